"""Dates as drafts write them: which numbers are dates, and what of them is stated."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable

import pytest
from checks.drafts import any_text
from hypothesis import given, settings
from hypothesis import strategies as st

from lawlint.document import Document
from lawlint.facts.dates import Date, dates, sign_off_date
from lawlint.parse import parse
from lawlint.text import Source

FOUND = [
    ("2024年1月11日召开会议", "2024-1-11"),
    ("2024 年 1 月 11 日召开会议", "2024-1-11"),
    ("24年1月11日", "2024-1-11"),
    ("3月12日和9月8日", "3-12 9-8"),
    ("6月28、29日", "6-28 6-29"),
    ("4月16日、7月26、27日、8月25日利用集市日宣传3次", "4-16 7-26 7-27 8-25"),
    ("3、6、9月", "3 6 9"),
    ("2024年3、4月", "2024-3 2024-4"),
    ("1月至3月", "1 …3"),
    ("1—12月", "1 …12"),
    ("3月1日至5日", "3-1 …3-5"),
    ("2023年12月至2024年3月", "2023-12 …2024-3"),
    ("2024-01-11，2024.1.11，2024/1/11", "2024-1-11 2024-1-11 2024-1-11"),
    ("二〇二四年一月十一日", "2024-1-11"),
    ("二○二五年十二月二十一日", "2025-12-21"),
    ("12月4日12345热线，3月9个村，5月98.5%", "12-4 3 5"),
    ("“12·4”“6·26”，4.15，18个月，12月龄，〔2025〕26号", ""),
    ("2021—2025年，2024年度，第3次，1.5万元，2860份", ""),
    ("版本2024.1.11.3，编号1-2024-01-11", ""),
]


def shown(date: Date) -> str:
    parts = [date.year, date.month, date.day]
    return ("…" if date.continues else "") + "-".join(str(part) for part in parts if part is not None)


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_which_numbers_are_dates(text: str, expected: str, read: Callable[..., Document]) -> None:
    assert " ".join(map(shown, read(text).fact(dates))) == expected


@given(st.dates(), st.sampled_from(["{0}年{1}月{2}日", "{0}.{1}.{2}", "{0}-{1:02}-{2:02}", "{0} 年{1:02}月{2:02} 日"]))
def test_every_date_is_read_in_every_form(day: object, form: str) -> None:
    year, month, number = 2000 + day.year % 100, day.month, min(day.day, 28)  # type: ignore[attr-defined]
    text = "会议于" + form.format(year, month, number) + "召开"
    (found,) = dates(parse(Source("稿.txt", text)))
    assert (found.year, found.month, found.day) == (year, month, number)
    assert text[found.start : found.end] == form.format(year, month, number)
    assert found.impossible() == ""
    assert found.written() == f"{year}年{month}月{number}日"


@given(st.integers(2000, 2099), st.integers(0, 20), st.integers(0, 40))
def test_what_no_calendar_has_is_impossible(year: int, month: int, day: int) -> None:
    possible = 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    assert (Date(0, 1, year, month, day).impossible() == "") == possible


@given(st.lists(st.tuples(st.integers(1, 12), st.integers(1, 28)), min_size=1, max_size=8), st.sampled_from("、和，"))
def test_as_many_dates_as_are_listed(days: list[tuple[int, int]], mark: str) -> None:
    text = mark.join(f"{month}月{day}日" for month, day in days) + "召开会议"
    assert [(one.month, one.day) for one in dates(parse(Source("稿.txt", text)))] == days


@settings(deadline=None, max_examples=60)
@given(any_text())
def test_dates_lie_in_the_text_in_order(text: str) -> None:
    document = parse(Source("稿.txt", text))
    found = document.fact(dates)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(0 <= one.start < one.end <= len(document.text) for one in found)


SIGNED = [
    ("青石镇人民政府\n2025年1月10日", "2025-1-10"),
    ("青石镇人民政府\n二〇二五年一月十日", "2025-1-10"),
    ("青石镇人民政府　2025年1月10日", "2025-1-10"),
    ("青石镇人民政府\n2025年  月  日", ""),
    ("2025年1月10日召开会议。", ""),
]


@pytest.mark.parametrize(("end", "expected"), SIGNED)
def test_the_date_under_a_draft(end: str, expected: str, read: Callable[..., Document]) -> None:
    found = read(f"青石镇2024年度法治政府建设情况报告\n一、主要举措\n正文。\n{end}").fact(sign_off_date)
    assert (shown(found) if found else "") == expected
