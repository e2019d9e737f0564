"""Check kind `enumeration`: 一是…二是…三是… must count on, each with its 是."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Edit, Fix
from lawlint.document import Document
from lawlint.facts.enumerations import Enumeration, enumerations
from lawlint.markers import recount
from lawlint.record import record
from lawlint.rule import Finding, Yield
from lawlint.text import Span

if TYPE_CHECKING:
    from lawlint.fields import Table


@record
class EnumerationCheck:
    """`gap`: an ordinal is missing; `repeat`: one stands twice; `lost-word`: 二加强…; `doubled-word`: 二是是."""

    defect: str

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "expected", "previous")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table, Text

        return Table({"defect": Text(choices=("gap", "repeat", "lost-word", "doubled-word"))}, required=("defect",))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["defect"])

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        for enumeration in document.fact(enumerations):
            if self.defect == "lost-word":
                yield from self._lost(document, enumeration)
            elif self.defect == "doubled-word":
                yield from self._doubled(document, enumeration)
            else:
                yield from self._counted(document, enumeration)

    def _lost(self, document: Document, enumeration: Enumeration) -> Iterator[Yield]:
        for item in enumeration.items:
            if item.lost:
                span, right = document.span(item.start, item.end), enumeration.marker(item.ordinal)
                words = document.text[item.start : item.end + 4].partition("\n")[0]
                fix = Fix(f"写作“{right}”", (Edit(Span(span.end, span.end), right[-1]),), safe=True)
                yield Finding(span, {"words": words, "expected": right}, fix=fix)

    def _doubled(self, document: Document, enumeration: Enumeration) -> Iterator[Yield]:
        for item in enumeration.items:
            words = document.text[item.start : item.end + 2]  # 一是是否… asks a question
            if words[-3:-1] == "是是" and words[-1] not in "否非":
                again = document.span(item.end, item.end + 1)
                values = {"words": words[:-1], "expected": words[:-2]}
                fix = Fix(f"写作“{words[:-2]}”", (Edit(again, ""),), safe=True)
                yield Finding(document.span(item.start, item.end + 1), values, fix=fix)

    def _counted(self, document: Document, enumeration: Enumeration) -> Iterator[Yield]:
        expected, previous = 1, ""
        for position, item in enumerate(enumeration.items):
            words = document.text[item.start : item.end]
            values = {"words": words, "expected": enumeration.marker(expected), "previous": previous}
            if item.ordinal > expected and self.defect == "gap":
                yield Finding(
                    document.span(item.start, item.end),
                    values,
                    fix=_renumber(document, enumeration, position, expected),
                )
            elif item.ordinal < expected:
                if self.defect == "repeat":
                    fix = _renumber(document, enumeration, position, expected)
                    yield Finding(document.span(item.start, item.end), values, fix=fix)
                # 一是 二是 二是 四是: the second 二是 took the place of 三是.
                previous, expected = words, expected + 1
                continue
            previous, expected = words, item.ordinal + 1


def _renumber(document: Document, enumeration: Enumeration, position: int, ordinal: int) -> Fix | None:
    """This member and those after it counted on from `ordinal`; not safe, a member may be missing."""
    edits = []
    for new, item in enumerate(enumeration.items[position:], ordinal):
        if item.ordinal != new:
            found = recount(document.text[item.start : item.end], new)
            if found is None:
                return None
            edits.append(Edit(document.span(item.start + found.start, item.start + found.end), found.text))
    return Fix("顺次改号", tuple(edits))
