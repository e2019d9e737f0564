"""Check kind `promise`: a number of items that a heading or lead-in announces, against the items that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.document import Document, Section
from lawlint.facts.enumerations import enumerations
from lawlint.numerals import from_chinese
from lawlint.record import record
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

# Each lead-in holds one of these.
_LEADS = ("以下", "下列", "如下", "下面", "：一是", "：一要")
_NUMBER = r"(?P<number>[二两三四五六七八九十]{1,2}|[2-9]|1\d)"


@cache
def _in_heading(nouns: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(map(re.escape, nouns))
    return re.compile(
        rf"(?P<counted>)[“\"]{_NUMBER}(?:个|项|大|条)?(?:{words})[”\"](?!制度|机制|要求|活动|行动|工作法|模式|专项|精神|举措落)"
    )


@cache
def _lead_in(units: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(map(re.escape, units))
    below = rf"(?:以下|下列|如下|下面)[ ]?{_NUMBER}[ ]?(?:个|大|项|条)?(?:{words})"
    number = _NUMBER.replace("number", "counted")
    lead = "从|突出|抓好|做好|聚焦|围绕|把握|分|有|采取|推出|实施|提出|制定|强化"
    at_once = rf"(?:{lead}){number}[ ]?(?:个|大|项|条)(?:{words})(?=[^。；：\n]{{0,16}}：一(?:是|要))"
    return re.compile(f"{below}|{at_once}")


@record
class PromiseCheck:
    """`nouns` are what a quoted title may count (三到位); `units` what a lead-in may (以下三个方面).

    Only a clear series right below is counted; where there is none, nothing is said.
    """

    nouns: tuple[str, ...]
    units: tuple[str, ...]

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "promised", "found")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import ListOf, Table, Text

        return Table({"nouns": ListOf(Text()), "units": ListOf(Text())}, required=("nouns", "units"))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(tuple(values["nouns"]), tuple(values["units"]))

    def literals(self) -> tuple[str, ...]:
        return _LEADS

    def find(self, document: Document) -> Iterator[Yield]:
        for section in document.sections:
            if section.heading is not None and re.search('[“"]', section.heading.title):
                match = _in_heading(self.nouns).search(document.text, section.heading.start, section.heading.body)
                if match:
                    yield from _compare(document, match, _items_under(document, section))
        for index in document.blocks_with(_LEADS):
            block = document.blocks[index]
            if block.kind in ("paragraph", "heading"):
                for match in _lead_in(self.units).finditer(document.text, block.start, block.end):
                    yield from _compare(document, match, _items_after(document, match.end(), block.end))


def _compare(document: Document, match: re.Match[str], counts: tuple[int, ...]) -> Iterator[Yield]:
    """A finding unless the number announced is one of the counts that can be meant; the first is the likeliest."""
    named = match.groupdict()
    promised = from_chinese(named["number"] or named["counted"])
    if promised and counts and counts[0] > 1 and promised not in counts:
        values = {"words": match[0].strip('“”"'), "promised": str(promised), "found": str(counts[0])}
        yield Finding(document.span(*match.span()), values)


def _items_under(document: Document, section: Section) -> tuple[int, ...]:
    """The number of members of the one series in a section: its sub-headings, else its only enumeration."""
    if section.children:
        return (len(section.children),)
    inside = [one for one in document.fact(enumerations) if section.start <= one.items[0].start < section.end]
    return (len(inside[0].items),) if len(inside) == 1 else ()


def _items_after(document: Document, start: int, block_end: int) -> tuple[int, ...]:
    """Members of the series that begins right after a lead-in: in the same paragraph, or at once below it.

    Below it a number may also count the headings of a deeper level (十项任务 spread over four chapters).
    """
    ends_here = block_end - start < 30
    for one in document.fact(enumerations):
        first = one.items[0].start
        if start <= first < block_end or (first == block_end + 1 and ends_here):
            return (len(one.items),)
    below = next((section for section in document.sections if section.start == block_end + 1), None)
    colon = document.text.find("：", start, min(start + 30, block_end)) >= 0
    if below is None or below.heading is None or below.parent is None or not (colon or ends_here):
        return ()
    series = [one for one in below.parent.children if one.heading and one.heading.series == below.heading.series]
    inner = [deeper for one in series for deeper in one.walk() if deeper is not one and deeper.heading]
    levels = {deeper.heading.level for deeper in inner if deeper.heading}
    return (len(series), *(sum(1 for d in inner if d.heading and d.heading.level == level) for level in sorted(levels)))
