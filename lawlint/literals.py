"""The only door to ahocorasick-rs: finds every occurrence of many literals in one pass, overlapping ones too.

Without the accelerator a plain search does the same; a test holds both to the same results.
"""

from __future__ import annotations

from collections.abc import Iterable


class Literals:
    """A set of literals, built once and shared by all documents of a run."""

    def __init__(self, literals: Iterable[str], *, accelerated: bool = True) -> None:
        self._literals = sorted(set(literals) - {""})
        self._automaton = None
        if accelerated and self._literals:
            try:
                import ahocorasick_rs
            except ImportError:
                return
            self._automaton = ahocorasick_rs.AhoCorasick(self._literals)

    def find(self, text: str) -> dict[str, tuple[int, ...]]:
        """Where each literal starts in the text (offsets in code points, ascending); absent ones are left out."""
        if self._automaton is None:
            return self._plain(text)
        found: dict[str, list[int]] = {}
        for index, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            found.setdefault(self._literals[index], []).append(start)
        return {literal: tuple(starts) for literal, starts in found.items()}

    def _plain(self, text: str) -> dict[str, tuple[int, ...]]:
        found = {}
        for literal in self._literals:
            starts, at = [], text.find(literal)
            while at >= 0:
                starts.append(at)
                at = text.find(literal, at + 1)
            if starts:
                found[literal] = tuple(starts)
        return found
