"""Long tables of packs: a CSV file beside the YAML, as Excel and WPS save it; a bad cell is named by row and column."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from lawlint.errors import Problem
from lawlint.fields import INVALID, Field, Text
from lawlint.oserrors import reason
from lawlint.spelling import nearest, shorten
from lawlint.yamltext import Node

# Lines that begin so are no rows; Excel itself writes the second.
_REMARKS = ("#", "sep=")


class Column(NamedTuple):
    """What a column of the file is called in code, and what its cells hold."""

    key: str
    cell: Field
    required: bool = False


@dataclass(frozen=True)
class Several:
    """A cell with several values, separated by ；or ; ."""

    item: Field

    def read(self, node: Node, problems: list[Problem]) -> Any:
        parts = [part.strip() for part in str(node.value).replace(";", "；").split("；")]
        values = [self.item.read(Node(node.path, node.line, node.column, part), problems) for part in parts if part]
        return INVALID if INVALID in values else values

    def schema(self) -> dict[str, Any]:
        return {"type": "string"}


@dataclass(frozen=True)
class Rows:
    """The name of a CSV file in the folder of the pack; its value is a list of mappings, empty cells left out.

    The first row names the columns, in any order. Lines that begin with # are remarks. UTF-8 (also with a byte order
    mark), GB18030 or UTF-16, with commas, semicolons or tabs, as Excel writes it. The value of a row holds `line`, the
    row of the file.
    """

    columns: Mapping[str, Column]

    def read(self, node: Node, problems: list[Problem]) -> Any:
        name = Text(shape=r"[^/\\]+\.csv", shape_name="同一文件夹里的 .csv 文件名").read(node, problems)
        if name is INVALID:
            return INVALID
        file = Path(node.path).parent / name
        try:
            content = file.read_bytes()
        except OSError as error:
            problems.append(node.problem(f"读不了表格 {name}：{reason(error)}"))
            return INVALID
        before = len(problems)
        rows = self.parse(str(file), content, problems)
        return INVALID if len(problems) > before else rows

    def parse(self, path: str, content: bytes, problems: list[Problem]) -> list[dict[str, Any]]:
        """The rows in the bytes of a file that can be read, and a problem for each cell that cannot."""
        text = _decode(path, content, problems)
        table = _cells(path, text, problems) if text is not None else None
        if table is None:
            return []
        if not table:
            problems.append(Problem(path, 1, 1, f"表格是空的，第一行应为列名：{'、'.join(self.columns)}"))
            return []
        head_line, heads = table[0]
        names = [head.strip() for head in heads]
        self._check_heads(Node(path, head_line, 1, ""), names, problems)
        rows = [self._row(Node(path, line, 1, ""), names, cells, problems) for line, cells in table[1:]]
        needed = {column.key for column in self.columns.values() if column.required}
        return [row for row in rows if needed <= row.keys() and INVALID not in row.values()]

    def _check_heads(self, place: Node, names: list[str], problems: list[Problem]) -> None:
        known = "、".join(self.columns)
        for number, name in enumerate(names, 1):
            at = Problem(place.path, place.line, number, "")
            if name and name not in self.columns:
                hint = nearest(name, self.columns)
                problems.append(at._replace(message=f"没有叫“{shorten(name)}”的列{hint}（可用：{known}）"))
            elif name and names.index(name) != number - 1:
                problems.append(at._replace(message=f"列名“{name}”重复"))
        missing = [name for name, column in self.columns.items() if column.required and name not in names]
        if missing:
            problems.append(place.problem(f"缺少列：{'、'.join(missing)}"))

    def _row(self, place: Node, names: list[str], cells: list[str], problems: list[Problem]) -> dict[str, Any]:
        row: dict[str, Any] = {"line": place.line}
        written = dict(zip(names, cells, strict=False))
        for number, name in enumerate(names, 1):
            column, text = self.columns.get(name), written.get(name, "").strip()
            if column is None:
                continue
            cell = Node(place.path, place.line, number, text)
            if text:
                row[column.key] = column.cell.read(cell, problems)
            elif column.required:
                problems.append(cell.problem(f"“{name}”这一格不能空"))
        return row

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": r"\.csv$"}


def _cells(path: str, text: str, problems: list[Problem]) -> list[tuple[int, list[str]]] | None:
    """The rows that say something, with their numbers; None where the quotation marks of a cell are not closed."""
    lines = text.splitlines()
    head = next((line for line in lines if line.strip() and not line.startswith(_REMARKS)), "")
    separator = next((mark for mark in ",;\t" if mark in head), ",")
    rows: list[tuple[int, list[str]]] = []
    number = 0
    try:
        for number, cells in enumerate(csv.reader(lines, delimiter=separator, strict=True), 1):
            if any(map(str.strip, cells)) and not cells[0].startswith(_REMARKS):
                rows.append((number, cells))
    except csv.Error as error:
        long = "limit" in str(error)
        advice = "这一行有一格太长，请缩短" if long else "这一行的英文引号不成对，请改成中文引号“”或删去"
        problems.append(Problem(path, number + 1, 1, advice))
        return None
    return rows


def _decode(path: str, content: bytes, problems: list[Problem]) -> str | None:
    """The text of a table: UTF-8, GB18030, or UTF-16 with its mark, as Excel and WPS save it."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        with suppress(UnicodeDecodeError):
            text = content.decode(encoding)
            if "\0" not in text:
                return text
    problems.append(Problem(path, 1, 1, "不是文本表格；请在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”"))
    return None
