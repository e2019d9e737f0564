"""Words that are another's: titles in 《》 and quotations in “”. What stands there is cited, not written."""

from __future__ import annotations

import re

from lawlint.document import Document
from lawlint.text import Span

_TITLE = re.compile(r"《[^《》\n]{0,120}(?:《[^《》\n]{0,60}》[^《》\n]{0,60})?》")
_QUOTATION = re.compile(r"“[^“”\n]{0,400}”")


def book_titles(document: Document) -> tuple[Span, ...]:
    """Spans of the view from 《 to 》, inner titles within outer ones."""
    return tuple(Span(*match.span()) for match in _TITLE.finditer(document.text))


def quotations(document: Document) -> tuple[Span, ...]:
    """Spans of the view from “ to ”."""
    return tuple(Span(*match.span()) for match in _QUOTATION.finditer(document.text))
