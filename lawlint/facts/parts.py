"""Totals and their parts: 20件，其中普通程序12件、简易程序8件; parts named as kinds of the whole; 其余.

A list matches if any beginning of it adds up to any total before it; only then is it asked whether it had to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lawlint.document import Document
from lawlint.facts.clauses import Sentence, counted_after, occurrences, sentence
from lawlint.facts.quantities import Quantity, Relation

# Kinds that make up a whole together, each with other names.
_KINDS = (
    (("简易程序",), ("普通程序", "一般程序")),
    (("败诉",), ("胜诉",)),
    (("女",), ("男",)),
    (("兼职",), ("专职",)),
    (("线下", "窗口"), ("线上", "网上")),
    (("重大",), ("一般",)),
    (("行政许可",), ("行政处罚",)),
)
# 案卷20份 is made up of both kinds; matters or acts are not.
_ONLY_OF = {"行政许可": "案卷"}
# One case may be heard, won and settled at once; a person is woman and member: such parts need not add up.
_OVERLAP = (
    *(
        "办结",
        "成功",
        "出庭",
        "采纳",
        "整改",
        "完成",
        "满意",
        "履行",
        "反馈",
        "回复",
        "答复",
        "结案",
        "化解",
        "已",
        "公示",
    ),
    *("党员", "学历", "本科", "大专", "研究生", "女", "少数民族", "持证", "专职", "岁", "专业", "职称", "资格", "骨干"),
    *("涉", "重大", "疑难", "听证", "群体", "首违", "重点", "新增", "领导", "主要", "典型"),
)
_OPPOSITE = ("未", "不予", "正在", "在办", "尚", "待", "没有")
_REST = ("其余", "其他", "其它", "剩余", "另有", "另外", "余下")
_STOP = (
    *("其中", "同比", "比上", "比去", "较上", "较去", "增长", "增加", "减少", "下降", "上升", "提高"),
    *("平均", "人均", "每", "各"),
)
_SEPARATOR = re.compile("[、，；,;]")
_BRACKETED = re.compile("[（(][^）)]*[）)]")
# Parts that come so near to the total are meant to make it; those below half of it are examples.
_NEAR, _HALF = 0.8, 0.5
PARTS = ("其中", "其余", *(word for rare, _ in _KINDS for word in rare))


class _Part(NamedTuple):
    quantity: Quantity
    separator: str
    lead: str


def sums(document: Document) -> tuple[Relation, ...]:
    """Every total that is followed by its parts."""
    return tuple(dict.fromkeys(_sums(document)))


def _sums(document: Document) -> Iterator[Relation]:
    for at in occurrences(document, "其中"):
        yield from _among(document, at)
    for at in occurrences(document, "其余"):
        yield from _rest(document, at)
    for rare, common in _KINDS:
        for at in occurrences(document, *rare):
            if counted_after(document, at, 12):
                yield from _kinds(document, at, rare, common)


def _among(document: Document, at: int) -> Iterator[Relation]:
    """A total before 其中 and the parts after it."""
    found = sentence(document, at)
    if not found.text[found.start : at].strip():
        found = Sentence(document, sentence(document, at, before=1).start, found.end)
    before = [one for one in found.quantities if one.start < at and one.unit != "%"]
    first = next((i for i, one in enumerate(found.quantities) if one.start > at and one.unit != "%"), None)
    if first is None or not before or found.quantities[first].start - at > 40:
        return
    kind = found.quantities[first].kind
    wholes = [one for one in reversed(before) if one.kind == kind]
    lead = found.text[at + 2 : found.quantities[first].start].lstrip("，：,: ")
    if not wholes or _has(lead, ("每", "人均", "平均", "各", "；", ";")):
        return
    natural, longest = _list(found, at, first, kind)
    last = found.quantities.index(natural[-1].quantity)
    for one in _judge(wholes, natural, longest, listed="等" in found.after(last)):
        if one.verdict == "right" or "，" not in lead:  # 其中12月9日专题学习，会前学法6次
            yield one


def _list(found: Sentence, at: int, first: int, kind: str) -> tuple[list[_Part], list[_Part]]:
    """The parts as far as the list surely goes, and as far as it may go."""
    text, end = found.text, _end(found, at)
    parts: list[_Part] = []
    natural = 0
    gap, depth, place = "", 0, at + 2
    semicolons = text[at + 2 : at + 3] in tuple("，：,:")
    for one in found.quantities[first:]:
        if one.start >= end:
            break
        words = text[place : one.start]
        depth += words.count("（") + words.count("(") - words.count("）") - words.count(")")
        gap, place = gap + words, one.end
        if depth > 0:
            continue
        if parts and _has(gap, _STOP):
            break
        if one.kind != kind:
            continue
        plain = _BRACKETED.sub("", gap)
        match = _SEPARATOR.search(plain)
        part = _Part(one, match[0] if parts and match else "", _SEPARATOR.split(plain)[-1].strip("，：,: "))
        if not parts or (natural == len(parts) and _goes_on(parts, part, semicolons)):
            natural += 1
        parts.append(part)
        gap = ""
    return parts[:natural], parts


def _end(found: Sentence, at: int) -> int:
    """Where the parts end at the latest: with the bracket that 其中 stands in, or with the sentence."""
    text = found.text
    opened = max(text.rfind("（", found.start, at), text.rfind("(", found.start, at))
    if opened > max(text.rfind("）", found.start, at), text.rfind(")", found.start, at)):
        closed = [place for mark in "）)" if (place := text.find(mark, at, found.end)) >= 0]
        return min(closed, default=found.end)
    return found.end


def _goes_on(parts: list[_Part], part: _Part, semicolons: bool) -> bool:
    """Whether a part belongs to the list before it by its mark and its first words."""
    if part.separator in ("；", ";"):
        if not semicolons or (len(parts) > 1 and parts[1].separator != part.separator):
            return False
    elif len(parts) > 1 and parts[1].separator == "、" and part.separator != "、":
        return part.lead.startswith(_REST)
    return Sentence.is_work(part.lead) <= Sentence.is_work(parts[0].lead)


def _judge(wholes: list[Quantity], natural: list[_Part], longest: list[_Part], *, listed: bool) -> Iterator[Relation]:
    """Whether the parts make one of the totals (nearest first), and if not, whether they had to."""
    for whole in wholes:
        for count in range(len(longest), 0, -1):
            parts = tuple(part.quantity for part in longest[:count])
            if whole.exact and all(part.exact for part in parts) and sum(part.value for part in parts) == whole.value:
                yield Relation.of_sum("right", whole, parts)
                return
    whole, parts = wholes[0], tuple(part.quantity for part in natural)
    if parts[0].low > whole.high or (
        any(one.quantity.low > whole.high for one in natural) and all(one.separator in ("", "、") for one in natural)
    ):
        worst = next(part for part in parts if part.low > whole.high)
        yield Relation.of_part("wrong", whole, worst)
    elif len(parts) > 1 and all(part.low <= whole.high for part in parts):
        verdict = _verdict(whole, natural, listed)
        yield Relation.of_sum(verdict, whole, parts)
    elif len(parts) == 1:
        yield Relation.of_part("right", whole, parts[0])


def _verdict(whole: Quantity, natural: list[_Part], listed: bool) -> str:
    parts = [part.quantity for part in natural]
    low, high = sum(part.low for part in parts), sum(part.high for part in parts)
    approximate = not (whole.exact and all(part.exact for part in parts))
    closed = any(part.lead.startswith(_REST) or _has(part.lead, _OPPOSITE) for part in natural) or _contrasted(natural)
    if approximate and low <= whole.high and high >= whole.low:
        return "approximate" if whole.exact and sum(part.value for part in parts) != whole.value else "right"
    if not closed and any(_has(part.lead, _OVERLAP) for part in natural):
        return "partial"
    ratio = float(low / whole.high) if low > whole.high else float(high / whole.low) if whole.low else 0.0
    if ratio > 1:
        return "wrong" if closed or ratio <= 1.5 or all(part.separator == "、" for part in natural[1:]) else "open"
    if closed:
        return "open" if approximate else "wrong"
    if listed or ratio < _HALF:
        return "partial"
    return "wrong" if ratio >= _NEAR and not approximate else "open"


def _has(words: str, any_of: tuple[str, ...]) -> bool:
    return any(word in words for word in any_of)


def _contrasted(natural: list[_Part]) -> bool:
    """Whether both kinds of a contrast are named."""
    leads = [part.lead for part in natural]
    return len(leads) == 2 and any(
        any(word in leads[a] for word in rare) and any(word in leads[1 - a] for word in common)
        for rare, common in _KINDS
        for a in (0, 1)
    )


def _rest(document: Document, at: int) -> Iterator[Relation]:
    """清理文件16件，废止3件，其余13件继续有效: the largest number before and the parts between, without 其中."""
    found = sentence(document, at)
    start = max(found.text.rfind(mark, found.start, at) for mark in "；;：:") + 1
    rest = next((one for one in found.quantities if at < one.start <= at + 12), None)
    if rest is None or "其中" in found.text[found.start : at]:
        return
    before = [one for one in found.quantities if start <= one.start < at and one.kind == rest.kind]
    if len(before) < 2 or not all(one.exact for one in (*before, rest)):
        return
    for index, whole in enumerate(before[:-1]):
        parts = (*before[index + 1 :], rest)
        if sum(part.value for part in parts) == whole.value:
            yield Relation.of_sum("right", whole, parts)
            return
    whole, parts = before[0], (*before[1:], rest)
    if all(part.value <= whole.value for part in parts):
        yield Relation.of_sum("open", whole, parts)


def _kinds(document: Document, at: int, rare: tuple[str, ...], common: tuple[str, ...]) -> Iterator[Relation]:
    """案件20件，普通程序12件，简易程序8件: both kinds right after the whole, with nothing of the same unit beside."""
    found = sentence(document, at)
    if "其中" in found.text[found.start : at]:
        return
    index = next((i for i, one in enumerate(found.quantities) if at < one.start <= at + 12), None)
    if index is None or found.text.find(found.lead(index), at - 8, at + 12) < 0:
        return
    for first in (index - 1, index):
        if not 1 <= first < len(found.quantities) - 1:
            continue
        leads = [found.lead(first), found.lead(first + 1)]
        own = leads.pop(index - first)
        if not (own.startswith(rare) and leads[0].startswith(common)):
            continue
        whole, *parts = found.quantities[first - 1 : first + 2]
        gaps = found.text[whole.end : parts[0].start] + found.text[parts[0].end : parts[1].start]
        if len({one.kind for one in (whole, *parts)}) > 1 or _has(gaps, ("；", ";", "。")):
            continue
        if not _of_one_kind(found, first, rare, common):
            continue
        right = sum(part.value for part in parts) == whole.value
        certain = all(one.exact for one in (whole, *parts)) and not _more(found, first + 2, whole)
        verdict = "right" if right else "wrong" if certain else "partial"
        yield Relation.of_sum(verdict, whole, tuple(parts))


def _of_one_kind(found: Sentence, first: int, rare: tuple[str, ...], common: tuple[str, ...]) -> bool:
    """Whether the whole counts what the parts count: 案件 and 普通程序案件; a bare kind follows the whole."""
    whole = found.clause(first - 1)
    nouns = [_without(found.lead(first + i), (*rare, *common)) for i in (0, 1)]
    only = next((noun for word, noun in _ONLY_OF.items() if word in rare), "")
    return only in whole and all(noun in ("", "的", "性") or noun[-2:] in whole for noun in nouns)


def _without(words: str, any_of: tuple[str, ...]) -> str:
    return next((words.replace(word, "", 1) for word in any_of if word in words), words)


def _more(found: Sentence, index: int, whole: Quantity) -> bool:
    """Whether the list goes on with a third part."""
    if index >= len(found.quantities):
        return False
    after = found.quantities[index]
    return after.kind == whole.kind and not re.search(
        r"[；;]", found.text[found.quantities[index - 1].end : after.start]
    )
