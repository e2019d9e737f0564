"""The text of a draft and places in it: code points from end to end, lines only at the edge.

Offsets are 0-based code points of `Source.text`; a `Position` is 1-based and made by reporters only.
Lines end at LF, CRLF or CR and nowhere else (`str.splitlines` also splits at U+2028, U+0085 and
others, which editors do not).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")

# Every blank and control character that Word, web pages and old editors leave behind. Folding keeps
# the length, so that an offset into folded text is an offset into the text itself.
_BLANKS = "\t\v\f\xa0\u1680\u202f\u205f\u3000\u0085\u2028\u2029" + "".join(
    map(chr, [*range(0x09), *range(0x0E, 0x20), 0x7F, *range(0x2000, 0x200B)])
)
_FOLD = str.maketrans(
    _BLANKS
    + "".join(map(chr, range(0xD800, 0xE000)))  # lone surrogates, which no encoder takes
    + "".join(map(chr, [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]))
    + "％",
    " " * len(_BLANKS) + "\ufffd" * 0x800 + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" + "%",
)


# What the table changes: most of a draft it does not, and passing over is cheaper than looking up.
_FOLDED = re.compile(
    "[\x00-\t\v\f\x0e-\x1f\x7f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
    "\ud800-\udfff\uff05\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+"
)

# Stands for each character that is withheld.
BLACK = "■"


def fold(text: str) -> str:
    """The same text, code point for code point: odd blanks as spaces, full-width digits, letters and ％ as ASCII."""
    return _FOLDED.sub(lambda found: found[0].translate(_FOLD), text)


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class Position(NamedTuple):
    """A 1-based line and column; columns count code points."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """One draft as read: its path as the user gave it, its text, the digest of its bytes and their encoding.

    `encoding` is Python's name; `utf-8-sig` and `utf-16-…` begin with a byte order mark, which is not in the text.
    `markup` is `plain` or `markdown`; it decides only what `**` and lists numbered by Markdown mean.
    Words in `withheld` spans (secrecy marks, in order) may not appear in any output.
    """

    path: str
    text: str
    sha256: str = ""
    markup: str = "plain"
    encoding: str = "utf-8"
    withheld: tuple[Span, ...] = ()

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """The place of an offset from 0 to `len(text)`."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def offset(self, position: Position) -> int:
        """The inverse of `position`."""
        return self._line_starts[position.line - 1] + position.column - 1

    def line_span(self, line: int) -> Span:
        """The span of a 1-based line without its line end."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))

    def slice(self, span: Span) -> str:
        """The words at a span, as they stand in the file."""
        return self.text[span.start : span.end]

    def shown(self, span: Span) -> str:
        """The words at a span as an output may quote them: what is withheld is blacked out."""
        words = self.slice(span)
        for i in range(max(bisect_left(self.withheld, span) - 1, 0), len(self.withheld)):
            one = self.withheld[i]
            if one.start >= span.end:
                break
            start, end = max(one.start - span.start, 0), min(one.end - span.start, len(words))
            if start < end:
                words = words[:start] + BLACK * (end - start) + words[end:]
        return words


def covering(spans: Sequence[Span], start: int, end: int) -> Span | None:
    """The one of some spans, in order and apart, that holds start–end."""
    index = bisect_right(spans, (start, 1 << 60)) - 1
    return spans[index] if index >= 0 and spans[index].end >= end else None
