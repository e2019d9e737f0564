"""The check kind hands on one sort of anomaly (the cases are in facts/test_numbering.py)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.checks.numbering import DEFECTS
from lawlint.report import Report

GAP = "一、主要做法\n正文。\n二、存在的问题\n正文。\n«四、»下步打算\n正文。"


@pytest.mark.parametrize("defect", DEFECTS)
def test_only_its_own_defect(defect: str, marked: Callable[..., str]) -> None:
    expected = GAP if defect == "gap" else GAP.replace("«", "").replace("»", "")
    assert marked("numbering", {"defect": defect}, GAP) == expected


def one_line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def test_one_finding_for_one_cause(check: Callable[..., Report]) -> None:
    text = "一、做法\n" + "".join(f"（{number}）加强学习。正文。\n" for number in range(1, 17))
    (one,) = check(text, "numbering/level-skipped").diagnostics
    assert "共16处" in one.message
    assert [one_line(text, related.span.start) for related in one.related] == list(range(3, 18))
    assert one.section == "一、做法 › （1）加强学习"


def test_the_message_names_place_words_and_remedy(check: Callable[..., Report]) -> None:
    text = "一、做法\n（一）学习。正文。\n（三）执法。正文。\n（四）普法。正文。"
    (one,) = check(text, "numbering/gap").diagnostics
    assert one.message.startswith("一：")
    assert all(f"“{words}”" in one.message for words in ("（一）", "（三）"))
    assert "（二）" in one.message
    assert all(f"“{words}”" in one.help for words in ("（二）", "（三）"))
