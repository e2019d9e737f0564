"""Source → Report: runs the rules in force over a document and dresses what they yield; keeps no state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import NamedTuple

from lawlint.diagnostic import SECTION_SEPARATOR, Diagnostic
from lawlint.document import Document, Section
from lawlint.fingerprint import Fingerprints
from lawlint.literals import Literals
from lawlint.parse import parse
from lawlint.profile import INFER, Overrides, judge
from lawlint.report import Judgement, Outcomes, Report, RequirementOutcome
from lawlint.rule import Evidence, Finding, Inapplicable, Rule, Undetermined
from lawlint.text import Source, Span

_REASONS = {"missing": "未找到", "partial": "内容不全"}


class Outcome(NamedTuple):
    """How one rule ended on one draft. `status`: passed, failed, not-applicable or undetermined."""

    rule: Rule
    status: str
    findings: tuple[Finding, ...] = ()
    evidence: tuple[Span, ...] = ()
    reason: str = ""


def read(source: Source, overrides: Overrides = INFER) -> Document:
    """A parsed draft with its judgement."""
    document = parse(source)
    return replace(document, judgement=judge(document, overrides))


class _Selection(NamedTuple):
    """Which rules speak to drafts of one kind, level and year, by index: to be asked in any case, or only where one of
    their literals occurs (`gated`). `settled` are the others with their outcome."""

    always: tuple[int, ...]
    gated: frozenset[int]
    settled: Mapping[int, Outcome]


@dataclass(frozen=True)
class Linter:
    """The rules in force. Immutable; build it once and share it freely."""

    rules: tuple[Rule, ...]
    _literals: Literals = field(init=False, repr=False, compare=False)
    _woken: Mapping[str, tuple[int, ...]] = field(init=False, repr=False, compare=False)
    _selections: dict[tuple[object, ...], _Selection] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        woken: dict[str, list[int]] = {}
        for index, rule in enumerate(self.rules):
            for literal in rule.check.literals():
                places = woken.setdefault(literal, [])
                if rule.check.gated:
                    places.append(index)
        object.__setattr__(self, "_woken", {literal: tuple(indices) for literal, indices in woken.items()})
        object.__setattr__(self, "_literals", Literals(woken))

    def check(self, source: Source, overrides: Overrides = INFER) -> Report:
        """Everything the rules find in one draft, in order of place."""
        return self.check_document(read(source, overrides))

    def check_document(self, document: Document) -> Report:
        """The same for a document that has been read. Most phrases of a large pack do not occur: they cost nothing."""
        document = replace(document, hits=self._literals.find(document.text))
        selection = self._selection(document.judgement)
        woken = {index for literal in document.hits for index in self._woken[literal]} & selection.gated
        asked = {index: _ask(self.rules[index], document) for index in sorted({*selection.always, *woken})}
        outcomes = [outcome for _, outcome in sorted({**selection.settled, **asked}.items(), key=itemgetter(0))]
        return Report(
            document.source,
            document.judgement,
            _dress(document, asked.values()),
            tuple(_requirement(outcome) for outcome in outcomes if outcome.rule.check.requirement),
            _count(outcomes, len(selection.gated) - len(woken)),
        )

    def _selection(self, judgement: Judgement) -> _Selection:
        """Drafts of a batch are of few sorts: what speaks to each is worked out once."""
        spared = any(name in judgement.issuer for rule in self.rules for name in rule.spares)
        issuer = judgement.issuer if spared else ""
        sort = (judgement.kind, judgement.issuer_level, judgement.year, judgement.traits, issuer)
        if sort not in self._selections:
            settled = {
                index: outcome
                for index, rule in enumerate(self.rules)
                if (outcome := _settled(rule, judgement)) is not None
            }
            left = [index for index in range(len(self.rules)) if index not in settled]
            gated = frozenset(index for index in left if self.rules[index].check.gated)
            self._selections[sort] = _Selection(tuple(i for i in left if i not in gated), gated, settled)
        return self._selections[sort]


def run(rule: Rule, document: Document) -> Outcome:
    """One rule on one document whose `hits` are filled."""
    settled = _settled(rule, document.judgement)
    return _ask(rule, document) if settled is None else settled


def _settled(rule: Rule, judgement: Judgement) -> Outcome | None:
    """The outcome that a draft's kind, level, issuer and year decide already."""
    if not rule.applies_to(judgement):
        return Outcome(rule, "not-applicable", reason="本文种、层级或年份不作此要求")
    if judgement.year is None and (rule.applies.since or rule.applies.until):
        return Outcome(rule, "undetermined", reason="没有找到报告年份，请用 --year 指定")
    return None


def _ask(rule: Rule, document: Document) -> Outcome:
    """What a check sees. An exception in a check is a bug: it carries the rule's id."""
    findings: list[Finding] = []
    evidence: list[Span] = []
    try:
        for found in rule.check.find(document):
            if isinstance(found, Finding):
                findings.append(found)
            elif isinstance(found, Evidence):
                evidence.append(found.span)
            elif isinstance(found, Undetermined):
                return Outcome(rule, "undetermined", reason=found.reason)
            elif isinstance(found, Inapplicable):
                return Outcome(rule, "not-applicable", reason=found.reason)
    except Exception as error:
        error.add_note(f"规则 {rule.id}，文件 {document.source.path}")
        raise
    return Outcome(rule, "failed" if findings else "passed", tuple(findings), tuple(evidence))


def _dress(document: Document, outcomes: Iterable[Outcome]) -> tuple[Diagnostic, ...]:
    found = [(finding.span, outcome.rule, finding) for outcome in outcomes for finding in outcome.findings]
    found.sort(key=lambda one: (one[0], one[1].id))
    prints = Fingerprints()
    places: dict[int, _Place] = {}
    return tuple(_diagnostic(document, rule, finding, prints, places) for _, rule, finding in found)


class _Place(NamedTuple):
    """Where a section stands: its path, the titles on it, and the path as one line of text."""

    path: tuple[Section, ...]
    titles: tuple[str, ...]
    words: str


def _placed(section: Section | None, known: dict[int, _Place]) -> _Place:
    if id(section) not in known:
        path = section.path if section else ()
        headings = [one.heading for one in path if one.heading]
        titles = tuple(heading.title.rstrip("。：:；") for heading in headings)
        markers = (heading.marker.text.strip() if heading.marker else "" for heading in headings)
        words = SECTION_SEPARATOR.join(marker + title for marker, title in zip(markers, titles, strict=True))
        known[id(section)] = _Place(path, titles, words)
    return known[id(section)]


def _diagnostic(
    document: Document, rule: Rule, finding: Finding, prints: Fingerprints, places: dict[int, _Place]
) -> Diagnostic:
    path, titles, section = _placed(document.section_of(finding.span), places)
    absent = finding.status == "missing" and not finding.values.get("instead")
    words = "" if absent else document.source.shown(finding.span)
    message = rule.partial_message if finding.status == "partial" and rule.partial_message else rule.message
    severity = rule.severity_for(document.judgement, finding.status)
    values = {"place": _place(path, finding.span, document), "words": words, **finding.values}
    return Diagnostic(
        rule=rule.id,
        title=rule.title,
        severity=min(severity, finding.severity or severity),
        message=message.format_map(values),
        span=finding.span,
        help=rule.help.format_map(values) if "{" in rule.help else rule.help,
        source=rule.source,
        section=section,
        fix=finding.fix,
        related=finding.related,
        fingerprint=prints.make(rule.id, titles, words),
        absent=absent,
    )


def _place(path: tuple[Section, ...], span: Span, document: Document) -> str:
    """`一（四）：` — where a clerk finds the words without line numbers; empty outside any section.

    A finding that is about a heading's own marker is placed in the section above it.
    """
    headings = [one.heading for one in path if one.heading and one.heading.marker]
    own = headings and document.span(*document.marker_span(headings[-1])).start == span.start
    shown = headings[:-1] if own else headings
    place = ""
    for heading in shown:
        marker = heading.marker.text.strip("、.．，,：: ") if heading.marker else ""
        place += ("、" if place and marker[:1].isalnum() else "") + marker  # 二、3 is not 二3
    return place + ("：" if place else "")


def _requirement(outcome: Outcome) -> RequirementOutcome:
    status = outcome.status
    reason = outcome.reason
    if status == "passed":
        status = "met"
    elif status == "failed":
        status = "partial" if outcome.findings[0].status == "partial" else "missing"
        reason = outcome.findings[0].values.get("reason", _REASONS[status])
    return RequirementOutcome(outcome.rule.id, outcome.rule.title, status, reason, outcome.evidence)


def _count(outcomes: list[Outcome], silent: int) -> Outcomes:
    statuses = [outcome.status for outcome in outcomes]
    return Outcomes(
        silent + statuses.count("passed"),
        statuses.count("failed"),
        statuses.count("not-applicable"),
        tuple((outcome.rule.id, outcome.reason) for outcome in outcomes if outcome.status == "undetermined"),
    )
