"""The same quantity said twice: with two values, or as a frequency and as the year's total."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawlint.document import Document
from lawlint.facts.clauses import Sentence, occurrences, sentence
from lawlint.facts.quantities import Quantity, Relation, digits, quantities_in

# What a year has one total of. Meetings and campaigns are counted by topic, and differ rightly.
_TOTALLED = re.compile(
    "办理|受理|调解|化解|排查|审查|审核|制定|主动公开|公开|聘请|配备|答复|公布|清理|出具|核发|作出|评查|备案|报备"
)
# A part of the year or of the unit, a comparison, an addition: another quantity.
_QUALIFIED = re.compile(
    r"半年|季度|\d月|月份|新增|累计|上年|去年|同期|往年|[比较占]|每|其中|其余|平均|人均|专项|期间|活动中|[村居站所队科股室组院校]|社区|企业|另|又|再|"
    r"[部派]|领域|方面|牵头|带队|亲自|包案|书记|[镇乡局县区]长"
)
_OPENER = re.compile(r"(?:20\d\d年度?|全年|今年|本年度|年内|一年来|[全我][镇乡县区市局街]道?|共计?)+")
_TIMES = {"每季度": 4, "每季": 4, "每月": 12, "每个月": 12, "每半年": 2, "每周": 52}
_OFTEN = re.compile(r"每(?:个?月|季度?|半年|周)")
_OF_THE_YEAR = re.compile(r"全年|今年|20\d\d年|年内|一年来|共|累计")
_DID = re.compile(r"(?:至少|坚持|定期|组织|召开|开展|举办|集中|进行|听取|主持|一次|专题|各|召集|安排)+")


def repeats(document: Document) -> Iterator[Relation]:
    """Noun phrases with their verb that are counted in two sentences."""
    text = document.text
    alike: dict[str, list[int]] = {}
    for match in document.fact(digits):
        start = match.start()
        alike.setdefault(text[start - 4 : start] + (match[3] or "\n"), []).append(start)
    for words, starts in alike.items():
        if len(starts) < 2 or words[-1] == "\n" or words[-1] == "%":
            continue
        said: dict[str, tuple[Quantity, Sentence]] = {}
        for start in starts:
            quantity, found, phrase = _phrase(document, start)
            if quantity is None or not phrase:
                continue
            first, where = said.setdefault(phrase, (quantity, found))
            if where.start == found.start:
                continue
            verdict = "right" if first.value == quantity.value else "wrong"
            shown = f"前为{first.show()}{first.unit}，此处为{quantity.show()}{quantity.unit}"
            yield Relation("stated-twice", verdict, quantity.start, quantity.end, shown, quantity, (first,))


def _phrase(document: Document, start: int) -> tuple[Quantity | None, Sentence, str]:
    """Verb and noun phrase of an exact quantity of the whole year; empty where anything qualifies it."""
    found = sentence(document, start)
    here = next(iter(quantities_in(document, start, start + 1)), None)
    text = document.text
    section = document.section_at(start)
    if here is None or not here.exact or (section and (section.has_role("plan") or section.has_role("duty"))):
        return None, found, ""
    before = text[found.start : start]
    phrase = re.split(r"[，。；：、,;:（）()\d]", before)[-1] if not before[-4:].isdigit() else ""
    opener = _OPENER.match(phrase)
    phrase = phrase[opener.end() if opener else 0 :].strip()
    verb = _TOTALLED.match(phrase)
    year = document.judgement.year
    others = [one for one in re.findall(r"20\d\d(?=年)", before) if year and int(one) != year]
    if verb is None or len(phrase) - len(verb[0]) < 4 or others or _QUALIFIED.search(before):
        return None, found, ""
    return here, found, phrase + here.kind


def frequencies(document: Document) -> Iterator[Relation]:
    """每季度召开专题会1次 against 全年召开专题会3次 in the same sentence."""
    for at in occurrences(document, "每"):
        match = _OFTEN.match(document.text, at)
        if match is None:
            continue
        found = sentence(document, at)
        index = next((i for i, one in enumerate(found.quantities) if at < one.start <= at + 30), None)
        if index is None or found.quantities[index].unit not in ("次", "场", "期", "场次"):
            continue
        often = found.quantities[index]
        noun = _noun(found, index, found.text[match.end() : often.start])
        if not often.exact or len(noun) < 2 or re.search(r"[，。；、]", noun):
            continue
        yield from _totals(found, index, noun, int(often.value) * _TIMES[match[0]])


def _noun(found: Sentence, index: int, before: str) -> str:
    """What is done so often: 每季度召开1次专题会, 每季度开展执法检查1次."""
    return _bare(before.strip()) or _bare(found.after(index))


def _bare(words: str) -> str:
    done = _DID.match(words)
    return words[done.end() if done else 0 :]


def _totals(found: Sentence, index: int, noun: str, expected: int) -> Iterator[Relation]:
    often = found.quantities[index]
    for other, one in enumerate(found.quantities):
        before = found.text[max(found.start, one.start - 24) : one.start]
        clause = found.phrase(other)
        if other <= index or one.kind != often.kind or not one.exact or not _OF_THE_YEAR.search(before):
            continue
        if noun not in (clause[-len(noun) :], found.after(other)[: len(noun)]):
            continue
        verdict = "right" if one.value == expected else "wrong"
        words = f"全年应为{expected}{one.unit}" + ("" if verdict == "right" else f"，与{one.show()}{one.unit}不符")
        yield Relation("frequency", verdict, one.start, one.end, words, one, (often,))
