"""`--format text`: for the person who wrote the draft, read on a terminal of any width, with or without colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lawlint.diagnostic import SECTION_SEPARATOR, Diagnostic, Severity
from lawlint.report import Failure, Presentation, Report, RequirementOutcome, Run
from lawlint.reporters import phrases
from lawlint.reporters.cells import clean, shorten, width, window, wrap
from lawlint.reporters.places import place
from lawlint.text import Source, Span

_FINDINGS_PER_RULE = 5
_RELATED_PLACES = 6
_RULES_NAMED = 3
_QUOTE_CELLS = 40
_SECTION_CELLS = 20
_STATUS_CELLS = 10
_NARROWEST = 40

_SEVERITY_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_STATUS_STYLES = {"missing": "bold red", "partial": "bold yellow", "undetermined": "bold magenta", "met": "green"}


class _Page:
    """What the lines are written on: so many cells wide, in colour or not."""

    def __init__(self, presentation: Presentation) -> None:
        self.cells = max(presentation.width, _NARROWEST)
        self.colour = presentation.colour
        self.show_passed = presentation.show_passed

    def paint(self, text: str, style: str) -> str:
        """The text in a style of rich, or as it is."""
        if not self.colour or not style:
            return text
        from rich.color import ColorSystem
        from rich.style import Style

        return Style.parse(style).render(text, color_system=ColorSystem.STANDARD)

    def lines(self, text: str, indent: str = "", lead: str = "", style: str = "") -> Iterator[str]:
        """The text wrapped, `indent` before every line but the first, which begins with `lead` in a style."""
        first, *rest = wrap(clean(text), self.cells, indent, lead)
        yield self.paint(lead, style) + first[len(lead) :] + "\n"
        yield from (line + "\n" for line in rest)


def render(run: Run, presentation: Presentation) -> Iterator[str]:
    """Every file by itself, then the totals if there are several."""
    page = _Page(presentation)
    side_files = 0
    for number, outcome in enumerate(run.files):
        if number:
            yield "\n" + "-" * page.cells + "\n"
        if isinstance(outcome, Failure):
            yield from page.lines(f"{outcome.path}：{phrases.failed(outcome)}", indent="  ")
        elif phrases.is_side_file(outcome):
            side_files += 1
            yield from _side_file(outcome, page)
        else:
            yield from _report(outcome, run, page)
    if run.tally.files != 1:
        yield "\n" + "=" * page.cells + "\n"
        yield from page.lines(phrases.total(run.tally, side_files))
    if presentation.statistics:
        yield "\n"
        for line in phrases.statistics(run):
            yield from page.lines(line, indent=" " * 8)


def _report(report: Report, run: Run, page: _Page) -> Iterator[str]:
    yield page.paint(clean(report.source.path), "bold") + "\n"
    yield from page.lines(phrases.judged(report.judgement, run.packs))
    yield from _findings(report, page)
    if report.requirements:
        yield "\n"
        yield from _checklist(report, page)
    yield "\n"
    yield from _summary(report, page)


def _side_file(report: Report, page: _Page) -> Iterator[str]:
    """The list of suppressions is no draft: neither judgement nor checklist."""
    yield page.paint(clean(f"忽略清单 {report.source.path}："), "bold") + "\n"
    yield from _findings(report, page)


def _findings(report: Report, page: _Page) -> Iterator[str]:
    """How many there are, then each in order of place, those of one rule up to a number."""
    if report.diagnostics:
        yield from page.lines(f"{phrases.findings(_severities(report))}，以下按出现先后列出。")
    shown: Counter[str] = Counter()
    for diagnostic in sorted(report.diagnostics, key=lambda diagnostic: diagnostic.span):
        shown[diagnostic.rule] += 1
        if shown[diagnostic.rule] <= _FINDINGS_PER_RULE:
            yield "\n"
            yield from _finding(report.source, diagnostic, page)
    more = {rule: count - _FINDINGS_PER_RULE for rule, count in shown.items() if count > _FINDINGS_PER_RULE}
    if more:
        each = "、".join(f"[{rule}] {count} 处" for rule, count in more.items())
        yield "\n"
        yield from page.lines(f"另有 {each}没有列出，全部见 --format concise 或 json。")


def _severities(report: Report) -> Counter[Severity]:
    return Counter(diagnostic.severity for diagnostic in report.diagnostics)


def _finding(source: Source, diagnostic: Diagnostic, page: _Page) -> Iterator[str]:
    """One finding; what stands at the place of something absent is not quoted."""
    where = phrases.lines(place(source, diagnostic.span))
    head = f" {clean(diagnostic.title)} [{diagnostic.rule}] {where}"
    room = page.cells - width(diagnostic.severity.title + head) - width(" · ")
    section = _section(clean(diagnostic.section), room if room >= _SECTION_CELLS else page.cells - width("  · "))
    style = _SEVERITY_STYLES[diagnostic.severity]
    beside = f" · {section}" if section and room >= _SECTION_CELLS else ""
    yield from page.lines(head + beside, "  ", diagnostic.severity.title, style)
    if section and not beside:
        yield f"  · {section}\n"
    yield from page.lines(diagnostic.message, "  ", "  ")
    if not diagnostic.absent:
        yield f"  原文：{_excerpt(source, diagnostic.span, page, style)}\n"
    for line in phrases.advice(diagnostic):
        yield from page.lines(line, " " * 8, "  ")
    if diagnostic.related:
        yield from page.lines(f"另见：{_related(source, diagnostic)}", " " * 8, "  ")


def _section(section: str, cells: int) -> str:
    """The path of section titles in one line: the outer ones give way first."""
    *outer, title = section.split(SECTION_SEPARATOR)
    for above in (outer, [shorten(part, 12) for part in outer]):
        if width(path := " > ".join([*above, title])) <= cells:
            return path
    return shorten(title, cells)


def _excerpt(source: Source, span: Span, page: _Page, style: str) -> str:
    """The hit marked inside its line, as much of the line as fits beside it."""
    where = place(source, span)
    start = max(source.line_span(where.line).start, span.start - page.cells)
    end = min(max(source.line_span(where.last_line).end, span.end), span.end + page.cells)
    before, hit, after = window(
        clean(source.shown(Span(start, span.start))).lstrip(),
        clean(source.shown(span).rstrip("\r\n")),
        clean(source.shown(Span(span.end, end))).rstrip(),
        page.cells - width("  原文：【】"),
    )
    marked = page.paint(hit, f"{style} underline") if page.colour and hit else f"【{hit}】"
    return f"{before}{marked}{after}"


def _related(source: Source, diagnostic: Diagnostic) -> str:
    """Other places of the same cause, those with the same message together, a few of many."""
    here = source.position(diagnostic.span.start).line
    places = list(dict.fromkeys((other.message, _spot(source, other.span, here)) for other in diagnostic.related))
    groups: dict[str, list[str]] = {}
    for message, spot in places[:_RELATED_PLACES]:
        groups.setdefault(message, []).append(spot)
    shown = "；".join(_spots(spots) + (f"（{message}）" if message else "") for message, spots in groups.items())
    return shown + (f"等 {len(places)} 处" if len(places) > _RELATED_PLACES else "")


def _spot(source: Source, span: Span, here: int) -> str:
    """A line number or, in the line that the reader is looking at, the words."""
    line = source.position(span.start).line
    return f"“{shorten(clean(source.shown(span)), _QUOTE_CELLS)}”" if line == here else str(line)


def _spots(spots: list[str]) -> str:
    words = "".join(spot for spot in spots if not spot.isdecimal())
    numbers = "、".join(spot for spot in spots if spot.isdecimal())
    return "、".join(filter(None, [words and f"本行{words}", numbers and f"第{numbers}行"]))


def _checklist(report: Report, page: _Page) -> Iterator[str]:
    """The required contents, what is to be done first."""
    counts = Counter(requirement.status for requirement in report.requirements)
    tally = " · ".join(f"{word} {counts[status]}" for status, word in phrases.STATUSES.items() if counts[status])
    yield from page.lines(f"必备内容：{tally}")
    for status, word in phrases.STATUSES.items():
        if status == "not-applicable" and not page.show_passed:
            continue
        lead = "  " + word + " " * (_STATUS_CELLS - width(word))
        for requirement in report.requirements:
            if requirement.status == status:
                text = _requirement(report.source, requirement)
                yield from page.lines(text, " " * width(lead), lead, _STATUS_STYLES.get(status, ""))


def _requirement(source: Source, requirement: RequirementOutcome) -> str:
    evidence = ""
    if requirement.evidence:
        first = requirement.evidence[0]
        words = source.shown(Span(first.start, min(first.end, first.start + _QUOTE_CELLS)))
        quote = shorten(clean(words).strip(), _QUOTE_CELLS)
        more = f"等 {len(requirement.evidence)} 处" if len(requirement.evidence) > 1 else ""
        evidence = f"{phrases.lines(place(source, first))}“{quote}”{more}"
    details = "；".join(filter(None, [evidence, requirement.reason.rstrip("。")]))
    return f"{requirement.title}：{details}" if details else requirement.title


def _summary(report: Report, page: _Page) -> Iterator[str]:
    """What was found and how many rules ended how; those that could not be decided by the reason."""
    suppressed = f" · 已忽略 {report.suppressed}" if report.suppressed else ""
    yield from page.lines(f"问题：{phrases.findings(_severities(report))}{suppressed}", " " * 6)
    yield from page.lines(phrases.rules(report.outcomes), " " * 6)
    reasons: dict[str, list[str]] = {}
    for rule, reason in report.outcomes.undetermined:
        reasons.setdefault(reason.rstrip("。"), []).append(rule)
    for reason, rules in reasons.items():
        more = " 等" if len(rules) > _RULES_NAMED else ""
        named = "、".join(rules[:_RULES_NAMED])
        yield from page.lines(f"有 {len(rules)} 条没有查（{reason}）：{named}{more}", " " * 4, "  ")
