"""Check kind `unit-names`: another unit where the writer of the paper should be, and the own name misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Edit, Fix, Related, Severity
from lawlint.document import Document
from lawlint.facts.names import KINDS, Actor, Unit, actors, own_unit
from lawlint.record import record
from lawlint.rule import Finding, Inapplicable, Yield
from lawlint.text import Span

if TYPE_CHECKING:
    from lawlint.fields import Table

# Sentences in which another unit has its rightful place.
_TOGETHER = re.compile(
    r"联合|借鉴|考察|签订|协作|毗邻|相邻|邻近|交界|接壤|对口|结对|支援|移交|共同|联动|合作|携手|互学|观摩|兄弟|周边|邻县|原告|被告"
    r"|撤[乡镇]|合并|划入|划归|并入|更名|分别|先进|典型|以及|辖区内?的|下辖|所属|乡镇（街道）|各乡镇|各镇"
)
_LINKED = "与和同跟及、到赴从由对向原在“往含即是"
_OF_SOMETHING = re.compile(
    r"[村居]|社(?!会)|境内|交界|籍|群众|辖区|等[地乡镇单]|、|（原|[村镇亲土风愁音情贤域级]|小学|中学|法庭|派出所|卫生院|敬老院"
)
_PART_OF = frozenset("村镇亲土风愁音情贤域级路")  # 乡村, 乡贤, 街道路
_NO_SLIP = re.compile(r"\W|[\da-zA-Z我全各本该每某原与和同跟及对向在为将由到赴乡镇村县区市的]")
_FREE = re.compile(
    r"(?:\A|\W|《|[\d为对在由使让将的年]|提升|推动|推进|打造|建设|促进|加快|保障|维护|服务|全面|制定|印发|出台|审定|结合|立足|围绕|现将|关于|中共)\Z"
)
_MOST = 20  # names in one draft; more are a list of units
_KINDS_OF = {
    "镇": ("镇", "乡", "街道"),
    "乡": ("镇", "乡", "街道"),
    "街道": ("镇", "乡", "街道"),
    "局": ("局",),
    "县": ("县",),
}


@record
class UnitNamesCheck:
    """`defect: foreign`: another unit acts as the writer. `near-miss`: the own name with one character wrong or lost,
    or with 乡 for 镇."""

    defect: str

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "own")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table, Text

        return Table({"defect": Text(choices=("foreign", "near-miss"))}, required=("defect",))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["defect"])

    def literals(self) -> tuple[str, ...]:
        return KINDS

    def find(self, document: Document) -> Iterator[Yield]:
        own = document.fact(own_unit)
        if own is None or not own.stem:
            yield Inapplicable("没有认出发文机关的名称")
        elif self.defect == "foreign":
            yield from _foreign(document, own)
        else:
            yield from _near_misses(document, own)


def _foreign(document: Document, own: Unit) -> Iterator[Yield]:
    """One finding for each name, at its first place; sure where it opens a sentence of a township's own report."""
    text = document.text
    places: dict[str, list[Actor]] = {}
    for actor in document.fact(actors):
        unit = actor.unit
        if unit.kind not in _KINDS_OF[own.kind] or _is_own(unit, own):
            continue
        kind = document.blocks[document.block_at(actor.start)].kind
        if unit.kind == "局" and not (actor.opens and actor.acts):
            continue  # other departments have much to do in one's report
        if kind in ("paragraph", "heading") and not _stands_beside(text, actor, own):
            places.setdefault(unit.name, []).append(actor)
    for name, found in [*places.items()][:_MOST]:
        if _is_word(text, found[0].unit):
            continue
        sure = own.sure and own.kind not in ("局", "县") and any(actor.opens and actor.acts for actor in found)
        yield _finding(document, own, name, [Span(one.start, one.end) for one in found], sure=sure, fixable=False)


def _stands_beside(text: str, actor: Actor, own: Unit) -> bool:
    """Whether the words around say that the other unit is meant."""
    around = text[max(actor.start - 20, 0) : actor.end + 30]
    return bool(_TOGETHER.search(around) or re.search(rf"[与和同跟及](?:{re.escape(own.stem)}|我)", around))


def _is_word(text: str, unit: Unit) -> bool:
    """Whether the draft uses the stem as an ordinary word too: 督促整改 beside 督促镇党委; not 法治白云, 白云村."""
    used = re.findall(rf"(?<!法治)(?<!平安)(?<!美丽){re.escape(unit.stem)}(?![镇乡街村社县局])", text)
    return bool(used)


def _is_own(unit: Unit, own: Unit) -> bool:
    """The same unit, its short form (住建局 of 住房和城乡建设局), or a slip that the other rule reports."""
    if unit.stem == own.stem or _within(unit.stem, own.stem) or _within(own.stem, unit.stem):
        return True
    return unit.kind == own.kind != "局" and any(unit.stem == wrong for wrong, _ in _slips(unit.stem, own))


def _within(short: str, long: str) -> bool:
    rest = iter(long)
    return all(char in rest for char in short)


def _slips(text: str, own: Unit) -> Iterator[tuple[str, int]]:
    """Stems with one character of the own one wrong, or lost where it has three and more, and where they stand."""
    stem = own.stem
    for index in range(len(stem)):
        left, right = stem[:index], stem[index + 1 :]
        anchor = left or right
        at = text.find(anchor)
        while at >= 0:
            start = at if left else at - 1
            found = text[start : start + len(stem)] if start >= 0 else ""
            if len(found) == len(stem) and found[index] != stem[index] and found[index + 1 :] == right:
                yield found, start
            at = text.find(anchor, at + 1)
        short = left + right  # 大楼镇 for 大张楼镇
        at = text.find(short + own.kind) if len(stem) > 2 else -1
        while at >= 0:
            if index or text[at - 1 : at] != stem[0]:
                yield short, at
            at = text.find(short + own.kind, at + 1)


def _near_misses(document: Document, own: Unit) -> Iterator[Yield]:
    if own.kind not in ("镇", "乡", "街道"):
        return
    text = document.text
    right = text.count(own.name)
    found: dict[str, list[Span]] = {}
    for wrong, start in _slips(text, own):
        end = start + len(wrong) + len(own.kind)
        if text.startswith(own.kind, end - len(own.kind)) and _is_name(text, start, end, wrong):
            found.setdefault(text[start:end], []).append(Span(start, end))
    for kind in ("镇", "乡", "街道"):
        name = own.stem + kind
        at = text.find(name) if kind != own.kind else -1
        while at >= 0:
            if text[at + len(name) : at + len(name) + 1] not in _PART_OF and text[at - 1 : at] not in ("原", "旧"):
                found.setdefault(name, []).append(Span(at, at + len(name)))
            at = text.find(name, at + 1)
    acting_at = {actor.start for actor in document.fact(actors)}
    for name, places in [*found.items()][:_MOST]:
        spans = sorted({span for span in places if not _is_history(text, span)})
        acting = any(span.start in acting_at for span in spans)
        other = "街道" if own.kind != "街道" else ""
        if not spans or (not acting and name.startswith(own.stem) and (not other or name.endswith(other))):
            continue  # a 镇 and a 街道 may bear one name
        certain = acting or len(own.stem) > 2 or name.startswith(own.stem)
        titled = any(_in_title(text, *span) for span in spans)
        sure = own.sure and len(spans) <= 2 < right and certain and not titled
        yield _finding(document, own, name, spans, sure=sure, fixable=True)


def _is_name(text: str, start: int, end: int, wrong: str) -> bool:
    """Whether it stands free: no 与 before it, no 村 behind it, no other word within it.

    Two characters are easily parts of other words (农村乡镇): they need a mark or a word of its own before them.
    """
    before = text[max(start - 2, 0) : start]
    if _NO_SLIP.search(wrong) or (before and before[-1] in _LINKED) or _OF_SOMETHING.match(text, end):
        return False
    if len(wrong) < 3 and not _FREE.search(before):
        return False
    return not _TOGETHER.search(text[max(start - 12, 0) : end + 12])


def _is_history(text: str, span: Span) -> bool:
    """撤乡设镇, and titles that are neither of this work nor of a year: 《青石乡志》."""
    if "撤" in text[max(span.start - 20, 0) : span.end + 20]:
        return True
    title = text[span.start : span.end + 40].partition("》")[0]
    return _in_title(text, span.start, span.end) and not re.search(r"法治|依法|20\d\d", title)


def _in_title(text: str, start: int, end: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return text.rfind("《", line, start) > text.rfind("》", line, start)


def _finding(document: Document, own: Unit, name: str, spans: list[Span], *, sure: bool, fixable: bool) -> Finding:
    places = [document.span(*span) for span in spans]
    fix = Fix(f"改为“{own.name}”", tuple(Edit(place, own.name) for place in places)) if fixable else None
    title = document.main.title_spans
    related = [Related(place, f"这里也写“{name}”") for place in places[1:6]]
    if title:
        related.append(Related(document.span(title[0].start, title[-1].end), "标题在这里"))
    return Finding(
        places[0],
        {"words": name, "own": own.name},
        tuple(related),
        fix,
        severity=None if sure else Severity.WARNING,
    )
