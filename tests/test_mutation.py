"""Defects planted into the clean samples: most are found, nothing is said of the samples; and how the score is kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from checks.drafts import any_text
from hypothesis import given, settings
from hypothesis import strategies as st

from lawlint import packs, readers
from lawlint.engine import Linter
from lawlint.mutation import score
from lawlint.mutation.draft import CHAPTER, SECTION, Draft
from lawlint.mutation.planting import Kind, Planted, Planter, at, carry, members, phrase, swap
from lawlint.mutation.score import KINDS, Miss, Score
from lawlint.rule import Rule
from lawlint.text import Source

CLEAN = sorted(str(path) for path in (Path(__file__).parent.parent / "sample_docs/clean").iterdir())
CATEGORIES = ("numbering", "structure", "content", "wording", "consistency", "format")
LEAST = 0.97
# Kinds of which the rules find no more than half; one that they find must leave the list.
_NOT_YET = {
    "consistency/frequency",
    "consistency/since",
    "consistency/told-twice",
    "structure/addressee-mark",
    "structure/no-title",
    "wording/plan-of-2015-late",
    "wording/three-systems-lost",
}


@pytest.fixture(scope="module")
def samples() -> list[Source]:
    return [readers.read(path) for path in CLEAN]


@pytest.fixture(scope="module")
def outcome(samples: list[Source]) -> Score:
    """What all rules make of three plants of each kind."""
    rules = tuple(rule for pack in packs.load() for rule in pack.rules)
    return score.run(Linter(rules), samples, seed=1, rounds=3)


def test_what_is_planted_is_found(outcome: Score) -> None:
    tallies = [tally for tally in outcome.tallies if tally.kind.name not in _NOT_YET]
    found, planted = sum(tally.found for tally in tallies), sum(tally.planted for tally in tallies)
    missed = [(tally.kind.name, miss) for tally in tallies for miss in tally.misses]
    assert found / planted >= LEAST, missed


def test_nothing_is_said_of_what_is_in_order(outcome: Score) -> None:
    assert outcome.alarms == ()


def test_the_list_of_what_is_not_found_yet_is_true(outcome: Score) -> None:
    assert {tally.kind.name for tally in outcome.tallies} >= _NOT_YET
    assert [one.kind.name for one in outcome.tallies if one.kind.name in _NOT_YET and one.found == one.planted] == []


def test_kinds_are_many_and_every_one_has_room_in_the_samples(outcome: Score) -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 60
    assert {kind.category for kind in KINDS} == {*CATEGORIES}
    assert [tally.kind.name for tally in outcome.tallies if not tally.planted] == []


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_a_plant_changes_the_draft_and_says_where(kind: Kind, samples: list[Source]) -> None:
    for sample in samples:
        planted = kind.plant(Draft(sample.text), Random(3))
        if planted is None:
            continue
        assert planted == kind.plant(Draft(sample.text), Random(3))
        before, after = (planted.clean or sample.text).split("\n"), planted.text.split("\n")
        assert after != before
        assert all(1 <= line <= len(after) for line in planted.lines)
        if len(before) == len(after) and planted.lines and len(planted.lines) < 3:
            changed = {number for number, (old, new) in enumerate(zip(before, after, strict=True), 1) if old != new}
            assert changed & planted.lines or kind.category == "numbering"


def test_the_same_seed_gives_the_same_score_whatever_else_is_planted(
    samples: list[Source], rules: tuple[Rule, ...]
) -> None:
    linter, kinds = Linter(rules), [kind for kind in KINDS if kind.category == "numbering"]

    def facts(outcome: Score) -> list[object]:
        return [(one.kind.name, one.planted, one.found, dict(one.rules), one.misses) for one in outcome.tallies]

    all_of_them = facts(score.run(linter, samples, 7, 2, kinds))
    assert facts(score.run(linter, samples, 7, 2, kinds[3:5])) == all_of_them[3:5]
    texts = {kind.plant(Draft(samples[-1].text), Random(seed)) for kind in kinds[:2] for seed in range(8)}
    assert len(texts) > 3


# How the score is kept, with planters and drafts made for it.

GOOD = """青石镇2024年度法治政府建设情况报告
县委、县政府：
一、主要举措和成效
（一）加强学习。
全镇组织学习会12次，干部参加学习960人次，学习心得汇编成册，并在各村（社区）组织宣讲，群众反映良好，学习氛围日益浓厚。
（二）规范决策。
重大事项都由集体讨论决定。
（三）化解纠纷。
就地化解矛盾118件。
二、存在的不足和原因
执法人员偏少，原因是编制不足。
三、2025年工作安排
充实执法力量。
青石镇人民政府
2025年1月10日
"""


def plant_at(line: int, text: str) -> Planter:
    """Writes a line anew."""
    return lambda draft, random: at(draft.put(line - 1, text), line - 1)


@pytest.fixture
def scored(rules: tuple[Rule, ...]) -> Callable[..., Score]:
    """`scored(planter, …)` → the score of one kind on one draft by some rules of the built-in pack."""

    def run(plant: Planter, *ids: str, text: str = GOOD, accepts: tuple[str, ...] = (), says: str = "") -> Score:
        linter = Linter(tuple(rule for rule in rules if rule.id in ids))
        return score.run(linter, [Source("稿.txt", text)], 1, 1, [Kind("numbering/x", "某种", plant, accepts, says)])

    return run


def test_a_finding_counts_where_the_defect_is_and_not_elsewhere(scored: Callable[..., Score]) -> None:
    assert scored(plant_at(8, "（四）化解纠纷。"), "numbering/gap").found == 1
    elsewhere = lambda draft, random: at(draft.put(7, "（四）化解纠纷。"), 10)  # noqa: E731
    assert scored(elsewhere, "numbering/gap").found == 0
    anywhere = lambda draft, random: at(draft.put(7, "（四）化解纠纷。"))  # noqa: E731
    assert scored(anywhere, "numbering/gap").found == 1


def test_a_finding_counts_only_for_the_category_and_the_words_of_the_kind(scored: Callable[..., Score]) -> None:
    gap = plant_at(8, "（四）化解纠纷。")
    assert scored(gap, "numbering/gap", accepts=("format/",)).found == 0
    assert scored(gap, "numbering/gap", says="序号|编号|缺").found == 1
    assert scored(gap, "numbering/gap", says="法律顾问").found == 0


def test_a_rule_answers_for_what_it_told_of_and_for_what_nobody_did(scored: Callable[..., Score]) -> None:
    found = scored(plant_at(8, "（四）化解纠纷。"), "numbering/gap")
    assert found.by_rule() == {"numbering/gap": (1, 1)}
    found.tallies[0].misses.append(Miss("稿.txt", 8, "（四）"))
    assert found.by_rule() == {"numbering/gap": (1, 2)}


def test_a_finding_that_was_there_before_does_not_count(scored: Callable[..., Score]) -> None:
    flawed = GOOD.replace("（三）", "（四）")
    other = scored(plant_at(7, "重大事项都由会议决定。"), "numbering/gap", text=flawed)
    assert (other.planted, other.found, len(other.alarms)) == (1, 0, 1)
    assert (other.alarms[0].line, other.alarms[0].rule) == (8, "numbering/gap")


def test_a_miss_tells_what_stood_there(scored: Callable[..., Score]) -> None:
    missed = scored(plant_at(7, "重大事项由一人决定。"), "numbering/gap")
    assert (missed.recall, missed.tallies[0].misses) == (0.0, [("稿.txt", 7, "重大事项由一人决定。")])
    lost = scored(lambda draft, random: at(draft.put(11, "")), "numbering/gap").tallies[0].misses
    assert lost == [("稿.txt", 0, "三、2025年工作安排")]


def test_a_sentence_added_for_a_defect_must_itself_be_in_order(scored: Callable[..., Score]) -> None:
    right = scored(
        carry(lambda random: ("走访企业3次。", "走访企业XX次。")), "structure/placeholder", accepts=("structure/",)
    )
    assert (right.found, right.carried, right.alarms) == (1, 1, ())
    wrong = scored(carry(lambda random: ("走访企业××次。", "走访企业XX次。")), "structure/placeholder")
    assert [(one.kind, one.rule, one.line) for one in wrong.alarms] == [("numbering/x", "structure/placeholder", 5)]


def test_a_kind_without_room_is_not_counted(scored: Callable[..., Score]) -> None:
    none = scored(lambda draft, random: None, "numbering/gap")
    assert (none.planted, none.found, none.recall, len(none.tallies)) == (0, 0, 0.0, 1)


def test_line_ends_do_not_matter(scored: Callable[..., Score]) -> None:
    assert scored(plant_at(8, "（四）化解纠纷。"), "numbering/gap", text=GOOD.replace("\n", "\r\n")).found == 1


# What planters see of a draft.


def test_a_draft_as_planters_see_it() -> None:
    draft = Draft(GOOD)
    assert (draft.title_text, draft.kind, draft.year, draft.own) == (GOOD.split("\n")[0], "annual", 2024, "青石镇")
    roles = {role: [one.number for one in draft.chapters(role)] for role in ("measures", "problems", "plan", "duty")}
    assert roles == {"measures": [1], "problems": [2], "plan": [3], "duty": []}
    assert draft.lines[draft.end] == "青石镇人民政府"
    assert [one.number for run in draft.siblings(SECTION, 3) for one in run] == [1, 2, 3]
    assert draft.paragraphs() == [4]


def test_what_follows_a_lost_section_is_counted_anew() -> None:
    draft = Draft(GOOD)
    sections = [one for one in draft.headings if one.level == SECTION]
    assert "（一）规范决策。\n重大事项都由集体讨论决定。\n（二）化解纠纷。" in draft.without(sections[0]).text
    chapters = [one for one in draft.headings if one.level == CHAPTER]
    assert "一、存在的不足和原因\n执法人员偏少，原因是编制不足。\n二、2025年工作安排" in draft.without(chapters[0]).text


def test_sections_that_run_on_are_counted_anew_in_all_chapters() -> None:
    text = GOOD.replace("原因\n", "原因\n（四）力量不足。\n")
    draft = Draft(text)
    chapters = [one for one in draft.headings if one.level == CHAPTER]
    assert "一、存在的不足和原因\n（一）力量不足。" in draft.without(chapters[0]).text


def test_a_phrase_inside_a_cited_title_is_left_alone() -> None:
    draft = Draft(GOOD.replace("就地", "按照《化解矛盾办法》就地"))
    planted = [swap("矛盾", "茅盾")(draft, Random(seed)) for seed in range(9)]
    assert all(one is not None and "《化解矛盾办法》就地化解茅盾118件" in one.text for one in planted)


@pytest.mark.parametrize(("since", "until", "planted"), [(2024, 2024, True), (2025, 9999, False), (0, 2023, False)])
def test_a_phrase_has_its_years(since: int, until: int, planted: bool) -> None:
    assert bool(swap("集体讨论", "集中讨论", since=since, until=until)(Draft(GOOD), Random(1))) is planted
    assert bool(carry(phrase("甲", "乙", frames=("{}。",)), since, until)(Draft(GOOD), Random(1))) is planted


def test_a_list_loses_a_member_or_has_two_exchanged() -> None:
    def wrong(*, lose: bool) -> set[str]:
        plants = [members("甲、乙、丙", ("坚持{}。",), lose=lose)(Draft(GOOD), Random(seed)) for seed in range(40)]
        return {re.findall("坚持(.*?)。", one.text)[0] for one in plants if isinstance(one, Planted)}

    assert wrong(lose=True) == {"乙、丙", "甲、丙", "甲、乙"}
    assert wrong(lose=False) == {"乙、甲、丙", "甲、丙、乙"}


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
@settings(max_examples=12)
@given(text=any_text(), head=st.booleans(), seed=st.integers(0, 99))
def test_planters_take_any_text(kind: Kind, text: str, head: bool, seed: int) -> None:
    draft = Draft(GOOD[:20] + "\n县委、县政府：\n" + text if head else text)
    planted = kind.plant(draft, Random(seed))
    assert planted is None or isinstance(planted.text, str)
