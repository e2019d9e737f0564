"""Findings → a mended text: which fixes go together, what they give, and whether they keep what they must.

Fixes are applied in rounds until a round changes nothing, so that mending twice is mending once. In a round the first
fix in order of place wins over those that touch it; they have their turn in the next, on the new text. A fix that adds
an error, or changes a heading that it is not about, is not applied.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from lawlint.diagnostic import Diagnostic, Edit, Severity
from lawlint.document import Document
from lawlint.engine import Linter, read
from lawlint.profile import INFER, Overrides
from lawlint.report import Report
from lawlint.splicing import Moves, Places, splice, touches, well_formed
from lawlint.text import Source, Span

# More rounds than any draft needs: a fix that always finds something to do must not run for ever.
_MOST_ROUNDS = 20
# Each trial reads the whole draft again; where so many do not suffice, most of the draft wants a person.
_MOST_TRIALS = 150
_TOO_MANY = "改动太多，没有逐处试改；请先改好别处，再运行一次"


class Applied(NamedTuple):
    """A finding that was mended, and the 1-based line where it stood when it was."""

    line: int
    diagnostic: Diagnostic


class Mended(NamedTuple):
    """What came of a draft. `refused` findings had a fix that would have done harm, each with a Chinese reason.

    `report` is that of the mended text, without what is silenced.
    """

    report: Report
    applied: tuple[Applied, ...]
    refused: tuple[tuple[Diagnostic, str], ...]


def mend(
    source: Source,
    linter: Linter,
    overrides: Overrides = INFER,
    *,
    unsafe: bool = False,
    hear: Callable[[Report], Report] = lambda report: report,
) -> Mended:
    """The draft with all safe fixes applied, or all there are. `hear` takes silenced findings out of a report."""
    mending = _Mending(linter, overrides, unsafe, hear)
    draft = mending.check(source)
    applied: list[Applied] = []
    refused: tuple[tuple[Diagnostic, str], ...] = ()
    seen = {source.text}
    for _ in range(_MOST_ROUNDS):
        done = mending.round(draft)
        refused = done.refused
        if not done.applied:
            break
        applied += done.applied
        draft = done.draft
        if draft.source.text in seen:  # two fixes that undo each other: here it began, here it ends
            break
        seen.add(draft.source.text)
    return Mended(mending.heard(draft), tuple(applied), refused)


class _Draft(NamedTuple):
    """A text with its structure, all that was found in it, and what of that is silenced (carried along by place)."""

    document: Document
    report: Report
    silenced: tuple[tuple[str, Span], ...] = ()

    @property
    def source(self) -> Source:
        return self.report.source


class _Round(NamedTuple):
    draft: _Draft
    applied: list[Applied]
    refused: tuple[tuple[Diagnostic, str], ...]


@dataclass(frozen=True)
class _Mending:
    linter: Linter
    overrides: Overrides
    unsafe: bool
    hear: Callable[[Report], Report]
    trials: Iterator[int] = field(default_factory=lambda: iter(range(_MOST_TRIALS)))

    def check(self, source: Source, silenced: tuple[tuple[str, Span], ...] = ()) -> _Draft:
        document = read(source, self.overrides)
        report = self.linter.check_document(document)
        heard = {*self.hear(report).diagnostics}
        new = tuple((one.rule, one.span) for one in report.diagnostics if one not in heard)
        return _Draft(document, report, tuple(dict.fromkeys((*silenced, *new))))

    def heard(self, draft: _Draft) -> Report:
        """The report without what is silenced, or was when it stood in the text as it came."""
        silenced = Places(draft.silenced)
        kept = [one for one in draft.report.diagnostics if not silenced.hold(one.rule, one.span)]
        return draft.report._replace(diagnostics=tuple(kept), suppressed=len(draft.report.diagnostics) - len(kept))

    def round(self, draft: _Draft) -> _Round:
        offers = [one for one in self.heard(draft).diagnostics if self._offers(draft.source.text, one)]
        return _Admission(self, draft).admit(offers)

    def _offers(self, text: str, one: Diagnostic) -> bool:
        return (
            one.fix is not None
            and (one.fix.safe or self.unsafe)
            and well_formed(one.fix.edits, len(text))
            and any(text[span.start : span.end] != words for span, words in one.fix.edits)
        )


class _Admission:
    """One round: tries all offers at once, and halves of them where they do harm, down to the harmful one."""

    def __init__(self, mending: _Mending, draft: _Draft) -> None:
        self.mending = mending
        self.draft = draft
        self.now = draft
        self.accepted: list[Diagnostic] = []
        self.refused: list[tuple[Diagnostic, str]] = []

    def admit(self, offers: list[Diagnostic]) -> _Round:
        self._admit(offers)
        position = self.draft.source.position
        applied = [Applied(position(one.span.start).line, one) for one in sorted(self.accepted, key=lambda o: o.span)]
        return _Round(self.now, applied, tuple(self.refused))

    def _admit(self, offers: list[Diagnostic]) -> None:
        together, edits = list(self.accepted), sorted(_edits(self.accepted))
        for one in offers:
            own = _edits([one])
            if not any(touches(edit, edits) for edit in own):
                together.append(one)
                for edit in own:
                    insort(edits, edit)
        if len(together) == len(self.accepted):
            return
        if next(self.mending.trials, None) is None:
            self.refused += [(one, _TOO_MANY) for one in offers]
            return
        source = replace(self.draft.source, text=splice(self.draft.source.text, edits), sha256="")
        moves = Moves(edits)
        trial = self.mending.check(source, tuple((rule, moves.moved(span)) for rule, span in self.draft.silenced))
        if not (harm := _harm(self.draft, trial, moves)):
            self.accepted, self.now = together, trial
        elif len(offers) == 1:
            self.refused.append((offers[0], harm))
        else:
            self._admit(offers[: len(offers) // 2])
            self._admit(offers[len(offers) // 2 :])


def _edits(diagnostics: Iterable[Diagnostic]) -> list[Edit]:
    return [edit for one in diagnostics if one.fix for edit in one.fix.edits]


def _harm(before: _Draft, after: _Draft, moves: Moves) -> str:
    """What edits do that they must not, as a Chinese phrase; empty where they do no harm."""
    errors = [one for one in before.report.diagnostics if one.severity is Severity.ERROR]
    known = Places((one.rule, moves.moved(one.span)) for one in errors)
    for one in after.report.diagnostics:
        if one.severity is Severity.ERROR and not known.take(one.rule, one.span):
            return f"改后会多出必改问题“{one.title}”（{one.rule}）"
    return "" if _keep_headings(before.document, after.document, moves) else "改后会变动别处的标题"


def _keep_headings(before: Document, after: Document, moves: Moves) -> bool:
    """Whether markers and titles are as they were where no edit touches them, and every heading at its level."""
    if len(before.headings) != len(after.headings):
        return False
    for old, new in zip(before.headings, after.headings, strict=True):
        marker, title = before.span(old.start, old.title_start), before.span(old.title_start, old.body)
        same_marker = (old.marker and old.marker.text.strip()) == (new.marker and new.marker.text.strip())
        kept = (
            old.level == new.level
            and (same_marker or moves.changes(marker))
            and (old.title == new.title or moves.changes(title))
        )
        if not kept:
            return False
    return True
