"""Chinese ordinals and integers."""

from __future__ import annotations

import pytest

from lawlint.numerals import from_chinese, to_chinese


def test_every_ordinal_is_read_back() -> None:
    assert [from_chinese(to_chinese(value)) for value in range(1, 10_000)] == list(range(1, 10_000))


def test_no_two_ordinals_are_written_alike() -> None:
    assert len({to_chinese(value) for value in range(1, 10_000)}) == 9_999


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (19, "十九"), (20, "二十"), (21, "二十一"), (99, "九十九"),
        (100, "一百"), (101, "一百零一"), (110, "一百一十"), (111, "一百一十一"), (120, "一百二十"), (1000, "一千"),
        (1001, "一千零一"), (1010, "一千零一十"), (1100, "一千一百"), (2024, "二千零二十四"), (9999, "九千九百九十九"),
    ],
)  # fmt: skip
def test_how_an_ordinal_is_written(value: int, text: str) -> None:
    assert to_chinese(value) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("两", 2), ("一十", 10), ("一十二", 12), ("一百一十", 110), ("一百十", 110), ("两百零三", 203),
        ("二〇二四", 2024), ("二○二四", 2024), ("二零二四", 2024), ("二四", 24), ("12", 12), ("007", 7), ("0", 0), ("零", 0),
    ],
)  # fmt: skip
def test_other_ways_of_writing(text: str, value: int) -> None:
    assert from_chinese(text) == value


@pytest.mark.parametrize("text", ["", " ", "甲", "一甲", "十甲", "1.2", "-1", "１２", "²", "①", "一 二", "百分之"])
def test_what_is_no_number(text: str) -> None:
    assert from_chinese(text) is None
