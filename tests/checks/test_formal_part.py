"""Addressee, sign-off and date: that they are there, and what they say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

BODY = "一、主要做法\n我镇认真抓好各项工作，成效明显。\n二、打算\n继续努力。"
TITLE = "青石镇2024年法治政府建设情况报告"
SIGNED = "青石镇人民政府\n2025年1月10日"

CASES = [
    ({"part": "addressee"}, f"«{TITLE}»\n{BODY}\n{SIGNED}", "[missing]"),
    ({"part": "addressee"}, f"{TITLE}\n县委、县政府：\n{BODY}\n{SIGNED}", ""),
    ({"part": "signature"}, f"«{TITLE}»\n{BODY}\n2025年1月10日", "[missing]"),
    ({"part": "signature"}, f"{TITLE}\n{BODY}\n{SIGNED}", ""),
    ({"part": "date"}, f"«{TITLE}»\n{BODY}\n青石镇人民政府", "[missing]"),
    ({"part": "date"}, f"{TITLE}\n{BODY}\n{SIGNED}", ""),
    ({"part": "date"}, "«青石镇人民政府\n关于2024年法治政府建设情况的报告»\n" + BODY, "[missing]"),
    ({"part": "date"}, f"«一、主要做法»\n{BODY}", "[missing]"),
    ({"part": "addressee", "pattern": "书记"}, f"{TITLE}\n尊敬的王«书记»：\n{BODY}", ""),
    ({"part": "addressee", "pattern": "书记"}, f"{TITLE}\n县委、县政府：\n{BODY}", ""),
    ({"part": "addressee", "pattern": "书记"}, f"{TITLE}\n{BODY}", "[没有这一部分]"),
    ({"part": "date", "pattern": "年[ ]+月"}, f"{TITLE}\n{BODY}\n青石镇人民政府\n«2025年  月  日»", ""),
    ({"part": "date", "pattern": "年[ ]+月"}, f"{TITLE}\n{BODY}\n{SIGNED}", ""),
    ({"part": "signature", "pattern": "党委"}, f"{TITLE}\n{BODY}\n{SIGNED}", ""),
]

NOTICE = (
    "青石镇人民政府关于印发《青石镇2025年法治政府建设工作要点》的通知\n各村民委员会：\n现印发给你们。\n"
    "青石镇人民政府\n2025年3月1日\n青石镇2025年法治政府建设工作要点\n" + BODY
)


@pytest.mark.parametrize(("options", "text", "note"), CASES)
def test_formal_parts(options: dict[str, str], text: str, note: str, marked: Callable[..., str]) -> None:
    assert marked("formal-part", options, text) == text + note


@pytest.mark.parametrize("part", ["addressee", "signature", "date"])
def test_the_notice_has_the_formal_parts_of_what_it_encloses(part: str, marked: Callable[..., str]) -> None:
    assert marked("formal-part", {"part": part}, NOTICE) == NOTICE
