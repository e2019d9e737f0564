"""Reads the side file `.lawlint-ignore.yaml`: which findings are not to be reported, and why."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from lawlint.diagnostic import Diagnostic
from lawlint.errors import PackError, Problem
from lawlint.fields import INVALID, Table, Text
from lawlint.files import Globs, absolute, is_pattern
from lawlint.readers import read
from lawlint.text import Position, Source, Span
from lawlint.yamltext import Node, read_yaml

_ENTRY = Table(
    {
        "rule": Text(),
        "fingerprint": Text(shape="[0-9a-f]{16}", shape_name="16 位的指纹，见 --format json 的 fingerprint"),
        "path": Text(),
        "reason": Text(),
        "until": Text(shape=r"\d{4}-\d{2}-\d{2}", shape_name="日期，如 2026-12-31"),
    },
    required=("rule", "reason"),
)


@dataclass(slots=True)
class Entry:
    """One item of the side file; without patterns `globs` means every draft below its root.

    `used` says that it silenced something, `seen` that the one file it names was checked.
    """

    rule: str
    fingerprint: str
    globs: Globs
    until: str
    span: Span
    used: bool = False
    seen: bool = False

    def covers(self, path: Path, diagnostic: Diagnostic) -> bool:
        """Whether it silences this finding."""
        return (
            self.rule == diagnostic.rule
            and self.fingerprint in ("", diagnostic.fingerprint)
            and (not self.globs.patterns or self.globs.names(path))
            and not self.expired
        )

    @property
    def expired(self) -> bool:
        """Whether its last day is over."""
        return bool(self.until) and self.until < time.strftime("%Y-%m-%d")

    @property
    def scope(self) -> Path:
        """The one file it names, else the folder that everything it may name lies in."""
        pattern = "".join(self.globs.patterns)
        plain = re.split(r"[^/]*[*?\[\\!]", pattern, maxsplit=1)[0] if "/" in pattern.rstrip("/") else ""
        return self.globs.root / plain.strip("/")


class SideFile(NamedTuple):
    """The side file as read."""

    source: Source
    entries: tuple[Entry, ...]


def read_side_file(path: Path) -> SideFile:
    """The entries of a side file; every mistake in it at once as `PackError`."""
    here = Path.cwd()
    source = read(str(path.relative_to(here) if path.is_relative_to(here) else path))
    problems: list[Problem] = []
    tree = read_yaml(source.path, source.text, problems)
    items = tree.value if tree else []
    if tree and not isinstance(items, list):
        problems.append(tree.problem("应为列表，每条以“- rule: …”开头"))
    entries = []
    for node in items if isinstance(items, list) else []:
        values = _ENTRY.read(node, problems)
        if values is INVALID:
            continue
        if complaint := _complaint(values):
            problems.append(node.problem(complaint))
            continue
        globs = Globs(absolute(path).parent, (values["path"],) if "path" in values else ())
        assert isinstance(node.value, dict)
        span = _span(source, node.value["rule"])
        entries.append(Entry(values["rule"], values.get("fingerprint", ""), globs, values.get("until", ""), span))
    if problems:
        raise PackError(tuple(sorted(problems)))
    return SideFile(source, tuple(entries))


def _complaint(values: Mapping[str, str]) -> str:
    if "fingerprint" not in values and "path" not in values:
        return "要写 fingerprint 或 path；这条规则在所有文稿里都不用，请写进 lawlint.toml 的 ignore"
    if "path" in values and not is_pattern(values["path"]):
        return f"“{values['path']}”不是有效的通配写法，可写如 归档/*.txt"
    try:
        time.strptime(values.get("until", "2000-01-01"), "%Y-%m-%d")
    except ValueError:
        return f"没有 {values['until']} 这一天"
    return ""


def _span(source: Source, node: Node) -> Span:
    try:
        start = source.offset(Position(node.line, node.column))
    except IndexError:  # PyYAML ends lines at U+2028 too
        start = 0
    return Span(start, start + len(str(node.value)))
