"""Check kind `floor`: something must be counted, and at least so often (专题研究法治政府建设不少于3次)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.anchors import anchor_span
from lawlint.document import Document
from lawlint.numerals import from_chinese
from lawlint.record import record
from lawlint.roles import ROLES
from lawlint.rule import Evidence, Finding, Yield
from lawlint.text import Span

if TYPE_CHECKING:
    from lawlint.fields import Table

_UNITS = ("次", "场", "期", "件", "名", "人", "个", "条", "份", "轮", "项", "家", "户")
_CLAUSE_ENDS = "，。；！？\n"


@record
class FloorCheck:
    """The largest number that stands in one clause with one of `subjects` is `least` or more.

    partial: a smaller number, or none; missing: the subject is not spoken of. Sections of what is yet to be done
    (plan, problems) do not count.
    """

    subjects: tuple[str, ...]
    least: int
    units: tuple[str, ...]
    anchors: tuple[str, ...]

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "subject", "count", "least", "unit", "reason")
    requirement: ClassVar[bool] = True
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Integer, ListOf, Table, Text

        return Table(
            {
                "subjects": ListOf(Text()),
                "least": Integer(0, 100_000),
                "units": ListOf(Text(choices=_UNITS)),
                "anchors": ListOf(Text(choices=ROLES)),
            },
            required=("subjects", "least"),
        )

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        units, anchors = values.get("units", _UNITS), values.get("anchors", ())
        return cls(tuple(values["subjects"]), values["least"], tuple(units), tuple(anchors))

    def literals(self) -> tuple[str, ...]:
        return self.subjects

    def find(self, document: Document) -> Iterator[Yield]:
        counts: list[tuple[int, Span]] = []
        spoken: list[Span] = []
        for place in sorted(Span(at, at + len(one)) for one in self.subjects for at in document.hits.get(one, ())):
            section = document.section_at(place.start)
            if not document.main.body <= place.start < document.main.end:
                continue
            if section and (section.has_role("plan") or section.has_role("problems")):
                continue
            spoken.append(place)
            counts += self._counts(document, place)
        best = max(counts, default=None, key=lambda count: count[0])
        values = {
            "subject": self.subjects[0],
            "least": str(self.least),
            "unit": self.units[0],
            "words": "",
            "count": "",
        }
        if best and best[0] >= self.least:
            yield Evidence(document.span(*best[1]))
        elif best:
            words = document.text[best[1].start : best[1].end]
            reason = f"写的是{best[0]}{self.units[0]}，要求不少于{self.least}{self.units[0]}"
            yield Finding(
                document.span(*best[1]),
                values | {"words": words, "count": str(best[0]), "reason": reason},
                status="partial",
            )
        elif spoken:
            words = document.text[spoken[0].start : spoken[0].end]
            yield Finding(
                document.span(*spoken[0]), values | {"words": words, "reason": "没有写出数量"}, status="partial"
            )
        else:
            yield Finding(anchor_span(document, self.anchors), values | {"reason": "未找到"}, status="missing")

    def _counts(self, document: Document, place: Span) -> Iterator[tuple[int, Span]]:
        """The numbers in the clause of a place, each with the words from the one to the other."""
        text = document.text
        begin = max(text.rfind(mark, 0, place.start) for mark in _CLAUSE_ENDS) + 1
        end = min((at for mark in _CLAUSE_ENDS if (at := text.find(mark, place.end)) >= 0), default=len(text))
        number = re.compile(rf"(\d{{1,5}}|[一二两三四五六七八九十百]{{1,4}})[余多]?[ ]?(?:{'|'.join(self.units)})")
        for match in number.finditer(text, begin, end):
            value = int(match[1]) if match[1].isdigit() else from_chinese(match[1].replace("两", "二"))
            if value and text[match.start() - 1 : match.start()] != "第":
                yield value, Span(min(place.start, match.start()), max(place.end, match.end()))
