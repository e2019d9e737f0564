"""The year of the title against the years of headings and of the opening."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.report import Report

SAME = {"roles": ["measures", "problems"], "opening": "yes"}
NEXT = {"roles": ["plan"], "offset": 1}
TITLE = "青石镇2024年法治政府建设情况报告"

CASES = [
    (SAME, f"{TITLE}\n2024年，我镇认真抓好工作。\n一、2024年主要做法\n正文。"),
    (SAME, f"{TITLE}\n«2023年»，我镇认真抓好工作。\n一、2024年主要做法\n正文。"),
    (SAME, f"{TITLE}\n2024年，我镇认真抓好工作。\n一、«2023年»主要做法\n正文。\n二、2024年存在的不足\n正文。"),
    (SAME, f"{TITLE}\n我镇认真抓好工作。现将«2023年»度工作情况报告如下。\n一、主要做法\n正文。"),
    (SAME, f"{TITLE}\n2023年10月，我镇启动项目。\n一、主要做法\n2022年以来，我镇抓好工作。"),
    (SAME, f"{TITLE}\n一、2021—2024年主要做法\n正文。"),
    (SAME, f"{TITLE}\n一、2023年和2024年主要做法\n正文。"),
    (SAME, f"{TITLE}\n一、《2023年工作要点》主要做法\n正文。"),
    (SAME, f"{TITLE}\n一、主要做法\n正文。\n二、2023年存在的不足及2025年打算\n正文。"),
    (NEXT, f"{TITLE}\n一、主要做法\n正文。\n二、2025年工作安排\n正文。"),
    (NEXT, f"{TITLE}\n一、主要做法\n正文。\n二、«2024年»工作安排\n正文。"),
    (NEXT, f"{TITLE}\n一、主要做法\n正文。\n二、下一步工作安排\n正文。"),
    (NEXT, f"{TITLE}\n一、主要做法\n正文。\n二、2025—2026年工作安排\n正文。"),
]


@pytest.mark.parametrize(("options", "text"), CASES)
def test_years_that_must_agree(options: dict[str, object], text: str, marked: Callable[..., str]) -> None:
    assert marked("years", options, text) == text


def test_where_the_text_agrees_with_itself_the_title_is_the_odd_one(marked: Callable[..., str]) -> None:
    text = f"«{TITLE}»\n2023年，我镇认真抓好工作。\n一、2023年主要做法\n正文。"
    assert marked("years", SAME, text) == text


def test_a_title_without_a_year_says_nothing(marked: Callable[..., str]) -> None:
    text = "青石镇法治政府建设情况报告\n2023年，我镇认真抓好工作。"
    assert marked("years", SAME, text) == f"{text}[标题没有写年份]"


def test_the_title_is_shown_beside_the_odd_year(check: Callable[..., Report]) -> None:
    text = f"{TITLE}\n2024年，我镇认真抓好工作。\n一、2023年主要举措和成效\n正文。\n二、2023年存在的不足\n正文。"
    (one,) = check(text, "structure/title-year-mismatch").diagnostics
    assert [related.message for related in one.related] == ["这里写2023年", "标题为2024年"]
