"""Text → lines with their shape: drops what cannot be seen, then asks the grammar."""

from __future__ import annotations

import re
from typing import NamedTuple

from lawlint.grammar import driver
from lawlint.grammar.lalr import Reading
from lawlint.markers import Marker, read
from lawlint.text import Source, fold

# Zero-width marks, soft hyphens and byte order marks inside the text; a bracket that a line break tore from its
# number (“（” alone, then “三）…”), which is a fifth of the number gaps seen in real papers.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ufff9-\ufffb]+")
_TORN = re.compile(
    r"[（(]([ ]*(?:\r\n|\r|\n)[ ]*)(?=[一二三四五六七八九十\d]{1,3}[ ]*[）)])"
    r"|[（(][一二三四五六七八九十]([ ]*(?:\r\n|\r|\n)[ ]*)(?=[）)])"
)
_EMPHASIS = re.compile(r"\*\*|__|`+")
# A draft whose line breaks were lost keeps the two blanks with which each paragraph began.
_LOST_BREAK = re.compile(r"(?<=[^ \r\n])[ ]{2,}(?=[^ \r\n])")
_LOST_BREAK_LINE = 400


class Line(NamedTuple):
    """One line that is not blank. `start`–`end` lie in `Cleaned.text`, outer blanks left out.

    `shape` is the grammar's rule name; `rest` is where the text after marker or hashes begins.
    """

    shape: str
    start: int
    end: int
    indent: int = 0
    rest: int = 0
    marker: Marker | None = None
    hashes: int = 0


class Cleaned(NamedTuple):
    """Folded text without invisible characters, its lines, and where each run of it stands in the source."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    lines: tuple[Line, ...]


def read_lines(source: Source) -> Cleaned:
    """All lines of a source with their shapes. Total: every text is read."""
    text, starts, origins = _clean(_restore_breaks(fold(source.text)), source.markup)
    lines = tuple(_line(text, reading) for reading in driver().lines(text) if reading.rules)
    return Cleaned(text, starts, origins, lines)


def _restore_breaks(text: str) -> str:
    """The same text, code point for code point, with line breaks where very long lines show paragraph indents."""
    if not any(len(line) >= _LOST_BREAK_LINE and len(_LOST_BREAK.findall(line)) > 4 for line in text.splitlines()):
        return text
    return _LOST_BREAK.sub(lambda blanks: "\n" + " " * (len(blanks[0]) - 1), text)


def _clean(text: str, markup: str) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    drops = [match.span() for match in _INVISIBLE.finditer(text)]
    torn = [match.span(match.lastindex or 0) for match in _TORN.finditer(text)]
    drops = sorted([*drops, *torn]) if torn else drops
    if markup == "markdown":
        drops = sorted([*drops, *(match.span() for match in _EMPHASIS.finditer(text))])
    pieces, starts, origins, size, last = [], [0], [0], 0, 0
    for start, end in drops:
        if start > last:
            pieces.append(text[last:start])
            size += start - last
        if starts[-1] == size:
            origins[-1] = end
        else:
            starts.append(size)
            origins.append(end)
        last = end
    pieces.append(text[last:])
    return "".join(pieces), tuple(starts), tuple(origins)


def _line(text: str, reading: Reading) -> Line:
    tokens, (shape, first, last) = reading.tokens, reading.rules[0]
    indent = tokens[0].end - tokens[0].start if first else 0
    start, end = tokens[first].start, tokens[last - 1].end
    if text[end - 1] == " ":
        end = start + len(text[start:end].rstrip(" "))
    if shape not in ("heading", "hashed"):
        return Line(shape, start, end, indent, start)
    marker, hashes, rest = None, 0, start
    for token in tokens[first:last]:
        if token.name == "HASHES":
            hashes = len(text[token.start : token.end].rstrip())
        elif token.name == "REST":
            break
        elif token.name != "_INDENT":
            marker = read(token.name, text[token.start : token.end])
        rest = token.end
    if marker is None and shape == "heading":
        shape = "hashed" if hashes else "prose"
    return Line(shape, start, end, indent, min(rest, end), marker, hashes)
