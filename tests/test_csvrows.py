"""Tables of packs: rows as Excel saves them, and a place for every bad cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawlint.csvrows import Column, Rows, Several
from lawlint.errors import Problem
from lawlint.fields import INVALID, Integer, Text
from lawlint.yamltext import Node

TABLE = Rows(
    {
        "名称": Column("name", Text(), required=True),
        "起始年": Column("since", Integer(2000, 2100)),
        "别名": Column("aliases", Several(Text())),
    }
)


def parse(text: str, encoding: str = "utf-8") -> tuple[object, list[str]]:
    problems: list[Problem] = []
    return TABLE.parse("表.csv", text.encode(encoding), problems), [str(problem) for problem in problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_rows_as_they_are_saved(encoding: str) -> None:
    rows, problems = parse("别名,名称,起始年\r\n# 备注,,\r\n甲；乙,丙,2021\r\n,,\r\n,丁,\r\n", encoding)
    assert not problems
    assert rows == [{"line": 3, "aliases": ["甲", "乙"], "name": "丙", "since": 2021}, {"line": 5, "name": "丁"}]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_what_excel_puts_between_cells(separator: str) -> None:
    rows, problems = parse(f"sep={separator}\n名称{separator}起始年\n甲{separator}2021\n")
    assert (rows, problems) == ([{"line": 3, "name": "甲", "since": 2021}], [])


@pytest.mark.parametrize("content", [b"PK\x03\x04\0\0", "名称\n甲\n".encode() + b"\xff\xff", b"\xff\xfe\0"])
def test_what_is_no_text_says_how_to_save_it(content: bytes) -> None:
    problems: list[Problem] = []
    assert TABLE.parse("表.csv", content, problems) == []
    assert [str(one) for one in problems] == [
        "表.csv:1:1: 不是文本表格；请在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”"
    ]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", ["表.csv:1:1: 表格是空的，第一行应为列名：名称、起始年、别名"]),
        ("起始年\n2021\n", ["表.csv:1:1: 缺少列：名称"]),
        ("名称,起始\n甲,1\n", ["表.csv:1:2: 没有叫“起始”的列，是否想写“起始年”？（可用：名称、起始年、别名）"]),
        ('名称\n甲\n"乙\n丙\n', ["表.csv:3:1: 这一行的英文引号不成对，请改成中文引号“”或删去"]),
        ("名称\n" + "甲" * 200_000, ["表.csv:2:1: 这一行有一格太长，请缩短"]),
        ("名称,名称\n甲,乙\n", ["表.csv:1:2: 列名“名称”重复"]),
        (
            "名称,起始年\n甲,去年\n,2021\n",
            ["表.csv:2:2: “去年”应为 2000 到 2100 之间的整数，不加引号", "表.csv:3:1: “名称”这一格不能空"],
        ),
    ],
)
def test_every_bad_cell_has_its_row_and_column(text: str, problems: list[str]) -> None:
    assert parse(text)[1] == problems


def test_the_file_lies_beside_the_pack(tmp_path: Path) -> None:
    (tmp_path / "表.csv").write_text("名称\n甲\n", encoding="utf-8")
    problems: list[Problem] = []
    here = str(tmp_path / "pack.yaml")
    assert TABLE.read(Node(here, 1, 1, "表.csv"), problems) == [{"line": 2, "name": "甲"}]
    assert TABLE.read(Node(here, 3, 7, "无.csv"), problems) is INVALID
    assert TABLE.read(Node(here, 4, 7, "../表.csv"), problems) is INVALID
    assert [problem.line for problem in problems] == [3, 4]
