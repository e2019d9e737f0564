"""Check kind `series`: a fixed phrase that is a list (四个意识, 五步决策程序), with its members and their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from lawlint.diagnostic import Edit, Fix, Severity
from lawlint.document import Document
from lawlint.facts.quoted import book_titles
from lawlint.facts.sentences import near, speaks_of
from lawlint.record import record
from lawlint.rule import Finding, Yield
from lawlint.text import Span, covering

if TYPE_CHECKING:
    from lawlint.fields import Table

_SEPARATORS = "、，,和及与以 "
_OPEN_ENDED = ("等", "……", "各项", "中的")
_STRANGER = 14


class _Item(NamedTuple):
    start: int
    end: int
    member: int  # -1: one of `strangers`, -2: another stranger between two members


@record
class SeriesCheck:
    """Where `least` members stand one after another, all must be there, in order, and none in another's place.

    A member is a text or several ways of writing it, the first is the usual one; `right` is all of it as it should
    be written. `strangers` are known to be written
    for a member, also at the ends; any other is certain only where it stands in the place of the one that is lost.
    What ends in 等 may leave members out, and none is lost that stands elsewhere in the sentence. One of `about`
    must, none of `unless` may stand in it. Lost, strange and displaced members each have their severity.
    """

    members: tuple[tuple[str, ...], ...]
    strangers: tuple[str, ...]
    least: int
    right: str
    about: tuple[str, ...]
    unless: tuple[str, ...]
    lost: Severity | None
    strange: Severity | None
    displaced: Severity | None

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "right", "problem", "count")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Integer, ListOf, Table, Text

        severity = Text(choices=("error", "warning", "info", "off"))
        return Table(
            {
                "members": ListOf(ListOf(Text())),
                "strangers": ListOf(Text()),
                "least": Integer(2, 20),
                "right": Text(),
                "about": ListOf(Text()),
                "unless": ListOf(Text()),
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
            tuple(values.get("strangers", ())),
            least,
            values.get("right", "、".join(one[0] for one in members)),
            tuple(values.get("about", ())),
            tuple(values.get("unless", ())),
            severity("lost"),
            severity("strange"),
            severity("displaced"),
        )

    def literals(self) -> tuple[str, ...]:
        return (*(way for member in self.members for way in member), *self.strangers, *self.about)

    def find(self, document: Document) -> Iterator[Yield]:
        if self.about and document.hits.keys().isdisjoint(self.about):
            return
        for run in self._runs(document):
            order = [item.member for item in run]
            if order == list(range(len(self.members))):
                continue
            known = {member for member in order if member >= 0}
            if (
                2 * len(known) < self.least
                or len(known) + order.count(-1) < self.least
                or not self._counts(document, run)
            ):
                continue
            if problem := self._problem(document, run):
                yield self._finding(document, run, *problem)

    def _counts(self, document: Document, run: list[_Item]) -> bool:
        if covering(document.fact(book_titles), run[0].start, run[-1].end):
            return False
        return speaks_of(document, run[0].start, self.about, self.unless)

    def _runs(self, document: Document) -> Iterator[list[_Item]]:
        """Members that follow one another, with at most separators or one short stranger between them."""
        hits = document.hits
        found = [
            (at, -at - len(way), index)
            for index, ways in enumerate((*self.members, self.strangers))
            for way in ways
            if way in hits
            for at in hits[way]
        ]
        if len(found) < self.least:
            return
        found.sort()
        run: list[_Item] = []
        seen: set[int] = set()
        end = 0
        for start, minus, index in found:
            if start < end:
                continue
            item = _Item(start, -minus, index if index < len(self.members) else -1)
            close = run and start - end <= _STRANGER + 4 and item.member not in seen
            gap = document.text[end:start] if close else ""
            if close and not gap.strip(_SEPARATORS):
                run.append(item)
            elif close and (stranger := _stranger(gap, end)):
                run += [stranger, item]
            else:
                if len(run) >= self.least:
                    yield run
                run = [item]
                seen = set()
            if item.member >= 0:
                seen.add(item.member)
            end = item.end
        if len(run) >= self.least:
            yield run

    def _problem(self, document: Document, run: list[_Item]) -> tuple[str, Severity] | None:
        text = document.text
        strangers = [item for item in run if item.member < 0]
        order = [item.member for item in run if item.member >= 0]
        lost = [index for index in range(len(self.members)) if index not in order]
        lost = [index for index in lost if not self._elsewhere(document, run, index)]
        names = "”“".join(self.members[index][0] for index in lost)
        if strangers and lost and self.strange is not None:
            certain = any(item.member == -1 for item in strangers) or self._in_its_place(run, lost)
            first = next((item for item in strangers if item.member == -1), strangers[0])
            words = text[first.start : first.end]
            problem = f"中“{words}”不是这一提法的内容，少了“{names}”"
            return problem, self.strange if certain else min(self.strange, Severity.WARNING)
        if lost and self.lost is not None:
            open_ended = text[run[-1].end : run[-1].end + 3].lstrip("”）").startswith(_OPEN_ENDED)
            return None if open_ended else (f"少了“{names}”", self.lost)
        if not strangers and self.displaced is not None and any(a > b for a, b in pairwise(order)):
            return "次序不对", self.displaced
        return None

    def _elsewhere(self, document: Document, run: list[_Item], member: int) -> bool:
        """Whether a member that the run lacks stands elsewhere in its sentence."""
        sentence = near(document, run[0].start)
        words = document.text[sentence.start : sentence.end]
        return any(way in words for way in self.members[member])

    def _in_its_place(self, run: list[_Item], lost: list[int]) -> bool:
        """Whether the only stranger stands just where the only lost member should."""
        wanted = [-2 if index in lost else index for index in range(len(self.members))]
        return len(lost) == 1 and [item.member for item in run] == wanted

    def _finding(self, document: Document, run: list[_Item], problem: str, severity: Severity) -> Finding:
        place = Span(run[0].start, run[-1].end)
        span = document.span(*place)
        values = {
            "words": document.text[place.start : place.end],
            "right": self.right,
            "problem": problem,
            "count": str(len(self.members)),
        }
        return Finding(span, values, fix=Fix(f"改为“{self.right}”", (Edit(span, self.right),)), severity=severity)


def _stranger(gap: str, start: int) -> _Item | None:
    """One more item between two separators, in the place of a member."""
    inner = gap.strip(_SEPARATORS)
    at = gap.find(inner)
    if not at > 0 or gap[-1] not in _SEPARATORS or len(inner) > _STRANGER:
        return None
    if any(mark in inner for mark in "、，。；：！？《》“”（）\n"):
        return None
    return _Item(start + at, start + at + len(inner), -2)
