"""The year by which a notice calls the plan that it encloses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

NOTICE = (
    "青石镇人民政府\n关于印发《{0}法治政府建设工作实施方案》的通知\n各村民委员会：\n{1}\n青石镇人民政府\n2024年3月20日\n"
    "{2}法治政府建设工作实施方案\n为推进工作，制定本方案。\n一、总体要求\n落实《青石镇2023年法治政府建设工作实施方案》。"
)
OWN = "青石镇2024年"
CASES = [
    (OWN, "现印发给你们。", OWN),
    (OWN, "根据《云岭县2023年法治政府建设工作实施方案》、《青石镇2023年普法要点》，现印发给你们。", OWN),
    ("青石镇«2023年»", "现印发给你们。", OWN),
    ("青石镇«2023年度»", "现印发给你们。", OWN),
    (OWN, "现将《青石镇«2023年»法治政府建设工作实施方案》印发给你们。", OWN),
    ("青石镇«2023年»", "现将《青石镇2023年法治政府建设工作实施方案》印发给你们。", OWN),
    ("青石镇«2023年»", "现印发给你们。", "2024年"),
    ("青石镇", "现印发给你们。", OWN),
]


@pytest.mark.parametrize("words", CASES)
def test_the_years_of_notice_and_plan(words: tuple[str, str, str], marked: Callable[..., str]) -> None:
    text = NOTICE.format(*words)
    assert marked("enclosed-year", {}, text) == text


def test_a_report_encloses_nothing(marked: Callable[..., str]) -> None:
    text = "青石镇2024年度法治政府建设情况报告\n一、主要举措\n落实《2023年要点》。"
    assert marked("enclosed-year", {}, text) == f"{text}[没有印发的附件，或者附件标题没有年份]"
