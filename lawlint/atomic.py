"""The only writer of files: whole or not at all. What stood there before stays until the new text is complete."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterable
from pathlib import Path

from lawlint.errors import LawlintError
from lawlint.oserrors import reason


class WriteError(LawlintError):
    """A file that could not be written; what was there before is untouched."""


def write(path: str, pieces: Iterable[str]) -> None:
    """Put the pieces, in UTF-8 and with the line ends they have, where `path` says; links are followed.

    Whatever goes wrong, while the pieces are made too, leaves the old file. Devices and pipes are written to directly.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = target.stat().st_mode if target.exists() else 0
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, path)
        if mode and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, path)
        if mode and not stat.S_ISREG(mode):
            with target.open("w", encoding="utf-8", errors="replace", newline="") as stream:
                stream.writelines(pieces)
        else:
            _replace(target, stat.S_IMODE(mode), pieces)
    except OSError as error:
        raise WriteError(f"写不到 {path}：{reason(error)}；原有文件没有改动") from error


def _replace(target: Path, mode: int, pieces: Iterable[str]) -> None:
    temporary = target.with_name(f".lawlint-{os.getpid()}-{time.monotonic_ns()}.tmp")
    try:
        with temporary.open("x", encoding="utf-8", errors="replace", newline="") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
        if mode:
            temporary.chmod(mode)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
