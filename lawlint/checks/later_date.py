"""Check kind `later-date`: a day told of as past that lies after the draft was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.document import Document
from lawlint.facts.dates import dates
from lawlint.facts.quoted import book_titles
from lawlint.facts.written import written
from lawlint.record import record
from lawlint.rule import Finding, Yield
from lawlint.text import covering

if TYPE_CHECKING:
    from lawlint.fields import Table

# What follows a term that is set, and a day from which something holds.
_TERM = ("前", "以前", "之前", "起", "止", "底", "实施", "施行", "生效", "到期", "届满")


@record
class LaterDateCheck:
    """Dates with their year in what reports on the past; plan chapters and terms that are set are exempt."""

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "written")
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
        return ("月",)

    def find(self, document: Document) -> Iterator[Yield]:
        last = document.fact(written)
        if last is None or document.judgement.kind in ("plan", "other"):
            return
        for date in document.fact(dates):
            if date.year is None or f"{date.year}-{date.month:02}-{date.day or 1:02}" <= last.date:
                continue
            block = document.blocks[document.block_at(date.start)]
            section = document.section_at(date.start)
            to_come = section is None or section.has_role("plan") or section.has_role("problems")
            if block.kind != "paragraph" or to_come or document.text.startswith(_TERM, date.end):
                continue
            if not covering(document.fact(book_titles), date.start, date.end) and not date.impossible():
                words = document.text[date.start : date.end]
                yield Finding(document.span(date.start, date.end), {"words": words, "written": last.date})
