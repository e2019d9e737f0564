"""One field table for everything that people write in YAML: reads a node, names every mistake, gives a JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from lawlint.errors import Problem
from lawlint.spelling import nearest, shorten
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


def is_null(node: Node) -> bool:
    """Whether a value was left empty or written as null."""
    return node.value in ("null", "Null", "NULL", "~") and not node.quoted


@dataclass(frozen=True)
class Text:
    """A string that is not empty; `choices` close it, `shape` is a pattern it must match with its description."""

    choices: tuple[str, ...] = ()
    shape: str = ""
    shape_name: str = ""

    def read(self, node: Node, problems: list[Problem]) -> Any:
        if not isinstance(node.value, str):
            problems.append(node.problem("应为一段文字；以 { 或 [ 开头的文字请加引号，只能写一项的地方不要写成列表"))
        elif not node.value.strip() or is_null(node):
            problems.append(node.problem("应为一段文字，这里是空的"))
        elif self.choices and node.value not in self.choices:
            expected = "、".join(self.choices)
            hint = nearest(node.value, self.choices)
            problems.append(node.problem(f"“{shorten(node.value)}”不在允许的取值内（{expected}）{hint}"))
        elif self.shape and not re.fullmatch(self.shape, node.value):
            problems.append(node.problem(f"“{shorten(node.value)}”不合格式，应为{self.shape_name}"))
        else:
            return node.value.strip("\n")
        return INVALID

    def schema(self) -> dict[str, Any]:
        if self.choices:
            return {"type": "string", "enum": list(self.choices)}
        words = {"number": "1.5", "boolean": "true"}  # what YAML takes for something else is a text here
        others = [name for name, word in words.items() if not self.shape or re.fullmatch(self.shape, word)]
        return {"type": ["string", *others], "pattern": f"^(?:{self.shape})$" if self.shape else r"\S"}


@dataclass(frozen=True)
class Integer:
    """A whole number within bounds."""

    low: int = 0
    high: int = 1_000_000

    def read(self, node: Node, problems: list[Problem]) -> Any:
        text = node.value if isinstance(node.value, str) and not node.quoted else ""
        if re.fullmatch(r"-?[0-9]{1,9}", text) and self.low <= int(text) <= self.high:
            return int(text)
        shown = f"“{shorten(node.value)}”" if isinstance(node.value, str) else "这里"
        problems.append(node.problem(f"{shown}应为 {self.low} 到 {self.high} 之间的整数，不加引号"))
        return INVALID

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True)
class Boolean:
    """`true` or `false`, nothing else: `no` and `off` are words."""

    def read(self, node: Node, problems: list[Problem]) -> Any:
        if node.value in ("true", "false") and not node.quoted:
            return node.value == "true"
        problems.append(node.problem("应为 true 或 false，不加引号"))
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
            hint = "（冒号须是半角，后面跟一个空格）" if "：" in str(node.value) else ""
            problems.append(node.problem(f"应为键值对，可用的键：{'、'.join(self.fields) or '无'}{hint}"))
            return INVALID
        values: dict[str, Any] = {}
        for key, child in node.value.items():
            if key not in self.fields:
                where = node.keys.get(key, child)
                hint = f"{nearest(key, self.fields)}（可用：{'、'.join(self.fields) or '无'}）"
                problems.append(where.problem(f"不认识的键“{shorten(key)}”{hint}"))
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


@dataclass(frozen=True)
class Short:
    """A mapping, or for short the value of its one most important key."""

    key: str
    table: Table

    def read(self, node: Node, problems: list[Problem]) -> Any:
        if isinstance(node.value, dict):
            return self.table.read(node, problems)
        value = self.table.fields[self.key].read(node, problems)
        return INVALID if value is INVALID else {self.key: value}

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [self.table.fields[self.key].schema(), self.table.schema()]}


@dataclass(frozen=True)
class Variant:
    """A mapping whose other keys depend on the word at `key`: `tables` has one table for each word."""

    key: str
    tables: Mapping[str, Table]

    def read(self, node: Node, problems: list[Problem]) -> Any:
        if not isinstance(node.value, dict) or self.key not in node.value:
            problems.append(node.problem(f"应为键值对，其中必须有 {self.key}（{'、'.join(self.tables)}）"))
            return INVALID
        word = Text(choices=tuple(self.tables)).read(node.value[self.key], problems)
        if word is INVALID:
            return INVALID
        others = {key: child for key, child in node.value.items() if key != self.key}
        values = self.tables[word].read(Node(node.path, node.line, node.column, others, node.keys), problems)
        return INVALID if values is INVALID else {self.key: word, **values}

    def schema(self) -> dict[str, Any]:
        def variant(word: str, schema: dict[str, Any]) -> dict[str, Any]:
            properties = {self.key: {"const": word}, **schema["properties"]}
            return {**schema, "properties": properties, "required": [self.key, *schema["required"]]}

        return {"oneOf": [variant(word, table.schema()) for word, table in self.tables.items()]}


@dataclass(frozen=True)
class MapOf:
    """A mapping with free keys, all of one type; `name` says what the keys are."""

    item: Field
    name: str

    def read(self, node: Node, problems: list[Problem]) -> Any:
        if not isinstance(node.value, dict) or not node.value:
            problems.append(node.problem(f"应为键值对，每个键是{self.name}"))
            return INVALID
        values = {key: self.item.read(child, problems) for key, child in node.value.items()}
        return INVALID if INVALID in values.values() else values

    def schema(self) -> dict[str, Any]:
        return {"type": "object", "minProperties": 1, "additionalProperties": self.item.schema()}


@dataclass(frozen=True)
class TextOr:
    """A text, or else a value of another type: a mapping or a list."""

    other: Field

    def read(self, node: Node, problems: list[Problem]) -> Any:
        return (Text() if isinstance(node.value, str) else self.other).read(node, problems)

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [Text().schema(), self.other.schema()]}


@dataclass(frozen=True)
class Later:
    """A value that can be read only when more is known: gives its node. Its schema is a definition elsewhere."""

    definition: str

    def read(self, node: Node, problems: list[Problem]) -> Any:
        return node

    def schema(self) -> dict[str, Any]:
        return {"$ref": f"#/definitions/{self.definition}"}
