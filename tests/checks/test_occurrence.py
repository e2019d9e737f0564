"""Something that may stand in a paper only so often."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

FORMULA = {"pattern": "现将[^。；：]{0,20}如下", "literals": ["如下"]}
TITLE = "青石镇2024年法治政府建设情况报告\n"

CASES = [
    (FORMULA, "现将有关情况报告如下：\n一、做法\n«现将做法汇报如下»：\n二、打算\n正文。"),
    (FORMULA, "现将有关情况报告如下：\n一、做法。«现将做法汇报如下»：\n二、打算\n现将打算报告如下：正文。"),
    (
        FORMULA | {"most": 2},
        "现将有关情况报告如下：\n一、做法\n现将做法汇报如下：\n二、打算\n«现将打算报告如下»：正文。",
    ),
    (FORMULA, "现将有关情况报告如下：\n一、做法\n正文如下。"),
    (FORMULA, "有关情况报告如下：\n一、做法\n正文。"),
    (FORMULA, "一、做法\n正文。"),
]

NOTICE = (
    "青石镇人民政府关于印发《青石镇2025年法治政府建设工作要点》的通知\n各村民委员会：\n现将要点印发如下。\n"
    "青石镇人民政府\n2025年3月1日\n青石镇2025年法治政府建设工作要点\n现将任务明确如下。\n一、学习\n正文。"
)


@pytest.mark.parametrize(("options", "text"), CASES)
def test_the_first_that_is_too_many(options: dict[str, Any], text: str, marked: Callable[..., str]) -> None:
    assert marked("occurrence", options, TITLE + text) == TITLE + text


def test_each_document_of_a_file_has_its_own(marked: Callable[..., str]) -> None:
    assert marked("occurrence", FORMULA, NOTICE) == NOTICE
