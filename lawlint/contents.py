"""A table of contents (目录): its entries look like headings, and are none."""

from __future__ import annotations

import re

from lawlint.joining import Logical
from lawlint.lines import Cleaned

_HEAD = re.compile(r"目[ ]*[录次]\Z")
# Dots or blanks and a page number after an entry.
_PAGE = re.compile(r"[ .．…·•\-—_]*[（(]?\d{0,3}[）)]?\Z")
_LONGEST = 120
_SHORT = 8


def set_contents_aside(lines: list[Logical], cleaned: Cleaned) -> list[Logical]:
    """The same lines; 目录 and its entries, up to where the first of them comes again as a heading, are furniture."""
    short = (i for i, line in enumerate(lines[:_LONGEST]) if line.line.end - line.line.start <= _SHORT)
    head = next((i for i in short if _HEAD.match(lines[i].text(cleaned))), None)
    if head is None or head + 1 >= len(lines):
        return lines
    texts = [line.text(cleaned) for line in lines[:_LONGEST]]
    first = _PAGE.sub("", texts[head + 1])
    again = next((i for i in range(head + 2, len(texts)) if first and texts[i].startswith(first)), None)
    if again is None:
        return lines
    last = again
    while last > head + 1 and not _is_entry(texts[last - 1], texts[again:], first):
        last -= 1  # an addressee and an opening may stand between the entries and the first chapter
    for i in range(head, last):
        lines[i].line = lines[i].line._replace(shape="furniture", marker=None, hashes=0)
    return lines


def _is_entry(text: str, below: list[str], first: str) -> bool:
    bare = _PAGE.sub("", text)
    return bare == first or bool(bare and any(line.startswith(bare) for line in below))
