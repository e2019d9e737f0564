"""Check kind `enclosed-year`: the year of an enclosed plan against the year by which the notice calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Related
from lawlint.document import Document
from lawlint.record import record
from lawlint.rule import Finding, Inapplicable, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

_TITLE = re.compile(r"《([^》]{4,80})》")
_YEAR = re.compile(r"(20\d\d)[ ]?年度?")


@record
class EnclosedYearCheck:
    """A title in 《》 that is the enclosed one but for its year."""

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "expected", "title")
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
        return ("《",)

    def find(self, document: Document) -> Iterator[Yield]:
        inner = document.main
        years = _YEAR.findall(inner.title)
        if document.main_index == 0 or len({*years}) != 1:
            yield Inapplicable("没有印发的附件，或者附件标题没有年份")
            return
        title = document.span(inner.title_spans[0].start, inner.title_spans[-1].end)
        for match in _TITLE.finditer(document.text, 0, inner.start):
            year = _YEAR.search(match[1])
            if year and year[1] != years[0] and _same(_bare(match[1]), _bare(inner.title)):
                start = match.start(1) + year.start()
                values = {"words": f"{year[1]}年", "expected": years[0], "title": inner.title}
                related = (Related(title, f"所附文件的标题为{years[0]}年"),)
                yield Finding(document.span(start, start + len(year[0])), values, related)
                return


def _bare(title: str) -> str:
    return _YEAR.sub("", re.sub(r"[ \n]|[（(][^（）()]{0,10}[）)]", "", title))


def _same(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= 6 and longer.endswith(shorter)
