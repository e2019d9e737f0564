"""Plants defects into clean samples and counts what is found: recall by kind, false alarms where nothing is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import NamedTuple

from lawlint.diagnostic import Diagnostic, Severity
from lawlint.engine import Linter
from lawlint.mutation import (
    citations,
    content,
    creeds,
    figures,
    form,
    numbering,
    phrases,
    plans,
    structure,
    terms,
    years,
)
from lawlint.mutation.draft import Draft
from lawlint.mutation.planting import Kind, Planted
from lawlint.report import Report
from lawlint.text import Source, Span

KINDS: tuple[Kind, ...] = (
    *numbering.KINDS,
    *structure.KINDS,
    *content.KINDS,
    *plans.KINDS,
    *creeds.KINDS,
    *terms.KINDS,
    *phrases.KINDS,
    *citations.KINDS,
    *years.KINDS,
    *figures.KINDS,
    *form.KINDS,
)


class Miss(NamedTuple):
    """A defect that no rule told of: the sample, the 1-based line (0: something is absent) and the words."""

    sample: str
    line: int
    words: str


class Alarm(NamedTuple):
    """A finding where nothing is wrong. `kind` names the sentence that was added; empty for the sample as it is."""

    sample: str
    kind: str
    line: int
    rule: str
    severity: Severity
    message: str


@dataclass
class Tally:
    """How one kind came out; `rules` counts the rules that found it."""

    kind: Kind
    planted: int = 0
    found: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)


@dataclass(frozen=True)
class Score:
    """The outcome of a run."""

    tallies: tuple[Tally, ...]
    alarms: tuple[Alarm, ...]
    samples: int
    carried: int

    @property
    def planted(self) -> int:
        """How many defects were planted."""
        return sum(tally.planted for tally in self.tallies)

    @property
    def found(self) -> int:
        """How many of them were told of."""
        return sum(tally.found for tally in self.tallies)

    @property
    def recall(self) -> float:
        """The share that was told of; 0 where nothing could be planted."""
        return self.found / self.planted if self.planted else 0.0

    def by_rule(self) -> dict[str, tuple[int, int]]:
        """For each rule how many defects it told of, and the same with those of its kinds that no rule told of."""
        rules = sorted({rule for tally in self.tallies for rule in tally.rules})
        known = {rule: [tally for tally in self.tallies if tally.rules[rule]] for rule in rules}
        return {
            rule: (
                sum(tally.rules[rule] for tally in tallies),
                sum(tally.rules[rule] + len(tally.misses) for tally in tallies),
            )
            for rule, tallies in known.items()
        }


def run(linter: Linter, samples: Sequence[Source], seed: int, rounds: int, kinds: Iterable[Kind] = KINDS) -> Score:
    """The same seed, samples and rules give the same score, whatever kinds are asked for beside each other.

    Rules that are off by default may find, and raise no alarm.
    """
    off = frozenset(rule.id for rule in linter.rules if not rule.enabled)
    sources = [replace(one, text=one.text.replace("\r\n", "\n")) for one in samples]
    before = [linter.check(source) for source in sources]
    alarms = [alarm for report in before for alarm in _alarms(report, "", (), off)]
    tallies, carried = [], 0
    for kind in kinds:
        tally = Tally(kind)
        for number in range(rounds):
            random = Random(f"{seed} {kind.name} {number}")
            planted = _plant(kind, sources, random)
            if planted is None:
                break
            at, defect = planted
            base = before[at]
            if defect.clean:
                carried += 1
                base = linter.check(replace(sources[at], text=defect.clean))
                alarms += _alarms(base, kind.name, before[at].diagnostics, off)
            _judge(tally, linter.check(replace(sources[at], text=defect.text)), base, defect)
        tallies.append(tally)
    return Score(tuple(tallies), tuple(dict.fromkeys(alarms)), len(sources), carried)


def _plant(kind: Kind, sources: Sequence[Source], random: Random) -> tuple[int, Planted] | None:
    """The defect in the first sample that has room for it, in an order of chance."""
    for at in random.sample(range(len(sources)), len(sources)):
        planted = kind.plant(Draft(sources[at].text), random)
        if planted and planted.text != (planted.clean or sources[at].text):
            return at, planted
    return None


def _alarms(report: Report, kind: str, known: Iterable[Diagnostic], off: frozenset[str]) -> Iterator[Alarm]:
    old = {one.fingerprint for one in known}
    for one in report.diagnostics:
        if one.severity > Severity.INFO and one.fingerprint not in old and one.rule not in off:
            line = report.source.position(one.span.start).line
            yield Alarm(report.source.path, kind, line, one.rule, one.severity, one.message)


def _judge(tally: Tally, report: Report, base: Report, planted: Planted) -> None:
    """A defect is found by what was not told before it was planted, of a category that fits, at its line."""
    known = {one.fingerprint for one in base.diagnostics}
    tally.planted += 1
    rules = {
        one.rule
        for one in report.diagnostics
        if one.fingerprint not in known
        and tally.kind.tells(one.rule, one.title + one.message)
        and touches(report.source, one, planted)
    }
    if rules:
        tally.found += 1
        tally.rules.update(rules)
        return
    tally.misses.append(_miss(base.source, report.source, planted))


def _miss(before: Source, after: Source, planted: Planted) -> Miss:
    """Where the texts begin to differ: what stands there now; what stood there where the defect is an absence."""
    pairs = enumerate(zip(before.text, after.text, strict=False))
    start = next((at for at, (old, new) in pairs if old != new), min(len(before.text), len(after.text)))
    shown = after if planted.lines else before
    line = shown.line_span(shown.position(min(start, len(shown.text) - 1)).line)
    words = shown.slice(Span(max(line.start, start - 14), min(line.end, start + 26)))
    return Miss(after.path, shown.position(line.start).line if planted.lines else 0, words.strip())


def touches(source: Source, one: Diagnostic, planted: Planted) -> bool:
    """Whether a finding, or a place related to it, is at a line where the defect is to be told."""
    if not planted.lines:
        return True
    places = [one.span, *(related.span for related in one.related)]
    return any(
        not planted.lines.isdisjoint(range(source.position(span.start).line, source.position(span.end).line + 1))
        for span in places
    )
