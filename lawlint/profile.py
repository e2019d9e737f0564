"""By what a draft is judged: kind, issuer and years, inferred from title, sign-off and text, with reasons."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from lawlint.document import Document, Part
from lawlint.levels import issuer_level
from lawlint.numerals import from_chinese
from lawlint.report import Judgement
from lawlint.text import Span

_LAW = re.compile(
    r"法治政府|依法行政|法治建设|依法治[省市县区州镇乡街局校企]|法治[^，。》]{0,8}(?:工作|建设)|推进法治|法治情况"
)
_FOREIGN = re.compile(
    r"督察|督查|审计|调研|课题|考察|评估|条例|纲要|宣传月|政府工作报告|信息公开工作?年度报告|政府信息公开|议案|讲话|简报"
)
# Not compiled here: most drafts need few of these.
_NOTICE = (
    r"(?:通知|函|批复|决定|公告|通告|意见|规定|办法|细则|制度|条例|纲要|讲话|公示|说明|指引|通报)"
    r"(?:[（(][^（）()]*[）)])?\Z"
)
_PLAN = r"(?:方案|要点|计划|安排|规划|打算|清单|任务分工|行动方案)(?:[（(][^（）()]*[）)])?\Z"
_PART_YEAR = r"上半年|下半年|半年|季度|阶段性|月份|近[三五]年|[三五]年来"
_YEAR = re.compile(
    r"(?<![\d—\-–～~至])(20\d\d)(?=[ ]?年)(?![ ]?年?[ ]?[—\-–～~至][ ]?20\d\d)"
    r"|([二][〇○零0][一二三四五六七八九〇○零]{2})(?=年)"
)
_SPANS = re.compile(r"《[^》]*》|20\d\d[ ]?年?[ ]?[—\-–～~至][ ]?20\d\d[ ]?年?")
_ORGAN = re.compile(
    r"中共[^\W\da-zA-Z_]{2,24}?(?:委员会|工作委员会|党组)"
    r"|[^\W\da-zA-Z_]{2,24}?(?:人民政府办公室|人民政府[^\W\da-zA-Z_]{2,8}?办事处|人民政府|街道办事处"
    r"|办事处|管理委员会|委员会|领导小组|党委政府|党委|党工委|局|厅|办公室|中心)"
)
_SHORT_ISSUER = (
    r"([^\W\da-zA-Z_]{1,20}?(?:镇|乡|街道|局|[县区市]委[^\W\da-zA-Z_]{1,6}[部校]|委|办|县|区|市|州|旗|中心|党委政府|政府"
    r"|管委会|管理委员会|海关|大队|总工会|妇联|产业园|工业园))"
    r"(?=20\d\d|关于|法治|依法|[的二]|党政|[“《])"
)
_OWN = r"我(镇|乡|街道?|局|委|办|县|区|市|中心)"
# 龙泉镇镇长　方志新: who reports on the duty is a person, the unit is the one they head.
_PERSON = (
    r"([^\W\da-zA-Z_]{2,12}?(?:镇|乡|街道|局|县|区|市))(?:党委|党工委|党组|委)?"
    r"(?:副?书记|镇长|乡长|局长|县长|区长|市长|办事处主任)"
)
_NO_NAME = r"[治我全各本该在的和与为向到村党县区市个]"
_UNIT_NAME = {"镇": "镇", "乡": "乡", "街": "街道", "街道": "街道", "局": "局", "县": "县", "区": "区", "市": "市"}


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the user says a draft is; None leaves it to inference."""

    kind: str | None = None
    level: str | None = None
    year: int | None = None
    issuer: str | None = None


# Nothing is set: all is inferred.
INFER = Overrides()


def judge(document: Document, overrides: Overrides = INFER) -> Judgement:
    """The judgement of a draft; `inferred` has a short reason for kind, report_year and issuer."""
    kind, kind_reason = _kind(document)
    if overrides.kind:
        kind, kind_reason = overrides.kind, "按指定"
    issuer, joint, issuer_reason = _issuer(document)
    if overrides.issuer:
        issuer, issuer_reason = overrides.issuer, "按指定"
    level = overrides.level or issuer_level(issuer)
    if overrides.level:
        issuer_reason = "按指定"
    year, year_reason = (overrides.year, "按指定") if overrides.year else _year(document, kind)
    plan_year = year if kind == "plan" else _plan_year(document, year)
    return Judgement(
        kind=kind,
        issuer=issuer,
        issuer_level=level,
        joint=joint,
        whole_year=_whole_year(document.main.title),
        report_year=None if kind == "plan" else year,
        plan_year=plan_year,
        inferred={"kind": kind_reason, "report_year": year_reason, "issuer": issuer_reason},
    )


def _whole_year(title: str) -> bool:
    """Whether a title names a whole year of 法治政府建设 (or 依法行政, as it was called)."""
    return bool(
        re.search(r"法治(?:政府)?建设|依法行政", title) and years_in(title) and not re.search(_PART_YEAR, title)
    )


def years_in(text: str) -> list[tuple[int, int]]:
    """The years in a text as (offset, year); spans such as 2021—2025年 and years in 《》 are left out."""
    blanked = _SPANS.sub(lambda match: "＿" * len(match[0]), text)
    found = []
    for match in _YEAR.finditer(blanked):
        year = int(match[1]) if match[1] else from_chinese(match[2].replace("0", "〇"))
        if year and 2000 <= year <= 2099:
            found.append((match.start(), year))
    return found


def _lines(document: Document, spans: tuple[Span, ...]) -> str:
    lines = [document.line(span.start) for span in spans]
    return f"第{lines[0]}行" if len({*lines}) == 1 else f"第{lines[0]}—{lines[-1]}行"


def _kind(document: Document) -> tuple[str, str]:
    part = document.main
    title = part.title
    if title:
        kind = _kind_of_title(title)
        if (
            kind == "annual-report"
            and not re.search(r"报告|汇报|年报", title)
            and "总结如下" in document.text[part.body : part.body + 1500]
        ):
            kind = "summary"
        if kind != "other" or re.search(_NOTICE, title) or _FOREIGN.search(title):
            return kind, f"标题{_lines(document, part.title_spans)}"
    opening = document.text[part.body : part.body + 1500]
    roles = {role for section in document.sections if section.heading for role in section.heading.roles}
    if re.search(r"(?:现将|现就)[^。]{0,60}(?:法治政府|依法行政|法治建设)[^。]{0,40}(?:报告|汇报)如下", opening):
        return "annual-report", "正文“现将…报告如下”"
    if "problems" in roles and roles & {"measures", "duty", "plan"} and document.text.count("法治政府建设") >= 3:
        return "annual-report", "正文各部分标题"
    return "other", f"标题{_lines(document, part.title_spans)}" if title else "没有认出标题"


def _kind_of_title(title: str) -> str:
    outside = re.sub(r"《[^》]*》", "", title) if not title.startswith("《") else title
    law = bool(_LAW.search(title))
    if re.search(r"述法|述职述[廉责]?.{0,3}法", title) or (
        "第一责任人" in title and re.search(r"(?:报告|情况|汇报|述职)(?:[（(].*)?\Z", title)
    ):
        return "duty-report"
    if not law or _FOREIGN.search(title):
        return "other"
    if re.search(r"自查|自评|自检", title):
        return "self-inspection"
    if re.search(_NOTICE, outside):
        return "other"
    if re.search(_PLAN, title) and not re.search(r"总结|报告|汇报|情况", title):
        return "plan"
    if "总结" in title or (re.search(_PART_YEAR, title) and re.search(r"报告|汇报|情况", title)):
        return "summary"
    return "annual-report" if re.search(r"报告|汇报|情况|年报", title) or years_in(title) else "other"


def _issuer(document: Document) -> tuple[str, bool, str]:
    """A formal name in title or sign-off, else the short name that opens the title, else what the text calls 我镇."""
    candidates = (document.main, document.parts[0])
    short = next(((name, part) for part in candidates if (name := _short_issuer(part.title))), None)
    for part in candidates:
        if organs := _title_organs(document, part):
            return _named(organs, f"标题{_lines(document, part.title_spans)}")
        names = [name for span in part.signature for name in _names(document.text[span.start : span.end])]
        organs = [organ for name in names for organ in _ORGAN.findall(name)]
        if organs and (short is None or any(short[0] in organ for organ in organs)):
            return _named(organs, f"落款{_lines(document, part.signature)}")
    if short is not None:
        return short[0], _is_joint(short[0]), f"标题{_lines(document, short[1].title_spans)}"
    if person := re.search(_PERSON, document.text[: document.main.body + 200]):
        return person[1], False, f"第{document.line(person.start())}行"
    return _issuer_of_text(document)


def _title_organs(document: Document, part: Part) -> list[str]:
    """Formal names before 关于. Without a Party committee among them it is one name, however long; joint issuers
    stand on lines of their own or one after the other."""
    before, about, _ = part.title.partition("关于")
    if not about or not re.search(
        r"(?:委员会|政府|办事处|局|办公室|委|部|所|站|队|中心|院|社|会|处|党工委|党委)\Z", before
    ):
        return []
    if "中共" not in before:
        return [before]
    lines = [name for span in part.title_spans for name in _names(document.text[span.start : span.end])]
    whole = [line for line in lines if line in before and re.search(r"(?:委员会|政府|办事处|局|办公室|委)\Z", line)]
    return whole if whole and "".join(whole) == before else _ORGAN.findall(before)


def _names(line: str) -> list[str]:
    """The names on a line: two units with blanks between are two, a letter-spaced name is one."""
    pieces = line.split()
    return pieces if len(pieces) > 1 and min(map(len, pieces)) >= 4 else ["".join(pieces)]


def _named(organs: list[str], reason: str) -> tuple[str, bool, str]:
    issuer = "、".join(dict.fromkeys(organs))
    return issuer, _is_joint(issuer), reason


def _short_issuer(title: str) -> str:
    before, about, rest = title.partition("关于")
    if about and before:
        person = re.match(_PERSON, before)
        return person[1] if person else before
    match = re.match(_SHORT_ISSUER, title) or re.match(_SHORT_ISSUER, rest)
    return match[1] if match else ""


def _is_joint(issuer: str) -> bool:
    return bool(re.search(r"中共|党委|工委", issuer)) and bool(re.search(r"政府|办事处", issuer))


def _issuer_of_text(document: Document) -> tuple[str, bool, str]:
    own = Counter(re.findall(_OWN, document.text)).most_common(1)
    unit = _UNIT_NAME.get(own[0][0]) if own else None
    if unit is None:
        return "", False, "没有找到发文机关"
    names = Counter(
        match[0]
        for match in re.finditer(rf"(?<![^\W\da-zA-Z_])[^\W\da-zA-Z_]{{2,4}}{unit}", document.text)
        if not re.search(_NO_NAME, match[0][:-1])
    )
    name, count = names.most_common(1)[0] if names else (unit, 0)
    return name if count > 1 else unit, False, f"正文“我{own[0][0]}”"


def _year(document: Document, kind: str) -> tuple[int | None, str]:
    part = document.main
    for candidate in (part, document.parts[0]):
        found = years_in(candidate.title) or [(0, int(y)) for y in re.findall(r"《[^》]*?(20\d\d)年", candidate.title)]
        if found:
            return found[0][1], f"标题{_lines(document, candidate.title_spans)}"
    for section in document.sections:
        heading = section.heading
        if heading and "plan" not in heading.roles and (found := years_in(heading.title)):
            return found[0][1], f"小标题第{document.line(heading.start)}行"
    if kind != "plan" and (ahead := _year_ahead(document)):
        return ahead[0] - 1, f"工作安排第{document.line(ahead[1])}行"
    found = years_in(document.text[part.body : part.body + 400])
    if found:
        return found[0][1], f"正文第{document.line(part.body + found[0][0])}行"
    if part.date is not None and (dated := years_in(document.text[part.date.start : part.date.end])):
        return dated[0][1] - 1, f"成文日期第{document.line(part.date.start)}行"
    return None, "没有找到年份"


def _year_ahead(document: Document) -> tuple[int, int] | None:
    """The year that a report's next steps name in their heading or as their first word, and where."""
    for section in document.sections:
        heading = section.heading
        if heading and "plan" in heading.roles:
            opening = document.text[heading.end : heading.end + 12].lstrip()[:5]
            if found := years_in(heading.title) or years_in(opening):
                return found[0][1], heading.start
    return None


def _plan_year(document: Document, year: int | None) -> int | None:
    for section in document.sections:
        heading = section.heading
        if heading and "plan" in heading.roles:
            written = years_in(document.text[heading.start : heading.end + 200])
            later = [found for _, found in written if year is None or found > year]
            return later[0] if later else (year + 1 if year else None)
    return None
