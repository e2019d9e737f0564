"""Text measured and cut in terminal cells: a Chinese character takes two.

Marks of ambiguous width (“ ” … · —) are counted as two as well, as Chinese terminals draw them: where they
take one, lines end early, never late.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, chain, takewhile
from typing import NamedTuple

_INVISIBLE = chain(
    range(0x20), range(0x7F, 0xA0), (0xAD, 0xFEFF), range(0x200B, 0x2010), range(0x2028, 0x202F), range(0x2060, 0x2070)
)
_SHOWN = dict.fromkeys(_INVISIBLE, " ") | dict.fromkeys(range(0xD800, 0xE000), "?")

# What stays together: a Latin word or one other character, with the opening marks before it and the closing
# marks after it, so that no line ends with “ or begins with 。
_CHUNK = re.compile(r"[（【〔《〈「“‘]*(?:[!-~]+|[０-９]+|[^!-~])[，。、；：？！）】〕》〉」”’…]*", re.DOTALL)


def clean(text: str) -> str:
    """The text without what a terminal would obey or hide: controls, line ends and zero-width marks become spaces."""
    return text.translate(_SHOWN)


@lru_cache(maxsize=8192)
def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WFA" else 1


def width(text: str) -> int:
    """How many cells the text takes."""
    return len(text) if text.isascii() else sum(map(_character_width, text))


def _prefix_length(characters: Iterable[str], cells: int) -> int:
    """How many of the characters fit into the cells."""
    totals = accumulate(map(_character_width, characters))
    return sum(1 for _ in takewhile(lambda total: total <= cells, totals))


def shorten(text: str, cells: int) -> str:
    """The text, or as much of its beginning as fits, then `…`."""
    if width(text) <= cells:
        return text
    return text[: _prefix_length(text, cells - 2)].rstrip() + "…"


def wrap(text: str, cells: int, indent: str, lead: str) -> list[str]:
    """The text in lines of at most `cells`: the first one after `lead`, the others after `indent`."""
    lines: list[str] = []
    line, used, is_empty = lead, width(lead), True
    for chunk in _chunks(text, cells - width(indent)):
        needed = width(chunk)
        if not is_empty and used + needed > cells and not chunk.isspace():
            lines.append(line.rstrip())
            line, used = indent, width(indent)
        line, used, is_empty = line + chunk, used + needed, False
    return [*lines, line.rstrip()]


def _chunks(text: str, cells: int) -> Iterator[str]:
    """The chunks of a text; one that is too long for any line comes character by character."""
    for chunk in _CHUNK.findall(text):
        yield from [chunk] if width(chunk) <= cells else chunk


class Window(NamedTuple):
    """A hit with what stands around it, cut to a width."""

    before: str
    hit: str
    after: str


def window(before: str, hit: str, after: str, cells: int) -> Window:
    """As much of the surroundings as fits beside the hit, on both sides alike; a hit too long is cut in its middle."""
    if width(hit) > cells - 16:
        tail = _prefix_length(reversed(hit), (cells - 18) // 3)
        hit = shorten(hit, cells - 16 - width(hit[len(hit) - tail :])) + hit[len(hit) - tail :]
    room = cells - width(hit)
    left = max(room // 2, room - width(after))
    if width(before) > left:
        before = "…" + before[len(before) - _prefix_length(reversed(before), left - 2) :]
    return Window(before, hit, shorten(after, room - width(before)))
