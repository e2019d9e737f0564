"""A day that had not come when the draft was written is told, unless it is a term that is set or a plan."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "青石镇2024年法治政府建设情况报告\n一、主要举措\n"
END = "\n青石镇人民政府\n2025年1月10日"


@pytest.mark.parametrize(
    "text",
    [
        "«2026年5月29日»召开会议。",
        "2025年1月9日召开会议，«2025年1月11日»又召开会议。",
        "2024年12月3日召开会议。",
        "合同于2027年3月1日前履行，许可2028年5月6日到期。",
        "学习《2026年5月29日的讲话》。",
        "正文。\n二、2025年安排\n2025年6月30日召开现场会。",
    ],
)
def test_days_after_the_draft(marked: Callable[..., str], text: str) -> None:
    assert marked("later-date", {}, HEAD + text + END) == HEAD + text + END


def test_without_a_date_the_season_of_reports_is_the_limit(marked: Callable[..., str]) -> None:
    text = HEAD + "2025年3月20日召开会议，«2025年4月20日»召开会议。"
    assert marked("later-date", {}, text) == text
