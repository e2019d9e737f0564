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
