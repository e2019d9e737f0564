"""Fixes applied to texts: what is changed, what is not, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, ClassVar

import pytest
from checks import test_planted_defects as planted
from checks.drafts import clean
from hypothesis import given
from hypothesis import strategies as st

from lawlint.diagnostic import Edit, Fix, Severity
from lawlint.document import Document
from lawlint.engine import Linter
from lawlint.fixing import Mended, mend
from lawlint.mutation.draft import Draft
from lawlint.profile import Overrides
from lawlint.report import Report
from lawlint.rule import Finding, Rule, Yield
from lawlint.splicing import Moves, splice
from lawlint.text import Source, Span

FLAWED = sorted((Path(__file__).parent.parent / "sample_docs/flawed").glob("*.txt"))
PLAN = Overrides(kind="plan")
SOUND = "青石镇工作方案\n一、加强学习\n正文写完了。\n二、规范执法\n正文写完了。\n三、深入普法\n正文写完了。\n"


@dataclass
class Replace:
    """A check that wants some words replaced by others: it stands for any rule with a fix."""

    old: str
    new: str
    safe: bool = True

    SLOTS: ClassVar[tuple[str, ...]] = ()
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        at = document.text.find(self.old)
        while at >= 0:
            span = document.span(at, at + len(self.old))
            fix = Fix("换词", (Edit(span, self.new),), self.safe) if self.new != self.old else None
            yield Finding(span, fix=fix)
            at = document.text.find(self.old, at + len(self.old))


def rule(old: str, new: str, *, safe: bool = True, severity: Severity = Severity.WARNING) -> Rule:
    return Rule(f"wording/{old}", f"不用{old}", severity, "", "", "", Replace(old, new, safe))  # type: ignore[arg-type]


def mended(text: str, *rules: Rule, **options: Any) -> Mended:
    return mend(Source("稿.txt", text), Linter(rules), PLAN, **options)


def after(text: str, *rules: Rule, **options: Any) -> str:
    return mended(text, *rules, **options).report.source.text


# Splicing.


@st.composite
def texts_with_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text(max_size=40))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    spans = dict.fromkeys(map(Span, cuts[::2], cuts[1::2]))
    disjoint = [span for i, span in enumerate(spans) if i == 0 or span != list(spans)[i - 1]]
    return text, [Edit(span, draw(st.text(max_size=5))) for span in disjoint]


@given(texts_with_edits(), st.randoms())
def test_splicing_is_replacing_from_right_to_left(given: tuple[str, list[Edit]], random: Any) -> None:
    text, edits = given
    naive = text
    for span, words in reversed(edits):
        naive = naive[: span.start] + words + naive[span.end :]
    random.shuffle(edits)
    assert splice(text, edits) == naive


@given(texts_with_edits(), st.data())
def test_what_no_edit_touches_is_found_where_it_moved(given: tuple[str, list[Edit]], data: st.DataObject) -> None:
    text, edits = given
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    if span.start < span.end and not any(e.span.start < span.end and span.start < e.span.end for e in edits):
        inside = [e for e in edits if span.start <= e.span.start <= e.span.end <= span.end]
        new = Moves(edits).moved(span)
        if not inside:
            assert splice(text, edits)[new.start : new.end] == text[span.start : span.end]


# Rounds.


def test_safe_fixes_alone_unless_all_are_asked_for() -> None:
    rules = rule("甲", "乙"), rule("丙", "丁", safe=False)
    assert after("甲丙甲", *rules) == "乙丙乙"
    assert after("甲丙甲", *rules, unsafe=True) == "乙丁乙"


def test_of_two_fixes_that_overlap_the_first_wins_and_the_other_has_its_turn() -> None:
    found = mended("法制宣传", rule("法制宣传", "普法宣传"), rule("宣传", "宣讲"))
    assert found.report.source.text == "普法宣讲"
    assert [one.diagnostic.rule for one in found.applied] == ["wording/法制宣传", "wording/宣传"]


def test_what_one_fix_brings_about_the_next_round_mends() -> None:
    assert after("甲", rule("甲", "乙"), rule("乙", "丙")) == "丙"


def test_fixes_that_undo_each_other_come_to_an_end() -> None:
    rules = rule("甲", "乙"), rule("乙", "甲")
    once = after("甲", *rules)
    assert after(once, *rules) == once


def test_a_fix_that_never_ends_is_stopped() -> None:
    assert 5 < len(after("甲。", rule("甲。", "甲甲。"))) < 100


def test_the_lines_are_those_where_it_stood() -> None:
    assert [one.line for one in mended("甲\r\n乙\r丙甲\n", rule("甲", "丁")).applied] == [1, 3]


# What a fix must not do.


def test_a_fix_that_adds_an_error_is_refused_and_the_others_are_not() -> None:
    wrong = rule("法治", "法制", severity=Severity.ERROR)
    rules = rule("甲", "乙"), rule("丙", "法治"), rule("丁", "戊"), wrong._replace(check=Replace("法治", "法治"))
    found = mended("甲丙丁", *rules)
    assert found.report.source.text == "乙丙戊"
    assert [(one.rule, reason) for one, reason in found.refused] == [
        ("wording/丙", "改后会多出必改问题“不用法治”（wording/法治）")
    ]


def test_an_error_that_was_there_is_no_obstacle() -> None:
    error = rule("法制", "法制", severity=Severity.ERROR)
    assert after("甲法制甲，法制", rule("甲", "乙乙"), error) == "乙乙法制乙乙，法制"


def test_an_error_may_not_take_the_place_of_another() -> None:
    error = rule("法制", "法制", severity=Severity.ERROR)
    found = mended("甲，法制", rule("甲", "法制"), error)
    assert (found.report.source.text, len(found.refused)) == ("甲，法制", 1)


def test_a_fix_in_the_text_may_not_make_or_break_a_heading() -> None:
    found = mended(SOUND, rule("正文写完了。", "四、正文写完了。"))
    assert found.report.source.text == SOUND
    assert {reason for _, reason in found.refused} == {"改后会变动别处的标题"}


def test_a_fix_of_a_marker_may_not_change_the_title() -> None:
    comma = Rule("numbering/x", "顿号", Severity.INFO, "", "", "", Replace("1、", "1."))  # type: ignore[arg-type]
    text = "一、加强学习\n1、2.0版平台上线。\n正文写完了。\n二、规范执法\n正文写完了。\n"
    found = mended(text, comma)
    assert found.report.source.text == text
    assert found.refused


def test_a_fix_may_change_the_words_of_a_heading_it_is_about() -> None:
    assert after(SOUND, rule("规范", "严格")) == SOUND.replace("规范", "严格")


def test_edits_beside_the_text_or_over_each_other_are_never_made() -> None:
    class Broken(Replace):
        def find(self, document: Document) -> Iterator[Yield]:
            for spans in ([Span(0, 9)], [Span(0, 2), Span(1, 3)], [Span(1, 1), Span(1, 1)]):
                yield Finding(Span(0, 1), fix=Fix("坏", tuple(Edit(span, "x") for span in spans), safe=True))

    assert after("甲乙丙", rule("", "")._replace(check=Broken("", ""))) == "甲乙丙"  # type: ignore[arg-type]


def test_silenced_findings_stay_as_they_are_in_every_round() -> None:
    def hear(report: Report) -> Report:
        return report._replace(
            diagnostics=report.diagnostics[1:] if report.source.text == "甲，甲丙" else report.diagnostics
        )

    found = mended("甲，甲丙", rule("甲", "乙乙"), rule("丙", "丁"), hear=hear)
    assert found.report.source.text == "甲，乙乙丁"
    assert found.report.diagnostics == ()


# The built-in rules.


def test_fixing_twice_is_fixing_once(rules: tuple[Rule, ...]) -> None:
    assert FLAWED
    for path in FLAWED:
        for unsafe in (False, True):
            first = mend(Source(path.name, path.read_text(encoding="utf-8")), Linter(rules), unsafe=unsafe)
            second = mend(first.report.source, Linter(rules), unsafe=unsafe)
            assert second.report.source.text == first.report.source.text
            assert second.applied == ()


MARKERS = st.sampled_from(
    [
        "一、",
        "二、",
        "四、",
        "三.",
        "（一）",
        "（二）",
        "(二)",
        "（二)",
        "（四）",
        "1.",
        "2、",
        "4.",
        "（1）",
        "2）",
        "三",
    ]
)
BODIES = st.sampled_from(
    [
        "正文写完了。",
        "一是加强学习。二加强执法。三是深入普法。",
        "一是学习。三是执法。",
        "①学法；③用法。",
        "一是是学习。二是执法。二是普法。",
        "",
    ]
)


@given(st.lists(st.tuples(MARKERS, BODIES), max_size=8), st.booleans(), st.sampled_from(["\n", "\r\n", "\r"]))
def test_no_fix_makes_a_new_error_or_is_made_twice(
    rules: tuple[Rule, ...], lines: list[tuple[str, str]], unsafe: bool, end: str
) -> None:
    text = end.join(["青石镇工作方案", *(f"{marker}加强学习。{body}" for marker, body in lines)])
    linter = Linter(tuple(one for one in rules if one.category == "numbering"))
    errors = [one for one in linter.check(Source("稿.txt", text), PLAN).diagnostics if one.severity is Severity.ERROR]
    once = mend(Source("稿.txt", text), linter, PLAN, unsafe=unsafe)
    left = [one for one in once.report.diagnostics if one.severity is Severity.ERROR]
    assert len(left) <= len(errors)
    assert mend(once.report.source, linter, PLAN, unsafe=unsafe).report.source.text == once.report.source.text
    assert once.report.source.text.count(end) == text.count(end)


RENUMBERED = {
    "一、 二、 四、 五、": "一、 二、 三、 四、",
    "一、 二、 二、 三、": "一、 二、 三、 四、",
    "一、 二、 二、 四、": "一、 二、 三、 四、",
    "一、 三、 二、 四、": "一、 二、 三、 四、",
    "（一） （二） （二） （五） （五）": "（一） （二） （三） （四） （五）",
    "1. 2. 4. 5.": "1. 2. 3. 4.",
    "⒈ ⒉ ⒋": "⒈ ⒉ ⒊",
    "一、 （一） （二） （四） 二、 （五） （六） 三、 （七）": "一、 （一） （二） （三） 二、 （四） （五） 三、 （六）",
    "一、 （二） （三） 二、 （一） （二）": "一、 （一） （二） 二、 （一） （二）",
    "一、 （一） 2. （三） 二、": "一、 （一） （二） （三） 二、",
}


@pytest.mark.parametrize("markers", RENUMBERED)
def test_a_count_is_set_right_from_where_it_went_wrong(markers: str, rules: tuple[Rule, ...]) -> None:
    def draft(markers: str) -> str:
        return "".join(f"{marker}加强学习\n正文写完了。\n" for marker in markers.split())

    numbering = [one for one in rules if one.category == "numbering"]
    assert after(draft(markers), *numbering, unsafe=True) == draft(RENUMBERED[markers])
    assert after(draft(markers), *numbering) == draft(markers)


LISTS = {
    "一是学习。二加强执法。三是普法。": "一是学习。二是加强执法。三是普法。",
    "一是学习。二是执法。四是普法。五是考核。": "一是学习。二是执法。三是普法。四是考核。",
    "一是学习。二是执法。二是普法。三是考核。": "一是学习。二是执法。三是普法。四是考核。",
    "一是是学习。二是执法。": "一是学习。二是执法。",
    "包括：①学法；③用法；④守法。": "包括：①学法；②用法；③守法。",
    "第一，学习。第三,执法。": "第一，学习。第二,执法。",
}


@pytest.mark.parametrize("text", LISTS)
def test_an_enumeration_is_set_right(text: str, rules: tuple[Rule, ...]) -> None:
    assert after(text, *(one for one in rules if one.category == "numbering"), unsafe=True) == LISTS[text]


def test_a_lost_marker_is_put_back(rules: tuple[Rule, ...]) -> None:
    text = "## 一、主要做法\n抓好各项工作，成效较好。\n## 存在的问题和不足\n工作中还有不少差距，需要进一步改进和提高。\n## 三、下步打算\n抓好落实。\n"
    numbering = Linter(tuple(one for one in rules if one.category == "numbering"))
    found = mend(Source("稿.md", text, markup="markdown"), numbering, unsafe=True)
    assert found.report.source.text == text.replace("存在的问题", "二、存在的问题")


# Planted defects of reports in order: the safe fixes of the first and all fixes of the second give the report back;
# where a section was cut out, the count is right again.
SAFE = (
    "numbering/half-width-brackets", "numbering/bracket-pair", "numbering/mark-behind-bracket",
    "numbering/chapter-mark", "numbering/shi-lost",
)  # fmt: skip
UNSAFE = (
    "numbering/chapter-repeated", "numbering/item-comma", "numbering/shi-skipped", "numbering/shi-repeated",
)  # fmt: skip
CUT = ("numbering/section-skipped", "numbering/from-two")


def with_defect(kind: str) -> list[tuple[str, Source]]:
    """Reports in order that have room for a defect, and each with it."""
    texts = [clean(seed).text for seed in range(20)]
    found = [(text, planted.PLANTERS[kind](Draft(text), Random(seed))) for seed, text in enumerate(texts)]
    return [(text, Source("稿.txt", defect.text)) for text, defect in found if defect]


@pytest.mark.parametrize("kind", SAFE)
def test_a_certain_slip_is_mended_unasked(kind: str, rules: tuple[Rule, ...]) -> None:
    for text, source in with_defect(kind):
        assert mend(source, Linter(rules)).report.source.text == text


@pytest.mark.parametrize("kind", UNSAFE)
def test_what_a_person_must_look_at_is_mended_when_asked_for(kind: str, rules: tuple[Rule, ...]) -> None:
    for text, source in with_defect(kind):
        assert mend(source, Linter(rules)).applied == ()
        assert mend(source, Linter(rules), unsafe=True).report.source.text == text


@pytest.mark.parametrize("kind", CUT)
def test_where_a_section_was_cut_out_the_count_is_closed(kind: str, rules: tuple[Rule, ...]) -> None:
    for _, source in with_defect(kind):
        assert mend(source, Linter(rules)).applied == ()
        left = mend(source, Linter(rules), unsafe=True).report.diagnostics
        assert [one.rule for one in left if one.rule.startswith("numbering")] == []
