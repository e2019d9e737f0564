"""The line grammar: its saved table is fresh, the small driver gives what lark gives, and every text is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from checks.drafts import any_text, clean
from hypothesis import given, settings
from lark import Lark, Token, Tree

from lawlint import grammar
from lawlint.grammar.build import build_table, lark_parser, save
from lawlint.grammar.lalr import Driver, Reading
from lawlint.text import fold

SOURCE = grammar.GRAMMAR.read_text(encoding="utf-8")
SAMPLES = sorted((Path(__file__).parent.parent / "sample_docs").glob("*/*.[tm]*"))


@cache
def _lark() -> Lark:
    return lark_parser(SOURCE)


def _by_driver(line: Reading) -> Iterator[tuple[str, int, int]]:
    """Rules and tokens of one line with their places, outer before inner."""
    spans = [(rule.first, -rule.last, rule.name) for rule in line.rules]
    spans += [(at, -at - 1, token.name) for at, token in enumerate(line.tokens)]
    # A token after the rules of its own extent: the sort is stable.
    for first, last, name in sorted(spans, key=lambda span: span[:2]):
        yield name, line.tokens[first].start, line.tokens[-last - 1].end


def _by_lark(tree: Tree[Token]) -> Iterator[tuple[str, int, int]]:
    for child in tree.children:
        if isinstance(child, Token):
            yield child.type, child.start_pos or 0, child.end_pos or 0
        else:
            if not child.meta.empty:
                yield str(child.data), child.meta.start_pos, child.meta.end_pos
            yield from _by_lark(child)


def _shapes(text: str) -> tuple[list[tuple[str, int, int]], list[tuple[str, int, int]]]:
    # lark inlines `?shape` and drops tokens whose names begin with _.
    ours = [one for line in grammar.driver().lines(text) for one in _by_driver(line)]
    theirs = [one for line in _lark().parse(text).children for one in _by_lark(line)]  # type: ignore[union-attr]
    return [one for one in ours if one[0][0] != "_"], [one for one in theirs if one[0][0] != "_"]


def test_the_saved_table_belongs_to_the_grammar() -> None:
    digest = sha256(SOURCE.encode()).hexdigest()
    saved = json.loads(grammar.TABLE.read_text(encoding="utf-8"))
    fresh = json.loads(json.dumps(build_table(SOURCE, digest)))
    assert _renumbered(saved) == _renumbered(fresh), "run python -m lawlint.grammar.build"


def _renumbered(table: dict[str, Any]) -> dict[str, Any]:
    """The table with its states counted in the order in which they are reached: lark's own numbers vary from run to run."""
    numbers, queue = {table["start"]: 0}, [table["start"]]
    for state in queue:
        for name in sorted(table["states"][str(state)]):
            action, target = table["states"][str(state)][name]
            if not action and target not in numbers:
                numbers[target] = len(numbers)
                queue.append(target)
    states = {
        numbers[int(state)]: {
            name: (action, target if action else numbers[target]) for name, (action, target) in row.items()
        }
        for state, row in table["states"].items()
        if int(state) in numbers
    }
    return {**table, "states": states, "start": 0, "end": numbers[table["end"]]}


def test_without_its_table_the_grammar_still_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for content in (None, "{", '{"grammar": "other"}'):
        table = tmp_path / "outline.json"
        if content:
            table.write_text(content, encoding="utf-8")
        monkeypatch.setattr(grammar, "TABLE", table)
        built = grammar.driver.__wrapped__()
        assert built.lines("一、主要做法\n正文。") == grammar.driver().lines("一、主要做法\n正文。")


def test_the_table_is_saved_beside_the_grammar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammar, "TABLE", tmp_path / "outline.json")
    save()
    saved = json.loads((tmp_path / "outline.json").read_text(encoding="utf-8"))
    assert _renumbered(saved) == _renumbered(
        json.loads((Path(grammar.__file__).parent / "outline.json").read_text("utf-8"))
    )


def test_a_grammar_that_is_not_total_says_where() -> None:
    narrow = build_table("document: line (_NL line)*\nline: A?\nA: /甲/\n_NL: /\\n/\n", "")
    with pytest.raises(AssertionError, match="offset 2"):
        Driver(narrow).lines("甲\n乙")


@pytest.mark.parametrize("path", SAMPLES, ids=[path.name for path in SAMPLES])
def test_driver_and_lark_agree_on_samples(path: Path) -> None:
    ours, theirs = _shapes(fold(path.read_text(encoding="utf-8")))
    assert ours == theirs


@pytest.mark.parametrize("seed", range(5))
def test_driver_and_lark_agree_on_invented_drafts(seed: int) -> None:
    ours, theirs = _shapes(fold(clean(seed).text))
    assert ours == theirs


@settings(deadline=None, max_examples=200)
@given(any_text())
def test_driver_and_lark_agree_on_anything(text: str) -> None:
    ours, theirs = _shapes(fold(text))
    assert ours == theirs


@settings(deadline=None, max_examples=300)
@given(any_text())
def test_every_text_is_read_and_no_character_is_lost(text: str) -> None:
    folded = fold(text)
    lines = grammar.driver().lines(folded)
    ends = folded.count("\n") + folded.count("\r") - folded.count("\r\n")
    assert len(lines) == ends + 1
    tokens = [token for line in lines for token in line.tokens]
    assert all(before.end <= after.start for before, after in pairwise(tokens))
    kept = {at for token in tokens for at in range(token.start, token.end)}
    assert all(char in "\r\n" for at, char in enumerate(folded) if at not in kept)


SHAPES = """\
heading     一、主要做法
heading     （一）加强学习。正文。
heading     第一章 总则
heading     1.加强学习
heading     2.1 加强学习
heading     2.12345热线办理情况
heading     # 一、主要做法
hashed      ## 主要做法
addressee   县委、县政府：
addressee   各村民委员会，镇属各单位：
date        2025年1月10日
date        二〇二五年一月十日
date        2025-01-10
date        2025年  月  日
signed      青石镇人民政府　　2025年1月10日
organ       青石镇人民政府
organ       中共青石镇委员会　青石镇人民政府
organ       云岭县水利局
signer      述法人：沈毅
colophon    抄送：县委依法治县办。
colophon    抄　送：县委依法治县办。
colophon    青石镇党政办公室　　2025年1月11日印发
attachment  附件：1.案件统计表
attachment  附件
attachment  附件2
note        （此件公开发布）
note        （联系人：沈毅，电话：123）
docnumber   青府〔2025〕3号
docnumber   青府[2025]第3号
headmark    机密★1年
headmark    特急
headmark    000012
headmark    青石镇人民政府文件
furniture   — 2 —
furniture   - 12 -
furniture   第 3 页 共 5 页
furniture   来源：镇政府　　浏览次数：186
furniture   当前位置：首页 > 政务公开
furniture   【打印本页】【关闭窗口】
furniture   ----------
titled      青石镇2024年法治政府建设情况报告
titled      关于2024年法治政府建设情况的报告（送审稿）
prose       我镇认真抓好各项工作，成效明显。
prose       一是加强学习，提高认识。
prose       三、四级应急响应各1次，转移群众86人
prose       3.5万元更新应急物资
prose       3.14159万元用于普法
prose       2024年以来，我镇召开会议4次。
prose       #hashtag"""


@pytest.mark.parametrize("row", SHAPES.split("\n"))
def test_what_a_line_is_at_first_sight(row: str) -> None:
    (line,) = grammar.driver().lines(fold(row[12:]))
    assert line.rules[0].name == row[:12].strip()
