"""Markers of headings: what `（三）`, `3.`, `(3)`, `㈢` or `第三章` say, and how to write the right one.

The four families of GB/T 9704—2012 7.3.3 are `han` 一、 → `bracket` （一） → `arabic` 1. → `arabic-bracket` （1）.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from lawlint.numerals import from_chinese, to_chinese

FAMILIES = (
    "part",
    "chapter",
    "clause",
    "article",
    "han",
    "bracket",
    "decimal-1",
    "arabic",
    "decimal-2",
    "decimal-3",
    "decimal-4",
    "arabic-bracket",
)
STANDARD = ("han", "bracket", "arabic", "arabic-bracket")

_OF_TERMINAL = {
    "PART": "part",
    "CHAPTER": "chapter",
    "HAN": "han",
    "HAN_BARE": "han",
    "HAN_BRACKET": "bracket",
    "DECIMAL": "decimal",
    "DECIMAL_BARE": "decimal",
    "ARABIC": "arabic",
    "ARABIC_BRACKET": "arabic-bracket",
}
_ANATOMY = re.compile(r"([（(〔\[]?)[ ]*([^（(〔\[）)〕\] 、.．,，:：。]+)[ ]*([）)〕\]]?)[ ]*([、.．,，:：。]?)")
# Larger numbers at the start of a line count nothing.
_MOST = 999
_ENCLOSED = (("㈠", 10), ("⑴", 20), ("⒈", 20))
_ORDINAL = re.compile(r"[〇零一二两三四五六七八九十百]+|\d+|[㈠-㈩⑴-⒇⒈-⒛①-⑳]")


class Marker(NamedTuple):
    """One marker as written: `（三）、` has opener `（`, ordinal 3, closer `）`, mark `、`."""

    text: str
    family: str
    ordinal: int
    opener: str = ""
    closer: str = ""
    mark: str = ""


@lru_cache(maxsize=1024)
def read(terminal: str, text: str) -> Marker | None:
    """The marker that a terminal of the grammar matched, or None where its characters are no number."""
    family = _OF_TERMINAL[terminal]
    for first, count in _ENCLOSED:
        if ord(first) <= ord(text[0]) < ord(first) + count:
            return Marker(text, family, ord(text[0]) - ord(first) + 1, "", "", text[1:].strip())
    if family in ("part", "chapter"):
        return _read_chapter(text)
    if family == "decimal":
        numbers = re.split(r"[.．]", text.rstrip(".．、"))
        return Marker(text, f"decimal-{len(numbers)}", int(numbers[-1]))
    match = _ANATOMY.match(text)
    ordinal = from_chinese(match[2]) if match else None
    if match is None or not ordinal or ordinal > _MOST:
        return None
    return Marker(text, family, ordinal, match[1], match[3], match[4])


def _read_chapter(text: str) -> Marker | None:
    match = re.match(r"第[ ]*([^ 部编篇章节条]+)[ ]*(部分|编|篇|章|节|条)", text)
    ordinal = from_chinese(match[1]) if match else None
    if match is None or not ordinal or ordinal > _MOST:
        return None
    family = {"章": "chapter", "节": "clause", "条": "article"}.get(match[2], "part")
    return Marker(text, family, ordinal)


def write(family: str, ordinal: int) -> str:
    """The marker as GB/T 9704 writes it."""
    return {
        "part": f"第{to_chinese(ordinal)}部分",
        "chapter": f"第{to_chinese(ordinal)}章",
        "clause": f"第{to_chinese(ordinal)}节",
        "article": f"第{to_chinese(ordinal)}条",
        "han": f"{to_chinese(ordinal)}、",
        "bracket": f"（{to_chinese(ordinal)}）",
        "arabic": f"{ordinal}.",
        "arabic-bracket": f"（{ordinal}）",
    }.get(family, str(ordinal))


class Recount(NamedTuple):
    """The new ordinal of a marker, and where in its text it belongs."""

    start: int
    end: int
    text: str


def recount(text: str, ordinal: int) -> Recount | None:
    """Another ordinal for a marker as it is written, brackets and marks untouched; None where it cannot be written."""
    found = list(_ORDINAL.finditer(text))
    if not found:
        return None
    written, span = found[-1][0], found[-1].span()
    for first, count in (*_ENCLOSED, ("①", 20)):
        if 0 <= ord(written[0]) - ord(first) < count:
            return Recount(*span, chr(ord(first) + ordinal - 1)) if ordinal <= count else None
    return Recount(*span, str(ordinal) if written.isdigit() else to_chinese(ordinal))


def pattern(family: str, ordinal: int) -> re.Pattern[str] | None:
    """Finds a marker of this family and ordinal inside running text, or None for families that never stand there."""
    han = to_chinese(ordinal)
    expressions = {
        "han": rf"(?<=[。；！？：;:”）)]){han}[、.．]",
        "bracket": rf"[（(]{han}[）)]",
        "arabic": rf"(?<=[。；！？：;:”）)、，,]){ordinal}[.．、](?!\d)",
        "arabic-bracket": rf"[（(]{ordinal}[）)]",
    }
    return re.compile(expressions[family]) if family in expressions else None
