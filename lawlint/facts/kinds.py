"""Totals and parts without 其中: contrasting kinds (普通程序 and 简易程序), what is left (其余), 共计 after parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise, takewhile

from lawlint.document import Document
from lawlint.facts.clauses import Sentence, counted_after, occurrences, sentence
from lawlint.facts.quantities import Quantity, Relation

# Kinds that make up a whole together, each with other names.
KINDS = (
    (("简易程序",), ("普通程序", "一般程序")),
    (("败诉",), ("胜诉",)),
    (("女",), ("男",)),
    (("兼职",), ("专职",)),
    (("线下", "窗口"), ("线上", "网上")),
    (("重大",), ("一般",)),
    (("行政许可",), ("行政处罚",)),
    (("正在整改",), ("已整改", "已完成整改", "整改完成")),
    (("未采纳",), ("采纳", "已采纳")),
)
# 案卷20份 is made up of both kinds; matters or acts are not.
_ONLY_OF = {"行政许可": "案卷"}
_TOTALS = ("共计", "合计", "总计")
_UNITS = tuple("件次处个份人名场起项条户期家宗例")
DIVIDED = (
    "其余",
    *_TOTALS,
    *(word for rare, _ in KINDS for word in rare),
    *(unit + mark for unit in _UNITS for mark in "，（"),
)


# 登记申请33件，首次登记申请19件，变更登记申请8件: three counts in one unit, the last two with nouns of their own.
_NAMED = r"([^\W\d_a-zA-Z]{2,10})([0-9]{1,7})[ ]?"
_THREE = re.compile(rf"[0-9][0-9]{{0,6}}[ ]?({'|'.join(_UNITS)})[，,（(]{_NAMED}\1[，,、]{_NAMED}\1(?=[。；）)])")
# Parts that come to less than this share of the whole are some of it, not all.
_ALMOST = Decimal("0.75")


def divided(document: Document) -> tuple[Relation, ...]:
    """Every total whose parts are named without 其中."""
    return tuple(dict.fromkeys(_divided(document)))


def _divided(document: Document) -> Iterator[Relation]:
    for at in occurrences(document, "其余"):
        if counted_after(document, at, 12):
            yield from _rest(document, at)
    for at in occurrences(document, *_TOTALS):
        if counted_after(document, at, 4):
            yield from _summed(document, at)
    for match in _THREE.finditer(document.text):
        yield from _of_one_head(document, match)
    for rare, common in KINDS:
        for at in occurrences(document, *rare):
            if counted_after(document, at, 12):
                yield from _kinds(document, at, rare, common)


def _of_one_head(document: Document, match: re.Match[str]) -> Iterator[Relation]:
    """Parts whose names end as that of the whole does (案件: 民事案件, 刑事案件) and that come near or exceed it."""
    start = match.start()
    while start and document.text[start - 1].isdigit():
        start -= 1
    one, other = match[2], match[4]
    named = zip(reversed(one), reversed(other), reversed(document.text[max(start - 16, 0) : start]), strict=False)
    head = sum(1 for _ in takewhile(lambda chars: len(set(chars)) == 1, named))
    if head < 2 or head in (len(one), len(other)):
        return
    found = sentence(document, start)
    index = next((i for i, quantity in enumerate(found.quantities) if quantity.start == start), None)
    if index is None or len(found.quantities) < index + 3 or "其中" in found.text[found.start : start]:
        return
    whole, *parts = found.quantities[index : index + 3]
    added = sum(part.value for part in parts)
    if not all(quantity.exact for quantity in (whole, *parts)) or any(map(found.is_work, (one, other))):
        return
    verdict = "right" if added == whole.value else "open" if added >= whole.value * _ALMOST else "partial"
    yield Relation.of_sum(verdict, whole, tuple(parts))


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
    index = max(range(len(before)), key=lambda i: before[i].value)
    if index < len(before) - 1:
        yield Relation.of_sum("open", before[index], (*before[index + 1 :], rest))


def _summed(document: Document, at: int) -> Iterator[Relation]:
    """行政许可120条、行政处罚26条，共计146条: a sum after its parts, if nothing else is counted beside them."""
    found = sentence(document, at)
    index = next((i for i, one in enumerate(found.quantities) if at + 2 <= one.start <= at + 4), None)
    if not index or found.lead(index) not in _TOTALS:
        return
    whole = found.quantities[index]
    start = max(found.start, *(found.text.rfind(mark, found.start, at) + 1 for mark in "；;：:"))
    parts = [one for one in found.quantities[:index] if one.start >= start]
    if len(parts) < 2 or len({one.kind for one in (whole, *parts)}) > 1 or "其中" in found.text[start:at]:
        return
    for first in range(len(parts) - 1):
        if sum(one.value for one in parts[first:]) == whole.value:
            yield Relation.of_sum("right", whole, tuple(parts[first:]))
            return
    gaps = [found.text[before.end : after.start] for before, after in pairwise(parts)]
    if all(one.exact for one in (whole, *parts)) and all("、" in gap and "，" not in gap for gap in gaps):
        yield Relation.of_sum("wrong", whole, tuple(parts))


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
        if len({one.kind for one in (whole, *parts)}) > 1 or any(mark in gaps for mark in "；;。"):
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
    gap = found.text[found.quantities[index - 1].end : after.start]
    return after.kind == whole.kind and "；" not in gap and ";" not in gap
