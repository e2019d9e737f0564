"""Paired marks over the whole document: 《》 “” （） 〔〕 【】 〈〉 ‘’, by stack; what is torn, nested or turned round.

A draft whose pairs are all in order, as most are, is recognised by counting, and walked only where it is not.
Sources: GB/T 15834—2011 4.8.3.4, 4.9.3.6, 4.15.3.5 (nesting), 4.8.2, 4.9.2, 4.15.2 (form).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lawlint.document import Document
from lawlint.facts.code import in_code

# Name of the shape → openers, closers. Widths are mixed freely here: how wide a bracket is, is another question.
SHAPES = {
    "book": ("《", "》"),
    "quote": ("“", "”"),
    "round": ("（(", "）)"),
    "square": ("〔【[", "〕】]"),
    "angle": ("〈", "〉"),
    "single": ("‘", "’"),
}
# A pair may run over this many blocks: lines that were not joined, a passage quoted in paragraphs.
_NEAR = 3
_NUMERAL = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-zA-Z①-⑳])"
_TORN_CLOSER = re.compile(rf"(?:\A|[。；，：、！？;:,\n 》”）为是即括有〔【\[（(]){_NUMERAL}[ ]?\Z|[:;：；]-?\Z")
_TORN_OPENER = re.compile(rf"[（(〔【\[][ ]?{_NUMERAL}[、.．，\w 〕】）)\]]")
# 〔2024） is one slip, of the rules about 文号, and not two marks without partners.
_YEAR = re.compile(r"[〔【\[（(]\d{4}[〕】\]）)]")
_LATIN = re.compile(r"[A-Za-z0-9]’[A-Za-z0-9]|’\d\d")
# A pair this long holds sentences, and what seems to stand within it may be the next one.
_LONG = 80
# One longer than this is none: the mark that should have closed it is missing.
_LONGEST = 400
# A block as short as this is a cell of a table, where ” says “as above”.
_LEAST = 4


class Oddity(NamedTuple):
    """A mark that is wrong (`at`, in the view). `defect`: unbalanced, nested or reversed; `partner` is the mark wanted.

    `others` are the marks that are wrong in the same way; `write` is what they all should be, where that is known.
    """

    defect: str
    shape: str
    at: int
    partner: str
    certain: bool
    others: tuple[int, ...] = ()
    write: tuple[str, ...] = ()


class _Left(NamedTuple):
    """A mark that found no partner in its unit (the blocks of one title, or one block)."""

    at: int
    opens: bool
    unit: int


def pairs(document: Document) -> tuple[Oddity, ...]:
    """Everything that is wrong with paired marks, shape by shape, in order of place."""
    found: list[Oddity] = []
    for shape in SHAPES:
        if not _in_order(document.text, shape):
            found += _Walk(document, shape).oddities()
    return tuple(sorted(found, key=lambda one: one.at))


def _in_order(text: str, shape: str) -> bool:
    openers, closers = SHAPES[shape]
    counts = [text.count(mark) for mark in openers]
    opened = sum(counts)
    if opened != sum(map(text.count, closers)) or not opened:
        return not opened and not any(mark in text for mark in closers)
    used = [mark for mark, count in zip(openers, counts, strict=True) if count]
    begin = re.escape(used[0]) if len(used) == 1 else f"[{re.escape(openers)}]"  # one character is found fastest
    closed = re.findall(rf"{begin}[^{re.escape(openers + closers)}\n]*[{re.escape(closers)}]", text)
    return len(closed) == opened


class _Walk:
    """The marks of one shape, unit by unit."""

    def __init__(self, document: Document, shape: str) -> None:
        self.document, self.text, self.shape = document, document.text, shape
        self.openers, self.closers = SHAPES[shape]
        self.nested: list[tuple[int, int, int, int]] = []
        self.units: dict[int, list[int]] = {}
        for mark in re.compile(f"[{re.escape(self.openers + self.closers)}]").finditer(self.text):
            if shape == "single" and _LATIN.match(self.text, mark.start() - 1):
                continue
            if _YEAR.match(self.text, mark.start()) or _YEAR.match(self.text, max(0, mark.start() - 5)):
                continue
            if in_code(document, document.span(*mark.span())):
                continue
            self.units.setdefault(self._unit(mark.start()), []).append(mark.start())

    def oddities(self) -> Iterator[Oddity]:
        left = [one for unit, marks in self.units.items() for one in self._unmatched(unit, marks)]
        yield from self._nested()
        left = self._pair_over_blocks(left)
        if self.shape == "quote":
            turned = {one.unit for one in left if len(self.units[one.unit]) % 2 == 0}
            left = [one for one in left if one.unit not in turned]
            yield from (self._reversed(self.units[unit]) for unit in sorted(turned))
        first_opener = next((one.at for one in left if one.opens), len(self.text))
        last_closer = next((one.at for one in reversed(left) if not one.opens), -1)
        for one in left:
            answered = one.at < last_closer if one.opens else one.at > first_opener
            yield Oddity("unbalanced", self.shape, one.at, self._partner(one), not answered and self._is_plain(one))

    def _pair_over_blocks(self, left: list[_Left]) -> list[_Left]:
        """Without openers that a block close below closes, and those that open each paragraph of a long quotation."""
        kept: list[_Left] = []
        for one in left:
            above = kept[-1] if kept else None
            if self.text[one.at] == "“" and self.text.startswith("\n“", self._block_end(one.at)):
                continue
            if above and above.opens and not one.opens and 0 < one.unit - above.unit <= _NEAR:
                kept.pop()
            else:
                kept.append(one)
        return kept

    def _block_end(self, at: int) -> int:
        return self.document.blocks[self.document.block_at(at)].end

    def _partner(self, one: _Left) -> str:
        mine, wanted = (self.openers, self.closers) if one.opens else (self.closers, self.openers)
        return wanted[mine.index(self.text[one.at])]

    def _unit(self, at: int) -> int:
        """The index of the block, or of the first of the lines of a title."""
        block = self.document.block_at(at)
        while block and self.document.blocks[block].kind == self.document.blocks[block - 1].kind == "title":
            block -= 1
        return block

    def _unmatched(self, unit: int, marks: list[int]) -> list[_Left]:
        left, nested = self._match(unit, marks)
        if left and self.shape in ("round", "square"):  # （详见：1）甲 2）乙）
            bare = [at for at in marks if self.text[at] in self.openers or not self._is_torn(at)]
            other, inner = self._match(unit, bare)
            if len(other) < len(left):
                left, nested = other, inner
            left = [one for one in left if not self._is_torn(one.at)]
        self.nested += nested
        return left

    def _match(self, unit: int, marks: list[int]) -> tuple[list[_Left], list[tuple[int, int, int, int]]]:
        stack: list[int] = []
        left: list[_Left] = []
        inner: list[tuple[int, int]] = []
        nested = []
        for at in marks:
            if self.text[at] in self.openers:
                stack.append(at)
            elif not stack:
                left.append(_Left(at, False, unit))
            else:
                opened = stack.pop()
                while inner and inner[-1][0] > opened:
                    nested.append((opened, at, *inner.pop()))
                if stack:
                    inner.append((opened, at))
        return sorted(left + [_Left(at, True, unit) for at in stack]), nested

    def _is_torn(self, at: int) -> bool:
        """Whether a bracket is half of a list marker: 一） 1） （一."""
        if self.text[at] in self.openers:
            return bool(_TORN_OPENER.match(self.text, at)) and (at == 0 or self.text[at - 1] in "\n。；，：、;:, ")
        found = _TORN_CLOSER.search(self.text[max(0, at - 6) : at])
        return found is not None and found[0][:1] not in self.openers

    def _is_plain(self, one: _Left) -> bool:
        """Whether nothing else explains the odd mark: straight quotes, inches, a text cut short."""
        block = self.document.blocks[self.document.block_at(one.at)]
        measure = self.shape == "quote" and self.text[one.at - 1 : one.at].isdigit()  # a screen of 55”
        if (
            self.shape in ("single", "angle")
            or self.text[one.at] in "[]"
            or measure
            or block.end - block.start < _LEAST
        ):
            return False
        around = (
            self.text[max(block.start, one.at - _LONG) : min(block.end, one.at + _LONG)]
            if self.shape == "quote"
            else ""
        )
        cut_short = self.text.endswith(("…", "..."), block.start, block.end)
        return block.kind not in ("furniture", "headmark") and not cut_short and '"' not in around

    def _nested(self) -> Iterator[Oddity]:
        write = {"book": ("〈", "〉"), "quote": ("‘", "’"), "round": ("〔", "〕")}.get(self.shape)
        for outer, outer_end, opened, closed in self.nested:
            if write and outer_end - outer <= _LONGEST:
                words = self.text[outer:outer_end]
                certain = len(words) <= _LONG and "。" not in words
                yield Oddity("nested", self.shape, opened, "", certain, (closed,), write)

    def _reversed(self, marks: list[int]) -> Oddity:
        wanted = [self.openers, self.closers] * (len(marks) // 2)
        wrong = [(at, mark) for at, mark in zip(marks, wanted, strict=True) if self.text[at] != mark]
        first, *others = [at for at, _ in wrong]
        return Oddity(
            "reversed", self.shape, first, wrong[0][1], False, tuple(others), tuple(mark for _, mark in wrong)
        )
