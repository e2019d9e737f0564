"""How markers are written: brackets, their width, the mark after the ordinal."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.report import Report


def draft(markers: str) -> str:
    """Headings with these markers, each with a paragraph; «» are kept."""
    return "\n".join(f"{marker}加强学习\n正文写完了。" for marker in markers.split())


# style, markers; all headings of one wrong style are one finding, at the first of them.
FOUND = [
    ("mixed-pair", "（一） «（二)» （三）"),
    ("mixed-pair", "(一) «(二）» （三)"),
    ("half-open", "（一） «二）» （三）"),
    ("half-open", "«一） 二） 三）".replace("一） ", "一）» ", 1)),
    ("half-open", "«1）» 2） 3）"),
    ("square-bracket", "«〔一〕» 〔二〕"),
    ("square-bracket", "（一） «[二]» （三）"),
    ("mark-after-bracket", "«（一）、» （二）、"),
    ("mark-after-bracket", "（一） «（二）.» （三）"),
    ("mark-after-bracket", "«（1）、» （2）、"),
    ("chinese-mark", "一、 «二.» 三、"),
    ("chinese-mark", "«一，» 二，"),
    ("arabic-comma", "«1、» 2、"),
    ("arabic-comma", "1. «2，» 3."),
    ("mixed-brackets", "（一） «(二)» （三）"),
    ("mixed-brackets", "«(一)» (二) (三) （四）"),
    ("mixed-marks", "1. 2. «3、»"),
    ("mixed-marks", "1． «2.» 3．"),
]
SILENT = [
    ("mixed-pair", "（一） （二） (三)"),
    ("half-open", "（一） （二） 1. 2. ㈠ ㈡"),
    ("square-bracket", "（一） （二）"),
    ("mark-after-bracket", "（一） （二） 1. 一、"),
    ("chinese-mark", "一、 二、 ㈠ ㈡"),
    ("chinese-no-mark", "一、 二、 ㈠ ㈡ 1. 2."),
    ("arabic-comma", "1. 2． ⒊ 一、"),
    ("mixed-brackets", "(一) (二) (三)"),
    ("mixed-brackets", "（一） （二） （三）"),
    ("mixed-marks", "1. 2. 3."),
    ("mixed-marks", "1、 2、 3、"),
]


@pytest.mark.parametrize(("style", "markers"), FOUND + SILENT)
def test_styles_of_markers(style: str, markers: str, marked: Callable[..., str]) -> None:
    assert marked("marker-style", {"style": style}, draft(markers)) == draft(markers)


def test_a_bare_ordinal(marked: Callable[..., str]) -> None:
    text = "«一» 总体工作情况\n正文。\n二 存在的主要问题\n正文。"
    assert marked("marker-style", {"style": "chinese-no-mark"}, text) == text


FIXES = [
    ("numbering/mixed-bracket-pair", "（一） （二) （三）", "（一） （二） （三）"),
    ("numbering/half-open-marker", "一） 二） 三）", "（一） （二） （三）"),
    ("numbering/square-bracket", "〔一〕 〔二〕", "（一） （二）"),
    ("numbering/mark-after-bracket", "（一）、 （二）、", "（一） （二）"),
    ("numbering/chinese-ordinal-mark", "一. 二，", "一、 二、"),
    ("numbering/arabic-comma", "1、 2、", "1. 2."),
    ("numbering/mixed-brackets", "(一) （二） (三)", "（一） （二） （三）"),
]


@pytest.mark.parametrize(("rule", "before", "after"), FIXES)
def test_one_fix_mends_all_places(rule: str, before: str, after: str, check: Callable[..., Report]) -> None:
    (one,) = check(draft(before), rule).diagnostics
    assert one.fix is not None
    text = draft(before)
    for edit in sorted(one.fix.edits, key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert text == draft(after)


SURE = {
    ("numbering/half-open-marker", "（一） 二） （三）"): True,
    ("numbering/half-open-marker", "1） 2） 3）"): False,
    ("numbering/square-bracket", "（一） 〔二〕 （三）"): True,
    ("numbering/square-bracket", "[1] [2] [3]"): False,
    ("numbering/mark-after-bracket", "（一）、 （二）、"): True,
    ("numbering/arabic-comma", "1、 2、"): False,
}


@pytest.mark.parametrize(("rule", "markers"), SURE)
def test_only_what_is_certain_is_mended_unasked(rule: str, markers: str, check: Callable[..., Report]) -> None:
    (one,) = check(draft(markers), rule).diagnostics
    assert one.fix is not None
    assert one.fix.safe is SURE[rule, markers]


def test_a_point_is_not_put_before_a_digit(check: Callable[..., Report]) -> None:
    text = draft("1、 2、").replace("1、", "1、2024年")
    assert [one.fix for one in check(text, "numbering/arabic-comma").diagnostics] == [None]


def test_the_mark_takes_the_place_of_a_blank(check: Callable[..., Report]) -> None:
    (one,) = check(
        "一 总体工作情况\n正文。\n二 存在的主要问题\n正文。", "numbering/chinese-ordinal-no-mark"
    ).diagnostics
    assert one.fix is not None
    assert [(edit.span, edit.text) for edit in one.fix.edits] == [((0, 2), "一、"), ((13, 15), "二、")]


def test_markers_of_markdown_stand_after_the_hashes(check: Callable[..., Report]) -> None:
    report = check(
        "# 甲\n## （一）学习\n正文。\n## （二)执法\n正文。", "numbering/mixed-bracket-pair", markup="markdown"
    )
    assert [report.source.slice(one.span) for one in report.diagnostics] == ["（二)"]


def test_the_other_places_are_related(check: Callable[..., Report]) -> None:
    (one,) = check(draft("1、 2、 3、"), "numbering/arabic-comma").diagnostics
    assert [related.message for related in one.related] == ["同样写法"] * 2
    assert "共3处" in one.message


def test_both_ways_of_writing_are_shown(check: Callable[..., Report]) -> None:
    (one,) = check(draft("（一） (二) （三）"), "numbering/mixed-brackets").diagnostics
    assert [related.message for related in one.related] == ["另一种写法“（一）”"]
