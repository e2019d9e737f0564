"""Field types: what they take, what they say of the rest, and that the JSON Schema says the same."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from jsonschema import Draft7Validator

from lawlint.errors import Problem
from lawlint.fields import (
    INVALID,
    Boolean,
    Field,
    Integer,
    Later,
    ListOf,
    MapOf,
    Short,
    Table,
    Text,
    TextOr,
    Variant,
)
from lawlint.pattern_field import Pattern
from lawlint.spelling import nearest, shorten
from lawlint.yamltext import read_yaml

TEXT = Text()
WORD = Text(choices=("error", "warning"))
SHAPE = Text(shape="[a-z]+-[0-9]+", shape_name="“字母-数字”")
LINE = Text(shape=r"[^\n]+", shape_name="一行")
NUMBER = Integer(1, 9)
FLAG = Boolean()
LIST = ListOf(WORD)
TABLE = Table({"name": TEXT, "size": NUMBER}, ("name",))
KINDS = Variant("kind", {"plain": Table({}), "sized": TABLE})
MAP = MapOf(NUMBER, "名称")
EITHER = TextOr(MAP)
PATTERN = Pattern()
SHORT = Short("name", TABLE)


def read(field: Field, text: str) -> tuple[Any, list[str]]:
    problems: list[Problem] = []
    node = read_yaml("f", text, problems)
    assert node is not None
    value = field.read(node, problems)
    return value, [str(problem).removeprefix("f:") for problem in problems]


@pytest.mark.parametrize(
    ("field", "text", "value", "data"),
    [
        (TEXT, "一段话", "一段话", "一段话"),
        (TEXT, "|\n  一\n  二\n", "一\n二", "一\n二\n"),
        (TEXT, "1.10", "1.10", 1.10),
        (TEXT, "true", "true", True),
        (TEXT, "'~'", "~", "~"),
        (LINE, "2024", "2024", 2024),
        (WORD, "error", "error", "error"),
        (SHAPE, "ab-12", "ab-12", "ab-12"),
        (NUMBER, "9", 9, 9),
        (Integer(-3, 3), "-3", -3, -3),
        (FLAG, "false", False, False),
        (LIST, "error", ["error"], "error"),
        (LIST, "[error, warning]", ["error", "warning"], ["error", "warning"]),
        (TABLE, "{name: 甲, size: 3}", {"name": "甲", "size": 3}, {"name": "甲", "size": 3}),
        (TABLE, "name: 甲", {"name": "甲"}, {"name": "甲"}),
        (KINDS, "kind: plain", {"kind": "plain"}, {"kind": "plain"}),
        (KINDS, "{kind: sized, name: 甲}", {"kind": "sized", "name": "甲"}, {"kind": "sized", "name": "甲"}),
        (MAP, "{a: 1, b: 2}", {"a": 1, "b": 2}, {"a": 1, "b": 2}),
        (EITHER, "甲", "甲", "甲"),
        (EITHER, "{a: 1}", {"a": 1}, {"a": 1}),
        (SHORT, "甲", {"name": "甲"}, "甲"),
        (SHORT, "{name: 甲, size: 3}", {"name": "甲", "size": 3}, {"name": "甲", "size": 3}),
        (PATTERN, "'[一-龥]{0,30}(?:甲|乙)?.*[*+]'", "[一-龥]{0,30}(?:甲|乙)?.*[*+]", "[一-龥]{0,30}(?:甲|乙)?.*[*+]"),
        (PATTERN, "'a{0,30}|b{0,30}|c{0,30}|d{0,30}|e{0,30}'", "a{0,30}|b{0,30}|c{0,30}|d{0,30}|e{0,30}", "a"),
    ],
)
def test_good_values(field: Field, text: str, value: Any, data: Any) -> None:
    assert read(field, text) == (value, [])
    assert Draft7Validator(field.schema()).is_valid(data)


@pytest.mark.parametrize(
    ("field", "text", "data", "problem"),
    [
        (TEXT, "''", "", "1:1: 应为一段文字，这里是空的"),
        (TEXT, "'  '", "  ", "1:1: 应为一段文字，这里是空的"),
        (TEXT, "~", None, "1:1: 应为一段文字，这里是空的"),
        (TEXT, "{words}", {"words": None}, "1:1: 应为一段文字；以 { 或 [ 开头的文字请加引号"),
        (TEXT, "[a]", ["a"], "1:1: 应为一段文字；"),
        (WORD, "eror", "eror", "1:1: “eror”不在允许的取值内（error、warning），是否想写“error”？"),
        (SHAPE, "12", 12, "1:1: “12”不合格式，应为“字母-数字”"),
        (LINE, '"一\\n二"', "一\n二", "1:1: “一 二”不合格式，应为一行"),
        (NUMBER, "10", 10, "1:1: “10”应为 1 到 9 之间的整数，不加引号"),
        (NUMBER, "'5'", "5", "1:1: “5”应为 1 到 9 之间的整数，不加引号"),
        (NUMBER, "５", "５", "1:1: “５”应为"),
        (NUMBER, "[1]", [1], "1:1: 这里应为 1 到 9 之间的整数"),
        (FLAG, "no", "no", "1:1: 应为 true 或 false，不加引号"),
        (FLAG, "'true'", "true", "1:1: 应为 true 或 false，不加引号"),
        (LIST, "[]", [], "1:1: 列表不能为空"),
        (LIST, "[error, wrong]", ["error", "wrong"], "1:9: “wrong”不在允许的取值内"),
        (TABLE, "甲", "甲", "1:1: 应为键值对，可用的键：name、size"),
        (TABLE, "name：甲", "name：甲", "1:1: 应为键值对，可用的键：name、size（冒号须是半角，后面跟一个空格）"),
        (TABLE, "{nam: 甲, name: 乙}", {"nam": "甲", "name": "乙"}, "1:2: 不认识的键“nam”，是否想写“name”？（可用："),
        (TABLE, "size: 3", {"size": 3}, "1:1: 缺少必填的键：name"),
        (KINDS, "name: 甲", {"name": "甲"}, "1:1: 应为键值对，其中必须有 kind（plain、sized）"),
        (KINDS, "kind: plian", {"kind": "plian"}, "1:7: “plian”不在允许的取值内（plain、sized），是否想写“plain”？"),
        (KINDS, "{kind: plain, name: 甲}", {"kind": "plain", "name": "甲"}, "1:15: 不认识的键“name”（可用：无）"),
        (KINDS, "{kind: sized}", {"kind": "sized"}, "1:1: 缺少必填的键：name"),
        (MAP, "{}", {}, "1:1: 应为键值对，每个键是名称"),
        (MAP, "{a: 10}", {"a": 10}, "1:5: “10”应为"),
        (EITHER, "''", "", "1:1: 应为一段文字，这里是空的"),
        (EITHER, "[甲]", ["甲"], "1:1: 应为键值对，每个键是名称"),
        (SHORT, "''", "", "1:1: 应为一段文字，这里是空的"),
        (SHORT, "[甲]", ["甲"], "1:1: 应为一段文字；"),
        (SHORT, "{size: 3}", {"size": 3}, "1:1: 缺少必填的键：name"),
        (SHORT, "{nam: 甲, name: 乙}", {"nam": "甲", "name": "乙"}, "1:2: 不认识的键“nam”"),
        (PATTERN, "''", "", "1:1: 应为一个正则表达式"),
    ],
)  # fmt: skip
def test_bad_values(field: Field, text: str, data: Any, problem: str) -> None:
    value, problems = read(field, text)
    assert value is INVALID
    assert len(problems) == 1
    assert problems[0].startswith(problem)
    assert not Draft7Validator(field.schema()).is_valid(data)


@pytest.mark.parametrize(
    ("pattern", "complaint"),
    [
        (r"\b依法", r"\b 在汉字之间不起作用"),
        (r"(甲)\1", "不支持反向引用"),
        (r"(?P<a>甲)(?P=a)", "不支持反向引用"),
        (r"(甲+)+", "括号后不能跟重复次数"),
        (r"(甲){2,}", "括号后不能跟重复次数"),
        (r".*甲.*乙.*", "不限次数或上限超过 200 的重复"),
        (r".{0,9999}.{0,9999}.{0,9999}", "不限次数或上限超过 200 的重复"),
        (r".{,}.{,}.{,}", "不限次数或上限超过 200 的重复"),
        (r".{0,90}.{0,90}.{0,90}.{0,90}", "{m,n} 这样的重复太多或上限太大"),
        (r"(甲", "不是合法的正则表达式"),
        (r"[[甲]", "不是合法的正则表达式"),
        (r"甲{9999999999}", "不是合法的正则表达式"),
    ],
)
def test_patterns_that_cannot_work_or_could_run_away(pattern: str, complaint: str) -> None:
    value, problems = read(PATTERN, f"'{pattern}'")
    assert value is INVALID
    assert len(problems) == 1
    assert complaint in problems[0]


def test_a_table_names_every_mistake() -> None:
    _, problems = read(TABLE, "nam: 甲\nsize: 十\nnummer: 1\n")
    assert [problem.split(" ")[0] for problem in problems] == ["1:1:", "2:7:", "3:1:", "1:1:"]


def test_what_is_read_later_is_a_definition() -> None:
    value, problems = read(Later("rule"), "{a: b}")
    assert (list(value.value), problems) == (["a"], [])
    assert Later("rule").schema() == {"$ref": "#/definitions/rule"}


def test_nearest_and_shorten() -> None:
    assert nearest("mesage", ["message", "source"]) == "，是否想写“message”？"
    assert nearest("甲", ["message"]) == ""
    assert shorten("一\n  二") == "一 二"
    assert len(shorten("长" * 100)) == 30


def test_the_worst_pattern_that_passes_ends_in_time() -> None:
    pattern, problems = read(PATTERN, "'.{0,60}.{0,60}.{0,60}甲'")
    assert problems == []
    started = time.perf_counter()
    assert re.search(pattern, "进推" * 250) is None
    assert time.perf_counter() - started < 10
