"""The dated register of a pack: meetings, laws and plans that reports cite, since when, until when, under what names.

Dates are ISO strings as far as they are known (2021-07-15, 2021-07, 2021): they compare as strings, and a date known
to the month counts as the first day that it can be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lawlint.fields import Field

MEETING, LAW, PLAN = "会议", "法律法规", "规划文件"

# Blanks, commas and quotation marks within a title are house style; dashes and brackets come in many widths.
_ODD = re.compile("[-－–―─~～﹣‐‑−()\\[\\] 　、，,“”\"‘’''·•《》〈〉<>＜＞]+|——+")
_WRITTEN = str.maketrans(dict.fromkeys("-－–―─~～﹣‐‑−", "—") | {"(": "（", ")": "）", "[": "（", "]": "）"})
_DROPPED = re.compile("[ 　、，,“”\"‘’''·•《》〈〉<>＜＞]+")
# Who issued it may be left out of a title.
_ISSUERS = re.compile(
    r"中华人民共和国(?=.)|(?:中共中央|国务院|中央全面依法治国委员会|中央宣传部|司法部|中共中央办公厅|国务院办公厅){1,2}(?=关于)"
)


@lru_cache(2048)  # the same few titles, in every draft and for every check
def plain(title: str) -> str:
    """A title for comparing: one kind of dash and bracket, no blanks, no quotation marks."""
    title = _ODD.sub(lambda found: _DROPPED.sub("", found[0].translate(_WRITTEN)), title)
    return re.sub("——+", "—", title) if "——" in title else title


def without_issuer(title: str) -> str:
    """A plain title without the organ (or 中华人民共和国) in front."""
    found = _ISSUERS.match(title)
    return title[found.end() :] if found else title


class Entry(NamedTuple):
    """One row. `shorts` are names that need no 《》; `wrongs` known misquotations; `numbers` its 文号.

    `adopted` is when a meeting opened, a law was adopted, a document issued; `revised` are later revisions;
    `ended` the last day of force or of the period; `namesake`: places have documents of the same name.
    """

    kind: str
    title: str
    shorts: tuple[str, ...] = ()
    wrongs: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    adopted: str = ""
    force: str = ""
    revised: tuple[str, ...] = ()
    ended: str = ""
    successor: str = ""
    namesake: bool = False
    basis: str = ""

    @property
    def certain(self) -> bool:
        """Whether its facts have been confirmed."""
        return "待核" not in self.basis

    @property
    def names(self) -> tuple[str, ...]:
        """Its plain names inside 《》, the full one first."""
        full = plain(self.title)
        return tuple(dict.fromkeys([full, without_issuer(full), *map(plain, self.shorts)]))


def entries(rows: Iterable[Mapping[str, Any]]) -> tuple[Entry, ...]:
    """The entries of a table that has been read."""
    return tuple(Entry(**{key: _value(key, cell) for key, cell in row.items() if key != "line"}) for row in rows)


def _value(key: str, cell: Any) -> Any:
    return bool(cell) if key == "namesake" else tuple(cell) if isinstance(cell, list) else cell


def table() -> Field:
    """The field of an option that names the CSV file."""
    from lawlint.csvrows import Column, Rows, Several
    from lawlint.fields import Text

    date = Text(shape=r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", shape_name="2021-07-15 这样的日期")
    return Rows(
        {
            "类别": Column("kind", Text(choices=(MEETING, LAW, PLAN)), required=True),
            "全称": Column("title", Text(), required=True),
            "简称": Column("shorts", Several(Text())),
            "误写": Column("wrongs", Several(Text())),
            "文号": Column("numbers", Several(Text())),
            "通过": Column("adopted", date),
            "施行": Column("force", date),
            "修订": Column("revised", Several(date)),
            "截止": Column("ended", date),
            "后继": Column("successor", Text()),
            "地方同名": Column("namesake", Text(choices=("有",))),
            "依据": Column("basis", Text(), required=True),
        }
    )
