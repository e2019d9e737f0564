"""Where a span is, as outputs say it: lines and columns, the words there, paths that other tools accept."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path, PurePath
from typing import NamedTuple
from urllib.parse import quote

from lawlint.text import Source, Span

_EXCERPT_LIMIT = 80


class Place(NamedTuple):
    """1-based lines and columns of a span in code points; the end is exclusive and never before the start."""

    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def last_line(self) -> int:
        """The last line that the span has words on: a span that takes a line end with it stops there."""
        return self.end_line - 1 if self.end_column == 1 and self.end_line > self.line else self.end_line


def place(source: Source, span: Span) -> Place:
    """The place of a span in its file."""
    return Place(*source.position(span.start), *source.position(max(span.start, span.end)))


def excerpt(source: Source, span: Span) -> str:
    """The words at a span as they stand, at most 80 code points of them, the cut shown by `…`."""
    words = source.shown(Span(span.start, min(span.end, span.start + _EXCERPT_LIMIT + 1)))
    return words if len(words) <= _EXCERPT_LIMIT else words[: _EXCERPT_LIMIT - 1] + "…"


def relative_path(path: str) -> str:
    """The path with `/`, relative to the working folder if it is inside: what annotations in a repository want."""
    given = PurePath(path)
    if given.is_absolute():
        with suppress(ValueError, OSError):
            given = given.relative_to(Path.cwd())
    return given.as_posix()


def uri(path: str) -> str:
    """The path as a percent-encoded URI reference: relative inside the working folder, else `file:`."""
    relative = PurePath(relative_path(path))
    return relative.as_uri() if relative.is_absolute() else quote(os.fsencode(relative.as_posix()))
