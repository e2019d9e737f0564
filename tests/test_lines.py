"""Lines with their shapes, after what cannot be seen has been dropped."""

from __future__ import annotations

from itertools import pairwise

import pytest
from checks.drafts import any_text
from hypothesis import given, settings

from lawlint.lines import Cleaned, Line, read_lines
from lawlint.text import Source, fold


def lines_of(text: str, markup: str = "plain") -> tuple[Cleaned, tuple[Line, ...]]:
    cleaned = read_lines(Source("稿.txt", text, markup=markup))
    return cleaned, cleaned.lines


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("法\u200b治\u00ad政\ufeff府\u2060", "法治政府"),
        ("\ufeff一、主要做法", "一、主要做法"),
        ("（\n二）规范执法", "（二）规范执法"),
        ("（ \r\n 12 ）规范执法", "（12 ）规范执法"),
        ("（三\n）规范执法", "（三）规范执法"),
        ("（见附件\n）", "（见附件\n）"),
        ("开展\u2028检查", "开展 检查"),
        ("**一、主要做法**", "**一、主要做法**"),
    ],
)
def test_what_is_dropped(text: str, cleaned: str) -> None:
    assert lines_of(text)[0].text == cleaned


def test_emphasis_is_dropped_from_markdown_only() -> None:
    assert lines_of("**一、__主要__`做法`**", "markdown")[0].text == "一、主要做法"


@settings(deadline=None)
@given(any_text())
def test_every_character_that_is_kept_has_its_origin(text: str) -> None:
    cleaned, _ = lines_of(text)
    folded = fold(text)
    runs = list(zip(cleaned.starts, cleaned.origins, [*cleaned.starts[1:], len(cleaned.text)], strict=True))
    for start, origin, end in runs:
        found, kept = folded[origin : origin + end - start], cleaned.text[start:end]
        # A line break that was restored stands for one blank.
        assert all(a == b or (a, b) == (" ", "\n") for a, b in zip(found, kept, strict=True))


@settings(deadline=None)
@given(any_text())
def test_lines_are_in_order_and_never_blank(text: str) -> None:
    cleaned, lines = lines_of(text)
    assert all(before.end < after.start for before, after in pairwise(lines))
    for line in lines:
        words = cleaned.text[line.start : line.end]
        assert words == words.strip(" ") != ""
        assert not {"\n", "\r"} & {*words}
        assert line.start <= line.rest <= line.end


@pytest.mark.parametrize(
    ("text", "shape", "indent", "rest", "hashes"),
    [
        ("一、主要做法", "heading", 0, "主要做法", 0),
        ("　　（一） 加强学习", "heading", 2, "加强学习", 0),
        ("  我镇认真抓好工作。", "prose", 2, "我镇认真抓好工作。", 0),
        ("## 二、存在的问题", "heading", 0, "存在的问题", 2),
        ("### 存在的问题", "hashed", 0, "存在的问题", 3),
        ("一、", "heading", 0, "", 0),
        ("# 零、没有这样的序号", "hashed", 0, "没有这样的序号", 1),
    ],
)
def test_parts_of_a_line(text: str, shape: str, indent: int, rest: str, hashes: int) -> None:
    cleaned, (line,) = lines_of(text)
    assert (line.shape, line.indent, line.hashes) == (shape, indent, hashes)
    assert cleaned.text[line.rest : line.end] == rest


def test_a_draft_that_lost_its_line_breaks_keeps_its_indents() -> None:
    paragraphs = [
        "一、主要做法",
        "我镇认真抓好各项工作，成效明显。" * 8,
        "二、存在的问题",
        "学习不够深入。" * 20,
        "三、打算",
        "继续努力。",
    ] * 2
    _, lines = lines_of("　　".join(paragraphs))
    assert len(lines) == len(paragraphs)
    assert [line.shape for line in lines][:4] == ["heading", "prose", "heading", "prose"]


def test_two_blanks_in_a_short_line_are_no_line_break() -> None:
    _, lines = lines_of("青石镇人民政府　　2025年1月10日　　共　　印　　12　　份")
    assert len(lines) == 1
