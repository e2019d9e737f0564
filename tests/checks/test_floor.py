"""A count that a county asks for: the number in the clause that speaks of the matter, of the year reported on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

HEAD = "青石镇2024年法治政府建设情况报告\n一、主要举措\n"
OPTIONS: dict[str, Any] = {"subjects": ["研究法治建设"], "least": 3, "units": ["次"], "anchors": ["measures"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("专题研究法治建设3次。", "专题研究法治建设3次。[met 研究法治建设3次]"),
        ("全年四次研究法治建设重点任务。", "全年四次研究法治建设重点任务。[met 四次研究法治建设]"),
        ("研究法治建设十余次。", "研究法治建设十余次。[met 研究法治建设十余次]"),
        (
            "一季度研究法治建设1次，全年研究法治建设5次。",
            "一季度研究法治建设1次，全年研究法治建设5次。[met 研究法治建设5次]",
        ),
        ("研究法治建设两次，召开会议9次。", "«研究法治建设两次»，召开会议9次。[partial]"),
        ("第4次研究法治建设。", "第4次«研究法治建设»。[partial]"),
        ("多次研究法治建设，走访9次。", "多次«研究法治建设»，走访9次。[partial]"),
    ],
)
def test_the_number_in_the_clause(marked: Callable[..., str], text: str, expected: str) -> None:
    assert marked("floor", OPTIONS, HEAD + text) == HEAD + expected


def test_what_is_planned_does_not_count(marked: Callable[..., str]) -> None:
    text = HEAD + "正文。\n二、2025年安排\n研究法治建设6次。"
    assert marked("floor", OPTIONS, text) == text.replace("主要举措", "«主要举措»") + "[missing]"
