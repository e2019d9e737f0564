"""Totals and their parts: 20件，其中普通程序12件、简易程序8件; parts named as kinds of the whole; 其余.

A list matches if any beginning of it adds up to any total before it; only then is it asked whether it had to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lawlint.document import Document
from lawlint.facts.clauses import Sentence, occurrences, sentence
from lawlint.facts.kinds import KINDS
from lawlint.facts.quantities import Quantity, Relation

# One case may be heard, won and settled at once; a person is woman and member: such parts need not add up.
_OVERLAP = (
    *("办结", "成功", "出庭", "采纳", "整改", "完成", "满意", "履行", "反馈", "回复", "答复", "结案", "化解", "已"),
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
# Parts so near to the total, or so few short of it, are meant to make it; where much is left, they are examples.
_SURE, _CLOSE, _NEAR, _HALF, _FAR, _SLIP = 0.95, 0.9, 0.8, 0.5, 1.5, 2
PARTS = ("其中",)


class _Part(NamedTuple):
    """A part, the mark before it, and its words."""

    quantity: Quantity
    separator: str
    lead: str

    def says(self, any_of: tuple[str, ...]) -> bool:
        """Whether its words hold one of these."""
        return any(word in self.lead for word in any_of)


def sums(document: Document) -> tuple[Relation, ...]:
    """Every total that is followed by 其中 and its parts."""
    return tuple(relation for at in occurrences(document, *PARTS) for relation in _among(document, at))


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
    wholes = _nearest(found, [one for one in reversed(before) if one.kind == kind])
    lead = found.text[at + 2 : found.quantities[first].start].lstrip("，：,: ")
    if not wholes or any(word in lead for word in ("每", "人均", "平均", "各", "；", ";")):
        return
    natural, longest = _list(found, at, first, kind)
    if not natural:  # all of it in brackets
        return
    last = found.quantities.index(natural[-1].quantity)
    for one in _judge(wholes, natural, longest, listed="等" in found.after(last)):
        if one.verdict == "right" or "，" not in lead:  # 其中12月9日专题学习，会前学法6次
            yield one


def _nearest(found: Sentence, wholes: list[Quantity]) -> list[Quantity]:
    """Those of the possible totals, nearest first, that no semicolon parts from the nearest."""
    start = found.text.rfind("；", found.start, wholes[0].start) if wholes else 0
    return [one for one in wholes if one.start > start]


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
        if parts and any(word in gap for word in _STOP):
            break
        plain = _BRACKETED.sub("", gap)
        match = _SEPARATOR.search(plain)
        part = _Part(one, match[0] if parts and match else "", _SEPARATOR.split(plain)[-1].strip("，：,: "))
        if one.kind != kind:
            if one.unit != "%" and Sentence.is_work(part.lead):  # 其中专职13名，全年调解256件，涉及620人
                break
            continue
        if part.separator in ("；", ";") and not (semicolons and {one.separator for one in parts[1:]} <= {"；", ";"}):
            break
        if not parts or (natural == len(parts) and _goes_on(parts, part)):
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


def _goes_on(parts: list[_Part], part: _Part) -> bool:
    """Whether a part belongs to the list before it by its mark and its first words."""
    if part.separator == "、":
        return True
    if len(parts) > 1 and parts[1].separator == "、":
        return part.lead.startswith(_REST)
    outcome = len(part.lead) == 2 and not part.says(_OVERLAP)  # 废止3件 is a part, 办结20件 another matter
    return outcome or Sentence.is_work(part.lead) <= Sentence.is_work(parts[0].lead)


def _judge(wholes: list[Quantity], natural: list[_Part], longest: list[_Part], *, listed: bool) -> Iterator[Relation]:
    """Whether the parts make one of the totals (nearest first), and if not, whether they had to."""
    tied = all(part.separator == "、" for part in natural[1:])
    # 建议68件、提案92件，其中A类126件
    together = [wholes[0].plus(*wholes[1:count]) for count in range(2, len(wholes) + 1)]
    for whole in (*wholes, *together):
        for count in range(len(longest), len(natural) - 1 if tied else 0, -1):
            parts = tuple(part.quantity for part in longest[:count])
            if whole.exact and all(part.exact for part in parts) and sum(part.value for part in parts) == whole.value:
                yield Relation.of_sum("right", whole, parts)
                return
    whole, parts = wholes[0], tuple(part.quantity for part in natural)
    largest = max((*wholes, *together), key=lambda one: one.high)
    over = next((one for one in natural if one.quantity.low > largest.high), None)
    if over is not None:
        certain = over is natural[0] or over.separator == "、" or _contrasted(natural)
        yield Relation.of_part("wrong" if certain else "open", largest, over.quantity)
    elif len(parts) > 1:
        verdict = _verdict(whole, natural, listed)
        if len(wholes) > 1 and verdict == "wrong" and sum(part.low for part in parts) > float(whole.high) * _FAR:
            verdict = "partial"  # of another total than the nearest
        yield Relation.of_sum(verdict, whole, parts)
    else:
        yield Relation.of_part("right", largest, parts[0])


def _verdict(whole: Quantity, natural: list[_Part], listed: bool) -> str:
    """What it means that the parts do not make the total exactly."""
    parts = [part.quantity for part in natural]
    low, high = sum(part.low for part in parts), sum(part.high for part in parts)
    approximate = not (whole.exact and all(part.exact for part in parts))
    if approximate and low <= whole.high and high >= whole.low:
        return "approximate" if whole.exact and sum(part.value for part in parts) != whole.value else "right"
    sum_of, of = (low, whole.high) if low > whole.high else (high, whole.low)
    ratio = float(sum_of) / float(of) if of else float("inf")
    tied = all(part.separator == "、" for part in natural[1:])
    if _contrasted(natural) or any(part.lead.startswith(_REST) or part.says(_OPPOSITE) for part in natural):
        return "open" if approximate else "wrong"
    if any(part.says(_OVERLAP) for part in natural):
        return "open" if len(parts) > 2 and abs(ratio - 1) < 1 - _CLOSE else "partial"
    if ratio > 1:
        return "wrong" if tied or ratio <= _FAR else "partial"
    if listed or ratio < (_HALF if tied and len(parts) > 2 else _NEAR):
        return "partial"
    meant = ratio >= _SURE or (ratio >= _CLOSE and (tied or len(parts) > 2)) or (tied and whole.value - low <= _SLIP)
    return "wrong" if meant and not approximate else "open"


def _contrasted(natural: list[_Part]) -> bool:
    """Whether both kinds of a contrast are named."""
    leads = [part.lead for part in natural]
    return len(leads) == 2 and any(
        any(word in leads[a] for word in rare) and any(word in leads[1 - a] for word in common)
        for rare, common in KINDS
        for a in (0, 1)
    )
