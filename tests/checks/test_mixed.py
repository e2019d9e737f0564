"""One thing in two ways."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "青石镇2024年法治政府建设情况报告\n一、做法\n"
PERCENT = {"one": "%", "other": "％"}


@pytest.mark.parametrize(
    "text",
    [
        "办结率95«％»，满意率98%，合格率100%。",
        "办结率95％，满意率98«%»，合格率100％。",
        "办结率95«％»，满意率98%。",
        "办结率95％，满意率98％。",
        "办结率95%，满意率98%。",
    ],
)
def test_the_rarer_way_is_found(text: str, marked: Callable[..., str]) -> None:
    assert marked("mixed", PERCENT, HEAD + text) == HEAD + text


def test_the_fix_writes_the_usual_way(check: Callable[..., object]) -> None:
    report = check(HEAD + "普法广场28 处，培训4次，考试2次，走访3 人。", "format/mixed-blank-in-number")
    (found,) = report.diagnostics  # type: ignore[attr-defined]
    assert [edit.text for edit in found.fix.edits] == ["8处", "3人"]
