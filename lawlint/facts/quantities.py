"""Quantities: every number that counts something — value, bounds, unit — and what it counts.

Ordinals (第3次), years, dates, numbers of papers and of articles, hot lines, list markers, ranges and names in quotes
are none: what is no count has no unit of `_UNITS` after it, stands after 第, or is skipped with its quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lawlint.document import Document
from lawlint.numerals import from_chinese

Number = int | Decimal

_COUNTED = "件次人名场条份起项户个家期篇批处台幅宗例轮所支类卷套册张块种位辆间座面笔亩节堂部本元%"
_QUANTITY = re.compile(
    r"“[^”\n]{0,20}”|《[^》\n]{0,60}》"
    r"|(\d(?<![\d./]\d)[\d,]{0,11}(?:\.\d{1,4})?)[ ]?([余多几]?[万亿千百]?[余多几]?)[ ]?"
    rf"(人次|个百分点|平方米|公里|[课学]时|[场件户家车批]次|[{_COUNTED}])(以上|左右|以下|以内|上下)?"
)
# 三项制度, 两个确立, 一起抓, 一条龙 are names and idioms: counts written in characters take fewer units.
_HAN = "一二两三四五六七八九十"
_HAN_QUANTITY = re.compile(
    rf"([{_HAN}](?<![第同任唯统万之专进逐某跑{_HAN}].)[{_HAN}百零]{{0,4}})([余多几]?)"
    r"(人次|场次|[名次件场份户家处间座辆篇]|(?<!一)起)(以上|左右)?"
)
# What makes another word of the unit: 10件事, 2个月, 3条例.
_OTHER_WORDS = (
    "件事 次数序要性全 人民大才均 名单录称册 场镇所地 条例款龙 个月工小多半 家庭 期间 "
    "批准示复 处罚置理 台账 所有 部门署分 户一籍口"
)
_NO_UNIT = {word[0]: frozenset(word[1:]) for word in _OTHER_WORDS.split()}
_SCALES = {"": 1, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_SAME = {"名": "人", "位": "人", "起": "件", "宗": "件", "例": "件", "场次": "场", "万元": "元", "亿元": "元"}
_TAILS = {"以上": "++", "以下": "-", "以内": "-", "左右": "~", "上下": "~"}
# Words before a number that make it a bound.
_BEFORE = re.compile(
    r"(?:(?P<most>不足|(?<![最附])近)|(?P<about>(?<![民公合条契签特制节])约)|逾|超过?|突破|至少|(?:不[少低]|多|高)于)$"
)
_RANGE = frozenset("—-－~～至到")
# What before a number calls for a look at the words there.
_CAREFUL = _RANGE | frozenset(" 第约近逾超过于少足破")
_MONEY = {"万元": 10**4, "亿元": 10**8}
_WRITTEN = {"": "{}", "+": "{}余", "++": "{}以上", "-": "近{}", "~": "约{}"}
INFINITY = Decimal("Infinity")


class Quantity(NamedTuple):
    """A count in the view: `start`–`end` is number and unit.

    `bound` is empty where exact, else + (余), ++ (以上), - (近), ~ (约). The value of 1.6万人次 is 16000, that of
    8万余元 80000 with the unit 万元.
    """

    start: int
    end: int
    value: Number
    bound: str
    unit: str

    @property
    def kind(self) -> str:
        """The unit, one name for those that count the same (名 and 人, 起 and 件)."""
        return _SAME.get(self.unit, self.unit)

    @property
    def exact(self) -> bool:
        """Whether it is no approximation."""
        return not self.bound

    @property
    def low(self) -> Number:
        """The least it may mean."""
        return self.value - (_step(self.value) if self.bound in ("-", "~") else 0)

    @property
    def high(self) -> Number:
        """The most it may mean: 60余 is below 70, 以上 has no end."""
        if self.bound == "++":
            return INFINITY
        return self.value + (_step(self.value) if self.bound in ("+", "~") else 0)

    def show(self, value: Number | None = None) -> str:
        """Its value as a reader writes it beside this unit (60余; 8.6 for 86000 in 万元), or that of another number."""
        shown = Decimal(self.value if value is None else value) / _MONEY.get(self.unit, 1)
        plain = f"{shown.normalize():f}"
        return plain if value is not None else _WRITTEN[self.bound].format(plain)

    def plus(self, *others: Quantity) -> Quantity:
        """It and others as one, where the first of them stands: 建议12件、提案3件."""
        some = (self, *others)
        bound = next((one.bound for one in some if one.bound), "")
        return min(some)._replace(value=sum(one.value for one in some), bound=bound)

    @property
    def words(self) -> str:
        """Value and unit: 2500余份, 98%以上."""
        return f"{self.show(self.value)}{self.unit}以上" if self.bound == "++" else f"{self.show()}{self.unit}"


class Relation(NamedTuple):
    """Two or more quantities that belong together; `start`–`end` is the place judged.

    Verdicts: right; wrong; open (likely a slip, not surely); partial (a list that need not be complete);
    approximate (parts that cannot make an exact total).
    """

    kind: str
    verdict: str
    start: int
    end: int
    arithmetic: str
    whole: Quantity
    parts: tuple[Quantity, ...] = ()

    @classmethod
    def of_sum(cls, verdict: str, whole: Quantity, parts: tuple[Quantity, ...]) -> Relation:
        """24＋60余＋100余＝184余，与204不符."""
        added = sum(part.value for part in parts)
        sign = "" if all(part.exact for part in parts) else "余"
        words = f"{'＋'.join(part.show() for part in parts)}＝{whole.show(added)}{sign}"
        words += {"right": "", "partial": f"，总数{whole.show()}"}.get(verdict, f"，与{whole.show()}不符")
        return cls("sum", verdict, whole.start, whole.end, words, whole, parts)

    @classmethod
    def of_part(cls, verdict: str, whole: Quantity, part: Quantity) -> Relation:
        """124≤126."""
        words = f"{part.show()}{'≤' if part.low <= whole.high else '＞'}{whole.show()}"
        return cls("part-over-whole", verdict, part.start, part.end, words, whole, (part,))


def _step(value: Number) -> Number:
    """What an approximation leaves open: a unit of the last digit that is no zero (10 for 60, 100 for 2500)."""
    step = 1
    while value and value % (step * 10) == 0:
        step *= 10
    return step if value == int(value) else 0


def quantities(document: Document) -> tuple[Quantity, ...]:
    """Every quantity of the view, in order."""
    return tuple(quantities_in(document, 0, len(document.text)))


def quantities_in(document: Document, start: int, end: int) -> list[Quantity]:
    """The quantities between two offsets of the view, in order: most of a draft is never asked for."""
    text = document.text
    found = [quantity for match in _QUANTITY.finditer(text, start, end) if (quantity := _read(text, match))]
    written = list(_in_characters(text, start, end))
    return sorted(found + written) if written else found


def _read(text: str, match: re.Match[str]) -> Quantity | None:
    """The quantity of a match; None for a quotation, an ordinal or another word than the unit."""
    number, loose, unit, tail = match.groups()
    if number is None:
        return None
    start, end = match.span()
    careful = text[start - 1 : start] in _CAREFUL
    if careful and _is_no_count(text, start):
        return None
    if unit in _NO_UNIT and not tail and text[end : end + 1] in _NO_UNIT[unit]:
        return None
    if not loose and number.isdigit():
        return Quantity(start, end, int(number), _TAILS[tail] if tail else _bound(text, start) if careful else "", unit)
    start, value, unit = _value(text, start, number, loose, unit)
    bound = _TAILS.get(tail) or _bound(text, start) or ("+" if loose.strip("万亿千百") else "")
    return Quantity(start, end, value, bound, unit)


def _value(text: str, start: int, digits: str, loose: str, unit: str) -> tuple[int, Number, str]:
    """Where the number begins, its value with 万 and 亿, and the unit; `1.18名` at the head of a line counts 18."""
    whole, dot, rest = digits.replace(",", "").partition(".")
    scale = loose.strip("余多几")
    if dot and not scale and unit != "%" and text[start - 1 : start] in ("", "\n"):
        return start + len(whole) + 1, int(rest), unit
    number: Number = Decimal(f"{whole}.{rest}") if dot else int(whole)
    if scale:
        number *= _SCALES[scale]
        unit = scale + unit if unit == "元" and scale in "万亿" else unit
        number = int(number) if number == int(number) else number
    return start, number, unit


def _in_characters(text: str, first: int, last: int) -> Iterator[Quantity]:
    """一名, 两次, 三十余件."""
    for match in _HAN_QUANTITY.finditer(text, first, last):
        han, loose, unit, tail = match.groups()
        start, end = match.span()
        value = from_chinese(han)
        if value and text[end : end + 1] not in _NO_UNIT.get(unit, ()) and not _is_no_count(text, start):
            yield Quantity(start, end, value, _TAILS.get(tail) or _bound(text, start) or ("+" if loose else ""), unit)


def _is_no_count(text: str, start: int) -> bool:
    """Whether the number is an ordinal (第3次), the end of a span (3—5次, 3件至5件) or of 4 598个."""
    before = text[start - 1 : start]
    if before == " ":
        return text[start - 2 : start - 1].isdigit()
    if before in _RANGE:
        return start > 1 and (text[start - 2].isdigit() or text[start - 2] in "%件次人名场份项个")
    return before == "第"


def _bound(text: str, start: int) -> str:
    """The bound that the words before a number make it."""
    match = _BEFORE.search(text, max(start - 3, 0), start)
    if match is None:
        return ""
    return "-" if match["most"] else "~" if match["about"] else "++"
