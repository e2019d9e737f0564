"""Meetings, laws and plans cited before they were there, or after their end."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lawlint import packs
from lawlint.errors import Problem
from lawlint.register import MEETING, PLAN, Entry, entries, table
from lawlint.rule import Rule
from lawlint.yamltext import Node

RULES = ("wording/not-yet-held", "wording/not-yet-in-force", "wording/expired-basis")
HELD, FORCE, ENDED = RULES


def built_in() -> tuple[Entry, ...]:
    problems: list[Problem] = []
    rows = table().read(Node(str(packs.builtin() / "fazhi" / "register.yaml"), 1, 1, "register.csv"), problems)
    assert not problems
    return entries(rows)


ENTRIES = built_in()


def draft(year: int, words: str, date: str = "", kind: str = "情况报告", plan: str = "抓好落实。") -> str:
    return (
        f"青石镇{year}年法治政府建设{kind}\n县委、县政府：\n一、主要做法\n{words}\n二、存在问题\n学法不够。\n"
        f"三、{year + 1}年工作安排\n{plan}\n青石镇人民政府\n{date}"
    )


def day(date: str, shift: int) -> str:
    year, month, date_day = [*date.split("-"), "1", "1"][:3]
    return f"{int(year) + shift}年{int(month)}月{min(int(date_day), 28)}日"


def cited(entry: Entry) -> str:
    return (
        f"学习贯彻{entry.shorts[0] if entry.shorts else entry.title}精神"
        if entry.kind == MEETING
        else f"《{entry.title}》"
    )


CERTAIN = [one for one in ENTRIES if one.adopted and one.certain]


@pytest.mark.parametrize("entry", CERTAIN, ids=lambda one: one.title)
def test_every_row_is_missed_a_year_before_and_there_a_year_after(entry: Entry, lint: Callable[..., list[str]]) -> None:
    year = int(entry.adopted[:4])
    before = draft(year - 2, f"认真落实{cited(entry)}。", day(entry.adopted, -1))
    after = draft(year, f"认真落实{cited(entry)}。", day(entry.adopted, 1))
    rule = HELD if entry.kind == MEETING else FORCE
    assert [one.split()[2] for one in lint(before, rule, year=year - 2)] == [rule]
    assert lint(after, rule, year=year) == []


@pytest.mark.parametrize("entry", [one for one in ENTRIES if not one.certain], ids=lambda one: one.title)
def test_what_is_not_confirmed_is_a_hint(entry: Entry, lint: Callable[..., list[str]]) -> None:
    year = int(entry.adopted[:4]) - 2
    found = lint(draft(year, f"认真落实{cited(entry)}。", day(entry.adopted, -1)), *RULES, year=year)
    assert {one.split()[1] for one in found} <= {"info"}


@pytest.mark.parametrize("entry", [one for one in ENTRIES if one.ended and one.certain], ids=lambda one: one.title)
def test_what_has_ended_is_no_basis_for_long(entry: Entry, lint: Callable[..., list[str]]) -> None:
    ended = int(entry.ended[:4])
    words = f"认真贯彻落实《{entry.title}》。"
    assert lint(draft(ended, words), ENDED, year=ended) == []
    assert [one.split()[1] for one in lint(draft(ended + 2, words), ENDED, year=ended + 2)] == ["warning"]
    past = f"《{entry.title}》实施以来，我镇认真贯彻落实《{entry.title}》。"
    assert lint(draft(ended + 2, past), ENDED, year=ended + 2) == []


def test_the_table_is_whole() -> None:
    titles = [one.title for one in ENTRIES]
    assert len(titles) >= 60
    assert len({*titles}) == len(titles)
    for one in ENTRIES:
        assert one.adopted or not one.certain
        assert not one.successor or one.successor in titles
        assert not one.ended or one.adopted < one.ended
        assert not (one.kind == PLAN and (span := re.search(r"—(\d{4})年）", one.title))) or one.ended[:4] == span[1]


RIGHT = [
    (2019, "全面贯彻党的十九大和十九届二中、三中、四中全会精神。", "2020年1月8日"),
    (2019, "关注民法典编纂，学习民法典草案。", ""),
    (2020, "开展民法典宣传月活动，学习《中华人民共和国民法典》。", "二〇二一年一月十一日"),
    (2020, "共青团十九届六中全会、团十九大精神；省委十一届九次全会部署。", ""),
    (2020, "落实《重庆市法治宣传教育条例》，开展法治宣传教育法律知识竞赛。", ""),
    (2021, "为《家庭教育促进法》立法工作提出建议。", "2021年8月20日"),
    (2021, "以实际行动迎接党的二十大，营造学习贯彻党的二十大精神的氛围。", "2022年1月5日"),
    (2021, "依据《法律援助法》开展宣传，该法将于2022年1月1日施行。", "2021年12月15日"),
    (2021, "按照《法治政府建设实施纲要（2015—2020年）》完成各项任务。", ""),
    (2023, "深入学习贯彻党的二十大和二十届二中全会精神。", "2024年1月11日"),
    (2023, "组织学习新修订的《中华人民共和国行政复议法》。", "2023年12月20日"),
    (2025, "深入学习贯彻党的二十大和二十届历次全会精神。", ""),
    (2025, "自2016年起落实《法治政府建设实施纲要（2015—2020年）》，夯实基础。", ""),
]


@pytest.mark.parametrize(("year", "words", "date"), RIGHT)
def test_what_was_there_may_be_cited(year: int, words: str, date: str, lint: Callable[..., list[str]]) -> None:
    assert lint(draft(year, words, date), *RULES) == []


WRONG = [
    (2018, "贯彻党的十九届四中全会精神。", "", "error wording/not-yet-held 党的十九届四中全会"),
    (2019, "贯彻十九届二、三、四、五中全会精神。", "2020年1月8日", "error wording/not-yet-held 五中全会"),
    (2020, "贯彻十九届四中、五中、六中、七中全会精神。", "", "error wording/not-yet-held 六中、七中全会"),
    (2021, "学习党的十九大、二十大精神。", "", "error wording/not-yet-held 二十大精神"),
    (2021, "宣传党的二十大，凝聚力量。", "", "warning wording/not-yet-held 党的二十大"),
    (2019, "宣传民法典12场，再宣传《民法典》。", "2020年1月8日", "error wording/not-yet-in-force 民法典"),
    (2024, "依据《行政执法监督条例》监督。", "2025年1月8日", "warning wording/not-yet-in-force 《行政执法监督条例》"),
    (2023, "落实《关于加强行政执法协调监督工作体系建设的意见》。", "2024年1月8日",
     "warning wording/not-yet-in-force 《关于加强行政执法协调监督工作体系建设的意见》"),
    (2020, "落实《法治宣传教育第八个五年规划(2021-2025年)》。", "",
     "warning wording/not-yet-in-force 《法治宣传教育第八个五年规划(2021-2025年)》"),
    (2020, "落实法治政府建设实施纲要(2021-2025年)。", "",
     "error wording/not-yet-in-force 法治政府建设实施纲要(2021-2025年)"),
    (2021, "依据《法律援助法》办理案件。", "2021年12月15日", "info wording/not-yet-in-force 《法律援助法》"),
    (2015, "学习新修订的《行政处罚法》。", "2016年1月8日", "info wording/not-yet-in-force 《行政处罚法》"),
    (2024, "宣传《婚姻法》。", "", "warning wording/expired-basis 《婚姻法》"),
    (2024, "严格执行《信访条例》。", "", "warning wording/expired-basis 《信访条例》"),
]  # fmt: skip


@pytest.mark.parametrize(("year", "words", "date", "found"), WRONG)
def test_what_was_not_there_is_found(
    year: int, words: str, date: str, found: str, lint: Callable[..., list[str]]
) -> None:
    assert lint(draft(year, words, date), *RULES) == [f"4 {found}"]


def test_the_plan_may_speak_of_what_comes_in_its_year(lint: Callable[..., list[str]]) -> None:
    plan = "学习宣传贯彻党的二十大精神。"
    assert lint(draft(2021, "开展普法。", "2022年1月5日", plan=plan), *RULES) == []
    assert lint(draft(2020, "开展普法。", "2021年1月5日", plan=plan), HELD) == [
        "8 error wording/not-yet-held 党的二十大"
    ]
    law = "贯彻实施《民营经济促进法》。"
    assert lint(draft(2024, "开展普法。", "2025年1月5日", plan=law), FORCE) == [
        "8 warning wording/not-yet-in-force 《民营经济促进法》"
    ]
    points = "青石镇2022年法治政府建设工作要点\n一、总体要求\n认真学习宣传贯彻党的二十大精神。\n2022年3月20日"
    assert lint(points, *RULES) == []


def test_places_that_say_the_same_are_one_finding(check: Callable[..., Any]) -> None:
    report = check(draft(2021, "贯彻党的二十大精神。学习党的二十大报告。宣讲二十大精神。"), HELD)
    assert [len(one.related) for one in report.diagnostics] == [2]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("青石镇法治政府建设情况报告\n一、做法\n贯彻党的二十大精神。", "没有找到年份和成文日期"),
        (
            "青石镇法治政府建设情况报告\n2019年以来，我镇贯彻党的二十大精神。\n一、做法\n学法。",
            "没有找到年份和成文日期",
        ),
    ],
)
def test_without_a_date_nothing_is_said(text: str, outcome: str, check: Callable[..., Any]) -> None:
    report = check(text, HELD)
    assert not report.diagnostics
    assert [reason for _, reason in report.outcomes.undetermined] == [outcome]


def test_what_is_no_report_is_judged_by_its_date_only(check: Callable[..., Any]) -> None:
    speech = "在全县大会上的讲话\n同志们：\n我们要贯彻党的二十大精神。\n"
    assert check(speech, HELD).outcomes.not_applicable == 1
    assert check(speech + "青石县人民政府\n2021年5月6日", HELD).diagnostics


def test_a_row_may_be_half_empty(marked: Callable[..., str]) -> None:
    problems: list[Problem] = []
    lines = "类别,全称,文号,截止,后继,依据\n规划文件,甲县规划纲要,无号,2020-12-31,乙县规划纲要,甲\n规划文件,乙县规划纲要,,,,甲\n"
    rows: Any = table().parse("表.csv", lines.encode(), problems)  # type: ignore[attr-defined]
    text = draft(2024, "贯彻落实«《甲县规划纲要》»（国发〔2020〕3号）。")
    assert marked("anachronism", {"register": rows, "relation": "expired"}, text) == text
    plain_text = text.replace("«", "").replace("»", "")
    for options in ("number", "title", "years"):
        assert marked("citation", {"register": rows, "defect": options}, plain_text) == plain_text


def test_rules_read_the_table_beside_them(rules: tuple[Rule, ...]) -> None:
    assert {Path(rule.path).name for rule in rules if rule.id in RULES} == {"register.yaml"}
