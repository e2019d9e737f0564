"""The ledger: everything in a draft that can be added up, with how it came out — right as well as wrong."""

from __future__ import annotations

from itertools import chain

from lawlint.document import Document
from lawlint.facts.parts import sums
from lawlint.facts.quantities import Relation
from lawlint.facts.rates import finished, rates
from lawlint.facts.repeats import frequencies, repeats


def ledger(document: Document) -> tuple[Relation, ...]:
    """Every relation between numbers, once, in order of place."""
    found = chain(sums(document), rates(document), finished(document), repeats(document), frequencies(document))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.start, one.kind, one.verdict)))
