"""Fixed phrases that are misquoted or out of use, and terms in the wrong place (domain section 4, rows 1–66)."""

from __future__ import annotations

import re
from random import Random

from lawlint.mutation.draft import Draft
from lawlint.mutation.planting import Carrier, Kind, Planted, Planter, at, carry, either, phrase, swap, swapped

_HEADS = ("习近平新时代中国特色社会主义思想", "习近平法治思想")
_THOUGHT = ("content/", "wording/")
_STEPS = "公众参与、专家论证、风险评估、合法性审查、集体讨论决定"
_SYSTEMS = "行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度"
_SEVEN = "职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意"
_SIX = "职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信"
_FOUR = "重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办"
_DUTY = "履行推进法治建设第一责任人职责"
_BUILT = ("建设{}的法治政府。", "对照{}的法治政府要求查找差距。", "朝着{}的法治政府目标努力。")
_LEARN = ("教育干部{}。", "引导党员干部{}，把准政治方向。", "开展主题党日，推动干部{}。")
CROWD = ("引导群众形成{}的习惯。", "营造{}的浓厚氛围。", "推动形成{}的法治环境。")


def members(listed: str, frames: tuple[str, ...] = (), *, lose: bool = False, since: int = 0) -> Planter:
    """A list of fixed members with two of them exchanged, or one left out."""

    def wrong(random: Random) -> str:
        members = listed.split("、")
        one = random.randrange(len(members) - 1)
        if lose:
            del members[one]
        else:
            members[one], members[one + 1] = members[one + 1], members[one]
        return "、".join(members)

    def plant(draft: Draft, random: Random) -> Planted | None:
        place = draft.pick(random, listed) if draft.year >= since else None
        return swapped(draft, place, wrong(random)) if place else None

    def make(random: Random) -> tuple[str, str]:
        frame = random.choice(frames)
        return frame.format(listed), frame.format(wrong(random))

    return either(plant, carry(make, since=since)) if frames else plant


def _slip(text: str, random: Random) -> str:
    """A phrase with one character lost, doubled, added or exchanged with the next, not at its ends."""
    at = random.randrange(1, len(text) - 2)
    ways = [
        text[:at] + text[at + 1 :],
        text[:at] + text[at] + text[at:],
        text[:at] + random.choice("的和与上中们") + text[at:],
        text[:at] + text[at + 1] + text[at] + text[at + 2 :],
    ]
    return random.choice([way for way in ways if way != text] or ways[:1])


def near(*phrases: str) -> Planter:
    """A slip of the pen in a long fixed phrase."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        held = [one for one in phrases if one in draft.text]
        if not held:
            return None
        text = random.choice(held)
        place = draft.pick(random, text)
        return swapped(draft, place, _slip(text, random)) if place else None

    return plant


def _ousted(draft: Draft, random: Random) -> Planted | None:
    """The thought of 2018 for that of 2020, everywhere."""
    old = "习近平总书记全面依法治国新理念新思想新战略"
    if draft.year < 2021 or _HEADS[1] not in draft.text:
        return None
    places = [at for at, line in enumerate(draft.lines) if _HEADS[1] in line]
    return at(draft.of([line.replace(_HEADS[1], old) for line in draft.lines]), *places, *draft.title)


def meeting(right: str) -> Carrier:
    """A meeting or a rule, in sentences that tell of this year."""
    frames = ("深入学习贯彻{}精神。", "第一时间传达学习{}精神。", "组织干部集中学习{}精神，研究贯彻措施。")
    return lambda random: ("", random.choice(frames).format(right))


def applied(right: str) -> Carrier:
    frames = ("认真贯彻施行{}，组织培训执法人员。", "严格执行{}规定。", "对照已经施行的{}，开展自查自纠。")
    return lambda random: ("", random.choice(frames).format(right))


def swap_or_carry(right: str, wrong: tuple[str, ...], frames: tuple[str, ...], since: int = 0) -> Planter:
    return either(swap(right, *wrong, since=since), carry(phrase(right, *wrong, frames=frames), since=since))


def _in_enforcement(*wrong: str) -> Planter:
    return swap("法制审核", *wrong, beside="执法|处罚|决定")


def _in_decision(draft: Draft, random: Random) -> Planted | None:
    place = draft.pick(random, re.compile("合法性审查(?=、集体讨论|[^。]*决策)|(?<=决策)合法性审查"))
    return swapped(draft, place, random.choice(["合法性审核", "法制审核", "合法性审察"])) if place else None


KINDS = (
    Kind("wording/guiding-thought-slip", "指导思想多字少字", near(_HEADS[0]), _THOUGHT),
    Kind("wording/guiding-thought-short", "指导思想不用全称", swap(_HEADS[0], "新时代中国特色社会主义思想", "习近平思想"), _THOUGHT),
    Kind("wording/law-thought-misnamed", "习近平“法制”思想", swap(_HEADS[1], "习近平法制思想", "习近平的法治思想", "总书记法治思想"), _THOUGHT),
    Kind("wording/law-thought-ousted", "用已被取代的提法", _ousted, _THOUGHT),
    Kind("wording/duty-slip", "第一责任人职责写错", near(_DUTY, "推进法治建设第一责任人职责"), ("wording/", "content/")),
    Kind("wording/duty-of-government", "推进法治“政府”建设", swap("推进法治建设第一责任人", "推进法治政府建设第一责任人", "推进法制建设第一责任人")),
    Kind("wording/duty-short", "第一责任人少“推进”", swap("推进法治建设第一责任人", "法治建设第一责任人", "推进法治建设第一责任")),
    Kind("wording/four-in-person", "四个亲自对象不对", swap("重要任务亲自督办", "重要案件亲自督办", "重点任务亲自督办", "重大任务亲自督办")),
    Kind("wording/four-in-person-lost", "四个亲自少一项", members(_FOUR, lose=True)),
    Kind("wording/four-minds-count", "四个意识误写", swap_or_carry(
        "“四个意识”", ("“4个意识”", "“四种意识”", "“四大意识”"), ("增强{}。", "教育党员干部牢固树立{}。", "不断增强{}，提高政治站位。"))),
    Kind("wording/four-minds-order", "四个意识次序不对", members("政治意识、大局意识、核心意识、看齐意识", (
        "教育党员干部增强{}。", "引导干部牢固树立{}。", "着力增强干部的{}。"))),
    Kind("wording/four-confidences", "四个自信误写", swap_or_carry(
        "“四个自信”", ("“四种自信”", "“4个自信”", "“四大自信”"), ("坚定{}。", "教育党员干部坚定{}。", "始终坚定{}，站稳人民立场。"))),
    Kind("wording/four-confidences-order", "四个自信次序不对", members("道路自信、理论自信、制度自信、文化自信", (
        "教育党员干部坚定{}。", "引导青年坚定{}。", "坚定{}，凝聚奋进力量。"))),
    Kind("wording/two-upholds", "两个维护误写", swap_or_carry(
        "“两个维护”", ("“二个维护”", "“2个维护”", "“两个拥护”"), ("坚决做到{}。", "教育党员干部做到{}。", "以实际行动践行{}。"))),
    Kind("wording/two-establishes", "两个确立误写", swap_or_carry(
        "“两个确立”", ("“两个树立”", "“二个确立”", "“两个确定”"),
        ("深刻领悟{}的决定性意义。", "深刻领悟{}的决定性意义，筑牢政治忠诚。", "引导干部深刻领悟{}的决定性意义。"), since=2021)),
    Kind("wording/two-establishes-early", "两个确立用得过早", carry(
        lambda random: ("", random.choice(_LEARN).format("深刻领悟“两个确立”的决定性意义")), until=2020)),
    Kind("wording/verbs-exchanged", "增强、坚定用反", either(
        swap("增强“四个意识”、坚定“四个自信”", "坚定“四个意识”、增强“四个自信”"),
        carry(phrase("增强“四个意识”、坚定“四个自信”", "坚定“四个意识”、增强“四个自信”", frames=_LEARN)))),
    Kind("wording/layout", "总体布局、战略布局用反", either(
        carry(phrase("“五位一体”总体布局", "“五位一体”战略布局", frames=("统筹推进{}。", "对标{}谋划工作。", "紧扣{}要求抓落实。"))),
        carry(phrase("“四个全面”战略布局", "“四个全面”总体布局", frames=("协调推进{}。", "对标{}谋划工作。", "紧扣{}要求抓落实。"))))),
    Kind("wording/people-centred", "以人民为“核心”", carry(phrase("以人民为中心", "以人民为核心", frames=(
        "坚持{}，办好民生实事。", "践行{}的发展思想。", "始终坚持{}的工作导向。")))),
    Kind("wording/general-secretary", "习总书记、习主席", swap_or_carry("习近平总书记", ("习总书记", "习主席"), (
        "认真学习{}重要讲话精神。", "贯彻落实{}重要指示批示精神。", "传达学习{}在省考察时的重要讲话。"))),
    Kind("wording/seven-lost", "法治政府定语少一项", members(_SEVEN, _BUILT, lose=True, since=2021)),
    Kind("wording/seven-order", "法治政府定语次序不对", members(_SEVEN, _BUILT, since=2021)),
    Kind("wording/seven-mixed", "法治政府定语混用", carry(phrase(_SEVEN, _SEVEN.replace("职能科学、权责法定", "职责明确、依法行政"),
        _SEVEN.replace("职能科学", "职责明确"), _SEVEN.replace("廉洁诚信", "守法诚信"), frames=_BUILT), since=2021)),
    Kind("wording/six-of-2015", "用2015年的定语", carry(phrase(_SEVEN, _SIX, frames=_BUILT), since=2021)),
    Kind("wording/governance-system", "职责明确的法治政府", carry(phrase("职责明确、依法行政的政府治理体系", "职责明确、依法行政的法治政府",
        frames=("构建{}。", "加快构建{}。", "着力完善{}。")), since=2021)),
    Kind("wording/rule-by-law", "法治国家写成法制国家", carry(phrase("法治国家、法治政府、法治社会", "法制国家、法治政府、法治社会",
        "法治国家、法制政府、法治社会", "法治国家、法治政府、法制社会", frames=("坚持{}一体建设。", "围绕{}一体建设开展研讨。", "推动{}一体建设走深走实。")))),
    Kind("wording/legislation-and-justice", "严格执法公正司法写混", carry(phrase("科学立法、严格执法、公正司法、全民守法",
        "科学立法、公正执法、严格司法、全民守法", "科学立法、严格司法、公正执法、全民守法",
        frames=("宣讲{}的要求。", "学习{}的部署。", "围绕{}开展知识竞赛。")))),
    Kind("wording/enforcement-order", "严格规范公正文明颠倒", swap("严格规范公正文明执法", "严格公正规范文明执法", "规范严格公正文明执法", "严格规范文明公正执法")),
    Kind("wording/three-mechanisms", "“三项机制”", swap("“三项制度”", "“三项机制”", "“三大制度”", "“三个制度”"), ("wording/", "content/")),
    Kind("wording/three-systems-lost", "三项制度少一项", members(_SYSTEMS, lose=True), ("wording/", "content/")),
    Kind("wording/legal-audit", "执法写成合法性审查", _in_enforcement("合法性审查", "合法性审核")),
    Kind("wording/legal-audit-slip", "法制审核写错字", _in_enforcement("法治审核", "法制审查", "法治审查"), ("wording/", "content/")),
    Kind("wording/whole-process", "全过程记录写错", swap("全过程记录", "全程记录", "过程记录", "全过程纪录"), ("wording/", "content/")),
    Kind("wording/decision-audit", "决策写成合法性审核", _in_decision),
    Kind("wording/five-steps-lost", "决策程序少一步", members(_STEPS, lose=True), ("wording/", "content/")),
    Kind("wording/five-steps-order", "决策程序次序不对", members(_STEPS)),
    Kind("wording/five-steps-mixed", "论证、评估用反", swap("专家论证、风险评估", "专家评估、风险论证", "专家论证、风险评价")),
)  # fmt: skip
