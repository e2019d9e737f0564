"""Check kinds by the name that packs use. A test compares this table with the folder.

Checks are plain dataclasses, not frozen ones: freezing eleven classes costs a third of a bare Python start.
"""

from __future__ import annotations

from lawlint.checks.anachronism import AnachronismCheck
from lawlint.checks.citation import CitationCheck
from lawlint.checks.empty_section import EmptySectionCheck
from lawlint.checks.enumeration import EnumerationCheck
from lawlint.checks.floor import FloorCheck
from lawlint.checks.formal_part import FormalPartCheck
from lawlint.checks.marker_style import MarkerStyleCheck
from lawlint.checks.numbering import NumberingCheck
from lawlint.checks.occurrence import OccurrenceCheck
from lawlint.checks.pattern import PatternCheck
from lawlint.checks.phrase import PhraseCheck
from lawlint.checks.presence import PresenceCheck
from lawlint.checks.promise import PromiseCheck
from lawlint.checks.series import SeriesCheck
from lawlint.checks.term import TermCheck
from lawlint.checks.title import TitleCheck
from lawlint.checks.years import YearsCheck
from lawlint.rule import Check

KINDS: dict[str, type[Check]] = {
    "anachronism": AnachronismCheck,
    "citation": CitationCheck,
    "empty-section": EmptySectionCheck,
    "enumeration": EnumerationCheck,
    "floor": FloorCheck,
    "formal-part": FormalPartCheck,
    "marker-style": MarkerStyleCheck,
    "numbering": NumberingCheck,
    "occurrence": OccurrenceCheck,
    "pattern": PatternCheck,
    "phrase": PhraseCheck,
    "presence": PresenceCheck,
    "promise": PromiseCheck,
    "series": SeriesCheck,
    "term": TermCheck,
    "title": TitleCheck,
    "years": YearsCheck,
}
