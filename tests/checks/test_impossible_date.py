"""Dates that no calendar has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CASES = [
    (2024, "2月29日、4月30日、12月31日召开会议。"),
    (2024, "«2月30日»、«4月31日»、«6月0日»召开会议。"),
    (2024, "«2023年2月29日»、2024年2月29日召开会议，«2024年13月»开展督查，«13月5日»整改。"),
    (2024, "«2023年11月31»、12月1日召开会议，«2024-2-30»印发，2024-13-40号。"),
    (2023, "2月29日召开会议。"),
    (2022, "«2月29日»召开会议。"),
    (2022, "2020年2月29日召开会议。"),
    (2024, "工期13月，18个月后完工，12月龄儿童，第13月。"),
]


@pytest.mark.parametrize(("year", "text"), CASES)
def test_dates_that_no_calendar_has(year: int, text: str, marked: Callable[..., str]) -> None:
    assert marked("impossible-date", {}, text, year=year) == text


def test_a_leap_day_without_its_year_is_only_doubted(lint: Callable[..., list[str]]) -> None:
    text = "青石镇2022年度法治政府建设情况报告\n一、主要举措\n2月29日、2022年2月29日召开会议。"
    assert lint(text, "consistency/impossible") == [
        "3 warning consistency/impossible-date 2月29日",
        "3 error consistency/impossible-date 2022年2月29日",
    ]
