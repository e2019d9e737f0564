"""The only writer of files: whole or not at all. What stood there before stays until the new text is complete."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from lawlint.errors import LawlintError
from lawlint.oserrors import reason


class WriteError(LawlintError):
    """A file that could not be written; what was there before is untouched."""


def write(path: str, pieces: Iterable[str]) -> None:
    """Put the pieces, in UTF-8 and with the line ends they have, where `path` says; links are followed.

    Whatever goes wrong, while the pieces are made too, leaves the old file. Devices and pipes are written to directly.
    """
    write_bytes(path, (piece.encode("utf-8", "replace") for piece in pieces))


def write_bytes(path: str, pieces: Iterable[bytes]) -> None:
    """The same for bytes. A file that is there keeps its permissions and, where the system allows it, its owner."""
    target = Path(os.path.realpath(path))
    try:
        old = target.stat() if target.exists() else None
        if old and stat.S_ISDIR(old.st_mode):
            raise IsADirectoryError(errno.EISDIR, path)
        if old and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, path)
        if old and not stat.S_ISREG(old.st_mode):
            with target.open("wb") as stream:
                stream.writelines(pieces)
        else:
            _replace(target, old, pieces)
    except OSError as error:
        raise WriteError(f"写不到 {path}：{reason(error)}；原有文件没有改动") from error


def _replace(target: Path, old: os.stat_result | None, pieces: Iterable[bytes]) -> None:
    temporary = target.with_name(f".lawlint-{os.getpid()}-{time.monotonic_ns()}.tmp")
    try:
        with temporary.open("xb") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
        if old:
            with suppress(OSError, AttributeError):  # only root may give files away; Windows has no such call
                os.chown(temporary, old.st_uid, old.st_gid)
            temporary.chmod(stat.S_IMODE(old.st_mode))
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
