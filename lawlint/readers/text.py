"""Plain text and Markdown: bytes → `Source`, by byte order mark, strict UTF-8 or strict GB18030, or not at all.

Nothing is guessed, replaced or normalised: line ends stay as they are, every character of the file is in the text.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from lawlint.errors import LawlintError, ReadError
from lawlint.text import Source

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
_MARKDOWN = (".md", ".markdown")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_SHARE = 0.01
_DAMAGED_SHARE = 0.99
_OPEN_AND_SAVE = "请用记事本或 WPS 打开核对，另存为 UTF-8 编码的纯文本后再检查"


def read(path: str, data: bytes) -> Source:
    """The source of a text file; a file without a byte is an empty draft."""
    text, encoding = _decode(path, data)
    controls = len(_CONTROLS.findall(text))
    if controls > len(text) * _CONTROL_SHARE:
        share = f"{controls / len(text):.0%}"
        raise ReadError(path, f"内容有 {share} 是控制字符，不像文稿，可能是别的文件改了后缀或已损坏；{_OPEN_AND_SAVE}")
    markup = "markdown" if Path(path).suffix.lower() in _MARKDOWN else "plain"
    return Source(path, text, hashlib.sha256(data).hexdigest(), markup, encoding)


def encode(source: Source, text: str) -> bytes:
    """The bytes of a text that takes the place of a draft's own: the words they share have the same bytes.

    Raises `LawlintError` with the reason where that cannot be.
    """
    try:
        if hashlib.sha256(_encode(source.text, source.encoding)).hexdigest() != source.sha256:
            raise LawlintError("文件的编码里有不规范的写法，改写会动到别处的字节；请另存为 UTF-8 后再改")
        return _encode(text, source.encoding)
    except UnicodeEncodeError as error:
        shown = ascii(text[error.start])
        raise LawlintError(f"要改成的文字里有文件编码（{source.encoding}）写不出的字符 {shown}") from error


def _encode(text: str, encoding: str) -> bytes:
    mark = next((mark for mark, marked, name in _MARKS if marked == encoding and name == "UTF-16"), b"")
    return mark + text.encode(encoding, "surrogatepass" if mark else "strict")


def _decode(path: str, data: bytes) -> tuple[str, str]:
    for mark, encoding, name in _MARKS:
        if data.startswith(mark):
            return _decode_marked(path, data, mark, encoding, name), encoding
    try:
        return str(data, "utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        utf8 = error
    try:
        return str(data, "gb18030"), "gb18030"
    except UnicodeDecodeError as gb18030:
        raise ReadError(path, _undecodable(data, utf8, gb18030)) from gb18030


def _decode_marked(path: str, data: bytes, mark: bytes, encoding: str, name: str) -> str:
    # UTF-16 files of old editors may hold half characters; they are kept as they are.
    codec, errors = ("utf-8", "strict") if name == "UTF-8" else (encoding, "surrogatepass")
    try:
        return str(data[len(mark) :], codec, errors)
    except UnicodeDecodeError as error:
        at = len(mark) + error.start + 1
        reason = f"文件开头标明是 {name}，但在第 {at} 字节处不合这种编码，可能被截断或损坏；{_OPEN_AND_SAVE}"
        raise ReadError(path, reason) from error


def _undecodable(data: bytes, utf8: UnicodeDecodeError, gb18030: UnicodeDecodeError) -> str:
    sound = len(str(data, "utf-8", "ignore").encode("utf-8"))
    if sound > len(data) * _DAMAGED_SHARE or utf8.reason == "unexpected end of data":
        return f"文件是 UTF-8 编码，但在第 {utf8.start + 1} 字节处损坏，可能被截断；请重新复制一份，或打开核对后另存"
    at = max(utf8.start, gb18030.start) + 1
    return f"文件在第 {at} 字节处不是 UTF-8 也不是 GB18030；{_OPEN_AND_SAVE}"
