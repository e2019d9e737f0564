"""Helpers that let a test read as a text: here is a draft, there is what must be found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from lawlint import packs
from lawlint.checks import KINDS
from lawlint.diagnostic import Diagnostic
from lawlint.document import Document
from lawlint.engine import Linter
from lawlint.engine import read as read_source
from lawlint.literals import Literals
from lawlint.profile import Overrides
from lawlint.report import Report
from lawlint.rule import Evidence, Finding, Inapplicable, Rule, Undetermined
from lawlint.testing import unmark
from lawlint.text import Source, Span


def _read(text: str, markup: str = "plain", **overrides: Any) -> Document:
    return read_source(Source("稿.txt", text, markup=markup), Overrides(**overrides))


def _outline(text: str, markup: str = "plain") -> list[str]:
    document = _read(text, markup)
    return [
        f"{document.line(one.start)} {'  ' * (one.level - 1)}{one.marker.text.strip() if one.marker else '·'}{one.title}"
        for one in document.headings
    ]


def _mark(text: str, spans: Iterable[Span]) -> str:
    cuts = sorted([(span.start, 1, "«") for span in spans] + [(span.end, 0, "»") for span in spans], reverse=True)
    for at, _, sign in cuts:
        text = text[:at] + sign + text[at:]
    return text


def _line(report: Report, one: Diagnostic) -> str:
    words = report.source.slice(one.span).replace("\n", "⏎")
    return f"{report.source.position(one.span.start).line} {one.severity.word} {one.rule} {words}"


@pytest.fixture(scope="session")
def read() -> Callable[..., Document]:
    """`read(text, kind=…, year=…, level=…)` → the document with its judgement."""
    return _read


@pytest.fixture(scope="session")
def outline_of() -> Callable[..., list[str]]:
    """`outline_of(text)` → one line for each heading: file line, two blanks a level, marker (· for none), title."""
    return _outline


@pytest.fixture(scope="session")
def rules() -> tuple[Rule, ...]:
    """The rules of the built-in pack."""
    return tuple(rule for pack in packs.load() for rule in pack.rules)


@pytest.fixture(scope="session")
def check(rules: tuple[Rule, ...]) -> Callable[..., Report]:
    """`check(text, "numbering", kind=…)` → the report of the built-in rules whose ids start so (those on by default if none)."""
    linters: dict[tuple[str, ...], Linter] = {}

    def run(text: str, *ids: str, markup: str = "plain", **overrides: Any) -> Report:
        if ids not in linters:
            chosen = (rule for rule in rules if (rule.id.startswith(ids) if ids else rule.enabled))
            linters[ids] = Linter(tuple(chosen))
        return linters[ids].check(Source("稿.txt", text, markup=markup), Overrides(**overrides))

    return run


@pytest.fixture(scope="session")
def lint(check: Callable[..., Report]) -> Callable[..., list[str]]:
    """`lint(text, "numbering/gap", kind=…)` → `line severity rule words`, one for each finding, in order."""

    def run(text: str, *ids: str, **overrides: Any) -> list[str]:
        report = check(text, *ids, **overrides)
        return [_line(report, one) for one in report.diagnostics]

    return run


@pytest.fixture(scope="session")
def marked() -> Callable[..., str]:
    """`marked(kind, options, text)` → the text with every finding in «», then what else the check said of it."""

    def run(kind: str, options: dict[str, Any], text: str, **overrides: Any) -> str:
        check = KINDS[kind].build(options)
        plain, _ = unmark(text)
        document = _read(plain, **{"kind": "annual-report", "year": 2024, **overrides})
        document = replace(document, hits=Literals(check.literals()).find(document.text))
        found = list(check.find(document))
        spans = [one.span for one in found if isinstance(one, Finding)]
        notes = [f"[{one.status}]" for one in found if isinstance(one, Finding) and one.status]
        notes += [f"[{one.reason}]" for one in found if isinstance(one, Undetermined | Inapplicable)]
        notes += [f"[met {plain[one.span.start : one.span.end]}]" for one in found if isinstance(one, Evidence)]
        return _mark(plain, spans) + "".join(notes)

    return run
