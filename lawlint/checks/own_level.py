"""Check kind `own-level`: 我镇, 全乡, 镇一级 in the paper of a unit that is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Edit, Fix, Related, Severity
from lawlint.document import Document
from lawlint.facts.names import own_unit
from lawlint.rule import Finding, Inapplicable, Yield
from lawlint.text import Span

if TYPE_CHECKING:
    from lawlint.fields import Table

# 自我镇静, 健全镇村两级, 安全乡镇, 基本镇情, 我乡村振兴 say nothing of whose paper it is; nor do 全镇域 and 镇级.
_OWN = re.compile(
    r"[我全本](?<!自我)(?<![健安完齐保周顾]全)(?<![基根成样资版日]本)"
    r"(?:镇(?![静定压村域级])|乡(?![村镇土愁亲音情域级])|街道|局(?![限部面势]))"
)
_LEVEL = re.compile(r"[镇乡]一级|街道一级")
# Organs that only a 镇 or a 乡 has, named without a name: 镇党委、政府 in a 乡's paper.
_ORGAN = re.compile(r"[镇乡](?:党委|政府|人民政府|人大(?!代表)|纪委|党政办|长(?![效期远足大]))")
_FREE = "。；，：、！\n“（由经向对与和及在将受为 "
_LIKELY_LEVELS = {"subdistrict": "街道", "department": "局", "county": "县"}
_QUOTES = re.compile(r"“[^”\n]{0,200}”|《[^》\n]{0,100}》")


@dataclass
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
        return ("镇", "乡", "街道", "局")

    def find(self, document: Document) -> Iterator[Yield]:
        own = document.fact(own_unit)
        level = document.judgement.issuer_level
        kind = own.kind if own and own.kind != "县" else _LIKELY_LEVELS.get(level, "")
        text = document.text
        if not kind or re.search("撤[乡镇并]|[镇乡]改(?:设|为)?[镇街]|合署", text):
            yield Inapplicable("没有认出发文机关是镇、乡、街道还是部门")
            return
        found: dict[str, list[Span]] = {}
        sure: set[str] = set()
        for match in _OWN.finditer(text):
            if _contradicts(match[0], kind):
                found.setdefault(match[0], []).append(Span(*match.span()))
                sure.add(match[0])
        if kind in ("镇", "乡", "街道"):
            for expression in (_LEVEL, _ORGAN):
                for match in expression.finditer(text):
                    free = expression is _LEVEL or match.start() == 0 or text[match.start() - 1] in _FREE
                    if free and not match[0].startswith(kind):
                        found.setdefault(match[0], []).append(Span(*match.span()))
        quoted = [match.span() for match in _QUOTES.finditer(text)] if found else []
        for words, spans in found.items():
            outside = [span for span in spans if not any(start <= span.start < end for start, end in quoted)]
            if outside and not (own is not None and not own.sure and len(spans) > _uses(text, kind)):
                certain = words in sure and own is not None and own.sure
                yield _finding(document, words, outside, own.name if own and own.stem else kind, kind, certain=certain)


def _contradicts(words: str, kind: str) -> bool:
    said = words[1:]
    if kind in ("局", "县"):
        return said != kind and words[0] in "我本"
    return said != kind and not (said == "局" and words[0] != "我")


def _uses(text: str, kind: str) -> int:
    return text.count(f"我{kind}") + text.count(f"全{kind}")


def _finding(document: Document, words: str, spans: list[Span], own: str, kind: str, *, certain: bool) -> Finding:
    head = words[0] if words[0] in "我全本" else ""
    right = head + kind if head else kind + words[len("街道" if words.startswith("街道") else "镇") :]
    places = [document.span(*span) for span in spans]
    fix = Fix(f"改为“{right}”", tuple(Edit(place, right) for place in places)) if head and kind != "县" else None
    return Finding(
        places[0],
        {"words": words, "own": own, "right": right},
        tuple(Related(place, f"这里也写“{words}”") for place in places[1:6]),
        fix,
        severity=None if certain else Severity.WARNING,
    )
