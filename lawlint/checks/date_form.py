"""Check kind `date-form`: how the date under a paper is written (GB/T 9704—2012 7.3.5.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Edit, Fix, Severity
from lawlint.document import Document
from lawlint.facts.dates import Date, sign_off_date
from lawlint.record import record
from lawlint.rule import Finding, Inapplicable, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

_RIGHT = re.compile(r"[12]\d{3}[ ]*年[ ]*[1-9]\d?[ ]*月[ ]*(?:[1-9]\d?[ ]*日)?")


@record
class DateFormCheck:
    """Arabic numerals, the year in full, no padding zero. A date that no unit signs may be a web page's: an info."""

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "right")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table

        return Table({})

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls()

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        date = document.fact(sign_off_date)
        if date is None:
            yield Inapplicable("没有写成文日期")
            return
        words = document.text[date.start : date.end]
        if _RIGHT.fullmatch(words) or date.impossible() or date.year is None:
            return
        span = document.span(date.start, date.end)
        signed = any(part.signature for part in (document.main, document.parts[0]))
        right = date.written()
        fix = Fix(f"改为“{right}”", (Edit(span, right),), safe=_is_certain(words, date, document)) if date.day else None
        severity = None if signed and date.day else Severity.INFO
        yield Finding(span, {"words": words, "right": right}, fix=fix, severity=severity)


def _is_certain(words: str, date: Date, document: Document) -> bool:
    """A year of two digits is certain only where the draft's year says the same."""
    year = document.judgement.year
    return re.match(r"\d\d[ ]*年", words) is None or (year is not None and (date.year or 0) - year in (0, 1))
