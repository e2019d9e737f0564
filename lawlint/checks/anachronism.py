"""Check kind `anachronism`: a meeting, law or plan of the register cited before it was there, or after its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Related, Severity
from lawlint.document import Document
from lawlint.facts.sentences import sentence_at
from lawlint.facts.written import Written, written
from lawlint.mentions import Mention, Mentions
from lawlint.record import record
from lawlint.register import LAW, MEETING, PLAN, Entry, entries
from lawlint.rule import Finding, Inapplicable, Undetermined, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

_RELATIONS = {"not-held": (MEETING,), "not-in-force": (LAW, PLAN), "expired": (LAW, PLAN)}
_DONE = {MEETING: "召开", LAW: "通过", PLAN: "印发"}
# What is awaited is not cited.
_AWAITED = re.compile(
    r"草案|编纂|征求意见|即将|将于|拟出台|出台后|召开在即|召开之年|实施在即|立法[工调意建征座]|喜迎|迎接|献礼|护航|安保"
)
_STUDIED = re.compile(r"[^，。；\n]{0,40}?(?:精神|公报|决定|报告|以来|部署|要求)")
_TEACHES = re.compile(r"(?:学习|贯彻|落实|传达|宣传|宣讲)[^，。；\n]{0,16}\Z")
_BASIS = re.compile(r"贯彻|落实|按照|依据|根据|依照|对照|遵照|遵循|严格执行|学习|宣传|实施|围绕")
_PAST = re.compile(
    r"期间|[施发布台行大]以来|收官|总结|废止|原(?![则因])|曾|历史|回顾|规划期|终期|到期|届满|衔接|承接|五”?时期|完成"
)
_APPLIED = re.compile(r"(?:依据|依照|根据|按照|严格执行|严格落实|贯彻执行|贯彻实施|遵照)[^，。；\n]{0,12}\Z")
_REVISED = re.compile(r"新修[订正改]的?《?\Z")

_Verdict = tuple[bool, Severity | None]


@record
class AnachronismCheck:
    """Mentions of entries that, when the draft was written, were `not-held`, `not-in-force` or `expired`.

    A finding is milder where the draft bears no date and may be late, where the name may be a local text's, where a
    plan speaks of its own year, and where the register itself is unsure.
    """

    register: list[dict[str, Any]]
    relation: str

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "name", "since", "until", "written", "successor")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table, Text
        from lawlint.register import table

        relation = Text(choices=tuple(_RELATIONS))
        return Table({"register": table(), "relation": relation}, required=("register", "relation"))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["register"], values["relation"])

    def literals(self) -> tuple[str, ...]:
        return self._mentions.literals

    def find(self, document: Document) -> Iterator[Yield]:
        mentions = self._mentions.find(document)
        when = document.fact(written) if mentions else None
        if when is None:
            if mentions:
                other = document.judgement.kind == "other"
                yield Inapplicable("不是报告，也没有成文日期") if other else Undetermined("没有找到年份和成文日期")
            return
        found: dict[str, list[tuple[Mention, Severity | None]]] = {}
        end = 0
        for mention in mentions:
            if mention.start < end:
                continue  # 党的二十大 and 二十大精神, or two sessions of a list, in the same words
            wrong, severity = self._judge(document, mention, when)
            if wrong:
                end = mention.end
                found.setdefault(mention.entry.title, []).append((mention, severity))
        for (first, severity), *rest in found.values():
            others = tuple(Related(document.span(one.start, one.end), "这里也提到") for one, _ in rest)
            values = _values(document, first, when)
            yield Finding(document.span(first.start, first.end), values, others, severity=severity)

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        kinds = _RELATIONS[self.relation]
        return {one.title: one for one in entries(row for row in self.register if row["kind"] in kinds)}

    @cached_property
    def _mentions(self) -> Mentions:
        expired = self.relation == "expired"
        return Mentions(one for one in self._entries.values() if (one.ended if expired else one.adopted))

    def _judge(self, document: Document, mention: Mention, when: Written) -> _Verdict:
        """Whether a mention is out of its time, and how serious that is at most."""
        entry = mention.entry
        if self.relation == "expired":
            return self._is_over(document, entry, when) and _rests_on(document, mention), _most(entry)
        if entry.adopted > when.date:
            return _too_early(document, mention, when)
        if entry.revised and entry.revised[0] > when.date:
            return bool(_REVISED.search(document.text, max(0, mention.start - 6), mention.start + 1)), Severity.INFO
        return entry.force > when.date and _is_applied(document, mention), Severity.INFO

    def _is_over(self, document: Document, entry: Entry, when: Written) -> bool:
        """Whether the draft's whole year lies after the end, and after the year in which the successor was made."""
        successor = self._entries.get(entry.successor)
        ended = int(entry.ended[:4])
        last = max(ended, int(successor.adopted[:4] or 0)) if successor else ended + (entry.kind == PLAN)
        return (document.judgement.year or int(when.date[:4])) > last


def _too_early(document: Document, mention: Mention, when: Written) -> _Verdict:
    """The verdict on an entry that was not there yet."""
    entry = mention.entry
    if _awaited(document, mention):
        return False, None
    coming = _coming(document, mention, entry.adopted)
    sure = entry.certain and mention.own and not entry.namesake and not coming
    sure = sure and (when.stated or entry.adopted > f"{when.date[:4]}-06-30")
    if entry.kind == MEETING:
        studied = _STUDIED.match(document.text, mention.start)
        if coming or not (studied or _TEACHES.search(document.text, max(0, mention.start - 24), mention.start)):
            return False, None
        sure = sure and studied is not None
    return True, _most(entry) if sure or not entry.certain else Severity.WARNING


def _most(entry: Entry) -> Severity | None:
    """As the rule says, but a hint where the register is unsure."""
    return None if entry.certain else Severity.INFO


def _awaited(document: Document, mention: Mention) -> bool:
    return bool(_AWAITED.search(document.text, *sentence_at(document, mention.start)))


def _is_applied(document: Document, mention: Mention) -> bool:
    """Whether a law that is not in force yet is used as if it were."""
    start = sentence_at(document, mention.start).start
    if not _APPLIED.search(document.text, start, mention.start):
        return False
    return not _awaited(document, mention) and not _coming(document, mention, mention.entry.force)


def _rests_on(document: Document, mention: Mention) -> bool:
    """Whether the work rests on an entry: not where the sentence looks back, or names a year when it was alive."""
    sentence = sentence_at(document, mention.start)
    words = re.sub("《[^》]*》", "", document.text[sentence.start : sentence.end])
    years = re.findall(r"20\d\d(?=年)", words)
    past = _PAST.search(words) or any(year <= mention.entry.ended[:4] for year in years)
    return not past and bool(_BASIS.search(document.text, sentence.start, mention.start))


def _coming(document: Document, mention: Mention, date: str) -> bool:
    """Whether the words speak of the planned year, in which it is to come."""
    judgement = document.judgement
    section = document.section_at(mention.start)
    planned = judgement.kind == "plan" or (section is not None and section.has_role("plan"))
    year = judgement.plan_year or (judgement.report_year or 0) + 1
    return planned and date[:4] <= str(year)


def _values(document: Document, mention: Mention, when: Written) -> dict[str, str]:
    entry = mention.entry
    if entry.adopted <= when.date < (entry.revised or ("",))[0]:
        since = f"最近一次修改在{_day(entry.revised[0])}"
    else:
        since = f"{_day(entry.adopted)}{_DONE[entry.kind]}"
        since += f"，{_day(entry.force)}起施行" if entry.kind == LAW and entry.force > entry.adopted else ""
    judgement = document.judgement
    kind = "计划" if judgement.kind == "plan" else "报告"
    return {
        "words": document.text[mention.start : mention.end],
        "name": entry.title,
        "since": since,
        "until": _day(entry.ended),
        "written": f"成文于{_day(when.date)}" if when.stated else f"是{judgement.year}年度的{kind}",
        "successor": f"，现行的是《{entry.successor}》" if entry.successor else "",
    }


def _day(date: str) -> str:
    """2021-07-15 → 2021年7月15日."""
    numbers = date.split("-") if date else ()
    return "".join(f"{int(number)}{unit}" for number, unit in zip(numbers, "年月日", strict=False))
