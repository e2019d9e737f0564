"""Reads a configuration file: each key has a reader of its value, and every mistake is named with its line.

Relative paths and patterns are seen from the folder of the file that they stand in.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from lawlint.errors import ConfigError, Problem
from lawlint.files import Globs, absolute, is_pattern
from lawlint.oserrors import reason
from lawlint.profile import Overrides
from lawlint.report import KINDS, LEVELS
from lawlint.settings import FAIL_LEVELS, PYPROJECT, SEVERITIES, YEARS, Config, parse_size
from lawlint.spelling import nearest, shorten


def parse(path: Path) -> tuple[str, Any]:
    """The text of a TOML file and the table that is ours, None where there is none."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        values = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(f"{path}：读不了配置文件：{reason(error)}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}：配置文件不是 UTF-8 编码，请用记事本另存为 UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        where = f"第 {place[1]} 行第 {place[2]} 列" if place else "末尾"
        raise ConfigError(f"{path}：配置文件在{where}不合 TOML 语法，请检查引号、方括号和等号") from error
    if path.name != PYPROJECT:
        return text, values
    tools = values.get("tool")
    return text, tools.get("lawlint") if isinstance(tools, dict) else None


def read(path: Path, extending: tuple[Path, ...] = ()) -> Config:
    """The configuration that a file gives, with what it extends; every mistake in it at once as `ConfigError`."""
    if path in extending:
        raise ConfigError(f"{path}：extend 绕成了圈（{' → '.join(map(str, (*extending, path)))}）")
    text, values = parse(path)
    table = _Table(path, text, max(text.find("[tool.lawlint"), 0) if path.name == PYPROJECT else 0, [])
    found = table.read(values or {}, _KEYS)
    if table.problems:
        raise ConfigError("\n".join(map(str, sorted(table.problems))))
    base = Config()
    if (extend := found.pop("extend", None)) is not None:
        if not Path(extend).is_file():
            raise ConfigError(f"{path}：extend 指的文件 {extend} 不存在")
        base = read(Path(extend), (*extending, path))
    return base._replace(path=path, **found)


class _Wrong(Exception):
    """A value that does not fit its key: the sentence says what would."""


class _Table(NamedTuple):
    """A table of a file: where its text begins, and the list that takes every mistake."""

    path: Path
    text: str
    begin: int
    problems: list[Problem]

    def read(self, values: Any, keys: Mapping[str, Reader]) -> dict[str, Any]:
        """The values under the names of dataclass fields; those that do not fit are left out and complained of."""
        if not isinstance(values, dict):
            self.complain("", f"应为键值对，可用的键：{'、'.join(keys)}")
            return {}
        read = {}
        for key, value in values.items():
            if key not in keys:
                self.complain(key, f"不认识的键“{key}”{nearest(key, keys)}（可用：{'、'.join(keys)}）")
                continue
            try:
                read[key.replace("-", "_")] = keys[key](self, value)
            except _Wrong as wrong:
                self.complain(key, f"{key} {wrong}")
        return read

    def complain(self, key: str, message: str) -> None:
        """Note a mistake at the first line below the table's beginning that sets the key."""
        name = rf"[\"']?{re.escape(key)}[\"']?"
        sets = re.compile(rf"^[ \t]*(?:{name}[ \t]*[=.]|\[+[^\]\n]*{name}\])", re.MULTILINE)
        found = sets.search(self.text, self.begin)
        at = found.start() if found and key else self.begin
        self.problems.append(Problem(str(self.path), self.text.count("\n", 0, at) + 1, 1, message))


Reader = Callable[[_Table, Any], Any]


def _text(table: _Table, value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise _Wrong(f"应为加引号的文字，这里是{_shown(value)}")
    return value


def _texts(table: _Table, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _Wrong(f'应为列表，如 ["…", "…"]，这里是{_shown(value)}')
    return tuple(_text(table, one) for one in value)


def _path(table: _Table, value: Any) -> str:
    return str(absolute(table.path.parent / _text(table, value)))


def _paths(table: _Table, value: Any) -> tuple[str, ...]:
    return tuple(_path(table, one) for one in _texts(table, value))


def _globs(table: _Table, value: Any) -> tuple[Globs, ...]:
    patterns = _texts(table, value)
    if bad := [pattern for pattern in patterns if not is_pattern(pattern)]:
        raise _Wrong(f'里的{"、".join(map(_shown, bad))}不是有效的通配写法，可写如 "归档/*.txt"')
    return (Globs(table.path.parent, patterns),)


def _one_of(choices: tuple[str, ...]) -> Reader:
    def read(table: _Table, value: Any) -> str:
        if value not in choices:
            raise _Wrong(f"不能是{_shown(value)}，可选：{'、'.join(choices)}{nearest(str(value), choices)}")
        return str(value)

    return read


def _size(table: _Table, value: Any) -> int:
    size = parse_size(value if isinstance(value, str) else str(value) if type(value) is int else "")
    if size is None:
        raise _Wrong(f'应为大小，如 "100MB"，这里是{_shown(value)}')
    return size


def _year(table: _Table, value: Any) -> int:
    if type(value) is not int or value not in YEARS:
        raise _Wrong(f"应为四位年份，如 2023，这里是{_shown(value)}")
    return value


def _severities(table: _Table, value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise _Wrong('应为一张表，每行写 "规则" = "级别"，如 "numbering/gap" = "warning"')
    return {rule: _one_of(SEVERITIES)(table, level) for rule, level in value.items()}


def _files(table: _Table, value: Any) -> tuple[tuple[Globs, Overrides], ...]:
    if not isinstance(value, list):
        raise _Wrong("应写成以 [[files]] 开头的段落")
    begins = [match.start() for match in re.finditer(r"^[ \t]*\[\[[^\]\n]*files", table.text, re.MULTILINE)]
    found = []
    for begin, values in zip_longest(begins[: len(value)], value, fillvalue=table.begin):
        entry = table._replace(begin=begin)
        read = entry.read(values, _FILE_KEYS)
        if isinstance(values, dict) and "glob" not in values:
            entry.complain("", '这段 [[files]] 缺少 glob，如 glob = "2023/*.txt"')
        elif "glob" in read:
            ((globs,), level) = read.pop("glob"), read.pop("issuer_level", None)
            found.append((globs, Overrides(level=level, **read)))
    return tuple(found)


def _shown(value: Any) -> str:
    return f"“{shorten(value)}”" if isinstance(value, str) else f" {value}".lower()


_KEYS: dict[str, Reader] = {
    "extend": _path,
    "select": _texts,
    "ignore": _texts,
    "packs": _paths,
    "exclude": _globs,
    "fail-level": _one_of(FAIL_LEVELS),
    "severity": _severities,
    "baseline": _path,
    "ignore-file": _path,
    "max-size": _size,
    "files": _files,
}
_FILE_KEYS: dict[str, Reader] = {
    "glob": lambda table, value: _globs(table, [value]),
    "kind": _one_of(tuple(KINDS)),
    "issuer-level": _one_of(tuple(LEVELS)),
    "year": _year,
    "issuer": _text,
}
