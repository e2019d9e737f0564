"""The date under a report: its year and its season."""

from __future__ import annotations

from collections.abc import Callable

import pytest

YEAR = {"offsets": [0, 1]}
SEASON = {"offsets": [0, 1], "earliest": "12-01", "latest": "03-01"}
CASES = [
    (YEAR, "2025年1月10日"),
    (YEAR, "2024年12月20日"),
    (YEAR, "«2022年1月10日»"),
    (YEAR, "«二〇二六年一月十日»"),
    (SEASON, "2024年12月1日"),
    (SEASON, "2025年3月1日"),
    (SEASON, "«2025年3月2日»"),
    (SEASON, "«2024年9月20日»"),
    (SEASON, "2022年1月10日"),
    ({**SEASON, "latest": "01-31"}, "«2025年2月10日»"),
    (YEAR, "2025年  月  日[没有写成文日期]"),
]


@pytest.mark.parametrize(("options", "date"), CASES)
def test_dates_in_and_out_of_time(options: dict[str, object], date: str, marked: Callable[..., str]) -> None:
    head = "青石镇2024年度法治政府建设情况报告\n一、主要举措\n正文。\n青石镇人民政府\n"
    bare = date.partition("[")[0]
    assert marked("sign-off-date", options, head + bare) == head + date


def test_a_year_that_was_taken_from_the_date_says_nothing_of_it(lint: Callable[..., list[str]]) -> None:
    text = "青石镇法治政府建设情况报告\n一、主要举措\n正文。\n青石镇人民政府\n2025年8月10日"
    assert lint(text, "consistency/sign-off") == []


def test_the_date_of_the_notice_is_that_of_the_plan(lint: Callable[..., list[str]]) -> None:
    text = (
        "青石镇人民政府\n关于印发《青石镇2024年法治政府建设工作方案》的通知\n各村民委员会：\n现印发给你们。\n"
        "青石镇人民政府\n2023年3月20日\n青石镇2024年法治政府建设工作方案\n为推进工作，制定本方案。\n一、总体要求\n正文。"
    )
    assert lint(text, "consistency/") == ["6 info consistency/plan-sign-off-out-of-year 2023年3月20日"]
