"""The measured rows as a Markdown table, on the terminal and between two markers of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from unicodedata import east_asian_width

from bench.rows import Row

BEGIN, END = "<!-- bench 开始：下面由 python -m bench 填写 -->", "<!-- bench 结束 -->"
_HEAD = ("项目", "实测", "要求", "目标", "结论")
_BETWEEN = re.compile(f"(?<={re.escape(BEGIN)}\n).*?(?={re.escape(END)})", re.DOTALL)


def table(rows: Iterable[Row]) -> str:
    """The rows in columns that stand straight where a Chinese character is two cells wide."""
    lines = [_HEAD, *(row.cells() for row in rows)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    shown = [_line(cells, widths) for cells in lines]
    return "\n".join([shown[0], rule, *shown[1:]])


def can_fill(page: Path) -> bool:
    """Whether a page is there and has the markers."""
    return page.is_file() and bool(_BETWEEN.search(page.read_text(encoding="utf-8")))


def fill(page: Path, text: str) -> None:
    """Effect: puts a text between the markers of a page; the file is replaced whole."""
    unfinished = page.with_name(f"{page.name}.part")
    unfinished.write_text(_BETWEEN.sub(lambda _: f"\n{text}\n\n", page.read_text(encoding="utf-8")), encoding="utf-8")
    unfinished.replace(page)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
