"""Words that must not stand here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

TITLE = "青石镇2024年法治政府建设情况报告\n县委、县政府：\n"
PLAIN = {"pattern": "请批示|请.{0,4}批准", "literals": ["批示", "批准"]}

CASES = [
    (PLAIN, "一、做法\n当否，«请批示»。\n二、打算\n«请予以批准»。"),
    (PLAIN, "一、做法\n«请批示»，«请批示»。"),
    (PLAIN, "一、做法\n经批准实施。"),
    (PLAIN, "一、做法\n请\n批示。"),
    (PLAIN | {"exempt": "《[^》]{0,20}》"}, "一、做法\n办理《关于请批准的函》，«请批准»。"),
    (PLAIN | {"exempt": "《[^》]{0,20}》"}, "一、做法\n办理《关于请批准的函》。"),
    (PLAIN | {"in": ["heading"]}, "一、«请批示»的事项\n请批示。"),
    (PLAIN | {"in": ["paragraph"]}, "一、请批示的事项\n«请批示»。"),
    (PLAIN | {"in": ["title", "addressee", "signature", "date"]}, "一、请批示的事项\n请批示。"),
    ({"pattern": "x*", "literals": ["请"]}, "一、做法\n请批示。"),
    ({"pattern": "第[０-９\\d]+号", "literals": ["号"]}, "一、做法\n印发«第１２号»文件。"),
    ({"pattern": "批示$", "literals": ["批示"]}, "一、做法\n请批示。\n请«批示»\n"),
    ({"pattern": "(?<=请)批示", "literals": ["批示"]}, "一、做法\n请«批示»。"),
    ({"pattern": "加强学习", "literals": ["学习"]}, "一、做法\n我镇«加强学\u200b习»。"),
]


@pytest.mark.parametrize(("options", "text"), CASES)
def test_every_match_in_its_places(options: dict[str, Any], text: str, marked: Callable[..., str]) -> None:
    assert marked("pattern", options, TITLE + text) == TITLE + text


def test_a_match_may_go_over_a_wrapped_line(marked: Callable[..., str]) -> None:
    text = TITLE + "一、做法\n我镇认真抓好工作，切实加强对行政执法的«指导监\n督»工作，成效明显。"
    assert marked("pattern", {"pattern": "指导监督", "literals": ["监督"]}, text) == text


def test_nothing_is_searched_where_no_literal_stands(marked: Callable[..., str]) -> None:
    text = TITLE + "一、做法\n请批示。"
    assert marked("pattern", {"pattern": "请批示", "literals": ["批准"]}, text) == text
