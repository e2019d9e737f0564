"""The ledger: everything in a draft that can be added up, with how it came out — right as well as wrong."""

from __future__ import annotations

from lawlint.document import Document
from lawlint.facts import kinds, parts, rates, repeats
from lawlint.facts.quantities import Relation

# The words that lead to two numbers that belong together: `Document.hits` must say where they stand.
WORDS = (*parts.PARTS, *kinds.DIVIDED, *rates.RATES, *rates.FINISHED, *repeats.TOTALLED, *repeats.TIMES)


def ledger(document: Document) -> tuple[Relation, ...]:
    """Every relation between numbers, once, in order of place."""
    facts = (parts.sums, kinds.divided, rates.rates, rates.finished, repeats.repeats, repeats.frequencies)
    found = dict.fromkeys(one for fact in facts for one in document.fact(fact))
    return tuple(sorted(found, key=lambda one: (one.start, one.kind, one.verdict)))
