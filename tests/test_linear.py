"""The work grows no faster than the draft: counted in lines of code that run, not in time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from lawlint import packs
from lawlint.engine import Linter
from lawlint.parse import parse
from lawlint.text import Source, Span

TITLE = "青石镇2024年度法治政府建设情况报告\n"
MANY = 150
RULES = ("numbering/", "structure/")


def steps(work: Callable[[], object]) -> int:
    """How many lines of Python some work runs; each turn of a loop counts."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(tuple(rule for pack in packs.load() for rule in pack.rules if rule.id.startswith(RULES)))


@pytest.mark.parametrize(
    "lines",
    [
        "一、依法行政\n",
        "一、依法行政\n主要做法如下：\n一、甲乙\n二、丙丁\n",
        "一、甲\n1.乙\n（一）丙\n",
        "①甲\n（1）乙\n1.丙\n（一）丁\n",
        "（二）依法行政\n",
        "（二）甲\n2.乙\n4.丙\n",
        "1.甲乙：\n",
        "2.甲\n1.乙\n4.丙\n3.丁\n",
        "工作。\n二、依法行政。三、严格执法。\n",
        "# 依法行政\n",
    ],
)
def test_twice_the_headings_are_twice_the_work(linter: Linter, lines: str) -> None:
    once, twice = (
        steps(lambda text=text: linter.check(Source("稿.txt", text)))  # type: ignore[misc]
        for text in (TITLE + lines * MANY, TITLE + lines * 2 * MANY)
    )
    assert twice < 2.2 * once


def test_what_is_withheld_is_looked_up_where_it_stands() -> None:
    marked = Source("稿.txt", "秘密甲\n" * 900, withheld=tuple(Span(4 * i, 4 * i + 2) for i in range(900)))
    assert marked.shown(Span(4 * 500, 4 * 502)) == "■■甲\n■■甲\n"
    assert steps(lambda: marked.shown(Span(4 * 500, 4 * 500 + 3))) < 30


def test_no_finding_quotes_more_than_a_title_can_be(linter: Linter) -> None:
    nested = "青石镇2024年度法治政府建设情况报告\n一、主要举措\n" + "《关于印发" * 300 + "》" * 300
    rules = tuple(rule for pack in packs.load() for rule in pack.rules if rule.id == "format/nested-marks")
    assert max(len(one.message) for one in Linter(rules).check(Source("稿.txt", nested)).diagnostics) < 1000
    unended = "青石镇2024年度法治政府建设情况报告\n一、" + "依法行政" * 500
    (heading,) = parse(Source("稿.txt", unended)).headings
    assert len(heading.title) < 300
