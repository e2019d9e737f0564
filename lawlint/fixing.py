"""Findings → a mended text: which fixes go together, what they give, and whether they keep what they must.

Fixes are applied in rounds until a round changes nothing, so that mending twice is mending once. In a round the first
fix in order of place wins over those that touch it; they have their turn in the next, on the new text. A fix that adds
an error, or changes a heading that it is not about, is not applied.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from lawlint.diagnostic import Diagnostic, Edit, Severity
from lawlint.document import Document
from lawlint.engine import Linter, read
from lawlint.profile import INFER, Overrides
from lawlint.report import Report
from lawlint.text import Source, Span

# More rounds than any draft needs: a fix that always finds something to do must not run for ever.
_MOST_ROUNDS = 20


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


def splice(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits that do not overlap made in it; nothing outside them changes."""
    pieces: list[str] = []
    at = 0
    for span, words in sorted(edits):
        pieces += (text[at : span.start], words)
        at = span.end
    return "".join((*pieces, text[at:]))


def moved(span: Span, edits: Sequence[Edit]) -> Span:
    """Where a span of a text lies after edits; one that an edit cuts into ends where the edit does."""
    return Span(_moved(span.start, edits, end=False), _moved(span.end, edits, end=True))


def _moved(offset: int, edits: Sequence[Edit], *, end: bool) -> int:
    shift = 0
    for span, words in edits:
        if span.end <= offset and (end or span.start < offset):
            shift += len(words) - (span.end - span.start)
        elif span.start < offset < span.end:
            return span.start + shift + (len(words) if end else 0)
    return offset + shift


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

    def check(self, source: Source, silenced: tuple[tuple[str, Span], ...] = ()) -> _Draft:
        document = read(source, self.overrides)
        report = self.linter.check_document(document)
        heard = {*self.hear(report).diagnostics}
        new = tuple((one.rule, one.span) for one in report.diagnostics if one not in heard)
        return _Draft(document, report, tuple(dict.fromkeys((*silenced, *new))))

    def heard(self, draft: _Draft) -> Report:
        """The report without what is silenced, or was when it stood in the text as it came."""
        kept = [one for one in draft.report.diagnostics if not any(_same(one, rule, at) for rule, at in draft.silenced)]
        return draft.report._replace(diagnostics=tuple(kept), suppressed=len(draft.report.diagnostics) - len(kept))

    def round(self, draft: _Draft) -> _Round:
        offers = [one for one in self.heard(draft).diagnostics if self._offers(draft.source.text, one)]
        return _Admission(self, draft).admit(offers)

    def _offers(self, text: str, one: Diagnostic) -> bool:
        return (
            one.fix is not None
            and (one.fix.safe or self.unsafe)
            and _well_formed(one.fix.edits, len(text))
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
            if not any(_touches(edit, edits) for edit in own):
                together.append(one)
                edits = sorted((*edits, *own))
        if len(together) == len(self.accepted):
            return
        source = replace(self.draft.source, text=splice(self.draft.source.text, edits), sha256="")
        trial = self.mending.check(source, tuple((rule, moved(span, edits)) for rule, span in self.draft.silenced))
        if not (harm := _harm(self.draft, trial, edits)):
            self.accepted, self.now = together, trial
        elif len(offers) == 1:
            self.refused.append((offers[0], harm))
        else:
            self._admit(offers[: len(offers) // 2])
            self._admit(offers[len(offers) // 2 :])


def _edits(diagnostics: Iterable[Diagnostic]) -> list[Edit]:
    return [edit for one in diagnostics if one.fix for edit in one.fix.edits]


def _well_formed(edits: Sequence[Edit], size: int) -> bool:
    """Whether edits lie in a text of this size and do not overlap."""
    inside = all(0 <= edit.span.start <= edit.span.end <= size for edit in edits)
    return inside and all(a.span.end <= b.span.start and a.span != b.span for a, b in pairwise(sorted(edits)))


def _touches(edit: Edit, edits: Sequence[Edit]) -> bool:
    """Whether an edit overlaps or meets one of some in order: then what it replaces, or stands beside, changes."""
    at = bisect_right(edits, edit)
    return any(
        edit.span.start <= other.span.end and other.span.start <= edit.span.end
        for other in edits[max(at - 1, 0) : at + 1]
    )


def _same(one: Diagnostic, rule: str, span: Span) -> bool:
    return one.rule == rule and (one.span == span or (one.span.start < span.end and span.start < one.span.end))


def _harm(before: _Draft, after: _Draft, edits: Sequence[Edit]) -> str:
    """What edits do that they must not, as a Chinese phrase; empty where they do no harm."""
    known = [(one.rule, moved(one.span, edits)) for one in before.report.diagnostics if one.severity is Severity.ERROR]
    for one in after.report.diagnostics:
        if one.severity is not Severity.ERROR:
            continue
        old = next((old for old in known if _same(one, *old)), None)
        if old is None:
            return f"改后会多出必改问题“{one.title}”（{one.rule}）"
        known.remove(old)
    return "" if _keep_headings(before.document, after.document, edits) else "改后会变动别处的标题"


def _keep_headings(before: Document, after: Document, edits: Sequence[Edit]) -> bool:
    """Whether markers and titles are as they were where no edit touches them, and every heading at its level."""
    if len(before.headings) != len(after.headings):
        return False
    for old, new in zip(before.headings, after.headings, strict=True):
        marker, title = before.span(old.start, old.title_start), before.span(old.title_start, old.body)
        same_marker = (old.marker and old.marker.text.strip()) == (new.marker and new.marker.text.strip())
        kept = (
            old.level == new.level
            and (same_marker or _within(marker, edits))
            and (old.title == new.title or _within(title, edits))
        )
        if not kept:
            return False
    return True


def _within(span: Span, edits: Sequence[Edit]) -> bool:
    """Whether an edit changes words at a span or puts some in or beside it."""
    return any(
        edit.span.start < span.end and span.start < edit.span.end
        if edit.span.start < edit.span.end
        else span.start <= edit.span.start <= span.end
        for edit in edits
    )
