"""A county's own requirements (口径) in one table kept in Excel or WPS: each row is a rule, or spares a unit.

`packs = ["本县口径.csv"]` in lawlint.toml, or `--pack 本县口径.csv`; no YAML. The columns are in docs/packs.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256
from typing import Any, NamedTuple

from lawlint.csvrows import Column, Rows, Several
from lawlint.errors import Problem
from lawlint.fields import INVALID, Integer, Text
from lawlint.report import LEVELS
from lawlint.yamltext import Node

Data = dict[str, Any]

SORTS = ("会议提法", "标题", "小标题", "期限", "次数下限", "豁免单位")
_SEVERITIES = {"必改": "error", "疑似": "warning", "提示": "info"}
_KINDS = {
    "年度报告": "annual-report",
    "自查报告": "self-inspection",
    "方案": "plan",
    "述法": "duty-report",
    "总结": "summary",
}
_LEVELS = {name: level for level, name in LEVELS.items()}
_REPORTS = ["annual-report", "self-inspection", "summary"]
_DATE = r"0?[1-6](?:月(?:3[01]|[12]\d|0?[1-9])日|-(?:3[01]|[12]\d|0?[1-9]))"

TABLE = Rows(
    {
        "类别": Column("sort", Text(choices=SORTS), required=True),
        "内容": Column("content", Text(), required=True),
        "要求": Column("demand", Text()),
        "年度": Column("year", Integer(2000, 2100)),
        "文种": Column("kinds", Several(Text(choices=tuple(_KINDS)))),
        "单位层级": Column("levels", Several(Text(choices=tuple(_LEVELS)))),
        "级别": Column("severity", Text(choices=tuple(_SEVERITIES))),
        "依据": Column("source", Text()),
        "备注": Column("remark", Text()),
    }
)


class Spared(NamedTuple):
    """A unit that a rule or a category of rules does not speak to; `place` is the cell that names the rule."""

    unit: str
    selector: str
    place: Node


class LocalTable(NamedTuple):
    """What a table says: rules as plain data of the pack format, and the units that are spared."""

    rules: list[Data]
    spared: list[Spared]


def read_table(path: str, content: bytes, problems: list[Problem]) -> LocalTable:
    """The table in the bytes of a CSV file; every bad cell becomes a problem with its row and column."""
    rows = TABLE.parse(path, content, problems)
    table = LocalTable([], [])
    for row in rows:
        place = Node(path, row["line"], 3, row.get("demand", ""))
        if odd := next((mark for mark in "{}«»" if mark in row["content"] + row.get("remark", "")), ""):
            problems.append(Problem(path, row["line"], 2, f"内容和备注里不能有“{odd}”，请删去"))
        elif row["sort"] == "豁免单位":
            table.spared.append(Spared(row["content"], row.get("demand", ""), place))
            if not row.get("demand"):
                problems.append(place.problem("“要求”这一格应写免查的规则编号，如 content/missing-legal-adviser"))
        elif (check := _CHECKS[row["sort"]](row, place, problems)) is not None:
            table.rules.append(_rule(path, row, check))
    return table


def _rule(path: str, row: Data, check: Data) -> Data:
    year = {"since": row["year"], "until": row["year"]} if "year" in row else {}
    identity = sha256("\n".join(str(row.get(key, "")) for key in ("sort", "content", "year")).encode()).hexdigest()
    kinds = [_KINDS[kind] for kind in row.get("kinds", ())] or check.pop("kinds", _REPORTS)
    levels = {"levels": [_LEVELS[level] for level in row["levels"]]} if "levels" in row else {}
    return {
        "id": f"{check.pop('category')}/local-{identity[:8]}",
        "severity": _SEVERITIES[row.get("severity", "疑似")],
        "why": row.get("remark", "本地对报告写法的统一要求。"),
        "source": row.get("source", "本地口径表"),
        "applies": {"kinds": kinds, **levels, **year},
        "path": path,
        "line": row["line"],
        **check,
    }


def _phrase(row: Data, place: Node, problems: list[Problem]) -> Data:
    words = row["content"]
    draft = "青石镇{year}年法治政府建设年度报告\n一、主要举措和成效\n"
    draft = draft.replace("{year}", str(row.get("year", 2024)))
    return {
        "category": "content",
        "title": f"写明“{words}”",
        "message": f"没有写“{words}”，按本地口径应写明，请补写。",
        "check": {"kind": "presence", "met": {"term": words}},
        "examples": {
            "good": [{"text": f"{draft}深入学习贯彻{words}精神。"}],
            "bad": [{"text": "«" + draft.replace("\n", "»\n", 1) + "深入学习。"}],
        },
    }


def _title(row: Data, place: Node, problems: list[Problem]) -> Data:
    words = row["content"]
    return {
        "category": "structure",
        "title": f"标题写作“{words}”",
        "message": f"标题“{{title}}”里没有“{words}”，按本地口径标题应含这几个字，请改。",
        "check": {"kind": "title", "element": "wording", "text": words},
        "examples": {
            "good": [{"text": f"青石镇{words}\n一、主要举措和成效\n正文。"}],
            "bad": [{"text": "«青石镇法治政府工作报告»\n一、主要举措和成效\n正文。"}],
        },
    }


def _heading(row: Data, place: Node, problems: list[Problem]) -> Data:
    words = row["content"]
    return {
        "category": "structure",
        "title": f"小标题“{words}”",
        "message": f"没有含“{words}”的小标题，按本地口径应单列一部分，请补。",
        "check": {"kind": "presence", "met": {"heading": words}},
        "examples": {
            "good": [{"text": f"青石镇法治政府建设年度报告\n一、{words}\n正文。"}],
            "bad": [{"text": "«青石镇法治政府建设年度报告»\n一、工作情况\n正文。"}],
        },
    }


def _floor(row: Data, place: Node, problems: list[Problem]) -> Data | None:
    least = Integer(1, 100_000).read(place, problems)
    if least is INVALID:
        return None
    words = row["content"]
    draft = "青石镇法治政府建设年度报告\n一、主要举措和成效\n"
    return {
        "category": "content",
        "title": f"{words}不少于{least}次",
        "message": f"没有写“{words}”开展了多少次，按本地口径不少于{least}次，请补写。",
        "partial": {"message": f"“{{words}}”：{{reason}}，请核对（{words}不少于{least}次）。"},
        "check": {"kind": "floor", "subjects": [words], "least": least},
        "examples": {
            "good": [{"text": f"{draft}{words}{least}次。"}],
            "bad": [{"text": "«" + draft.replace("\n", "»\n", 1) + "正文。"}],
        },
    }


def _deadline(row: Data, place: Node, problems: list[Problem]) -> Data | None:
    demand = Text(shape=_DATE, shape_name="次年上半年的日期，如 3月1日 或 03-01").read(place, problems)
    if demand is INVALID:
        return None
    month, day = (int(number) for number in re.findall(r"\d+", demand))
    draft = f"青石镇{row.get('year', 2024)}年法治政府建设年度报告\n一、主要举措和成效\n正文。\n青石镇人民政府\n"
    year = row.get("year", 2024) + 1
    return {
        "category": "consistency",
        "title": f"报送期限{month}月{day}日",
        "message": f"成文日期写的是“{{words}}”，晚于本地规定的报送期限（次年{month}月{day}日），请核。",
        "check": {"kind": "sign-off-date", "offsets": [0, 1], "latest": f"{month:02}-{day:02}"},
        "kinds": ["annual-report"],
        "examples": {
            "good": [{"text": f"{draft}{year}年{month}月{day}日", "year": year - 1}],
            "bad": [{"text": f"{draft}«{year}年12月30日»", "year": year - 1}],
        },
    }


_CHECKS: dict[str, Callable[[Data, Node, list[Problem]], Data | None]] = {
    "会议提法": _phrase,
    "标题": _title,
    "小标题": _heading,
    "期限": _deadline,
    "次数下限": _floor,
}
