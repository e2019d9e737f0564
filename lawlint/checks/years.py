"""Check kind `years`: the year of the title against the years of headings and of the opening."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Related
from lawlint.document import Document
from lawlint.profile import years_in
from lawlint.record import record
from lawlint.roles import ROLES
from lawlint.rule import Finding, Undetermined, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

_OPENING_YEAR = re.compile(r"[ ]*(20\d\d)[ ]?年度?(?:，|是)")
# 2023年督察反馈问题整改情况 speaks of last year's findings, rightly.
_OF_ANOTHER_YEAR = re.compile(r"整改|反馈|督察|督查|巡察|回头看")


@record
class YearsCheck:
    """Headings of `roles`, with `opening` also the first words and 现将…报告如下, must say title year + `offset`.

    A heading that names several years, or a span of them, says nothing.
    """

    roles: tuple[str, ...]
    offset: int
    opening: bool

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "year", "expected", "title")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Integer, ListOf, Table, Text

        return Table(
            {"roles": ListOf(Text(choices=ROLES)), "offset": Integer(0, 5), "opening": Text(choices=("yes", "no"))},
            required=("roles",),
        )

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(tuple(values["roles"]), values.get("offset", 0), values.get("opening") == "yes")

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        part = document.main
        title_years = years_in(part.title)
        if not title_years:
            yield Undetermined("标题没有写年份")
            return
        title_year = title_years[0][1]
        expected = title_year + self.offset
        title = document.span(part.title_spans[0].start, part.title_spans[-1].end)
        stated = list(dict.fromkeys(self._stated(document)))
        wrong: dict[int, list[int]] = {}
        for start, year in stated:
            if year != expected:
                wrong.setdefault(year, []).append(start)
        for year, starts in wrong.items():
            values = {"words": f"{year}年", "year": str(year), "expected": str(expected), "title": part.title}
            places = tuple(Related(document.span(start, start + 5), f"这里写{year}年") for start in starts)
            if len(starts) > 1 and len(starts) == len(stated):
                yield Finding(title, values, places)  # the text agrees with itself: the title is the odd one
            else:
                yield Finding(places[0].span, values, (*places[1:], Related(title, f"标题为{title_year}年")))

    def _stated(self, document: Document) -> Iterator[tuple[int, int]]:
        """Places and values of the years that must agree."""
        part = document.main
        for section in document.sections:
            heading = section.heading
            if heading is None or not part.start <= heading.start <= part.end or not set(heading.roles) & {*self.roles}:
                continue
            if _OF_ANOTHER_YEAR.search(heading.title):
                continue
            years = years_in(heading.title)
            if self.offset == 0 and "plan" in heading.roles:
                continue
            if len({year for _, year in years}) == 1:
                yield heading.title_start + years[0][0], years[0][1]
        if self.opening:
            first = _OPENING_YEAR.match(document.text, part.body)
            if first:
                yield first.start(1), int(first[1])
            formula = re.compile(
                r"现将[^。\n]{0,12}?(20\d\d)[ ]?年(?!\d|[^。\n]{0,10}[至到—])度?[^。\n]{0,30}(?:报告|汇报)如下"
            ).search(document.text, part.body, self._opening_end(document))
            if formula and len(years_in(formula[0])) == 1:
                yield formula.start(1), int(formula[1])

    def _opening_end(self, document: Document) -> int:
        """Where the first heading of the part that is judged begins: the opening ends there."""
        part = document.main
        return next((h.start for h in document.headings if part.body <= h.start <= part.end), part.end)
