"""`lawlint.toml`, `.lawlint.toml` or `[tool.lawlint]`: the nearest one above the drafts, whole, or none.

Nothing is merged silently: a file inherits only through `extend = "…"`, and then each key it sets replaces the
inherited one. What may be set is in `settings.py`; how a file says it, in `configfile.py`.
"""

from __future__ import annotations

from pathlib import Path

from lawlint.errors import ConfigError
from lawlint.files import absolute
from lawlint.settings import PYPROJECT, Config

NAMES = ("lawlint.toml", ".lawlint.toml")


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
