"""How the date under a paper is written, and how it should be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.report import Report

HEAD = "青石镇2024年度法治政府建设情况报告\n一、主要举措\n正文。\n"
RIGHT = ["2025年1月10日", "2025 年 1 月 10 日", "2025年12月31日", "2025年  月  日", "2025年2月31日"]
WRONG = [
    ("二〇二五年一月十日", True),
    ("二○二五年十二月二十一日", True),
    ("2025.1.10", True),
    ("2025-01-10", True),
    ("2025年01月10日", True),
    ("25年1月10日", True),
    ("23年1月10日", False),
]


@pytest.mark.parametrize("date", RIGHT)
def test_what_is_right_or_of_another_rule(date: str, check: Callable[..., Report]) -> None:
    assert check(f"{HEAD}青石镇人民政府\n{date}", "format/date-form").diagnostics == ()


@pytest.mark.parametrize(("date", "safe"), WRONG)
def test_what_is_written_otherwise_and_its_fix(date: str, safe: bool, check: Callable[..., Report]) -> None:
    text = f"{HEAD}青石镇人民政府\n{date}"
    (one,) = check(text, "format/date-form").diagnostics
    assert (one.severity.word, text[one.span.start : one.span.end]) == ("error", date)
    assert one.fix is not None
    assert one.fix.safe == safe
    (edit,) = one.fix.edits
    mended = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert check(mended, "format/date-form").diagnostics == ()


def test_a_date_that_nobody_signs_may_be_the_page_s(check: Callable[..., Report]) -> None:
    (one,) = check(f"{HEAD}2025-01-10", "format/date-form").diagnostics
    assert one.severity.word == "info"


def test_dates_in_the_text_are_free(check: Callable[..., Report]) -> None:
    assert (
        check(
            f"{HEAD}二〇二四年一月印发，2024.1.10召开会议。\n青石镇人民政府\n2025年1月10日", "format/date-form"
        ).diagnostics
        == ()
    )
