"""When a draft was written: the date it bears, else the end of the season in which such drafts are written."""

from __future__ import annotations

import re
from typing import NamedTuple

from lawlint.document import Document
from lawlint.numerals import from_chinese

_DATE = re.compile(
    r"((?:19|20)\d\d|[一二][〇○零Oo0一二三四五六七八九]{3})[ ]?[年.\-/][ ]?"
    r"(?:(\d{1,2}|[一二三四五六七八九十]{1,2})[ ]?[月.\-/]?[ ]?(?:(\d{1,2}|[一二三四五六七八九十]{1,3}))?)?"
)
_NEXT = re.compile(r"计划|安排|打算|思路|要点")  # 2023年工作总结和2024年工作计划 is of 2023


class Written(NamedTuple):
    """`date` is the last day (ISO) on which the draft can have been written; `stated`: the draft bears it."""

    date: str
    stated: bool


def written(document: Document) -> Written | None:
    """A date that does not fit the year of the report is taken for a slip; None where there is neither date nor year.

    A year that stands in the text or a heading only (自2019年以来) is no year to go by.

    Reports are due on 1 April of the next year (《法治政府建设与责任落实督察工作规定》第二十四条); a plan is written
    before its year is over.
    """
    judgement = document.judgement
    borne = _borne(document)
    if judgement.kind == "other" or judgement.year is None:
        return Written(borne, True) if borne else None
    year, plan = judgement.year, judgement.kind == "plan"
    title = document.main.title
    years = [int(found) for found in re.findall(r"20\d\d", title)]
    if not borne and not judgement.inferred.get("report_year", "").startswith(("标题", "按指定")) and not years:
        return None
    if plan or not _NEXT.search(title):
        year = max([year, *years])
    early = min([year, *years])
    first, last = (f"{early - 1}-06", f"{year}-12-31") if plan else (f"{early}-06", f"{year + 1}-12-31")
    if borne and first <= borne <= last:
        return Written(borne, True)
    return Written(max(borne, f"{year}-12-31" if plan else f"{year + 1}-03-31"), False)


def _borne(document: Document) -> str:
    """The date of the draft or of the notice that encloses it; of one in part, the last day that it can be."""
    for part in (document.main, document.parts[0]):
        if part.date is None:
            continue
        found = _DATE.search(document.text[part.date.start : part.date.end])
        if found and (year := from_chinese(re.sub("[○Oo0]", "〇", found[1]) if not found[1].isdigit() else found[1])):
            month = from_chinese(found[2]) if found[2] else 12
            day = from_chinese(found[3]) if found[2] and found[3] else 31
            return f"{year}-{month or 12:02}-{day or 31:02}"
    return ""
