"""Names of units: whose paper it is, and which units of the same kind act in it as if it were theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lawlint.document import Document

KINDS = ("镇", "乡", "街道", "局", "县")
_HAN = r"[^\W\da-zA-Z_]"
_KIND = re.compile("镇|乡|街道|局|县")
# Up to here a name says to whom the unit belongs: 中共云岭县委|临河街道, 云岭县|水务局.
_SUPERIOR = re.compile(r".*(?:中共|(?:[省县区州旗]|(?<!城)市(?![场政容]))(?:委|人民政府)?)")
# What only the unit whose paper it is does: it persists, it studies, its Party committee leads.
_VERBS = (
    r"坚持|高度重视|始终|深入|认真|严格|扎实|全面|紧紧|积极|以习近平|切实|不断|持续|牢固|聚焦|围绕|立足|紧扣|把|将"
    r"|20\d\d年|法治政府|依法行政|法治建设"
)
_ORGANS = r"党委|党工委|党组|人民政府|政府|办事处|委、|纪委|党政"
_ACTOR = re.compile(rf"[镇乡道局县](?={_ORGANS}|{_VERBS}|法治|高质量|经济社会|社会发展)")
_ACTS = re.compile(rf"(?:(?:{_ORGANS})(?:、?(?:人民政府|政府|办事处))?)?(?:{_VERBS})")
# Where the name of an actor may begin: a sentence, a clause, 2024年，, 现将….
_BEFORE = re.compile(
    rf"(?P<mark>(?:\d年度?|[下来])[，,]|[。；;！\n：:，,、（(“《](?:[一二三四五六七八九十]是)?|\A|\d年度?)[ ]*"
    rf"(?P<lead>(?:现将|现就|关于)|为|推[进动]|(?:紧紧)?围绕|立足|促进|服务|助力)?(?P<name>{_HAN}{{2,18}})\Z"
)
# A verb or a word before 镇党委, 镇政府 is no name: 听取镇政府…, 成立镇党委…, 代表镇政府…, 有关镇….
_NO_NAME = re.compile(
    r"[各全我本该每某原与和同跟及对向在为将由到赴往从以按据使让等是有个了并还也都其此把经令被因请报者共]"
    r"|街道|示范|试点|重点|年|目前|当前|近期|同时|以及|并且|更新"
    r"|[乡镇村集城重小强名取议开展强进动促导持助合实善立定加受据绕过压化引保障务订整充筹调督查核时请派排署究报席入造置办担责头系接靠交送给达出用供抓做写评审阅批签发布"
    r"收明划领续关辖他分别数线边邻任往到回表诉告照结从护彻行习论馈谈管联职知成托权予举荐准销括于离好传通修缮录注体机要各位名处年月日度法治府委]\Z"
)
_NO_END = frozenset("，。；：、！“”《》（）\n 我全本各乡镇集与和对向在由为的及经")  # 镇党委 without a name, 全镇, 城镇
_NO_BUREAU = re.compile(r"[大全格布开结当时政定残]\Z|[我本各该以将向]|国家")


class Unit(NamedTuple):
    """A unit without its superiors: `stem` 青石, `kind` 镇; not `sure` where only the text says so."""

    stem: str
    kind: str
    sure: bool = True

    @property
    def name(self) -> str:
        """`青石镇`."""
        return self.stem + self.kind

    @classmethod
    def of(cls, name: str) -> Unit | None:
        """The unit in a formal name: 中共云岭县委临河街道工作委员会 → 临河街道; None where it cannot be told."""
        name = name.replace(" ", "")
        if name in KINDS:
            return cls("", name)
        county: Unit | None = None
        for match in _KIND.finditer(name):
            stem = _SUPERIOR.sub("", name[: match.start()])
            if match[0] == "县":
                county = cls(stem, "县") if stem and stem[-1] != "治" else county
            elif len(stem) >= 2 and not (match[0] == "乡" and name[match.end() : match.end() + 1] in tuple("建镇村")):
                return cls(stem, match[0])
        return county


class Actor(NamedTuple):
    """A unit named at `start`–`end` of the view where a writer names himself: `opens` a sentence, `acts` (what it or
    its Party committee does follows)."""

    start: int
    end: int
    unit: Unit
    opens: bool
    acts: bool


def own_unit(document: Document) -> Unit | None:
    """The unit whose paper it is; its stem is empty where only 我镇 says what it is. None where it is not known."""
    judgement = document.judgement
    found = [unit for name in judgement.issuer.split("、") if (unit := Unit.of(name))]
    if not found:
        return None
    return found[-1]._replace(sure=not judgement.inferred.get("issuer", "").startswith("正文"))


def actors(document: Document) -> tuple[Actor, ...]:
    """Every unit of a kind that writes such papers which stands where the writer of the paper would."""
    return tuple(_actors(document.text))


def _actors(text: str) -> Iterator[Actor]:
    for match in _ACTOR.finditer(text):
        end = match.end()
        kind = "街道" if match[0] == "道" else match[0]
        if match[0] == "道" and text[end - 2] != "街":
            continue
        start = end - len(kind)
        before = _BEFORE.search(text[max(start - 26, 0) : start]) if text[start - 1 : start] not in _NO_END else None
        if before is None:
            continue
        stem = _SUPERIOR.sub("", before["name"])
        most, other = (14, _NO_BUREAU) if kind == "局" else (4, _NO_NAME)
        above = before["name"][: -len(stem)]  # 云岭县 of 云岭县白云镇, 协助县 of 协助县司法局
        if 2 <= len(stem) <= most and not other.search(stem) and not _NO_NAME.search(above[:2].rstrip("县区市")):
            lead = before["lead"] or ""
            opens = lead.startswith("现") or (not lead and before["mark"] not in tuple("，,、（(“《"))
            yield Actor(start - len(stem), end, Unit(stem, kind), opens, bool(_ACTS.match(text, end)))
