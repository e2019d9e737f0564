"""sample_docs end to end: nothing is wrong with the clean drafts, and in the flawed ones just what their labels say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from lawlint.diagnostic import Diagnostic, Severity
from lawlint.document import Document
from lawlint.engine import Linter, read
from lawlint.report import Report
from lawlint.rule import Rule
from lawlint.text import Source

SAMPLES = Path(__file__).parent.parent / "sample_docs"
CLEAN = sorted(path for path in (SAMPLES / "clean").iterdir() if path.suffix in (".txt", ".md"))
FLAWED = sorted((SAMPLES / "flawed").glob("*.txt"))
# What a defect brings with it in truth: where no problems are told, no causes are.
ALSO = {"content/missing-problems": "content/missing-causes"}


def source(path: Path) -> Source:
    return Source(path.name, path.read_text(encoding="utf-8"), markup="markdown" if path.suffix == ".md" else "plain")


def by_default(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules that a clerk meets who has set nothing."""
    return tuple(rule for rule in rules if rule.enabled)


@pytest.fixture
def flawed(request: pytest.FixtureRequest, rules: tuple[Rule, ...]) -> tuple[Document, Report, list[dict[str, Any]]]:
    path: Path = request.param
    document = read(source(path))
    label = path.with_suffix(".expect.yaml")
    return (
        document,
        Linter(by_default(rules)).check_document(document),
        yaml.safe_load(label.read_text(encoding="utf-8")),
    )


@pytest.mark.parametrize("path", CLEAN, ids=[path.name for path in CLEAN])
def test_a_clean_draft_has_neither_error_nor_warning(path: Path, rules: tuple[Rule, ...]) -> None:
    report = Linter(by_default(rules)).check(source(path))
    assert [(one.rule, one.message) for one in report.diagnostics if one.severity > Severity.INFO] == []
    assert report.judgement.kind != "other"
    assert report.outcomes.undetermined == ()


def _fits(document: Document, found: Diagnostic, wanted: dict[str, Any]) -> bool:
    """Whether a finding is the one of the label. An absence may be told at the title or at the heading it belongs to."""
    if found.rule != wanted["rule"]:
        return False
    lines = {document.source.position(found.span.start).line, document.source.position(found.span.end).line}
    if not wanted["words"]:
        titles = {document.line(span.start) for span in document.main.title_spans}
        return bool(lines & (titles | {document.line(heading.start) for heading in document.headings}))
    words = document.source.slice(found.span)
    return wanted["line"] in range(min(lines), max(lines) + 1) and (
        words in wanted["words"] or wanted["words"] in words
    )


@pytest.mark.parametrize("flawed", FLAWED, ids=[path.name for path in FLAWED], indirect=True)
def test_every_labelled_defect_is_found(flawed: tuple[Document, Report, list[dict[str, Any]]]) -> None:
    document, report, label = flawed
    lost = [one for one in label if not any(_fits(document, found, one) for found in report.diagnostics)]
    assert lost == []


@pytest.mark.parametrize("flawed", FLAWED, ids=[path.name for path in FLAWED], indirect=True)
def test_nothing_but_the_labelled_defects_is_found(flawed: tuple[Document, Report, list[dict[str, Any]]]) -> None:
    _, report, label = flawed
    known = {one["rule"] for one in label}
    known |= {ALSO[rule] for rule in known & {*ALSO}}
    found = {one.rule: one.message for one in report.diagnostics if one.severity > Severity.INFO}
    assert {rule: message for rule, message in found.items() if rule not in known} == {}


def test_every_flawed_draft_has_a_label_of_known_rules(rules: tuple[Rule, ...]) -> None:
    ids = {rule.id for rule in rules}
    for path in FLAWED:
        label = yaml.safe_load(path.with_suffix(".expect.yaml").read_text(encoding="utf-8"))
        assert {one["rule"] for one in label} <= ids
    assert len(CLEAN) >= 14
    assert len(FLAWED) >= 10


def test_samples_are_of_every_kind_and_level(read: Callable[..., Document]) -> None:
    judged = [read(path.read_text(encoding="utf-8")).judgement for path in CLEAN]
    assert {one.kind for one in judged} == {"annual-report", "self-inspection", "plan", "duty-report", "summary"}
    assert {one.issuer_level for one in judged} == {"township", "subdistrict", "department", "county"}
    years = {one.report_year or one.plan_year for one in judged}
    assert years == {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026}
