"""What in a Markdown file is no text of the draft: fenced and inline code, front matter, targets of links."""

from __future__ import annotations

import re
from bisect import bisect_right

from lawlint.document import Document
from lawlint.text import Span

_CODE = re.compile(
    r"\A---[ ]*\r?\n[\s\S]*?\r?\n---[ ]*$|^[ ]{0,3}```[\s\S]*?(?:^[ ]{0,3}```|\Z)"
    r"|^[ ]{0,3}~~~[\s\S]*?(?:^[ ]{0,3}~~~|\Z)"
    r"|`[^`\r\n]+`|\]\([^()\r\n]*(?:\([^()\r\n]*\)[^()\r\n]*)?\)",
    re.MULTILINE,
)


def code(document: Document) -> tuple[Span, ...]:
    """Spans of the source, in order; none in plain text."""
    if document.source.markup != "markdown":
        return ()
    return tuple(Span(*match.span()) for match in _CODE.finditer(document.source.text))


def in_code(document: Document, span: Span) -> bool:
    """Whether a span of the source lies in code."""
    spans = document.fact(code)
    index = bisect_right(spans, (span.start, len(document.source.text))) - 1
    return index >= 0 and span.end <= spans[index].end
