"""Rule packs: folders of YAML → rules. Every mistake is named at once; what has passed is plain data and is cached.

A pack is read after the packs it extends, and its `override` and `disable` act on every rule read so far.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from lawlint import plugins
from lawlint.cache import Cache
from lawlint.diagnostic import Severity
from lawlint.errors import LawlintError
from lawlint.rule import CATEGORIES as CATEGORIES
from lawlint.rule import Applies, Check, Example, Rule

_SUFFIXES = (".yaml", ".yml", ".csv")

_Kinds = Mapping[str, type[Check]]
_Data = dict[str, Any]

# Stands for a table in what is kept, with its number.
_TABLE = "<table>"


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
        if (folder / "fazhi" / "pack.yaml").is_file():
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
    key = "\n".join(
        [f"packs {installed}", _stamp(kinds), *(f"{root}\n{root.resolve()}\n{shelf.digest(root)}" for root in roots)]
    )
    kept = cache.get(key) if cache else None
    data = _with_tables(kept) if kept else None
    if data is None or any(shelf.digest(Path(pack["path"])) != pack["digest"] for pack in data):
        from lawlint.packreader import Reader

        reader = Reader(kinds, shelf, known)
        for root in roots:
            reader.read(root)
        data = reader.finish()
        if cache:
            cache.put(key, _without_tables(data))
    return tuple(_pack(pack, kinds) for pack in data)


def schema() -> dict[str, Any]:
    """JSON Schema (draft-07) for editors: of a pack.yaml where `name` is set, else of a file with rules."""
    from lawlint import entries

    return entries.schema(plugins.kinds())


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
            known = content if isinstance(content, bytes) else b""
            total.update(f"{file.name}\n{len(known)}\n".encode() + known)
        return total.hexdigest()[:16]


def _content(file: Path) -> bytes | OSError:
    try:
        return file.read_bytes()
    except OSError as error:
        return error


def _without_tables(packs: list[_Data]) -> _Data:
    """What to keep of packs: a table that several rules name is there once."""
    tables: list[Any] = []

    def outside(value: Any) -> Any:
        if not (isinstance(value, list) and value and isinstance(value[0], dict) and "line" in value[0]):
            return value
        if value not in tables:
            tables.append(value)
        return {_TABLE: tables.index(value)}

    def bare(rule: _Data) -> _Data:
        return {**rule, "check": {key: outside(value) for key, value in rule["check"].items()}}

    return {"packs": [{**pack, "rules": [bare(rule) for rule in pack["rules"]]} for pack in packs], "tables": tables}


def _with_tables(kept: _Data) -> list[_Data]:
    packs: list[_Data] = kept["packs"]
    for check in (rule["check"] for pack in packs for rule in pack["rules"]):
        for key, value in check.items():
            if isinstance(value, dict) and _TABLE in value:
                check[key] = kept["tables"][value[_TABLE]]
    return packs


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
        spares=tuple(data.get("spares", ())),
    )


def _applies(data: Mapping[str, Any]) -> Applies:
    kinds, levels, traits = (tuple(data.get(key, ())) for key in ("kinds", "levels", "traits"))
    return Applies(kinds, levels, data.get("since"), data.get("until"), traits)


def _stamp(kinds: _Kinds) -> str:
    """The state of the code that gives packs their meaning: in a checkout the version says nothing about it."""
    package = Path(__file__).parent
    folders = [folder for folder in (package, package / "checks") if folder.is_dir()]
    ours = [entry for folder in folders for entry in os.scandir(folder) if entry.name.endswith(".py")]
    modules = {kind.__module__ for kind in kinds.values() if not kind.__module__.startswith("lawlint.")}
    theirs = [Path(file) for name in modules if (file := getattr(sys.modules[name], "__file__", None))]
    states = [(entry.path, entry.stat().st_mtime_ns) for entry in ours]
    return repr(sorted([*states, *((str(file), file.stat().st_mtime_ns) for file in theirs if file.is_file())]))
