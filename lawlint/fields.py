"""One field table for everything that people write in YAML: reads a node, names every mistake, gives a JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Protocol

from lawlint.errors import Problem
from lawlint.yamltext import Node


class _Invalid:
    """Stands for a value that could not be read; its problem has been noted."""


INVALID = _Invalid()


class Field(Protocol):
    """A type of value. `read` returns plain data (str, int, bool, list, dict) or INVALID, and appends problems."""

    def read(self, node: Node, problems: list[Problem]) -> Any: ...

    def schema(self) -> dict[str, Any]:
        """The JSON Schema (draft-07) of the value."""
        ...


def nearest(word: str, known: Mapping[str, Any] | tuple[str, ...] | list[str]) -> str:
    """`，是否想写“x”？` for a misspelt word, or nothing."""
    close = get_close_matches(word, list(known), n=2, cutoff=0.6)
    return "，是否想写“" + "”或“".join(close) + "”？" if close else ""


@dataclass(frozen=True)
class Text:
    """A string that is not empty; `choices` close it, `shape` is a pattern it must match with its description."""

    choices: tuple[str, ...] = ()
    shape: str = ""
    shape_name: str = ""

    def read(self, node: Node, problems: list[Problem]) -> Any:
        if not isinstance(node.value, str) or not node.value.strip():
            problems.append(node.problem("应为一段文字"))
        elif self.choices and node.value not in self.choices:
            expected = "、".join(self.choices)
            problems.append(node.problem(f"“{node.value}”不在允许的取值内（{expected}）{nearest(node.value, self.choices)}"))
        elif self.shape and not re.fullmatch(self.shape, node.value):
            problems.append(node.problem(f"“{node.value}”不合格式，应为{self.shape_name}"))
        else:
            return node.value.strip("\n")
        return INVALID

    def schema(self) -> dict[str, Any]:
        found: dict[str, Any] = {"type": "string", "minLength": 1}
        if self.choices:
            found["enum"] = list(self.choices)
        if self.shape:
            found["pattern"] = f"^(?:{self.shape})$"
        return found


@dataclass(frozen=True)
class Integer:
    """A whole number within bounds."""

    low: int = 0
    high: int = 1_000_000

    def read(self, node: Node, problems: list[Problem]) -> Any:
        if isinstance(node.value, str) and re.fullmatch(r"-?\d{1,9}", node.value) and self.low <= int(node.value) <= self.high:
            return int(node.value)
        shown = f"“{node.value}”" if isinstance(node.value, str) else "这里"
        problems.append(node.problem(f"{shown}应为 {self.low} 到 {self.high} 之间的整数"))
        return INVALID

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True)
class Boolean:
    """`true` or `false`, nothing else: `no` and `off` are words."""

    def read(self, node: Node, problems: list[Problem]) -> Any:
        if node.value in ("true", "false") and not node.quoted:
            return node.value == "true"
        problems.append(node.problem("应为 true 或 false"))
        return INVALID

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True)
class ListOf:
    """A list; a single value counts as a list of one."""

    item: Field

    def read(self, node: Node, problems: list[Problem]) -> Any:
        nodes = node.value if isinstance(node.value, list) else [node]
        if not nodes:
            problems.append(node.problem("列表不能为空"))
            return INVALID
        values = [self.item.read(child, problems) for child in nodes]
        return INVALID if INVALID in values else values

    def schema(self) -> dict[str, Any]:
        item = self.item.schema()
        return {"anyOf": [item, {"type": "array", "items": item, "minItems": 1}]}


@dataclass(frozen=True)
class Table:
    """A mapping with known keys; `required` ones must be there. Unset keys are left out of the value."""

    fields: Mapping[str, Field]
    required: tuple[str, ...] = ()

    def read(self, node: Node, problems: list[Problem]) -> Any:
        if not isinstance(node.value, dict):
            problems.append(node.problem(f"应为键值对，可用的键：{'、'.join(self.fields)}"))
            return INVALID
        values: dict[str, Any] = {}
        for key, child in node.value.items():
            if key not in self.fields:
                where = node.keys.get(key, child)
                problems.append(where.problem(f"不认识的键“{key}”{nearest(key, self.fields)}（可用：{'、'.join(self.fields)}）"))
                continue
            values[key] = self.fields[key].read(child, problems)
        missing = [key for key in self.required if key not in node.value]
        if missing:
            problems.append(node.problem(f"缺少必填的键：{'、'.join(missing)}"))
        return INVALID if missing or INVALID in values.values() or len(values) < len(node.value) else values

    def schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "properties": {key: field.schema() for key, field in self.fields.items()},
            "required": list(self.required),
            "additionalProperties": False,
        }


_QUANTIFIED_GROUP = re.compile(r"\)(?:[*+]|\{\d*,\d*\}|\{(?:[2-9]|\d\d+)\})")
_UNBOUNDED = re.compile(r"(?<!\\)(?:[*+]|\{\d+,\})")
_BACKREFERENCE = re.compile(r"(?<!\\)\\[1-9]|\(\?P=")


@dataclass(frozen=True)
class Pattern:
    """A regular expression that cannot run away: no repeated groups, no back-references, at most two open repeats.

    `\\b` is refused because between two Chinese characters it never matches.
    """

    def read(self, node: Node, problems: list[Problem]) -> Any:
        text = node.value
        if not isinstance(text, str) or not text:
            problems.append(node.problem("应为一个正则表达式"))
            return INVALID
        bare = re.sub(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", lambda m: "c" if m[0] not in (r"\b", r"\B") else m[0], text)
        complaint = ""
        if re.search(r"\\[bB]", bare):
            complaint = r"\b 在汉字之间不起作用，请删去"
        elif _BACKREFERENCE.search(text):
            complaint = "不支持反向引用"
        elif _QUANTIFIED_GROUP.search(bare):
            complaint = "括号后不能跟重复次数（* + {m,n}），以免检查卡住；请逐项写出"
        elif len(_UNBOUNDED.findall(bare)) > 2:
            complaint = "不限次数的重复（* + {n,}）最多两处，其余请写成 {0,30} 这样的上限"
        else:
            try:
                re.compile(text)
            except re.error as error:
                complaint = f"不是合法的正则表达式：{error}"
        if complaint:
            problems.append(node.problem(f"“{text}”：{complaint}"))
            return INVALID
        return text

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "format": "regex"}
