"""Words for people who misspelt one: the nearest known word, a long text cut short."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """`，是否想写“x”？` for a misspelt word, or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=2, cutoff=0.6)
    return "，是否想写“" + "”或“".join(close) + "”？" if close else ""


def shorten(text: str) -> str:
    """The beginning of a text on one line, for quoting it in a message."""
    line = " ".join(text.split())
    return line if len(line) <= 30 else line[:29] + "…"
