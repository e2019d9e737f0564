"""A rule: a check with its options, and everything a person needs to know about it. Checks yield, rules dress."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Protocol, Self

from lawlint.diagnostic import Fix, Related, Severity
from lawlint.document import Document
from lawlint.report import Judgement
from lawlint.text import Span

if TYPE_CHECKING:
    from lawlint.fields import Table


_OF_REPORTS = ("content", "structure")
CATEGORIES = ("numbering", "structure", "content", "wording", "consistency", "format", "duplication", "suppression")


class Finding(NamedTuple):
    """A defect at a span of the source; `values` fill the slots of the rule's message.

    `status` is empty for a defect that stands in the text; a requirement says `missing` or `partial`. A milder
    `severity` than the rule's may be said of one finding (a row of a table of phrases has its own).
    """

    span: Span
    values: Mapping[str, str] = MappingProxyType({})
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    status: str = ""
    severity: Severity | None = None


class Evidence(NamedTuple):
    """Words (a span of the source) that meet, or partly meet, a requirement."""

    span: Span


class Undetermined(NamedTuple):
    """The check could not tell, and why (one Chinese phrase)."""

    reason: str


class Inapplicable(NamedTuple):
    """The check found that its question does not arise in this draft, and why."""

    reason: str


Yield = Finding | Evidence | Undetermined | Inapplicable


class Check(Protocol):
    """A check kind with its options: pure, typed, knows no rule.

    `SLOTS` are the names that its findings offer to messages; `requirement` kinds give a row of the requirement table;
    `gated` ones find nothing where none of their literals occurs, and are not asked.
    """

    SLOTS: ClassVar[tuple[str, ...]]
    requirement: ClassVar[bool]
    gated: ClassVar[bool]

    @staticmethod
    def options() -> Table:
        """The field table of its options; a warm start never asks for it."""
        ...

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        """The check for option values that the table has read."""
        ...

    def find(self, document: Document) -> Iterator[Yield]:
        """What it sees in one document, in any order."""
        ...

    def literals(self) -> tuple[str, ...]:
        """The literals it wants located by the one pass over the text."""
        ...


class Applies(NamedTuple):
    """To which drafts a rule speaks; an empty tuple means all, of `traits` (joint, whole-year) each must hold.

    Years are inclusive.
    """

    kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    traits: tuple[str, ...] = ()

    def to(self, judgement: Judgement) -> bool:
        """Whether a draft of this kind, level and year is meant; an unknown level or year counts as meant."""
        year = judgement.year
        return (
            (not self.kinds or judgement.kind in self.kinds)
            and (not self.levels or not judgement.issuer_level or judgement.issuer_level in self.levels)
            and (year is None or ((self.since or 0) <= year <= (self.until or 9999)))
            and (not self.traits or {*self.traits} <= {*judgement.traits})
        )


EVERYONE = Applies()


class Example(NamedTuple):
    """A text that proves a rule; bad ones mark each expected span with «». Unset fields come from the rule."""

    text: str
    kind: str = ""
    level: str = ""
    year: int | None = None
    line: int = 0


class Rule(NamedTuple):
    """One entry of a pack. `severities` change the severity where they apply, the first match wins.

    `spares` are parts of names of issuers that the rule does not speak to.
    """

    id: str
    title: str
    severity: Severity
    message: str
    why: str
    source: str
    check: Check
    help: str = ""
    partial_message: str = ""
    partial_severity: Severity | None = None
    applies: Applies = EVERYONE
    severities: tuple[tuple[Applies, Severity], ...] = ()
    enabled: bool = True
    good: tuple[Example, ...] = ()
    bad: tuple[Example, ...] = ()
    path: str = ""
    line: int = 0
    options: Mapping[str, Any] = MappingProxyType({})
    spares: tuple[str, ...] = ()

    @property
    def category(self) -> str:
        """`numbering` of `numbering/gap`."""
        return self.id.partition("/")[0]

    def applies_to(self, judgement: Judgement) -> bool:
        """Whether it speaks to such a draft. What is no report owes neither contents nor formal parts."""
        if judgement.kind == "other" and self.category in _OF_REPORTS and "other" not in self.applies.kinds:
            return False
        if self.spares and any(name in judgement.issuer for name in self.spares):
            return False
        return self.applies == EVERYONE or self.applies.to(judgement)

    def severity_for(self, judgement: Judgement, status: str = "") -> Severity:
        """How serious a finding is on a draft of this kind, level and year."""
        known = bool(judgement.issuer_level)  # a level that is not known makes nothing worse
        severity = next(
            (one for applies, one in self.severities if (known or not applies.levels) and applies.to(judgement)),
            self.severity,
        )
        if status == "partial":
            return min(severity, self.partial_severity or Severity.WARNING)
        return severity
