"""Check kind `body-year`: the year of which the text speaks most against the year of the title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Related, Severity
from lawlint.document import Document
from lawlint.profile import years_in
from lawlint.record import record
from lawlint.rule import Finding, Undetermined, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

_YEAR = re.compile(r"(20[0-9]{2})[ ]?年")
# Years that a report names beside its own: a comparison, a beginning, an end, a version, what was done before.
_BESIDE_BEFORE = re.compile(r"[较比与同从自截到至原于]\Z|相比|对照|不含|整改|《|〔")
_BESIDE_AFTER = re.compile(
    r"\d{4}[ ]?年(?:度(?![，,])|以来|底|末|前|起|初|之前|版|修[订正]|全[国省市县])"
    r"|\d{4}[ ]?年[^，。；]{0,12}(?:反馈|整改|督察|巡察)|\d{4}[ ]?年?[、至—]"
)


@record
class BodyYearCheck:
    """A year other than the title's that stands `least` times or more, and more than twice as often as the title's.

    Plans and years named for comparison do not count. Sure where the title's year does not occur at all.
    """

    least: int

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "count", "expected")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Integer, Table

        return Table({"least": Integer(1, 100)})

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values.get("least", 3))

    def literals(self) -> tuple[str, ...]:
        return ("年",)

    def find(self, document: Document) -> Iterator[Yield]:
        titled = {year for _, year in years_in(document.main.title)}
        if len(titled) != 1:
            yield Undetermined("标题没有写年份")
            return
        (expected,) = titled
        written = Counter(_YEAR.findall(document.text))
        del written[str(expected)]
        if max(written.values(), default=0) < self.least:
            return  # the usual case, told cheaply
        places: dict[int, list[int]] = {}
        for start, year in self._years(document):
            places.setdefault(year, []).append(start)
        own = len(places.pop(expected, ()))
        year, starts = max(places.items(), key=lambda one: len(one[1]), default=(0, []))
        if len(starts) < self.least or len(starts) <= 2 * own:
            return
        spans = [document.span(start, start + 5) for start in starts]
        title = document.main.title_spans
        related = [Related(span, f"这里写{year}年") for span in spans[1:6]]
        related.append(Related(document.span(title[0].start, title[-1].end), f"标题为{expected}年"))
        values = {"words": f"{year}年", "count": str(len(starts)), "expected": str(expected)}
        yield Finding(spans[0], values, tuple(related), severity=Severity.WARNING if own else None)

    def _years(self, document: Document) -> Iterator[tuple[int, int]]:
        part, text = document.main, document.text
        for block in document.blocks:
            if block.kind != "paragraph" or not part.body <= block.start < part.end:
                continue
            section = document.section_at(block.start)
            if section is not None and section.has_role("plan"):
                continue
            for offset, year in years_in(text[block.start : block.end]):
                start = block.start + offset
                before = text[max(start - 4, block.start) : start]
                if not _BESIDE_BEFORE.search(before) and not _BESIDE_AFTER.match(text, start):
                    yield start, year
