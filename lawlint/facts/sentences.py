"""Sentences: the units within which words are near each other."""

from __future__ import annotations

import re
from bisect import bisect_right

from lawlint.document import Document
from lawlint.text import Span

# A sentence is longer only where the punctuation is lost.
_FAR = 300
_SENTENCE = re.compile(r"[^。！？；\n]+(?:[。！？；]+[”’）》]*)?|[。！？；]+[”’）》]*")


def sentences(document: Document) -> tuple[Span, ...]:
    """Spans of the view that end at 。！？； or at the end of a block; empty ones left out."""
    return tuple(Span(*match.span()) for match in _SENTENCE.finditer(document.text) if not match[0].isspace())


def sentence_at(document: Document, offset: int) -> Span:
    """The sentence that holds an offset of the view."""
    spans = document.fact(sentences)
    index = bisect_right(spans, (offset, len(document.text) + 1)) - 1
    return spans[max(index, 0)]


def near(document: Document, offset: int) -> Span:
    """The sentence that holds an offset, no more than three hundred code points to each side."""
    sentence = sentence_at(document, offset)
    return Span(max(sentence.start, offset - _FAR), min(sentence.end, offset + _FAR))


def speaks_of(document: Document, offset: int, about: tuple[str, ...], unless: tuple[str, ...]) -> bool:
    """Whether the sentence at an offset holds one of some words, if there are any, and none of some others."""
    if not about and not unless:
        return True
    sentence = near(document, offset)
    words = document.text[sentence.start : sentence.end]
    return (not about or any(one in words for one in about)) and not any(one in words for one in unless)
