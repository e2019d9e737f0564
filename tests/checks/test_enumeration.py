"""一是…二是…三是… must count on, each with its 是."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.report import Report

FOUND = [
    ("gap", "一是加强学习。二是规范执法。«四是»深入普法。"),
    ("gap", "一是加强学习。«三是»深入普法。"),
    ("gap", "主要有：（一）公示制度；«（三）»审核制度。"),
    ("gap", "①学法律；«③»学法规。"),
    ("gap", "第一，加强学习。第二，规范执法。«第四，»深入普法。"),
    ("gap", "一是加强学习。\n二是规范执法。\n«四是»深入普法。"),
    ("gap", "一是加强学习：①学法律；«③»学法规。二是规范执法。"),
    ("repeat", "一是加强学习。二是规范执法。«二是»深入普法。"),
    ("repeat", "一是加强学习。二是规范执法。«二是»深入普法。四是化解纠纷。"),
    ("repeat", "①学法律；②学法规；«②»学政策。"),
    ("lost-word", "一是加强学习。«二»规范执法。三是深入普法。"),
    ("lost-word", "一是加强学习；二是规范执法；«三»强化监督考核。"),
    ("lost-word", "一要加强学习。«二»规范执法。三要深入普法。"),
    ("lost-word", "一是加强学习。«二»规范执法。«三»深入普法。四是化解纠纷。"),
    ("doubled-word", "一是加强学习。«二是是»规范执法。"),
    ("doubled-word", "«其一是是»加强学习；其二是规范执法。"),
]
SILENT = [
    "会前审查：一是是否合法。二是是否合理。三是是非分明。",
    "一是加强学习。二是规范执法。三是深入普法。",
    "一是学习不够。二是执法不严。原因：一是安排不紧。二是力量不足。",
    "一是加强学习，完成二季度任务；二级单位均已落实。二是规范执法。",
    "一是加强学习。\n二是规范执法。\n下步：一是普法。\n二是调解。",
    "一是聘请一名顾问，二名律师。二是规范执法，三个村推开。",
    "增长3.5个百分点，第（二）项，（三）班。",
    "一是加强学习：①学法律；②学法规。二是规范执法：①公示；②记录。",
]


@pytest.mark.parametrize(("defect", "text"), FOUND)
def test_defects_of_an_enumeration(defect: str, text: str, marked: Callable[..., str]) -> None:
    draft = f"我镇认真抓好工作。\n{text}"
    assert marked("enumeration", {"defect": defect}, draft) == draft


@pytest.mark.parametrize("defect", ["gap", "repeat", "lost-word", "doubled-word"])
@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_wrong(text: str, defect: str, marked: Callable[..., str]) -> None:
    draft = f"我镇认真抓好工作。\n{text}"
    assert marked("enumeration", {"defect": defect}, draft) == draft


def test_a_repeat_is_no_gap(marked: Callable[..., str]) -> None:
    text = "我镇抓好：一是加强学习。二是规范执法。二是深入普法。四是化解纠纷。"
    assert marked("enumeration", {"defect": "gap"}, text) == text


def test_the_fix_puts_the_word_in(check: Callable[..., object]) -> None:
    text = "青石镇2024年法治政府建设情况报告\n一、做法\n一是加强学习。二规范执法。三是深入普法。"
    report = check(text, "numbering/enumeration-lost-shi")
    (one,) = report.diagnostics  # type: ignore[attr-defined]
    (edit,) = one.fix.edits
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == text.replace("二规范", "二是规范")


def test_the_words_quoted_end_with_the_paragraph(check: Callable[..., Report]) -> None:
    found = check("一是加强学习。二强化\n三是落实责任。", "numbering/enumeration-lost-shi").diagnostics
    assert all("\n" not in one.message for one in found)
