"""What other distributions add: check kinds and packs, by entry points. Built-in kinds are a plain table in `checks`.

Entry points are looked up only when asked for: the search costs more than reading a draft.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawlint.checks import KINDS
from lawlint.errors import PluginError
from lawlint.rule import Check

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_MEMBERS = ("options", "SLOTS", "requirement", "gated", "build", "find", "literals")


def kinds(*, installed: bool = False) -> dict[str, type[Check]]:
    """All check kinds by name: the built-in ones and, if asked for, those of `lawlint.checks` entry points."""
    found = dict(KINDS)
    if installed:
        owners = dict.fromkeys(KINDS, "lawlint")
        for name, distribution, kind in _installed("lawlint.checks", owners):
            if lacking := [member for member in _MEMBERS if not hasattr(kind, member)]:
                raise PluginError(f"扩展“{distribution}”的检查方式“{name}”缺少 {'、'.join(lacking)}，请联系扩展的作者")
            found[name] = kind
    return found


def packs(*, installed: bool = False) -> dict[str, Path]:
    """Folders of packs that other distributions bring, by pack name; an entry point names a path or a module in it."""
    found: dict[str, Path] = {}
    if installed:
        for name, distribution, value in _installed("lawlint.packs", {}):
            place = getattr(value, "__file__", None)
            folder = Path(place).parent if place else Path(str(value))
            if not folder.exists():
                raise PluginError(f"扩展“{distribution}”的规则包“{name}”不在 {folder}，请重新安装该扩展")
            found[name] = folder
    return found


def _installed(group: str, owners: dict[str, str]) -> Iterator[tuple[str, str, Any]]:
    """Name, distribution and object of each entry point of a group, in a fixed order; `owners` are names in use."""
    from importlib.metadata import entry_points

    found = [(point.name, _distribution(point), point) for point in entry_points(group=group)]
    for name, distribution, point in sorted(found, key=lambda one: one[:2]):
        if name in owners:
            raise PluginError(f"扩展“{distribution}”的“{name}”与“{owners[name]}”的同名，请卸载其一")
        owners[name] = distribution
        try:
            value = point.load()
        except Exception as error:
            raise PluginError(f"扩展“{distribution}”的“{name}”无法载入：{type(error).__name__}: {error}") from error
        yield name, distribution, value


def _distribution(point: EntryPoint) -> str:
    return point.dist.name if point.dist else point.value.partition(":")[0]
