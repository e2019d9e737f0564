"""Dates as the text writes them: 2024年1月11日, 6月28、29日 (two), 1月至3月 (a span), 2024.1.11, 二〇二四年一月."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lawlint.document import Document
from lawlint.numerals import from_chinese

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# What may stand before 月: its own number, the year, more numbers; behind it 月龄 and the like are no dates.
_BEFORE_MONTH = re.compile(r"[0-9]{1,4}(?:[ ]?年[ ]?[0-9]{1,2})?(?:[、—–~～至到\-][0-9]{1,2}){0,11}[ ]?\Z")
_REACH = 40
_NO_DATE = frozenset("龄薪租息均供嫂刊票卡")
_TOKEN = re.compile(
    r"(?P<link>[ ]?(?:[、和及与至到~～]|以及|[—–\-]{1,2})?[ ]?)"
    r"(?P<number>[0-9]{1,4})(?![0-9.%])[ ]?(?P<unit>[年月日号]?)"
)
# Most dates: alone, with nothing that could go on.
_ALONE = re.compile(r"(?:([0-9]{4})年)?([0-9]{1,2})月(?:([0-9]{1,2})日)?(?![0-9 、和及与至到~～—–\-以])")
_DOTTED = re.compile(r"20([0-9]{2})([.\-/])([0-9]{1,2})\2([0-9]{1,2})(?![0-9.\-/])")
_CHINESE = re.compile(
    r"二([〇○零0][一二三四五六七八九〇○零0]{2})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?"
)
_SPAN_LINKS = frozenset("至到~～—–-")
_NO_TOKEN = ("", 0, "", 0, 0)


@dataclass(frozen=True, slots=True)
class Date:
    """A date at `start`–`end` of the view; what is not stated is None, and what is listed takes it from the one before.

    `form` is arabic, dotted or chinese; `continues` says that it is the other end of a span, not a date of its own.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    form: str = "arabic"
    continues: bool = False

    def impossible(self) -> str:
        """Why there is no such date, as a short Chinese phrase; empty where there is. 29 February needs its year."""
        if not 1 <= self.month <= 12:
            return "一年只有12个月" if self.month else "月份从1月算起"
        if self.day is None:
            return ""
        most = _DAYS[self.month - 1]
        if self.month == 2 and self.year is not None and not _is_leap(self.year):
            most = 28
        if 1 <= self.day <= most:
            return ""
        year = f"{self.year}年" if most == 28 else ""
        return f"{year}{self.month}月只有{most}天" if self.day else "日期从1日算起"

    def ordinal(self) -> int:
        """A number that grows by one from day to day, within a year."""
        return (self.year or 0) * 366 + sum(_DAYS[: self.month - 1]) + (self.day or 0)

    def written(self) -> str:
        """The form of GB/T 9704—2012 7.3.5.4: arabic numerals, full year, nothing padded."""
        return (f"{self.year}年" if self.year else "") + f"{self.month}月" + (f"{self.day}日" if self.day else "")


def dates(document: Document) -> tuple[Date, ...]:
    """All dates that state at least a month, in order of place; 12·4 and 3.15 are names of days, not dates."""
    text = document.text
    found = [*_with_months(text), *_in_figures(text)]
    if "〇" in text or "○" in text or "二零" in text:
        found += [_from_chinese(match) for match in _CHINESE.finditer(text)]
    return tuple(sorted(found, key=lambda one: one.start))


def _with_months(text: str) -> Iterator[Date]:
    at, month = 0, text.find("月")
    while month >= 0:
        before = _BEFORE_MONTH.search(text, max(month - _REACH, at), month)
        if before and text[month + 1 : month + 2] not in _NO_DATE and text[max(before.start() - 1, 0)] not in "./-":
            alone = _ALONE.match(text, before.start())
            run = [_alone(alone)] if alone else list(_run(text, before.start()))
            yield from run
            at = max([month, *(one.end for one in run)])
        month = text.find("月", max(month + 1, at))


def _alone(match: re.Match[str]) -> Date:
    year, month, day = match.groups()
    return Date(*match.span(), int(year) if year else None, int(month), int(day) if day else None)


def _in_figures(text: str) -> Iterator[Date]:
    for match in _DOTTED.finditer(text):
        year, _, month, day = match.groups()
        if match.start() == 0 or text[match.start() - 1] not in "0123456789.-/":
            yield Date(*match.span(), 2000 + int(year), int(month), int(day), "dotted")


def sign_off_date(document: Document) -> Date | None:
    """The date under the draft, else the one under the notice that encloses it; None where it is missing or blank."""
    span = document.main.date or document.parts[0].date
    within = [one for one in document.fact(dates) if span and span.start <= one.start and one.end <= span.end]
    return within[-1] if within else None


def _run(text: str, start: int) -> Iterator[Date]:
    """The dates of one run of numbers: 4月16日、7月26、27日、8月25日."""
    year: int | None = None
    month, continues = 0, False
    tokens = _tokens(text, start)
    for index, (link, number, unit, begin, end) in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else _NO_TOKEN
        adjacent = following[1] > 0 and not following[0].strip()
        continues = bool(_SPAN_LINKS & {*link}) or (continues and not link.strip())
        if unit == "年":
            year = number if number > 1000 else 2000 + number
            if not adjacent or following[2] != "月":
                return
            start = begin
        elif unit == "月":
            month = number
            start = start if index and not link.strip() else begin
            if not (adjacent and following[2] == "日"):
                yield Date(start, end, year, month, None, continues=continues)
        elif month:
            start = begin if link.strip() else start  # else it is the day of the month that stands before it
            yield Date(start, end, year, month, number, continues=continues)


def _tokens(text: str, start: int) -> list[tuple[str, int, str, int, int]]:
    """(link, number, unit, start, end) of each number of a run; a bare number has the unit of the next that has one."""
    found: list[tuple[str, int, str, int, int]] = []
    while match := _TOKEN.match(text, start):
        link, unit = match["link"], match["unit"].replace("号", "日")
        if found and not link.strip() and found[-1][2] not in ("年", "月"):
            break
        if not found and link:
            break
        found.append((link, int(match["number"]), unit, match.start("number"), match.end()))
        start = match.end()
    unit = ""
    for index in range(len(found) - 1, -1, -1):
        link, number, own, begin, end = found[index]
        after_month = index > 0 and found[index - 1][2] == "月" and not link.strip()
        if own:
            unit = own
        elif not unit:
            del found[index:]
        else:
            found[index] = (link, number, "日" if after_month else unit, begin, end)
    return found


def _from_chinese(match: re.Match[str]) -> Date:
    year = from_chinese("二" + match[1].replace("0", "〇"))
    day = from_chinese(match[3]) if match[3] else None
    return Date(*match.span(), year, from_chinese(match[2]) or 0, day, "chinese")


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
