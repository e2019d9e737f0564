"""Check kind `series`: a fixed phrase that is a list (四个意识, 五步决策程序), with its members and their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from lawlint.conditions import Condition, build_condition
from lawlint.diagnostic import Edit, Fix, Severity
from lawlint.document import Document
from lawlint.facts.quoted import book_titles
from lawlint.facts.sentences import sentence_at
from lawlint.rule import Finding, Yield
from lawlint.text import covering

if TYPE_CHECKING:
    from lawlint.fields import Table

_SEPARATORS = "、，,和及与以 "
_OPEN_ENDED = ("等", "……", "各项", "中的")
_STRANGER = 14


class _Item(NamedTuple):
    start: int
    end: int
    member: int  # -1: a stranger between two members


@dataclass
class SeriesCheck:
    """Where `least` members stand one after another, all must be there, in order, and none in another's place.

    A member is a text or several ways of writing it, the first is the usual one. What ends in 等 may leave members
    out. `about` must be met in the same sentence. Lost, strange and displaced members each have their severity, and
    are not looked for where they have none.
    """

    members: tuple[tuple[str, ...], ...]
    least: int
    separator: str
    about: Condition | None
    unless: Condition | None
    lost: Severity | None
    strange: Severity | None
    displaced: Severity | None

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "right", "problem", "count")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.condition_fields import ConditionField
        from lawlint.fields import Integer, ListOf, Table, Text

        severity = Text(choices=("error", "warning", "info", "off"))
        return Table(
            {
                "members": ListOf(ListOf(Text())),
                "least": Integer(2, 20),
                "separator": Text(),
                "about": ConditionField(),
                "unless": ConditionField(),
                "lost": severity,
                "strange": severity,
                "displaced": severity,
            },
            required=("members",),
        )

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        members = tuple(tuple(one) for one in values["members"])
        least = values.get("least", max(2, (len(members) + 1) // 2))
        if not 2 <= least <= len(members):
            raise ValueError("least 应在 2 和成员个数之间")

        def severity(key: str) -> Severity | None:
            word = values.get(key, "error")
            return None if word == "off" else Severity[word.upper()]

        return cls(
            members,
            least,
            values.get("separator", "、"),
            build_condition(values["about"]) if "about" in values else None,
            build_condition(values["unless"]) if "unless" in values else None,
            severity("lost"),
            severity("strange"),
            severity("displaced"),
        )

    def literals(self) -> tuple[str, ...]:
        conditions = [condition for condition in (self.about, self.unless) if condition]
        return (
            *(way for member in self.members for way in member),
            *(literal for condition in conditions for literal in condition.literals()),
        )

    def find(self, document: Document) -> Iterator[Yield]:
        for run in self._runs(document):
            known = {item.member for item in run if item.member >= 0}
            if len(known) < self.least or covering(document.fact(book_titles), run[0].start, run[-1].end):
                continue
            sentence = (sentence_at(document, run[0].start),)
            if (self.about and not self.about.find(document, sentence)) or (
                self.unless and self.unless.find(document, sentence)
            ):
                continue
            if problem := self._problem(document, run, known):
                yield self._finding(document, run, *problem)

    def _runs(self, document: Document) -> Iterator[list[_Item]]:
        """Members that follow one another, with at most separators or one short stranger between them."""
        found = sorted(
            _Item(start, start + len(way), index)
            for index, member in enumerate(self.members)
            for way in member
            for start in document.hits.get(way, ())
        )
        items = [
            item
            for item in found
            if not any(
                other is not item and other.start <= item.start and other.end >= item.end and other[:2] != item[:2]
                for other in found
            )
        ]
        run: list[_Item] = []
        for item in items:
            gap = document.text[run[-1].end : item.start] if run and item.start >= run[-1].end else None
            if gap is not None and not gap.strip(_SEPARATORS):
                run.append(item)
            elif gap is not None and (stranger := _stranger(gap, run[-1].end)):
                run += [stranger, item]
            else:
                yield run
                run = [item]
        yield run

    def _problem(self, document: Document, run: list[_Item], known: set[int]) -> tuple[str, Severity] | None:
        text = document.text
        strangers = [text[item.start : item.end] for item in run if item.member < 0]
        lost = [self.members[index][0] for index in range(len(self.members)) if index not in known]
        order = [item.member for item in run if item.member >= 0]
        if strangers and lost and self.strange:
            return f"其中“{strangers[0]}”不是这一提法的内容，少了“{'”“'.join(lost)}”", self.strange
        if lost and self.lost and not text.startswith(_OPEN_ENDED, run[-1].end):
            return f"少了“{'”“'.join(lost)}”", self.lost
        if not strangers and self.displaced and any(a > b for a, b in pairwise(order)):
            return "次序不对", self.displaced
        return None

    def _finding(self, document: Document, run: list[_Item], problem: str, severity: Severity) -> Finding:
        span = document.span(run[0].start, run[-1].end)
        right = self.separator.join(member[0] for member in self.members)
        values = {
            "words": document.text[run[0].start : run[-1].end],
            "right": right,
            "problem": problem,
            "count": str(len(self.members)),
        }
        return Finding(span, values, fix=Fix(f"改为“{right}”", (Edit(span, right),)), severity=severity)


def _stranger(gap: str, start: int) -> _Item | None:
    """One more item between two separators, in the place of a member."""
    inner = gap.strip(_SEPARATORS)
    at = gap.find(inner)
    if not at > 0 or gap[-1] not in _SEPARATORS or len(inner) > _STRANGER:
        return None
    if any(mark in inner for mark in "、，。；：！？《》“”（）"):
        return None
    return _Item(start + at, start + at + len(inner), -1)
