"""Sentences: they end at 。！？； with what closes after it, and at the end of a block."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from checks.drafts import any_text
from hypothesis import given, settings

from lawlint.document import Document
from lawlint.facts.sentences import sentence_at, sentences
from lawlint.parse import parse
from lawlint.text import Source

CASES = [
    "我镇抓好工作。|成效明显。",
    "我镇抓好工作；|成效明显！|是否满意？|很好",
    "群众说：“办事方便。”|我镇继续努力。",
    "完成评查（见附件。）|继续努力。",
    "是否合法？！|很好。",
    "一、主要做法|\n我镇抓好工作。|\n二、存在的问题|\n学习不够，执法不严",
]


@pytest.mark.parametrize("text", CASES)
def test_where_sentences_end(text: str, read: Callable[..., Document]) -> None:
    document = read(text.replace("|", ""))
    found = [document.text[span.start : span.end] for span in document.fact(sentences)]
    assert found == text.replace("\n", "").split("|")


@settings(deadline=None, max_examples=60)
@given(any_text())
def test_every_place_has_its_sentence(text: str) -> None:
    document = parse(Source("稿.txt", text))
    spans = document.fact(sentences)
    assert all(above.end <= below.start for above, below in pairwise(spans))
    for span in spans:
        assert "\n" not in document.text[span.start : span.end]
        assert sentence_at(document, span.start) == sentence_at(document, span.end - 1) == span
