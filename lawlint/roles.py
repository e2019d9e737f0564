"""What a section is for, from its title: the five contents of 《…督察工作规定》 and the parts of a plan."""

from __future__ import annotations

import re

_ROLES = {
    "duty": (
        r"第一责任|主要负责(?:人|同志).{0,16}(?:履行|履职|职责|责任)|(?:党政|主要)(?:主要)?(?:负责人|领导|正职).{0,10}(?:履[行职]|抓法治)"
        r"|一把手.{0,16}(?:履[行职]|职责|责任|抓法治)|(?:书记|[镇乡局县区]长|主任)[^，。；]{0,16}(?:履行[^，。；]{0,12}职责|履职情况)"
        r"|履行[^，。；]{0,4}法治(?:政府)?建设[^，。；]{0,6}职责|[个本]人履[行职]"
    ),
    "problems": r"不足|问题(?!导向)|短板|差距|薄弱|困难|欠缺|弱项|挑战|(?:需要?|有待|亟待)(?:改进|解决|加强|提升)",
    "causes": r"原因|成因|根源",
    "plan": (
        r"下一?步|下一?年|来年|明年|今后|20\d\d年?(?:度)?[^，。；]{0,24}(?:安排|打算|计划|思路|重点|设想|目标任务|工作要点)"
        r"|(?:工作|主要|总体)(?:安排|打算|计划|思路|设想)|(?:努力|工作|整改|改进)方向|改进措施|整改[^，。；]{0,4}措施|下阶段|下一阶段|展望|谋划|改进方向|20\d\d年[^，。；]{0,12}(?:主要|重点)任务"
    ),
    "measures": (
        r"举措|成效|做法|成绩|经验|亮点|进展|开展情况|工作情况|落实情况|推进情况|建设情况|完成情况|基本情况"
        r"|(?:工作|全年|一年)回[顾眸望]|过去一年|履[职责]情况|履行职责|主要工作|总体情况|工作总结"
    ),
    "work": (
        r"^(?:健全|加强|推进|推动|深化|强化|完善|落实|坚持|严格|全面|规范|提升|聚焦|依法|优化|夯实|突出|着力|狠?抓|扎实"
        r"|深入|创新|构建|压实|持续|切实|不断|认真|积极|提高|加快|围绕|紧扣|筑牢|打造|充分|带头|督促|推动|主动|自觉|学习)"
    ),
    "requirements": r"总体要求|指导思想|工作目标|主要目标|基本原则|总体目标",
    "tasks": r"(?:重点|主要|工作)任务|主要内容|重点工作",
    "safeguards": r"保障措施|组织保障|组织实施|工作要求|保障机制|有关要求",
}
# The names that packs use; `causes` goes with problems, `requirements`, `tasks` and `safeguards` belong to plans.
ROLES = tuple(_ROLES)
_PATTERNS = {role: re.compile(pattern) for role, pattern in _ROLES.items()}
# 着力解决突出问题 is a measure, 坚持问题导向 a slogan.
_PLANS = re.compile(r"计划|安排|打算|思路|措施")
_STILL_PROBLEMS = re.compile(
    r"存在|需要?解决|有待|亟待|尚未|(?:查找|查摆|正视|找准|检视|剖析)[^，。；]{0,8}(?:问题|不足|短板|差距|弱项|薄弱)"
)
_NOT_PROBLEMS = re.compile(r"解决|整改|破解|聚焦|化解|攻坚|排查|查处|坚持|针对")
# Below the chapters only titles that say nothing else have a role of their own.
_WITHIN_CHAPTER = {
    "duty": _PATTERNS["duty"],
    "problems": re.compile(
        r"(?:存在|主要|突出|面临|工作).{0,12}(?:不足|问题|短板|差距|困难)|(?:不足|问题|短板|差距|困难)(?:和|及|与|。|\Z)"
    ),
    "causes": re.compile(r"原因(?:分析)?。?\Z|(?:产生|主要|存在).{0,8}原因"),
    "plan": re.compile(r"下一?步|下一?年|来年|明年|今后|20\d\d年?度?[^，。；]{0,24}(?:安排|打算|计划|思路)|努力方向"),
}


def roles_of(title: str, *, chapter: bool) -> tuple[str, ...]:
    """The roles of a heading, the leading one first; empty where the title names none.

    A title may serve two (`工作不足及2021年工作计划`: problems, plan); one that names the duty is not `measures` too.
    """
    patterns = _PATTERNS if chapter else _WITHIN_CHAPTER
    found = {role: match.start() for role, pattern in patterns.items() if (match := pattern.search(title))}
    if "problems" in found and _NOT_PROBLEMS.search(title) and not _STILL_PROBLEMS.search(title):
        del found["problems"]
    if {"problems", "plan"} <= {*found} and _STILL_PROBLEMS.search(title) and not _PLANS.search(title):
        del found["plan"]  # 下一步需要解决的问题
    if "plan" in found and re.search(r"(?:完成|落实).{0,12}情况", title):
        del found["plan"]  # 2024年工作安排落实情况
    if "duty" in found or "problems" in found or "plan" in found:
        found.pop("measures", None)
        found.pop("work", None)
    return tuple(sorted(found, key=lambda role: (role == "causes", found[role])))
