"""When a draft was written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lawlint.facts.written import written

REPORT = "青石镇2023年法治政府建设情况报告\n一、做法\n学法。\n青石镇人民政府\n"
CASES = [
    (REPORT + "2024年1月11日", ("2024-01-11", True)),
    (REPORT + "二〇二四年一月十一日", ("2024-01-11", True)),
    (REPORT + "2023年12月5日", ("2023-12-05", True)),
    (REPORT, ("2024-03-31", False)),
    (REPORT + "2023年1月11日", ("2024-03-31", False)),
    (REPORT + "2026年1月11日", ("2026-01-11", False)),
    ("青石镇2020—2022年法治政府建设情况报告\n一、2020年做法\n学法。", ("2023-03-31", False)),
    ("青石镇2021年、2022年法治政府建设情况报告\n一、做法\n学法。", ("2023-03-31", False)),
    ("青石镇2022年法治政府建设工作总结及2023年工作计划\n一、做法\n学法。", ("2023-03-31", False)),
    ("青石镇2023年法治政府建设工作要点\n一、重点任务\n学法。", ("2023-12-31", False)),
    ("青石镇2023年法治政府建设工作要点\n一、重点任务\n学法。\n青石镇人民政府\n2023年4月3日", ("2023-04-03", True)),
    (
        "青石镇法治政府建设实施方案（2021—2025年）\n一、任务\n学法。\n青石镇人民政府\n2021年12月3日",
        ("2021-12-03", True),
    ),
    ("青石镇法治政府建设情况报告\n2019年以来，我镇学法。\n一、做法\n学法。", None),
    ("青石镇法治政府建设情况报告\n一、2020年工作\n学法。\n二、2021年工作\n学法。", None),
    ("在全县大会上的讲话\n同志们：\n学法。\n青石县人民政府\n2021年5月6日", ("2021-05-06", True)),
    ("在2021年全县大会上的讲话\n同志们：\n学法。", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_its_date_or_the_end_of_its_season(
    text: str, expected: tuple[str, bool] | None, read: Callable[..., Any]
) -> None:
    assert read(text).fact(written) == expected


def test_the_date_of_the_notice_is_that_of_its_plan(read: Callable[..., Any]) -> None:
    text = (
        "关于印发《青石镇2023年法治政府建设工作实施方案》的通知\n各村：\n现印发给你们，请贯彻执行。\n"
        "青石镇人民政府\n2023年7月25日\n青石镇2023年法治政府建设工作实施方案\n一、总体要求\n学法。\n"
    )
    assert read(text).fact(written) == ("2023-07-25", True)
