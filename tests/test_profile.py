"""By what a draft is judged: kind, issuer and years from its title, sign-off and text, each with the reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.document import Document
from lawlint.levels import issuer_level
from lawlint.profile import years_in

BODY = "一、主要做法\n认真抓好各项工作，成效明显。\n二、下步打算\n继续抓好各项工作，再上台阶。"

TITLES = """\
annual-report    2024 2025  青石镇人民政府关于2024年法治政府建设情况的报告
annual-report    2024 2025  青石镇2024年法治政府建设情况报告
annual-report    2024 2025  青石镇2024年度法治政府建设年度报告
annual-report    2024 2025  2024年度青石镇法治政府建设情况报告
annual-report    2024 2025  关于2024年度推进法治政府建设工作情况的报告
annual-report    2024 2025  青石镇2024年法治政府建设工作情况汇报
annual-report    2024 2025  青石镇2024年度推进依法行政工作情况报告
annual-report    2024 2025  云岭县水利局2024年度法治政府建设情况的报告
annual-report    2024 2025  青石镇2024年全面依法治镇工作情况报告
annual-report    2024 2025  青石镇二〇二四年法治政府建设情况报告
annual-report    2024 2025  青石镇２０２４年法治政府建设情况报告
annual-report    2024 2025  青石镇2024 年法治政府建设情况报告
annual-report    2024 2025  青石镇2024年法治政府建设情况和2025年工作安排的报告
annual-report    2024 2025  青石镇2024年法治政府建设情况报告（送审稿）
annual-report    -    -     青石镇法治政府建设情况报告
self-inspection  2024 2025  青石镇2024年法治政府建设自查报告
self-inspection  -    -     青石镇法治政府建设示范创建自评报告
summary          2024 2025  青石镇2024年法治政府建设工作总结
summary          2024 2025  青石镇2024年法治政府建设工作总结及2025年工作计划
summary          2024 2025  青石镇2024年上半年法治政府建设情况报告
summary          2024 2025  青石镇2024年第一季度法治建设工作汇报
plan             -    2025  青石镇2025年法治政府建设工作要点
plan             -    2025  青石镇2025年法治政府建设工作计划
plan             -    2025  青石镇2025年法治政府建设实施方案
plan             -    2025  青石镇2025年法治政府建设任务清单
plan             -    -     青石镇法治政府建设实施方案（2021—2025年）
duty-report      2024 2025  青石镇镇长2024年度述法报告
duty-report      2024 2025  青石镇党委书记张三2024年度述职述法报告
duty-report      2024 2025  关于2024年度履行推进法治建设第一责任人职责情况的报告
duty-report      2024 2025  2024年述职述廉述法报告
other            2024 2025  青石镇2024年政府工作报告
other            -    -     政府工作报告
other            -    -     云岭县法治政府建设条例
other            -    -     在全县法治政府建设工作会议上的讲话
other            2024 2025  青石镇2024年政府信息公开工作年度报告
other            -    -     青石镇关于召开法治政府建设会议的通知
other            2024 2025  关于开展2024年法治政府建设督察的通知
other            2024 2025  关于报送2024年法治政府建设情况报告的通知
other            -    -     法治政府建设实施纲要（2021—2025年）
other            2024 2025  青石镇2024年安全生产工作总结
other            2024 2025  青石镇2024年平安建设工作情况报告
other            -    -     关于青石镇法治政府建设情况的调研报告
other            -    -     青石镇法治政府建设工作简报（第3期）
other            -    -     青石镇行政执法三项制度实施办法
other            -    -     云岭县法治政府建设督察反馈问题整改情况的报告
other            -    -     鹤岭县：法治体检进园区　护航企业稳发展
other            -    -     合同台账小工具使用说明
other            -    -     更新日志"""


@pytest.mark.parametrize("row", TITLES.split("\n"), ids=lambda row: row[27:].strip())
def test_kind_and_years_of_a_title(row: str, read: Callable[..., Document]) -> None:
    kind, report_year, plan_year = row[:27].split()
    judgement = read(f"{row[27:].strip()}\n{BODY}").judgement
    years = tuple("-" if year is None else str(year) for year in (judgement.report_year, judgement.plan_year))
    assert (judgement.kind, *years) == (kind, report_year, plan_year)


def test_a_readme_is_other(read: Callable[..., Document]) -> None:
    text = "# lawlint\n\nChecks drafts of 法治政府建设 reports.\n\n## Install\n\n1. pip install lawlint\n"
    assert read(text, markup="markdown").judgement.kind == "other"


def test_a_notice_is_judged_by_what_it_encloses(read: Callable[..., Document]) -> None:
    notice = "青石镇人民政府关于印发《青石镇2025年法治政府建设工作要点》的通知\n各村民委员会：\n现将要点印发给你们，请遵照执行。\n青石镇人民政府\n2025年3月1日\n"
    alone = read(notice).judgement
    both = read(f"{notice}青石镇2025年法治政府建设工作要点\n{BODY}").judgement
    assert (alone.kind, both.kind, both.report_year, both.plan_year) == ("other", "plan", None, 2025)
    assert both.issuer == "青石镇人民政府"


ISSUERS = [
    ("青石镇人民政府关于2024年法治政府建设情况的报告", "", "青石镇人民政府", "township", False),
    (
        "中共青石镇委员会\n青石镇人民政府\n关于2024年法治政府建设情况的报告",
        "",
        "中共青石镇委员会、青石镇人民政府",
        "township",
        True,
    ),
    (
        "中共青石镇委员会　青石镇人民政府\n关于2024年法治政府建设情况的报告",
        "",
        "中共青石镇委员会、青石镇人民政府",
        "township",
        True,
    ),
    ("青石镇2024年法治政府建设情况报告", "", "青石镇", "township", False),
    ("青石镇2024年法治政府建设情况报告", "青石镇人民政府\n2025年1月10日", "青石镇人民政府", "township", False),
    (
        "青石镇2024年法治政府建设情况报告",
        "中共青石镇委员会\n青石镇人民政府\n2025年1月10日",
        "中共青石镇委员会、青石镇人民政府",
        "township",
        True,
    ),
    ("关于2024年法治政府建设情况的报告", "云雾乡人民政府\n2025年1月10日", "云雾乡人民政府", "township", False),
    ("北湖街道办事处关于2024年法治政府建设情况的报告", "", "北湖街道办事处", "subdistrict", False),
    ("北湖街道2024年法治政府建设情况报告", "", "北湖街道", "subdistrict", False),
    ("云岭县水利局2024年法治政府建设情况报告", "", "云岭县水利局", "department", False),
    ("云岭县教育局关于2024年法治政府建设情况的报告", "", "云岭县教育局", "department", False),
    ("云岭县人民政府关于2024年法治政府建设情况的报告", "", "云岭县人民政府", "county", False),
    ("云岭县2024年法治政府建设年度报告", "", "云岭县", "county", False),
    ("龙泉镇镇长2024年度述法报告", "龙泉镇镇长　方志新\n2025年1月10日", "龙泉镇", "township", False),
]


@pytest.mark.parametrize(("title", "signed", "issuer", "level", "joint"), ISSUERS)
def test_issuer(title: str, signed: str, issuer: str, level: str, joint: bool, read: Callable[..., Document]) -> None:
    judgement = read(f"{title}\n{BODY}\n{signed}").judgement
    assert (judgement.issuer, judgement.issuer_level, judgement.joint) == (issuer, level, joint)


def test_the_issuer_of_the_text_where_the_title_names_none(read: Callable[..., Document]) -> None:
    text = f"关于2024年法治政府建设情况的报告\n云雾乡位于县城西部，云雾乡下辖9个村。我乡认真抓好各项工作，我乡召开会议4次。\n{BODY}"
    judgement = read(text).judgement
    assert (judgement.issuer, judgement.issuer_level) == ("云雾乡", "township")
    assert judgement.inferred["issuer"] == "正文“我乡”"


def test_no_issuer_at_all(read: Callable[..., Document]) -> None:
    judgement = read(f"关于2024年法治政府建设情况的报告\n{BODY}").judgement
    assert (judgement.issuer, judgement.issuer_level, judgement.inferred["issuer"]) == ("", "", "没有找到发文机关")


@pytest.mark.parametrize(
    ("issuer", "level"),
    [
        ("青石镇人民政府", "township"), ("中共青石镇委员会、青石镇人民政府", "township"), ("云雾乡", "township"),
        ("北湖街道办事处", "subdistrict"), ("中共北湖街道工作委员会", "subdistrict"), ("云岭县司法局", "department"),
        ("云岭县发展和改革委员会办公室", "department"), ("云岭县人民政府", "county"), ("江北区人民政府", "county"), ("", ""),
        ("青石股份有限公司", ""),
    ],
)  # fmt: skip
def test_level_of_an_issuer(issuer: str, level: str) -> None:
    assert issuer_level(issuer) == level


REASONS = [
    ("青石镇2024年法治政府建设情况报告\n" + BODY, 2024, "标题第1行"),
    ("中共青石镇委员会\n青石镇人民政府\n关于2024年法治政府建设情况的报告\n" + BODY, 2024, "标题第1—3行"),
    ("青石镇法治政府建设情况报告\n一、2023年主要做法\n认真抓好。\n二、2024年工作安排\n继续努力。", 2023, "小标题第2行"),
    ("青石镇法治政府建设情况报告\n2022年，我镇认真抓好各项工作，成效明显。\n" + BODY, 2022, "正文第2行"),
    (
        "青石镇法治政府建设自查报告\n现将2022年1月以来的情况报告如下。\n一、主要做法\n认真抓好。\n二、下步打算\n2024年，我镇将继续努力。",
        2023,
        "工作安排第5行",
    ),
    ("青石镇法治政府建设情况报告\n" + BODY * 12 + "\n青石镇人民政府\n2025年1月10日", 2024, "成文日期第40行"),
    ("青石镇法治政府建设情况报告\n" + BODY, None, "没有找到年份"),
]


@pytest.mark.parametrize(("text", "year", "reason"), REASONS)
def test_the_year_and_where_it_was_found(
    text: str, year: int | None, reason: str, read: Callable[..., Document]
) -> None:
    judgement = read(text).judgement
    assert (judgement.report_year, judgement.inferred["report_year"]) == (year, reason)


def test_the_kind_found_in_the_text_where_the_title_says_nothing(read: Callable[..., Document]) -> None:
    text = f"青石镇\n现将我镇2024年法治政府建设情况报告如下。\n{BODY}"
    judgement = read(text).judgement
    assert (judgement.kind, judgement.inferred["kind"]) == ("annual-report", "正文“现将…报告如下”")


def test_the_kind_found_in_the_chapters(read: Callable[..., Document]) -> None:
    text = (
        "一、主要举措和成效\n推进法治政府建设。\n二、存在的不足\n法治政府建设有差距。\n三、下步打算\n加强法治政府建设。"
    )
    judgement = read(text).judgement
    assert (judgement.kind, judgement.inferred["kind"]) == ("annual-report", "正文各部分标题")


def test_a_report_that_sums_up_is_a_summary(read: Callable[..., Document]) -> None:
    text = f"青石镇2024年法治政府建设工作情况\n现将有关工作总结如下：\n{BODY}"
    assert read(text).judgement.kind == "summary"


def test_the_year_planned_for_is_the_one_of_the_plan_chapter(read: Callable[..., Document]) -> None:
    text = "青石镇2024年法治政府建设情况报告\n一、主要举措\n认真抓好。\n二、2026年工作安排\n继续努力。"
    assert read(text).judgement.plan_year == 2026


def test_what_the_user_says_holds(read: Callable[..., Document]) -> None:
    judgement = read(f"会议记录\n{BODY}", kind="summary", level="county", year=2019, issuer="某单位").judgement
    assert (judgement.kind, judgement.issuer_level, judgement.report_year, judgement.issuer) == (
        "summary",
        "county",
        2019,
        "某单位",
    )
    assert set(judgement.inferred.values()) == {"按指定"}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2024年工作", [2024]),
        ("2023年和2024年", [2023, 2024]),
        ("自2023年至2024年", []),
        ("2021—2025年规划", []),
        ("2021年—2025年规划", []),
        ("《法治政府建设实施纲要（2021—2025年）》和2024年工作", [2024]),
        ("《2023年工作要点》", []),
        ("二〇二四年和二○二三年", [2024, 2023]),
        ("12024年", []),
        ("2024件", []),
        ("1998年", []),
    ],
)
def test_single_years_in_a_text(text: str, years: list[int]) -> None:
    assert [year for _, year in years_in(text)] == years
    assert all(text[at] in "2二" for at, _ in years_in(text))


UNITS = {
    "party-department": "中共云岭县委组织部 云岭县委办公室 县委政法委 云岭县纪委监委 云岭县委编办 云岭县妇女联合会 云岭县总工会",
    "vertical": "国家税务总局云岭县税务局 云岭县气象局 云岭县烟草专卖局 云岭海关 云岭县消防救援大队 国家统计局云岭调查队",
    "zone": "云岭经济开发区管委会 云岭高新技术产业开发区管理委员会 云岭工业园区 云岭风景名胜区管理委员会",
    "department": "云岭县公安局 云岭县市场监督管理局 云岭市城市管理委员会 云岭县国有资产监督管理委员会 云岭县地方金融监督管理局",
    "county": "云岭县人民政府 中共云岭县委、云岭县人民政府 云岭县委、县政府",
    "": "云岭县人民医院 云岭县人民法院 云岭县人民检察院 云岭县职业技术学院",
    "township": "青石镇人民政府 中共青石镇委员会",
    "subdistrict": "中共云岭县委临河街道工作委员会、云岭县人民政府临河街道办事处",
}


@pytest.mark.parametrize("level", UNITS)
def test_units_that_owe_less_are_kinds_of_their_own(level: str) -> None:
    assert {name: issuer_level(name) for name in UNITS[level].split()} == dict.fromkeys(UNITS[level].split(), level)


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("云岭县委组织部2024年度法治政府建设情况报告", "party-department"),
        ("高新区管委会2024年法治政府建设情况报告", "zone"),
        ("国家税务总局云岭县税务局2024年法治政府建设情况报告", "vertical"),
    ],
)
def test_units_that_owe_less_lack_nothing_of_the_government(
    title: str, level: str, read: Callable[..., Document], lint: Callable[..., list[str]]
) -> None:
    text = f"{title}\n县委、县政府：\n坚持以习近平新时代中国特色社会主义思想为指导，学习习近平法治思想4次。\n{BODY}"
    assert read(text).judgement.issuer_level == level
    found = {line.split()[2] for line in lint(text, "content")}
    assert not found & {
        "content/missing-three-systems", "content/missing-legal-adviser", "content/missing-decision-procedure",
        "content/missing-normative-documents", "content/missing-reconsideration-litigation",
        "content/missing-government-openness", "content/missing-power-supervision",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("青石镇2024年法治政府建设自查报告", True),
        ("青石镇2024年度法治政府建设工作总结", True),
        ("青石镇法治政府建设自查报告", False),
        ("青石镇2024年上半年法治政府建设工作总结", False),
    ],
)
def test_a_paper_on_a_whole_year_serves_as_the_annual_report(
    title: str, whole: bool, read: Callable[..., Document], lint: Callable[..., list[str]]
) -> None:
    text = f"{title}\n县委：\n一、主要做法\n开展普法12场。"
    assert read(text).judgement.whole_year is whole
    (found,) = lint(text, "content/missing-first-responsible", year=2024)
    assert found.split()[1] == ("error" if whole else "warning")
