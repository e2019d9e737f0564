"""Titles in 《》 and quotations in “”."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.document import Document
from lawlint.facts.quoted import book_titles, quotations


@pytest.mark.parametrize(
    ("text", "titles", "quoted"),
    [
        ("学习《宪法》和“关键少数”。", ["《宪法》"], ["“关键少数”"]),
        ("印发《关于贯彻《条例》的通知》《意见》。", ["《关于贯彻《条例》的通知》", "《意见》"], []),
        ("《丢了后半截，“也丢了后半截。", [], []),
        ("《上一行\n》下一行。“上\n”下。", ["《上一行》"], ["“上”"]),
        ("讲话指出“要落实《条例》”。", ["《条例》"], ["“要落实《条例》”"]),
        ("前“一”中“二”后。", [], ["“一”", "“二”"]),
    ],
)
def test_titles_and_quotations(text: str, titles: list[str], quoted: list[str], read: Callable[..., Document]) -> None:
    document = read(f"青石镇2024年法治政府建设情况报告\n一、做法\n{text}")
    assert [document.text[one.start : one.end] for one in document.fact(book_titles)] == titles
    assert [document.text[one.start : one.end] for one in document.fact(quotations)] == quoted
