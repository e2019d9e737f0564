"""Chinese ordinals ↔ integers, 1 to 9999, as headings, enumerations and dates write them."""

from __future__ import annotations

from functools import lru_cache

_DIGITS = {
    "〇": 0,
    "零": 0,
    "○": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_NAMES = "零一二三四五六七八九"


@lru_cache(maxsize=1024)
def from_chinese(text: str) -> int | None:
    """The value of `十二`, `一百零三`, `二〇二四` or `12`; None where the characters are no number."""
    if text.isascii():
        return int(text) if text.isdigit() else None
    if not any(char in _UNITS for char in text):
        digits = [_DIGITS.get(char) for char in text]
        return None if None in digits or not digits else int("".join(map(str, digits)))
    total, digit = 0, None
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[char]
            digit = None
        else:
            return None
    return total + (digit or 0)


def to_chinese(value: int) -> str:
    """How a heading writes an ordinal: 10 → 十, 21 → 二十一, 103 → 一百零三 (1 to 9999)."""
    if value < 10:
        return _NAMES[value]
    text, zero = "", False
    for name, unit in (("千", 1000), ("百", 100), ("十", 10)):
        digit, value = divmod(value, unit)
        if digit:
            text += ("零" if zero else "") + _NAMES[digit] + name
            zero = False
        elif text:
            zero = True
    if value:
        text += ("零" if zero else "") + _NAMES[value]
    return text[1:] if text.startswith("一十") else text
