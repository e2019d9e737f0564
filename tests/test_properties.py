"""What must hold for every text, and for every draft in order however it is laid out."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest
from checks.drafts import any_text, clean
from hypothesis import given, settings
from hypothesis import strategies as st

from lawlint.diagnostic import Severity
from lawlint.report import Report
from lawlint.text import Source

KINDS = st.sampled_from([None, "annual-report", "plan", "duty-report", "other"])


@settings(deadline=None, max_examples=300)
@given(any_text(), KINDS, st.sampled_from([None, 2019, 2024]), st.sampled_from(["plain", "markdown"]))
def test_every_text_is_checked_and_every_finding_lies_in_it(
    check: Callable[..., Report], text: str, kind: str | None, year: int | None, markup: str
) -> None:
    report = check(text, markup=markup, kind=kind, year=year)
    source = Source("稿.txt", text)
    for one in report.diagnostics:
        places = [one.span, *(related.span for related in one.related)]
        places += [edit.span for edit in one.fix.edits] if one.fix else []
        assert all(0 <= span.start <= span.end <= len(text) for span in places)
        assert source.offset(source.position(one.span.start)) == one.span.start
        assert one.message
        assert "{" in text or "{" not in one.message + one.help, "every slot is filled"
    assert all(0 <= span.start < span.end <= len(text) for one in report.requirements for span in one.evidence)
    assert [one.span for one in report.diagnostics] == sorted(one.span for one in report.diagnostics)


@settings(deadline=None, max_examples=100)
@given(any_text())
def test_the_same_text_gives_the_same_report(check: Callable[..., Report], text: str) -> None:
    assert check(text, kind="annual-report", year=2024) == check(text, kind="annual-report", year=2024)


@settings(deadline=None, max_examples=150)
@given(any_text())
def test_edits_of_a_fix_do_not_overlap(check: Callable[..., Report], text: str) -> None:
    for one in check(text, "numbering").diagnostics:
        spans = sorted(edit.span for edit in one.fix.edits) if one.fix else []
        assert all(above.end <= below.start for above, below in pairwise(spans))


@settings(deadline=None, max_examples=60)
@given(any_text())
def test_no_two_findings_have_the_same_identity(check: Callable[..., Report], text: str) -> None:
    prints = [one.fingerprint for one in check(text, kind="annual-report", year=2024).diagnostics]
    assert len(prints) == len(set(prints))


# Ways in which the same draft reaches the reader.

LAYOUTS: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "byte order mark": lambda text: "\ufeff" + text,
    "blank lines": lambda text: text.replace("\n", "\n\n\n"),
    "no last line end": lambda text: text.rstrip("\n"),
    "trailing blanks": lambda text: text.replace("\n", "　 \n"),
    "U+00A0 indents": lambda text: "\n".join("\u00a0\u00a0" + line for line in text.split("\n")),
    "full-width digits": lambda text: text.translate({ord("0") + n: ord("０") + n for n in range(10)}),
    "zero-width marks": lambda text: text.replace("法", "\u200b法"),
    "page numbers": lambda text: text.replace("\n二、", "\n— 2 —\n二、"),
    "page furniture": lambda text: (
        f"当前位置：首页 > 政务公开\n来源：本站　浏览次数：12\n{text}上一篇：没有了\n【关闭窗口】\n"
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_layout_changes_no_finding(layout: str, check: Callable[..., Report]) -> None:
    for seed in range(6):
        text = clean(seed).text
        report = check(LAYOUTS[layout](text))
        assert report.judgement.kind == "annual-report"
        assert [one.rule for one in report.diagnostics if one.severity > Severity.INFO] == []
        assert [one.status for one in report.requirements] == [one.status for one in check(text).requirements]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_layout_hides_no_finding(layout: str, check: Callable[..., Report]) -> None:
    for seed in range(4):
        draft = clean(seed)
        tag, random = f"{draft.chapter('duty')} body", Random(seed)
        faults = random.choice(["培训XX人。二是加强学习。", "一是加强学习。二规范执法。三是考核。"])
        text = draft.put(tag, draft[tag] + faults).swap("3", "三、", "四、").drop("addressee").text
        expected = [(one.rule, one.fingerprint) for one in check(text).diagnostics]
        assert len(expected) > 2
        found = [(one.rule, one.fingerprint) for one in check(LAYOUTS[layout](text)).diagnostics]
        assert sorted(found) == sorted(expected)
