"""Planters of defects of dates, years and names of units (see `test_planted_defects`)."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from checks.drafts import PROBLEMS, Draft

Planted = tuple[Draft, str] | None
_OTHER = {"township": "金鹭镇", "subdistrict": "金鹭街道", "department": "云岭县档案局", "county": "金鹭县"}


def _said(draft: Draft, words: str) -> Planted:
    """The draft with one more sentence in the chapter on the duty."""
    tag = f"{draft.chapter('duty')} body"
    return draft.put(tag, draft[tag] + words), tag


def _place(draft: Draft) -> str:
    return next(
        place for place in ("青石", "白果", "云雾", "柳塘", "松坪", "沙溪", "杏坪", "河湾") if place in draft["title"]
    )


def no_such_day(draft: Draft, random: Random) -> Planted:
    return _said(draft, f"{random.choice(['2月30日', '4月31日', '11月31日', '13月5日'])}主持召开会议。")


def one_date_too_many(draft: Draft, random: Random) -> Planted:
    return _said(draft, "3月5日、6月12日、9月20日、12月4日主持召开会议研究法治建设3次。")


def signed_two_years_before(draft: Draft, random: Random) -> Planted:
    return draft.put("date", f"{draft.year - 2}年1月10日"), "date"


def signed_in_summer(draft: Draft, random: Random) -> Planted:
    return draft.put("date", f"{draft.year + random.choice([0, 1])}年7月10日"), "date"


def padded_date(draft: Draft, random: Random) -> Planted:
    return draft.put("date", random.choice([f"{draft.year + 1}年01月10日", f"{draft.year + 1}.1.10"])), "date"


def without_an_end(draft: Draft, random: Random) -> Planted:
    return draft.swap("opening", f"{draft.year}年，", f"{draft.year}年以来，"), "opening"


def this_year(draft: Draft, random: Random) -> Planted:
    return _said(draft, random.choice(["今年讲授法治课2次。", "比去年多听取汇报1次。"]))


def of_last_year(draft: Draft, random: Random) -> Planted:
    last = draft.year - 1
    return _said(draft, f"{last}年3月召开会议。{last}年6月开展督查。{last}年9月听取汇报。{last}年12月组织述法。")


def another_unit(draft: Draft, random: Random) -> Planted:
    own = {"township": "全镇", "subdistrict": "街道", "department": "全局", "county": "全县"}[draft.level]
    return draft.swap("opening", f"年，{own}坚持", f"年，{_OTHER[draft.level]}坚持"), "opening"


def own_name_misspelt(draft: Draft, random: Random) -> Planted:
    if draft.level != "township":
        return None
    place = _place(draft)
    return _said(draft, f"{place}镇党委高度重视法治建设。{place[0]}禾镇扎实推进依法治镇。")


def level_of_others(draft: Draft, random: Random) -> Planted:
    return _said(draft, "我乡干部认真学法。")


def signed_by_another(draft: Draft, random: Random) -> Planted:
    signature = {"township": "金鹭镇人民政府", "subdistrict": "金鹭街道办事处", "department": "云岭县档案局"}.get(
        draft.level
    )
    return (draft.put("signature", signature), "signature") if signature else None


def unanswered_problem(draft: Draft, random: Random) -> Planted:
    for tag in draft.tags(f"{draft.chapter('problems')}."):
        for name, _ in PROBLEMS:
            if name in draft[tag]:
                return draft.swap(tag, name, "行政应诉质量不高"), tag
    return None


CALENDAR: list[tuple[str, Callable[[Draft, Random], Planted]]] = [
    ("consistency/impossible-date", no_such_day),
    ("consistency/date-count-mismatch", one_date_too_many),
    ("consistency/sign-off-year-mismatch", signed_two_years_before),
    ("consistency/sign-off-out-of-season", signed_in_summer),
    ("format/date-form", padded_date),
    ("consistency/open-ended-period", without_an_end),
    ("consistency/relative-year", this_year),
    ("consistency/body-year", of_last_year),
    ("consistency/foreign-unit", another_unit),
    ("consistency/own-name-misspelt", own_name_misspelt),
    ("consistency/own-level-mixed", level_of_others),
    ("consistency/sign-off-unit-mismatch", signed_by_another),
    ("consistency/problem-without-measure", unanswered_problem),
]
