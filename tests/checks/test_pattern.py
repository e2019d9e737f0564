"""Words that must not stand here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from lawlint.checks.pattern import PatternCheck
from lawlint.document import Document
from lawlint.literals import Literals
from lawlint.rule import Finding

TITLE = "青石镇2024年法治政府建设情况报告\n县委、县政府：\n"
PLAIN = {"pattern": "请批示|请.{0,4}批准", "literals": ["批示", "批准"]}

CASES = [
    (PLAIN, "一、做法\n当否，«请批示»。\n二、打算\n«请予以批准»。"),
    (PLAIN, "一、做法\n«请批示»，«请批示»。"),
    (PLAIN, "一、做法\n经批准实施。"),
    (PLAIN, "一、做法\n请\n批示。"),
    (PLAIN | {"exempt": "《[^》]{0,20}》"}, "一、做法\n办理《关于请批准的函》，«请批准»。"),
    (PLAIN | {"exempt": "《[^》]{0,20}》"}, "一、做法\n办理《关于请批准的函》。"),
    (PLAIN | {"in": ["heading"]}, "一、«请批示»的事项\n请批示。"),
    (PLAIN | {"in": ["paragraph"]}, "一、请批示的事项\n«请批示»。"),
    (PLAIN | {"in": ["title", "addressee", "signature", "date"]}, "一、请批示的事项\n请批示。"),
    ({"pattern": "x*", "literals": ["请"]}, "一、做法\n请批示。"),
    ({"pattern": "第[０-９\\d]+号", "literals": ["号"]}, "一、做法\n印发«第１２号»文件。"),
    ({"pattern": "批示$", "literals": ["批示"]}, "一、做法\n请批示。\n请«批示»\n"),
    ({"pattern": "(?<=请)批示", "literals": ["批示"]}, "一、做法\n请«批示»。"),
    ({"pattern": "加强学习", "literals": ["学习"]}, "一、做法\n我镇«加强学\u200b习»。"),
]


@pytest.mark.parametrize(("options", "text"), CASES)
def test_every_match_in_its_places(options: dict[str, Any], text: str, marked: Callable[..., str]) -> None:
    assert marked("pattern", options, TITLE + text) == TITLE + text


@pytest.fixture
def found(read: Callable[..., Document]) -> Callable[..., list[Finding]]:
    """`found(options, text)` → the findings, fixes and all."""

    def run(options: dict[str, Any], text: str) -> list[Finding]:
        check, document = PatternCheck.build(options), read(text)
        document = replace(document, hits=Literals(check.literals()).find(document.text))
        return [one for one in check.find(document) if isinstance(one, Finding)]

    return run


WRITE = [
    ({"pattern": "请批示", "literals": ["批示"], "write": "请核示"}, "当否，请批示。", [("请批示", "请核示")]),
    ({"pattern": "(\\d+)余(人)", "literals": ["余"], "write": "\\1\\2"}, "培训１２余人。", [("１２余人", "１２人")]),
    ({"pattern": "[,;]", "literals": [",", ";"], "write": {",": "，"}}, "甲,乙;丙", [(",", "，")]),
    (
        {"pattern": "指导监督", "literals": ["监督"], "write": "监督指导"},
        "我镇切实加强对行政执法的指导监\n督工作，成效明显。",
        [],
    ),
]


@pytest.mark.parametrize(("options", "text", "edits"), WRITE)
def test_what_to_write_instead(
    options: dict[str, Any], text: str, edits: list[tuple[str, str]], found: Callable[..., list[Finding]]
) -> None:
    fixes = [(one.fix, one.fix.edits[0]) for one in found(options, TITLE + "一、做法\n" + text) if one.fix]
    plain = TITLE + "一、做法\n" + text
    assert [(plain[edit.span.start : edit.span.end], edit.text) for _, edit in fixes] == edits
    assert not any(fix.safe for fix, _ in fixes)


def test_one_finding_a_paragraph_or_a_document(found: Callable[..., list[Finding]]) -> None:
    text = TITLE + "一、做法\n甲,乙,丙。\n丁,戊。"
    options = {"pattern": ",", "literals": [","], "write": {",": "，"}, "safe": True}
    assert len(found(options, text)) == 3
    first, second = found(options | {"once": "paragraph"}, text)
    assert (first.values["count"], len(first.related)) == ("2", 1)
    assert first.fix is not None and second.fix is not None
    assert (first.fix.title, len(first.fix.edits), first.fix.safe) == ("改为“，”等，共 2 处", 2, True)
    assert second.fix.title == "改为“，”"
    (only,) = found(options | {"once": "document"}, text)
    assert (only.values["count"], only.values["written"]) == ("3", "，")


def test_a_group_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match=r"write 里的 \\2 在 pattern 里没有对应的括号"):
        PatternCheck.build({"pattern": "(批)示", "literals": ["批"], "write": "\\2"})


NUMBER = {"pattern": "[^ ]+号", "literals": ["号"], "in": ["head"]}


def test_the_head_is_above_the_text(marked: Callable[..., str]) -> None:
    text = "机密★1年\n«青府发[2024]3号»　　签发人：王某\n" + TITLE + "一、做法\n案件如下：\n渝高法（2024）12号\n正文。"
    assert marked("pattern", NUMBER, text) == text


def test_code_is_no_text(marked: Callable[..., str]) -> None:
    text = TITLE + "一、做法\n甲«,»乙`丙,丁`。\n```\n戊,己\n```\n"
    assert marked("pattern", {"pattern": ",", "literals": [","]}, text, markup="markdown") == text


def test_a_match_may_go_over_a_wrapped_line(marked: Callable[..., str]) -> None:
    text = TITLE + "一、做法\n我镇认真抓好工作，切实加强对行政执法的«指导监\n督»工作，成效明显。"
    assert marked("pattern", {"pattern": "指导监督", "literals": ["监督"]}, text) == text


def test_nothing_is_searched_where_no_literal_stands(marked: Callable[..., str]) -> None:
    text = TITLE + "一、做法\n请批示。"
    assert marked("pattern", {"pattern": "请批示", "literals": ["批准"]}, text) == text
