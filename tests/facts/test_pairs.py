"""Paired marks: what the stack finds, and that order is recognised without it."""

from __future__ import annotations

from collections.abc import Callable

from checks.drafts import any_text
from hypothesis import given, settings
from hypothesis import strategies as st

from lawlint.document import Document
from lawlint.facts.pairs import SHAPES, pairs
from lawlint.parse import parse
from lawlint.text import Source

MARKS = "".join(openers + closers for openers, closers in SHAPES.values())


def test_every_defect_has_its_place_and_remedy(read: Callable[..., Document]) -> None:
    document = read("一、做法\n学习《宪法。\n印发《贯彻《纲要》分工表》。\n深化”放管服”改革。")
    found = [(one.defect, document.text[one.at], one.partner, one.write, one.certain) for one in document.fact(pairs)]
    assert found == [
        ("unbalanced", "《", "》", (), True),
        ("nested", "《", "", ("〈", "〉"), True),
        ("reversed", "”", "“", ("“",), False),
    ]


def test_what_lies_far_apart_is_not_certain(read: Callable[..., Document]) -> None:
    document = read("一、做法\n" + "印发《甲，" + "一。" * 50 + "《乙》，丙》。")
    assert [(one.defect, one.certain) for one in document.fact(pairs)] == [("nested", False)]


@settings(deadline=None, max_examples=80)
@given(st.one_of(any_text(), st.text(alphabet=MARKS + "一甲1\n。：", max_size=60)))
def test_every_text_is_walked(text: str) -> None:
    document = parse(Source("稿.txt", text))
    for one in document.fact(pairs):
        assert all(document.text[at] in MARKS for at in (one.at, *one.others))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(["甲", "《乙》", "“丙”", "（丁）", "〔2024〕", "(戊)", "【己】", "。"]), max_size=30))
def test_pairs_in_order_are_no_finding(pieces: list[str]) -> None:
    assert parse(Source("稿.txt", "".join(pieces))).fact(pairs) == ()
