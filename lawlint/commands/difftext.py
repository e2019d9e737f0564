"""Two texts → a unified diff, as `diff -u` and git write it, and `patch` reads it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from itertools import takewhile

from lawlint.reporters.cells import clean

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_COLOURS = {"---": "1", "+++": "1", "@": "36", "-": "31", "+": "32"}
_UNFINISHED = "\\ No newline at end of file\n"


def diff(path: str, before: str, after: str, *, colour: bool) -> Iterator[str]:
    """The lines of the diff, line ends included; in colour only for eyes, then without what a terminal would obey.

    A CR that ends a line alone, as on old Macintoshes, is shown as LF.
    """
    lines = list(difflib.unified_diff(_LINE.findall(before), _LINE.findall(after), path, path))
    changed = _partners(lines) if colour else {}
    for number, line in enumerate(lines):
        body = line.rstrip("\r\n")
        end = line[len(body) :]
        if colour:
            yield _coloured(body, lines[changed[number]] if number in changed else "", head=number < 2)
        else:
            yield body + (end if end == "\r\n" else "\n")
        if not end:
            yield _UNFINISHED


def _partners(lines: list[str]) -> dict[int, int]:
    """Which line took the place of which, both ways, where as many were put in as were taken out."""
    found: dict[int, int] = {}
    shape = "".join(line[0] for line in lines)
    for block in re.finditer(r"(-+)(\++)", "  " + shape[2:]):
        if len(block[1]) == len(block[2]):
            for old, new in zip(range(*block.span(1)), range(*block.span(2)), strict=True):
                found |= {old: new, new: old}
    return found


def _coloured(body: str, partner: str, *, head: bool) -> str:
    """A line in its colour; what is not in the line it took the place of, or gave place to, stands out."""
    colour = _COLOURS.get(body[:3] if head else body[:1])
    words, other = clean(body), clean(partner.rstrip("\r\n"))
    if other:
        start = _alike(words[1:], other[1:]) + 1
        stop = len(words) - _alike(words[start:][::-1], other[start:][::-1])
        words = f"{words[:start]}\x1b[7m{words[start:stop]}\x1b[27m{words[stop:]}"
    return f"\x1b[{colour}m{words}\x1b[0m\n" if colour else words + "\n"


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
