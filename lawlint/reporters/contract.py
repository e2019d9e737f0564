"""The JSON contract, `schema_version` 1: see docs/json.md and docs/report-v1.schema.json.

Every key is always there; what is not known is null, a list without members is empty.
"""

from __future__ import annotations

from lawlint.diagnostic import Diagnostic, Fix
from lawlint.report import CONTRACT_LEVELS, Failure, Judgement, Outcomes, Report, RequirementOutcome, Run
from lawlint.reporters.places import excerpt, place
from lawlint.text import Source, Span

SCHEMA_VERSION = 1
Value = dict[str, object]

_INFERABLE = ("kind", "report_year", "issuer")


def tool(run: Run) -> Value:
    """What made the report: lawlint and the packs in force."""
    packs = [{"name": pack.name, "version": pack.version, "digest": pack.digest} for pack in run.packs]
    return {"name": "lawlint", "version": run.version, "packs": packs}


def file(outcome: Report | Failure) -> Value:
    """One file; a failure has the same keys as a report."""
    if isinstance(outcome, Failure):
        return {
            **_head(outcome.path, None, None),
            "error": outcome.reason,
            "diagnostics": [],
            "requirements": [],
            "outcomes": _outcomes(Outcomes()),
            "outcome": outcome.outcome,
            "inferred": dict.fromkeys(_INFERABLE),
        }
    source, judgement = outcome.source, outcome.judgement
    return {
        **_head(source.path, source.sha256, judgement),
        "error": None,
        "diagnostics": [_diagnostic(source, diagnostic) for diagnostic in outcome.diagnostics],
        "requirements": [_requirement(source, requirement) for requirement in outcome.requirements],
        "outcomes": _outcomes(outcome.outcomes),
        "outcome": outcome.outcome,
        "inferred": {name: judgement.inferred.get(name) for name in _INFERABLE},
    }


def _head(path: str, sha256: str | None, judgement: Judgement | None) -> Value:
    return {
        "path": path,
        "sha256": sha256,
        "kind": judgement.kind if judgement else None,
        "issuer": {
            "name": (judgement.issuer or None) if judgement else None,
            "level": CONTRACT_LEVELS.get(judgement.issuer_level) if judgement else None,
        },
        "report_year": judgement.report_year if judgement else None,
        "plan_year": judgement.plan_year if judgement else None,
    }


def _diagnostic(source: Source, diagnostic: Diagnostic) -> Value:
    return {
        "rule": diagnostic.rule,
        "title": diagnostic.title,
        "severity": diagnostic.severity.word,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "source": diagnostic.source,
        **_place(source, diagnostic.span),
        "excerpt": excerpt(source, diagnostic.span),
        "section": diagnostic.section,
        "fix": _fix(source, diagnostic.fix) if diagnostic.fix else None,
        "related": [
            {"path": source.path, **_place(source, related.span), "message": related.message}
            for related in diagnostic.related
        ],
        "fingerprint": diagnostic.fingerprint,
    }


def _fix(source: Source, fix: Fix) -> Value:
    edits = [{**_place(source, edit.span), "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


def _requirement(source: Source, requirement: RequirementOutcome) -> Value:
    return {
        "rule": requirement.rule,
        "title": requirement.title,
        "status": requirement.status,
        "reason": requirement.reason,
        "evidence": [{**_place(source, span), "excerpt": excerpt(source, span)} for span in requirement.evidence],
    }


def _outcomes(outcomes: Outcomes) -> Value:
    return {
        "passed": outcomes.passed,
        "failed": outcomes.failed,
        "not_applicable": outcomes.not_applicable,
        "undetermined": [{"rule": rule, "reason": reason} for rule, reason in outcomes.undetermined],
    }


def _place(source: Source, span: Span) -> Value:
    return dict(place(source, span)._asdict())
