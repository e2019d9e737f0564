"""Reports that are in order, and the same with one defect: its rule speaks at the right line, and no other error comes up.

Each planter takes a draft and gives it back with its defect, and the tag of the line where the finding belongs; None
where the draft has no room for it (three sections in a chapter, say).
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from checks.drafts import Draft, clean
from lawlint.diagnostic import Severity
from lawlint.markers import write
from lawlint.report import Report

Planted = tuple[Draft, str] | None
SEEDS = range(40)
PER_RULE = 4


def _sections(draft: Draft, least: int = 3) -> list[str]:
    """The tags of the sections of a chapter that has enough of them; the longest chapter."""
    chapters = [[tag for tag in draft.tags(f"{number}.") if "body" not in tag] for number in range(1, 5)]
    longest = max(chapters, key=len)
    return longest if len(longest) >= least else []


def _ordinal(draft: Draft, tag: str) -> tuple[str, int]:
    """The marker of a section as written, and what it counts."""
    for ordinal in range(1, 40):
        text = write(draft.inner, ordinal)
        if draft[tag].startswith(text):
            return text, ordinal
    raise AssertionError(draft[tag])


def _remark(draft: Draft, tag: str, family: str, ordinal: int) -> Draft:
    return draft.swap(tag, _ordinal(draft, tag)[0], write(family, ordinal))


def _without(draft: Draft, tag: str) -> Draft:
    return draft.drop(tag, f"{tag} body")


def gap(draft: Draft, random: Random) -> Planted:
    sections = _sections(draft, 4)
    if not sections:
        return None
    at = random.randint(1, len(sections) - 3)
    return _without(draft, sections[at]), sections[at + 1]


def gap_of_chapters(draft: Draft, random: Random) -> Planted:
    lost = draft.swap("3", "三、", "四、").swap("4", "四、", "五、")
    return lost, "3"


def not_from_one(draft: Draft, random: Random) -> Planted:
    sections = _sections(draft)
    first = draft.chapter("measures")
    return (_without(draft, f"{first}.1"), f"{first}.2") if sections and sections[0] == f"{first}.1" else None


def repeat(draft: Draft, random: Random) -> Planted:
    sections = _sections(draft)
    if not sections:
        return None
    at = random.randint(1, len(sections) - 2)
    return _remark(draft, sections[at], draft.inner, _ordinal(draft, sections[at - 1])[1]), sections[at]


def repeat_of_chapters(draft: Draft, random: Random) -> Planted:
    return draft.swap("3", "三、", "二、"), "3"


def out_of_order(draft: Draft, random: Random) -> Planted:
    sections = _sections(draft, 4)
    if not sections:
        return None
    at = random.randint(1, len(sections) - 3)
    ahead = _ordinal(draft, sections[at])[1]
    swapped = _remark(draft, sections[at], draft.inner, ahead + 1)
    return _remark(swapped, sections[at + 1], draft.inner, ahead), sections[at + 1]


def restart(draft: Draft, random: Random) -> Planted:
    sections = _sections(draft, 4)
    if not sections or draft.runs_on:
        return None
    for number, tag in enumerate(sections[2:], 1):
        draft = _remark(draft, tag, draft.inner, number)
    return draft, sections[2]


def wrong_marker(draft: Draft, random: Random) -> Planted:
    sections = _sections(draft)
    if not sections or draft.inner != "bracket":
        return None
    tag = random.choice(sections[1:-1])
    return _remark(draft, tag, "arabic", _ordinal(draft, tag)[1]), tag


def level_skipped(draft: Draft, random: Random) -> Planted:
    places = [tag for tag in draft.tags() if "." in tag and "body" not in tag]
    for tag in places:
        draft = _remark(draft, tag, "arabic-bracket", _ordinal(draft, tag)[1])
    return draft, places[0]


def glued_heading(draft: Draft, random: Random) -> Planted:
    sections = _sections(draft)
    if not sections or draft.inner != "bracket" or not draft.run_in:
        return None
    above, tag = sections[0], sections[1]
    return draft.put(above, draft[above] + draft[tag]).drop(tag), above


def lost_marker(draft: Draft, random: Random) -> Planted:
    tag = draft.chapter("problems")
    if tag == "1" or draft.run_in is False or f"{tag} body" in draft.tags():
        return None
    bare = draft.put(tag, draft[tag].split("、", 1)[1])
    return bare, tag


def mixed_brackets(draft: Draft, random: Random) -> Planted:
    sections = _sections(draft)
    if not sections or draft.inner != "bracket":
        return None
    tag = random.choice(sections)
    return draft.swap(tag, "（", "(").swap(tag, "）", ")"), tag


def mixed_pair(draft: Draft, random: Random) -> Planted:
    sections = _sections(draft)
    return (draft.swap(sections[1], "）", ")"), sections[1]) if sections and draft.inner == "bracket" else None


def half_open(draft: Draft, random: Random) -> Planted:
    sections = _sections(draft)
    return (draft.swap(sections[1], "（", ""), sections[1]) if sections and draft.inner == "bracket" else None


def square_bracket(draft: Draft, random: Random) -> Planted:
    sections = _sections(draft)
    if not sections or draft.inner != "bracket":
        return None
    return draft.swap(sections[1], "（", "〔").swap(sections[1], "）", "〕"), sections[1]


def mark_after_bracket(draft: Draft, random: Random) -> Planted:
    sections = _sections(draft)
    return (draft.swap(sections[1], "）", "）、"), sections[1]) if sections and draft.inner == "bracket" else None


def han_mark(draft: Draft, random: Random) -> Planted:
    return draft.swap("3", "、", random.choice(".，．")), "3"


def arabic_comma(draft: Draft, random: Random) -> Planted:
    sections = _sections(draft)
    return (draft.swap(sections[1], ".", "、"), sections[1]) if sections and draft.inner == "arabic" else None


def _enumerating(draft: Draft) -> str:
    return next(line.tag for line in draft.lines if "一是" in line.text)


def enumeration_gap(draft: Draft, random: Random) -> Planted:
    return draft.swap(_enumerating(draft), "三是", "四是"), _enumerating(draft)


def enumeration_repeat(draft: Draft, random: Random) -> Planted:
    return draft.swap(_enumerating(draft), "三是", "二是"), _enumerating(draft)


def enumeration_lost(draft: Draft, random: Random) -> Planted:
    ordinal = random.choice("二三")
    return draft.swap(_enumerating(draft), f"{ordinal}是", ordinal), _enumerating(draft)


def promise(draft: Draft, random: Random) -> Planted:
    tag = draft.chapter("problems")
    number = len(draft.tags(f"{tag}.")) // (1 if draft.run_in else 2)
    lead = f"主要存在以下{'二三四五六'[number - 1]}个方面的问题："
    return draft.insert("lead-in", lead, below=tag), "lead-in"


def title_without_kind(draft: Draft, random: Random) -> Planted:
    return draft.put("title", draft["title"].removesuffix("的报告").removesuffix("报告")), "title"


def title_without_issuer(draft: Draft, random: Random) -> Planted:
    return draft.put("title", f"关于{draft.year}年法治政府建设情况的报告"), "title"


def no_addressee(draft: Draft, random: Random) -> Planted:
    return draft.drop("addressee"), "title"


def no_signature(draft: Draft, random: Random) -> Planted:
    return draft.drop("signature"), "title"


def no_date(draft: Draft, random: Random) -> Planted:
    return draft.drop("date"), "title"


def empty_heading(draft: Draft, random: Random) -> Planted:
    tag = draft.chapter("duty")
    return draft.drop(f"{tag} body"), tag


def request(draft: Draft, random: Random) -> Planted:
    words = random.choice(
        ["妥否，请批示。", "当否，请批复。", "以上报告如无不妥，请予批准。", "恳请县政府帮助解决经费10万元。"]
    )
    return draft.insert("request", words, below=draft.tags("4")[-1]), "request"


def to_a_leader(draft: Draft, random: Random) -> Planted:
    return draft.put("addressee", random.choice(["尊敬的王书记：", "李县长：", "张主任："])), "addressee"


def several_addressees(draft: Draft, random: Random) -> Planted:
    if draft.level not in ("township", "subdistrict"):
        return None
    return draft.swap("addressee", "：", "，县委依法治县办："), "addressee"


def addressee_mark(draft: Draft, random: Random) -> Planted:
    return draft.swap("addressee", "：", random.choice(["", ":"])), "addressee"


def cc_to_villages(draft: Draft, random: Random) -> Planted:
    if draft.level == "county" or "cc" not in draft.tags():
        return None
    return draft.swap("cc", "。", "，各村民委员会。"), "cc"


def opening_twice(draft: Draft, random: Random) -> Planted:
    tag = f"{draft.chapter('duty')} body"
    return draft.put(tag, draft[tag] + "现将有关工作情况汇报如下："), tag


def placeholder(draft: Draft, random: Random) -> Planted:
    tag = f"{draft.chapter('duty')} body"
    words = random.choice(
        ["开展检查XX次。", "培训执法人员××人。", "办结案件**件。", "（此处填写数据）", "12月X日召开会议。"]
    )
    return draft.put(tag, draft[tag] + words), tag


def blank_number(draft: Draft, random: Random) -> Planted:
    tag = f"{draft.chapter('duty')} body"
    return draft.swap(tag, "听取工作汇报3次", "听取工作汇报  次"), tag


def year_without_its_word(draft: Draft, random: Random) -> Planted:
    return draft.swap("opening", f"{draft.year}年，", f"{draft.year}以来，"), "opening"


def blank_date(draft: Draft, random: Random) -> Planted:
    return draft.put("date", f"{draft.year + 1}年  月  日"), "date"


def year_of_last_time(draft: Draft, random: Random) -> Planted:
    tag = random.choice(["opening", draft.chapter("measures")])
    return (draft.swap(tag, f"{draft.year}年", f"{draft.year - 1}年"), tag) if f"{draft.year}年" in draft[tag] else None


def plan_of_this_year(draft: Draft, random: Random) -> Planted:
    tag = draft.chapter("plan")
    return draft.swap(tag, f"{draft.year + 1}年", f"{draft.year}年"), tag


def _cut_chapter(draft: Draft, role: str) -> Draft:
    """The draft without a chapter; the later ones are counted anew, by chapter and where the count runs on."""
    gone = draft.chapter(role)
    rest = draft.drop(*[tag for tag in draft.tags() if tag == gone or tag.startswith((f"{gone}.", f"{gone} "))])
    for number in range(int(gone) + 1, 5):
        rest = rest.swap(str(number), write("han", number), write("han", number - 1))
    return rest


def no_problems(draft: Draft, random: Random) -> Planted:
    return (_cut_chapter(draft, "problems"), "title") if not draft.runs_on else None


def no_duty(draft: Draft, random: Random) -> Planted:
    return _cut_chapter(draft, "duty"), "title"


def no_plan(draft: Draft, random: Random) -> Planted:
    return _cut_chapter(draft, "plan"), "title"


def no_measures(draft: Draft, random: Random) -> Planted:
    return (_cut_chapter(draft, "measures"), "title") if not draft.runs_on else None


def no_causes(draft: Draft, random: Random) -> Planted:
    if "分析" in draft[draft.chapter("problems")]:
        return None
    for tag in draft.tags(f"{draft.chapter('problems')}."):
        for words in ("主要原因是", "原因是"):
            draft = draft.put(tag, draft[tag].replace(words, ""))
    return draft, draft.chapter("problems")


def duty_by_formula(draft: Draft, random: Random) -> Planted:
    tag = draft.chapter("duty")
    return draft.put(f"{tag} body", "主要负责人严格履行第一责任人职责，做到认真部署、及时督促。"), tag


def no_guiding_thought(draft: Draft, random: Random) -> Planted:
    return draft.swap("opening", "坚持以习近平新时代中国特色社会主义思想为指导，", ""), "title"


def shortened_guiding_thought(draft: Draft, random: Random) -> Planted:
    return draft.swap("opening", "习近平新时代", "新时代"), "opening"


def no_law_thought(draft: Draft, random: Random) -> Planted:
    for tag in draft.tags():
        draft = draft.put(tag, draft[tag].replace("习近平法治思想", "法律法规"))
    return draft, "title"


def _measure(draft: Draft, words: str) -> str:
    return next(line.tag for line in draft.lines if words in line.text)


def no_three_systems(draft: Draft, random: Random) -> Planted:
    tag = _measure(draft, "全过程记录")
    return draft.swap(tag, "行政执法公示、执法全过程记录、重大执法决定法制审核制度", "执法制度"), draft.chapter(
        "measures"
    )


def two_of_three_systems(draft: Draft, random: Random) -> Planted:
    tag = _measure(draft, "全过程记录")
    return draft.swap(tag, "行政执法公示、执法全过程记录、", "行政执法公示、"), tag


def no_adviser(draft: Draft, random: Random) -> Planted:
    tag = _measure(draft, "法律顾问")
    body = draft[tag].split("聘请法律顾问")[0] + "审查合同38份，提出意见21条。"
    return draft.put(tag, body), draft.chapter("measures")


def no_village_adviser(draft: Draft, random: Random) -> Planted:
    if draft.level not in ("township", "subdistrict"):
        return None
    tag = _measure(draft, "法律顾问")
    return draft.swap(tag, "；12个村（社区）全部配备法律顾问", ""), draft.chapter("measures")


PLANTERS: list[tuple[str, Callable[[Draft, Random], Planted]]] = [
    ("numbering/gap", gap),
    ("numbering/gap", gap_of_chapters),
    ("numbering/not-from-one", not_from_one),
    ("numbering/repeat", repeat),
    ("numbering/repeat", repeat_of_chapters),
    ("numbering/out-of-order", out_of_order),
    ("numbering/restart", restart),
    ("numbering/wrong-marker", wrong_marker),
    ("numbering/level-skipped", level_skipped),
    ("numbering/glued-heading", glued_heading),
    ("numbering/lost-marker", lost_marker),
    ("numbering/mixed-brackets", mixed_brackets),
    ("numbering/mixed-bracket-pair", mixed_pair),
    ("numbering/half-open-marker", half_open),
    ("numbering/square-bracket", square_bracket),
    ("numbering/mark-after-bracket", mark_after_bracket),
    ("numbering/chinese-ordinal-mark", han_mark),
    ("numbering/arabic-comma", arabic_comma),
    ("numbering/enumeration-gap", enumeration_gap),
    ("numbering/enumeration-repeat", enumeration_repeat),
    ("numbering/enumeration-lost-shi", enumeration_lost),
    ("numbering/promise-mismatch", promise),
    ("structure/title-without-kind", title_without_kind),
    ("structure/title-without-issuer", title_without_issuer),
    ("structure/missing-addressee", no_addressee),
    ("structure/missing-signature", no_signature),
    ("structure/missing-date", no_date),
    ("structure/empty-heading", empty_heading),
    ("structure/request-in-report", request),
    ("structure/addressed-to-leader", to_a_leader),
    ("structure/several-addressees", several_addressees),
    ("structure/addressee-mark", addressee_mark),
    ("structure/cc-to-subordinate", cc_to_villages),
    ("structure/opening-formula-twice", opening_twice),
    ("structure/placeholder", placeholder),
    ("structure/blank-number", blank_number),
    ("structure/date-missing-unit", year_without_its_word),
    ("structure/blank-date", blank_date),
    ("structure/title-year-mismatch", year_of_last_time),
    ("structure/plan-year-mismatch", plan_of_this_year),
    ("content/missing-measures", no_measures),
    ("content/missing-problems", no_problems),
    ("content/missing-causes", no_causes),
    ("content/missing-first-responsible", no_duty),
    ("content/missing-first-responsible", duty_by_formula),
    ("content/missing-next-year-plan", no_plan),
    ("content/missing-guiding-thought", no_guiding_thought),
    ("content/missing-guiding-thought", shortened_guiding_thought),
    ("content/missing-xi-law-thought", no_law_thought),
    ("content/missing-three-systems", no_three_systems),
    ("content/missing-three-systems", two_of_three_systems),
    ("content/missing-legal-adviser", no_adviser),
    ("content/missing-village-adviser", no_village_adviser),
]

# What a defect brings with it in truth: where no problems are told, no causes are.
ALSO = {
    "content/missing-problems": {"content/missing-causes"},
    "content/missing-guiding-thought": {"wording/misnamed-guiding-thought"},
}


def planted(planter: Callable[[Draft, Random], Planted]) -> list[tuple[Draft, str]]:
    """The first few drafts that have room for a defect."""
    found = (planter(clean(seed), Random(seed)) for seed in SEEDS)
    return [one for one in found if one is not None][:PER_RULE]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_draft_in_order_has_neither_error_nor_warning(seed: int, lint: Callable[..., list[str]]) -> None:
    assert [line for line in lint(clean(seed).text) if " info " not in line] == []


@pytest.mark.parametrize(("rule", "planter"), PLANTERS, ids=[planter.__name__ for _, planter in PLANTERS])
def test_a_planted_defect_is_found_where_it_is_and_nothing_else_is(
    rule: str, planter: Callable[[Draft, Random], Planted], check: Callable[..., Report]
) -> None:
    drafts = planted(planter)
    assert drafts
    for draft, tag in drafts:
        report = check(draft.text)
        found = {(report.source.position(one.span.start).line, one.rule): one for one in report.diagnostics}
        assert (draft.line(tag), rule) in found, draft.text
        errors = {one.rule for one in report.diagnostics if one.severity is Severity.ERROR}
        assert errors <= {rule} | ALSO.get(rule, set()), draft.text


def test_every_rule_that_can_be_planted_in_a_report_is() -> None:
    from lawlint import packs

    not_here = {
        "numbering/inverted-level", "numbering/chinese-ordinal-no-mark", "structure/missing-title",
        "content/missing-other-matters",
    }  # fmt: skip
    rules = {rule.id for pack in packs.load() for rule in pack.rules if rule.category != "wording"}  # test_wording.py
    assert rules - {rule for rule, _ in PLANTERS} == not_here
