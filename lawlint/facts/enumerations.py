"""Enumerations: 一是…二是…, 一要…二要…, 第一，第二，, ①②, （1）（2） inside or across paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from lawlint.document import Document
from lawlint.markers import write
from lawlint.numerals import from_chinese, to_chinese

_HAN = "一二三四五六七八九十"
# Where a member may begin. The first character comes before what must stand before it: `re` skips to one of a set of
# characters quickly, but asks a lookbehind everywhere.
_BEGIN = re.compile(rf"[{_HAN}第其①-⑳（(\d](?:(?<=[。；，：！？、;,:（）)”》 ].)|(?<![^\n].))")
_ITEM = re.compile(
    rf"(?:(?P<shi>[{_HAN}]{{1,3}})[ ]?是(?![否一二])|(?P<yao>[{_HAN}]{{1,3}})要(?![求点素件])"
    rf"|第(?P<di>[{_HAN}]{{1,3}})[，、,](?![{_HAN}])|第(?P<dishi>[{_HAN}]{{1,3}})是|其(?P<qi>[{_HAN}])[，,是]"
    rf"|(?P<circled>[①-⑳])|[（(](?P<bracket>[{_HAN}]{{1,3}})[）)]|[（(](?P<round>\d{{1,2}})[）)]"
    rf"|(?<![^\n])(?P<han>[{_HAN}]{{1,3}})、(?![{_HAN}])|(?<![^\n])(?P<arabic>\d{{1,2}})[.．、](?!\d))"
)
_FORMS = {"shi": "{}是", "yao": "{}要", "di": "第{}，", "dishi": "第{}是", "qi": "其{}，"}
# Words that open a sentence of work done. After “；二” or “。三” one of them means that 是 was lost; a noun or a
# measure word (二季度, 三级, 一名) means that nothing was.
_VERBS = (
    "加强|强化|健全|完善|建立|推进|推动|深化|深入|开展|落实|规范|提升|提高|加大|加快|坚持|组织|严格|抓好|抓实|抓牢|做好|做实|"
    "创新|优化|积极|全面|进一步|持续|切实|着力|充分|认真|狠抓|广泛|不断|突出|注重|聚焦|聘请|制定|扎实|构建|畅通|压实|统筹|"
    "明确|夯实|打造|实施|拓宽|拓展|严把|聚力|大力|有效|及时|主动|发挥|科学|依法|紧盯|紧扣|紧抓|筑牢|厘清|定期|常态|精准|"
    "确保|围绕|履行|学习|宣传|普及|培育|整合|推行|探索|细化|量化|增强|加速|稳步|营造|配齐|配强|选优|搭建|改进|对照|牢固"
)
_LOST = rf"(?<=[。；：，、;,:])%s(?=(?:{_VERBS}))"
# Between two members that are there, any word but a measure may follow the bare ordinal.
# Enumerations one inside the other, and how far a member without 是 may be from the last one.
_MOST_OPEN = 6
_REACH = 600
_LOST_BETWEEN = (
    r"(?:(?<=[。；：，;,:])|(?<![^\n]))%s(?![是要])(?=[^\W\da-zA-Z_])"
    r"(?![季级者类批期月十百千万亿年次个名届等线手审条项村户时些定般直方旦边样])"
)


class EnumerationItem(NamedTuple):
    """One member: `start`–`end` is the marker in the view; `lost`: only the ordinal stands there (二 for 二是)."""

    start: int
    end: int
    ordinal: int
    lost: bool = False


@dataclass(slots=True)
class Enumeration:
    """A run of members of one form, in order of place."""

    form: str
    items: list[EnumerationItem] = field(default_factory=list)

    def marker(self, ordinal: int) -> str:
        """How this enumeration writes a member."""
        if self.form == "circled":
            return chr(ord("①") + ordinal - 1)
        family = "arabic-bracket" if self.form == "round" else self.form
        return _FORMS[self.form].format(to_chinese(ordinal)) if self.form in _FORMS else write(family, ordinal)


def enumerations(document: Document) -> tuple[Enumeration, ...]:
    """All enumerations, lists of numbered lines and members without 是 included, in order of first members."""
    open_: list[Enumeration] = []
    done: list[Enumeration] = []
    last_block = -1
    for match in _items(document.text):
        block = document.block_at(match.start())
        kind, start = document.blocks[block].kind, document.blocks[block].start
        if kind not in ("paragraph", "heading") or (kind == "heading" and match.start() == start):
            continue
        if block != last_block and not _carries_on(document, last_block, block, match):
            open_ = []
        last_block = block
        _add(document, match, open_, done)
    for enumeration in done:
        _find_lost(document, enumeration)
    kept = [one for one in done if len(one.items) > 1 or one.items[0].ordinal > 1]
    return tuple(sorted(kept, key=lambda one: one.items[0].start))


def _items(text: str) -> Iterator[re.Match[str]]:
    end = 0
    for begin in _BEGIN.finditer(text):
        if begin.start() >= end and (match := _ITEM.match(text, begin.start())):
            end = match.end()
            yield match


def _carries_on(document: Document, above: int, block: int, match: re.Match[str]) -> bool:
    """Whether an enumeration may go on from an earlier block: members open paragraphs of one section."""
    if above < 0 or document.blocks[block].kind == "heading":
        return False
    if match.start() != document.blocks[block].start and match[match.lastgroup or "shi"] in ("一", "①", "1"):
        return False
    return document.section_at(document.blocks[above].start) is document.section_at(match.start())


def _add(document: Document, match: re.Match[str], open_: list[Enumeration], done: list[Enumeration]) -> None:
    written = match[match.lastgroup or "shi"]
    form = match.lastgroup or "shi"
    ordinal = ord(written) - ord("①") + 1 if form == "circled" else from_chinese(written)
    if not ordinal:
        return
    item = EnumerationItem(match.start(), match.end(), ordinal)
    same = [one for one in open_ if one.form == form or {one.form, form} == {"shi", "yao"}]  # 一要…二要…三是…
    if ordinal == 1 or not same:
        if ordinal > 1 and form not in ("shi", "yao"):
            return  # （二） in running text refers to something; only a series that begins is one
        enumeration = Enumeration(form, [item])
        open_.append(enumeration)
        del open_[:-_MOST_OPEN]
        done.append(enumeration)
        return
    enumeration = next((one for one in reversed(same) if one.items[-1].ordinal + 1 == ordinal), same[-1])
    del open_[open_.index(enumeration) + 1 :]
    enumeration.items.append(item)


def _find_lost(document: Document, enumeration: Enumeration) -> None:
    """Members written without 是 or 要: looked for only where the count has a hole or may go on, after a mark."""
    if enumeration.form not in ("shi", "yao"):
        return
    items = enumeration.items
    if items[0].ordinal == 2 and (first := _unmarked_first(document, items[0].start)):
        items = [first, *items]
    complete: list[EnumerationItem] = []
    expected = 1
    block = document.blocks[document.block_at(items[0].start)]
    at = block.start
    for item in items:
        while expected < item.ordinal and (found := _lost(document, _LOST_BETWEEN, expected, at, item.start)):
            complete.append(found)
            at, expected = found.end, expected + 1
        complete.append(item)
        at, expected = item.end, item.ordinal + 1
    end = min(document.blocks[document.block_at(items[-1].start)].end, at + _REACH)
    while found := _lost(document, _LOST, expected, at, end):
        complete.append(found)
        at, expected = found.end, expected + 1
    enumeration.items = complete


def _unmarked_first(document: Document, before: int) -> EnumerationItem | None:
    """一是 right after a word (其中一是…，二是…), which only its 二是 shows to be a member."""
    start = document.blocks[document.block_at(before)].start
    found = list(re.compile(r"(?<![统唯同万之专])一(?:是|要)").finditer(document.text, start, before))
    return EnumerationItem(found[-1].start(), found[-1].end(), 1) if found else None


def _lost(document: Document, shape: str, ordinal: int, start: int, end: int) -> EnumerationItem | None:
    match = _written_out(shape, ordinal).search(document.text, start, end)
    return EnumerationItem(match.start(), match.end(), ordinal, lost=True) if match else None


@cache
def _written_out(shape: str, ordinal: int) -> re.Pattern[str]:
    return re.compile(shape % to_chinese(ordinal))
