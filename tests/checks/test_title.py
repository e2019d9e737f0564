"""发文机关 + 事由 + 文种."""

from __future__ import annotations

from collections.abc import Callable

import pytest

BODY = "\n县委、县政府：\n一、主要做法\n我镇认真抓好各项工作，成效明显。"
KINDS = ["报告", "总结", "方案", "要点"]


@pytest.mark.parametrize(
    "text",
    [
        "青石镇人民政府关于2024年法治政府建设情况的报告",
        "青石镇2024年法治政府建设情况报告（送审稿）",
        "青石镇2024年法治政府建设工作总结",
        "青石镇人民政府关于2024年法治政府建设\n情况的报告",
        "«关于2024年法治政府建设情况»",
        "«青石镇2024年法治政府建设情况（送审稿）»",
        "«青石镇人民政府\n关于2024年法治政府建设情况»",
    ],
)
def test_the_kind_of_paper(text: str, marked: Callable[..., str]) -> None:
    assert marked("title", {"element": "kind", "kinds": KINDS}, text + BODY) == text + BODY


@pytest.mark.parametrize(
    "text",
    [
        "青石镇人民政府关于2024年法治政府建设情况的报告",
        "青石镇2024年法治政府建设情况报告",
        "云岭县水利局2024年法治政府建设情况报告",
        "中共青石镇委员会\n青石镇人民政府\n关于2024年法治政府建设情况的报告",
        "«关于2024年法治政府建设情况的报告»",
        "«2024年法治政府建设情况报告»",
        "«法治政府建设\n年度报告»",
    ],
)
def test_the_unit(text: str, marked: Callable[..., str]) -> None:
    assert marked("title", {"element": "issuer"}, text + BODY) == text + BODY


def test_a_title_at_all(marked: Callable[..., str]) -> None:
    assert marked("title", {"element": "presence"}, "«一、主要做法»\n正文。") == "«一、主要做法»\n正文。[missing]"
    text = f"青石镇2024年法治政府建设情况报告{BODY}"
    assert marked("title", {"element": "presence"}, text) == text


@pytest.mark.parametrize("element", ["kind", "issuer"])
def test_without_a_title_nothing_is_known_of_it(element: str, marked: Callable[..., str]) -> None:
    text = "一、主要做法\n正文。"
    assert marked("title", {"element": element, "kinds": KINDS}, text) == f"{text}[没有认出标题]"


@pytest.mark.parametrize(
    "text",
    [
        "青石镇人民政府关于强化监督«，»推进法治政府建设的报告",
        "青石镇人民政府\n关于印发《强基础，促规范\n实施方案》的通知",
        "青石镇2024年“学法，用法”活动情况报告（一稿，送审）",
        "关于党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设情况的报告",
    ],
)
def test_marks_in_the_title(text: str, marked: Callable[..., str]) -> None:
    assert marked("title", {"element": "marks"}, text + BODY) == text + BODY


def test_the_kind_under_which_it_is_sent(marked: Callable[..., str]) -> None:
    options = {"element": "sent", "kinds": ["报告", "通知"]}
    plan = "«青石镇2024年法治政府建设工作方案»\n一、总体要求\n正文。"
    notice = "青石镇人民政府关于印发《工作方案》的通知\n各村民委员会：\n请落实。\n青石镇人民政府\n2024年3月1日\n"
    assert marked("title", options, plan) == plan
    sent = notice + plan.replace("«", "").replace("»", "")
    assert marked("title", options, sent) == sent


def test_kinds_are_words_not_expressions(marked: Callable[..., str]) -> None:
    text = "«青石镇2024年法治政府建设情况»" + BODY
    assert marked("title", {"element": "kind", "kinds": ["(", "情.", "\\1"]}, text) == text
