"""`--format concise`: one line per finding, for people who grep and for editors that jump to a place."""

from __future__ import annotations

from collections.abc import Iterator

from lawlint.report import Failure, Presentation, Report, Run
from lawlint.reporters import phrases
from lawlint.reporters.cells import clean
from lawlint.reporters.places import place


def render(run: Run, presentation: Presentation) -> Iterator[str]:
    """Findings as they come, then one line of totals."""
    side_files = 0
    for outcome in run.files:
        side_files += isinstance(outcome, Report) and phrases.is_side_file(outcome)
        yield from _failure(outcome) if isinstance(outcome, Failure) else _report(outcome)
    yield phrases.total(run.tally, side_files) + "\n"
    if presentation.statistics:
        yield from (line + "\n" for line in phrases.statistics(run))


def _failure(failure: Failure) -> Iterator[str]:
    yield clean(f"{failure.path}: {phrases.failed(failure)}") + "\n"


def _report(report: Report) -> Iterator[str]:
    for diagnostic in report.diagnostics:
        line, column, *_ = place(report.source, diagnostic.span)
        head = f"{report.source.path}:{line}:{column}: {diagnostic.severity.title}"
        yield clean(f"{head} [{diagnostic.rule}] {diagnostic.message}") + "\n"
