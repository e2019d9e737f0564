"""`lawlint.toml`, `.lawlint.toml` or `[tool.lawlint]`: the nearest one above the drafts, whole, or none.

Nothing is merged silently: a file inherits only through `extend = "…"`, and then each key it sets replaces the
inherited one. What a file may say, and how it is read, is in `configfile.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from lawlint.errors import ConfigError
from lawlint.files import Globs, absolute
from lawlint.profile import Overrides
from lawlint.readers import DEFAULT_MAX_SIZE

NAMES = ("lawlint.toml", ".lawlint.toml")
PYPROJECT = "pyproject.toml"
SEVERITIES = ("error", "warning", "info")
FAIL_LEVELS = (*SEVERITIES, "never")
YEARS = range(1949, 2101)
_SIZE = r"([0-9]{1,9}(?:\.[0-9]{1,3})?)\s*(B|KB?|MB?|GB?)?"
_UNITS = {"": 1, "B": 1, "K": 1_000, "M": 1_000_000, "G": 1_000_000_000}


class Config(NamedTuple):
    """Settings that hold for a run. `path` is the file they come from, None where there is none."""

    path: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    exclude: tuple[Globs, ...] = ()
    fail_level: str = "error"
    severity: Mapping[str, str] = MappingProxyType({})
    baseline: str | None = None
    ignore_file: str | None = None
    max_size: int = DEFAULT_MAX_SIZE
    files: tuple[tuple[Globs, Overrides], ...] = ()

    def overrides(self, path: str) -> Overrides:
        """What `[[files]]` says of a draft; where several entries name it, the later one decides."""
        said: dict[str, Any] = {}
        for globs, overrides in self.files:
            if globs.names(path):
                named = {one.name: getattr(overrides, one.name) for one in fields(overrides)}
                said |= {name: value for name, value in named.items() if value is not None}
        return Overrides(**said)


def parse_size(text: str) -> int | None:
    """The number of bytes that `20MB`, `500 K` or `1000` means, or None where it means none."""
    match = re.fullmatch(_SIZE, text.strip().upper())
    return int(float(match[1]) * _UNITS[(match[2] or "")[:1]]) if match else None


def load(named: str | None, first_path: str, *, isolated: bool) -> Config:
    """The configuration of a run: the file that was named, else the nearest above the first path, else the defaults."""
    if isolated:
        return Config()
    path = _nearest(absolute(first_path)) if named is None else absolute(named)
    if path is None:
        return Config()
    if not path.is_file():
        raise ConfigError(f"没有配置文件 {named}，请检查 --config 后的路径")
    from lawlint import configfile

    return configfile.read(path)


def _nearest(start: Path) -> Path | None:
    for folder in (start, *start.parents):
        for name in NAMES:
            if (folder / name).is_file():
                return folder / name
        if (folder / PYPROJECT).is_file() and _has_table(folder / PYPROJECT):
            return folder / PYPROJECT
    return None


def _has_table(pyproject: Path) -> bool:
    """Whether a pyproject.toml speaks to lawlint. One that is broken elsewhere is not ours to judge."""
    try:
        text = pyproject.read_bytes()
    except OSError:
        return False
    if b"lawlint" not in text:
        return False
    from lawlint import configfile

    try:
        return configfile.parse(pyproject)[1] is not None
    except ConfigError:
        return b"\n[tool.lawlint" in text
