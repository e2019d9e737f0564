"""What is said of options that a check kind does not take."""

from __future__ import annotations

import pytest

from lawlint.checks import KINDS
from lawlint.errors import Problem
from lawlint.fields import INVALID
from lawlint.yamltext import read_yaml

BAD = [
    ("anachronism", "{register: 没有.csv, relation: not-held}", "读不了表格 没有.csv"),
    ("anachronism", "{register: 没有.csv, relation: expires}", "是否想写“expired”？"),
    ("citation", "{register: 登记表, defect: title}", "“登记表”不合格式，应为同一文件夹里的 .csv 文件名"),
    ("citation", "{defect: title}", "缺少必填的键：register"),
    ("body-year", "{least: 0}", "“0”应为 1 到 100 之间的整数"),
    ("date-count", "{least: 3}", "不认识的键“least”（可用：无）"),
    ("date-form", "{least: 3}", "不认识的键“least”（可用：无）"),
    ("deadline-year", "{least: 3}", "不认识的键“least”（可用：无）"),
    ("attachments", "{defect: names}", "“names”不在允许的取值内（count、mark、name），是否想写“name”？"),
    ("empty-section", "{least: 3}", "不认识的键“least”（可用：无）"),
    ("enclosed-year", "{least: 3}", "不认识的键“least”（可用：无）"),
    ("enumeration", "{}", "缺少必填的键：defect"),
    (
        "enumeration",
        "{defect: gaps}",
        "“gaps”不在允许的取值内（gap、repeat、lost-word、doubled-word），是否想写“gap”？",
    ),
    ("formal-part", "{part: title}", "“title”不在允许的取值内（addressee、signature、date）"),
    ("formal-part", '{part: date, pattern: "("}', "不是合法的正则表达式"),
    ("formal-unit", "{least: 3}", "不认识的键“least”（可用：无）"),
    ("impossible-date", "{least: 3}", "不认识的键“least”（可用：无）"),
    ("length", "{most: 0}", "“0”应为 1 到"),
    ("mixed", "{one: 甲}", "缺少必填的键：other"),
    ("ledger", "{}", "缺少必填的键：relation"),
    ("ledger", "{relation: sums}", "是否想写“sum”？"),
    ("marker-style", "{style: mixed-pairs}", "是否想写“mixed-pair”"),
    ("marker-style", "{}", "缺少必填的键：style"),
    ("numbering", "{defect: gab}", "是否想写“gap”？"),
    ("numbering", "{defect: [gap, repeat]}", "应为一段文字"),
    ("floor", "{subjects: 学法}", "缺少必填的键：least"),
    ("floor", "{subjects: 学法, least: 三}", "“三”应为 0 到 100000 之间的整数"),
    ("later-date", "{least: 3}", "不认识的键“least”（可用：无）"),
    ("occurrence", "{pattern: 如下}", "缺少必填的键：literals"),
    ("occurrence", "{pattern: 如下, literals: 如下, most: 0}", "“0”应为 1 到 100 之间的整数"),
    ("occurrence", '{pattern: 如下, literals: 如下, most: "2"}', "“2”应为 1 到 100 之间的整数，不加引号"),
    ("own-level", "{least: 3}", "不认识的键“least”（可用：无）"),
    ("pairs", "{defect: torn}", "“torn”不在允许的取值内（unbalanced、nested、reversed）"),
    ("pairs", "{defect: nested, shapes: [books]}", "是否想写“book”？"),
    ("pattern", "{pattern: 批示, literals: 批示, once: always}", "“always”不在允许的取值内（paragraph、document）"),
    ("pattern", "{pattern: 批示, literals: 批示, write: [批]}", "应为键值对，每个键是要改的文字"),
    ("pattern", "{pattern: 批示, literals: 批示, write: ''}", "应为一段文字"),
    ("pattern", "{literals: [批示]}", "缺少必填的键：pattern"),
    ("pattern", "{pattern: 批示, literals: []}", "列表不能为空"),
    ("pattern", "{pattern: 批示, literals: 批示, in: [body]}", "“body”不在允许的取值内"),
    ("pattern", '{pattern: "(批示)+", literals: 批示}', "括号后不能跟重复次数"),
    ("pattern", '{pattern: "\\\\b批示", literals: 批示}', "在汉字之间不起作用"),
    ("phrase", "{wrong: [甲]}", "缺少必填的键：right"),
    ("phrase", "{right: 甲, wrong: [{from: 乙}]}", "不认识的键“from”，是否想写“form”？"),
    ("phrase", "{right: 甲, wrong: 乙, whole: middle}", "“middle”不在允许的取值内（start、end、both）"),
    ("presence", "{mets: 三项制度}", "不认识的键“mets”，是否想写“met”？"),
    ("presence", "{met: {some: [甲]}}", "条件应是一个词"),
    ("presence", "{met: 三项制度, optional: maybe}", "应为 true 或 false"),
    ("presence", "{members: [{name: 公示}]}", "缺少必填的键：condition"),
    ("problem-plan", "{topics: [{name: 应诉}]}", "缺少必填的键：words"),
    ("promise", "{nouns: [到位]}", "缺少必填的键：units"),
    ("sign-off-date", "{offsets: [0], latest: 3月1日}", "不合格式，应为月-日，如 03-01"),
    ("secrecy-mark", "{words: 机密}", "不认识的键“words”（可用：无）"),
    ("tasks", "{element: unit}", "是否想写“units”？"),
    ("series", "{member: [甲, 乙]}", "不认识的键“member”，是否想写“members”？"),
    ("series", "{members: [甲, 乙], lost: none}", "“none”不在允许的取值内（error、warning、info、off）"),
    ("term", "{terms: [审查]}", "缺少必填的键：subjects"),
    ("term", "{terms: [审查], subjects: [{words: 决策}]}", "缺少必填的键：right"),
    ("title", "{element: kinds}", "是否想写“kind”？"),
    ("unit-names", "{defect: near}", "“near”不在允许的取值内（foreign、near-miss）"),
    ("years", "{roles: [measures], offset: 9}", "“9”应为 0 到 5 之间的整数"),
    ("years", "{roles: [measures], opening: maybe}", "“maybe”不在允许的取值内（yes、no）"),
]


@pytest.mark.parametrize(("kind", "options", "message"), BAD)
def test_a_bad_option_is_named(kind: str, options: str, message: str) -> None:
    problems: list[Problem] = []
    node = read_yaml("规则.yaml", options, problems)
    assert node is not None
    assert KINDS[kind].options().read(node, problems) is INVALID
    assert message in "\n".join(one.message for one in problems)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_bad_option_here(kind: str) -> None:
    assert kind in {row[0] for row in BAD}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_says_what_it_is(kind: str) -> None:
    check = KINDS[kind]
    assert (check.__doc__ or "").strip()
    assert isinstance(check.requirement, bool)
    assert len(set(check.SLOTS)) == len(check.SLOTS)
    assert check.options().schema()["type"] == "object"
