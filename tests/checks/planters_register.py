"""Planters of citations out of time or out of form: the opening of a report cites one text more."""

from __future__ import annotations

from random import Random

from checks.drafts import Draft

Planted = tuple[Draft, str] | None

_THOUGHT = "深入学习贯彻习近平法治思想"


def _cite(draft: Draft, words: str) -> Planted:
    return draft.swap("opening", _THOUGHT, f"{_THOUGHT}，认真贯彻落实{words}"), "opening"


def coming_session(draft: Draft, random: Random) -> Planted:
    return _cite(draft, "党的二十大和二十届二中、三中、四中全会精神") if draft.year < 2025 else None


def coming_law(draft: Draft, random: Random) -> Planted:
    laws = ["《中华人民共和国法治宣传教育法》", "《民营经济促进法》", "法治宣传教育法"]
    return _cite(draft, random.choice(laws)) if draft.year < 2024 else None


def outline_of_old(draft: Draft, random: Random) -> Planted:
    return _cite(draft, "《法治政府建设实施纲要（2015—2020年）》") if draft.year > 2021 else None


def title_with_a_slip(draft: Draft, random: Random) -> Planted:
    right = random.choice(["党政主要负责人履行推进法治建设第一责任人职责规定", "法治政府建设与责任落实督察工作规定"])
    at = random.randint(3, len(right) - 6)
    return _cite(draft, f"《{right[:at]}{right[at + 1 :]}》")


def years_of_the_other_plan(draft: Draft, random: Random) -> Planted:
    plans = ["《法治社会建设实施纲要（2021—2025年）》", "《法治政府建设实施纲要（2020—2025年）》"]
    return _cite(draft, random.choice(plans))


def number_of_another(draft: Draft, random: Random) -> Planted:
    return _cite(draft, f"《重大行政决策程序暂行条例》（国务院令第{random.randint(714, 799)}号）")


REGISTER = [
    ("wording/not-yet-held", coming_session),
    ("wording/not-yet-in-force", coming_law),
    ("wording/expired-basis", outline_of_old),
    ("wording/misquoted-title", title_with_a_slip),
    ("wording/wrong-plan-years", years_of_the_other_plan),
    ("wording/wrong-document-number", number_of_another),
]
