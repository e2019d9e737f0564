"""Defects of numbering: levels, counts and marks of headings, 一是 lists, promises (domain F01–F12, T15)."""

from __future__ import annotations

import re
from random import Random

from lawlint.mutation.draft import CHAPTER, HAN, ITEM, SECTION, Draft, Heading, mark
from lawlint.mutation.planting import Carrier, Kind, Planted, Planter, at, carry

_LISTED = re.compile("一是.*?二是.*?三是")


def _run(draft: Draft, random: Random, level: int, least: int) -> list[Heading]:
    runs = draft.siblings(level, least)
    return random.choice(runs) if runs else []


def _skip(level: int) -> Planter:
    def plant(draft: Draft, random: Random) -> Planted | None:
        run = _run(draft, random, level, 4)
        if not run:
            return None
        first = random.randrange(1, len(run) - 1)
        changed = draft
        for one in run[first:]:
            changed = changed.remark(one, mark(level, one.number + 1))
        return at(changed, run[first].at)

    return plant


def _repeat(level: int) -> Planter:
    def plant(draft: Draft, random: Random) -> Planted | None:
        run = _run(draft, random, level, 3)
        if not run:
            return None
        place = random.randrange(1, len(run) - 1)
        one = run[place]
        return at(draft.remark(one, mark(level, one.number - 1)), *(near.at for near in run[place - 1 : place + 2]))

    return plant


def _exchange(level: int) -> Planter:
    def plant(draft: Draft, random: Random) -> Planted | None:
        run = _run(draft, random, level, 4)
        if not run:
            return None
        first = random.randrange(1, len(run) - 2)
        one, two = run[first : first + 2]
        changed = draft.remark(one, mark(level, two.number)).remark(two, mark(level, one.number))
        return at(changed, one.at, two.at)

    return plant


def _restart(draft: Draft, random: Random) -> Planted | None:
    """The count begins anew in the middle of a chapter."""
    run = _run(draft, random, SECTION, 4)
    if not run:
        return None
    changed = draft
    for number, one in enumerate(run[2:], 1):
        changed = changed.remark(one, mark(SECTION, number))
    return at(changed, run[2].at)


def _from_two(draft: Draft, random: Random) -> Planted | None:
    runs = [run for run in draft.siblings(SECTION, 3) if run[0].number == 1]
    if not runs:
        return None
    run, changed = random.choice(runs), draft
    for one in run:
        changed = changed.remark(one, mark(SECTION, one.number + 1))
    return at(changed, run[0].at)


def _section_mark(*shapes: str) -> Planter:
    """Writes one of the （二） of a run in another way."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        run = _run(draft, random, SECTION, 3)
        if not run:
            return None
        place = random.randrange(1, len(run) - 1)
        one, following = run[place : place + 2]
        text = random.choice(shapes).format(han=HAN[one.number], number=one.number)
        return at(draft.remark(one, text), one.at, following.at)

    return plant


def _chapter_mark(*shapes: str) -> Planter:
    def plant(draft: Draft, random: Random) -> Planted | None:
        run = _run(draft, random, CHAPTER, 3)
        if not run:
            return None
        place = random.randrange(1, len(run) - 1)
        one, following = run[place : place + 2]
        return at(draft.remark(one, random.choice(shapes).format(HAN[one.number])), one.at, following.at)

    return plant


def _item_comma(draft: Draft, random: Random) -> Planted | None:
    run = _run(draft, random, ITEM, 3)
    if not run:
        return None
    one = random.choice(run)
    return at(draft.remark(one, f"{one.number}、"), one.at)


def _inverted(draft: Draft, random: Random) -> Planted | None:
    if not draft.siblings(ITEM, 2) or not draft.siblings(SECTION, 2):
        return None
    changed, places = draft, []
    for one in draft.headings:
        if one.level != CHAPTER:
            changed = changed.remark(one, mark(SECTION if one.level == ITEM else ITEM, one.number))
            places.append(one.at)
    return at(changed, *places)


def _level_skipped(draft: Draft, random: Random) -> Planted | None:
    if draft.siblings(ITEM, 2) or not draft.siblings(SECTION, 2):
        return None
    changed, places = draft, []
    for one in draft.headings:
        if one.level == SECTION:
            changed = changed.remark(one, f"（{one.number}）")
            places.append(one.at)
    return at(changed, *places)


def _glued(*, last: bool) -> Planter:
    """The line of a heading runs on behind the paragraph above."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        run = _run(draft, random, SECTION, 3)
        run = [one for one in (run[-1:] if last else run[1:-1]) if draft.lines[_above(draft, one)].endswith("。")]
        if not run:
            return None
        one = random.choice(run)
        above = _above(draft, one)
        joined = draft.lines[above] + draft.lines[one.at].lstrip("# \u3000")
        return at(draft.of([*draft.lines[:above], joined, *draft.lines[one.at + 1 :]]), above)

    return plant


def _above(draft: Draft, one: Heading) -> int:
    """The line of text above a heading."""
    return one.at - 1 if draft.lines[one.at - 1].strip() else one.at - 2


def _enumeration(pattern: str, *texts: str) -> Planter:
    """Changes a member of an 一是…二是…三是… list."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        lists = [line for line in draft.body() if _LISTED.search(draft.lines[line])]
        if not lists:
            return None
        line = random.choice(lists)
        text = random.choice(texts)
        return at(draft.put(line, re.sub(pattern, text, draft.lines[line], count=1)), line)

    return plant


def _promise_of_a_chapter(draft: Draft, random: Random) -> Planted | None:
    """A lead-in below the heading of the problems says how many there are."""
    for chapter in draft.chapters("problems"):
        inner = [one for one in draft.headings if one.at in draft.block(chapter) and one.level != CHAPTER]
        count = len([one for one in inner if one.level == inner[0].level])
        if draft.kind != "annual" or count not in (2, 3, 4) or inner[0].number != 1:
            continue
        lead = random.choice(["主要存在以下{}个方面的不足：", "对照要求，还有以下{}个问题："])
        gap = [""] if not draft.lines[chapter.at + 1].strip() else []
        head, tail = [*draft.lines[: chapter.at + 1], *gap], draft.lines[chapter.at + 1 :]
        clean = draft.of([*head, lead.format({2: "两"}.get(count, HAN[count])), *tail])
        wrong = random.choice([{2: "两"}.get(n, HAN[n]) for n in (count - 1, count + 1) if n > 1])
        changed = draft.of([*head, lead.format(wrong), *tail])
        return at(changed, chapter.at, len(head), inner[0].at + 1 + len(gap))._replace(clean=clean.text)
    return None


def _promise_of_a_list(*leads: str) -> Carrier:
    def make(random: Random) -> tuple[str, str]:
        members = random.sample(["明确责任分工", "细化工作流程", "建立台账清单", "加强跟踪问效", "开展案例研讨"], 4)
        count = random.choice([3, 4])
        listed = "；".join(f"{HAN[number]}是{member}" for number, member in enumerate(members[:count], 1))
        lead = random.choice(leads)
        return (
            f"{lead.format(HAN[count])}{listed}。",
            f"{lead.format(random.choice(['两', '五', HAN[7 - count]]))}{listed}。",
        )

    return make


KINDS = (
    Kind("numbering/chapter-skipped", "“一、”级跳号", _skip(CHAPTER)),
    Kind("numbering/section-skipped", "“（一）”级跳号", _skip(SECTION)),
    Kind("numbering/item-skipped", "“1.”级跳号", _skip(ITEM)),
    Kind("numbering/chapter-repeated", "“一、”级重号", _repeat(CHAPTER)),
    Kind("numbering/section-repeated", "“（一）”级重号", _repeat(SECTION)),
    Kind("numbering/item-repeated", "“1.”级重号", _repeat(ITEM)),
    Kind("numbering/sections-exchanged", "“（一）”级次序颠倒", _exchange(SECTION)),
    Kind("numbering/items-exchanged", "“1.”级次序颠倒", _exchange(ITEM)),
    Kind("numbering/section-restart", "“（一）”级中途重起", _restart),
    Kind("numbering/from-two", "不从（一）开始", _from_two),
    Kind("numbering/half-width-brackets", "半角括号的序号", _section_mark("({han})")),
    Kind("numbering/bracket-pair", "括号一全一半", _section_mark("（{han})", "({han}）")),
    Kind("numbering/bracket-lost", "序号少半个括号", _section_mark("{han}）", "（{han}")),
    Kind("numbering/square-brackets", "序号用六角括号", _section_mark("〔{han}〕")),
    Kind("numbering/mark-behind-bracket", "（一）后加标点", _section_mark("（{han}）、", "（{han}）.", "（{han}），")),
    Kind("numbering/other-mark", "同级序号形式不一", _section_mark("{number}.", "（{number}）")),
    Kind("numbering/chapter-mark", "“一、”写成“一.”", _chapter_mark("{}.", "{}，", "{}．")),
    Kind("numbering/chapter-mark-lost", "“一、”丢了顿号", _chapter_mark("{}")),
    Kind("numbering/chapter-number-lost", "章标题丢了序号", _chapter_mark("")),
    Kind("numbering/item-comma", "“1.”写成“1、”", _item_comma),
    Kind("numbering/levels-inverted", "一、1.（一）层次颠倒", _inverted),
    Kind("numbering/level-skipped", "一、（1）跳过一级", _level_skipped),
    Kind("numbering/heading-glued", "小标题粘在上一段后", _glued(last=False)),
    Kind("numbering/last-heading-glued", "末个小标题粘在上一段后", _glued(last=True)),
    Kind("numbering/shi-lost", "“三是”丢了“是”", _enumeration("([二三])是", r"\1")),
    Kind("numbering/shi-skipped", "“三是”跳成“四是”", _enumeration("三是", "四是", "五是")),
    Kind("numbering/shi-repeated", "“二是”写了两次", _enumeration("三是", "二是")),
    Kind("numbering/promise-of-chapter", "几个问题与条数不符", _promise_of_a_chapter),
    Kind(
        "numbering/promise-of-list",
        "以下几个方面与条数不符",
        carry(_promise_of_a_list("围绕以下{}个方面抓整改：", "从以下{}个方面推进法治督察：", "重点抓好以下{}项工作：")),
    ),
    Kind(
        "numbering/promise-without-below",
        "从几个方面与条数不符",
        carry(_promise_of_a_list("从{}个方面推进法治督察：", "突出{}个重点抓整改：", "采取{}项措施压实责任：")),
    ),
)
