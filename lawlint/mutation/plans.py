"""Plans: tasks without a unit or a deadline, and what belongs into reports (domain section 6)."""

from __future__ import annotations

import re
from random import Random

from lawlint.mutation.draft import CHAPTER, Draft, mark
from lawlint.mutation.planting import Kind, Planted, Planter, at

_WHO = "(?:责任|牵头|配合)单位：[^；）（]*(?:（[^）]*）[^；）]*)?[；]?"
_WHEN = "；完成时限：[^）]*"
_BOTH = "（(?:责任|牵头)单位：[^）]*(?:）；[^）]*)?）"


def _plan_without(words: str, *, all_of_them: bool) -> Planter:
    """A plan whose tasks do not say who, or until when."""
    pattern = re.compile(words)

    def plant(draft: Draft, random: Random) -> Planted | None:
        places = [at for at, line in enumerate(draft.lines) if draft.role(at) and pattern.search(line)]
        if draft.kind != "plan" or not places:
            return None
        chosen = places if all_of_them else [random.choice(places)]
        lines = [pattern.sub("", line) if at in chosen else line for at, line in enumerate(draft.lines)]
        return at(draft.of(lines), *(() if all_of_them else chosen))

    return plant


def _problems_in_plan(draft: Draft, random: Random) -> Planted | None:
    """A plan that ends with a chapter of what is wrong, as reports do."""
    chapters = [one for one in draft.headings if one.level == CHAPTER]
    if draft.kind != "plan" or not chapters:
        return None
    title = random.choice(["存在的问题", "存在的不足和原因", "当前存在的主要问题"])
    added = [mark(CHAPTER, chapters[-1].number + 1) + title, "执法人员法律知识更新不够快，原因是集中培训偏少。"]
    return at(draft.of([*draft.lines[: draft.end], *added, *draft.lines[draft.end :]]), draft.end, draft.end + 1)


KINDS = (
    Kind(
        "content/plan-without-units",
        "方案全无责任单位",
        _plan_without(_WHO, all_of_them=True),
        says="责任单位|牵头单位",
    ),
    Kind(
        "content/plan-without-deadlines",
        "方案全无完成时限",
        _plan_without(_WHEN, all_of_them=True),
        says="时限|期限|时间",
    ),
    Kind("content/task-without-either", "一项任务无单位无时限", _plan_without(_BOTH, all_of_them=False)),
    Kind("structure/problems-in-plan", "方案里写存在问题", _problems_in_plan, ("structure/", "content/")),
)
