"""A folder of JSON files that only saves time: whatever is wrong with it, lawlint silently goes on without it."""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

_DAY = 86_400
_KEPT = 30 * _DAY
_PREFIX, _SUFFIX, _UNFINISHED = "lawlint-", ".json", ".part"
_SWEPT = "lawlint-swept"


class Cache:
    """Plain data kept under a key, apart for each version of lawlint (`version`) and of Python.

    An entry is one file: a line with the digest of its content, then the data. What does not match its digest is not
    there. Entries unseen for 30 days are dropped, at most once a day, by whoever comes by.
    """

    def __init__(self, version: str, folder: Path | None = None) -> None:
        self._version = version
        self._folder = folder or default_folder()

    def get(self, key: str) -> Any | None:
        """The data kept under a key, or None."""
        if self._folder is None:
            return None
        try:
            file = self._file(self._folder, key)
            digest, _, content = file.read_bytes().partition(b"\n")
            if digest != _digest(key, content):
                return None
            data = json.loads(content)
        except (OSError, ValueError):
            return None
        with suppress(OSError):
            if time.time() - file.stat().st_mtime > _DAY:
                os.utime(file)
        return data

    def put(self, key: str, data: Any) -> None:
        """Effect: keeps plain data under a key, if the folder can be written."""
        if self._folder is None:
            return
        with suppress(OSError, TypeError, ValueError):  # data of another distribution's check may be no JSON
            content = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = self._file(self._folder, key)
            unfinished = file.with_name(f"{file.name}.{os.getpid()}{_UNFINISHED}")
            try:
                with unfinished.open("xb") as out:
                    out.write(_digest(key, content) + b"\n" + content)
                unfinished.replace(file)
            except OSError:
                unfinished.unlink(missing_ok=True)
            self._sweep(self._folder)

    def _file(self, folder: Path, key: str) -> Path:
        identity = f"{self._version}\n{sys.implementation.cache_tag}\n{sys.hexversion}\n{key}"
        return folder / f"{_PREFIX}{sha256(identity.encode()).hexdigest()[:32]}{_SUFFIX}"

    def _sweep(self, folder: Path) -> None:
        now = time.time()
        stamp = folder / _SWEPT
        if stamp.exists() and abs(now - stamp.stat().st_mtime) < _DAY:
            return
        stamp.touch()
        for entry in os.scandir(folder):
            ours = entry.name.startswith(_PREFIX) and entry.name.endswith((_SUFFIX, _UNFINISHED))
            if ours and now - entry.stat().st_mtime > _KEPT:
                Path(entry.path).unlink(missing_ok=True)


def _digest(key: str, content: bytes) -> bytes:
    return sha256(key.encode() + b"\n" + content).hexdigest().encode()


def default_folder() -> Path | None:
    """Where caches of this user belong, or None where there is no such place."""
    if chosen := os.environ.get("LAWLINT_CACHE_DIR"):
        return Path(chosen)
    variable = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME"
    base = Path(os.environ.get(variable, ""))
    if base.is_absolute():
        return base / "lawlint"
    try:
        return Path.home() / ".cache" / "lawlint"
    except RuntimeError:  # no home folder
        return None
