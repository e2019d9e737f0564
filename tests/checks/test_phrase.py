"""Fixed phrases and the forms in which they are miswritten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from lawlint.checks.phrase import PhraseCheck
from lawlint.document import Document
from lawlint.literals import Literals
from lawlint.rule import Finding

TITLE = "青石镇2024年法治政府建设情况报告\n县委、县政府：\n一、做法\n"
PLAIN = {"right": "关键少数", "wrong": [{"form": "关健少数"}]}
LONG = {"right": "推进法治建设第一责任人职责", "near_miss": "warning"}
BROKEN = LONG | {"wrong": [{"form": "建设第一责任职责"}, {"form": "推进法治政府建设第一责任人职责"}]}
MILD = LONG | {"wrong": [{"form": "建设第一责任职责", "severity": "warning"}]}
INNER = {"right": "习近平新时代中国特色社会主义思想", "wrong": [{"form": "新时代中国特色社会主义思想"}]}
LOOSE = {"right": "以人民为中心", "wrong": [{"pattern": "以人民(?:为)?[重核]心", "literals": ["以人民"]}]}
ALIAS = {"right": "习近平总书记", "aliases": ["学习总书记"], "wrong": [{"form": "习总书记"}]}
PARTY = {"right": "党委理论学习中心组", "aliases": ["党组理论学习中心组"], "near_miss": "warning"}
ABOUT = {"right": "五个严禁", "wrong": [{"form": "四个严禁"}], "about": ["涉企", "行政检查"]}
UNLESS = {"right": "“八五”普法", "wrong": [{"form": "七五”普法"}], "unless": ["总结", "验收"]}
START = {"right": "法治宣传", "wrong": [{"form": "法制宣传"}], "whole": "start"}
END = {"right": "四个意识", "wrong": [{"form": "四种意识"}], "whole": "end"}
BOTH = {"right": "四个意识", "wrong": [{"form": "4个意识"}], "whole": "both"}
HEADING = PLAIN | {"in": ["heading"]}

CASES = [
    (PLAIN, "抓住“«关健少数»”，管好“关键少数”。"),
    (PLAIN, "抓住“«关健\n少数»”这个重点，从严管理监督各级领导干部，带头依法办事。"),
    (PLAIN, "学习《论关健少数》。"),
    (PLAIN, "讲话指出“抓住领导干部这个关健少数，就抓住了依法治国的关键”。"),
    (PLAIN, "领导干部“«关健少数»”“«关健少数»”。"),
    (LONG, "履行推进法治建设第一责任人职责。"),
    (LONG, "履行«推进法治建设第一责任职责»。"),
    (LONG, "履行«推进法制建设第一责任人职责»和«推进法治建设第一一责任人职责»。"),
    (LONG, "推进法治建设，落实第一责任人职责。"),
    (BROKEN, "履行«推进法治政府建设第一责任人职责»。"),
    (BROKEN, "履行推进法治«建设第一责任职责»，推进法治«建设第一责任职责»人。"),
    (MILD, "履行«推进法治建设第一责任职责»，压实«建设第一责任职责»。"),
    (INNER, "以习近平新时代中国特色社会主义思想为指导。"),
    (INNER, "以«新时代中国特色社会主义思想»为指导。"),
    (LOOSE, "坚持«以人民为核心»，坚持«以人民重心»，坚持以人民为中心。"),
    (ALIAS, "落实«习总书记»要求，学习总书记讲话。"),
    (PARTY, "党组理论学习中心组学习4次，«党组织理论学习中心组»学习1次。".replace("«", "").replace("»", "")),
    (PARTY, "«党委理论学习的中心组»学习4次。".replace("«", "").replace("»", "")),
    (PARTY, "«党委理论学习中心组组»学习4次。".replace("«", "").replace("»", "")),
    (PARTY, "«党委理学习中心组»学习4次。"),
    (ABOUT, "落实涉企检查“«四个严禁»”。森林防火“四个严禁”。"),
    (UNLESS, "推进“«七五”普法»。做好“七五”普法总结。"),
    (START, "开展«法制宣传»，办好«法制宣传»栏，发放普法制宣传册5000份。"),
    (END, "增强“«四种意识»”，分析四种意识形态风险。"),
    (BOTH, "增强“«4个意识»”，办好14个意识形态阵地。"),
    (HEADING, "（一）抓住“«关健少数»”\n抓住“关健少数”。\n（二）管住“«关健少数»”\n正文。"),
]


@pytest.mark.parametrize(("options", "text"), CASES)
def test_wrong_forms(options: dict[str, Any], text: str, marked: Callable[..., str]) -> None:
    assert marked("phrase", options, TITLE + text) == TITLE + text


@pytest.mark.parametrize(
    ("form", "year", "found"),
    [
        ({"since": 2021}, 2020, False),
        ({"since": 2021}, 2021, True),
        ({"until": 2020}, 2020, True),
        ({"until": 2020}, 2021, False),
        ({"since": 2019, "until": 2020}, 2019, True),
        ({}, None, True),
        ({"since": 2021}, None, False),
        ({"until": 2020}, None, False),
    ],
)
def test_a_form_may_be_wrong_in_some_years_only(
    form: dict[str, int], year: int | None, found: bool, marked: Callable[..., str]
) -> None:
    text = "工作报告\n一、做法\n发展«全过程民主»。" if found else "工作报告\n一、做法\n发展全过程民主。"
    options = {"right": "全过程人民民主", "wrong": [{"form": "全过程民主", **form}]}
    assert marked("phrase", options, text, year=year) == text


def findings(read: Callable[..., Document], options: dict[str, Any], text: str) -> list[Finding]:
    check = PhraseCheck.build(options)
    document = read(TITLE + text, kind="annual-report", year=2024)
    document = replace(document, hits=Literals(check.literals()).find(document.text))
    return [one for one in check.find(document) if isinstance(one, Finding)]


@pytest.mark.parametrize(
    ("form", "advice", "written"),
    [
        ({"form": "关健少数"}, "应为“关键少数”，请核改", "关键少数"),
        ({"form": "关健少数", "severity": "info"}, "宜写作“关键少数”", "关键少数"),
        ({"form": "关健少数", "write": "少数"}, "应为“少数”，请核改", "少数"),
        ({"form": "关健少数", "say": "有错，请核"}, "有错，请核", None),
        ({"form": "关健少数", "say": "有错，请核", "write": "少数"}, "有错，请核", "少数"),
        ({"pattern": "关[健建]少数", "literals": ["少数"]}, "应为“关键少数”，请核改", "关键少数"),
    ],
)
def test_what_is_said_and_what_is_written_instead(
    form: dict[str, Any], advice: str, written: str | None, read: Callable[..., Document]
) -> None:
    [one] = findings(read, {"right": "关键少数", "wrong": [form]}, "抓住关健少数。")
    assert (one.values["words"], one.values["advice"]) == ("关健少数", advice)
    assert (one.fix.edits[0].text if one.fix else None) == written
    assert one.severity == (None if "severity" not in form else 1)


def test_fixes_are_safe_where_the_rule_says_so(read: Callable[..., Document]) -> None:
    assert [one.fix.safe for one in findings(read, PLAIN | {"safe": True}, "关健少数") if one.fix] == [True]
    assert [one.fix.safe for one in findings(read, PLAIN, "关健少数") if one.fix] == [False]


def test_a_near_miss_is_only_suspected(read: Callable[..., Document]) -> None:
    [one] = findings(read, LONG | {"near_miss": "info"}, "履行推进法治建设第一责任职责。")
    assert (one.severity, one.values["advice"]) == (1, "疑似“推进法治建设第一责任人职责”之误，请核")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"right": "关键少数"}, "应写 wrong"),
        ({"right": "关键少数", "near_miss": "error"}, "七个字以上"),
        ({"right": "关键少数", "wrong": [{"form": "关健少数", "pattern": "关健"}]}, "二者取一"),
        ({"right": "关键少数", "wrong": [{"pattern": "关健"}]}, "二者取一"),
        ({"right": "关键少数", "wrong": [{"literals": ["关健"]}]}, "二者取一"),
    ],
)
def test_options_that_do_not_fit(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        PhraseCheck.build(options)
