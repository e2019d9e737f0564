"""Contents that are left out: chapters, facts and required matters (domain 1.1, 1.2 and section 6)."""

from __future__ import annotations

import re
from random import Random

from lawlint.mutation.draft import SECTION, Draft
from lawlint.mutation.planting import Kind, Planted, Planter, at, carry

_CLAUSE = re.compile(r"[^，；。]*[，；。]?")
_LEAD = re.compile(r"^[#\s]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}\.)?|^[一二三四五六]是")
_ANNUAL = ("annual", "self")


def _forget(words: str, *kinds: str, since: int = 0, local: bool = False) -> Planter:
    """Drops every clause that says some words; a heading that does becomes a general one."""
    pattern = re.compile(words)

    def plant(draft: Draft, random: Random) -> Planted | None:
        if draft.kind not in (kinds or _ANNUAL) or draft.year < since or (local and not draft.grassroots):
            return None
        start = draft.title.stop
        lines = [_without(line, pattern) if at >= start else line for at, line in enumerate(draft.lines)]
        return at(draft.of(lines)) if tuple(lines) != draft.lines else None

    return plant


def _without(line: str, pattern: re.Pattern[str]) -> str:
    if not pattern.search(line):
        return line
    kept: list[str] = []
    for clause in _CLAUSE.findall(line):
        lead = _LEAD.match(clause)
        if not pattern.search(clause):
            kept.append(clause)
        elif lead and lead[0].strip():
            kept.append(lead[0] + "做好有关工作" + (clause[-1:] if clause[-1:] in "，；。" else ""))
        elif kept and clause[-1:] in "；。":
            kept[-1] = kept[-1].rstrip("，；。") + clause[-1]
    return "".join(kept) or "有关工作按要求开展。"


def _no_chapter(role: str, *kinds: str, also: str = "") -> Planter:
    """A draft without the chapters of a role, and those of another that is no more than a preface to it."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        chapters = sorted(draft.chapters(role) + draft.chapters(also)) if draft.chapters(role) else []
        if draft.kind not in kinds or not chapters:
            return None
        for chapter in reversed(chapters):
            draft = draft.without(chapter)
        return at(draft)

    return plant


def _no_duty(draft: Draft, random: Random) -> Planted | None:
    found = [one for one in draft.headings if one.level <= SECTION and "第一责任人" in draft.lines[one.at]]
    if draft.kind not in _ANNUAL or not found:
        return None
    rest = draft.without(found[0])
    return None if "第一责任人" in rest.text else at(rest)


def _duty(draft: Draft, words: list[str]) -> Planted | None:
    """Some words in the place of all that stands under the heading of the first responsible."""
    found = [one for one in draft.headings if one.level <= SECTION and "第一责任人" in draft.lines[one.at]]
    if draft.kind not in _ANNUAL or not found or len(draft.block(found[0])) < 2:
        return None
    block = draft.block(found[0])
    return at(draft.of([*draft.lines[: block.start + 1], *words, *draft.lines[block.stop :]]))


def _duty_by_formula(draft: Draft, random: Random) -> Planted | None:
    formulas = [
        "主要负责人高度重视，切实履行第一责任人职责，做到思想上重视、行动上落实。",
        "党政主要负责人认真落实第一责任人职责，加强领导，统筹谋划，推动法治建设各项工作有序开展。",
        "主要领导带头学法用法，自觉履行职责，各项工作取得明显成效。",
    ]
    return _duty(draft, [random.choice(formulas)])


def _duty_of_one_head(draft: Draft, random: Random) -> Planted | None:
    """Party and government report together, the facts are of one of the heads."""
    if not re.search("中共.*(?:人民政府|办事处)", draft.title_text) or not draft.grassroots:
        return None
    heads = [{"镇": "镇长", "乡": "乡长", "道": "办事处主任"}[draft.own[-1]], "党委书记"]
    head, other = random.sample(heads, 2)
    months = random.sample(range(2, 12), 2)
    facts = [
        f"{head}履行推进法治建设第一责任人职责，主持召开专题会议4次，听取工作汇报3次，督促解决问题5个。",
        f"{head}于{min(months)}月、{max(months)}月主持召开专题会议研究法治建设工作，讲授法治专题课2次。",
    ]
    draft = draft.of([_without(line, re.compile(other[-2:])) for line in draft.lines])
    return _duty(draft, [random.choice(facts)])


def _no_causes(draft: Draft, random: Random) -> Planted | None:
    if draft.kind not in _ANNUAL:
        return None
    lines = [re.sub("和原因|及原因", "", line) for line in draft.lines]
    lines = [re.sub("[，。](?:主要)?原因是[^。]*", "", line) for line in lines]
    return at(draft.of(lines)) if "原因" not in "".join(lines) else None


def _no_figures(draft: Draft, random: Random) -> Planted | None:
    """A chapter of measures that says much and counts nothing."""
    chapters = draft.chapters("measures")
    if draft.kind != "annual" or len(chapters) != 1:
        return None
    keep = re.compile(r"20\d\d年|“\d+·\d+”|〔20\d\d〕\d+号|^[#\s]*\d{1,2}\.")
    lines, block = list(draft.lines), draft.block(chapters[0])
    for line in list(block)[1:]:
        clauses = [one for one in _CLAUSE.findall(lines[line]) if not re.search(r"\d", keep.sub("", one))]
        lines[line] = "".join(clauses).rstrip("，；") or ("" if not lines[line].strip() else "有关工作按要求开展。")
        if draft.lines[line].endswith("。") and lines[line] and not lines[line].endswith("。"):
            lines[line] += "。"
    return at(draft.of(lines), *block)


def _claimed(*sentences: str) -> Planter:
    """What a township or sub-district neither does nor may."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        if not draft.grassroots:
            return None
        return carry(lambda random: ("", random.choice(sentences)))(draft, random)

    return plant


KINDS = (
    Kind(
        "content/no-measures",
        "缺举措成效",
        _no_chapter("measures", "annual", also="frame"),
        says="举措|成效|做法|工作情况",
    ),
    Kind("content/no-problems", "缺不足和原因", _no_chapter("problems", *_ANNUAL), says="不足|问题"),
    Kind("content/no-duty", "缺第一责任人履职", _no_duty, says="第一责任人|主要负责人"),
    Kind("content/no-next-year", "缺下一年安排", _no_chapter("plan", *_ANNUAL, "duty"), says="安排|打算|计划"),
    Kind("content/no-causes", "有不足没有原因", _no_causes, says="原因"),
    Kind("content/duty-by-formula", "履职只有套话", _duty_by_formula, says="第一责任人|主要负责人|履职"),
    Kind(
        "content/duty-of-one-head", "联合报告只写一人履职", _duty_of_one_head, says="书记|镇长|乡长|主任|党委|政府|两"
    ),
    Kind(
        "content/no-guiding-thought",
        "缺指导思想",
        _forget("习近平新时代", *_ANNUAL, "plan", "duty"),
        says="指导思想|新时代",
    ),
    Kind(
        "content/no-law-thought",
        "缺习近平法治思想",
        _forget("习近平法治思想", *_ANNUAL, "plan", "duty", since=2021),
        says="法治思想",
    ),
    Kind(
        "content/no-congress",
        "缺党的大会全会精神",
        _forget("十九大|二十大|历次全会|[二三四五六]中全会", since=2021),
        ("content/", "wording/"),
        "二十大|十九大|全会",
    ),
    Kind("content/no-three-systems", "缺“三项制度”", _forget("三项制度|执法公示|全过程记录|法制审核"), says="三项制度"),
    Kind("content/no-adviser", "缺法律顾问", _forget("法律顾问|公职律师|律师"), says="法律顾问"),
    Kind(
        "content/no-village-adviser",
        "缺村（社区）法律顾问",
        _forget("(?:村|社区)[^，。]*法律顾问|法律顾问[^，。]*(?:村|社区)", local=True),
        says="村.*法律顾问",
    ),
    Kind("content/no-decision-steps", "缺重大行政决策程序", _forget("决策|公众参与|专家论证"), says="决策"),
    Kind(
        "content/no-normative-files", "缺规范性文件管理", _forget("规范性文件|合法性审核|备案|文件"), says="规范性文件"
    ),
    Kind(
        "content/no-law-education",
        "缺普法",
        _forget("普法|宣传|宣讲|讲座|法治文化|法律明白人|宪法日"),
        says="普法|法治宣传",
    ),
    Kind(
        "content/no-disputes",
        "缺矛盾纠纷化解",
        _forget("纠纷|枫桥|调解|调处|矛盾|信访|接访|综治|争议", local=True),
        says="纠纷|枫桥|矛盾",
    ),
    Kind("content/no-reconsideration", "缺行政复议和应诉", _forget("复议|诉讼|应诉|争议"), says="复议|应诉|诉讼"),
    Kind("content/no-openness", "缺政务公开", _forget("政府信息|政务|公开"), says="公开"),
    Kind(
        "content/no-supervision",
        "缺接受监督",
        _forget("人大|人民代表大会|监督|提案|审计|巡察|检察建议"),
        says="监督|人大",
    ),
    Kind(
        "content/no-study",
        "缺学法情况",
        _forget("学法|学习|讲授|法治课|培训|考试|旁听|轮训|中心组|法律知识|法治思想"),
        says="学法",
    ),
    Kind("content/no-report-of-duty", "缺述法", _forget("述法|述职"), says="述法"),
    Kind("content/no-figures", "整章没有数字", _no_figures, says="数字|数据|数量|量化"),
    Kind(
        "content/power-not-held",
        "写了本级没有的权力",
        _claimed(
            "完善地方性法规，制定政府规章2件。",
            "健全法律法规体系，制定地方性法规。",
            "修订完善法律法规，出台政府规章1件。",
        ),
    ),
    Kind(
        "content/courts-work",
        "写了法院检察院的工作",
        _claimed(
            "深化公正司法，提升司法公信力。", "深化司法体制改革，推进公正司法。", "推进公正司法，规范审判执行工作。"
        ),
    ),
    Kind("content/plan-without-frame", "方案缺总体要求、保障", _no_chapter("frame", "plan"), says="总体要求|保障"),
)
