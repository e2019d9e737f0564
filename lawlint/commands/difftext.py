"""Two texts → a unified diff, as `diff -u` and git write it, and `patch` reads it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from lawlint.reporters.cells import clean

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_COLOURS = {"---": "1", "+++": "1", "@": "36", "-": "31", "+": "32"}
_UNFINISHED = "\\ No newline at end of file\n"


def diff(path: str, before: str, after: str, *, colour: bool) -> Iterator[str]:
    """The lines of the diff, line ends included; in colour only for eyes, then without what a terminal would obey.

    A CR that ends a line alone, as on old Macintoshes, is shown as LF.
    """
    lines = difflib.unified_diff(_LINE.findall(before), _LINE.findall(after), path, path)
    for number, line in enumerate(lines):
        body = line.rstrip("\r\n")
        end = line[len(body) :]
        if colour:
            key = line[:3] if number < 2 else line[0]
            yield f"\x1b[{_COLOURS[key]}m{clean(body)}\x1b[0m\n" if key in _COLOURS else clean(body) + "\n"
        else:
            yield body + (end if end == "\r\n" else "\n")
        if not end:
            yield _UNFINISHED
