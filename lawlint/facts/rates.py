"""Rates against the counts before them, at the rate's own precision: 98% and 98.4% of 124/126 are right, 99% is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from lawlint.document import Document
from lawlint.facts.clauses import Sentence, occurrences, sentence
from lawlint.facts.quantities import INFINITY, Number, Quantity, Relation

_NAME = re.compile(r"([^\W\d_a-zA-Z]{2,12}?)率")
# Of another time, or of some of the counted only: the counts before do not make such a rate.
_NARROWED = "按期 按时 及时 首次 一次 初次 当场 平均 上年 去年 全县 全市 全省 全国 同期"
_OTHER = tuple(_NARROWED.split())
_CHANGED = re.compile(r"同比|提高|上升|增长|增加|下降|降低|分别|比例")
_AIMED = ("力争", "争取", "确保", "目标", "要求", "计划", "预计", "指标")
_SHARE = re.compile(r"占比[为达约]{0,2}|占(?:总|全部|其)[^，。；]{0,6}")
# What cannot exceed 100%: a share of what there is. 增长率, 完成率, 使用率 may.
_SHARES = (
    "成功 办结 合格 覆盖 出庭 应诉 备案 报备 满意 整改 化解 结案 采纳 参与 参考 参学 参训 公开 公示 答复 回复 "
    "履行 持证 知晓 审核 审查 通过 普及 及时 规范 准确 胜诉 配备 调解 见面 到位 办理 反馈 执行 签约 建档 入库 "
    "上岗 学习 优良 达标 支持 受理 出席 到会 审结 回收 收回"
)
_CAPPED = frozenset(_SHARES.split())
# What precedes something done of a count: the count, a mark, adverbs.
_WHOLE = re.compile(r"\d[余多]?[ ]?[^，。；、\d]{1,9}[，,、][^，。；、\d]{0,6}$")
_SO_MANY = re.compile(r"[^，。；、：（率\n]{2,14}?\d")
_DONE = re.compile(
    r"[^，。；、：（）\d]{0,8}[，,、](?:其中)?(?:现?已|均|全部|依法|按期|及时|调解|调处)*"
    r"(?P<done>受理|收回|回收|成功(?:调解|调处|化解|处置)?|办结|化解|整改|采纳|答复|回复|结案|审结|处置|处理)(?:完毕|到位|完成|成功)?了?"
    r"(?P<noun>[^，。；、：（）\d]{0,10})"
)
_TAKEN = ("受理", "收到", "接到", "征集", "征求", "发现", "调解", "调处", "办理", "承办", "交办")
# What is searched for is not all that is brought.
_DOUBTFUL = ("排查", "摸排", "立案", "收集", "登记")
# What was left from before may be finished too.
_CARRIED = ("上年", "往年", "历年", "累计", "结转", "积案", "遗留", "存量", "去年", "历史", "以前", "旧存", "含")
FINISHED = ("受理", "成功", "办结", "化解", "整改", "采纳", "答复", "回复", "结案", "审结", "处置", "处理")
RATES = ("率", "占比", "占总", "满意度", "知晓度")


def rates(document: Document) -> tuple[Relation, ...]:
    """Every rate and share: borne out by the counts before it or not, above 100%, or all of about so many."""
    found: dict[int, list[Relation]] = {}
    for at in occurrences(document, *RATES):
        if not _is_worth_reading(document.text, at):
            continue
        where = sentence(document, at)
        for index, one in enumerate(where.quantities):
            if one.unit == "%" and at < one.start <= at + 24 and one.start not in found:
                found[one.start] = list(_rate(where, index))
    return tuple(one for group in found.values() for one in group)


def _is_worth_reading(text: str, at: int) -> bool:
    """Whether a rate follows that something before it may be held against; most have nothing."""
    percent = text.find("%", at, at + 32)
    if percent < 0 or text[at] != "率":
        return percent > 0
    stem, before = text[max(at - 2, 0) : at], text[max(at - 120, 0) : max(at - 2, 0)]
    return stem in before or text[percent - 3 : percent].isdigit() or "率" in text[at + 1 : percent]


def _rate(found: Sentence, index: int) -> Iterator[Relation]:
    rate = found.quantities[index]
    counts = [i for i in range(index) if found.quantities[i].unit != "%"]
    floor = found.quantities[index - 1].end if index else found.start
    words = found.text[floor : rate.start]
    start = floor + max(words.rfind(mark) for mark in "，。；：,;（(") + 1
    names = _NAME.findall(words)
    tail = words[words.rfind("率") + 1 :] if names else words
    if _CHANGED.search(tail) or len(tail) > 20 or any(word in words for word in _AIMED):
        return
    if rate.value > 100 and rate.exact:
        if _is_capped(found.text[start : rate.start]):
            yield Relation("rate-over-100", "wrong", start, rate.end, f"{rate.show()}%＞100%", rate)
        return
    if rate.value == 100 and rate.exact and names and counts and not found.quantities[counts[-1]].exact:
        base = found.quantities[counts[-1]]
        words = f"{base.words}为约数"
        yield Relation("approximate-base", "approximate", start, rate.end, words, rate, (base,))
        return
    if not counts or any(word in found.text[found.start : rate.start] for word in ("上年", "去年", "同期")):
        return
    if names:
        for name in names:
            yield from _against(found, index, counts, name, start)
    elif _SHARE.search(words):
        yield from _share(found, index, counts, start)


def _is_capped(words: str) -> bool:
    names = _NAME.findall(words)
    return any(name[-2:] in _CAPPED for name in names) or any(word in words for word in ("满意度", "知晓度", "占比"))


def _against(found: Sentence, index: int, counts: list[int], name: str, start: int) -> Iterator[Relation]:
    """The rate against the nearest count whose clause says what the rate is of (成功, 办结), and counts before that."""
    stem = name[-2:]
    tops = [i for i in reversed(counts) if stem in found.clause(i)]
    negative = [i for i in tops if f"不{stem}" in found.clause(i) or f"未{stem}" in found.clause(i)]
    tops = [i for i in tops if i not in negative]
    if not tops or any(word in name and word not in found.clause(tops[0]) for word in _OTHER):
        return
    text, rate, part = found.text, found.quantities[index], found.quantities[tops[0]]
    earlier = [found.quantities[i] for i in reversed(counts) if i < tops[0] and found.quantities[i].value]
    bases = [one for one in earlier if one.kind == part.kind]
    if not bases and "出庭" in name:  # cases, and times that somebody appeared in them
        bases = [one for one in earlier if one.kind == "件"][:1]
    if not bases or re.search(r"[每各]|人均", text[bases[0].end : part.start]):
        return
    done = [one for i in tops if (one := found.quantities[i]).kind == part.kind]
    for some, of in _candidates(part, done, bases):
        if _fits(rate, some, of.low, of.high):
            yield _relation("right", start, rate, some, of.value, of)
            return
    between = text[bases[0].end : rate.start]
    if part.value and len(done) == 1 and not negative and not re.search(r"[；;]|其余", between):
        certain = bases[0].kind == part.kind and rate.bound in ("", "++") and stem in _CAPPED
        yield _relation("wrong" if certain else "open", start, rate, part, bases[0].value, bases[0])


def _candidates(part: Quantity, done: list[Quantity], bases: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """What may be a share of what, the likeliest first; `bases` are the counts before the part, nearest first."""
    for base in bases:
        yield part, base
    for count in range(2, len(bases) + 1):  # 建议12件、提案3件，办结15件
        yield part, bases[0].plus(*bases[1:count])
    for base in bases:  # 当场整改46个，限期整改12个
        yield done[0].plus(*done[1:]), base
    for count in range(1, len(bases)):  # 优秀42卷，合格16卷
        yield part.plus(*bases[:count]), bases[count]


def _share(found: Sentence, index: int, counts: list[int], start: int) -> Iterator[Relation]:
    """占比60% of the count before it in the nearest count of the same unit; wrong only after 其中."""
    rate, part = found.quantities[index], found.quantities[counts[-1]]
    earlier = [found.quantities[i] for i in reversed(counts[:-1])]
    bases = [one for one in earlier if one.kind == part.kind and one.value]
    for base in bases:
        if _fits(rate, part, base.low, base.high):
            yield _relation("right", start, rate, part, base.value, base)
            return
    words = found.text[bases[-1].end : part.start] if bases else ""
    if len({one.value for one in bases}) == 1 and "其中" in words and not re.search(r"[；;](?!其中)", words):
        yield _relation("wrong", start, rate, part, bases[0].value, bases[0])


def _fits(rate: Quantity, part: Quantity, low: Number, high: Number) -> bool:
    """Whether part of a base between two bounds may be called this rate, rounded or cut at its own last digit."""
    if low <= 0 or INFINITY in (high, part.high):
        return bool(low <= 0 or not part.exact or high == INFINITY)
    least, most = Decimal(part.low) * 100 / Decimal(high), Decimal(part.high) * 100 / Decimal(low)
    value = Decimal(rate.value)
    if rate.bound == "++":
        return most >= value
    if rate.bound:
        return least - 2 <= value <= most + 2
    digits = Decimal(1).scaleb(value.as_tuple().exponent)  # type: ignore[arg-type]  # a finite number
    return least.quantize(digits, ROUND_DOWN) <= value <= most.quantize(digits, ROUND_HALF_UP)


def _relation(verdict: str, start: int, rate: Quantity, part: Quantity, of: Number, base: Quantity) -> Relation:
    """124÷126＝98.4%, with one digit more than the rate has, so that the reader sees why."""
    value = Decimal(part.value) * 100 / Decimal(of)
    digits = max(1, -int(Decimal(rate.value).as_tuple().exponent)) + (verdict != "right")
    share = f"{value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP).normalize():f}"
    sign = "＝" if Decimal(share) == value else "≈"
    words = f"{part.show()}÷{base.show(of)}{sign}{share}%" + ("" if verdict == "right" else f"，与{rate.words}不符")
    return Relation("rate", verdict, start, rate.end, words, rate, (base, part))


def finished(document: Document) -> tuple[Relation, ...]:
    """More was done than there was: 受理110件，成功化解120件; 排查 and 立案 only give a doubt."""
    found: dict[int, list[Relation]] = {}
    for at in occurrences(document, *FINISHED):
        if not (_WHOLE.search(document.text, max(at - 24, 0), at) and _SO_MANY.match(document.text, at)):
            continue
        where = sentence(document, at)
        index = next((i for i, one in enumerate(where.quantities) if at < one.start), None)
        if index and where.quantities[index].start not in found:
            found[where.quantities[index].start] = list(_finished(where, index))
    return tuple(one for group in found.values() for one in group)


def _finished(found: Sentence, index: int) -> Iterator[Relation]:
    whole, part = found.quantities[index - 1 : index + 1]
    match = _DONE.fullmatch(found.text, whole.end, part.start)
    lead = found.lead(index - 1)
    if match is None or whole.kind != part.kind or "其中" in match[0]:
        return
    doubtful = any(word in lead for word in _DOUBTFUL)
    if not (doubtful or any(word in lead for word in _TAKEN)) or (match["noun"] and match["noun"][-2:] != lead[-2:]):
        return
    if match["done"] == "受理" and not ("收到" in lead or "接到" in lead):
        return
    if part.low <= whole.high:
        yield Relation.of_part("right", whole, part)
    elif not any(word in found.text[found.start : found.end] for word in _CARRIED) and not any(
        one.kind == part.kind and one.high >= part.low for one in found.quantities[:index]
    ):
        yield Relation.of_part("open" if doubtful or match["done"] in ("结案", "审结") else "wrong", whole, part)
