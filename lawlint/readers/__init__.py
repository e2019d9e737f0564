"""Files → `Source`: which formats can be read here, which are known and cannot, and the one way in for bytes.

To add a format: a module with `read(path, data)` that returns a `Source` or raises `ReadError`, and its suffixes here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from lawlint.errors import ReadError
from lawlint.oserrors import reason
from lawlint.readers import text
from lawlint.readers.kinds import DOCUMENTS, refuse_kind
from lawlint.readers.text import encode
from lawlint.text import Source

READERS: dict[str, Callable[[str, bytes], Source]] = {
    ".txt": text.read,
    ".md": text.read,
    ".markdown": text.read,
}
STDIN = "-"
DEFAULT_MAX_SIZE = 20_000_000
_HEAD = 65_536

__all__ = ["DEFAULT_MAX_SIZE", "DOCUMENTS", "READERS", "STDIN", "encode", "read", "read_stdin", "reason"]


def read(path: str, max_size: int = DEFAULT_MAX_SIZE) -> Source:
    """The draft at a path. A file of no known kind is read as plain text: whoever named it meant it."""
    try:
        with Path(path).open("rb") as stream:
            return _read(path, stream, Path(path).stat().st_size, max_size)
    except OSError as error:
        raise ReadError(path, reason(error), "unreadable") from error


def read_stdin(path: str, max_size: int = DEFAULT_MAX_SIZE) -> Source:
    """The draft on standard input, under the name that it shall be reported by."""
    if sys.stdin is None:
        raise ReadError(path, "标准输入已关闭，没有内容可读", "unreadable")
    try:
        return _read(path, sys.stdin.buffer, 0, max_size)
    except OSError as error:
        raise ReadError(path, reason(error), "unreadable") from error


def _read(path: str, stream: BinaryIO, size: int, max_size: int) -> Source:
    suffix = Path(path).suffix.lower()
    head = stream.read(_HEAD)
    refuse_kind(path, suffix, head)
    data = head + stream.read(max(max_size - len(head), 0) + 1) if size <= max_size else head
    if max(size, len(data)) > max_size:
        shown = f"（文件有 {_megabytes(size)}）" if size else ""
        how = "确是文稿请用 --max-size 放宽，如 --max-size 100MB"
        raise ReadError(path, f"超过上限 {_megabytes(max_size)}{shown}；{how}")
    return READERS.get(suffix, text.read)(path, data)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}".removesuffix(".0") + " MB" if size >= 100_000 else f"{size} 字节"
