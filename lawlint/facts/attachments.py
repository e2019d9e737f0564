"""Attachments: the names that the 附件 line below the text lists, and what follows the sign-off.

Source: GB/T 9704—2012 7.3.4, 7.3.7: 附件：1.… below the text, 附件1 above each one, by the same number and name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lawlint.document import Document
from lawlint.text import Span

_LISTING = re.compile(r"附[ ]*(?:件|表)[ ]*(\d{0,2}|[一二三四五]?)[ ]*[：:][ ]*")
_HEAD = re.compile(r"附[ ]*件[ ]*(\d{0,2}|[一二三四五]?)[ ]*\Z")
_ITEM = re.compile(r"(?:\A|(?<=[ ；;]))\d{1,2}[ ]?[.．、][ ]*")
_MARKS = re.compile(r"[ 《》“”（）()〈〉。；;，,、.．]")
_NAMED = ("title", "header", "paragraph", "attachment", "signature")


class Attachment(NamedTuple):
    """One attachment: its head and its name, spans of the view; of a listed one they are the same."""

    head: Span
    name: Span


class Attachments(NamedTuple):
    """What is listed and what is attached, each in order of place."""

    listed: tuple[Attachment, ...]
    attached: tuple[Attachment, ...]


def attachments(document: Document) -> Attachments:
    """Both lists; drafts mostly come without their attachments, then the second is empty."""
    listed: list[Attachment] = []
    attached: list[Attachment] = []
    for index, block in enumerate(document.blocks):
        if block.kind != "attachment":
            continue
        text = document.text[block.start : block.end]
        if _HEAD.match(text):
            attached.append(Attachment(Span(block.start, block.end), _name_below(document, index)))
        elif not attached:
            opening = _LISTING.match(text)
            listed += _items(text, opening.end() if opening else 0, block.start)
    return Attachments(tuple(listed), tuple(attached))


def same_name(document: Document, one: Span, other: Span) -> bool:
    """Whether two names agree: marks and blanks do not count, and one may be cut short."""
    first, second = (_MARKS.sub("", document.text[span.start : span.end].replace("\n", "")) for span in (one, other))
    return not first or not second or first in second or second in first


def _items(text: str, begin: int, offset: int) -> list[Attachment]:
    starts = [match.span() for match in _ITEM.finditer(text[begin:])] or [(0, 0)]
    ends = [start for start, _ in starts[1:]] + [len(text) - begin]
    found = []
    for (_, start), end in zip(starts, ends, strict=True):
        words = text[begin + start : begin + end].rstrip(" 。；;，,")
        span = Span(offset + begin + start, offset + begin + start + len(words))
        if words:
            found.append(Attachment(span, span))
    return found


def _name_below(document: Document, index: int) -> Span:
    """The line below a head; all lines of a title."""
    below = [block for block in document.blocks[index + 1 : index + 4] if block.kind in _NAMED]
    if not below or below[0].start != document.blocks[index].end + 1:
        return Span(document.blocks[index].end, document.blocks[index].end)
    last = below[0]
    for block in below[1:]:
        if block.kind == last.kind == "title" and block.start == last.end + 1:
            last = block
    return Span(below[0].start, last.end)
