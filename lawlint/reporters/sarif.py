"""`--format sarif`: SARIF 2.1.0, for code scanning and editors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from lawlint.diagnostic import Diagnostic, Fix, Severity
from lawlint.report import Failure, Presentation, Report, RuleInfo, Run
from lawlint.reporters import phrases
from lawlint.reporters.jsontext import array, dumps
from lawlint.reporters.places import place, uri
from lawlint.text import Source, Span

Value = dict[str, object]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PRECISIONS = {Severity.ERROR: "very-high", Severity.WARNING: "medium", Severity.INFO: "low"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_DESCRIPTION_LIMIT = 1024  # GitHub refuses longer ones


def render(run: Run, presentation: Presentation) -> Iterator[str]:
    """One run; what was not checked and what could not be decided come last, as notifications."""
    failures: list[Failure] = []
    undetermined: Counter[str] = Counter()
    indexes = {rule: index for index, rule in enumerate(run.rules)}
    head = {"tool": {"driver": _driver(run)}, "language": "zh-CN", "columnKind": "unicodeCodePoints"}
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [\n{dumps(head)[:-1]}, "results": '
    yield from array(_results(run, indexes, failures, undetermined))
    yield f', "invocations": [{dumps(_invocation(failures, undetermined, indexes))}]}}\n]}}\n'


def _driver(run: Run) -> Value:
    return {
        "name": "lawlint",
        "version": run.version,
        "rules": [_rule(rule) for rule in run.rules.values()],
        "properties": {
            "packs": [{"name": pack.name, "version": pack.version, "digest": pack.digest} for pack in run.packs]
        },
    }


def _rule(rule: RuleInfo) -> Value:
    source = f"依据：{rule.source}" if rule.source else ""
    return {
        "id": rule.id,
        "name": rule.title,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": (rule.why or rule.title)[:_DESCRIPTION_LIMIT]},
        "help": {"text": "\n".join(filter(None, [rule.help, source])) or rule.title},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": [rule.id.partition("/")[0]],
            "precision": _PRECISIONS[rule.severity],
            "problem.severity": _PROBLEMS[rule.severity],
        },
    }


def _results(
    run: Run, indexes: Mapping[str, int], failures: list[Failure], undetermined: Counter[str]
) -> Iterator[Value]:
    """The findings of all files; what else is to be told is put into the two collections on the way."""
    for outcome in run.files:
        if isinstance(outcome, Failure):
            failures.append(outcome)
            continue
        undetermined.update({rule for rule, _ in outcome.outcomes.undetermined})
        for diagnostic in outcome.diagnostics:
            yield _rule_reference("ruleId", "ruleIndex", diagnostic.rule, indexes) | _result(outcome, diagnostic)


def _rule_reference(id_key: str, index_key: str, rule: str, indexes: Mapping[str, int]) -> Value:
    return {id_key: rule, index_key: indexes[rule]} if rule in indexes else {id_key: rule}


def _result(report: Report, diagnostic: Diagnostic) -> Value:
    source = report.source
    related = [
        {"id": number, "message": {"text": other.message}, **_location(source, other.span)}
        for number, other in enumerate(diagnostic.related, 1)
    ]
    return {
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": "\n".join([diagnostic.message, *phrases.advice(diagnostic)])},
        "locations": [_location(source, diagnostic.span)],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {
            "primaryLocationLineHash": diagnostic.fingerprint,
            "lawlint/v1": diagnostic.fingerprint,
        },
        **({"fixes": [_fix(source, diagnostic.fix)]} if diagnostic.fix else {}),
    }


def _location(source: Source, span: Span) -> Value:
    region = _region(source, span)
    if span.end <= span.start:
        # A result may not stand in an empty region: without an end it is the rest of the line.
        region = {"startLine": region["startLine"], "startColumn": region["startColumn"]}
    return {"physicalLocation": {"artifactLocation": {"uri": uri(source.path)}, "region": region}}


def _region(source: Source, span: Span) -> Value:
    line, column, end_line, end_column = place(source, span)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _fix(source: Source, fix: Fix) -> Value:
    replacements = [
        {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": uri(source.path)}, "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}


def _invocation(failures: list[Failure], undetermined: Counter[str], indexes: Mapping[str, int]) -> Value:
    unread = [
        {
            "descriptor": {"id": failure.outcome},
            "level": "error",
            "message": {"text": phrases.failed(failure)},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(failure.path)}}}],
        }
        for failure in failures
    ]
    undecided = [
        {
            "descriptor": {"id": "undetermined"},
            "associatedRule": _rule_reference("id", "index", rule, indexes),
            "level": "note",
            "message": {"text": f"这条规则在 {count} 份文稿上未能判定。"},
        }
        for rule, count in sorted(undetermined.items())
    ]
    return {"executionSuccessful": not failures, "toolExecutionNotifications": unread + undecided}
