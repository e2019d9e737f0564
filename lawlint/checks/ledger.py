"""Check kind `ledger`: numbers that belong together and do not agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Related, Severity
from lawlint.document import Document
from lawlint.facts.kinds import DIVIDED, divided
from lawlint.facts.parts import PARTS, sums
from lawlint.facts.quantities import Relation
from lawlint.facts.rates import FINISHED, RATES, finished, rates
from lawlint.facts.repeats import TIMES, TOTALLED, frequencies, repeats
from lawlint.record import record
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

# For each relation the facts that look for it, and the words of which one occurs wherever it does.
_SUMS, _RATES, _FINISHED = (sums, PARTS), (rates, RATES), (finished, FINISHED)
RELATIONS = {
    "sum": (_SUMS, (divided, DIVIDED)),
    "approximate-sum": (_SUMS,),
    "rate": (_RATES,),
    "part-over-whole": (_SUMS, _FINISHED),
    "rate-over-100": (_RATES,),
    "stated-twice": ((repeats, TOTALLED),),
    "frequency": ((frequencies, tuple(TIMES)),),
    "approximate-base": (_RATES,),
}


@record
class LedgerCheck:
    """Numbers of one relation that arithmetic does not bear out; where that is in doubt, at most a warning."""

    relation: str

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "whole", "parts", "arithmetic")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table, Text

        return Table({"relation": Text(choices=tuple(RELATIONS))}, required=("relation",))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["relation"])

    def literals(self) -> tuple[str, ...]:
        return tuple(word for _, words in RELATIONS[self.relation] for word in words)

    def find(self, document: Document) -> Iterator[Yield]:
        kind = "sum" if self.relation == "approximate-sum" else self.relation
        verdicts = ("approximate",) if self.relation.startswith("approximate-") else ("wrong", "open")
        for fact, _ in RELATIONS[self.relation]:
            for one in document.fact(fact):
                if one.kind == kind and one.verdict in verdicts:
                    yield _finding(document, one)


def _finding(document: Document, one: Relation) -> Finding:
    text = document.text
    values = {
        "words": text[one.start : one.end],
        "whole": text[one.whole.start : one.whole.end],
        "parts": "、".join(text[part.start : part.end] for part in one.parts),
        "arithmetic": one.arithmetic,
    }
    places = [part for part in (one.whole, *one.parts) if not one.start <= part.start < one.end]
    related = tuple(Related(document.span(part.start, part.end), text[part.start : part.end]) for part in places)
    severity = Severity.WARNING if one.verdict == "open" else None
    return Finding(document.span(one.start, one.end), values, related, severity=severity)
