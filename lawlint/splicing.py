"""Edits that do not overlap: what they make of a text, where they move its places, and what they touch."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from lawlint.diagnostic import Edit
from lawlint.text import Span


def splice(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made in it; nothing outside them changes."""
    pieces: list[str] = []
    at = 0
    for span, words in sorted(edits):
        pieces += (text[at : span.start], words)
        at = span.end
    return "".join((*pieces, text[at:]))


def well_formed(edits: Sequence[Edit], size: int) -> bool:
    """Whether edits lie in a text of this size and do not overlap."""
    inside = all(0 <= edit.span.start <= edit.span.end <= size for edit in edits)
    return inside and all(a.span.end <= b.span.start and a.span != b.span for a, b in pairwise(sorted(edits)))


def touches(edit: Edit, edits: Sequence[Edit]) -> bool:
    """Whether an edit overlaps or meets one of some in order: then what it replaces, or stands beside, changes."""
    at = bisect_right(edits, edit)
    return any(
        edit.span.start <= other.span.end and other.span.start <= edit.span.end
        for other in edits[max(at - 1, 0) : at + 1]
    )


class Moves:
    """Where the places of a text lie after edits, and which of them the edits change."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = sorted(edits)
        self._ends = [edit.span.end for edit in self._edits]
        self._shifts = [0, *accumulate(len(words) - (span.end - span.start) for span, words in self._edits)]

    def moved(self, span: Span) -> Span:
        """Where a span lies; one that an edit cuts into ends where the edit does."""
        return Span(self._moved(span.start, end=False), self._moved(span.end, end=True))

    def _moved(self, offset: int, *, end: bool) -> int:
        before = bisect_right(self._ends, offset)
        while not end and before and self._edits[before - 1].span.start == offset:
            before -= 1  # what is put in just there stands above
        shift = self._shifts[before]
        if before < len(self._edits):
            span, words = self._edits[before]
            if span.start < offset < span.end:
                return span.start + shift + (len(words) if end else 0)
        return offset + shift

    def changes(self, span: Span) -> bool:
        """Whether an edit changes words at a span or puts some in or beside it."""
        for i in range(bisect_left(self._ends, span.start), len(self._edits)):
            edit = self._edits[i].span
            if edit.start > span.end:
                break
            if edit.start == edit.end or (edit.start < span.end and span.start < edit.end):
                return True
        return False


class Places:
    """Findings by rule and span, each to be met again by one that is the same or overlaps it."""

    def __init__(self, places: Iterable[tuple[str, Span]]) -> None:
        self._spans: dict[str, list[Span]] = {}
        for rule, span in sorted(places):
            self._spans.setdefault(rule, []).append(span)
        self._furthest = {
            rule: list(accumulate((span.end for span in spans), max)) for rule, spans in self._spans.items()
        }

    def hold(self, rule: str, span: Span) -> bool:
        """Whether one of the rule's is the same or overlaps."""
        return self._find(rule, span) is not None

    def take(self, rule: str, span: Span) -> bool:
        """The same, and the first such one is no longer there."""
        at = self._find(rule, span)
        if at is None:
            return False
        spans = self._spans[rule]
        spans[at] = Span(spans[at].start, -1)
        return True

    def _find(self, rule: str, span: Span) -> int | None:
        spans = self._spans.get(rule, [])
        furthest = self._furthest.get(rule, [])
        for at in range(bisect_left(furthest, span.start), len(spans)):
            one = spans[at]
            if one.start > span.end:
                break
            if one == span or (one.start < span.end and span.start < one.end):
                return at
        return None
