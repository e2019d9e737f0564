"""Check kind `phrase`: a fixed phrase (提法) and the forms in which it is miswritten, each with its own severity."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from lawlint.diagnostic import Edit, Fix, Severity
from lawlint.document import Document
from lawlint.facts.quoted import book_titles, quotations
from lawlint.facts.sentences import speaks_of
from lawlint.nearmiss import halves, near_misses
from lawlint.record import record
from lawlint.rule import Finding, Yield
from lawlint.text import Span, covering
from lawlint.words import cuts_word

if TYPE_CHECKING:
    from lawlint.fields import Table

# A quotation that is so much longer than the phrase quotes a text; a shorter one only sets the phrase off.
_QUOTES_A_TEXT = 10
# One character in a shorter phrase makes it another word.
_LONG = 7
_PLACES = ("paragraph", "heading", "title", "addressee")


class Form(NamedTuple):
    """One wrong form: a literal, or a `pattern` behind `literals`; `write` is what to write instead, `say` why.

    One that is wrong `since` or `until` a year is left alone where the draft's year is not known.
    """

    literals: tuple[str, ...]
    pattern: str = ""
    write: str = ""
    say: str = ""
    severity: Severity | None = None
    since: int = 0
    until: int = 9999

    def wrong_in(self, year: int | None) -> bool:
        """Whether it is wrong in a report on this year."""
        return self.since <= year <= self.until if year else not self.since and self.until == 9999

    def places(self, document: Document) -> Iterator[Span]:
        """Where it stands in the view."""
        if not self.pattern:
            size = len(self.literals[0])
            yield from (Span(start, start + size) for start in document.hits.get(self.literals[0], ()))
            return
        expression = None
        for index in document.blocks_with(self.literals):
            expression = expression or re.compile(self.pattern)
            block = document.blocks[index]
            matches = expression.finditer(document.text, block.start, block.end)
            yield from (Span(*match.span()) for match in matches if match.end() > match.start())


@record
class PhraseCheck:
    """Wrong forms of `right`, left alone where `right` or an alias covers them, in titles 《》 and in quoted texts.

    One of `about` must, none of `unless` may stand in the same sentence; `near_miss` also finds `right` with one
    character lost, added or swapped; `whole` wants a form to begin or end where words do (`start`, `end`, `both`; by
    segmentation: 法制宣传 does not begin in 普法｜制｜宣传册). Of forms that overlap
    the most serious counts, then the longest.
    """

    right: str
    aliases: tuple[str, ...]
    wrong: tuple[Form, ...]
    about: tuple[str, ...]
    unless: tuple[str, ...]
    near_miss: Severity | None
    whole: str
    places: tuple[str, ...]
    safe: bool

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "right", "advice", "year")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Boolean, Integer, ListOf, Short, Table, Text
        from lawlint.pattern_field import Pattern

        severity = Text(choices=("error", "warning", "info"))
        form = Table(
            {
                "form": Text(),
                "pattern": Pattern(),
                "literals": ListOf(Text()),
                "write": Text(),
                "say": Text(),
                "severity": severity,
                "since": Integer(1949, 2100),
                "until": Integer(1949, 2100),
            }
        )
        return Table(
            {
                "right": Text(),
                "aliases": ListOf(Text()),
                "wrong": ListOf(Short("form", form)),
                "about": ListOf(Text()),
                "unless": ListOf(Text()),
                "near_miss": severity,
                "whole": Text(choices=("start", "end", "both")),
                "in": ListOf(Text(choices=_PLACES)),
                "safe": Boolean(),
            },
            required=("right",),
        )

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        near = Severity[values["near_miss"].upper()] if "near_miss" in values else None
        if near is None and "wrong" not in values:
            raise ValueError("应写 wrong（有哪些错误写法）或 near_miss（一字之差也查）")
        if near is not None and len(values["right"]) < _LONG:
            raise ValueError("near_miss 只用于七个字以上的提法，短词差一字多半是另一个词")
        return cls(
            values["right"],
            tuple(values.get("aliases", ())),
            tuple(_form(one) for one in values.get("wrong", ())),
            tuple(values.get("about", ())),
            tuple(values.get("unless", ())),
            near,
            values.get("whole", ""),
            tuple(values.get("in", _PLACES)),
            values.get("safe", False),
        )

    def literals(self) -> tuple[str, ...]:
        own = tuple(literal for form in self.wrong for literal in form.literals)
        return own if self.near_miss is None else (*own, *halves(self.right))

    def find(self, document: Document) -> Iterator[Yield]:
        found = list(self._candidates(document))
        if len(found) > 1:
            found.sort(key=lambda one: (-(one[1].severity or Severity.ERROR), one[0].start - one[0].end))
        taken: list[Span] = []
        for place, form in found:
            at = bisect_left(taken, place)
            apart = (not at or taken[at - 1].end <= place.start) and (at == len(taken) or place.end <= taken[at].start)
            if apart and self._counts(document, place):
                taken.insert(at, place)
                yield self._finding(document, place, form)

    def _candidates(self, document: Document) -> Iterator[tuple[Span, Form]]:
        hits = document.hits
        for form in self.wrong:
            if form.literals[0] not in hits and (len(form.literals) == 1 or hits.keys().isdisjoint(form.literals)):
                continue  # mostly
            if form.wrong_in(document.judgement.year):
                yield from ((place, form) for place in form.places(document))
        if self.near_miss is not None:
            form = Form((), write=self.right, say=f"疑似“{self.right}”之误，请核", severity=self.near_miss)
            for miss in near_misses(self.right, document.text, document.hits):
                yield Span(miss.start, miss.end), form

    def _counts(self, document: Document, place: Span) -> bool:
        """Whether a wrong form at a place is one: not part of a right one, not cited, and about what the rule is."""
        text = document.text
        if document.blocks[document.block_at(place.start)].kind not in self.places:
            return False
        words = text[place.start : place.end]
        for right in (self.right, *self.aliases):
            at = right.find(words)
            if at >= 0 and not right == words == self.right and text.startswith(right, max(place.start - at, 0)):
                return False
        if covering(document.fact(book_titles), place.start, place.end):
            return False
        quoted = covering(document.fact(quotations), place.start, place.end)
        if quoted and quoted.end - quoted.start - len(words) > _QUOTES_A_TEXT:
            return False
        if not speaks_of(document, place.start, self.about, self.unless):
            return False
        if self.whole in ("start", "both") and cuts_word(text, place.start):
            return False
        return not (self.whole in ("end", "both") and cuts_word(text, place.end))

    def _finding(self, document: Document, place: Span, form: Form) -> Finding:
        span = document.span(*place)
        write = form.write or ("" if form.say else self.right)
        say = form.say or (f"应为“{write}”，请核改" if form.severity is not Severity.INFO else f"宜写作“{write}”")
        values = {
            "words": document.text[place.start : place.end],
            "right": write or self.right,
            "advice": say,
            "year": str(document.judgement.year or "本"),
        }
        fix = Fix(f"改为“{write}”", (Edit(span, write),), self.safe) if write else None
        return Finding(span, values, fix=fix, severity=form.severity)


def _form(data: Mapping[str, Any]) -> Form:
    if ("form" in data) == ("pattern" in data) or ("pattern" in data) != ("literals" in data):
        raise ValueError("wrong 的每一项应写 form（原样的文字），或者 pattern 加 literals，二者取一")
    return Form(
        tuple(data.get("literals", ())) or (data["form"],),
        data.get("pattern", ""),
        data.get("write", ""),
        data.get("say", ""),
        Severity[data["severity"].upper()] if "severity" in data else None,
        data.get("since", 0),
        data.get("until", 9999),
    )
