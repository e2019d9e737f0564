"""The outcome of one file and of a run: what every reporter is given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from lawlint.diagnostic import Diagnostic, Severity
from lawlint.text import Source, Span

# 文种 and levels of issuers: the words of packs and of the JSON contract, with what a clerk calls them.
KINDS = {
    "annual-report": "年度报告",
    "self-inspection": "自查报告",
    "plan": "实施方案（计划）",
    "duty-report": "述法报告",
    "summary": "工作总结",
    "other": "其他",
}
LEVELS = {
    "township": "乡镇",
    "subdistrict": "街道",
    "department": "部门",
    "county": "县级",
    # Units of their own kind, which owe less than a department of the government.
    "party-department": "党群部门",
    "vertical": "垂直管理单位",
    "zone": "园区",
}
# What the JSON contract, which knows four levels, calls the other ones.
CONTRACT_LEVELS = {**{level: level for level in LEVELS}, **dict.fromkeys(list(LEVELS)[4:], "department")}
# What else can be seen of a draft and changes what it owes.
TRAITS = {"joint": "党委政府联合", "whole-year": "标题写明整年、作年度报告用"}


class RequirementOutcome(NamedTuple):
    """How one required content stands in one draft.

    `status`: met, partial, missing, not-applicable or undetermined; `reason` says why where it is not met.
    """

    rule: str
    title: str
    status: str
    reason: str = ""
    evidence: tuple[Span, ...] = ()


class Outcomes(NamedTuple):
    """How many rules ended how on one draft; `undetermined` names each with its reason."""

    passed: int = 0
    failed: int = 0
    not_applicable: int = 0
    undetermined: tuple[tuple[str, str], ...] = ()


class Judgement(NamedTuple):
    """By what a draft was judged, and why: kind, issuer, years, each inferred or set.

    `whole_year` says that the title names a whole year of 法治政府建设: such a self-inspection or summary serves as the
    annual report. `inferred` maps `kind`, `report_year` and `issuer` to the reason as a short Chinese phrase.
    """

    kind: str = "other"
    issuer: str = ""
    issuer_level: str = ""
    joint: bool = False
    report_year: int | None = None
    plan_year: int | None = None
    inferred: Mapping[str, str] = MappingProxyType({})
    whole_year: bool = False

    @property
    def year(self) -> int | None:
        """The year whose rules apply: reported on, else planned for."""
        return self.report_year or self.plan_year

    @property
    def traits(self) -> tuple[str, ...]:
        """The words of TRAITS that are true of it."""
        return ("joint",) * self.joint + ("whole-year",) * self.whole_year


class Report(NamedTuple):
    """One file that was checked."""

    source: Source
    judgement: Judgement
    diagnostics: tuple[Diagnostic, ...]
    requirements: tuple[RequirementOutcome, ...]
    outcomes: Outcomes
    suppressed: int = 0

    @property
    def outcome(self) -> str:
        """The word of the JSON contract for a file that was checked."""
        return "ok"


class Failure(NamedTuple):
    """One file that was not checked: `outcome` is refused or unreadable, `reason` a sentence."""

    path: str
    reason: str
    outcome: str = "refused"


class RuleInfo(NamedTuple):
    """What a reporter may say about a rule itself."""

    id: str
    title: str
    why: str
    help: str
    source: str
    severity: Severity


class PackInfo(NamedTuple):
    """Name, version and content digest of a pack in force."""

    name: str
    version: str
    digest: str


class Tally:
    """Running totals of a run: the `summary` of the JSON contract, plus findings per rule."""

    def __init__(self) -> None:
        self.files = self.unreadable = self.suppressed = 0
        self.severities: Counter[Severity] = Counter()
        self.rules: Counter[str] = Counter()

    def watch(self, files: Iterable[Report | Failure]) -> Iterator[Report | Failure]:
        """The same files, counted as they pass, so that a run of any length is held one file at a time."""
        for file in files:
            self.files += 1
            if isinstance(file, Failure):
                self.unreadable += 1
            else:
                self.suppressed += file.suppressed
                self.severities.update(diagnostic.severity for diagnostic in file.diagnostics)
                self.rules.update(diagnostic.rule for diagnostic in file.diagnostics)
            yield file

    def summary(self) -> dict[str, int]:
        """The totals under the names of the JSON contract."""
        return {
            "files": self.files,
            "unreadable": self.unreadable,
            "errors": self.severities[Severity.ERROR],
            "warnings": self.severities[Severity.WARNING],
            "infos": self.severities[Severity.INFO],
            "suppressed": self.suppressed,
        }


class Presentation(NamedTuple):
    """How a person wants to see a run. Machine formats ignore it. `width` counts terminal cells."""

    width: int = 80
    colour: bool = False
    show_passed: bool = False
    statistics: bool = False


class Run(NamedTuple):
    """What a reporter is given. `files` is read once, in order; `tally` is complete after that."""

    version: str
    packs: tuple[PackInfo, ...]
    rules: Mapping[str, RuleInfo]
    files: Iterator[Report | Failure]
    tally: Tally
