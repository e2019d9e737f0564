"""The settings of a run: what they are, their defaults, and the values that options and configuration files allow."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from lawlint.files import Globs
from lawlint.profile import Overrides
from lawlint.readers import DEFAULT_MAX_SIZE

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
