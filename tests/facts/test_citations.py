"""Titles in 《》 and the numbers after them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lawlint.facts.citations import citations

CASES = [
    ("《民法典》和《 宪法 》。", [("民法典", ""), ("宪法", "")]),
    ("《纲要(2021-2025年)》。", [("纲要（2021—2025年）", "")]),
    ("《实施〈行政处罚法〉的通知》（国发〔2021〕26号）。", [("实施行政处罚法的通知", "国发〔2021〕26号")]),
    ("《条例》（国务院令第713号，以下简称《条例》）。", [("条例", "国务院令第713号"), ("条例", "")]),
    ("《方案》（云岭委发〔2017〕5号 ）、《指标》（见云岭委法办〔2020〕4号）。", [("方案", "云岭委发〔2017〕5号"), ("指标", "见云岭委法办〔2020〕4号")]),
    ("《关于“谁执法谁普法”的意见》（试行）", [("关于谁执法谁普法的意见", "")]),
    ("《转发《条例》的通知》", [("条例", "")]),
    ("《书名在行末折\n行》《没有收尾。\n另一段》", [("书名在行末折行", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_titles_and_numbers(text: str, expected: list[tuple[str, str]], read: Callable[..., Any]) -> None:
    document = read(f"一、做法\n{text}")
    found = document.fact(citations)
    assert [(one.name, one.number) for one in found] == expected
    for one in found:
        assert document.text[one.start] == "《"
        assert document.text[one.end - 1] == "》"
        assert document.text.startswith(one.number, one.number_start)
