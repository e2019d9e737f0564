"""The Chinese words and sentences that the outputs for people share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lawlint.diagnostic import Diagnostic, Severity
from lawlint.report import KINDS, LEVELS, Failure, Judgement, Outcomes, PackInfo, Report, Run, Tally
from lawlint.reporters.places import Place

# In the order of a checklist: what is to be done first.
STATUSES = {
    "missing": "缺",
    "partial": "部分符合",
    "undetermined": "未能判定",
    "met": "符合",
    "not-applicable": "不适用",
}

_REASON_TITLES = {"kind": "文种", "report_year": "年度", "issuer": "单位"}
# How `suppress` marks the report on the side file, which is no draft.
_SIDE_FILE_REASON = "这是忽略清单"


def is_side_file(report: Report) -> bool:
    """Whether a report is on the list of suppressions itself, and not on a draft."""
    return report.judgement.inferred.get("kind") == _SIDE_FILE_REASON


def judged(judgement: Judgement, packs: tuple[PackInfo, ...]) -> str:
    """By what a draft was judged and why, and how to say otherwise."""
    inferred = judgement.inferred
    if judgement.kind == "other":
        reason = _reasons({"kind": inferred.get("kind", "")})
        return (
            f"未识别为法治政府建设报告{reason}，只查序号等通用规则{_pack_versions(packs)}；"
            "如果是，请用 --kind 指定文种（如 --kind annual-report）。"
        )
    return (
        f"按“{_classes(judgement)}”检查{_reasons(inferred)}{_pack_versions(packs)}；"
        "不对请用 --kind、--year、--issuer-level 指定。"
    )


def _reasons(inferred: Mapping[str, str]) -> str:
    """What kind, year and issuer were told from: once where it is the same for all, else each by its name."""
    known = {name: inferred[name] for name in _REASON_TITLES if inferred.get(name)}
    shown = [*dict.fromkeys(known.values())]
    if len(shown) > 1:
        shown = [_reason(_REASON_TITLES[name], reason) for name, reason in known.items()]
    return f"（依据：{'，'.join(shown)}）" if shown else ""


def _reason(title: str, reason: str) -> str:
    if reason.startswith("没有"):  # 没有找到年份
        return reason
    return title + reason if reason.startswith("按") else f"{title}看{reason}"


def _classes(judgement: Judgement) -> str:
    if judgement.report_year:
        year = f"{judgement.report_year}年度"
    else:
        year = f"{judgement.plan_year}年" if judgement.plan_year else "年度不明"
    level = LEVELS.get(judgement.issuer_level, judgement.issuer_level) or "单位层级不明"
    organs = "党工委办事处" if judgement.issuer_level == "subdistrict" else "党委政府"
    joint = [f"{organs}联合"] if judgement.joint else []
    return " · ".join([KINDS.get(judgement.kind, judgement.kind), level, year, *joint])


def _pack_versions(packs: tuple[PackInfo, ...]) -> str:
    if not packs:
        return ""
    if len(packs) == 1:
        return f"，规则库 {packs[0].version}"
    return "，规则库 " + "、".join(f"{pack.name} {pack.version}" for pack in packs)


def lines(place: Place) -> str:
    """The line or lines of a place."""
    return f"第{place.line}行" if place.last_line == place.line else f"第{place.line}—{place.last_line}行"


def advice(diagnostic: Diagnostic) -> Iterator[str]:
    """What to do about a finding and what it rests on, one line each."""
    if help_ := diagnostic.help or (diagnostic.fix.title if diagnostic.fix else ""):
        yield f"建议：{help_}"
    if diagnostic.source:
        yield f"依据：{diagnostic.source}"


def findings(severities: Mapping[Severity, int]) -> str:
    """How many findings of each severity."""
    return " · ".join(f"{severity.title} {severities.get(severity, 0)}" for severity in reversed(Severity))


def rules(outcomes: Outcomes) -> str:
    """How many rules ended how."""
    undetermined = len(outcomes.undetermined)
    count = outcomes.passed + outcomes.failed + outcomes.not_applicable + undetermined
    return (
        f"规则 {count} 条：通过 {outcomes.passed} · 未通过 {outcomes.failed} · "
        f"不适用 {outcomes.not_applicable} · 未能判定 {undetermined}"
    )


def failed(failure: Failure) -> str:
    """That a file was not checked, and why."""
    return f"无法检查（{failure.reason.rstrip('。')}）"


def total(tally: Tally, side_files: int = 0) -> str:
    """The outcome of a whole run in one line; of the files, so many are no drafts but lists of suppressions.

    They are files in the `summary` of JSON all the same, which counts what stands in its `files`.
    """
    others = "（另有忽略清单）" if side_files else ""
    unreadable = f"，其中无法检查 {tally.unreadable} 份" if tally.unreadable else ""
    suppressed = f"；已忽略 {tally.suppressed} 处" if tally.suppressed else ""
    return f"共 {tally.files - side_files} 份{others}{unreadable}：{findings(tally.severities)}{suppressed}"


def statistics(run: Run) -> Iterator[str]:
    """Findings per rule, the most frequent first."""
    yield "各规则问题数："
    counted = sorted(run.tally.rules.items(), key=lambda item: (-item[1], item[0]))
    for rule, count in counted:
        title = run.rules[rule].title if rule in run.rules else ""
        yield f"{count:>6}  {rule}  {title}".rstrip()
    if not counted:
        yield "     0"
