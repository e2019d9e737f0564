"""Check kind `term`: of several terms the one that fits what the sentence speaks of (审查 or 审核)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from lawlint.diagnostic import Edit, Fix, Severity
from lawlint.document import Document
from lawlint.facts.quoted import book_titles
from lawlint.facts.sentences import sentence_at
from lawlint.rule import Finding, Yield
from lawlint.text import Span, covering

if TYPE_CHECKING:
    from lawlint.fields import Table

_CLAUSE_ENDS = "，。；：！？\n"


class Subject(NamedTuple):
    """What a sentence may speak of, by its `words`; `right` are the terms for it, the first is the one to write."""

    words: tuple[str, ...]
    right: tuple[str, ...]
    severity: Severity | None = None


class _Mention(NamedTuple):
    start: int
    end: int
    subject: Subject


@dataclass
class TermCheck:
    """Each of `terms` must be right for the subject that its clause names, before it or else after it.

    A clause that names none goes on speaking of the last one in its sentence. Two subjects in one clause
    (重大行政决策、规范性文件的合法性审查) share a term: nothing is said of it then, nor where no subject is named.
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
                Severity[one["severity"].upper()] if "severity" in one else None,
            )
            for one in values["subjects"]
        ]
        return cls(tuple(values["terms"]), tuple(subjects), tuple(values.get("exempt", ())))

    def literals(self) -> tuple[str, ...]:
        return (*self.terms, *(word for subject in self.subjects for word in subject.words), *self.exempt)

    def find(self, document: Document) -> Iterator[Yield]:
        places = sorted(Span(start, start + len(term)) for term in self.terms for start in document.hits.get(term, ()))
        if not places:
            return
        mentions = sorted(
            (
                _Mention(start, start + len(word), subject)
                for subject in self.subjects
                for word in subject.words
                for start in document.hits.get(word, ())
            ),
            key=lambda mention: (mention.start, -mention.end),
        )
        exempt = [Span(at, at + len(word)) for word in self.exempt for at in document.hits.get(word, ())]
        for place in places:
            if any(span.start <= place.start and place.end <= span.end for span in exempt):
                continue
            if covering(document.fact(book_titles), place.start, place.end):
                continue
            subject = self._subject(document, place, mentions)
            words = document.text[place.start : place.end]
            if subject and words not in subject.right:
                yield _finding(document, place, subject)

    def _subject(self, document: Document, place: Span, mentions: list[_Mention]) -> Subject | None:
        text, sentence = document.text, sentence_at(document, place.start)
        begin = max(text.rfind(mark, sentence.start, place.start) for mark in _CLAUSE_ENDS) + 1
        end = min(
            (at for mark in _CLAUSE_ENDS if (at := text.find(mark, place.end, sentence.end)) >= 0), default=sentence.end
        )
        spoken = [one for one in mentions if sentence.start <= one.start and one.end <= end]
        before = [one for one in spoken if one.end <= place.start]
        clause = [one for one in before if one.start >= begin]
        near = clause or [one for one in spoken if one.start >= place.end] or before[-1:]
        subjects = {id(one.subject): one.subject for one in near}
        return next(iter(subjects.values())) if len(subjects) == 1 else None


def _finding(document: Document, place: Span, subject: Subject) -> Finding:
    span, words = document.span(*place), document.text[place.start : place.end]
    right = subject.right[0]
    values = {"words": words, "right": right, "subject": subject.words[0]}
    return Finding(span, values, fix=Fix(f"改为“{right}”", (Edit(span, right),)), severity=subject.severity)
