"""`--format junit`: JUnit XML, which most build servers show; requirements that are met are passed tests."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from lawlint.diagnostic import Diagnostic
from lawlint.report import Failure, Presentation, Report, RequirementOutcome, Run
from lawlint.reporters import phrases
from lawlint.reporters.places import excerpt, place, relative_path

# What XML 1.0 has no way to write, not even as a reference.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_COUNTS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


class _Case(NamedTuple):
    """One test: `verdict` is the element that it holds, empty for a passed test."""

    name: str
    verdict: str = ""
    message: str = ""
    kind: str = ""
    detail: str = ""
    line: int = 1


def render(run: Run, presentation: Presentation) -> Iterator[str]:
    """One suite per file."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lawlint">\n'
    for outcome in run.files:
        if isinstance(outcome, Failure):
            reason = phrases.failed(outcome)
            yield from _suite(outcome.path, {}, [_Case("读取", "error", reason, outcome.outcome, reason)])
        else:
            yield from _suite(outcome.source.path, _properties(outcome), list(_cases(outcome)))
    yield "</testsuites>\n"


def _properties(report: Report) -> dict[str, object]:
    judgement, outcomes = report.judgement, report.outcomes
    return {
        "kind": judgement.kind,
        "issuer_level": judgement.issuer_level,
        "year": judgement.year or "",
        "passed": outcomes.passed,
        "failed": outcomes.failed,
        "not_applicable": outcomes.not_applicable,
        "undetermined": len(outcomes.undetermined),
        "suppressed": report.suppressed,
    }


def _cases(report: Report) -> Iterator[_Case]:
    """Every finding, then the requirements that no finding speaks of, then the rules that could not be decided."""
    for diagnostic in report.diagnostics:
        yield _finding(report, diagnostic)
    found = {diagnostic.rule for diagnostic in report.diagnostics}
    listed = {requirement.rule for requirement in report.requirements}
    for requirement in report.requirements:
        if requirement.rule not in found:
            yield _requirement(report, requirement)
    for rule, reason in report.outcomes.undetermined:
        if rule not in listed:
            yield _Case(f"[{rule}]", "skipped", f"未能判定：{reason}")
    if not report.diagnostics and not report.requirements and not report.outcomes.undetermined:
        yield _Case(f"通过 {report.outcomes.passed} 条规则")


def _finding(report: Report, diagnostic: Diagnostic) -> _Case:
    where = place(report.source, diagnostic.span)
    spot = f"第{where.line}行第{where.column}列"
    found = excerpt(report.source, diagnostic.span)
    detail = [
        " · ".join(filter(None, [spot, diagnostic.section])),
        *([f"原文：{found}"] if found else []),
        *phrases.advice(diagnostic),
    ]
    return _Case(
        name=f"[{diagnostic.rule}] {diagnostic.title}（{spot}）",
        verdict="failure",
        message=f"{diagnostic.severity.title}：{diagnostic.message}",
        kind=diagnostic.severity.word,
        detail="\n".join(detail),
        line=where.line,
    )


def _requirement(report: Report, requirement: RequirementOutcome) -> _Case:
    name = f"[{requirement.rule}] {requirement.title}"
    line = place(report.source, requirement.evidence[0]).line if requirement.evidence else 1
    if requirement.status == "met":
        return _Case(name, line=line)
    # Neither passed nor failed: it does not apply, cannot be decided, or its finding is suppressed or not selected.
    why = "：".join(filter(None, [phrases.STATUSES[requirement.status], requirement.reason]))
    return _Case(name, "skipped", why, line=line)


def _suite(path: str, properties: dict[str, object], cases: list[_Case]) -> Iterator[str]:
    verdicts = Counter(case.verdict for case in cases)
    shown = relative_path(path)
    counts = {name: verdicts[verdict] for name, verdict in _COUNTS.items()}
    yield f"<testsuite{_attributes({'name': shown, 'tests': len(cases), **counts})}>\n"
    if properties:
        pairs = (_attributes({"name": name, "value": value}) for name, value in properties.items())
        yield f"<properties>{''.join(f'<property{pair}/>' for pair in pairs)}</properties>\n"
    for case in cases:
        yield _element(shown, case)
    yield "</testsuite>\n"


def _element(path: str, case: _Case) -> str:
    head = f"<testcase{_attributes({'name': case.name, 'classname': path, 'file': path, 'line': case.line})}"
    if not case.verdict:
        return f"{head}/>\n"
    kind = {"type": case.kind} if case.kind else {}
    verdict = f"<{case.verdict}{_attributes({'message': case.message, **kind})}>"
    return f"{head}>{verdict}{escape(_allowed(case.detail))}</{case.verdict}></testcase>\n"


def _attributes(values: Mapping[str, object]) -> str:
    return "".join(f" {name}={quoteattr(_allowed(str(value)))}" for name, value in values.items())


def _allowed(text: str) -> str:
    return _FORBIDDEN.sub("", text)
