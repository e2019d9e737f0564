"""Lines that were broken by a copy are one paragraph again; lines that are paragraphs stay apart.

Each draft is written as it stands in the file; ↩ marks the breaks that must be taken away.
"""

from __future__ import annotations

from textwrap import wrap

import pytest
from checks.drafts import any_text, clean
from hypothesis import given, settings

from lawlint.joining import join, wrap_width
from lawlint.lines import read_lines
from lawlint.text import Source

TEXT = (
    "2023年，石桥镇坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十大精神，全面贯彻习近平法治思想，"
    "把法治政府建设作为重要工作来抓，召开专题会议4次，研究解决执法力量不足、普法形式单一等问题12个，成效较为明显。"
    "全年办理行政处罚案件26件，审查合同58份，提出意见31条，采纳28条，没有发生因违法决策引起的信访和诉讼案件。"
)


def joined(text: str) -> str:
    """The text with ↩ where two lines were put together."""
    source = Source("稿.txt", text)
    cleaned = read_lines(source)
    return "\n".join("↩".join(cleaned.text[start:end] for start, end in logical.pieces) for logical in join(cleaned))


APART = {
    "paragraphs that end in a full stop": "我镇认真抓好工作。\n我镇严格执法。",
    "headings and their text": "一、主要做法\n我镇认真抓好工作。\n（一）加强学习\n我镇组织学习。",
    "a title and an addressee": "青石镇2024年法治政府建设情况报告\n县委、县政府：\n现将情况报告如下。",
    "issuers above a title": "中共青石镇委员会\n青石镇人民政府\n关于2024年法治政府建设情况的报告",
    "a sign-off": "继续努力\n青石镇人民政府\n2025年1月10日",
    "members of a list": "重点抓好\n一是加强学习\n二是规范执法\n三是深入普法",
    "items with marks before them": "重点抓好\n● 加强学习\n● 规范执法",
    "indented paragraphs without a full stop": "　　我镇认真抓好工作，成效明显\n　　我镇严格执法，没有发生问题",
    "a quotation that ends": "群众说：“办事方便多了。”\n我镇继续努力。",
    "a note in brackets at the end": "完成案卷评查。（责任单位：司法所）\n开展执法培训。",
    "short lines without marks": "学习情况\n执法情况\n普法情况",
}

TOGETHER = {
    "in the middle of a word": "我镇认真落实法治政府建设各项任务，切实加强对行政执法的指导监↩督工作，成效明显。",
    "before a comma": "我镇认真抓好落实↩，成效明显。",
    "after a comma": "我镇认真抓好工作，↩成效明显。",
    "after 、": "抓好学习、↩执法、普法等工作。",
    "inside a title in 《》": "落实《法治政府建设与责任↩落实督察工作规定》要求。",
    "inside “”": "推进“谁执法↩谁普法”责任制。",
    "inside （）": "聘请法律顾问（含公职律↩师）3名。",
    "a marker alone": "一、↩主要做法",
    "over a page break with blank lines": (
        "我镇组织学习习近平法治思想专题会议4次，召开推进会3次，研究解决执法力量不足、普法形式单一等问题12个，并将其纳入年度考核，加强监督检↩查，成效明显。"
    ),
}


@pytest.mark.parametrize("name", APART)
def test_lines_that_stay_apart(name: str) -> None:
    assert joined(APART[name]) == APART[name].replace("　　", "")


@pytest.mark.parametrize("between", ["\n", "\r\n", "\n\n"])
@pytest.mark.parametrize("name", TOGETHER)
def test_lines_that_are_one(name: str, between: str) -> None:
    assert joined(TOGETHER[name].replace("↩", between)) == TOGETHER[name]


def whole(text: str) -> str:
    """Without the marks, and without breaks after a full stop: nobody can tell those from paragraphs."""
    return text.replace("↩", "").replace("。\n", "。")


def wrapped(paragraphs: list[str], width: int) -> str:
    return "\n".join(line for paragraph in paragraphs for line in wrap(paragraph, width))


@pytest.mark.parametrize("width", [20, 26, 28, 34, 38, 42])
def test_text_wrapped_at_any_width_is_whole_again(width: int) -> None:
    paragraphs = ["一、主要做法", TEXT, "（一）加强学习。" + TEXT, "二、存在的问题", TEXT]
    assert whole(joined(wrapped(paragraphs, width))) == whole("\n".join(paragraphs))


@pytest.mark.parametrize("width", [28, 34, 38])
def test_a_heading_longer_than_a_line(width: int) -> None:
    heading = "一、坚持以习近平法治思想为指导，切实把党的领导贯彻到法治政府建设全过程各方面各环节，推动任务落实"
    paragraphs = [heading, TEXT, "二、存在的问题", TEXT]
    assert whole(joined(wrapped(paragraphs, width))) == whole("\n".join(paragraphs))


@pytest.mark.parametrize("width", [28, 34, 38])
def test_the_width_of_wrapped_text_is_found(width: int) -> None:
    found = wrap_width(read_lines(Source("稿.txt", wrapped([TEXT] * 4, width))))
    assert found is not None
    assert abs(found - 2 * width) <= 6


@pytest.mark.parametrize("seed", range(8))
def test_a_draft_whose_lines_are_paragraphs_has_no_width(seed: int) -> None:
    assert wrap_width(read_lines(Source("稿.txt", clean(seed).text))) is None
    assert "↩" not in joined(clean(seed).text)


@settings(deadline=None)
@given(any_text())
def test_every_line_is_in_exactly_one_paragraph(text: str) -> None:
    cleaned = read_lines(Source("稿.txt", text))
    pieces = [piece for logical in join(cleaned) for piece in logical.pieces]
    assert pieces == [(line.start, line.end) for line in cleaned.lines]
