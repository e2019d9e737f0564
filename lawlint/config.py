"""`lawlint.toml`, `.lawlint.toml` or `[tool.lawlint]`: the nearest one above the drafts, whole, or none.

Nothing is merged silently: a file inherits only through `extend = "…"`, and then each key it sets replaces the
inherited one. Relative paths and patterns are seen from the folder of the file that they stand in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from lawlint.errors import ConfigError, Problem
from lawlint.files import Globs, absolute, is_pattern
from lawlint.profile import Overrides
from lawlint.readers import DEFAULT_MAX_SIZE, reason

NAMES = ("lawlint.toml", ".lawlint.toml")
_PYPROJECT = "pyproject.toml"
KINDS = ("annual-report", "self-inspection", "plan", "duty-report", "summary", "other")
LEVELS = ("township", "subdistrict", "department", "county")
SEVERITIES = ("error", "warning", "info")
FAIL_LEVELS = (*SEVERITIES, "never")
_SIZE = re.compile(r"(\d{1,9}(?:\.\d{1,3})?)\s*(B|KB?|MB?|GB?)?", re.IGNORECASE)
_UNITS = {"": 1, "B": 1, "K": 1_000, "M": 1_000_000, "G": 1_000_000_000}


@dataclass(frozen=True)
class Config:
    """Settings that hold for a run. `path` is the file they come from, None where there is none."""

    path: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    exclude: tuple[Globs, ...] = ()
    fail_level: str = "error"
    severity: Mapping[str, str] = field(default_factory=dict)
    baseline: str | None = None
    ignore_file: str | None = None
    max_size: int = DEFAULT_MAX_SIZE
    files: tuple[tuple[Globs, Overrides], ...] = ()

    def overrides(self, path: str) -> Overrides:
        """What `[[files]]` says of a draft; where several entries name it, the later one decides."""
        said: dict[str, Any] = {}
        for globs, overrides in self.files:
            if globs.names(path):
                said |= {one.name: value for one in fields(overrides) if (value := getattr(overrides, one.name)) is not None}
        return Overrides(**said)


def parse_size(text: str) -> int | None:
    """The number of bytes that `20MB`, `500 K` or `1000` means, or None where it means none."""
    match = _SIZE.fullmatch(text.strip())
    return int(float(match[1]) * _UNITS[(match[2] or "").upper()[:1]]) if match else None


def load(named: str | None, first_path: str, *, isolated: bool) -> Config:
    """The configuration of a run: the file that was named, else the nearest above the first path, else the defaults."""
    if isolated:
        return Config()
    if named is not None:
        if not Path(named).is_file():
            raise ConfigError(f"没有配置文件 {named}，请检查 --config 后的路径")
        return _load(absolute(named), ())
    start = absolute(first_path)
    for folder in (start, *start.parents):
        for name in (*NAMES, _PYPROJECT):
            path = folder / name
            if path.is_file() and (name != _PYPROJECT or _has_table(path)):
                return _load(path, ())
    return Config()


def _has_table(pyproject: Path) -> bool:
    try:
        if b"lawlint" not in pyproject.read_bytes():
            return False
        _, table = _parse(pyproject)
    except (OSError, ConfigError):
        return False  # not ours to judge
    return table is not None


def _parse(path: Path) -> tuple[str, Any]:
    """The text of a TOML file and the table that is ours, None where there is none."""
    import tomllib

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
    if path.name != _PYPROJECT:
        return text, values
    tools = values.get("tool")
    return text, tools.get("lawlint") if isinstance(tools, dict) else None


def _load(path: Path, extending: tuple[Path, ...]) -> Config:
    if path in extending:
        raise ConfigError(f"{path}：extend 绕成了圈（{' → '.join(map(str, (*extending, path)))}）")
    text, table = _parse(path)
    problems: list[Problem] = []
    values = _read(_Table(path, text, "", problems), table or {}, _KEYS)
    if problems:
        raise ConfigError("\n".join(map(str, sorted(problems))))
    base = Config()
    if (extend := values.pop("extend", None)) is not None:
        if not Path(extend).is_file():
            raise ConfigError(f"{path}：extend 指的文件 {extend} 不存在")
        base = _load(Path(extend), (*extending, path))
    return replace(base, path=path, **values)


class _Wrong(Exception):
    """A value that does not fit its key: the sentence says what would."""


@dataclass(frozen=True)
class _Table:
    """Where a table stands: its file, the header it begins with, and the list that takes its mistakes."""

    path: Path
    text: str
    header: str
    problems: list[Problem]

    def complain(self, key: str, message: str) -> None:
        begin = self.text.find(self.header)
        key_line = re.compile(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=|^[ \t]*\[+[^\n]*\b{re.escape(key)}\]+", re.MULTILINE)
        found = key_line.search(self.text, max(begin, 0))
        line = self.text.count("\n", 0, found.start() if found else max(begin, 0)) + 1
        self.problems.append(Problem(str(self.path), line, 1, f"{key}：{message}"))


Reader = Callable[[_Table, Any], Any]


def _read(table: _Table, values: Any, keys: Mapping[str, Reader]) -> dict[str, Any]:
    """The values under the names of dataclass fields; what is wrong goes to the table's problems."""
    if not isinstance(values, dict):
        table.complain(table.header, f"应为键值对，可用的键：{'、'.join(keys)}")
        return {}
    read = {}
    for key, value in values.items():
        if key not in keys:
            table.complain(key, f"不认识的键{nearest(key, tuple(keys))}（可用：{'、'.join(keys)}）")
            continue
        try:
            read[key.replace("-", "_")] = keys[key](table, value)
        except _Wrong as wrong:
            table.complain(key, str(wrong))
    return read


def _text(table: _Table, value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise _Wrong(f"应为一段加引号的文字，这里是 {value!r}")
    return value


def _texts(table: _Table, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _Wrong(f"应为列表，如 [\"…\", \"…\"]，这里是 {value!r}")
    return tuple(_text(table, one) for one in value)


def _path(table: _Table, value: Any) -> str:
    return str(absolute(table.path.parent / _text(table, value)))


def _paths(table: _Table, value: Any) -> tuple[str, ...]:
    return tuple(_path(table, one) for one in _texts(table, value))


def _globs(table: _Table, value: Any) -> tuple[Globs, ...]:
    patterns = _texts(table, value)
    if bad := [pattern for pattern in patterns if not is_pattern(pattern)]:
        raise _Wrong(f"{'、'.join(map(repr, bad))} 不是有效的通配写法，如 \"归档/*.txt\"")
    return (Globs(table.path.parent, patterns),)


def _one_of(choices: tuple[str, ...]) -> Reader:
    def read(table: _Table, value: Any) -> str:
        if value not in choices:
            raise _Wrong(f"{value!r} 不在可选的值里（{'、'.join(choices)}）{nearest(str(value), choices)}")
        return str(value)

    return read


def _size(table: _Table, value: Any) -> int:
    size = value if type(value) is int and value >= 0 else parse_size(value) if isinstance(value, str) else None
    if size is None:
        raise _Wrong(f"应为大小，如 \"100MB\"，这里是 {value!r}")
    return size


def _year(table: _Table, value: Any) -> int:
    if type(value) is not int or not 1949 <= value <= 2100:
        raise _Wrong(f"应为四位年份，如 2023，这里是 {value!r}")
    return value


def _severities(table: _Table, value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise _Wrong("应为 规则 = \"级别\" 的表，如 \"numbering/gap\" = \"warning\"")
    return {rule: _one_of(SEVERITIES)(table, level) for rule, level in value.items()}


def _files(table: _Table, value: Any) -> tuple[tuple[Globs, Overrides], ...]:
    if not isinstance(value, list):
        raise _Wrong("应写成 [[files]] 开头的段落")
    found = []
    for values in value:
        read = _read(table, values, _FILE_KEYS)
        if "glob" not in read:
            table.complain("files", "每段 [[files]] 都要有 glob，如 glob = \"2023/*.txt\"")
            continue
        globs = read.pop("glob")
        found.append((globs[0], Overrides(**read)))
    return tuple(found)


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
    "kind": _one_of(KINDS),
    "level": _one_of(LEVELS),
    "year": _year,
    "issuer": _text,
}
