"""Check kind `deadline-year`: deadlines and steps of a plan for one year that name a year before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.document import Document
from lawlint.profile import years_in
from lawlint.record import record
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

_WORDS = ("时限", "完成时间", "办结时间", "阶段")
_WHEN = re.compile(rf"(?:{'|'.join(_WORDS)})[：:（( ]{{0,2}}(20[0-9]{{2}})[ ]?年")


@record
class DeadlineYearCheck:
    """A deadline before the one year of the title: 完成时限：2023年 in a plan for 2024. Later ones may be meant."""

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "expected")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table

        return Table({})

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls()

    def literals(self) -> tuple[str, ...]:
        return _WORDS

    def find(self, document: Document) -> Iterator[Yield]:
        titled = {year for _, year in years_in(document.main.title)}
        if len(titled) != 1:
            return  # a plan for several years, or for none that is named
        (expected,) = titled
        for index in document.blocks_with(_WORDS):
            block = document.blocks[index]
            for match in _WHEN.finditer(document.text, block.start, block.end):
                if int(match[1]) < expected:
                    values = {"words": match[0], "expected": str(expected)}
                    yield Finding(document.span(*match.span()), values)
