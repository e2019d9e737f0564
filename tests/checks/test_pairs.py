"""Pairs of marks that are torn, nested or turned round."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TITLE = "青石镇2024年法治政府建设情况报告\n县委、县政府：\n一、做法\n"

UNBALANCED = [
    "学习«《»宪法、民法典，落实（青府发〔2024〕3号）要求。",
    "学习宪法«》»、民法典。\n深化“放管服”改革。",
    "各村«（»社区全部配备（责任单位：司法所）。",
    "落实《要点》（青府发«〔»2024号）。",
    "全部配备法律顾问（责任单位：司法所）。",
    # 换行、跨行的标题、分段的引文不是缺半边。
    "认真落实《法治政府建设实施纲要（2021—\n2025年）》要求。",
    "会议强调：“第一段。\n“第二段。\n“第三段。”",
    "他说：“要抓学习。\n要抓执法。”",
    # 序号的半个括号归序号规则。
    "一）抓学习。\n1）抓培训；2）抓考核（责任单位：司法所）。",
    "（详见：1）甲；2）乙）",
    "落实（一）、（二）两项。（一、甲，二、乙）",
    "具体为1)抓学习；2)抓执法。\n〔一）抓普法。\n（二〕抓调解。\n（三 抓考核。",
    "落实《要点》（渝府发〔2021）5号）、（渝府发（2021]6号）。",
    # 拉丁文的撇号、表情不成对。
    "it’s OK，don’t worry，办得好：）",
]


@pytest.mark.parametrize("text", UNBALANCED)
def test_a_mark_without_its_partner(text: str, marked: Callable[..., str]) -> None:
    assert marked("pairs", {"defect": "unbalanced"}, TITLE + text) == TITLE + text


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("学习《宪法、民法典。", "error"),
        ("学习宪法》、民法典。", "error"),
        ("学习《宪法、民法典。\n一段。\n二段。\n三段。\n四段。\n五段》。", "warning"),  # the partner may be that one
        ('深化“放管服"改革。', "warning"),  # a straight quotation mark closes it
        ("学习《宪法、民法典……", "warning"),  # the text is cut short
        ("办得‘好。", "warning"),
        ("安装55”显示屏。", "warning"),
        ("序号\n”\n“", "warning"),
        ("见附表[甲。", "warning"),
    ],
)
def test_what_may_be_explained_is_a_warning(text: str, severity: str, lint: Callable[..., list[str]]) -> None:
    found = lint(TITLE + text, "format/unbalanced-marks")
    assert {line.split()[1] for line in found} == {severity}


def test_a_title_over_two_lines_is_one(marked: Callable[..., str]) -> None:
    text = "青石镇人民政府\n关于印发《青石镇贯彻«《纲要》»工作\n方案》的通知\n各村民委员会：\n请落实。"
    assert marked("pairs", {"defect": "unbalanced"}, text) == text.replace("«", "").replace("»", "")
    assert marked("pairs", {"defect": "nested"}, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "印发《贯彻«《纲要》»分工表》《要点》。",
        "开展“做实«“枫桥经验”»进«“万家”»”活动。",
        "各村（社区«（居）»）。",
        "印发《贯彻〈纲要〉分工表》，开展“‘枫桥经验’进万家”活动。",
        "《甲、《乙》《丙》开展工作。",
    ],
)
def test_marks_within_their_own_kind(text: str, marked: Callable[..., str]) -> None:
    assert marked("pairs", {"defect": "nested"}, TITLE + text) == TITLE + text


def test_only_the_shapes_that_are_asked_for(marked: Callable[..., str]) -> None:
    text = TITLE + "各村（社区（居））印发《贯彻«《纲要》»分工表》。"
    assert marked("pairs", {"defect": "nested", "shapes": ["book"]}, text) == text


@pytest.mark.parametrize(
    "text",
    ["深化«”»放管服”改革。", "深化“放管服«“»改革，推广“枫桥经验”。", "深化«”»放管服“改革。", "深化“放管服”改革。"],
)
def test_quotation_marks_turned_round(text: str, marked: Callable[..., str]) -> None:
    assert marked("pairs", {"defect": "reversed"}, TITLE + text) == TITLE + text


def test_fixes_exchange_the_marks_only(check: Callable[..., object]) -> None:
    report = check(TITLE + "印发《贯彻《纲要》分工表》，深化”放管服“改革。", "format/nested", "format/reversed")
    edits = [(report.source.slice(e.span), e.text) for one in report.diagnostics for e in one.fix.edits]  # type: ignore[attr-defined]
    assert edits == [("《", "〈"), ("》", "〉"), ("”", "“"), ("“", "”")]


def test_code_in_markdown_has_no_pairs(lint: Callable[..., list[str]]) -> None:
    text = f"# {TITLE}\n```\nprint(“\n```\n键`（`和`《`。\n"
    assert lint(text, "format/unbalanced", markup="markdown") == []
