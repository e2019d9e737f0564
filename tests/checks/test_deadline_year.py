"""Deadlines of a plan that were left from an older plan."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "青石镇2024年法治政府建设工作方案\n一、任务\n"
CASES = [
    HEAD + "学法。（完成时限：2024年10月）\n总结阶段（2025年1月）。",
    HEAD + "学法。（完成«时限：2023年»10月）\n动员«阶段（2022年»3月）。",
    HEAD + "落实2023年考核反馈的整改，前一阶段成效明显。",
    "青石镇法治政府建设方案（2022—2025年）\n一、任务\n学法。（完成时限：2023年10月）\n普法。（完成时限：2024年10月）",
]


@pytest.mark.parametrize("text", CASES)
def test_years_before_that_of_the_title(text: str, marked: Callable[..., str]) -> None:
    assert marked("deadline-year", {}, text) == text
