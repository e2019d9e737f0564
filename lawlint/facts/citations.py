"""Cited titles: what stands in 《》, with the document number in the brackets after it."""

from __future__ import annotations

import re
from typing import NamedTuple

from lawlint.document import Document
from lawlint.register import plain

_BEFORE, _AFTER = r"[〔\[［【﹝(（][ ]?", r"[ ]?[〕\]］】﹞)）]"
_NUMBER = (
    rf"[^\W\d_]{{2,10}}[ ]?{_BEFORE}\d{{4}}{_AFTER}[ ]?第?[ ]?\d{{1,4}}[ ]?号"
    r"|[^\W\d_]{0,8}令[ ]?第?[ ]?\d{1,4}[ ]?号|[^\W\d_]{2,6}第[ ]?\d{1,4}[ ]?号令"
)
_CITED = re.compile(rf"《([^《》\n]{{2,150}})》(?:[ ]?[（(][ ]?({_NUMBER}))?")


class Citation(NamedTuple):
    """A title with its 《》 at `start`–`end` of the view; `name` is plain (see `register.plain`).

    `number` is what stands in the brackets after it, up to 号, at `number_start`; empty where nothing does.
    """

    start: int
    end: int
    name: str
    number: str = ""
    number_start: int = 0


def citations(document: Document) -> tuple[Citation, ...]:
    """All titles in order of place. Of titles one inside the other the innermost is taken."""
    return tuple(
        Citation(match.start(), match.end(1) + 1, plain(match[1]), match[2] or "", max(match.start(2), 0))
        for match in _CITED.finditer(document.text)
    )
