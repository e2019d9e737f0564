"""Check kind `presence`: something a paper of this kind must say, with the words that show it (a requirement)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from lawlint.anchors import anchor_span
from lawlint.conditions import Condition, build_condition
from lawlint.document import Document
from lawlint.record import record
from lawlint.roles import ROLES
from lawlint.rule import Evidence, Finding, Inapplicable, Undetermined, Yield
from lawlint.text import Span

if TYPE_CHECKING:
    from lawlint.fields import Table

_MOST_EVIDENCE = 5


class Member(NamedTuple):
    """One of several things that belong together (the three systems)."""

    name: str
    condition: Condition


@record
class PresenceCheck:
    """met: `met` holds, or every member is there. partial: `partial` holds, or some members are. Else missing.

    `where` restricts all of it to sections with one of these roles (no such section: undetermined); `outside` keeps
    evidence for met and members out of sections with these roles. `instead` is what a missing thing was written as.
    `anchors` are the roles of sections in which an absence is reported, in this order, else at the title.
    """

    met: Condition | None
    partial: Condition | None
    members: tuple[Member, ...]
    instead: Condition | None
    where: tuple[str, ...]
    outside: tuple[str, ...]
    anchors: tuple[str, ...]
    optional: bool

    SLOTS: ClassVar[tuple[str, ...]] = (
        "words",
        "missing",
        "found",
        "instead",
        "reason",
        "year",
        "next_year",
        "headings",
    )
    requirement: ClassVar[bool] = True
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.condition_fields import ConditionField
        from lawlint.fields import Boolean, ListOf, Table, Text

        return Table(
            {
                "met": ConditionField(),
                "partial": ConditionField(),
                "members": ListOf(Table({"name": Text(), "condition": ConditionField()}, ("name", "condition"))),
                "instead": ConditionField(),
                "where": ListOf(Text(choices=ROLES)),
                "outside": ListOf(Text(choices=ROLES)),
                "anchors": ListOf(Text(choices=ROLES)),
                "optional": Boolean(),
            }
        )

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        if "met" not in values and "members" not in values:
            raise ValueError("应写 met（怎样算写了）或 members（应写全的各项）")

        def condition(key: str) -> Condition | None:
            return build_condition(values[key]) if key in values else None

        return cls(
            met=condition("met"),
            partial=condition("partial"),
            members=tuple(Member(one["name"], build_condition(one["condition"])) for one in values.get("members", ())),
            instead=condition("instead"),
            where=tuple(values.get("where", ())),
            outside=tuple(values.get("outside", ())),
            anchors=tuple(values.get("anchors", ())),
            optional=values.get("optional", False),
        )

    def literals(self) -> tuple[str, ...]:
        conditions = [self.met, self.partial, self.instead, *(member.condition for member in self.members)]
        return tuple(literal for condition in conditions if condition for literal in condition.literals())

    def find(self, document: Document) -> Iterator[Yield]:
        regions = self._regions(document)
        if not regions:
            yield Undetermined("没有找到应写这项内容的部分")
            return
        inside = _without(document, regions, self.outside)
        met = self.met.first(document, inside) if self.met else []
        members: dict[str, list[Span]] = {}
        if not met and self.members:
            members = {member.name: member.condition.first(document, inside) for member in self.members}
            met = sorted(spans[0] for spans in members.values()) if all(members.values()) else []
        if met:
            yield from _evidence(document, met)
            return
        partial = self.partial.find(document, regions) if self.partial else []
        present = [spans[0] for spans in members.values() if spans]
        partial = sorted({*partial, *present})
        if partial:
            yield from _evidence(document, partial)
            yield self._partly(document, partial, members)
        elif self.optional:
            yield Inapplicable("本项可写可不写，未写不算缺项")
        else:
            yield self._missing(document)

    def _regions(self, document: Document) -> tuple[Span, ...]:
        part = document.main
        if not self.where:
            return (Span(part.body, part.end),)
        return tuple(
            Span(section.start, section.end)
            for section in document.sections
            if section.heading
            and set(section.heading.roles) & {*self.where}
            and part.start <= section.start <= part.end
        )

    def _partly(self, document: Document, partial: list[Span], members: Mapping[str, list[Span]]) -> Finding:
        own = [
            span
            for span in partial
            if (found := document.section_at(span.start)) and any(map(found.has_role, self.anchors))
        ]
        partial = own or partial
        missing = "、".join(name for name, spans in members.items() if not spans)
        values = self._values(document) | {
            "missing": missing,
            "found": "、".join(name for name, spans in members.items() if spans) or "无",
            "words": document.text[partial[0].start : min(partial[0].end, partial[0].start + 40)],
            "reason": f"缺{missing}" if missing else "内容不全",
        }
        return Finding(document.span(*partial[0]), values, status="partial")

    def _missing(self, document: Document) -> Finding:
        values = self._values(document)
        instead = self.instead.find(document, self._regions(document)) if self.instead else []
        if instead:
            words = document.text[instead[0].start : instead[0].end]
            values |= {"instead": f"，文中写的是“{words}”", "reason": f"只写了“{words}”"}
            return Finding(document.span(*instead[0]), values, status="missing")
        return Finding(anchor_span(document, self.anchors), values | {"reason": "未找到"}, status="missing")

    def _values(self, document: Document) -> dict[str, str]:
        year = document.judgement.year
        headings = "；".join(h.title.rstrip("。：") for h in document.headings if h.level == 1 and h.title)
        return {
            **dict.fromkeys(self.SLOTS, ""),
            "year": str(year or "本"),
            "next_year": str(year + 1) if year else "下一",
            "headings": headings or "（没有认出一级标题）",
        }


def _without(document: Document, regions: tuple[Span, ...], roles: tuple[str, ...]) -> tuple[Span, ...]:
    """The regions with the sections of these roles cut out. A section that serves another role as well is kept.

    In a plan every section speaks of what is to come, in a duty report every section of the duty.
    """
    own = {"plan": "plan", "duty-report": "duty"}.get(document.judgement.kind)
    barred = {role for role in roles if role != own} | {"causes"}
    known = document.fact(_left)
    if (regions, roles) not in known:
        known[regions, roles] = _cut(document, regions, barred)
    return known[regions, roles]


def _left(document: Document) -> dict[tuple[tuple[Span, ...], tuple[str, ...]], tuple[Span, ...]]:
    """What `_without` has worked out: many requirements leave out the same sections."""
    return {}


def _cut(document: Document, regions: tuple[Span, ...], barred: set[str]) -> tuple[Span, ...]:
    left = list(regions)
    for cut, served in document.fact(_chapters):
        if served <= barred:
            left = [
                piece
                for region in left
                for piece in (
                    Span(region.start, min(region.end, cut.start)),
                    Span(max(region.start, cut.end), region.end),
                )
                if piece.end > piece.start
            ]
    return tuple(dict.fromkeys(left))


def _chapters(document: Document) -> list[tuple[Span, frozenset[str]]]:
    """The sections that serve a role, with their roles: asked by every requirement of a draft."""
    return [
        (Span(section.start, section.end), frozenset(section.heading.roles))
        for section in document.sections
        if section.heading and section.heading.roles
    ]


def _evidence(document: Document, spans: list[Span]) -> Iterator[Evidence]:
    last = -1
    for span in spans[:_MOST_EVIDENCE]:
        if span.start >= last:
            yield Evidence(document.span(*span))
            last = span.end
