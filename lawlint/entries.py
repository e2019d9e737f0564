"""What people may write in a pack: the field tables of its files, and the JSON Schema that is made from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lawlint.condition_fields import ConditionField
from lawlint.errors import Problem
from lawlint.fields import INVALID, Boolean, Field, Integer, Later, ListOf, MapOf, Table, Text, Variant
from lawlint.report import KINDS, LEVELS, TRAITS
from lawlint.rule import CATEGORIES, Check
from lawlint.spelling import nearest
from lawlint.yamltext import Node

Kinds = Mapping[str, type[Check]]

ACTIONS = ("extends", "override", "disable")


@dataclass(frozen=True)
class _RuleId(Text):
    shape: str = rf"(?:{'|'.join(CATEGORIES)})/[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
    shape_name: str = "“类别/名称”，名称用小写字母、数字和连字符，如 numbering/gap"

    def read(self, node: Node, problems: list[Problem]) -> Any:
        category, slash, _ = node.value.partition("/") if isinstance(node.value, str) else ("", "", "")
        if slash and category not in CATEGORIES:
            hint = f"（{'、'.join(CATEGORIES)}）{nearest(category, CATEGORIES)}"
            problems.append(node.problem(f"类别“{category}”不在允许的范围内{hint}"))
            return INVALID
        return super().read(node, problems)


@dataclass(frozen=True)
class _ExampleField:
    """A text, or a mapping with `text` and by what it is judged; keeps its line."""

    text: Text

    def read(self, node: Node, problems: list[Problem]) -> Any:
        if isinstance(node.value, dict):
            values = self._table().read(node, problems)
            return INVALID if values is INVALID else {**values, "line": node.value["text"].line}
        text = self.text.read(node, problems)
        return INVALID if text is INVALID else {"text": text, "line": node.line}

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [self.text.schema(), self._table().schema()]}

    def _table(self) -> Table:
        return Table({"text": self.text, "kind": _KIND, "level": _LEVEL, "year": _YEAR}, ("text",))


_KIND = Text(choices=tuple(KINDS))
_LEVEL = Text(choices=tuple(LEVELS))
_YEAR = Integer(1949, 2100)
_LINE = Text(shape=r"[^\n]*\S[^\n]*\n?", shape_name="一行文字")
_NAME = Text(shape=r"[^\W\d_][\w-]*", shape_name="以字母或汉字开头的名称，不带空格、句点和斜杠")
_SEVERITY = Text(choices=("error", "warning", "info"))
_APPLIES: dict[str, Field] = {
    "kinds": ListOf(_KIND),
    "levels": ListOf(_LEVEL),
    "since": _YEAR,
    "until": _YEAR,
    "traits": ListOf(Text(choices=tuple(TRAITS))),
}
_GOOD = _ExampleField(Text(shape=r"[^«»]*[^«»\s][^«»]*", shape_name="不带 «» 的文字（«» 只在反例里用）"))
_BAD = _ExampleField(Text(shape=r"[^«»]*(?:«[^«»]*»[^«»]*)+", shape_name="用成对的 «» 标出应报之处的文字，至少标一处"))
_RULE: dict[str, Field] = {
    "title": _LINE,
    "severity": _SEVERITY,
    "severities": ListOf(Table({**_APPLIES, "severity": _SEVERITY}, ("severity",))),
    "message": _LINE,
    "partial": Table({"message": _LINE, "severity": _SEVERITY}),
    "help": Text(),
    "why": Text(),
    "source": Text(),
    "applies": Table(_APPLIES),
    "spares": ListOf(Text()),
    "enabled": Boolean(),
    "status": Text(choices=("preview", "stable")),
    "examples": Table({"good": ListOf(_GOOD), "bad": ListOf(_BAD)}, ("good", "bad")),
}
_REQUIRED = ("id", "title", "severity", "message", "why", "source", "check", "examples")
_HEADER: dict[str, Field] = {
    "title": _LINE,
    "version": Text(),
    "extends": ListOf(Text()),
    "disable": ListOf(Text()),
    "override": MapOf(Later("change"), "规则编号"),
}
PACK = Table({"name": _NAME, **_HEADER}, ("name", "title", "version"))
RULES = Table({"rules": ListOf(Later("rule"))}, ("rules",))
FILE = Table({**_HEADER, **RULES.fields})


def entry(kinds: Kinds) -> Table:
    """One rule in a list `rules:`."""
    check = Variant("kind", {name: kind.options() for name, kind in kinds.items()})
    return Table({"id": _RuleId(), **_RULE, "check": check, "formerly": ListOf(_RuleId())}, _REQUIRED)


def changes(check: Field) -> Table:
    """What an override may say of a rule, `check` being the table of the rule's kind."""
    return Table({**_RULE, "check": check})


def options(kind: str, kinds: Kinds) -> Table:
    """The options of a kind, none required: what an override may change."""
    return Table({"kind": Text(choices=(kind,)), **kinds[kind].options().fields})


def schema(kinds: Kinds) -> dict[str, Any]:
    """JSON Schema (draft-07) for editors: of a pack.yaml where `name` is set, else of a file with rules."""
    change = changes(Later("condition")).schema()
    change["properties"]["check"] = {"anyOf": [options(name, kinds).schema() for name in kinds]}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "lawlint 规则包",
        "definitions": {
            "condition": ConditionField().definition(),
            "rule": entry(kinds).schema(),
            "change": change,
            "pack": PACK.schema(),
            "rules": {**FILE.schema(), "anyOf": [{"required": [key]} for key in ("rules", *ACTIONS)]},
        },
        "if": {"required": ["name"]},
        "then": {"$ref": "#/definitions/pack"},
        "else": {"$ref": "#/definitions/rules"},
    }
