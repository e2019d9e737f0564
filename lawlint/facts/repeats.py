"""The same quantity said twice: with two values, or as a frequency and as the year's total."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawlint.document import Document
from lawlint.facts.clauses import Sentence, counted_after, occurrences, sentence
from lawlint.facts.quantities import Quantity, Relation

# What a year has one total of. Meetings and campaigns are counted by topic, and differ rightly.
TOTALLED = ("办理", "受理", "调解", "化解", "审查", "制定", "公开", "清理", "聘请", "配备")
_COUNT = re.compile(r"[^\W\d_a-zA-Z]{4,20}(?=\d)")
# A part of the year or of the unit, a comparison, an addition: another quantity.
_QUALIFIED = re.compile(
    r"半年|季度|\d月|月份|新增|累计|上年|去年|同期|往年|[比较占]|每|其中|其余|平均|人均|专项|期间|活动中|[村居站所队科股室组院校]|社区|企业|另|又|再|"
    r"[部派]|领域|方面|牵头|带队|亲自|包案|书记|[镇乡局县区]长"
)
TIMES = {"每季度": 4, "每月": 12, "每个月": 12, "每半年": 2, "每周": 52}
_OF_THE_YEAR = re.compile(r"全年|今年|20\d\d年|年内|一年来|共|累计")
# The total stands soon after the frequency.
_SOON = 8
# 每季度召开1次专题会，全年共召开3次: what is counted need not be said again.
_ELLIPTIC = re.compile(r"全年|年内|一年|总共|累计|一共|共|计|组织|召开|开展|举办|进行|开|达到?")
_DID = re.compile(r"(?:至少|坚持|定期|组织|召开|开展|举办|集中|进行|听取|主持|召集|安排)+")


def repeats(document: Document) -> tuple[Relation, ...]:
    """Noun phrases with their verb that are counted in two sentences, at least once for the whole year."""
    text = document.text
    said: dict[str, list[int]] = {}
    for at in occurrences(document, *TOTALLED):
        match = _COUNT.match(text, at + 2)
        if match and text[at - 2 : at] not in TOTALLED:
            said.setdefault(text[at : match.end()], []).append(match.end())
    return tuple(one for starts in said.values() if len(starts) > 1 for one in _repeated(document, sorted(starts)))


def _repeated(document: Document, starts: list[int]) -> Iterator[Relation]:
    """The first statement against the others; three values are parts, and a sentence does not contradict itself."""
    totals = [total for start in starts if (total := _total(document, start))]
    if len({one.kind for one, _ in totals}) != 1 or not any(yearly for _, yearly in totals):
        return
    (first, _), *others = totals
    if len({one.value for one, _ in totals}) > 2:
        return
    for one, _ in others:
        if sentence(document, one.start).start != sentence(document, first.start).start:
            verdict = "right" if one.value == first.value else "wrong"
            words = f"前为{first.words}，此处为{one.words}"
            yield Relation("stated-twice", verdict, one.start, one.end, words, one, (first,))


def _total(document: Document, start: int) -> tuple[Quantity, bool] | None:
    """An exact quantity that nothing before it in its sentence narrows, and whether it is said to be the year's."""
    words = document.text[max(start - 40, 0) : start]
    if _QUALIFIED.search(words, max(words.rfind("。"), words.rfind("\n")) + 1):
        return None
    found = sentence(document, start)
    one = next((one for one in found.quantities if one.start == start), None)
    before = document.text[found.start : start]
    if one is None or not one.exact or not _is_of_the_year(document, before, start):
        return None
    return one, bool(_OF_THE_YEAR.search(before))


def _is_of_the_year(document: Document, before: str, start: int) -> bool:
    """Whether neither the words before it in its sentence nor its section speak of a part or of another year."""
    section = document.section_at(start)
    if section and (section.has_role("plan") or section.has_role("duty")):
        return False
    year = document.judgement.year
    others = [one for one in re.findall(r"20\d\d(?=年)", before) if year and int(one) != year]
    return not others and not _QUALIFIED.search(before)


def frequencies(document: Document) -> tuple[Relation, ...]:
    """每季度召开专题会1次 against 全年召开专题会3次 in the same sentence."""
    return tuple(
        relation
        for word, times in TIMES.items()
        for at in occurrences(document, word)
        if _OF_THE_YEAR.search(document.text, at + 4, at + 80) and counted_after(document, at, 30)
        for relation in _often(sentence(document, at), at + len(word), times)
    )


def _often(found: Sentence, at: int, times: int) -> Iterator[Relation]:
    index = next((i for i, one in enumerate(found.quantities) if at <= one.start <= at + 30), None)
    if index is None or found.quantities[index].unit not in ("次", "场", "期", "场次"):
        return
    often = found.quantities[index]
    noun = _noun(found, index, found.text[at : often.start])
    if often.exact and len(noun) > 1 and not re.search("[，。；、]", noun):
        least = "至少" in found.text[at : often.start]
        yield from _totals(found, index, noun, int(often.value) * times, least=least)


def _noun(found: Sentence, index: int, before: str) -> str:
    """What is done so often: 每季度召开1次专题会, 每季度开展执法检查1次."""
    return _bare(before.strip()) or _bare(found.after(index))


def _bare(words: str) -> str:
    done = _DID.match(words)
    return words[done.end() if done else 0 :]


def _totals(found: Sentence, index: int, noun: str, expected: int, *, least: bool) -> Iterator[Relation]:
    often = found.quantities[index]
    for other in range(index + 1, min(index + _SOON, len(found.quantities))):
        one = found.quantities[other]
        before = found.text[max(found.start, one.start - 24) : one.start]
        if one.kind != often.kind or not one.exact or not _OF_THE_YEAR.search(before):
            continue
        clause = found.phrase(other)
        same = noun in (clause[-len(noun) :], found.after(other)[: len(noun)])
        same = same or (other == index + 1 and not _ELLIPTIC.sub("", clause) and not found.after(other))
        if not same and (len(noun) < 4 or noun[-4:] != clause[-4:]):
            continue
        verdict = "right" if one.value == expected or (least and one.value > expected) else "wrong"
        words = f"全年应为{expected}{one.unit}" + ("" if verdict == "right" else f"，与{one.words}不符")
        yield Relation("frequency", verdict, one.start, one.end, words, one, (often,))
