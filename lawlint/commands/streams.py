"""Standard output and standard error: findings go to the one, talk to the other, and neither may break the program."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable
from contextlib import suppress

from lawlint.errors import LawlintError
from lawlint.oserrors import reason

_DEBUG = "LAWLINT_DEBUG"
_CLOSED = (errno.EPIPE, errno.EINVAL) if os.name == "nt" else (errno.EPIPE,)


class ClosedPipe(Exception):
    """Whoever read our output has gone away: there is nothing left to say."""


def prepare() -> None:
    """Effect: no character is too rare for the console, whatever its encoding."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def speak_utf8() -> None:
    """Effect: standard output is UTF-8 with plain line ends from here on, as programs that read it expect."""
    if sys.stdout is not None and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def emit(pieces: Iterable[str]) -> None:
    """Effect: writes the pieces to standard output as they come."""
    for piece in pieces:
        _write(piece)
    _write("")


def _write(piece: str) -> None:
    if sys.stdout is None:
        raise LawlintError("标准输出已关闭，结果无处可写；请用 --output 写到文件")
    try:
        sys.stdout.write(piece) if piece else sys.stdout.flush()
    except OSError as error:
        if error.errno in _CLOSED:
            raise ClosedPipe from error
        raise LawlintError(f"结果写不到标准输出：{reason(error)}") from error
    except ValueError as error:  # closed from within
        raise LawlintError("标准输出已关闭，结果无处可写") from error


def emit_bytes(data: bytes) -> None:
    """Effect: writes bytes to standard output just as they are."""
    _write("")
    try:
        sys.stdout.buffer.write(data)
    except OSError as error:
        if error.errno in _CLOSED:
            raise ClosedPipe from error
        raise LawlintError(f"结果写不到标准输出：{reason(error)}") from error
    _write("")


def say(sentence: str) -> None:
    """Effect: tells the user something on standard error; nobody listening is no fault."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            sys.stderr.write(sentence + "\n")
            sys.stderr.flush()


def say_bug(error: Exception) -> None:
    """Effect: tells of an error that nobody foresaw: ours, not the user's."""
    show_traceback(error)
    say(f"lawlint：{bug(error)}。")


def show_traceback(error: Exception) -> None:
    """Effect: with LAWLINT_DEBUG set, shows a maintainer where an error came from."""
    if os.environ.get(_DEBUG):
        import traceback

        say("".join(traceback.format_exception(error)).rstrip())


def bug(error: Exception, path: str = "") -> str:
    """What an error that nobody foresaw is called to a clerk: where it arose, and what to do.

    The notes of an error say which rule and file it is about; `path` is the file that the reader is told of anyway.
    """
    notes = [note.removesuffix(f"，文件 {path}") for note in getattr(error, "__notes__", ())]
    where = "，".join([*notes, type(error).__name__])
    rule = next((note.removeprefix("规则 ") for note in notes if path and note.startswith("规则 ")), "")
    meanwhile = f"可先加 --ignore {rule} 检查其余规则；" if rule else ""
    told = "以上内容发给维护者" if os.environ.get(_DEBUG) else f"这句话发给维护者，设 {_DEBUG}=1 再运行可看到出错的细节"
    return f"程序内部出错（{where}），不是文稿的问题；{meanwhile}请把{told}"


def abandon() -> None:
    """Effect: what is still buffered goes nowhere, so that Python does not complain of it on the way out."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_terminal() -> bool:
    """Whether a person sees standard output directly."""
    return sys.stdout is not None and sys.stdout.isatty()


def wants_colour() -> bool:
    """Whether to use colour: on a terminal that knows it (the old Windows console does not), unless NO_COLOR is set."""
    if not is_terminal() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return os.name != "nt" or bool(os.environ.get("WT_SESSION") or os.environ.get("TERM"))


def width() -> int:
    """How many cells wide the text may be: the terminal, else COLUMNS, else 80."""
    if is_terminal():
        with suppress(OSError, ValueError):
            return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdecimal() and int(columns) else 80
