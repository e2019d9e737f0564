"""Lines → logical lines: a paragraph or heading that was broken by a copy from PDF, mail or a page is one again.

Joining errs towards joining: two paragraphs taken as one lose nothing, a phrase torn in two is never found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lawlint.lines import Cleaned, Line
from lawlint.words import crosses_word

# A sentence is over: its mark, with what closes after it, or with a remark in brackets.
_MARKS = "。！？；：!?;:…"
_FINISHED = re.compile(r"(?:[。！？；：!?;:…][”’）)》〉」』]*|[。！？；][（(][^（）()]{0,80}[）)])\Z")
_HANGING = re.compile(r"[，、,（(《〈“‘]\Z")
_CLOSES = re.compile(r"[，。；、：）)》〉”’！？]")
_FRESH = re.compile(r"[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十][，、,]|[①-⑳]|[·•●■◆★\-—]")
_PAIRS = (("《", "》"), ("“", "”"), ("（", "）"))
_TEXTUAL = ("prose", "titled")
# A paragraph that a page break cut has more than a line of text and sentences in it; a heading has neither.
_LONG = 60


@dataclass(slots=True)
class Logical:
    """A line with the lines that continue it, as pieces of the cleaned text; `glued`: split off from the line above."""

    line: Line
    pieces: list[tuple[int, int]]
    rest: int
    glued: bool = False

    @property
    def shape(self) -> str:
        """The grammar's shape of the first line."""
        return self.line.shape

    def text(self, cleaned: Cleaned) -> str:
        """The joined text."""
        return "".join(cleaned.text[start:end] for start, end in self.pieces)


def join(cleaned: Cleaned) -> list[Logical]:
    """Logical lines in order; every line of the draft is in exactly one."""
    width = wrap_width(cleaned)
    logical: list[Logical] = []
    for line in cleaned.lines:
        if logical and _continues(cleaned, logical[-1], line, width):
            above = logical[-1]
            if above.shape == "heading" and above.rest >= above.pieces[-1][1]:
                above.rest = line.start
            above.pieces.append((line.start, line.end))
        elif logical and _ends_addressee(cleaned, logical[-1], line):
            above = logical[-1]
            above.line = above.line._replace(shape="addressee")
            above.pieces.append((line.start, line.end))
        else:
            logical.append(Logical(line, [(line.start, line.end)], line.rest))
    return logical


def _ends_addressee(cleaned: Cleaned, above: Logical, line: Line) -> bool:
    """Whether a line is the rest of an addressee that takes two (县委依法治县办，县人大办，⏎县政府办：)."""
    words = cleaned.text[above.pieces[-1][0] : above.pieces[-1][1]]
    named = line.shape == "addressee" and above.shape in ("prose", "organ", "titled") and words[-1] in "，、,"
    return named and not any(mark in words for mark in "。；：")


def wrap_width(cleaned: Cleaned) -> int | None:
    """The width in cells at which lines were cut by hand or by a program, or None where lines are paragraphs.

    In wrapped text the lines that end in mid-sentence are many and equally long, and none is much longer.
    """
    open_ended = [
        line
        for line in cleaned.lines
        if line.end - line.start >= 18 and not _is_finished(cleaned.text, line.start, line.end)
    ]
    if len(open_ended) < 5 or len(open_ended) < 0.3 * len(cleaned.lines):
        return None
    cells = [2 * line.indent + _cells(cleaned.text, line.start, line.end) for line in cleaned.lines]
    cut = {line.start for line in open_ended}
    sizes = [size for line, size in zip(cleaned.lines, cells, strict=True) if line.start in cut]
    middle = sorted(sizes)[len(sizes) // 2]
    near = sum(1 for size in sizes if abs(size - middle) <= 5)
    longer = sum(1 for size in cells if size > middle + 8)
    return middle if near >= 0.6 * len(sizes) and longer <= 0.05 * len(cells) else None


def _is_finished(text: str, start: int, end: int) -> bool:
    """Whether a line ends where a sentence does."""
    last = text[end - 1]
    return last in _MARKS or (last in "”’）)》〉」』" and bool(_FINISHED.search(text, max(start, end - 90), end)))


def _cells(text: str, start: int, end: int) -> int:
    return 2 * (end - start) - len(text[start:end].encode("latin-1", "ignore"))


def _continues(cleaned: Cleaned, above: Logical, line: Line, width: int | None) -> bool:
    if line.hashes or line.shape not in (*_TEXTUAL, "organ", "addressee", "heading"):
        return False
    text, (start, end) = cleaned.text, above.pieces[-1]
    if above.shape == "heading" and above.rest >= end and line.shape in _TEXTUAL:
        return True  # a marker alone on its line
    if above.shape not in ("heading", "prose", "titled") or _is_finished(text, start, end):
        return False
    indent = 2 * above.line.indent if len(above.pieces) == 1 else 0
    full = width is not None and indent + _cells(text, start, end) >= width - 6
    if line.shape not in _TEXTUAL:  # “一、二组” at the start of a wrapped line is no heading
        alone = above.shape == "titled" or _is_heading_alone(cleaned, above)
        return full and not alone and not line.indent and not text[start:end].endswith(("）", ")"))
    if _is_open(text[above.pieces[-3:][0][0] : end], text[line.start : line.end]) and above.shape != "titled":
        return True
    if above.shape == "titled" and not (full and "，" in text[start:end]):
        return False
    if _is_heading_alone(cleaned, above):
        tail = text[line.start : line.end]
        return (
            full and not line.indent and "。" not in tail and not re.search(r"[\r\n][ ]*[\r\n]", text[end : line.start])
        )
    if _HANGING.search(text, start, end) or _CLOSES.match(text, line.start):
        return True
    if line.indent >= 2 and above.line.indent >= 2:
        return False
    if width is not None and full:
        return True
    if not any(mark in text[start:end] for mark in "，。；") or _FRESH.match(text, line.start):
        return False
    return end - start >= _LONG or crosses_word(text[start:end], text[line.start : line.end])


def _is_heading_alone(cleaned: Cleaned, above: Logical) -> bool:
    return above.shape == "heading" and cleaned.text.find("。", above.pieces[0][0], above.pieces[-1][1]) < 0


def _is_open(above: str, below: str) -> bool:
    """Whether a pair opened above is closed below before it is opened again."""
    for opener, closer in _PAIRS:
        if above.count(opener) > above.count(closer):
            close, again = below.find(closer), below.find(opener)
            if close >= 0 and (again < 0 or close < again):
                return True
    return False
