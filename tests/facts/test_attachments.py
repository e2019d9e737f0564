"""What is listed below the text, and what is attached."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.document import Document
from lawlint.facts.attachments import attachments, same_name

HEAD = "青石镇2024年法治政府建设情况报告\n一、做法\n正文。\n"
SIGNED = "青石镇人民政府\n2025年1月10日\n"

CASES = [
    ("附件：指标表\n" + SIGNED, ["指标表"], []),
    ("附件：1.指标表\n2.台账\n" + SIGNED, ["指标表", "台账"], []),
    ("附件：1.指标表 2.台账\n" + SIGNED, ["指标表", "台账"], []),
    ("附件：指标表\n" + SIGNED + "附件\n指标表\n甲 1\n", ["指标表"], ["指标表"]),
    (
        "附件：1.指标表\n2.台账\n" + SIGNED + "附件1\n指标表\n甲 1\n附件2\n台账\n乙 2\n",
        ["指标表", "台账"],
        ["指标表", "台账"],
    ),
    (SIGNED, [], []),
]


@pytest.mark.parametrize(("text", "listed", "attached"), CASES)
def test_names(text: str, listed: list[str], attached: list[str], read: Callable[..., Document]) -> None:
    document = read(HEAD + text)
    found = document.fact(attachments)
    assert [document.text[one.name.start : one.name.end] for one in found.listed] == listed
    assert [document.text[one.name.start : one.name.end] for one in found.attached] == attached


def test_names_agree_without_marks_and_blanks(read: Callable[..., Document]) -> None:
    document = read(HEAD + "附件：《法治 指标表》\n" + SIGNED + "附件\n青石镇法治指标表\n甲 1\n")
    found = document.fact(attachments)
    assert same_name(document, found.listed[0].name, found.attached[0].name)
    assert not same_name(document, found.listed[0].name, document.main.title_spans[0])
