"""Reports that are in order, and the same with one defect: its rule speaks at the right line, and no other error comes up.

The defects are those of `lawlint test --mutate`; here each names its rule, and the drafts are invented ones of many forms.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from checks.drafts import clean
from lawlint.diagnostic import Severity
from lawlint.mutation.draft import Draft
from lawlint.mutation.planting import Planted
from lawlint.mutation.score import KINDS, touches
from lawlint.report import Report

SEEDS = range(40)
PER_KIND = 4
PLANTERS = {kind.name: kind.plant for kind in KINDS}
# By which rule each defect is told; what looks like one of two things may be told as either.
TOLD_BY = {
    "numbering/chapter-skipped": "numbering/gap",
    "numbering/section-skipped": "numbering/gap numbering/not-from-one",
    "numbering/item-skipped": "numbering/gap",
    "numbering/chapter-repeated": "numbering/repeat",
    "numbering/section-repeated": "numbering/repeat numbering/out-of-order numbering/not-from-one",
    "numbering/item-repeated": "numbering/repeat",
    "numbering/sections-exchanged": "numbering/out-of-order numbering/not-from-one numbering/gap",
    "numbering/items-exchanged": "numbering/out-of-order",
    "numbering/section-restart": "numbering/restart",
    "numbering/from-two": "numbering/not-from-one",
    "numbering/half-width-brackets": "numbering/mixed-brackets",
    "numbering/bracket-pair": "numbering/mixed-bracket-pair",
    "numbering/bracket-lost": "numbering/half-open-marker",
    "numbering/square-brackets": "numbering/square-bracket",
    "numbering/mark-behind-bracket": "numbering/mark-after-bracket",
    "numbering/other-mark": "numbering/wrong-marker numbering/not-from-one",
    "numbering/chapter-mark": "numbering/chinese-ordinal-mark",
    "numbering/item-comma": "numbering/arabic-comma",
    "numbering/level-skipped": "numbering/level-skipped",
    "numbering/heading-glued": "numbering/glued-heading",
    "numbering/chapter-number-lost": "numbering/lost-marker numbering/gap",
    "numbering/shi-lost": "numbering/enumeration-lost-shi",
    "numbering/shi-skipped": "numbering/enumeration-gap",
    "numbering/shi-repeated": "numbering/enumeration-repeat",
    "numbering/promise-of-chapter": "numbering/promise-mismatch",
    "structure/title-without-kind": "structure/title-without-kind",
    "structure/title-without-issuer": "structure/title-without-issuer",
    "structure/no-addressee": "structure/missing-addressee",
    "structure/addressee-leader": "structure/addressed-to-leader",
    "structure/addressees": "structure/several-addressees",
    "structure/addressee-mark": "structure/addressee-mark",
    "structure/no-signature": "structure/missing-signature",
    "structure/no-date": "structure/missing-date",
    "structure/blank-date": "structure/blank-date",
    "structure/copied-below": "structure/cc-to-subordinate",
    "structure/empty-section": "structure/empty-heading",
    "structure/request": "structure/request-in-report",
    "structure/opening-twice": "structure/opening-formula-twice",
    "structure/figure-open": "structure/placeholder",
    "structure/figure-blank": "structure/blank-number",
    "structure/year-word-lost": "structure/date-missing-unit",
    "content/no-measures": "content/missing-measures",
    "content/no-problems": "content/missing-problems",
    "content/no-duty": "content/missing-first-responsible",
    "content/duty-by-formula": "content/missing-first-responsible",
    "content/no-next-year": "content/missing-next-year-plan",
    "content/no-causes": "content/missing-causes",
    "content/no-guiding-thought": "content/missing-guiding-thought",
    "content/no-law-thought": "content/missing-xi-law-thought",
    "content/no-three-systems": "content/missing-three-systems",
    "content/no-adviser": "content/missing-legal-adviser",
    "content/no-village-adviser": "content/missing-village-adviser",
    "consistency/opening-year": "structure/title-year-mismatch",
    "consistency/chapter-year": "structure/title-year-mismatch",
    "consistency/plan-year": "structure/plan-year-mismatch",
}
# What a defect brings with it: where no problems are told, no causes are; a chapter whose heading is not seen is missed.
ALSO = {
    "content/no-problems": {"content/missing-causes"},
    "numbering/chapter-number-lost": {"content/missing-measures"},
}


def planted(kind: str) -> list[Planted]:
    """The first few drafts that have room for a defect."""
    found = (PLANTERS[kind](Draft(clean(seed).text), Random(seed)) for seed in SEEDS)
    return [one for one in found if one is not None][:PER_KIND]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_draft_in_order_has_neither_error_nor_warning(seed: int, lint: Callable[..., list[str]]) -> None:
    assert [line for line in lint(clean(seed).text) if " info " not in line] == []


@pytest.mark.parametrize(("kind", "told_by"), TOLD_BY.items(), ids=TOLD_BY)
def test_a_planted_defect_is_found_where_it_is_and_nothing_else_is(
    kind: str, told_by: str, check: Callable[..., Report]
) -> None:
    drafts, rules = planted(kind), {*told_by.split()}
    assert drafts
    for draft in drafts:
        report = check(draft.text)
        found = {one.rule for one in report.diagnostics if touches(report.source, one, draft)}
        assert rules & found, draft.text
        errors = {one.rule for one in report.diagnostics if one.severity is Severity.ERROR}
        assert errors <= rules | ALSO.get(kind, set()), draft.text
