"""Reads packs from their files: every mistake is named at once; what passes is plain data, which a cache can keep."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from lawlint.entries import ACTIONS, FILE, PACK, RULES, Kinds, changes, entry, options
from lawlint.errors import PackError, Problem
from lawlint.fields import INVALID, Later, Table
from lawlint.localtable import read_table
from lawlint.oserrors import reason
from lawlint.spelling import nearest
from lawlint.yamltext import Node, decode, read_yaml

HEADS = ("pack.yaml", "pack.yml")
_ANYWHERE = ("place", "words")  # slots that the engine fills whatever the kind
_SLOT = re.compile(r"\{([^{}]*)\}")

Data = dict[str, Any]


class Shelf(Protocol):
    """Where the files of packs come from."""

    def files(self, pack: Path) -> Mapping[Path, bytes | OSError]:
        """The files of a pack by name."""
        ...

    def digest(self, pack: Path) -> str:
        """A digest of their names and contents."""
        ...


class Reader:
    """Reads packs, each after its bases; holds every problem and the place of every rule id."""

    def __init__(self, kinds: Kinds, shelf: Shelf, known: Mapping[str, Path]) -> None:
        self._kinds = kinds
        self._shelf = shelf
        self._known = dict(known)
        self._entry = entry(kinds)
        self._problems: list[Problem] = []
        self._order: dict[str, int] = {}
        self._places: dict[str, tuple[Node, Path]] = {}
        self._renamed: dict[str, str] = {}
        self._rules: dict[str, Data] = {}
        self._packs: dict[Path, Data] = {}

    def finish(self) -> list[Data]:
        """The packs as plain data, or a PackError with every problem in the order of the files."""
        if self._problems:
            found = dict.fromkeys(self._problems)
            raise PackError(
                tuple(
                    sorted(found, key=lambda one: (self._order.get(one.path, len(self._order)), one.line, one.column))
                )
            )
        return list(self._packs.values())

    def read(self, pack: Path, chain: tuple[Path, ...] = ()) -> None:
        """Reads a pack, and before it those it extends, unless that has been done. `chain` leads here by `extends`."""
        place = pack.resolve()
        if place in self._packs:
            return
        if pack.suffix.lower() == ".csv":
            self._read_table(pack)
            return
        head, bodies = self._trees(pack)
        for item in head.items("extends"):
            self._extend(item, pack, (*chain, place))
        name = head.word("name") if pack.is_dir() else pack.stem
        if other := next((data for data in self._packs.values() if data["name"] == name), None):
            self._complain(head.child("name") or head, f"规则包的名称“{name}”与 {other['path']} 的重复，请改名")
            return
        self._known[name] = pack
        self._packs[place] = {
            "name": name,
            "title": head.word("title").strip() or name,
            "version": head.word("version").strip() or "0",
            "digest": self._shelf.digest(pack),
            "path": str(pack),
            "rules": [rule for body in bodies for item in body.items("rules") if (rule := self._rule(item, pack))],
        }
        changes = head.child("override")
        if changes and isinstance(changes.value, dict):
            for name, change in changes.value.items():
                self._override(changes.keys[name], change)
        for item in head.items("disable"):
            if rule := self._find(item):
                rule["enabled"] = False

    def _read_table(self, pack: Path) -> None:
        """A county's table is a pack of its own: rows are rules, and may spare units from rules read so far."""
        content = self._shelf.files(pack).get(pack)
        self._order.setdefault(str(pack), len(self._order))
        if not isinstance(content, bytes):
            self._complain(pack, reason(content) if content else "找不到这个表格")
            return
        table = read_table(str(pack), content, self._problems)
        for spared in table.spared:
            chosen = [rule for name, rule in self._rules.items() if spared.selector in (name, name.partition("/")[0])]
            if spared.selector and not chosen:
                hint = nearest(spared.selector, self._places)
                self._problems.append(spared.place.problem(f"没有编号为“{spared.selector}”的规则{hint}"))
            for rule in chosen:
                rule["spares"] = [*rule.get("spares", ()), spared.unit]
        for rule in table.rules:
            place = Node(str(pack), rule["line"], 1, rule["id"])
            self._register(place, rule["id"], pack)
            self._try(rule, place)
            self._rules[rule["id"]] = rule
        self._packs[pack.resolve()] = {
            "name": pack.stem,
            "title": pack.stem,
            "version": "0",
            "digest": self._shelf.digest(pack),
            "path": str(pack),
            "rules": table.rules,
        }

    def _complain(self, place: Node | Path, message: str) -> None:
        if isinstance(place, Path):
            self._order.setdefault(str(place), len(self._order))
            self._problems.append(Problem(str(place), 1, 1, message))
        else:
            self._problems.append(place.problem(message))

    def _trees(self, pack: Path) -> tuple[Node, list[Node]]:
        """The head of a pack and its files with rules. A pack of one file is both. What is missing is an empty node."""
        files = [file for file in self._shelf.files(pack) if file.suffix.lower() != ".csv"]
        if pack.is_dir():
            heads = [file for file in files if file.name in HEADS] or [pack / HEADS[0]]
            for extra in heads[1:]:
                self._complain(extra, f"与 {heads[0].name} 重复，请只留一个")
            head = self._tree(pack, heads[0], PACK)
            bodies = [self._tree(pack, file, RULES) for file in files if file not in heads]
            silent = not bodies
        else:
            head = self._tree(pack, pack, FILE)
            bodies = [head]
            silent = not head.child("rules")
        if silent and isinstance(head.value, dict) and not any(map(head.child, ACTIONS)):
            self._complain(head, "这个规则包是空的：没有 rules，也没有 extends、override 或 disable")
        return head, bodies

    def _tree(self, pack: Path, file: Path, table: Table) -> Node:
        """What a file says, its first level checked; an empty node where nothing can be read."""
        content = self._shelf.files(pack).get(file)
        self._order.setdefault(str(file), len(self._order))
        nothing = Node(str(file), 1, 1, "")
        if isinstance(content, OSError):
            self._complain(file, reason(content))
        elif content is None and file is pack:
            hint = nearest(str(pack), self._known)
            self._complain(file, f"找不到这个规则包；应为文件夹、.yaml 文件或已有规则包的名称{hint}")
        elif content is None:
            self._complain(file, "规则包的文件夹里要有 pack.yaml，其中写 name、title 和 version")
        elif (text := decode(str(file), content, self._problems)) is not None:
            before = len(self._problems)
            tree = read_yaml(str(file), text, self._problems)
            if tree is not None:
                table.read(tree, self._problems)
                return tree
            if len(self._problems) == before:
                self._complain(file, f"文件是空的，应写有{'、'.join(table.required or ('rules',))}")
        return nothing

    def _extend(self, item: Node, pack: Path, chain: tuple[Path, ...]) -> None:
        """Reads the pack that an item of `extends` names: by a path from this pack (with a slash) or by its name."""
        name = item.value
        if not isinstance(name, str) or not name.strip():
            return
        folder = pack if pack.is_dir() else pack.parent
        base = Path(os.path.normpath(folder / name)) if "/" in name or "\\" in name else self._known.get(name)
        if base is None or not base.exists():
            hint = nearest(name, self._known) or "；旁边的文件夹请写成“../名称”"
            self._complain(item, f"找不到规则包“{name}”{hint}")
        elif base.resolve() in chain:
            names = " → ".join(place.name for place in (*chain[chain.index(base.resolve()) :], base))
            self._complain(item, f"规则包循环引用：{names}")
        else:
            self.read(base, chain)

    def _rule(self, entry: Node, pack: Path) -> Data | None:
        values = self._entry.read(entry, self._problems)
        check = entry.child("check")
        self._check_texts(entry, check.word("kind") if check else "")
        for node in [*entry.items("id"), *entry.items("formerly")]:
            self._register(node, entry.word("id"), pack)
        if values is INVALID:
            return None
        rule = {**values, "path": entry.path, "line": entry.line}
        self._try(rule, check or entry)
        self._rules[values["id"]] = rule
        return rule

    def _register(self, node: Node, rule: str, pack: Path) -> None:
        """Takes note of a rule's id or old id; each may be used once over all packs."""
        if not isinstance(node.value, str):
            return
        self._renamed[node.value] = rule
        first, owner = self._places.setdefault(node.value, (node, pack))
        if first is not node:
            hint = "" if owner == pack else "；要改动那条规则，请写在 override 里，不要在 rules 里重写"
            self._complain(node, f"规则编号“{node.value}”重复，前一处在 {first.path} 第 {first.line} 行{hint}")

    def _find(self, node: Node) -> Data | None:
        """The rule that an id (or an old id) names; None where it is unknown or has mistakes of its own."""
        if not isinstance(node.value, str):
            return None
        if node.value not in self._places:
            self._complain(node, f"没有编号为“{node.value}”的规则{nearest(node.value, self._places)}")
        return self._rules.get(self._renamed.get(node.value, ""))

    def _override(self, name: Node, change: Node) -> None:
        rule = self._find(name)
        kind = rule["check"]["kind"] if rule else ""
        values = changes(options(kind, self._kinds) if rule else Later("condition")).read(change, self._problems)
        self._check_texts(change, kind)
        if rule is None or values is INVALID:
            return
        for key, value in values.items():
            rule[key] = {**rule.get(key, {}), **value} if key in ("check", "partial") else value
        if "examples" in values:
            rule |= {"path": change.path, "line": name.line}
        self._try(rule, change)

    def _check_texts(self, node: Node, name: str) -> None:
        """What no table sees: slots of messages, `partial` of a kind that knows no half, years the wrong way round."""
        kind = self._kinds.get(name)
        partial = node.child("partial")
        if kind:
            for text in (node.child("message"), node.child("help"), partial.child("message") if partial else None):
                if text and isinstance(text.value, str):
                    self._check_slots(text, text.value, name, tuple(dict.fromkeys([*_ANYWHERE, *kind.SLOTS])))
            if partial and not kind.requirement:
                self._complain(node.keys["partial"], f"检查方式 {name} 不分“部分具备”，不能写 partial")
        for applies in [*node.items("applies"), *node.items("severities")]:
            since, until = applies.word("since"), applies.word("until")
            if since.isdecimal() and until.isdecimal() and int(since) > int(until):
                self._complain(applies, f"since（{since}）晚于 until（{until}），没有一年适用")

    def _check_slots(self, node: Node, text: str, kind: str, slots: tuple[str, ...]) -> None:
        offered = "、".join(f"{{{slot}}}" for slot in slots)
        for slot in _SLOT.findall(text):
            if slot not in slots:
                hint = nearest(slot, slots)
                self._complain(node, f"没有填空“{{{slot}}}”{hint}（检查方式 {kind} 可用：{offered}）")
        if re.search(r"[{}]", _SLOT.sub("", text)):
            self._complain(node, f"花括号不成对；花括号只用来写填空（{offered}）")

    def _try(self, rule: Data, place: Node) -> None:
        try:
            self._kinds[rule["check"]["kind"]].build(rule["check"])
        except ValueError as error:  # options that contradict each other
            self._complain(place, str(error))
