"""Runs the examples of rules: every bad one must give exactly the marked findings, every good one none.

Public, for authors of packs: `lawlint test` prints what `run_examples` yields, and a test suite can assert it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lawlint.engine import Linter, read
from lawlint.packs import Pack
from lawlint.profile import Overrides
from lawlint.report import Report
from lawlint.rule import Example, Rule
from lawlint.text import Source, Span

_DEFAULT_YEAR = 2024
_MARK = re.compile("[«»]")


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """How one example of a rule came out. `example` is good or bad, `number` counts them from 1; 0 = there is none.

    `problem` is a Chinese sentence, empty where the example holds.
    """

    rule: str
    path: str
    line: int
    example: str
    number: int
    problem: str = ""

    @property
    def ok(self) -> bool:
        """Whether the example proves what it should."""
        return not self.problem

    def __str__(self) -> str:
        name = {"good": "正例", "bad": "反例"}[self.example]
        which = f"{name}第 {self.number} 个" if self.number else name
        return f"{self.path}:{self.line}: {self.rule} {which}：{self.problem or '通过'}"


def run_examples(packs: Iterable[Pack]) -> Iterator[ExampleResult]:
    """One result for each example of each rule, those that are off included; a rule that lacks examples fails too."""
    for pack in packs:
        for rule in pack.rules:
            linter = Linter((rule._replace(spares=()),))
            for word, examples in (("good", rule.good), ("bad", rule.bad)):
                if not examples:
                    yield ExampleResult(rule.id, rule.path, rule.line, word, 0, "一个也没有，至少要写一个")
                for number, example in enumerate(examples, 1):
                    problem = _problem(linter, rule, example)
                    yield ExampleResult(rule.id, rule.path, example.line or rule.line, word, number, problem)


def unmark(text: str) -> tuple[str, tuple[Span, ...]]:
    """A text without its «», and the spans that they marked."""
    places = [match.start() - number for number, match in enumerate(_MARK.finditer(text))]
    return _MARK.sub("", text), tuple(map(Span, places[::2], places[1::2]))


def judged_as(rule: Rule, example: Example) -> Overrides:
    """By what an example is judged: what it says, else the first that the rule applies to, else a usual draft."""
    applies = rule.applies
    return Overrides(
        kind=example.kind or (applies.kinds or ("annual-report",))[0],
        level=example.level or (applies.levels or ("township",))[0],
        year=example.year or applies.until or applies.since or _DEFAULT_YEAR,
    )


def _problem(linter: Linter, rule: Rule, example: Example) -> str:
    text, marked = unmark(example.text)
    judged = judged_as(rule, example)
    source = Source(rule.path, text)
    report = linter.check_document(read(source, judged))
    found = {diagnostic.span for diagnostic in report.diagnostics}
    complaints = []
    if lost := sorted({*marked} - found):
        complaints.append(f"应报未报：{_quote(source, lost)}{_excuse(report, judged)}")
    if extra := sorted(found - {*marked}):
        complaints.append(f"不该报却报了：{_quote(source, extra)}")
    return "；".join(complaints)


def _quote(source: Source, spans: list[Span]) -> str:
    return "、".join(f"第 {source.position(span.start).line} 行“{source.slice(span)}”" for span in spans)


def _excuse(report: Report, judged: Overrides) -> str:
    """Why a rule found nothing, where it did not come to look."""
    if report.outcomes.not_applicable:
        return f"（规则认为不适用；样例按 {judged.kind}、{judged.level}、{judged.year} 年检查）"
    return "".join(f"（规则无法判断：{reason}）" for _, reason in report.outcomes.undetermined)
