"""Conditions of packs: the words that meet them, «» in the drafts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from lawlint.condition_fields import ConditionField
from lawlint.conditions import HEADS, Condition, build_condition
from lawlint.document import Document
from lawlint.errors import Problem
from lawlint.fields import INVALID
from lawlint.literals import Literals
from lawlint.testing import unmark
from lawlint.text import Span
from lawlint.yamltext import read_yaml

TITLE = "青石镇2024年法治政府建设情况报告\n"


def condition(written: str) -> Condition:
    """A condition as a pack writes it."""
    problems: list[Problem] = []
    node = read_yaml("规则.yaml", written, problems)
    assert node is not None
    data = ConditionField().read(node, problems)
    assert problems == []
    return build_condition(data)


def found(written: str, document: Document) -> list[Span]:
    one = condition(written)
    document = replace(document, hits=Literals(one.literals()).find(document.text))
    return one.find(document, (Span(0, len(document.text)),))


CASES = [
    ("三项制度", "落实«三项制度»，宣传«三项制度»。"),
    ("三项制度", "落实各项制度。"),
    ("[三项制度, 法律顾问]", "聘请«法律顾问»，落实«三项制度»。"),
    ("{any: [三项制度, 法律顾问]}", "聘请«法律顾问»。"),
    ("{all: [三项制度, 法律顾问]}", "聘请«法律顾问»，落实«三项制度»，宣传三项制度。"),
    ("{all: [三项制度, 法律顾问]}", "落实三项制度。"),
    ("{near: [法律顾问, 聘请]}", "«聘请2名法律顾问»，审查合同。"),
    ("{near: [法律顾问, 聘请]}", "落实法律顾问制度。聘请专家。"),
    ("{near: [法律顾问, 聘请], within: paragraph}", "«落实法律顾问制度。聘请»专家。"),
    ("{near: [法律顾问, 聘请], within: paragraph}", "落实法律顾问制度。\n聘请专家。"),
    ("{near: [法律顾问, 聘请], within: section}", "一、«法律顾问\n正文。聘请»专家。\n二、其他\n聘请人员。"),
    ("{near: [法律顾问, 聘请], within: section}", "一、做法\n落实法律顾问制度。聘请专家。"),
    ("{near: [法律顾问, [聘请, 签约], 合同]}", "«签约法律顾问审查合同»3份。"),
    ("{near: [法律顾问, [聘请, 签约], 合同]}", "签约法律顾问3名。"),
    ("{near: [法律顾问, 聘请]}", "聘请专家；«聘请的是法律顾问»。"),
    ('{pattern: "聘请\\\\d+名", literals: 聘请}', "«聘请2名»顾问，«聘请３名»专家，聘请律师。"),
    ('{pattern: "聘请\\\\d+名", literals: 律师}', "聘请2名顾问。"),
    ('{pattern: "聘请[^。]{0,9}", literals: 聘请}', "«聘请»\n一、做法\n顾问2名。"),
    ('{pattern: "{year}年度", literals: 年}', "«2024年度»工作，2023年度工作。"),
    ('{pattern: "{next_year}年", literals: 年}', "2024年工作，«2025年»打算。"),
    ("{any: [三项制度], since: 2025}", "落实三项制度。"),
    ("{any: [三项制度], until: 2023}", "落实三项制度。"),
    ("{any: [三项制度], since: 2024, until: 2024}", "落实«三项制度»。"),
    ("{role: problems}", "一、主要做法\n正文。\n«二、存在的不足»\n学习不够。"),
    ("{role: problems, least: 6}", "一、主要做法\n正文。\n二、存在的不足\n无。"),
    ("{role: plan}", "一、主要做法\n正文。"),
    ("{near: [{role: plan}, 2025年]}", "一、主要做法\n2025年已到。\n«二、下步打算\n2025年»，加强学习。"),
    ("{near: [{role: plan}, 2025年]}", "一、主要做法\n2025年已到。\n二、下步打算\n加强学习。"),
]


@pytest.mark.parametrize(("written", "text"), CASES)
def test_the_words_that_meet_a_condition(written: str, text: str, read: Callable[..., Document]) -> None:
    plain, marks = unmark(TITLE + text)
    document = read(plain, year=2024)
    assert tuple(document.span(*span) for span in found(written, document)) == marks


def test_an_unknown_year_rules_nothing_out(read: Callable[..., Document]) -> None:
    document = read("青石镇法治政府建设情况报告\n落实三项制度。")
    assert document.judgement.year is None
    assert len(found("{any: [三项制度], since: 2030}", document)) == 1


def test_only_what_lies_in_the_regions_counts(read: Callable[..., Document]) -> None:
    document = read(TITLE + "一、做法\n落实三项制度。\n二、打算\n落实三项制度。")
    document = replace(document, hits=Literals(["三项制度"]).find(document.text))
    section = document.sections[1]
    (span,) = condition("三项制度").find(document, (Span(section.start, section.end),))
    assert section.start < span.start < section.end
    assert condition("三项制度").find(document, ()) == []


def test_all_literals_are_asked_for() -> None:
    written = '{near: [[甲, {all: [乙, 丙]}], {pattern: "丁|戊", literals: [丁, 戊]}, {role: plan}]}'
    assert list(condition(written).literals()) == ["甲", "乙", "丙", "丁", "戊"]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ('""', "这里是空的"),
        ("[]", "列表不能为空"),
        ("{}", "条件应是一个词"),
        ("{any: [甲], all: [乙]}", "恰好含一个键"),
        ("{any: []}", "列表不能为空"),
        ("{near: [甲, 乙], within: line}", "“line”不在允许的取值内"),
        ("{pattern: 甲}", "缺少必填的键：literals"),
        ("{role: problem}", "是否想写“problems”"),
        ("{any: [甲], since: 1}", "应为 2000 到 2100 之间的整数"),
        ("{any: [甲], from: 2020}", "不认识的键“from”"),
        ("[甲, {al: [乙]}]", "条件应是一个词"),
    ],
)
def test_a_bad_condition_is_named(written: str, message: str) -> None:
    problems: list[Problem] = []
    node = read_yaml("规则.yaml", written, problems)
    assert node is not None
    assert ConditionField().read(node, problems) is INVALID
    assert message in "\n".join(one.message for one in problems)


def test_the_quoted_words_begin_with_their_clause(read: Callable[..., Document]) -> None:
    document = read(f"{TITLE}我镇高度重视，与律师事务所签订协议聘请法律顾问{'各' * 40}聘请法律顾问2名。")
    first, second = found("{near: [聘请, 法律顾问]}", document)
    assert document.text[first.start : first.end] == "与律师事务所签订协议聘请法律顾问"
    assert document.text[second.start : second.end] == "聘请法律顾问"


def test_a_condition_for_some_kinds_of_paper(read: Callable[..., Document]) -> None:
    document = read(f"{TITLE}落实三项制度。")
    assert len(found("{any: [三项制度], kinds: [annual-report, plan]}", document)) == 1
    assert found("{any: [三项制度], kinds: [plan]}", document) == []


def test_the_schema_knows_every_head() -> None:
    heads = [one["required"][0] for one in ConditionField().definition()["anyOf"] if one.get("type") == "object"]
    assert heads == list(HEADS)


def test_data_and_condition_are_the_same() -> None:
    data: dict[str, Any] = {"near": [{"term": "甲"}, {"any": [{"term": "乙"}]}], "within": "paragraph", "since": 2020}
    one = build_condition(data)
    assert (one.head, one.within, one.since, one.until) == ("near", "paragraph", 2020, None)
    assert [part.head for part in one.parts] == ["term", "any"]


@pytest.mark.parametrize(("written", "text"), CASES)
def test_the_first_words_are_among_all_of_them(written: str, text: str, read: Callable[..., Document]) -> None:
    document = read(TITLE + unmark(text)[0], kind="annual-report", year=2024)
    one = condition(written)
    document = replace(document, hits=Literals(one.literals()).find(document.text))
    regions = (Span(0, len(document.text)),)
    first, every = one.first(document, regions), one.find(document, regions)
    assert bool(first) == bool(every)
    assert {*first} <= {*every}
