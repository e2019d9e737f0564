"""The runner of examples: what counts as proved, and what is said where an example proves nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lawlint import packs
from lawlint.packs import Pack, load
from lawlint.profile import Overrides
from lawlint.rule import Applies, Example, Rule
from lawlint.testing import ExampleResult, judged_as, run_examples, unmark
from lawlint.text import Span

RULES = """\
rules:
  - id: wording/vague-amount
    title: 数量含糊
    severity: warning
    message: "“{words}”含糊，请写明数字。"
    why: 读者无法核对。
    source: 本县公文写作要求第三条
    check: {kind: pattern, pattern: 大约, literals: 大约}
    examples:
      good: [增长三成。]
      bad: [增长«大约»三成。]
  - id: content/missing-training
    title: 学法培训
    severity: error
    message: 没有写学法培训，请补写。
    why: 年度报告应写学法。
    source: 本县年度考核细则第五条
    check: {kind: presence, met: 学法培训, partial: 学法}
    partial: {message: "只写了“{words}”，请写明培训。"}
    examples:
      good: ["青石镇2024年度法治政府建设情况报告\\n全年开展学法培训三次。"]
      bad:
        - "«青石镇2024年度法治政府建设情况报告»\\n全年工作。"
        - "青石镇2024年度法治政府建设情况报告\\n全年«学法»。"
"""


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pack:
    """The rules above as the built-in pack."""
    folder = tmp_path / "fazhi"
    folder.mkdir()
    (folder / "pack.yaml").write_text("name: fazhi\ntitle: 内置\nversion: '1'\n", encoding="utf-8")
    (folder / "rules.yaml").write_text(RULES, encoding="utf-8")
    monkeypatch.setattr(packs, "builtin", lambda: tmp_path)
    return load()[0]


def run(pack: Pack, rule: Rule) -> list[str]:
    """The problems with the examples of one rule."""
    return [result.problem for result in run_examples([replace(pack, rules=(rule,))]) if not result.ok]


def test_examples_that_hold(pack: Pack) -> None:
    results = list(run_examples([pack]))
    assert [(one.rule, one.example, one.number, one.line) for one in results] == [
        ("wording/vague-amount", "good", 1, 10),
        ("wording/vague-amount", "bad", 1, 11),
        ("content/missing-training", "good", 1, 21),
        ("content/missing-training", "bad", 1, 23),
        ("content/missing-training", "bad", 2, 24),
    ]
    assert all(one.ok for one in results)
    assert str(results[0]) == f"{pack.rules[0].path}:10: wording/vague-amount 正例第 1 个：通过"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("增长«三成»。", "应报未报：第 1 行“三成”"),
        ("增长大约三成，\n大约«四成»。", "应报未报：第 2 行“四成”；不该报却报了：第 1 行“大约”、第 2 行“大约”"),
        ("增长«大约三成»。", "应报未报：第 1 行“大约三成”；不该报却报了：第 1 行“大约”"),
        ("«大约»三成，大约四成。", "不该报却报了：第 1 行“大约”"),
        ("«大约»三成，«大约»四成。", ""),
    ],
)
def test_bad_examples(pack: Pack, text: str, problem: str) -> None:
    assert run(pack, pack.rules[0]._replace(bad=(Example(text),))) == ([problem] if problem else [])


def test_good_examples_must_be_silent(pack: Pack) -> None:
    vague, training = pack.rules
    assert run(pack, vague._replace(good=(Example("大约三成。"),))) == ["不该报却报了：第 1 行“大约”"]
    assert run(pack, training._replace(good=(Example("全年学法。"),))) == ["不该报却报了：第 1 行“学法”"]
    assert run(pack, training._replace(good=(Example("全年工作。", kind="other"),))) == []


def test_a_rule_that_does_not_come_to_look(pack: Pack) -> None:
    vague, training = pack.rules
    example = Example("增长«大约»三成。", kind="plan", level="county", year=2023)
    plans_only = vague._replace(applies=Applies(("summary",)), bad=(example,))
    assert run(pack, plans_only) == ["应报未报：第 1 行“大约”（规则认为不适用；样例按 plan、county、2023 年检查）"]
    elsewhere = training.check.build({"met": {"term": "学法"}, "where": ["plan"]})
    assert run(pack, training._replace(check=elsewhere, bad=(Example("«工作»。"),)))[0].startswith(
        "应报未报：第 1 行“工作”（规则无法判断："
    )


def test_rules_without_examples_and_rules_that_are_off(pack: Pack) -> None:
    bare = pack.rules[0]._replace(good=(), bad=(), enabled=False)
    results = list(run_examples([replace(pack, rules=(bare,))]))
    assert [(one.example, one.number, one.problem) for one in results] == [
        ("good", 0, "一个也没有，至少要写一个"),
        ("bad", 0, "一个也没有，至少要写一个"),
    ]
    assert str(results[1]).endswith("wording/vague-amount 反例：一个也没有，至少要写一个")
    assert run(pack, pack.rules[0]._replace(enabled=False)) == []


def test_by_what_an_example_is_judged(pack: Pack) -> None:
    rule = pack.rules[0]
    assert judged_as(rule, Example("")) == Overrides("annual-report", "township", 2024)
    some = rule._replace(applies=Applies(("plan", "summary"), ("county",), 2021))
    assert judged_as(some, Example("")) == Overrides("plan", "county", 2021)
    assert judged_as(rule._replace(applies=Applies(since=2015, until=2020)), Example("")).year == 2020
    assert judged_as(some, Example("", "summary", "township", 2023)) == Overrides("summary", "township", 2023)


def test_marks() -> None:
    assert unmark("甲«乙»丙«»\n«丁»") == ("甲乙丙\n丁", (Span(1, 2), Span(3, 3), Span(4, 5)))


def test_results_compare() -> None:
    assert ExampleResult("a/b", "f", 1, "good", 1).ok
    assert not ExampleResult("a/b", "f", 1, "good", 1, "错").ok
