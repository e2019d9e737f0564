"""Check kind `term`: of several terms the one that fits what the sentence speaks of (审查 or 审核)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from lawlint.diagnostic import Edit, Fix, Severity
from lawlint.document import Document
from lawlint.facts.quoted import book_titles
from lawlint.facts.sentences import near
from lawlint.record import record
from lawlint.rule import Finding, Yield
from lawlint.text import Span, covering

if TYPE_CHECKING:
    from lawlint.fields import Table

# What sets the scene (……作出前，) belongs to the clause that follows.
_CLAUSE_END = re.compile(r"[。；：！？\n]|(?<![前时后])，")
_JOINED = re.compile(r"(?:制定|起草|出台|印发|草案|事项|文本|等|的)?[、和及与或以]{1,2}[^、，。；：]{0,5}")


class Subject(NamedTuple):
    """What a sentence may speak of, by its `words`; `right` are the terms for it, the first is the one to write.

    `hints` belong to it, but only tell where the sentence names no subject.
    """

    words: tuple[str, ...]
    right: tuple[str, ...]
    hints: tuple[str, ...] = ()
    severity: Severity | None = None


class _Mention(NamedTuple):
    start: int
    end: int
    subject: int
    hint: bool


@record
class TermCheck:
    """Each of `terms` must be right for what its clause names: nearest before it, or else after it.

    Two subjects that are joined (重大行政决策、规范性文件的合法性审查) share a term: nothing is said of it then, nor
    where none is named. A clause that names none may go on speaking of the only one in its sentence: a finding is no
    more than a warning then.
    """

    terms: tuple[str, ...]
    subjects: tuple[Subject, ...]
    exempt: tuple[str, ...]

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "right", "subject")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import ListOf, Table, Text

        subject = Table(
            {
                "words": ListOf(Text()),
                "right": ListOf(Text()),
                "hints": ListOf(Text()),
                "severity": Text(choices=("error", "warning", "info")),
            },
            ("words", "right"),
        )
        return Table(
            {"terms": ListOf(Text()), "subjects": ListOf(subject), "exempt": ListOf(Text())}, ("terms", "subjects")
        )

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        subjects = [
            Subject(
                tuple(one["words"]),
                tuple(one["right"]),
                tuple(one.get("hints", ())),
                Severity[one["severity"].upper()] if "severity" in one else None,
            )
            for one in values["subjects"]
        ]
        return cls(tuple(values["terms"]), tuple(subjects), tuple(values.get("exempt", ())))

    def literals(self) -> tuple[str, ...]:
        return (*self.terms, *self.exempt)

    def find(self, document: Document) -> Iterator[Yield]:
        places = _apart(Span(at, at + len(term)) for term in self.terms for at in document.hits.get(term, ()))
        if not places:
            return
        for number, place in enumerate(places):
            told = self._subject(document, place, places[number - 1].end if number else 0)
            if not told or self._cited(document, place):
                continue
            subject, certain = self.subjects[told[0]], told[1]
            if document.text[place.start : place.end] not in subject.right:
                yield _finding(document, place, subject, certain)

    def _cited(self, document: Document, place: Span) -> bool:
        exempt = _apart(Span(at, at + len(word)) for word in self.exempt for at in document.hits.get(word, ()))
        return bool(covering(exempt, *place) or covering(document.fact(book_titles), *place))

    def _may_be_wrong(self, text: str, place: Span, within: Span) -> bool:
        """Whether a subject that has another term stands near; mostly none does."""
        term, words = text[place.start : place.end], text[within.start : within.end]
        return any(
            word in words
            for subject in self.subjects
            if term not in subject.right
            for word in (*subject.words, *subject.hints)
        )

    def _mentions(self, text: str, within: Span) -> list[_Mention]:
        """What is spoken of, in order; of words within words the longer."""
        found = []
        sentence = text[within.start : within.end]
        for index, subject in enumerate(self.subjects):
            for words, hint in ((subject.words, False), (subject.hints, True)):
                for word in words:
                    if word not in sentence:
                        continue
                    at = text.find(word, within.start, within.end)
                    while at >= 0:
                        found.append(_Mention(at, at + len(word), index, hint))
                        at = text.find(word, at + 1, within.end)
        found.sort(key=lambda one: (one.start, -one.end))
        mentions: list[_Mention] = []
        for one in found:
            if not mentions or one.end > mentions[-1].end:
                mentions.append(one)
        return mentions

    def _subject(self, document: Document, place: Span, last: int) -> tuple[int, bool] | None:
        """Of which subject a term is said, and whether that is certain; `last` is where the term before it ends."""
        text, sentence = document.text, near(document, place.start)
        if not self._may_be_wrong(text, place, sentence):
            return None
        mentions = self._mentions(text, sentence)
        spoken = [one for one in mentions if not one.hint]
        only = {one.subject for one in spoken}
        begins = [match.end() for match in _CLAUSE_END.finditer(text, sentence.start, place.start)]
        begin = max([sentence.start, last, *begins[-1:]]) if last <= place.start else sentence.start
        match = _CLAUSE_END.search(text, place.end, sentence.end)
        end = match.start() if match else sentence.end
        before = [one for one in spoken if begin <= one.start and one.end <= place.start]
        if before:
            group = {before[-1].subject}
            for one, other in zip(before[-2::-1], before[:0:-1], strict=True):
                if not _JOINED.fullmatch(text, one.end, other.start):
                    break
                group.add(one.subject)
            return (group.pop(), True) if len(group) == 1 else None
        if len(only) > 1:
            return None
        hints = {one.subject for one in mentions if one.hint and begin <= one.start <= end}
        if len(hints) == 1 and only <= hints:
            return hints.pop(), True
        if only:
            return only.pop(), any(place.end <= one.start < end for one in spoken)
        return None


def _apart(spans: Iterator[Span]) -> tuple[Span, ...]:
    """Spans in order, those within others left out."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if not found or span.end > found[-1].end:
            found.append(span)
    return tuple(found)


def _finding(document: Document, place: Span, subject: Subject, certain: bool) -> Finding:
    span, words = document.span(*place), document.text[place.start : place.end]
    right = subject.right[0]
    values = {"words": words, "right": right, "subject": subject.words[0]}
    severity = subject.severity if certain else min(subject.severity or Severity.WARNING, Severity.WARNING)
    return Finding(span, values, fix=Fix(f"改为“{right}”", (Edit(span, right),)), severity=severity)
