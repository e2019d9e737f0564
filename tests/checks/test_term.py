"""审查 or 审核: the term that fits what the clause speaks of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from lawlint.checks.term import TermCheck
from lawlint.document import Document
from lawlint.literals import Literals
from lawlint.rule import Finding

TITLE = "青石镇2024年法治政府建设情况报告\n县委、县政府：\n一、做法\n"
OPTIONS = {
    "terms": ["合法性审查", "合法性审核"],
    "exempt": ["合法性审核机构"],
    "subjects": [
        {"words": ["重大行政决策", "行政决策"], "right": ["合法性审查"], "hints": ["专家论证、风险评估"]},
        {"words": ["执法决定", "行政处罚决定"], "right": ["法制审核"]},
        {"words": ["规范性文件"], "right": ["合法性审核", "合法性审查"]},
        {"words": ["合同", "文件"], "right": ["合法性审查", "合法性审核"]},
    ],
}

CASES = [
    # named in the clause
    "重大行政决策«合法性审核»12件。",
    "重大行政决策合法性审查12件。",
    "未经«合法性审核»的重大行政决策不得提交讨论。",
    "重大执法决定«合法性审查»12件。",
    "规范性文件合法性审核、规范性文件合法性审查。",
    "合同合法性审核26件，合同合法性审查26件。",
    # the nearest counts, unless it is joined to another
    "规范性文件管理和重大行政决策«合法性审核»。",
    "重大行政决策、规范性文件合法性审核。",
    "规范性文件制定和重大行政决策合法性审核。",
    "重大行政决策以及规范性文件的合法性审核。",
    "行政决策、合同、规范性文件的合法性审核。",
    "重大行政决策管理和合同合法性审核。",
    "规范行政决策合同文本合法性审核。",
    # each term has its own
    "重大行政决策合法性审查、规范性文件合法性审核、执法决定«合法性审核»。",
    "规范性文件合法性审核、重大行政决策«合法性审核»。",
    # carried over within the sentence
    "健全重大行政决策机制，落实«合法性审核»制度。",
    "健全重大行政决策机制，落实合法性审核制度，规范性文件审核6件。",
    "健全重大行政决策机制。落实合法性审核制度。",
    "执法决定作出前，由司法所«合法性审查»。",
    # hints
    "严格专家论证、风险评估、«合法性审核»、集体讨论决定程序。",
    "规范性文件严格专家论证、风险评估、合法性审核、集体讨论决定程序。",
    "严格程序，专家论证、风险评估后制定规范性文件，经合法性审核。",
    # nobody is named
    "严格合法性审核，落实合法性审查。",
    "设立合法性审核机构，审核重大行政决策。",
    "重大行政决策按《合法性审核办法》办理。",
]


@pytest.mark.parametrize("text", CASES)
def test_terms(text: str, marked: Callable[..., str]) -> None:
    assert marked("term", OPTIONS, TITLE + text) == TITLE + text


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("重大行政决策合法性审核", None),
        ("把合法性审核作为重大行政决策程序", None),
        ("执法决定作出前，由司法所合法性审查", None),
        ("健全重大行政决策机制，落实合法性审核制度", 2),
    ],
)
def test_what_is_carried_over_is_less_certain(text: str, severity: int | None, read: Callable[..., Document]) -> None:
    check = TermCheck.build(OPTIONS)
    document = read(TITLE + text)
    document = replace(document, hits=Literals(check.literals()).find(document.text))
    [one] = check.find(document)
    assert isinstance(one, Finding)
    assert one.severity == severity
    assert one.fix
    assert one.fix.edits[0].text == one.values["right"]


def test_a_subject_may_be_milder_than_the_rule(read: Callable[..., Document]) -> None:
    subject = {"words": ["行政决策"], "right": ["合法性审查"], "severity": "info"}
    check = TermCheck.build({"terms": ["合法性审核"], "subjects": [subject]})
    document = read(TITLE + "行政决策合法性审核。规范行政决策，落实合法性审核。")
    document = replace(document, hits=Literals(check.literals()).find(document.text))
    assert [one.severity for one in check.find(document) if isinstance(one, Finding)] == [1, 1]
