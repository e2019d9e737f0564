"""The baseline file: findings that were there when a unit began to use lawlint, known by file, rule and fingerprint."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from lawlint import atomic
from lawlint.diagnostic import Diagnostic
from lawlint.errors import ConfigError
from lawlint.files import absolute
from lawlint.oserrors import reason
from lawlint.report import Failure, Report

SCHEMA_VERSION = 1
_KEYS = ("path", "rule", "fingerprint")
_REMAKE = "请用 lawlint check --write-baseline 重新生成"


class Baseline:
    """The findings of a baseline file. Paths in it are seen from its folder, so that it may be checked in and moved."""

    def __init__(self, path: str) -> None:
        self._folder = absolute(path).parent
        self._findings = _read(path)

    def has(self, path: Path, diagnostic: Diagnostic) -> bool:
        """Whether a finding was there already."""
        return (_seen_from(self._folder, path), diagnostic.rule, diagnostic.fingerprint) in self._findings


def write(path: str, files: Iterable[Report | Failure]) -> int:
    """Write the findings of a run as a baseline; returns how many."""
    folder = absolute(path).parent
    found = sorted(
        (_seen_from(folder, absolute(file.source.path)), one.rule, one.fingerprint)
        for file in files
        if isinstance(file, Report)
        for one in file.diagnostics
    )
    findings = ",\n".join("  " + json.dumps(dict(zip(_KEYS, one, strict=True)), ensure_ascii=False) for one in found)
    atomic.write(path, [f'{{"schema_version": {SCHEMA_VERSION}, "findings": [\n{findings}\n]}}\n'])
    return len(found)


def _seen_from(folder: Path, path: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def _read(path: str) -> frozenset[tuple[str, ...]]:
    try:
        values = json.loads(Path(path).read_bytes())
    except OSError as error:
        raise ConfigError(f"读不了基线文件 {path}：{reason(error)}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"基线文件 {path} 不是完整的 JSON，{_REMAKE}") from error
    if not isinstance(values, dict) or values.get("schema_version") != SCHEMA_VERSION:
        raise ConfigError(f"基线文件 {path} 不是本版本的基线（schema_version 应为 {SCHEMA_VERSION}），{_REMAKE}")
    findings = values.get("findings")
    if not isinstance(findings, list) or not all(_is_finding(one) for one in findings):
        raise ConfigError(f"基线文件 {path} 里的 findings 应为列表，每项有 {'、'.join(_KEYS)}；{_REMAKE}")
    return frozenset(tuple(one[key] for key in _KEYS) for one in findings)


def _is_finding(one: object) -> bool:
    return isinstance(one, dict) and all(isinstance(one.get(key), str) for key in _KEYS)
