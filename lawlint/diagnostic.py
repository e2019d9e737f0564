"""What a reader is told: diagnostics, their related places and fixes. Spans are code points of the `Source`."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from lawlint.text import Span


class Severity(IntEnum):
    """How sure and how serious: `error` 必改, `warning` 疑似, `info` 提示 (design: promise 3)."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The word of the JSON contract."""
        return self.name.lower()

    @property
    def title(self) -> str:
        """The word on a clerk's screen."""
        return {"INFO": "提示", "WARNING": "疑似", "ERROR": "必改"}[self.name]


# Between the section titles of `Diagnostic.section`.
SECTION_SEPARATOR = " › "


class Edit(NamedTuple):
    """Replace the words at `span` by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend one diagnostic; `safe` ones may be applied unasked."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


class Related(NamedTuple):
    """Another place that belongs to the same cause."""

    span: Span
    message: str


class Diagnostic(NamedTuple):
    """One finding, dressed with its rule: everything a reporter may need except line numbers.

    `section` is the path of section titles (二、… › （三）…) joined by SECTION_SEPARATOR, empty outside any.
    `absent` says that the span is only where the missing thing belongs.
    `fingerprint` stays the same when paragraphs move or lines are inserted (see `fingerprint.py`).
    """

    rule: str
    title: str
    severity: Severity
    message: str
    span: Span
    help: str = ""
    source: str = ""
    section: str = ""
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    fingerprint: str = ""
    absent: bool = False
