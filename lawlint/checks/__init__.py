"""Check kinds by the name that packs use. A test compares this table with the folder.

Checks are records, not dataclasses: generating code for each would cost half a bare Python start.
"""

from __future__ import annotations

from lawlint.checks.anachronism import AnachronismCheck
from lawlint.checks.attachments import AttachmentsCheck
from lawlint.checks.body_year import BodyYearCheck
from lawlint.checks.citation import CitationCheck
from lawlint.checks.date_count import DateCountCheck
from lawlint.checks.date_form import DateFormCheck
from lawlint.checks.deadline_year import DeadlineYearCheck
from lawlint.checks.empty_section import EmptySectionCheck
from lawlint.checks.enclosed_year import EnclosedYearCheck
from lawlint.checks.enumeration import EnumerationCheck
from lawlint.checks.floor import FloorCheck
from lawlint.checks.formal_part import FormalPartCheck
from lawlint.checks.formal_unit import FormalUnitCheck
from lawlint.checks.impossible_date import ImpossibleDateCheck
from lawlint.checks.later_date import LaterDateCheck
from lawlint.checks.ledger import LedgerCheck
from lawlint.checks.length import LengthCheck
from lawlint.checks.marker_style import MarkerStyleCheck
from lawlint.checks.mixed import MixedCheck
from lawlint.checks.numbering import NumberingCheck
from lawlint.checks.occurrence import OccurrenceCheck
from lawlint.checks.own_level import OwnLevelCheck
from lawlint.checks.pairs import PairsCheck
from lawlint.checks.pattern import PatternCheck
from lawlint.checks.phrase import PhraseCheck
from lawlint.checks.presence import PresenceCheck
from lawlint.checks.problem_plan import ProblemPlanCheck
from lawlint.checks.promise import PromiseCheck
from lawlint.checks.secrecy_mark import SecrecyMarkCheck
from lawlint.checks.series import SeriesCheck
from lawlint.checks.sign_off_date import SignOffDateCheck
from lawlint.checks.tasks import TasksCheck
from lawlint.checks.term import TermCheck
from lawlint.checks.title import TitleCheck
from lawlint.checks.unit_names import UnitNamesCheck
from lawlint.checks.years import YearsCheck
from lawlint.rule import Check

KINDS: dict[str, type[Check]] = {
    "anachronism": AnachronismCheck,
    "attachments": AttachmentsCheck,
    "body-year": BodyYearCheck,
    "citation": CitationCheck,
    "date-count": DateCountCheck,
    "date-form": DateFormCheck,
    "deadline-year": DeadlineYearCheck,
    "empty-section": EmptySectionCheck,
    "enclosed-year": EnclosedYearCheck,
    "enumeration": EnumerationCheck,
    "floor": FloorCheck,
    "formal-part": FormalPartCheck,
    "formal-unit": FormalUnitCheck,
    "impossible-date": ImpossibleDateCheck,
    "later-date": LaterDateCheck,
    "ledger": LedgerCheck,
    "length": LengthCheck,
    "marker-style": MarkerStyleCheck,
    "mixed": MixedCheck,
    "numbering": NumberingCheck,
    "occurrence": OccurrenceCheck,
    "own-level": OwnLevelCheck,
    "pairs": PairsCheck,
    "pattern": PatternCheck,
    "phrase": PhraseCheck,
    "presence": PresenceCheck,
    "problem-plan": ProblemPlanCheck,
    "promise": PromiseCheck,
    "secrecy-mark": SecrecyMarkCheck,
    "series": SeriesCheck,
    "sign-off-date": SignOffDateCheck,
    "tasks": TasksCheck,
    "term": TermCheck,
    "title": TitleCheck,
    "unit-names": UnitNamesCheck,
    "years": YearsCheck,
}
