"""Check kinds by the name that packs use. A test compares this table with the folder.

Checks are plain dataclasses, not frozen ones: freezing eleven classes costs a third of a bare Python start.
"""

from __future__ import annotations

from lawlint.checks.empty_section import EmptySectionCheck
from lawlint.checks.enumeration import EnumerationCheck
from lawlint.checks.formal_part import FormalPartCheck
from lawlint.checks.ledger import LedgerCheck
from lawlint.checks.marker_style import MarkerStyleCheck
from lawlint.checks.numbering import NumberingCheck
from lawlint.checks.occurrence import OccurrenceCheck
from lawlint.checks.pattern import PatternCheck
from lawlint.checks.presence import PresenceCheck
from lawlint.checks.promise import PromiseCheck
from lawlint.checks.title import TitleCheck
from lawlint.checks.years import YearsCheck
from lawlint.rule import Check

KINDS: dict[str, type[Check]] = {
    "empty-section": EmptySectionCheck,
    "enumeration": EnumerationCheck,
    "formal-part": FormalPartCheck,
    "ledger": LedgerCheck,
    "marker-style": MarkerStyleCheck,
    "numbering": NumberingCheck,
    "occurrence": OccurrenceCheck,
    "pattern": PatternCheck,
    "presence": PresenceCheck,
    "promise": PromiseCheck,
    "title": TitleCheck,
    "years": YearsCheck,
}
