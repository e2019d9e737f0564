"""Near misses: every one-character edit inside a phrase, and never the phrase or what is more than that away."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lawlint.literals import Literals
from lawlint.nearmiss import halves, near_misses

PHRASES = (
    "习近平新时代中国特色社会主义思想",
    "推进法治建设第一责任人职责",
    "重大执法决定法制审核",
    "执法全过程记录",
    "行政机关负责人出庭应诉",
    "党委理论学习中心组",
    "职责明确、依法行政的政府治理体系",
)
AROUND = st.text("，。落实履行工作好", max_size=4)
ODD = st.sampled_from("某甲乙丙丁戊己")


def found(phrase: str, text: str) -> list[str]:
    hits = Literals(halves(phrase)).find(text)
    return [text[one.start : one.end] for one in near_misses(phrase, text, hits)]


@given(st.sampled_from(PHRASES), st.data(), AROUND, AROUND)
def test_one_character_swapped_added_or_lost(phrase: str, data: st.DataObject, before: str, after: str) -> None:
    assume(not {*before, *after} & {*phrase})  # 行行机关… may be read in two ways
    at = data.draw(st.integers(1, len(phrase) - 2))
    odd = data.draw(ODD)
    lost = phrase[:at] + phrase[at + 1 :]
    for form in (phrase[:at] + odd + phrase[at + 1 :], phrase[:at] + odd + phrase[at:], lost):
        assert found(phrase, before + form + after) == [form]
    form = phrase[:-1] + odd + phrase[-1]
    assert found(phrase, before + form + after) == [form]


@given(st.sampled_from(PHRASES), AROUND, AROUND)
def test_the_phrase_itself_is_none(phrase: str, before: str, after: str) -> None:
    assert found(phrase, before + phrase + after) == []


@given(st.sampled_from(PHRASES), st.data())
def test_a_piece_of_the_phrase_is_none(phrase: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(phrase)))
    end = data.draw(st.integers(start, len(phrase)))
    if end - start <= len(phrase) - 3:
        assert found(phrase, "落实" + phrase[start:end] + "要求。") == []


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("重大执法决定法制审核", "重大行政执法决定法制审核"),
        ("重大执法决定法制审核", "重大行政处罚决定法制审核"),
        ("推进法治建设第一责任人职责", "推进法治建设，压实第一责任人职责"),
        ("推进法治建设第一责任人职责", "推进法治建设的第一责任人职责"),
        ("执法全过程记录", "执法的全过程记录"),
        ("执法全过程记录", "执法案卷记录"),
        ("习近平新时代中国特色社会主义思想", "习近平新时代的思想"),
        ("行政机关负责人出庭应诉", "行政机关，负责人出庭应诉"),
        ("规范性文件合法性审核", "规范性文件、合法性审核"),
    ],
)
def test_legitimate_neighbours(phrase: str, text: str) -> None:
    assert found(phrase, text) == []


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("推进法治建设第一责任人职责", "推进法治建设第责一任人职责", "推进法治建设第责一任人职责"),
        ("习近平新时代中国特色社会主义思想", "习近平新时代特色社会主义思想", "习近平新时代特色社会主义思想"),
        ("行政机关负责人出庭应诉", "行政负责人出庭应诉", "行政负责人出庭应诉"),
    ],
)
def test_two_in_the_wrong_order_and_a_word_lost(phrase: str, text: str, expected: str) -> None:
    assert found(phrase, f"落实{text}。") == [expected]


@given(st.text("习近平新时代中国特色社会主义思想，", max_size=40))
def test_places_are_of_the_text(text: str) -> None:
    phrase = PHRASES[0]
    for one in near_misses(phrase, text, Literals(halves(phrase)).find(text)):
        assert 0 <= one.start < one.end <= len(text)
        assert abs(one.end - one.start - len(phrase)) <= 2
        assert text[one.start : one.end] != phrase
