"""Check kind `citation`: a title in 《》 against its full form in the register, its years and its 文号."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from lawlint.diagnostic import Edit, Fix, Severity
from lawlint.document import Document
from lawlint.facts.citations import Citation, citations
from lawlint.record import record
from lawlint.register import MEETING, Entry, entries, plain, without_issuer
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

_SHORTEST, _SHORTEST_LAW, _SHORTEST_FOR_TWO = 8, 6, 9
_SURE = 12
_STATE = "中华人民共和国"
_LONGEST = 4  # words that have changed places
_KEY = 3  # a title with one slip begins or ends as the right one does
# A word put in that names a place or an organ makes it a local text; other numbers make it another text.
_LOCAL = re.compile(r"[省市县区州镇乡街村旗盟局委厅办院部全本我各]")
_NUMBERS = re.compile(r"[\d〇零一二三四五六七八九十]+")
# 意见, 实施意见 and 通知 are three texts.
_MODIFIERS = re.compile(r"(?:实施|指导|若干|暂行|试行|工作|补充|具体)+")
_GENRE = re.compile(
    r"(?:意见|办法|通知|规定|方案|条例|细则|计划|决定|决议|规划|纲要|要点|规则|制度|措施|清单|标准|体系|建议|法)(?:（.*）)?\Z"
)
_PERIOD = re.compile(r"（?(\d{4}[\d—年至到）]*)\Z")
_RIGHT_PERIOD = re.compile(r"（\d{4}年?[—至]\d{4}年）\Z")
_BARE_PERIOD = re.compile(r"（?\d{4}[—至]\d{4}）?\Z")
_DOCUMENT = re.compile(r"([^\W\d_]+)\D?(\d{4})\D{1,3}?(\d{1,4})号")
_ORDER = re.compile(r"令第?(\d{1,4})号|第(\d{1,4})号令")


class _Name(NamedTuple):
    """A name that titles are compared with: `plain` for comparing, `written` for quoting."""

    plain: str
    written: str
    entry: Entry


class _Verdict(NamedTuple):
    """A slip at a span of the view: what should stand between 《 and 》 (or for the number), how serious at most."""

    start: int
    end: int
    right: str
    entry: Entry
    severity: Severity | None = None


@record
class CitationCheck:
    """Titles that are not those of the register by a slip (`title`), by their `years`, or by their `number`.

    Unknown titles, short titles and titles with a place or an organ in front are nobody's slip.
    """

    register: list[dict[str, Any]]
    defect: str

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "right", "name")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table, Text
        from lawlint.register import table

        defect = Text(choices=("title", "years", "number"))
        return Table({"register": table(), "defect": defect}, required=("register", "defect"))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["register"], values["defect"])

    def literals(self) -> tuple[str, ...]:
        return ("《",)

    def find(self, document: Document) -> Iterator[Yield]:
        judge = {"title": self._title, "years": self._years, "number": self._number}[self.defect]
        for one in document.fact(citations):
            verdict = judge(one)
            if verdict is None:
                continue
            words = document.text[verdict.start : verdict.end]
            bracketed = words.startswith("《")
            target = document.span(verdict.start + bracketed, verdict.end - bracketed)
            fix = Fix(f"改为“{verdict.right}”", (Edit(target, verdict.right),))
            values = {"words": words, "right": verdict.right, "name": verdict.entry.title}
            yield Finding(document.span(verdict.start, verdict.end), values, fix=fix, severity=verdict.severity)

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
        return tuple(one for one in entries(self.register) if one.kind != MEETING)

    @cached_property
    def _names(self) -> dict[str, _Name]:
        return {name: _Name(name, _as_written(one, name), one) for one in self._entries for name in one.names}

    @cached_property
    def _wrongs(self) -> dict[str, Entry]:
        return {plain(wrong): one for one in self._entries for wrong in one.wrongs}

    @cached_property
    def _alike(self) -> dict[tuple[str, int], list[_Name]]:
        """Names by their length with how they begin, and with how they end."""
        index: dict[tuple[str, int], list[_Name]] = {}
        for one in self._names.values():
            size = len(one.plain)  # of laws with 中华人民共和国 too: the slip may be in these words
            if size >= _SHORTEST_LAW:
                for end in ("^" + one.plain[:_KEY], one.plain[-_KEY:] + "$"):
                    index.setdefault((end, size), []).append(one)
        return index

    @cached_property
    def _periods(self) -> dict[str, list[_Name]]:
        """Plans with a period in their title, by what stands before it."""
        periods: dict[str, list[_Name]] = {}
        for one in self._names.values():
            if found := _PERIOD.search(one.plain):
                periods.setdefault(one.plain[: found.start()], []).append(one)
        return periods

    @cached_property
    def _signs(self) -> frozenset[str]:
        """令, 国办发 …: the signs of the register's numbers; others are those of places that pass a text on."""
        return frozenset(key[0] for one in self._entries for number in one.numbers if (key := _key(number)))

    def _title(self, one: Citation) -> _Verdict | None:
        name = one.name
        if name in self._names or self._plan(name):
            return None
        rest = name.removeprefix(_STATE)
        if entry := self._wrongs.get(rest):
            right = entry.title if rest != name else without_issuer(entry.title)
            return _Verdict(one.start, one.end, right, entry, Severity.WARNING if entry.certain else Severity.INFO)
        for known in self._neighbours(rest):
            if size := _slip(known, rest):
                right = known.written if rest == name else known.entry.title
                return _Verdict(one.start, one.end, right, known.entry, _at_most(known, size))
        return None

    def _neighbours(self, name: str) -> Iterator[_Name]:
        """Names of about this length that begin or end like this one."""
        for end in ("^" + name[:_KEY], name[-_KEY:] + "$"):
            for size in range(len(name) - 2, len(name) + 3):
                yield from self._alike.get((end, size), ())

    def _plan(self, name: str) -> list[_Name]:
        """The plans of the register that a title with a period may mean."""
        found = _PERIOD.search(name)
        return self._periods.get(name[: found.start()], []) if found else []

    def _years(self, one: Citation) -> _Verdict | None:
        plans = self._plan(one.name)
        if not plans or (_RIGHT_PERIOD.search(one.name) and self._same(plans, one.name)):
            return None
        if self._same(plans, one.name) and one.name.count("（") != one.name.count("）"):
            return None  # the years are right: a lost bracket is told as such
        right = self._same(plans, one.name) or _closest(plans, one.name)
        mild = not right.entry.certain or (self._same(plans, one.name) and _BARE_PERIOD.search(one.name))
        return _Verdict(one.start, one.end, right.written, right.entry, Severity.INFO if mild else None)

    def _same(self, plans: list[_Name], name: str) -> _Name | None:
        years = re.findall(r"\d{4}", name)
        return next((one for one in plans if re.findall(r"\d{4}", one.plain) == years), None)

    def _number(self, one: Citation) -> _Verdict | None:
        known = self._names.get(one.name) if one.number else None
        if known is None or not known.entry.numbers:
            return None
        written, right = _key(one.number), {_key(number) for number in known.entry.numbers}
        comparable = {len(key) for key in right}  # an order with an order
        if not written or written in right or len(written) not in comparable or written[0] not in self._signs:
            return None
        start = one.number_start
        severity = None if known.entry.certain else Severity.INFO
        return _Verdict(start, start + len(one.number), known.entry.numbers[-1], known.entry, severity)


def _as_written(entry: Entry, name: str) -> str:
    """The short title, or the title with or without its issuer, that a plain name stands for."""
    forms = (*entry.shorts, *(entry.title[at:] for at in range(len(entry.title))))
    return next((form for form in forms if plain(form) == name), entry.title)


def _slip(known: _Name, name: str) -> int:
    """How many characters were lost, added, swapped or turned in one place, if that is all the difference; else 0."""
    right = known.plain
    start = _shared(right, name)
    rest = max(len(right), len(name)) - start - _LONGEST
    if rest > 0 and right[-rest:] != name[-rest:]:
        return 0
    end = _shared(right[start:][::-1], name[start:][::-1])
    lost, added = right[start : len(right) - end], name[start : len(name) - end]
    if right.startswith(_STATE) and end < len(right) - len(_STATE):
        return 0
    size = max(len(lost), len(added))
    borrowed = right.startswith("关于")  # without an issuer the next county may have a text of nearly that name
    if 1 < size <= (2 if borrowed else _LONGEST) and sorted(lost) == sorted(added):
        return size
    swapped = bool(lost and added)
    if (swapped and size > 1) or (not swapped and not (start and end)):
        return 0
    if (swapped and len(right) < _SHORTEST) or (size > 1 and (borrowed or len(right) < _SHORTEST_FOR_TWO)):
        return 0
    if _LOCAL.search(lost + added) or (swapped and _NUMBERS.fullmatch(lost + added)):
        return 0
    if _MODIFIERS.fullmatch(lost + added):
        return 0
    genre, written = _GENRE.search(right), _GENRE.search(name)
    return 0 if genre and written and genre[0] != written[0] else size


def _at_most(known: _Name, size: int) -> Severity | None:
    """One slip in a whole long name that is nobody else's is certain."""
    if not known.entry.certain:
        return Severity.INFO
    whole = known.plain == plain(known.entry.title) and not known.plain.startswith("关于")
    sure = size == 1 and len(known.plain) >= _SURE and whole and not known.entry.namesake
    return None if sure else Severity.WARNING


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _closest(plans: list[_Name], name: str) -> _Name:
    """The plan whose period shares most figures with the one written."""
    return max(plans, key=lambda one: sum(a == b for a, b in zip(one.plain, name, strict=False)))


def _key(number: str) -> tuple[str, ...]:
    """(国办发, 2018, 118) or (令, 713); empty where it is neither."""
    number = number.replace(" ", "")
    if found := _ORDER.search(number):
        return "令", found[1] or found[2]
    found = _DOCUMENT.search(number)
    return (found[1], found[2], found[3].lstrip("0")) if found else ()
