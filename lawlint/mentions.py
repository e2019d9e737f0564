"""Where a draft names an entry of the register: in 《》, by a bare name, or as one of a list of plenary sessions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lawlint.document import Document
from lawlint.facts.citations import Citation, citations
from lawlint.register import MEETING, Entry, plain

# 十九届二中、三中、四中全会: the sessions of one Central Committee are counted off.
_SESSION = "中全会"
_REACH = 60
_SESSIONS = re.compile(
    r"(十[五六七八九]|二十[一二]?)届((?:[一二三四五六七](?:中(?:全会)?)?[、，和及与 ]{1,2}){0,7}[一二三四五六七])中全会"
)
# 团十九届二中全会 and 团十九大 are not the Party's.
_OTHERS = re.compile(r"(?:团的?|革|盟|建|进|农工党|致公党|学社|总?工会|妇联|工商联)\Z")
# A place before a bare name makes it a local text; 法治宣传教育法律 and 信访工作条例实施细则 are other words.
_LOCAL = re.compile(r"[省市县区州旗盟]\Z")
_LAW_GOES_ON = re.compile(r"[律治规制庭院学官案]")
_GOES_ON = re.compile(r"草案|修[订正]草案|实施[办细]|释义|解读")


class Mention(NamedTuple):
    """Where the draft (its view) names an entry; `own`: by a name that no other text bears."""

    start: int
    end: int
    entry: Entry
    own: bool = True


class Mentions:
    """Finds the mentions of some entries. 关于… without an issuer may be the name of a local text too."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._titled: dict[str, tuple[Entry, bool]] = {}
        self._bare: dict[str, list[tuple[Entry, str]]] = {}
        for entry in entries:
            for name in entry.names:
                self._titled.setdefault(name, (entry, not name.startswith("关于")))
            for name in (entry.title, *entry.shorts):
                # Dashes and brackets are written in many ways: the name up to them is what is located.
                self._bare.setdefault(re.split("[（《“、]", name)[0], []).append((entry, plain(name)))
        sessions = (_SESSION,) if any(_SESSION in literal for literal in self._bare) else ()
        self._sessions = sessions
        self.literals = ("《", *sessions, *self._bare)

    def find(self, document: Document) -> list[Mention]:
        """All mentions in order of place."""
        return sorted([*self._in_titles(document), *self._in_text(document), *self._in_lists(document)])

    def _in_titles(self, document: Document) -> Iterator[Mention]:
        for one in document.fact(citations):
            if one.name in self._titled:
                entry, own = self._titled[one.name]
                yield Mention(one.start, one.end, entry, own)

    def _in_text(self, document: Document) -> Iterator[Mention]:
        titles = document.fact(citations)
        for literal in self._bare.keys() & document.hits.keys():
            for at in document.hits[literal]:
                if _inside(titles, at):
                    continue
                for entry, name in self._bare[literal]:
                    end = _end(document.text, at, literal, name)
                    if end and _stands_alone(document.text, at, end, entry):
                        yield Mention(at, end, entry)

    def _in_lists(self, document: Document) -> Iterator[Mention]:
        """Members of a list of sessions; one session alone stands in the table by its own name."""
        text = document.text
        for at in document.hits.get(_SESSION, ()) if self._sessions else ():
            end = at + len(_SESSION)
            match = next((m for m in _SESSIONS.finditer(text, max(0, at - _REACH), end) if m.end() == end), None)
            if match is None or len(match[2]) == 1 or _OTHERS.search(text, max(0, match.start() - 4), match.start()):
                continue
            for member in range(match.start(2), match.end(2)):
                if found := self._titled.get(f"{match[1]}届{text[member]}{_SESSION}"):
                    yield Mention(member, end, found[0])


def _end(text: str, at: int, literal: str, name: str) -> int:
    """Where a bare name ends; 0 where only its beginning stands there."""
    if literal == name:
        return at + len(literal)
    for end in range(at + len(name), min(at + len(name) + 8, len(text)) + 1):
        if plain(text[at:end]) == name:
            return end
    return 0


def _inside(titles: tuple[Citation, ...], at: int) -> bool:
    index = bisect_right(titles, at, key=lambda one: one.start) - 1
    return index >= 0 and at < titles[index].end


def _stands_alone(text: str, at: int, end: int, entry: Entry) -> bool:
    """Whether a name outside 《》 is the national one's and nothing longer."""
    if entry.kind == MEETING:
        return not _OTHERS.search(text, max(0, at - 4), at)
    if text[end - 1] == "法" and _LAW_GOES_ON.match(text, end):
        return False
    return not _LOCAL.search(text, max(0, at - 1), at) and not _GOES_ON.match(text, end)
