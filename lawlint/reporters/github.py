"""`--format github`: workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from lawlint.diagnostic import Diagnostic, Severity
from lawlint.report import Failure, Presentation, Report, Run
from lawlint.reporters import phrases
from lawlint.reporters.places import place, relative_path
from lawlint.text import Source

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd"))
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(run: Run, presentation: Presentation) -> Iterator[str]:
    """One command per finding and per file that was not checked."""
    for outcome in run.files:
        yield from _failure(outcome) if isinstance(outcome, Failure) else _report(outcome)


def _failure(failure: Failure) -> Iterator[str]:
    properties = {"title": "无法检查", "file": relative_path(failure.path)}
    yield _command("error", properties, failure.reason)


def _report(report: Report) -> Iterator[str]:
    for diagnostic in report.diagnostics:
        message = "\n".join([diagnostic.message, *phrases.advice(diagnostic)])
        yield _command(_COMMANDS[diagnostic.severity], _properties(report.source, diagnostic), message)


def _properties(source: Source, diagnostic: Diagnostic) -> dict[str, str]:
    line, column, end_line, end_column = place(source, diagnostic.span)
    return {
        "title": f"{diagnostic.severity.title} [{diagnostic.rule}] {diagnostic.title}",
        "file": relative_path(source.path),
        "line": str(line),
        "col": str(column),
        "endLine": str(end_line),
        "endColumn": str(end_column),
    }


def _command(name: str, properties: dict[str, str], message: str) -> str:
    pairs = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {pairs}::{message.translate(_DATA)}\n"
