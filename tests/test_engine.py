"""Rules over a draft: the same findings whatever the order, dressed with place, severity and an identity that lasts."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Any, ClassVar

import pytest
from checks.drafts import Draft, clean

from lawlint.diagnostic import Severity
from lawlint.document import Document
from lawlint.engine import Linter, run
from lawlint.engine import read as read_source
from lawlint.profile import Overrides
from lawlint.report import Report
from lawlint.rule import Applies, Evidence, Finding, Inapplicable, Rule, Undetermined, Yield
from lawlint.text import Source, Span

DRAFT = """\
青石镇2024年法治政府建设情况报告
一、主要做法
（一）加强学习。我镇组织学习4次。
（三）规范执法。一是健全制度。二压实责任。三是严格考核。
二、存在的问题
执法力量不足，XX人不够。
四、下步打算
继续努力。
"""


@dataclass(frozen=True)
class Says:
    """A check that yields what it is told to."""

    yields: tuple[Yield | Exception, ...] = ()
    requirement: bool = False
    gated: ClassVar[bool] = False
    SLOTS = ("words",)

    def literals(self) -> tuple[str, ...]:
        return ("学习",)

    def find(self, document: Document) -> Iterator[Yield]:
        for one in self.yields:
            if isinstance(one, Exception):
                raise one
            yield one


def rule(*yields: Yield | Exception, requirement: bool = False, **fields: Any) -> Rule:
    said: dict[str, Any] = {
        "id": "wording/said", "title": "题", "severity": Severity.ERROR, "message": "{place}“{words}”", "why": "因",
        "source": "据",
    }  # fmt: skip
    return Rule(**said | fields, check=Says(yields, requirement))  # type: ignore[arg-type]


def report_of(*rules: Rule, text: str = DRAFT, **overrides: Any) -> Report:
    return Linter(rules).check(Source("稿.txt", text), Overrides(**overrides))


def at(words: str, **fields: Any) -> Finding:
    start = DRAFT.index(words)
    return Finding(Span(start, start + len(words)), **fields)


def test_the_order_of_rules_does_not_matter(rules: tuple[Rule, ...]) -> None:
    source = Source("稿.txt", DRAFT)
    expected = Linter(rules).check(source)
    assert len(expected.diagnostics) > 5
    for seed in range(3):
        shuffled = list(rules)
        Random(seed).shuffle(shuffled)
        found = Linter(tuple(shuffled)).check(source)
        assert found.diagnostics == expected.diagnostics
        assert {one.rule: one for one in found.requirements} == {one.rule: one for one in expected.requirements}
        assert (found.outcomes.passed, found.outcomes.failed) == (expected.outcomes.passed, expected.outcomes.failed)


def test_the_same_draft_gives_the_same_report(rules: tuple[Rule, ...]) -> None:
    linter, source = Linter(rules), Source("稿.txt", DRAFT)
    assert linter.check(source) == linter.check(source) == Linter(rules).check(Source("稿.txt", DRAFT))


def test_no_draft_leaves_a_trace_in_the_linter(rules: tuple[Rule, ...]) -> None:
    linter = Linter(rules)
    before = linter.check(Source("稿.txt", DRAFT))
    for seed in range(3):
        linter.check(Source("另稿.txt", clean(seed).text))
    assert linter.check(Source("稿.txt", DRAFT)) == before


def test_findings_come_in_order_of_place_then_rule() -> None:
    second = rule(at("二、"), at("一、"), id="wording/b")
    first = rule(at("二、"), id="wording/a")
    found = [(one.rule, one.span.start) for one in report_of(second, first).diagnostics]
    assert found == [
        ("wording/b", DRAFT.index("一、")),
        ("wording/a", DRAFT.index("二、")),
        ("wording/b", DRAFT.index("二、")),
    ]


def test_an_exception_in_a_check_names_rule_and_file() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        report_of(rule(at("学习"), ZeroDivisionError("零"), id="wording/broken"))
    assert caught.value.__notes__ == ["规则 wording/broken，文件 稿.txt"]


OUTCOMES = [
    ((), "passed", ""),
    ((Evidence(Span(0, 3)),), "passed", ""),
    ((at("学习"),), "failed", ""),
    ((Evidence(Span(0, 3)), at("学习")), "failed", ""),
    ((Undetermined("没有标题"),), "undetermined", "没有标题"),
    ((Inapplicable("没有附件"),), "not-applicable", "没有附件"),
]


@pytest.mark.parametrize(("yields", "status", "reason"), OUTCOMES)
def test_how_a_rule_ends(yields: tuple[Yield, ...], status: str, reason: str) -> None:
    outcome = run(rule(*yields), read_source(Source("稿.txt", DRAFT)))
    assert (outcome.status, outcome.reason) == (status, reason)


def test_every_rule_is_counted_once(rules: tuple[Rule, ...]) -> None:
    outcomes = Linter(rules).check(Source("稿.txt", DRAFT)).outcomes
    assert outcomes.passed + outcomes.failed + outcomes.not_applicable + len(outcomes.undetermined) == len(rules)


def test_a_rule_with_years_is_undetermined_where_the_year_is_unknown() -> None:
    text = "青石镇法治政府建设情况报告\n一、主要做法\n加强学习。"
    dated = rule(at("学习"), applies=Applies(since=2020))
    report = report_of(dated, text=text)
    assert report.diagnostics == ()
    assert report.outcomes.undetermined == (("wording/said", "没有找到报告年份，请用 --year 指定"),)
    assert report_of(dated, text=text, year=2021).outcomes.failed == 1
    assert report_of(dated, text=text, year=2019).outcomes.not_applicable == 1


def test_other_papers_owe_neither_contents_nor_formal_parts(check: Callable[..., Report]) -> None:
    report = check("会议记录\n一、甲\n正文。\n三、乙\n二XX人。", kind="other", year=2024)
    assert {one.rule.partition("/")[0] for one in report.diagnostics} == {"numbering"}
    assert all(one.status == "not-applicable" for one in report.requirements)


@pytest.mark.parametrize(
    ("applies", "judged", "spoken"),
    [
        (Applies(), {}, True),
        (Applies(kinds=("plan",)), {"kind": "annual-report"}, False),
        (Applies(kinds=("plan", "annual-report")), {"kind": "annual-report"}, True),
        (Applies(levels=("county",)), {"level": "township"}, False),
        (Applies(levels=("county",)), {"level": "county"}, True),
        (Applies(since=2021), {"year": 2020}, False),
        (Applies(since=2021), {"year": 2021}, True),
        (Applies(until=2020), {"year": 2020}, True),
        (Applies(until=2020), {"year": 2021}, False),
    ],
)
def test_to_which_drafts_a_rule_speaks(applies: Applies, judged: dict[str, Any], spoken: bool) -> None:
    assert bool(report_of(rule(at("学习"), applies=applies), **judged).diagnostics) is spoken


def test_an_unknown_level_counts_as_meant() -> None:
    text = "关于2024年法治政府建设情况的报告\n一、主要做法\n加强学习。"
    assert report_of(rule(at("学习"), applies=Applies(levels=("county",))), text=text).diagnostics


def test_an_unknown_level_makes_nothing_worse() -> None:
    text = "关于2024年法治政府建设情况的报告\n一、主要做法\n加强学习。"
    severities = ((Applies(levels=("county",)), Severity.INFO),)
    (one,) = report_of(rule(at("学习"), severities=severities), text=text).diagnostics
    assert one.severity is Severity.ERROR


def test_a_rule_may_speak_to_joint_papers_or_whole_years_only() -> None:
    joint = "中共青石镇委员会\n青石镇人民政府\n关于2024年法治政府建设情况的报告\n一、主要做法\n加强学习。"
    alone = joint.removeprefix("中共青石镇委员会\n")
    both = rule(at("学习"), applies=Applies(traits=("joint", "whole-year")))
    assert report_of(both, text=joint).diagnostics
    assert not report_of(both, text=alone).diagnostics
    assert not report_of(both, text=joint.replace("2024年法治", "法治"), year=2024).diagnostics


SEVERITIES = (
    (Applies(kinds=("summary",)), Severity.INFO),
    (Applies(levels=("county",), since=2022), Severity.WARNING),
    (Applies(kinds=("plan",), levels=("county",)), Severity.INFO),
)


@pytest.mark.parametrize(
    ("judged", "status", "severity"),
    [
        ({}, "", Severity.ERROR),
        ({"kind": "summary"}, "", Severity.INFO),
        ({"level": "county"}, "", Severity.WARNING),
        ({"level": "county", "year": 2021}, "", Severity.ERROR),
        ({"kind": "plan", "level": "county"}, "", Severity.WARNING),
        ({"kind": "summary", "level": "county"}, "", Severity.INFO),
        ({}, "missing", Severity.ERROR),
        ({}, "partial", Severity.WARNING),
        ({"kind": "summary"}, "partial", Severity.INFO),
    ],
)
def test_severity_by_kind_level_and_year(judged: dict[str, Any], status: str, severity: Severity) -> None:
    (one,) = report_of(rule(at("学习", status=status), severities=SEVERITIES), **judged).diagnostics
    assert one.severity is severity


def test_a_partial_finding_has_its_own_words_and_severity() -> None:
    half = rule(at("学习", status="partial"), partial_message="只有“{words}”", partial_severity=Severity.INFO)
    (one,) = report_of(half).diagnostics
    assert (one.message, one.severity) == ("只有“学习”", Severity.INFO)


def test_message_and_help_are_filled_in() -> None:
    (one,) = report_of(
        rule(at("学习", values={"words": "学"}), message="{place}{words}", help="改“{words}”")
    ).diagnostics
    assert (one.message, one.help) == ("一（一）：学", "改“学”")
    assert (one.title, one.source) == ("题", "据")


@pytest.mark.parametrize(
    ("words", "place", "section"),
    [
        ("青石镇", "", ""),
        ("一、", "", "一、主要做法"),
        ("（一）", "一：", "一、主要做法 › （一）加强学习"),
        ("组织", "一（一）：", "一、主要做法 › （一）加强学习"),
        ("力量", "二：", "二、存在的问题"),
    ],
)
def test_where_a_finding_is_placed(words: str, place: str, section: str) -> None:
    (one,) = report_of(rule(at(words), message="{place}")).diagnostics
    assert (one.message, one.section) == (place, section)


REQUIREMENTS = [
    ((Evidence(Span(0, 3)),), "met", "", 1),
    ((Evidence(Span(0, 3)), at("学习", status="partial")), "partial", "内容不全", 1),
    ((at("学习", status="partial", values={"reason": "缺公示"}),), "partial", "缺公示", 0),
    ((at("学习", status="missing"),), "missing", "未找到", 0),
    ((at("学习", status="missing", values={"reason": "只写了旧提法"}),), "missing", "只写了旧提法", 0),
    ((Undetermined("没有这一部分"),), "undetermined", "没有这一部分", 0),
    ((Inapplicable("可写可不写"),), "not-applicable", "可写可不写", 0),
]


@pytest.mark.parametrize(("yields", "status", "reason", "evidence"), REQUIREMENTS)
def test_the_row_of_a_requirement(yields: tuple[Yield, ...], status: str, reason: str, evidence: int) -> None:
    (one,) = report_of(rule(*yields, requirement=True)).requirements
    assert (one.status, one.reason, len(one.evidence)) == (status, reason, evidence)


def prints(report: Report) -> list[tuple[str, str]]:
    return [(one.rule, one.fingerprint) for one in report.diagnostics]


def test_fingerprints_last_when_lines_are_inserted(check: Callable[..., Report]) -> None:
    text = DRAFT
    expected = prints(check(text))
    assert len(expected) > 5
    for changed in (
        "\n" + text,
        text.replace("\n", "\n\n"),
        text.replace("\n", "\r\n"),
        text.replace("我镇组织", "我镇 组织"),
        text.replace("二、存在", "我镇另外开展爱国卫生活动，成效明显。\n二、存在"),
        text.replace("执法力量不足", "执法力量\n不足"),
        "\ufeff" + text,
    ):
        assert prints(check(changed)) == expected, changed


def test_fingerprints_tell_equal_findings_apart(check: Callable[..., Report]) -> None:
    text = "青石镇2024年法治政府建设情况报告\n一、主要做法\n培训XX人，检查XX人，处罚XX人。"
    found = [fingerprint for _, fingerprint in prints(check(text, "structure/placeholder"))]
    assert len(found) == len(set(found)) == 3


def test_fingerprints_do_not_follow_the_number_of_a_heading(check: Callable[..., Report]) -> None:
    draft: Draft = clean(7).put("date", "2025年  月  日")
    tag = f"{draft.chapter('duty')} body"
    text = draft.put(tag, draft[tag] + "培训XX人。").text
    before = prints(check(text, "structure/placeholder"))
    number = "一二三四"[int(draft.chapter("duty")) - 1]
    after = prints(check(text.replace(f"{number}、", f"{number}．", 1), "structure/placeholder"))
    assert before == after != []


def test_a_linter_can_be_sent_to_another_process(rules: tuple[Rule, ...]) -> None:
    chosen = tuple(one for one in rules if one.id.startswith("numbering"))
    again = pickle.loads(pickle.dumps(chosen))
    source = Source("稿.txt", DRAFT)
    assert Linter(again).check(source).diagnostics == Linter(chosen).check(source).diagnostics


def test_a_document_may_be_checked_twice(rules: tuple[Rule, ...]) -> None:
    document = read_source(Source("稿.txt", DRAFT))
    first = Linter(rules).check_document(document)
    assert Linter(rules).check_document(document) == first
    assert Linter(rules).check_document(replace(document, hits={})) == first
