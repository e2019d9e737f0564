"""Rule packs: folders of YAML → rules. Every mistake is named at once; what has passed is plain data and is cached.

A pack is read after the packs it extends, and its `override` and `disable` act on every rule read so far.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from lawlint import plugins
from lawlint.cache import Cache
from lawlint.condition_fields import ConditionField
from lawlint.diagnostic import Severity
from lawlint.errors import LawlintError, PackError, Problem
from lawlint.fields import INVALID, Boolean, Field, Integer, Later, ListOf, MapOf, Table, Text, Variant, nearest
from lawlint.oserrors import reason
from lawlint.report import KINDS, LEVELS
from lawlint.rule import Applies, Check, Example, Rule
from lawlint.yamltext import Node, decode, read_yaml

CATEGORIES = ("numbering", "structure", "content", "wording", "consistency", "format", "duplication", "suppression")

_HEADS = ("pack.yaml", "pack.yml")
_SUFFIXES = (".yaml", ".yml", ".csv")
_ACTIONS = ("extends", "override", "disable")
_ANYWHERE = ("place", "words")  # slots that the engine fills whatever the kind
_SLOT = re.compile(r"\{([^{}]*)\}")

_Kinds = Mapping[str, type[Check]]
_Data = dict[str, Any]


@dataclass(frozen=True)
class Pack:
    """A pack in force. `rules` are as later packs have left them; `digest` is of the pack's own files.

    `renamed` maps old ids of rules to their present ones; `preview` are the ids of rules that are on trial.
    """

    name: str
    title: str
    version: str
    digest: str
    rules: tuple[Rule, ...]
    path: str = ""
    renamed: Mapping[str, str] = field(default_factory=dict)
    preview: tuple[str, ...] = ()


def builtin() -> Path:
    """The folder of the packs that come with lawlint: inside the package if installed, beside it in a checkout."""
    package = Path(__file__).parent
    for folder in (package / "rules", package.parent / "rules"):
        if (folder / "fazhi" / _HEADS[0]).is_file():
            return folder
    raise LawlintError(f"找不到内置规则库（{package / 'rules' / 'fazhi'}），lawlint 没有装完整，请重新安装")


def load(paths: Sequence[Path] = (), *, cache: Cache | None = None, installed: bool = False) -> tuple[Pack, ...]:
    """The built-in pack, then those at `paths` (a folder, a YAML file or a known pack's name), each after its bases.

    `installed` also looks for check kinds and packs of other distributions. Raises PackError with every problem.
    """
    kinds = plugins.kinds(installed=installed)
    home = builtin()
    known = {head.parent.name: head.parent for head in home.glob("*/pack.yaml")} | plugins.packs(installed=installed)
    roots = [home / "fazhi", *(path if os.path.lexists(path) else known.get(str(path), path) for path in paths)]
    shelf = _Shelf()
    key = "\n".join(["packs", _stamp(kinds), *(f"{root}\n{root.resolve()}\n{shelf.digest(root)}" for root in roots)])
    data = cache.get(key) if cache else None
    if data is None or any(shelf.digest(Path(pack["path"])) != pack["digest"] for pack in data):
        reader = _Reader(kinds, shelf, known)
        for root in roots:
            reader.read(root)
        data = reader.finish()
        if cache:
            cache.put(key, data)
    return tuple(_pack(pack, kinds) for pack in data)


def schema(kinds: _Kinds | None = None) -> dict[str, Any]:
    """JSON Schema (draft-07) for editors: of a pack.yaml where `name` is set, else of a file with rules."""
    kinds = plugins.kinds() if kinds is None else kinds
    change = _changes(Later("condition")).schema()
    change["properties"]["check"] = {"anyOf": [_options(name, kinds).schema() for name in kinds]}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "lawlint 规则包",
        "definitions": {
            "condition": ConditionField().definition(),
            "rule": _entry(kinds).schema(),
            "change": change,
            "pack": _PACK.schema(),
            "rules": {**_FILE.schema(), "anyOf": [{"required": [key]} for key in ("rules", *_ACTIONS)]},
        },
        "if": {"required": ["name"]},
        "then": {"$ref": "#/definitions/pack"},
        "else": {"$ref": "#/definitions/rules"},
    }


# What people may write: one table for the checker and the schema.


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
_APPLIES: dict[str, Field] = {"kinds": ListOf(_KIND), "levels": ListOf(_LEVEL), "since": _YEAR, "until": _YEAR}
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
_PACK = Table({"name": _NAME, **_HEADER}, ("name", "title", "version"))
_RULES = Table({"rules": ListOf(Later("rule"))}, ("rules",))
_FILE = Table({**_HEADER, **_RULES.fields})


def _entry(kinds: _Kinds) -> Table:
    check = Variant("kind", {name: kind.options() for name, kind in kinds.items()})
    return Table({"id": _RuleId(), **_RULE, "check": check, "formerly": ListOf(_RuleId())}, _REQUIRED)


def _changes(check: Field) -> Table:
    return Table({**_RULE, "check": check})


def _options(kind: str, kinds: _Kinds) -> Table:
    """The options of a kind, none required: what an override may change."""
    return Table({"kind": Text(choices=(kind,)), **kinds[kind].options().fields})


# Reading.


class _Shelf:
    """The files of packs, each read once in a load, so that what is hashed is what is read."""

    def __init__(self) -> None:
        self._files: dict[Path, dict[Path, bytes | OSError]] = {}

    def files(self, pack: Path) -> dict[Path, bytes | OSError]:
        """The YAML files of a pack and the tables beside them, by name; empty where there is no such pack."""
        if pack not in self._files:
            try:
                found = sorted(pack.iterdir()) if pack.is_dir() else [pack]
                wanted = [file for file in found if file.suffix.lower() in _SUFFIXES and file.name[0] not in ".~"]
                self._files[pack] = {file: _content(file) for file in wanted if file.is_file()}
            except OSError as error:
                self._files[pack] = {pack: error}
        return self._files[pack]

    def digest(self, pack: Path) -> str:
        """A digest of the names and contents of a pack's files."""
        total = sha256()
        for file, content in self.files(pack).items():
            total.update(f"{file.name}\n".encode() + (content if isinstance(content, bytes) else b"") + b"\0")
        return total.hexdigest()[:16]


def _content(file: Path) -> bytes | OSError:
    try:
        return file.read_bytes()
    except OSError as error:
        return error


class _Reader:
    """Reads packs, each after its bases; holds every problem and the place of every rule id."""

    def __init__(self, kinds: _Kinds, shelf: _Shelf, known: Mapping[str, Path]) -> None:
        self._kinds = kinds
        self._shelf = shelf
        self._known = dict(known)
        self._entry = _entry(kinds)
        self._problems: list[Problem] = []
        self._order: dict[str, int] = {}
        self._places: dict[str, tuple[Node, Path]] = {}
        self._renamed: dict[str, str] = {}
        self._rules: dict[str, _Data] = {}
        self._packs: dict[Path, _Data] = {}

    def finish(self) -> list[_Data]:
        """The packs as plain data, or a PackError with every problem in the order of the files."""
        if self._problems:
            found = dict.fromkeys(self._problems)
            raise PackError(tuple(sorted(found, key=lambda one: (self._order[one.path], one.line, one.column))))
        return list(self._packs.values())

    def read(self, pack: Path, chain: tuple[Path, ...] = ()) -> None:
        """Reads a pack, and before it those it extends, unless that has been done. `chain` leads here by `extends`."""
        place = pack.resolve()
        if place in self._packs:
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
            heads = [file for file in files if file.name in _HEADS] or [pack / _HEADS[0]]
            for extra in heads[1:]:
                self._complain(extra, f"与 {heads[0].name} 重复，请只留一个")
            head = self._tree(pack, heads[0], _PACK)
            bodies = [self._tree(pack, file, _RULES) for file in files if file not in heads]
            silent = not bodies
        else:
            head = self._tree(pack, pack, _FILE)
            bodies = [head]
            silent = not head.child("rules")
        if silent and isinstance(head.value, dict) and not any(map(head.child, _ACTIONS)):
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

    def _rule(self, entry: Node, pack: Path) -> _Data | None:
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

    def _find(self, node: Node) -> _Data | None:
        """The rule that an id (or an old id) names; None where it is unknown or has mistakes of its own."""
        if not isinstance(node.value, str):
            return None
        if node.value not in self._places:
            self._complain(node, f"没有编号为“{node.value}”的规则{nearest(node.value, self._places)}")
        return self._rules.get(self._renamed.get(node.value, ""))

    def _override(self, name: Node, change: Node) -> None:
        rule = self._find(name)
        kind = rule["check"]["kind"] if rule else ""
        values = _changes(_options(kind, self._kinds) if rule else Later("condition")).read(change, self._problems)
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

    def _try(self, rule: _Data, place: Node) -> None:
        try:
            _build(rule, self._kinds)
        except ValueError as error:  # options that contradict each other
            self._complain(place, str(error))


# Plain data → rules.


def _pack(data: _Data, kinds: _Kinds) -> Pack:
    rules = data["rules"]
    return Pack(
        data["name"],
        data["title"],
        data["version"],
        data["digest"],
        tuple(_build(rule, kinds) for rule in rules),
        data["path"],
        {old: rule["id"] for rule in rules for old in rule.get("formerly", ())},
        tuple(rule["id"] for rule in rules if rule.get("status") == "preview"),
    )


def _build(data: _Data, kinds: _Kinds) -> Rule:
    partial = data.get("partial", {})
    return Rule(
        id=data["id"],
        title=data["title"],
        severity=Severity[data["severity"].upper()],
        message=data["message"],
        why=data["why"],
        source=data["source"],
        check=kinds[data["check"]["kind"]].build(data["check"]),
        help=data.get("help", ""),
        partial_message=partial.get("message", ""),
        partial_severity=Severity[partial["severity"].upper()] if "severity" in partial else None,
        applies=_applies(data.get("applies", {})),
        severities=tuple((_applies(one), Severity[one["severity"].upper()]) for one in data.get("severities", ())),
        enabled=data.get("enabled", True),
        good=tuple(Example(**one) for one in data["examples"]["good"]),
        bad=tuple(Example(**one) for one in data["examples"]["bad"]),
        path=data["path"],
        line=data["line"],
        options=data["check"],
    )


def _applies(data: Mapping[str, Any]) -> Applies:
    return Applies(tuple(data.get("kinds", ())), tuple(data.get("levels", ())), data.get("since"), data.get("until"))


def _stamp(kinds: _Kinds) -> str:
    """The state of the code that gives packs their meaning: in a checkout the version says nothing about it."""
    package = Path(__file__).parent
    folders = [folder for folder in (package, package / "checks") if folder.is_dir()]
    ours = [entry for folder in folders for entry in os.scandir(folder) if entry.name.endswith(".py")]
    modules = {kind.__module__ for kind in kinds.values() if not kind.__module__.startswith("lawlint.")}
    theirs = [Path(file) for name in modules if (file := getattr(sys.modules[name], "__file__", None))]
    states = [(entry.path, entry.stat().st_mtime_ns) for entry in ours]
    return repr(sorted([*states, *((str(file), file.stat().st_mtime_ns) for file in theirs if file.is_file())]))
