"""`--format gitlab`: GitLab's Code Quality report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from lawlint.diagnostic import Severity
from lawlint.report import Failure, Presentation, Report, Run
from lawlint.reporters import phrases
from lawlint.reporters.jsontext import array
from lawlint.reporters.places import place, relative_path

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(run: Run, presentation: Presentation) -> Iterator[str]:
    """One array of issues; a file that was not checked is an issue too."""
    yield from array(issue for outcome in run.files for issue in _issues(outcome))
    yield "\n"


def _issues(outcome: Report | Failure) -> Iterator[dict[str, object]]:
    if isinstance(outcome, Failure):
        reason = phrases.failed(outcome)
        yield _issue(relative_path(outcome.path), 1, outcome.outcome, reason, "critical", outcome.outcome)
        return
    path = relative_path(outcome.source.path)
    seen: Counter[str] = Counter()
    for diagnostic in outcome.diagnostics:
        # GitLab shows issues of equal fingerprints once: what looks alike twice in a file is numbered.
        key = f"{diagnostic.rule}\n{diagnostic.fingerprint}"
        seen[key] += 1
        line = place(outcome.source, diagnostic.span).line
        severity = _SEVERITIES[diagnostic.severity]
        yield _issue(path, line, diagnostic.rule, diagnostic.message, severity, f"{key}\n{seen[key]}")


def _issue(path: str, line: int, name: str, message: str, severity: str, key: str) -> dict[str, object]:
    # The widget does not show `check_name`, so the description says it too.
    return {
        "description": f"[{name}] {message}",
        "check_name": name,
        "fingerprint": sha256(f"{path}\n{key}".encode(errors="replace")).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
