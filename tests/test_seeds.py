"""Five real drafts, as published. They are no part of the project: read from ../shared/seeds, or from LAWLINT_SEEDS."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from lawlint.diagnostic import Severity
from lawlint.document import Document
from lawlint.report import Report
from lawlint.text import Span

SHARED = Path(__file__).parent.parent.parent / "shared"
SEEDS = Path(os.environ.get("LAWLINT_SEEDS", SHARED / "seeds"))
LABELS = SEEDS.parent / "labels"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason=f"the five real drafts are not here ({SEEDS})")

A, B, C, D, E = (
    "000_efd35fd039c61190",
    "001_9c91adbe6d428431",
    "002_8711e1a2b86376af",
    "003_9363d317fde9ebdf",
    "004_362b35fb960f38b7",
)


@cache
def text_of(name: str) -> str:
    return (SEEDS / f"{name}.txt").read_bytes().decode("utf-8")


@cache
def label_of(name: str) -> dict[str, Any]:
    file = LABELS / f"{name}.yaml"
    if not file.is_file():
        pytest.skip(f"the label of {name} is not here ({file})")
    label: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))["seeds"][f"{name}.txt"]
    return label


def outline(document: Document) -> list[tuple[int, int]]:
    return [(document.line(heading.start), heading.level) for heading in document.headings]


@pytest.mark.parametrize(("name", "count"), [(A, 20), (B, 19), (C, 20), (D, 12), (E, 15)])
def test_every_heading_is_found_and_none_invented(name: str, count: int, read: Callable[..., Document]) -> None:
    assert len(read(text_of(name)).headings) == count


LEVELS = {
    B: "4:1 5:2 9:2 10:3 11:3 12:3 13:3 14:2 15:3 16:3 17:3 18:2 20:2 22:2 24:1 25:2 26:2 27:2 28:1",
    C: "16:1 18:2 19:2 21:2 23:1 25:2 26:2 27:1 29:2 30:2 31:2 32:1 34:2 35:2 36:1 38:2 39:2 40:1 42:2 43:2",
    E: "7:1 9:2 13:2 15:2 19:2 21:2 23:1 27:2 29:2 31:2 33:1 35:2 37:2 41:2 43:2",
}


@pytest.mark.parametrize("name", LEVELS)
def test_headings_stand_at_their_lines_and_levels(name: str, read: Callable[..., Document]) -> None:
    assert " ".join(f"{line}:{level}" for line, level in outline(read(text_of(name)))) == LEVELS[name]


@pytest.mark.parametrize("name", [A, D])
def test_headings_are_those_of_the_label(name: str, read: Callable[..., Document]) -> None:
    document, label = read(text_of(name)), label_of(name)
    assert outline(document) == [(one["line"], one["level"]) for one in label["headings"]]
    assert [one.marker.text.strip() for one in document.headings if one.marker] == [
        one["label"] for one in label["headings"]
    ]
    assert [one.title for one in document.headings] == [one["title"] for one in label["headings"]]


JUDGED = {
    A: ("annual-report", "township", True, 2023, 2024),
    B: ("annual-report", "township", False, 2020, 2021),
    C: ("plan", "township", False, None, 2023),
    D: ("self-inspection", "township", True, 2021, 2022),
    E: ("annual-report", "township", False, 2023, 2024),
}


@pytest.mark.parametrize("name", JUDGED)
def test_kind_issuer_and_years(name: str, read: Callable[..., Document]) -> None:
    one = read(text_of(name)).judgement
    assert (one.kind, one.issuer_level, one.joint, one.report_year, one.plan_year) == JUDGED[name]
    assert one.issuer
    assert all(one.inferred.values())


@pytest.mark.parametrize("name", [A, D])
def test_formal_parts_are_those_of_the_label(name: str, read: Callable[..., Document]) -> None:
    document, label = read(text_of(name)), label_of(name)
    part = document.main
    assert part.title == label["title"]
    assert [document.line(span.start) for span in part.title_spans] == label["title_lines"]
    assert document.judgement.issuer == label["issuer"]
    assert part.addressee is not None
    assert document.line(part.addressee.start) == label["recipient_line"]
    assert document.text[part.addressee.start : part.addressee.end].rstrip("：:") == label["recipient"]
    assert [document.line(span.start) for span in part.signature] == label["signature_lines"]
    assert (document.line(part.date.start) if part.date else None) == label["date_line"]
    colophon = [document.line(block.start) for block in document.blocks if block.kind == "colophon"]
    assert colophon == label["colophon_lines"]


REQUIREMENTS = {
    "measures_results": "content/missing-measures",
    "problems": "content/missing-problems",
    "causes": "content/missing-causes",
    "next_year_plan": "content/missing-next-year-plan",
    "guiding_thought": "content/missing-guiding-thought",
    "xi_law_thought": "content/missing-xi-law-thought",
    "three_systems": "content/missing-three-systems",
    "legal_counsel": "content/missing-legal-adviser",
    "village_counsel": "content/missing-village-adviser",
}
STATUS = {"present": "met", "partial": "partial", "absent": "missing"}


@pytest.mark.parametrize("name", [A, D])
@pytest.mark.parametrize("item", REQUIREMENTS)
def test_contents_are_those_of_the_label(name: str, item: str, check: Callable[..., Report]) -> None:
    (wanted,) = (one for one in label_of(name)["required_items"] if one["id"] == item)
    (found,) = (one for one in check(text_of(name)).requirements if one.rule == REQUIREMENTS[item])
    assert found.status == STATUS[wanted["status"]]
    lines = {check(text_of(name)).source.position(span.start).line for span in found.evidence}
    assert bool(lines) == (found.status != "missing")


# The label takes a chapter of its own for the first responsible as enough; without one counted, dated or named act it is partial.
@pytest.mark.parametrize(("name", "status"), [(A, "partial"), (B, "partial"), (D, "missing"), (E, "met")])
def test_what_is_said_of_the_first_responsible(name: str, status: str, check: Callable[..., Report]) -> None:
    (found,) = (one for one in check(text_of(name)).requirements if one.rule == "content/missing-first-responsible")
    assert found.status == status


FINDINGS = {
    A: ["8 warning numbering/level-skipped （1）"],
    B: [
        "5 info numbering/mixed-brackets (一)",
        "10 info numbering/arabic-comma 1、",
        "23 error numbering/enumeration-lost-shi 二",
    ],
    C: [],
    D: [],
    E: [],
}
ABSENT = {
    A: [],
    B: [
        "error content/missing-guiding-thought",
        "warning structure/missing-addressee",
        "info structure/missing-signature",
        "info structure/missing-date",
    ],
    C: [],
    D: ["error content/missing-first-responsible", "error content/missing-xi-law-thought"],
    E: ["warning structure/missing-addressee"],
}
ERRORS = {
    A: {"wording/legality-term"},
    B: {
        "content/missing-guiding-thought",
        "numbering/enumeration-lost-shi",
        "format/half-width-mark",
        "format/half-width-colon",
    },
    C: set(),
    D: {"content/missing-first-responsible", "content/missing-xi-law-thought", "wording/misnamed-enforcement-review"},
    E: {"wording/legality-term", "wording/misnamed-first-responsible-duty"},
}


@pytest.mark.parametrize("name", FINDINGS)
def test_all_that_is_wrong_with_the_numbering(name: str, lint: Callable[..., list[str]]) -> None:
    assert lint(text_of(name), "numbering") == FINDINGS[name]


@pytest.mark.parametrize("name", ABSENT)
def test_what_is_missing(name: str, lint: Callable[..., list[str]]) -> None:
    found = {" ".join(line.split()[1:3]) for line in lint(text_of(name), "content", "structure")}
    assert {*ABSENT[name]} <= found


@pytest.mark.parametrize("name", ERRORS)
def test_every_error_is_a_true_one(name: str, check: Callable[..., Report]) -> None:
    report = check(text_of(name))
    errors = [one for one in report.diagnostics if one.severity is Severity.ERROR]
    assert {one.rule for one in errors} == ERRORS[name]
    places = [(one.rule, report.source.position(one.span.start).line) for one in errors]
    assert len(set(places)) == len(places), "each is told once a paragraph"


def test_one_finding_for_sixteen_headings_of_the_same_style(check: Callable[..., Report]) -> None:
    (one,) = check(text_of(A), "numbering/level-skipped").diagnostics
    assert len(one.related) == 15


def test_the_lost_word_can_be_put_back(check: Callable[..., Report]) -> None:
    (one,) = check(text_of(B), "numbering/enumeration-lost-shi").diagnostics
    assert one.fix is not None
    (edit,) = one.fix.edits
    text = text_of(B)
    assert (text[edit.span.start - 1], edit.text, text[edit.span.start : edit.span.start + 2]) == ("二", "是", "建立")


def test_the_notice_and_the_plan_it_encloses(read: Callable[..., Document]) -> None:
    document = read(text_of(C))
    assert len(document.parts) == 2
    assert document.main is document.parts[1]
    assert document.parts[0].date is not None
    ordinals = [one.marker.ordinal for one in document.headings if one.marker and one.level == 2]
    assert ordinals == list(range(1, 15))


def test_no_trap_of_the_labels_is_an_error_or_a_warning(check: Callable[..., Report]) -> None:
    """Unless a labelled defect overlaps it."""
    for name in (A, D):
        text, label = text_of(name), label_of(name)
        defects = [_place(text, defect) for defect in label["defects"]]
        traps = [_place(text, trap) for trap in label["traps"]]
        traps = [trap for trap in traps if not any(map(trap.overlaps, defects))]
        for one in check(text).diagnostics:
            if one.severity > Severity.INFO and not one.rule.startswith("content"):
                assert not any(place.overlaps(one.span) for place in traps), (name, one.message)


def _place(text: str, label: dict[str, Any]) -> Place:
    start = sum(len(line) + 1 for line in text.split("\n")[: label["line"] - 1]) + label["col"]
    return Place(start, start + len(label["snippet"]))


class Place(NamedTuple):
    """A labelled snippet, as offsets into the text."""

    start: int
    end: int

    def overlaps(self, other: Place | Span) -> bool:
        """Whether both cover a character."""
        return self.start < other.end and other.start < self.end


def test_wrapped_lines_cause_no_finding(lint: Callable[..., list[str]]) -> None:
    assert {line.split()[2] for line in lint(text_of(E), "numbering", "structure")} == {
        "structure/missing-addressee",
        "structure/missing-copy-to-office",
        "structure/missing-date",
        "structure/missing-signature",
    }


# What the label of two drafts says of the items that many reports lack.
ITEMS = {
    "decision_five_steps": "content/missing-decision-procedure",
    "normative_docs": "content/missing-normative-documents",
    "pufa": "content/missing-law-publicity",
    "disputes_fengqiao": "content/missing-dispute-resolution",
    "reconsideration_litigation": "content/missing-reconsideration-litigation",
    "gov_info": "content/missing-government-openness",
    "supervision": "content/missing-power-supervision",
    "study_law": "content/missing-law-study",
    "shufa": "content/missing-duty-statement",
    "quantification": "content/without-figures",
    "congress_plenum": "content/missing-plenum",
    "cc_yifazhixianban": "structure/missing-copy-to-office",
}


@pytest.mark.parametrize("name", [A, D])
@pytest.mark.parametrize("item", ITEMS)
def test_items_are_those_of_the_label(name: str, item: str, check: Callable[..., Report]) -> None:
    (wanted,) = (one for one in label_of(name)["required_items"] if one["id"] == item)
    (found,) = (one for one in check(text_of(name)).requirements if one.rule == ITEMS[item])
    optional = found.status == "not-applicable"
    assert optional or found.status == STATUS[wanted["status"]]


def test_what_the_plan_lacks(lint: Callable[..., list[str]]) -> None:
    found = {line.split()[2] for line in lint(text_of(C), "content") if " info " not in line}
    assert found == {"content/plan-task-without-deadline"}


def test_the_powers_that_a_township_claims(lint: Callable[..., list[str]]) -> None:
    assert lint(text_of(B), "content/power-not-held") == ["30 warning content/power-not-held 完善相关法律法规"]
    assert lint(text_of(B), "content/judicial-work-claimed") == ["18 info content/judicial-work-claimed 深化公正司法"]
