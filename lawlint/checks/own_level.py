"""Check kind `own-level`: 我镇, 全乡, 镇一级 in the paper of a unit that is none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Edit, Fix, Related, Severity
from lawlint.document import Document
from lawlint.facts.names import own_unit
from lawlint.record import record
from lawlint.rule import Finding, Inapplicable, Yield
from lawlint.text import Span

if TYPE_CHECKING:
    from lawlint.fields import Table

_UNITS = ("镇", "乡", "街道", "局")
_OWN = tuple(head + unit for head in "我全本" for unit in _UNITS)
_LEVEL = ("镇一级", "乡一级", "街道一级")
# Organs that only a 镇 or a 乡 has, named without a name: 镇党委、政府 in a 乡's paper.
_ORGAN = tuple(unit + organ for unit in "镇乡" for organ in ("党委", "政府", "人民政府", "人大", "纪委", "党政", "长"))
# 自我镇静, 健全镇村两级, 安全乡镇, 基本镇情, 我乡村振兴 say nothing of whose paper it is; nor do 全镇域 and 镇级.
_OTHER_BEFORE = ("自我", *(char + "全" for char in "健安完齐保周顾"), *(char + "本" for char in "基根成样资版日"))
_OF_STREET = {
    "党委": "党工委",
    "政府": "办事处",
    "人民政府": "办事处",
    "人大": "人大工委",
    "纪委": "纪工委",
    "长": "办事处主任",
}
_OTHER_AFTER = {
    "镇": "静定压村域级",
    "乡": "村镇土本愁亲音情贤域级",
    "局": "限部面势",
    "道": "路",
    "长": "效期远足大",
    "大": "代",
}
_FREE = "。；，：、！\n“（由经向对与和及在将受为 "
_LIKELY_LEVELS = {"subdistrict": "街道", "department": "局", "county": "县"}
_QUOTES = re.compile(r"“[^”\n]{0,200}”|《[^》\n]{0,100}》")


@record
class OwnLevelCheck:
    """One finding for each word that contradicts the writer's level, at its first place.

    Words of one's own (我镇) are sure where title or sign-off name the writer; 镇一级 and 镇党委 never are.
    """

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "own", "right")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table

        return Table({})

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls()

    def literals(self) -> tuple[str, ...]:
        return _OWN + _LEVEL + _ORGAN

    def find(self, document: Document) -> Iterator[Yield]:
        own = document.fact(own_unit)
        level = document.judgement.issuer_level
        kind = own.kind if own and own.kind != "县" else _LIKELY_LEVELS.get(level, "")
        if not kind:
            yield Inapplicable("没有认出发文机关是镇、乡、街道还是部门")
            return
        text = document.text
        words_of = _OWN + _LEVEL + _ORGAN
        if level == "department" and own is not None and kind != "局":  # 青石镇司法所 may say 我镇 and 我局
            words_of = tuple(words for words in words_of if not words.endswith("局"))
        found = {words: spans for words in words_of if (spans := _places(document, words, kind))}
        if not found or re.search("撤[乡镇并]|[镇乡]改(?:设|为)?[镇街]|合署", text):
            return
        quoted = [match.span() for match in _QUOTES.finditer(text)]
        ends = [end for _, end in quoted]
        named = own is not None and own.sure
        for words, spans in found.items():
            outside = [span for span in spans if not _is_quoted(span, quoted, ends)]
            if outside and (named or len(outside) <= text.count(f"我{kind}") + text.count(f"全{kind}")):
                name = own.name if own and own.stem else kind
                yield _finding(document, words, outside, name, kind, certain=named and words in _OWN)


def _is_quoted(span: Span, quoted: list[tuple[int, int]], ends: list[int]) -> bool:
    index = bisect_right(ends, span.start)
    return index < len(quoted) and quoted[index][0] <= span.start


def _places(document: Document, words: str, kind: str) -> list[Span]:
    """Where words that contradict the kind of unit stand on their own."""
    hits = document.hits.get(words, ())
    if not hits or not _contradicts(words, kind):
        return []
    text = document.text
    spans = []
    for at in hits:
        end = at + len(words)
        free = words not in _ORGAN or at == 0 or text[at - 1] in _FREE
        other = text[max(at - 1, 0) : at + 1] in _OTHER_BEFORE
        if free and not other and text[end : end + 1] not in tuple(_OTHER_AFTER.get(words[-1], "")):
            spans.append(Span(at, end))
    return spans


def _contradicts(words: str, kind: str) -> bool:
    if kind in ("局", "县"):
        return words in _OWN and words[0] != "全" and words[1:] != kind
    if words in _OWN:
        return words[1:] != kind and words not in ("全局", "本局")
    return not words.startswith(kind)


def _finding(document: Document, words: str, spans: list[Span], own: str, kind: str, *, certain: bool) -> Finding:
    if words in _OWN:
        right = words[0] + kind
    else:
        rest = words.removeprefix("街道") if words.startswith("街道") else words[1:]
        right = kind + (_OF_STREET.get(rest, rest) if kind == "街道" else rest)
    places = [document.span(*span) for span in spans]
    fix = Fix(f"改为“{right}”", tuple(Edit(place, right) for place in places)) if words in _OWN else None
    return Finding(
        places[0],
        {"words": words, "own": own, "right": right},
        tuple(Related(place, f"这里也写“{words}”") for place in places[1:6]),
        fix,
        severity=None if certain else Severity.WARNING,
    )
