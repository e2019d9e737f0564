"""What in a Markdown file is no text of the draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.document import Document
from lawlint.facts.code import code, in_code
from lawlint.text import Span

CASES = [
    "«---\n标题: 甲\n---»\n正文。",
    "正文。\n«```\nkey: 值\n```»\n正文。",
    "正文。\n«~~~\nkey: 值\n~~~»\n正文。",
    "命令«`a:b`»和«`c`»。",
    "见[说明«](./说(1).md)»和[图«](a,b.png)»。",
    "正文（社区）没有代码。",
]


@pytest.mark.parametrize("text", CASES)
def test_spans_of_code(text: str, read: Callable[..., Document]) -> None:
    plain = text.replace("«", "").replace("»", "")
    document = read(plain, markup="markdown")
    found = plain
    for span in reversed(document.fact(code)):
        found = f"{found[: span.start]}«{found[span.start : span.end]}»{found[span.end :]}"
    assert found == text


def test_plain_text_has_no_code(read: Callable[..., Document]) -> None:
    document = read("命令`a:b`。")
    assert document.fact(code) == ()
    assert not in_code(document, Span(2, 5))


def test_a_place_lies_in_code_or_not(read: Callable[..., Document]) -> None:
    document = read("命令`a:b`和`c`。", markup="markdown")
    assert in_code(document, Span(3, 6))
    assert not in_code(document, Span(0, 1))
    assert not in_code(document, Span(6, 9))
