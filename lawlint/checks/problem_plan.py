"""Check kind `problem-plan`: a problem that a report admits and of which its plan for the next year says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Related
from lawlint.document import Document, Section
from lawlint.facts.enumerations import enumerations
from lawlint.record import record
from lawlint.rule import Finding, Inapplicable, Yield
from lawlint.text import Span

if TYPE_CHECKING:
    from lawlint.fields import Table

# A plan shorter than this (code points) answers nothing in detail.
_LEAST_PLAN = 40
_MOST = 9  # chapters of problems
_CLAUSE = re.compile(r"[^。；;\n]{6,200}")
_HEAD = re.compile(r"[^。；;：:\n]{4,60}")


@record
class ProblemPlanCheck:
    """`topics` are groups of words that speak of the same thing. A problem is found where its head names topics and
    the plan has no word of any of them; what names no topic is passed over."""

    topics: tuple[tuple[str, tuple[str, ...]], ...]

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "topic")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import ListOf, Table, Text

        topic = Table({"name": Text(), "words": ListOf(Text())}, required=("name", "words"))
        return Table({"topics": ListOf(topic)}, required=("topics",))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(tuple((one["name"], tuple(one["words"])) for one in values["topics"]))

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        problems = _chapters(document, "problems", "plan")
        plans = _chapters(document, "plan", "problems")
        plan = "".join(document.text[one.start : one.end] for one in plans)
        if not problems or len(plan) < _LEAST_PLAN:
            yield Inapplicable("没有分别写不足和下一步安排")
            return
        covered = {name for name, words in self.topics if any(word in plan for word in words)}
        for section in problems[:_MOST]:
            for item in _items(document, section):
                head = document.text[item.start : item.end]
                named = [name for name, words in self.topics if any(word in head for word in words)]
                if named and covered.isdisjoint(named):
                    heading = plans[0].heading
                    values = {"words": head.strip("，、 "), "topic": "、".join(named)}
                    related = (
                        (Related(document.span(heading.start, heading.body), "下一步安排在这里"),) if heading else ()
                    )
                    yield Finding(document.span(*item), values, related)


def _chapters(document: Document, role: str, other: str) -> list[Section]:
    """The chapters of the draft that serve one role and not the other."""
    return [
        section
        for section in document.roots[document.main_index].children
        if section.heading and role in section.heading.roles and other not in section.heading.roles
    ]


def _items(document: Document, section: Section) -> list[Span]:
    """Where each problem is named: sub-headings, else the heads of 一是…二是…, else clauses after 主要表现在：."""
    headings = [child.heading for child in section.children if child.heading]
    if headings:
        return [Span(heading.title_start, heading.title_start + len(heading.title)) for heading in headings]
    assert section.heading is not None
    start, text = section.heading.body, document.text
    members = [item for one in document.fact(enumerations) for item in one.items if start <= item.start < section.end]
    if members:
        heads = [_HEAD.match(text, item.end, section.end) for item in members]
        return [Span(*head.span()) for head in heads if head]
    colon = max(text.rfind("：", start, section.end), text.rfind(":", start, section.end))
    if colon < 0:
        return []
    return [Span(*match.span()) for match in _CLAUSE.finditer(text, colon + 1, section.end)]
