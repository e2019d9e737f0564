"""Conditions of packs — a word, any, all, near, a pattern, a section's role — and the words that meet them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from lawlint.document import Document
from lawlint.facts.sentences import sentence_at
from lawlint.text import Span

HEADS = ("any", "all", "near", "pattern", "heading", "role")


class Condition(NamedTuple):
    """One node: `head` is term, any, all, near, pattern, role or heading.

    `since` and `until` are inclusive; `kinds` are those of drafts that it is for; `least` is the least length of a
    section in code points. A pattern may say `{year}` and `{next_year}`: the year judged and the one after it.
    """

    head: str
    value: str = ""
    parts: tuple[Condition, ...] = ()
    within: str = "sentence"
    needs: tuple[str, ...] = ()
    least: int = 0
    kinds: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None

    def literals(self) -> Iterator[str]:
        """Every literal it wants located."""
        if self.head == "term":
            yield self.value
        yield from self.needs
        for part in self.parts:
            yield from part.literals()

    def find(self, document: Document, regions: tuple[Span, ...]) -> list[Span]:
        """The words that meet it within the regions (spans of the view), in order; empty where it is not met."""
        if not self._is_for(document):
            return []
        return getattr(self, f"_find_{self.head}")(document, regions)  # type: ignore[no-any-return]  # closed set of heads

    def first(self, document: Document, regions: tuple[Span, ...]) -> list[Span]:
        """The same, but of alternatives only the first that is met: enough to show that it is."""
        if not self._is_for(document):
            return []
        if self.head == "any":
            return next((spans for part in self._present(document) if (spans := part.first(document, regions))), [])
        if self.head == "pattern":
            return [*islice(self._matches(document, regions), 1)]
        if self.head == "near":
            any_of = self.parts[0].head == "any"
            alternatives = self.parts[0]._present(document) if any_of else iter(self.parts[:1])
            return [*islice((span for one in alternatives for span in self._near(one, document, regions)), 1)]
        return self.find(document, regions)

    def _near(self, first: Condition, document: Document, regions: tuple[Span, ...]) -> Iterator[Span]:
        """One by one what meets `near`, its first part being read as `first`; the same words are looked for once."""
        known: dict[Span, bool] = {}
        for span in first.find(document, regions):
            unit = self._unit(document, span)
            if unit not in known:
                known[unit] = all(part.first(document, (unit,)) for part in self.parts[1:])
            if known[unit]:
                yield from self._replace(parts=(first, *self.parts[1:]))._find_near(document, (unit,))

    def _is_for(self, document: Document) -> bool:
        if not self.kinds and self.since is None and self.until is None:
            return True
        year, kind = document.judgement.year, document.judgement.kind
        in_time = year is None or (self.since or 0) <= year <= (self.until or 9999)
        return in_time and (not self.kinds or kind in self.kinds)

    def _find_term(self, document: Document, regions: tuple[Span, ...]) -> list[Span]:
        starts = document.hits.get(self.value, ())
        size = len(self.value)
        return [
            Span(start, start + size)
            for region in regions
            for start in starts[bisect_left(starts, region.start) : bisect_left(starts, region.end - size + 1)]
        ]

    def _find_any(self, document: Document, regions: tuple[Span, ...]) -> list[Span]:
        return sorted({span for part in self._present(document) for span in part.find(document, regions)})

    def _present(self, document: Document) -> Iterator[Condition]:
        """The parts that may be met: most words of a list are not in the draft at all."""
        hits = document.hits
        return (part for part in self.parts if part.head != "term" or part.value in hits)

    def _find_all(self, document: Document, regions: tuple[Span, ...]) -> list[Span]:
        found = [part.find(document, regions) for part in self.parts]
        return sorted({spans[0] for spans in found}) if all(found) else []

    def _find_near(self, document: Document, regions: tuple[Span, ...]) -> list[Span]:
        firsts = [(first, self._unit(document, first)) for first in self.parts[0].find(document, regions)]
        if not firsts:
            return []
        units = sorted({unit for _, unit in firsts})
        others = [_by_unit(part, document, units) for part in self.parts[1:]]
        met = []
        for first, unit in firsts:
            found = [spans[unit] for spans in others]
            if all(found):
                nearest = [min(spans, key=lambda span: abs(span.start - first.start)) for spans in found]
                start = min(first.start, *(one.start for one in nearest))
                end = max(first.end, *(one.end for one in nearest))
                met.append(Span(_clause_start(document.text, start), end))
        return met

    def _unit(self, document: Document, span: Span) -> Span:
        """The text within which other words are near: a heading's own section, else sentence or paragraph.

        Within a `section` words of a heading are near all that stands under it, others near their sentence.
        """
        section = document.section_at(span.start)
        names_role = any(part.head == "role" for part in (self.parts[0], *self.parts[0].parts))
        if names_role and section is not None and section.start == span.start:
            return Span(section.start, section.end)
        heading = section.heading if section else None
        if self.within == "section" and section and heading and heading.start <= span.start < heading.body:
            return Span(section.start, section.end)
        if self.within != "paragraph":
            return sentence_at(document, span.start)
        block = document.blocks[document.block_at(span.start)]
        return Span(block.start, block.end)

    def _find_pattern(self, document: Document, regions: tuple[Span, ...]) -> list[Span]:
        found = list(self._matches(document, regions))
        return found if len(regions) == 1 else sorted(set(found))

    def _matches(self, document: Document, regions: tuple[Span, ...]) -> Iterator[Span]:
        blocks = document.blocks_with(self.needs)
        if not blocks:
            return
        expression = _compiled(self.value, document.judgement.year or 0 if "{" in self.value else 0)
        text = document.text
        for region in regions:
            if region.end <= region.start:
                continue
            first, last = document.block_at(region.start), document.block_at(region.end - 1)
            for index in blocks[bisect_left(blocks, first) : bisect_left(blocks, last + 1)]:
                block = document.blocks[index]
                for match in expression.finditer(text, max(block.start, region.start), min(block.end, region.end)):
                    start, end = match.span()
                    if end > start:
                        yield Span(start, end)

    def _find_role(self, document: Document, regions: tuple[Span, ...]) -> list[Span]:
        return [
            Span(section.heading.start, section.heading.body)
            for section in document.sections
            if section.heading
            and self.value in section.heading.roles
            and section.end - section.heading.title_start - len(section.heading.title) >= self.least
            and any(region.start <= section.start < region.end for region in regions)
        ]

    def _find_heading(self, document: Document, regions: tuple[Span, ...]) -> list[Span]:
        return [
            Span(section.heading.start, section.heading.body)
            for section in document.sections
            if section.heading
            and self.value in section.heading.title
            and any(region.start <= section.start < region.end for region in regions)
        ]


def _by_unit(part: Condition, document: Document, units: list[Span]) -> dict[Span, list[Span]]:
    """What meets a condition in each of some units, which are in order; those apart are searched in one go."""
    found: dict[Span, list[Span]] = {}
    while units:
        apart: list[Span] = []
        rest: list[Span] = []
        for unit in units:
            (rest if apart and unit.start < apart[-1].end else apart).append(unit)
        spans = part.find(document, tuple(apart))
        for unit in apart:
            found[unit] = spans[bisect_left(spans, (unit.start,)) : bisect_left(spans, (unit.end,))]
        units = rest
    return found


@cache
def _compiled(pattern: str, year: int) -> re.Pattern[str]:
    """The pattern with its years written in; `re` itself remembers only some hundreds."""
    return re.compile(pattern.replace("{year}", str(year)).replace("{next_year}", str(year + 1)), re.MULTILINE)


def _clause_start(text: str, offset: int) -> int:
    """Where the clause that holds an offset begins, so that evidence can be quoted; at most thirty code points back."""
    for start in range(offset, max(offset - 30, 0), -1):
        if text[start - 1] in "，。；：、！？\n":
            return start
    return offset


def build_condition(data: Mapping[str, Any]) -> Condition:
    """The condition for plain data that `ConditionField` has read."""
    head = next(key for key in ("term", *HEADS) if key in data)
    value = data[head]
    return Condition(
        head,
        value=value if isinstance(value, str) else "",
        parts=tuple(map(build_condition, value)) if isinstance(value, list) else (),
        within=data.get("within", "sentence"),
        needs=tuple(data.get("literals", ())),
        least=data.get("least", 0),
        kinds=tuple(data.get("kinds", ())),
        since=data.get("since"),
        until=data.get("until"),
    )
