"""Places in a text, and folding that keeps them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawlint.text import Position, Source, Span, covering, fold

# Any code points at all, lone surrogates too, with plenty of line ends and of what only looks like one.
TEXTS = st.text(st.characters() | st.sampled_from("\r\n\n\u2028\u2029\u0085\v\f\ufeff\ud800镇")).map(
    lambda text: text.replace("a", "\r\n")
)


@given(TEXTS)
def test_position_and_offset_are_inverse(text: str) -> None:
    source = Source("稿.txt", text)
    for offset in range(len(text) + 1):
        assert source.offset(source.position(offset)) == offset


@given(TEXTS)
def test_positions_grow_with_offsets(text: str) -> None:
    source = Source("稿.txt", text)
    positions = [source.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(set(positions))


@given(TEXTS)
def test_lines_and_their_ends_are_the_text(text: str) -> None:
    source = Source("稿.txt", text)
    spans = [source.line_span(line) for line in range(1, source.position(len(text)).line + 1)]
    assert all("\n" not in source.slice(span) and "\r" not in source.slice(span) for span in spans)
    between = [text[above.end : below.start] for above, below in pairwise(spans)]
    assert set(between) <= {"\n", "\r\n", "\r"}
    assert "".join(source.slice(span) + end for span, end in zip(spans, [*between, ""], strict=True)) == text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("一", ["一"]),
        ("一\n", ["一", ""]),
        ("一\r\n二\r三\n四", ["一", "二", "三", "四"]),
        ("一\n\r二", ["一", "", "二"]),
        ("一\r\r\n二", ["一", "", "二"]),
        ("一\u2028二\u0085三\v四\f五", ["一\u2028二\u0085三\v四\f五"]),
        ("\ufeff一\n二", ["\ufeff一", "二"]),
        ("\ud800\n二", ["\ud800", "二"]),
    ],
)
def test_lines_end_at_lf_crlf_and_cr_only(text: str, lines: list[str]) -> None:
    source = Source("稿.txt", text)
    assert [source.slice(source.line_span(line)) for line in range(1, len(lines) + 1)] == lines
    assert source.position(len(text)) == Position(len(lines), len(lines[-1]) + 1)


def test_columns_count_code_points() -> None:
    assert Source("稿.txt", "𠮷e\u0301字").position(3) == Position(1, 4)


@given(st.text(st.characters()))
def test_folding_keeps_every_place(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded
    assert all(folded[at] == char for at, char in enumerate(text) if char in "\r\n" or "\u4e00" <= char <= "\u9fff")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("２０２４年１２％", "2024年12%"),
        ("ＡＢｃ", "ABc"),
        ("\u3000\u00a0\t\x00\u2003\u2028\u0085年", " " * 7 + "年"),
        ("（一）．，", "（一）．，"),
        ("𠮷\ufeff\u200b", "𠮷\ufeff\u200b"),
    ],
)
def test_what_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_a_slice_is_as_it_stands_in_the_file() -> None:
    assert Source("稿.txt", "共２０２４件").slice(Span(1, 5)) == "２０２４"


def test_folding_passes_over_only_what_the_table_leaves_alone() -> None:
    from lawlint.text import _FOLD

    every = "".join(map(chr, range(0x110000)))
    assert fold(every) == every.translate(_FOLD)


def test_what_covers_a_place() -> None:
    spans = (Span(2, 6), Span(10, 14))
    assert covering(spans, 2, 6) == Span(2, 6)
    assert covering(spans, 11, 12) == Span(10, 14)
    assert covering(spans, 5, 7) is None
    assert covering(spans, 0, 1) is None
    assert covering((), 0, 1) is None
