"""A clean sample as the planters see it: lines, headings, years and names, by small expressions of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile
from random import Random
from typing import NamedTuple

HAN = [
    (tens if tens != "一" else "") + "十" * bool(tens) + unit
    for tens in ["", *"一二三四五六七八九"]
    for unit in (["", *"一二三四五六七八九"] if tens else ["零", *"一二三四五六七八九"])
]
_NUMBERS = {han: number for number, han in enumerate(HAN)} | {str(number): number for number in range(100)}
CHAPTER, SECTION, ITEM = range(3)
_MARKS = (
    re.compile(r"^[#\s]*([一二三四五六七八九十]{1,3})、"),
    re.compile(r"^[#\s]*（([一二三四五六七八九十]{1,3})）"),
    re.compile(r"^[#\s]*(\d{1,2})\.(?!\d)"),
)
_SHAPES = ("{}、", "（{}）", "{}.")
_KINDS = (
    ("述法", "duty"),
    ("方案", "plan"),
    ("要点", "plan"),
    ("自查", "self"),
    ("总结", "summary"),
    ("报告", "annual"),
)
_ROLES = (
    ("problems", re.compile("不足|问题")),
    ("duty", re.compile("第一责任人")),
    ("plan", re.compile("(?:20..年|下一步|下步|明年).*(?:安排|打算|计划)")),
    ("frame", re.compile("总体|组织情况|保障")),
    ("measures", re.compile("")),
)
DATE = re.compile(r"^[\s　]*20\d\d年\d{1,2}月\d{1,2}日\s*$")


class Heading(NamedTuple):
    """A numbered line: `at` is its index, `start` and `end` hold its marker."""

    at: int
    level: int
    number: int
    start: int
    end: int


def mark(level: int, number: int) -> str:
    """`三、`, `（三）` or `3.`."""
    return _SHAPES[level].format(number if level == ITEM else HAN[number])


@dataclass(frozen=True)
class Draft:
    """The text of one sample; indexes of `lines` are 0-based."""

    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The text line by line."""
        return tuple(self.text.split("\n"))

    def put(self, at: int, line: str) -> Draft:
        """The draft with another line in the place of one."""
        return self.of([*self.lines[:at], line, *self.lines[at + 1 :]])

    def of(self, lines: list[str]) -> Draft:
        """A draft of other lines."""
        return replace(self, text="\n".join(lines))

    @cached_property
    def title(self) -> range:
        """The lines of the first title; empty where there is none."""
        for at, line in enumerate(self.lines[:12]):
            if re.search("法治政府建设|述法", line):
                start = end = at
                while start and self.lines[start - 1].strip() and not re.search("号$|文件$", self.lines[start - 1]):
                    start -= 1
                while end + 1 < len(self.lines) and self.lines[end + 1].strip():
                    end += 1
                while end > at and not re.search("(?:报告|总结|通知|方案|要点)$", self.lines[end]):
                    end -= 1
                return range(start, end + 1)
        return range(0)

    @cached_property
    def title_text(self) -> str:
        """The first title in one piece."""
        return "".join(self.lines[at].strip() for at in self.title)

    @cached_property
    def kind(self) -> str:
        """`annual`, `self`, `summary`, `plan`, `duty` or nothing."""
        return next((kind for word, kind in _KINDS if word in self.title_text), "")

    @property
    def reports(self) -> bool:
        """Whether it tells of a year's work of a unit."""
        return self.kind in ("annual", "self", "summary")

    @cached_property
    def year(self) -> int:
        """The year in the title, 0 where there is none."""
        found = re.search(r"(20\d\d)年", self.title_text)
        return int(found[1]) if found else 0

    @cached_property
    def own(self) -> str:
        """The short name of the unit: 青石镇, 临河街道, 云岭县; empty where the title has none."""
        found = re.search(r"(?:县委|^中共|^#* ?|县人民政府)([一-龥]{2}(?:镇|乡|街道|县(?!委)))", self.title_text)
        return found[1] if found else ""

    @cached_property
    def grassroots(self) -> bool:
        """Whether the unit is a township or a sub-district."""
        return self.own.endswith(("镇", "乡", "街道"))

    @cached_property
    def end(self) -> int:
        """The line after the main text: its last formula, attachment note, signature or list of copies."""
        closing = re.compile(r"^\s*(?:特此报告|专此报告|附件|抄送|（此件)|日印发\s*$")
        first = self.headings[-1].at if self.headings else 0
        for at in range(first + 1, len(self.lines)):
            if closing.search(self.lines[at]):
                return at
            if DATE.match(self.lines[at]):
                short = (not line.endswith("。") and len(line) < 50 for line in reversed(self.lines[first + 1 : at]))
                return at - len(list(takewhile(bool, short)))
        return len(self.lines)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All numbered lines above an attachment, in order."""
        found = []
        for at, line in enumerate(self.lines):
            if re.match(r"\s*附件\s*$", line):
                break
            for level, pattern in enumerate(_MARKS):
                match = pattern.match(line)
                number = _NUMBERS.get(match[1], 0) if match else 0
                if match and 0 < number < 90:
                    found.append(Heading(at, level, number, match.end() - len(mark(level, number)), match.end()))
        return tuple(found)

    def block(self, heading: Heading) -> range:
        """The lines of a heading and all that is below it."""
        later = (one.at for one in self.headings if one.at > heading.at and one.level <= heading.level)
        return range(heading.at, min(next(later, self.end), self.end))

    def role(self, at: int) -> str:
        """What the chapter that holds a line is for; empty above the first."""
        above = [one for one in self.headings if one.level == CHAPTER and one.at <= at]
        return self._role(self.lines[above[-1].at]) if above and at < self.end else ""

    @staticmethod
    def _role(title: str) -> str:
        return next(role for role, pattern in _ROLES if pattern.search(title))

    def chapters(self, role: str) -> list[Heading]:
        """The chapters with a role."""
        return [one for one in self.headings if one.level == CHAPTER and self._role(self.lines[one.at]) == role]

    def siblings(self, level: int, least: int) -> list[list[Heading]]:
        """Runs of at least so many headings of one level that are numbered in sequence."""
        runs: list[list[Heading]] = []
        for one in self.headings:
            if one.level == level:
                if runs and one.number == runs[-1][-1].number + 1:
                    runs[-1].append(one)
                else:
                    runs.append([one])
        return [run for run in runs if len(run) >= least]

    def remark(self, heading: Heading, text: str) -> Draft:
        """The draft with another marker at a heading."""
        line = self.lines[heading.at]
        return self.put(heading.at, line[: heading.start] + text + line[heading.end :])

    def without(self, heading: Heading) -> Draft:
        """The draft without a heading and what is below it, the later ones counted anew."""
        gone, draft = self.block(heading), self
        for level in range(heading.level, ITEM + 1):
            cut = [one.number for one in self.headings if one.at in gone and one.level == level]
            following = [one for one in self.headings if one.at >= gone.stop and one.level == level]
            for count, one in enumerate(following, 1):
                if not cut or one.number != cut[-1] + count:
                    break
                draft = draft.remark(one, mark(level, one.number - len(cut)))
        return draft.of([*draft.lines[: gone.start], *draft.lines[gone.stop :]])

    def paragraphs(self) -> list[int]:
        """Where a sentence may be added: the ends of paragraphs that tell of measures and hold no list."""
        return [
            at
            for at, line in enumerate(self.lines)
            if line.endswith("。") and len(line) > 50 and "一是" not in line and self.role(at) == "measures"
        ]

    def body(self) -> list[int]:
        """The lines of text below the title, title of an annex and signature left out."""
        start = self.title.stop if self.title else 0
        return [at for at in range(start, self.end) if self.lines[at].rstrip().endswith(("。", "：", "）"))]

    def pick(self, random: Random, pattern: str | re.Pattern[str], lines: list[int] | None = None) -> Place | None:
        """One place at which a pattern is found, in the body unless told; never inside 《》."""
        places = [
            Place(at, match.start(), match.end())
            for at in (self.body() if lines is None else lines)
            for match in re.finditer(pattern, self.lines[at])
            if self.lines[at].count("《", 0, match.start()) == self.lines[at].count("》", 0, match.start())
        ]
        return random.choice(places) if places else None


class Place(NamedTuple):
    """Words of a line."""

    at: int
    start: int
    end: int
