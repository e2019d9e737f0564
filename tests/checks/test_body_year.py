"""The year of which the text speaks most against that of the title."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "青石镇2024年度法治政府建设情况报告\n一、主要举措和成效\n"
PLAN = "\n二、2025年工作安排\n2025年抓学习。2025年抓执法。2025年抓普法。2025年抓调解。"
CASES = [
    "2024年3月召开会议，2024年6月督查。",
    "«2023年»3月召开会议。2023年6月督查。2023年调解36件。",
    "2024年召开会议。«2023年»6月督查。2023年调解36件。2023年培训3次。",
    "2024年召开会议。2023年6月督查。2023年调解36件。",
    "比2023年增长5%，较2023年多3件，2023年以来建成3处，截至2023年底清理6件，2023年度述法，2023年、2024年各1次。",
    "《2023年要点》《2023年方案》《2023年计划》（青府〔2023〕3号）落实2021—2025年规划。",
    "整改2023年督察反馈问题3个，2023年巡察问题2个，2023年县级督察指出问题1个。",
]


@pytest.mark.parametrize("text", CASES)
def test_years_of_the_text(text: str, marked: Callable[..., str]) -> None:
    assert marked("body-year", {"least": 3}, HEAD + text + PLAN) == HEAD + text + PLAN


def test_sure_only_where_the_year_of_the_title_does_not_occur(lint: Callable[..., list[str]]) -> None:
    other = "2023年6月督查。2023年调解36件。2023年培训3次。"
    assert lint(HEAD + other, "consistency/body-year") == ["3 error consistency/body-year 2023年"]
    assert lint(f"{HEAD}2024年召开会议。{other}", "consistency/body-year") == ["3 warning consistency/body-year 2023年"]
