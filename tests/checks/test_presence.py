"""Something a paper must say: met, partly met or missing, with the words that show it and the place of an absence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lawlint.checks.presence import PresenceCheck

TITLE = "青石镇2024年法治政府建设情况报告"
SYSTEMS = {
    "members": [
        {"name": "公示", "condition": {"term": "执法公示"}},
        {"name": "记录", "condition": {"term": "全过程记录"}},
        {"name": "审核", "condition": {"term": "法制审核"}},
    ],
    "anchors": ["measures"],
}
ADVISER = {"met": {"near": [{"term": "法律顾问"}, {"term": "聘请"}]}, "partial": {"term": "法律顾问"}}
CAUSE = {"met": {"term": "原因"}, "where": ["problems"], "anchors": ["problems"]}
PLANNED = {"met": {"term": "法律顾问"}, "outside": ["plan"], "partial": {"term": "法律顾问"}, "anchors": ["measures"]}
INSTEAD = {"met": {"term": "习近平法治思想"}, "instead": {"term": "重要论述"}}

CASES: dict[str, tuple[dict[str, Any], str, str]] = {
    "a word": ({"met": {"term": "三项制度"}}, "一、主要做法\n落实三项制度。", "[met 三项制度]"),
    "not there, no place for it": ({"met": {"term": "三项制度"}}, "T«»一、要点\n落实制度。", "[missing]"),
    "not there, its chapter is": (
        {"met": {"term": "三项制度"}, "anchors": ["duty", "measures"]},
        "一、«主要做法»\n落实制度。",
        "[missing]",
    ),
    "all members": (
        SYSTEMS,
        "一、主要做法\n落实执法公示、全过程记录、法制审核制度。",
        "[met 执法公示][met 全过程记录][met 法制审核]",
    ),
    "some members": (
        SYSTEMS,
        "一、主要做法\n落实«全过程记录»、法制审核制度。",
        "[partial][met 全过程记录][met 法制审核]",
    ),
    "no member": (SYSTEMS, "一、«主要做法»\n落实制度。", "[missing]"),
    "near": (ADVISER, "一、主要做法\n聘请法律顾问1名。", "[met 聘请法律顾问]"),
    "in another sentence": (ADVISER, "一、主要做法\n落实«法律顾问»制度。聘请专家。", "[partial][met 法律顾问]"),
    "in its chapter": (CAUSE, "一、主要做法\n正文。\n二、存在的不足\n学习不够，原因是安排不紧。", "[met 原因]"),
    "only in another chapter": (
        CAUSE,
        "一、主要做法\n查明原因。\n二、«存在的不足»\n学习不够。",
        "[missing]",
    ),
    "no such chapter": (CAUSE, "一、主要做法\n查明原因。", "[没有找到应写这项内容的部分]"),
    "only in the plan": (
        PLANNED,
        "一、主要做法\n正文。\n二、2025年工作安排\n聘请«法律顾问»。",
        "[partial][met 法律顾问]",
    ),
    "outside the plan": (PLANNED, "一、主要做法\n聘请法律顾问。\n二、2025年工作安排\n正文。", "[met 法律顾问]"),
    "a chapter of problems and plan is no mere plan": (
        PLANNED,
        "一、主要做法\n正文。\n二、存在的不足和下步打算\n法律顾问作用不够。",
        "[met 法律顾问]",
    ),
    "something else in its stead": (INSTEAD, "一、主要做法\n学习«重要论述»。", "[missing]"),
    "optional": ({"met": {"term": "其他"}, "optional": True}, "一、主要做法\n正文。", "[本项可写可不写，未写不算缺项]"),
}


@pytest.mark.parametrize("name", CASES)
def test_presence(name: str, marked: Callable[..., str]) -> None:
    options, text, notes = CASES[name]
    draft = f"«{TITLE}»\n{text[3:]}" if text.startswith("T«»") else f"{TITLE}\n{text}"
    assert marked("presence", options, draft) == draft + notes


def test_not_all_of_many_words_are_quoted(marked: Callable[..., str]) -> None:
    text = f"{TITLE}\n一、主要做法\n" + "落实三项制度。" * 90
    notes = marked("presence", {"met": {"term": "三项制度"}}, text).removeprefix(text)
    assert 1 <= notes.count("[met 三项制度]") <= 20


def test_it_must_be_said_what_is_to_be_there() -> None:
    with pytest.raises(ValueError, match="met"):
        PresenceCheck.build({"partial": {"term": "三项制度"}})


def test_the_notice_around_a_plan_does_not_count(marked: Callable[..., str]) -> None:
    text = (
        "青石镇人民政府关于印发《青石镇2025年法治政府建设工作要点》的通知\n各村民委员会：\n落实三项制度，现印发给你们。\n"
        "青石镇人民政府\n2025年3月1日\n«青石镇2025年法治政府建设工作要点»\n一、学习\n正文。"
    )
    assert marked("presence", {"met": {"term": "三项制度"}}, text) == text + "[missing]"
