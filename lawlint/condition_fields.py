"""How packs write conditions: reads them, names every mistake, gives their JSON Schema."""

from __future__ import annotations

from typing import Any

from lawlint.conditions import HEADS
from lawlint.errors import Problem
from lawlint.fields import INVALID, Field, Integer, ListOf, Table, Text
from lawlint.pattern_field import Pattern
from lawlint.report import KINDS
from lawlint.roles import ROLES
from lawlint.yamltext import Node


class ConditionField:
    """Reads a condition; plain data is `{head: …}` with every shorthand written out."""

    def read(self, node: Node, problems: list[Problem]) -> Any:
        if isinstance(node.value, str):
            value = Text().read(node, problems)
            return INVALID if value is INVALID else {"term": value}
        if isinstance(node.value, list):
            parts = ListOf(self).read(node, problems)
            return INVALID if parts is INVALID else {"any": parts}
        heads = [key for key in node.value if key in HEADS]
        if len(heads) != 1:
            problems.append(node.problem(f"条件应是一个词、一个列表（任一即可），或恰好含一个键：{'、'.join(HEADS)}"))
            return INVALID
        return self._tables()[heads[0]].read(node, problems)

    def _tables(self) -> dict[str, Table]:
        limits: dict[str, Field] = {
            "since": Integer(2000, 2100),
            "until": Integer(2000, 2100),
            "kinds": ListOf(Text(choices=tuple(KINDS))),
        }
        return {
            "any": Table({"any": ListOf(self), **limits}, ("any",)),
            "all": Table({"all": ListOf(self), **limits}, ("all",)),
            "near": Table(
                {"near": ListOf(self), "within": Text(choices=("sentence", "paragraph", "section")), **limits},
                ("near",),
            ),
            "pattern": Table({"pattern": Pattern(), "literals": ListOf(Text()), **limits}, ("pattern", "literals")),
            "heading": Table({"heading": Text(), **limits}, ("heading",)),
            "role": Table({"role": Text(choices=ROLES), "least": Integer(0, 10_000), **limits}, ("role",)),
        }

    def schema(self) -> dict[str, Any]:
        return {"$ref": "#/definitions/condition"}

    def definition(self) -> dict[str, Any]:
        """The schema that `schema` refers to."""
        return {
            "anyOf": [
                Text().schema(),
                {"type": "array", "items": self.schema(), "minItems": 1},
                *(table.schema() for table in self._tables().values()),
            ]
        }
