"""Check kind `impossible-date`: 2月30日, 13月5日, 29 February of a common year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Severity
from lawlint.document import Document
from lawlint.facts.dates import Date, dates
from lawlint.record import record
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table


@record
class ImpossibleDateCheck:
    """Every date that no calendar has. 29 February without its year is judged by the draft's, as a warning."""

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "reason")
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
        for date in document.fact(dates):
            reason, sure = date.impossible(), True
            if not reason and (date.month, date.day, date.year) == (2, 29, None):
                reason, sure = _no_leap_day(document), False
            if reason and _is_written_out(date):
                severity = None if sure else Severity.WARNING
                values = {"words": document.text[date.start : date.end], "reason": reason}
                yield Finding(document.span(date.start, date.end), values, severity=severity)


def _is_written_out(date: Date) -> bool:
    """Whether it can be nothing but a date: 13月 alone may be a stretch of time, 2024-13-1 a number of something."""
    return date.month <= 12 if date.form == "dotted" else date.day is not None or date.year is not None


def _no_leap_day(document: Document) -> str:
    """A report speaks of its year, and plans for the next."""
    year = document.judgement.year
    if year is None or year % 4 in (0, 3):
        return ""
    return f"{year}年2月只有28天"
