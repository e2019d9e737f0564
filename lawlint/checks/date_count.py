"""Check kind `date-count`: N次 against the dates that are listed for it, before it or after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Related, Severity
from lawlint.document import Document
from lawlint.facts.dates import Date, dates
from lawlint.numerals import from_chinese
from lawlint.record import record
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

_NUMBER = r"(?P<number>[0-9]{1,2}|[两三四五六七八九十])[ ]?(?P<unit>场次|次|场|期)"
_PART_OF = frozenset("0123456789.第届十百")  # what makes it no count, or another: 第3次, 二十届三中全会, 126次
_REACH = 400  # code points: what is farther away belongs to another sentence, whatever the marks
_TIME = r"(?:具体|召开|开展)?(?:时间|日期)"
# 3次（3月5日、…）; 召开会议3次，分别于3月5日…: what stands between a number and the first of its dates.
_COUNT_BEFORE = re.compile(
    _NUMBER + rf"[^，,。；;、：:（(\d]{{0,8}}(?P<link>[（(]|[，,：:]?[ ]?(?:{_TIME})?分别|[，,：:]?[ ]?{_TIME}|[：:])"
    rf"(?:{_TIME})?(?:分别)?[为是在于：:]?\Z"
)
_COUNT = re.compile(_NUMBER + r"(?![以之][上内]|左右|全会|全体|性|序|数|多)")
# What may stand between two dates of one list: 3月15日消费者权益日、6月26日（国际禁毒日）和12月4日.
_NAME = r"(?:“?[^\W\d_]{2,12}[日节周]”?)?"
_GAP = re.compile(rf"[ ]?{_NAME}(?:[（(][^（）()\n]{{0,20}}[）)])?[ ]?(?:[、，,和及与至~～—–-]|以及)[ ]?")
_OPEN = re.compile(rf"[ ]?{_NAME}(?:等|期间|前后|左右)")
# 3月5日、6月12日，在赶场日开展宣传2次
_LEAD = re.compile(rf"[ ]?{_NAME}(?:期间|前后|当天)?[，,](?:[在利结围依][^，,。；;\n]{{1,24}}[，,])?")
_OF_ANOTHER = re.compile(r"[各每均都另]|平均|其中|全年|累计|年内|总共|合计|今年|[0-9]月")


@record
class DateCountCheck:
    """A number of times that the dates listed for it do not give. Two days that follow each other may be one event."""

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "dates", "listed")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table

        return Table({})

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls()

    def literals(self) -> tuple[str, ...]:
        return ("次", "场", "期")

    def find(self, document: Document) -> Iterator[Yield]:
        text, found = document.text, document.fact(dates)
        index = 0
        while index < len(found):
            head = text[max(found[index].start - 30, 0) : found[index].start].rpartition("\n")[2]
            count = _COUNT_BEFORE.search(head)
            if count and head[count.start() - 1 : count.start()] not in _PART_OF:
                end = _end(text, found[index].start, "）)" if head[-1] in "（(" else "")
                last = index + 1
                while last < len(found) and found[last].end <= end:
                    last += 1
                listed = list(found[index:last])
                yield from _after(document, count, found[index].start - len(head), listed)
            else:
                listed = _list(text, found, index)
                yield from _before(document, listed)
            index += len(listed)


def _end(text: str, start: int, closing: str) -> int:
    """Where the sentence, or the bracket, that holds an offset ends."""
    match = re.compile(f"[。；;！？\n{closing}]").search(text, start, start + _REACH)
    return match.start() if match else min(start + _REACH, len(text))


def _list(text: str, found: tuple[Date, ...], index: int) -> list[Date]:
    """The dates from `index` on with nothing between them but what a list has."""
    last = index + 1
    while last < len(found) and _GAP.fullmatch(text, found[last - 1].end, found[last].start):
        last += 1
    return list(found[index:last])


def _before(document: Document, listed: list[Date]) -> Iterator[Yield]:
    """Dates, then what was done on them and how often, in one clause."""
    text, start, most, least = document.text, listed[-1].end, _most(listed), _fewest(listed)
    if most < 2:
        return
    open_list = bool(_OPEN.match(text, start))
    lead = _LEAD.match(text, start)
    at = lead.end() if lead else start
    clause = text[at : _end(text, at, "，,（(")]
    counts = _counts(clause)
    if not counts:
        return
    between = clause[: counts[0].start()]
    numbers = [_value(count) for count in counts]
    if _OF_ANOTHER.search(between) or most in (*numbers, sum(numbers)) or numbers[0] == least == 1:
        return
    several = open_list or numbers[0] > 2 * most or counts[0]["unit"] != "次" or listed[0].day is None
    if numbers[0] > most and several:
        return  # there may be several on one day, and more in one month
    each = "分别" in text[max(listed[0].start - 6, 0) : listed[0].start] + between
    sure = least > 1 and "、" not in between and not open_list and (numbers[0] < least or (each and numbers[0] > most))
    yield _finding(document, at, counts[0], listed, sure=sure)


def _after(document: Document, count: re.Match[str], offset: int, listed: list[Date]) -> Iterator[Yield]:
    """How often, then the dates in brackets or after 分别于."""
    text = document.text
    listed = [one for one in listed if (one.day is None) == (listed[0].day is None)]
    most, least, number = _most(listed), _fewest(listed), _value(count)
    tail = text[listed[0].start : _end(text, listed[-1].end, "）)")]
    if number == most or (number > most and (most < 2 or "等" in tail or count["unit"] != "次")):
        return
    alone = all(_GAP.fullmatch(text, one.end, other.start) for one, other in pairwise(listed))
    complete = (alone or "分别" in count["link"]) and "等" not in tail and not _counts(tail)
    yield _finding(document, offset, count, listed, sure=complete and not least <= number < most)


def _counts(text: str) -> list[re.Match[str]]:
    return [match for match in _COUNT.finditer(text) if text[match.start() - 1 : match.start()] not in _PART_OF]


def _most(listed: list[Date]) -> int:
    return sum(not one.continues for one in listed)


def _fewest(listed: list[Date]) -> int:
    """How many events the dates are at least: days that follow each other may be one."""
    apart = [one for one in listed if not one.continues]
    return len(apart) - sum(1 for one, other in pairwise(apart) if one.day and other.ordinal() - one.ordinal() == 1)


def _value(count: re.Match[str]) -> int:
    return from_chinese(count["number"]) or 0


def _finding(document: Document, offset: int, count: re.Match[str], listed: list[Date], *, sure: bool) -> Finding:
    first, last, number = listed[0].start, listed[-1].end, _most(listed)
    values = {"words": count["number"] + count["unit"], "dates": str(number), "listed": document.text[first:last]}
    at = offset + count.start("number")
    return Finding(
        document.span(at, offset + count.end("unit")),
        values,
        (Related(document.span(first, last), f"这里列了{number}个日期"),),
        severity=None if sure else Severity.WARNING,
    )
