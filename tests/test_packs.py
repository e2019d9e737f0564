"""Packs: what is read, every mistake and its place, packs upon packs, cache, schema, plugins, the shipped rules."""

from __future__ import annotations

import copy
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any, Self

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from lawlint import packreader, packs, plugins
from lawlint.cache import Cache
from lawlint.checks import KINDS
from lawlint.checks.pattern import PatternCheck
from lawlint.diagnostic import Severity
from lawlint.errors import LawlintError, PackError, PluginError
from lawlint.packs import Pack, load, schema
from lawlint.rule import Applies, Rule
from lawlint.testing import run_examples

HEAD = "name: base\ntitle: 底包\nversion: 1.10\n"

RULES = """\
rules:
  - id: wording/vague-amount
    title: 数量含糊
    severity: warning
    message: "“{words}”含糊，请写明数字。"
    why: 读者无法核对。
    source: 本县公文写作要求第三条
    check: {kind: pattern, pattern: '大[约概]', literals: [大约, 大概]}
    examples: {good: [增长三成], bad: [增长«大约»三成]}
  - id: content/missing-training
    title: 学法培训
    severity: error
    message: 没有写学法培训，请补写。
    why: 年度报告应写学法。
    source: 本县年度考核细则第五条
    applies: {kinds: [annual-report], since: 2021}
    check: {kind: presence, met: [学法, 培训]}
    partial: {message: '只写了“{words}”。', severity: info}
    examples: {good: [全年开展学法活动。], bad: [«全年工作。»]}
"""


def write(folder: Path, files: str) -> Path:
    """Writes `=== name` sections of a text as files; what stands before the first is rules.yaml of the pack `base`."""
    first, *others = files.split("=== ")
    sections = {"base/pack.yaml": HEAD, "base/rules.yaml": first} if first else {}
    sections |= dict(section.split("\n", 1) for section in others)
    for name, text in sections.items():
        file = folder / name.strip()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def problems(folder: Path, *names: str) -> list[str]:
    """What is wrong with the packs of these names: each problem as `file:line:column: sentence`."""
    with pytest.raises(PackError) as caught:
        load([folder / name for name in names or ("base",)])
    found = [str(problem).replace(str(folder) + os.sep, "").replace(os.sep, "/") for problem in caught.value.problems]
    assert str(caught.value).count("\n") >= len(found) - 1
    return found


def expect(found: list[str], *expected: str) -> None:
    """Each problem begins with what is expected of it, and there are no others."""
    assert len(found) == len(expected), "\n".join(found)
    for problem, start in zip(found, expected, strict=True):
        assert problem.startswith(start)


def replaced(key: str, line: str, text: str = RULES) -> str:
    """The text with its first line that begins with a key (or list dash and key) exchanged, or dropped."""
    lines = text.splitlines()
    index = next(i for i, one in enumerate(lines) if one.strip().removeprefix("- ").startswith(key + ":"))
    lines[index : index + 1] = [line] if line else []
    return "\n".join(lines) + "\n"


@pytest.fixture
def real() -> None:
    """Asks for the built-in pack as shipped."""


@pytest.fixture(autouse=True)
def _small_builtin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """A built-in pack of one rule, so that tests say all that they rest on."""
    if "real" in request.fixturenames:
        return
    write(tmp_path, "=== home/fazhi/pack.yaml\nname: fazhi\ntitle: 内置\nversion: 2026.11\n")
    rule = RULES.split("  - id: content")[0].replace("wording/vague-amount", "numbering/built-in")
    write(tmp_path, f"=== home/fazhi/rules.yaml\n{rule}    formerly: numbering/old-name\n")
    monkeypatch.setattr(packs, "builtin", lambda: tmp_path / "home")


# What is read.


def test_a_pack_is_read(tmp_path: Path) -> None:
    write(tmp_path, RULES)
    builtin, pack = load([tmp_path / "base"])
    assert (builtin.name, builtin.version, len(builtin.rules)) == ("fazhi", "2026.11", 1)
    assert (pack.name, pack.title, pack.version, pack.path) == ("base", "底包", "1.10", str(tmp_path / "base"))
    assert len(pack.digest) == 16
    vague, training = pack.rules
    assert (vague.severity, vague.enabled, vague.good[0].text) == (Severity.WARNING, True, "增长三成")
    assert (vague.bad[0].text, vague.bad[0].line, vague.line) == ("增长«大约»三成", 9, 2)
    assert vague.path == str(tmp_path / "base" / "rules.yaml")
    assert vague.options == {"kind": "pattern", "pattern": "大[约概]", "literals": ["大约", "大概"]}
    assert training.applies == Applies(("annual-report",), (), 2021)
    assert (training.partial_message, training.partial_severity) == ("只写了“{words}”。", Severity.INFO)


def test_all_keys_of_a_rule(tmp_path: Path) -> None:
    more = """\
    help: 写明数字，见“{place}”。
    applies: {kinds: plan, levels: [township, county], since: 2020, until: 2025, traits: joint}
    severities: [{levels: [county], severity: error}]
    enabled: false
    status: preview
    formerly: [wording/old, wording/older]
"""
    text = RULES.split("  - id: content")[0].replace(
        "[增长三成]", "{text: 增长三成, kind: plan, level: county, year: 2022}"
    )
    write(tmp_path, text + more)
    pack = load([tmp_path / "base"])[1]
    rule = pack.rules[0]
    assert rule.applies == Applies(("plan",), ("township", "county"), 2020, 2025, ("joint",))
    assert rule.severities == ((Applies((), ("county",)), Severity.ERROR),)
    assert (rule.enabled, rule.help) == (False, "写明数字，见“{place}”。")
    good = rule.good[0]
    assert (good.text, good.kind, good.level, good.year) == ("增长三成", "plan", "county", 2022)
    assert pack.preview == ("wording/vague-amount",)
    assert pack.renamed == {"wording/old": "wording/vague-amount", "wording/older": "wording/vague-amount"}


def test_a_file_is_a_pack(tmp_path: Path) -> None:
    write(tmp_path, f"=== 本县.yml\n{RULES}=== small.yaml\noverride: {{numbering/built-in: {{severity: info}}}}\n")
    builtin, ours, small = load([tmp_path / "本县.yml", tmp_path / "small.yaml"])
    assert (ours.name, ours.title, ours.version, len(ours.rules)) == ("本县", "本县", "0", 2)
    assert (small.rules, builtin.rules[0].severity) == ((), Severity.INFO)


def test_files_of_a_pack_are_read_by_name_and_others_left_alone(tmp_path: Path) -> None:
    one, two = RULES.split("  - id: content")
    write(tmp_path, f"=== base/pack.yml\n{HEAD}=== base/b.yml\n{one}=== base/a.yaml\nrules:\n  - id: content{two}")
    write(
        tmp_path, "=== base/.c.yaml\n不读\n=== base/~d.yaml\n不读\n=== base/readme.md\n不读\n=== base/words.csv\na,b\n"
    )
    pack = load([tmp_path / "base"])[1]
    assert [rule.id for rule in pack.rules] == ["content/missing-training", "wording/vague-amount"]
    before = pack.digest
    write(tmp_path, "=== base/readme.md\n改了\n")
    assert load([tmp_path / "base"])[1].digest == before
    write(tmp_path, "=== base/words.csv\na,c\n")
    assert load([tmp_path / "base"])[1].digest != before


# Mistakes in one rule: a line exchanged, and what is said of it.


def cases(text: str) -> list[tuple[str, str, list[str]]]:
    """A table of mistakes: on each paragraph's first line a key, then what is written instead, then `! problem`s."""
    found = []
    for block in text.strip("\n").split("\n\n"):
        key, *lines = block.splitlines()
        written = "\n".join(line for line in lines if not line.startswith("! "))
        found.append((key, written, [line[2:] for line in lines if line.startswith("! ")]))
    return found


MISTAKES = cases("""
id
  - id: wording/Vague
! 2:9: “wording/Vague”不合格式，应为“类别/名称”

id
  - id: wordng/vague
! 2:9: 类别“wordng”不在允许的范围内（numbering、structure、

id
  - id: vague
! 2:9: “vague”不合格式

title
    titel: 数量含糊
! 2:5: 缺少必填的键：title
! 3:5: 不认识的键“titel”，是否想写“title”？（可用：id、title、

title
    title: "一\\n二"
! 3:12: “一 二”不合格式，应为一行文字

title
! 2:5: 缺少必填的键：title

severity
    severity: eror
! 4:15: “eror”不在允许的取值内（error、warning、info），是否想写“error”？

severity
    severity:
! 4:14: 应为一段文字，这里是空的

message
    message: [a, b]
! 5:14: 应为一段文字；

message
    message: “{word}”含糊。
! 5:14: 没有填空“{word}”，是否想写“words”？（检查方式 pattern 可用：{place}、{words}、{written}、{count}）

message
    message: “{words!r}”含糊。
! 5:14: 没有填空“{words!r}”，是否想写“words”？

message
    message: “{words含糊。
! 5:14: 花括号不成对；

message
    message: "{{words}}含糊。"
! 5:14: 花括号不成对；

why
    why: 无。
    help: 见{there}
! 7:11: 没有填空“{there}”（检查方式 pattern 可用

why
    why: 无。
    why: 有。
! 7:5: 键“why”重复，前一处在第 6 行

why
    why: 无。
    partial: {severity: info}
! 7:5: 检查方式 pattern 不分“部分具备”，不能写 partial

why
    why: 无。
    enabled: no
! 7:14: 应为 true 或 false，不加引号

why
    why: 无。
    status: perview
! 7:13: “perview”不在允许的取值内（preview、stable）

why
    why: 无。
    formerly: old
! 7:15: “old”不合格式

why
    why: 无。
    formerly: numbering/built-in
! 7:15: 规则编号“numbering/built-in”重复，前一处在 home/fazhi/rules.yaml 第 2 行；要改动那条规则

why
    why: 无。
    applies: {kinds: [report]}
! 7:23: “report”不在允许的取值内（annual-report、self-inspection、

why
    why: 无。
    applies: {level: county}
! 7:15: 不认识的键“level”，是否想写“levels”？

why
    why: 无。
    applies: {since: 2025, until: 2021}
! 7:14: since（2025）晚于 until（2021），没有一年适用

why
    why: 无。
    applies: {since: '2021'}
! 7:22: “2021”应为 1949 到 2100 之间的整数，不加引号

why
    why: 无。
    severities: [{kinds: plan}]
! 7:18: 缺少必填的键：severity

why
    why: 无。
    severities: [{since: 2025, until: 2021, severity: info}]
! 7:18: since（2025）晚于 until（2021）

check
    check: {kind: patern, pattern: 大}
! 8:19: “patern”不在允许的取值内（

check
    check: {pattern: 大}
! 8:12: 应为键值对，其中必须有 kind（

check
    check: pattern
! 8:12: 应为键值对，其中必须有 kind（

check
    check: {kind: pattern, patern: 大, literals: 大}
! 8:12: 缺少必填的键：pattern
! 8:28: 不认识的键“patern”，是否想写“pattern”？

check
    check: {kind: pattern, pattern: '(大', literals: 大}
! 8:37: “(大”：不是合法的正则表达式

check
    check: {kind: pattern, pattern: '\\b大', literals: 大}
! 8:37: “\\b大”：\\b 在汉字之间不起作用

check
    check: {kind: pattern, pattern: 大, literals: []}
! 8:50: 列表不能为空

check
    check: {kind: pattern, pattern: 大, literals: 大, in: [titel]}
! 8:58: “titel”不在允许的取值内

examples
    examples: {good: [增长三成]}
! 9:15: 缺少必填的键：bad

examples
    examples: {good: [增长三成], bad: [增长大约三成]}
! 9:36: “增长大约三成”不合格式，应为用成对的 «» 标出应报之处的文字，至少标一处

examples
    examples: {good: [增长三成], bad: [增长«大约三成]}
! 9:36: “增长«大约三成”不合格式，应为用成对的 «»

examples
    examples: {good: [增长三成], bad: [增长»大约«三成]}
! 9:36: “增长»大约«三成”不合格式，应为用成对的 «»

examples
    examples: {good: [增长三成], bad: [«增长«大约»三成»]}
! 9:36: “«增长«大约»三成»”不合格式，应为用成对的 «»

examples
    examples: {good: [«增长»三成], bad: [增长«大约»三成]}
! 9:23: “«增长»三成”不合格式，应为不带 «» 的文字

examples
    examples: {good: [{kind: plan}], bad: [增长«大约»三成]}
! 9:23: 缺少必填的键：text

examples
    examples: {good: [{text: 增长, kind: paln}], bad: [增长«大约»三成]}
! 9:40: “paln”不在允许的取值内

rules
rulse:
! 1:1: 不认识的键“rulse”，是否想写“rules”？（可用：rules）
! 1:1: 缺少必填的键：rules

rules
override: {numbering/built-in: {title: 甲}}
rules:
! 1:1: 不认识的键“override”（可用：rules）
""")

# Refused by the checker for reasons that a schema cannot know.
BEYOND = ("填空", "花括号", "重复", "部分具备", "晚于", "合法的正则", "\\b")


@pytest.mark.parametrize(("key", "written", "expected"), MISTAKES)
def test_mistakes_in_a_rule(tmp_path: Path, key: str, written: str, expected: list[str]) -> None:
    write(tmp_path, replaced(key, written))
    expect(problems(tmp_path), *(f"base/rules.yaml:{problem}" for problem in expected))


def test_every_mistake_is_named_in_the_order_of_the_files(tmp_path: Path) -> None:
    text = replaced("severity", "    severity: eror", replaced("id", "  - id: wordng/vague"))
    write(tmp_path, f"=== base/pack.yaml\nname: a b\ntitle: 底包\n=== base/b.yaml\n{text}=== base/a.yaml\nrules: []\n")
    expect(
        problems(tmp_path),
        "base/pack.yaml:1:1: 缺少必填的键：version",
        "base/pack.yaml:1:7: “a b”不合格式",
        "base/a.yaml:1:8: 列表不能为空",
        "base/b.yaml:2:9: 类别“wordng”",
        "base/b.yaml:4:15: “eror”",
    )


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ("=== base/rules.yaml\n" + RULES, "base/pack.yaml:1:1: 规则包的文件夹里要有 pack.yaml"),
        (
            f"=== base/pack.yaml\n{HEAD}=== base/pack.yml\n{HEAD}=== base/rules.yaml\n{RULES}",
            "base/pack.yml:1:1: 与 pack.yaml 重复，请只留一个",
        ),
        (f"=== base/pack.yaml\n{HEAD}", "base/pack.yaml:1:1: 这个规则包是空的"),
        (
            f"=== base/pack.yaml\n{HEAD}rules: []\n=== base/a.yaml\n{RULES}",
            "base/pack.yaml:4:1: 不认识的键“rules”（可用：name、",
        ),
        ("# 无\n", "base/rules.yaml:1:1: 文件是空的，应写有rules"),
        ("- 甲\n", "base/rules.yaml:1:1: 应为键值对，可用的键：rules"),
        ("rules: 甲\n", "base/rules.yaml:1:8: 应为键值对，可用的键：id、"),
        ("rules:\n  - a: b: c\n", "base/rules.yaml:2:9: YAML 语法有误"),
    ],
)
def test_mistakes_in_the_files_of_a_pack(tmp_path: Path, files: str, expected: str) -> None:
    write(tmp_path, files)
    expect(problems(tmp_path), expected)


def test_files_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, RULES)
    (tmp_path / "base" / "gbk.yaml").write_bytes("rules: 甲".encode("gb18030"))
    locked = write(tmp_path, "=== base/locked.yaml\nrules: []") / "base" / "locked.yaml"
    whole = Path.read_bytes

    def read_bytes(self: Path) -> bytes:
        if self == locked:
            raise PermissionError(13, "denied")
        return whole(self)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    expect(problems(tmp_path), "base/gbk.yaml:1:1: 不是 UTF-8 编码", "base/locked.yaml:1:1: 没有权限")


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, RULES)
    whole = Path.iterdir

    def iterdir(self: Path) -> Iterator[Path]:
        if self.name == "base":
            raise PermissionError(13, "denied")
        return whole(self)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    expect(problems(tmp_path), "base/pack.yaml:1:1: 规则包的文件夹里要有", "base:1:1: 没有权限")


def test_a_path_that_is_no_pack(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("甲", encoding="utf-8")
    expect(problems(tmp_path, "nowhere"), "nowhere:1:1: 找不到这个规则包；应为文件夹、.yaml 文件或已有规则包的名称")
    expect(problems(tmp_path, "notes.txt"), "notes.txt:1:1: 找不到这个规则包")
    with pytest.raises(PackError, match="是否想写“fazhi”"):
        load([Path("fahzi")])


def test_options_that_contradict_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Picky(PatternCheck):
        @classmethod
        def build(cls, values: Mapping[str, Any]) -> Self:
            raise ValueError("pattern 与 literals 不能同时写")

    monkeypatch.setitem(KINDS, "picky", Picky)
    write(tmp_path, RULES.replace("kind: pattern", "kind: picky"))
    expect(problems(tmp_path), "base/rules.yaml:8:12: pattern 与 literals 不能同时写")


# Packs upon packs.


def county(more: str) -> str:
    return f"=== county/pack.yaml\nname: county\ntitle: 本县\nversion: 1\n{more}"


def test_override_and_disable(tmp_path: Path) -> None:
    changes = """\
extends: ../base
override:
  wording/vague-amount:
    severity: error
    enabled: false
    check: {literals: [大约]}
    applies: {kinds: [plan]}
  content/missing-training:
    partial: {severity: warning}
    severities: {levels: county, severity: warning}
    help: 写明次数。
disable: [numbering/old-name]
"""
    write(tmp_path, RULES)
    write(tmp_path, county(changes))
    builtin, base, ours = load([tmp_path / "county"])
    assert [pack.name for pack in (builtin, base, ours)] == ["fazhi", "base", "county"]
    assert [rule.enabled for rule in builtin.rules] == [False]
    vague, training = base.rules
    assert (vague.severity, vague.enabled, vague.applies) == (Severity.ERROR, False, Applies(("plan",)))
    assert vague.options == {"kind": "pattern", "pattern": "大[约概]", "literals": ["大约"]}
    assert vague.check.literals() == ("大约",)
    assert vague.message == "“{words}”含糊，请写明数字。"
    assert (training.partial_message, training.partial_severity) == ("只写了“{words}”。", Severity.WARNING)
    assert (training.help, training.severities) == ("写明次数。", ((Applies((), ("county",)), Severity.WARNING),))
    assert load([tmp_path / "base"])[1].digest == base.digest


def test_examples_that_are_overridden_are_found_where_they_stand(tmp_path: Path) -> None:
    write(tmp_path, RULES)
    change = "override:\n  wording/vague-amount:\n    examples: {good: [增长], bad: [«大概»]}\n"
    write(tmp_path, county("extends: ../base/\n" + change))
    vague, training = load([tmp_path / "county"])[1].rules
    assert (vague.path, vague.line) == (str(tmp_path / "county" / "pack.yaml"), 6)
    assert [example.text for example in (*vague.good, *vague.bad)] == ["增长", "«大概»"]
    assert training.path == str(tmp_path / "base" / "rules.yaml")


def test_packs_given_later_change_those_before(tmp_path: Path) -> None:
    write(tmp_path, RULES)
    write(tmp_path, county("override: {wording/vague-amount: {severity: info}}\n"))
    assert load([tmp_path / "base", tmp_path / "county"])[1].rules[0].severity is Severity.INFO
    expect(problems(tmp_path, "county", "base"), "county/pack.yaml:4:12: 没有编号为“wording/vague-amount”的规则")


def test_extends_by_name_by_path_twice_and_in_a_diamond(tmp_path: Path) -> None:
    write(tmp_path, RULES)
    write(tmp_path, county("extends: [fazhi, base, ../left.yaml, ../right.yaml]\n"))
    write(tmp_path, "=== left.yaml\nextends: ./base\n=== right.yaml\nextends: [base, ./left.yaml]\n")
    names = [pack.name for pack in load([tmp_path / "base", tmp_path / "county", tmp_path / "base", Path("fazhi")])]
    assert names == ["fazhi", "base", "left", "right", "county"]


PACK_MISTAKES = cases("""
extends
extends: [fahzi]
! 4:11: 找不到规则包“fahzi”，是否想写“fazhi”？

extends
extends: [nowhere]
! 4:11: 找不到规则包“nowhere”；旁边的文件夹请写成“../名称”

extends
extends: [../nowhere]
! 4:11: 找不到规则包“../nowhere”

extends
extends: [{a: b}]
! 4:11: 应为一段文字

extends
extends: ../county
! 4:10: 规则包循环引用：county → county

extends
extends: ../one.yaml
! two.yaml:1:10: 规则包循环引用：county → one.yaml → two.yaml → county

disable
disable: [numbering/buildin]
! 4:11: 没有编号为“numbering/buildin”的规则，是否想写“numbering/built-in”或“numbering/old-name”？

disable
disable: [{a: b}]
! 4:11: 应为一段文字

override
override: [a]
! 4:11: 应为键值对，每个键是规则编号

override
override: {numbering/none: {severty: info}}
! 4:12: 没有编号为“numbering/none”的规则
! 4:29: 不认识的键“severty”

override
override: {numbering/built-in: info}
! 4:32: 应为键值对，可用的键：title、

override
override: {numbering/built-in: {id: numbering/other}}
! 4:33: 不认识的键“id”

override
override: {numbering/built-in: {message: "见{scheme}"}}
! 4:42: 没有填空“{scheme}”

override
override: {numbering/built-in: {partial: {severity: info}}}
! 4:33: 检查方式 pattern 不分“部分具备”

override
override: {numbering/built-in: {check: {patern: 大}}}
! 4:41: 不认识的键“patern”，是否想写“pattern”？

override
override: {numbering/built-in: {check: {kind: years}}}
! 4:47: “years”不在允许的取值内（pattern）

override
override: {numbering/built-in: {check: {pattern: '\\b'}}}
! 4:50: “\\b”：\\b 在汉字之间不起作用

override
override: {numbering/built-in: {examples: {good: [甲]}}}
! 4:43: 缺少必填的键：bad
""")


@pytest.mark.parametrize(("_", "more", "expected"), PACK_MISTAKES)
def test_mistakes_in_pack_yaml(tmp_path: Path, _: str, more: str, expected: list[str]) -> None:
    write(tmp_path, county(more))
    write(tmp_path, "=== one.yaml\nextends: ./two.yaml\n=== two.yaml\nextends: ./county\n")
    starts = (start if ".yaml" in start.split(" ")[0] else f"county/pack.yaml:{start}" for start in expected)
    expect(problems(tmp_path, "county"), *starts)


def test_rules_may_not_be_written_twice(tmp_path: Path) -> None:
    one, two = RULES.split("  - id: content")
    write(tmp_path, one + one.removeprefix("rules:\n"))
    expect(
        problems(tmp_path), "base/rules.yaml:10:9: 规则编号“wording/vague-amount”重复，前一处在 base/rules.yaml 第 2 行"
    )
    write(tmp_path, f"=== base/rules.yaml\n{one}=== base/two.yaml\n{one}")
    expect(
        problems(tmp_path), "base/two.yaml:2:9: 规则编号“wording/vague-amount”重复，前一处在 base/rules.yaml 第 2 行"
    )
    write(tmp_path, f"=== base/two.yaml\nrules:\n  - id: content{two}" + county("extends: ../base\n"))
    write(tmp_path, f"=== county/rules.yaml\n{one}")
    found = problems(tmp_path, "county")
    expect(
        found,
        "county/rules.yaml:2:9: 规则编号“wording/vague-amount”重复，前一处在 base/rules.yaml 第 2 行；要改动那条规则",
    )


def test_a_rule_with_mistakes_is_known_all_the_same(tmp_path: Path) -> None:
    write(tmp_path, replaced("severity", "    severity: eror"))
    write(
        tmp_path,
        county("extends: ../base\ndisable: wording/vague-amount\noverride: {wording/vague-amount: {title: 甲}}\n"),
    )
    expect(problems(tmp_path, "county"), "base/rules.yaml:4:15: “eror”")


def test_two_packs_of_one_name(tmp_path: Path) -> None:
    write(tmp_path, f"=== a/pack.yaml\n{HEAD}extends: fazhi\n=== b/pack.yaml\n{HEAD}=== b/rules.yaml\n{RULES}")
    expect(problems(tmp_path, "a", "b"), "b/pack.yaml:1:7: 规则包的名称“base”与 a 的重复，请改名")


@pytest.mark.usefixtures("real")
def test_without_its_own_rules_lawlint_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "__file__", str(tmp_path / "lawlint" / "packs.py"))
    with pytest.raises(LawlintError, match="没有装完整"):
        load()
    write(tmp_path, "=== rules/fazhi/pack.yaml\n")
    assert packs.builtin() == tmp_path / "rules"
    write(tmp_path, "=== lawlint/rules/fazhi/pack.yaml\n")
    assert packs.builtin() == tmp_path / "lawlint" / "rules"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_a_broken_file_is_refused_and_nothing_else_happens(tmp_path: Path, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(RULES)))
    gone = data.draw(st.integers(0, 20))
    new = data.draw(st.text(alphabet="a：: -\n\t'\"[]{}&*!|>#,?%@`«»0规\x00", max_size=5))
    write(tmp_path, f"=== base/pack.yaml\n{HEAD}=== base/rules.yaml\n{RULES[:at]}{new}{RULES[at + gone :]}")
    try:
        load([tmp_path / "base"])
    except PackError as error:
        for problem in error.problems:
            assert 1 <= problem.line <= 30 and problem.column >= 1 and problem.message


# The cache.


def same(one: tuple[Pack, ...], two: tuple[Pack, ...]) -> bool:
    return one == two and [rule.options for pack in one for rule in pack.rules] == [
        rule.options for pack in two for rule in pack.rules
    ]


def test_a_warm_cache_gives_the_same_and_reads_no_yaml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, RULES)
    write(tmp_path, county("extends: ../base\ndisable: wording/vague-amount\n"))
    cache = Cache("1", tmp_path / "cache")
    cold = load([tmp_path / "county"], cache=cache)
    monkeypatch.setattr(packreader, "read_yaml", None)
    assert same(load([tmp_path / "county"], cache=cache), cold)
    with pytest.raises(TypeError):
        load([tmp_path / "county"], cache=Cache("2", tmp_path / "cache"))
    with pytest.raises(TypeError):
        load([tmp_path / "base"], cache=cache)


def test_a_table_that_several_rules_name_is_kept_once(tmp_path: Path, real: None) -> None:
    cache = Cache("1", tmp_path / "cache")
    cold = load(cache=cache)
    (kept,) = (file.read_text(encoding="utf-8") for file in (tmp_path / "cache").glob("*.json"))
    registers = [rule.options["register"] for rule in cold[0].rules if "register" in rule.options]
    title = registers[0][0]["title"]
    warm = load(cache=cache)
    assert len(registers) > 1
    assert kept.count(f'"title":"{title}"') == 1
    assert same(warm, cold)


@pytest.mark.parametrize("file", ["base/rules.yaml", "base/new.yaml", "county/pack.yaml", "home/fazhi/rules.yaml"])
def test_what_was_changed_is_read_again(tmp_path: Path, file: str) -> None:
    write(tmp_path, RULES)
    write(tmp_path, county("extends: ../base\n"))
    cache = Cache("1", tmp_path / "cache")
    load([tmp_path / "county"], cache=cache)
    write(tmp_path, f"=== {file}\nrules: []\n")
    with pytest.raises(PackError):
        load([tmp_path / "county"], cache=cache)


def test_what_is_refused_is_not_kept(tmp_path: Path) -> None:
    write(tmp_path, replaced("title", ""))
    cache = Cache("1", tmp_path / "cache")
    for _ in range(2):
        with pytest.raises(PackError):
            load([tmp_path / "base"], cache=cache)


def test_changed_code_is_not_served_old_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache("1", tmp_path / "cache")
    load(cache=cache)
    monkeypatch.setattr(packs, "_stamp", lambda kinds: "later")
    monkeypatch.setattr(packreader, "read_yaml", None)
    with pytest.raises(TypeError):
        load(cache=cache)


@pytest.mark.parametrize("content", [b"", b"x", b"{}", b"0" * 64 + b"\n{}", b"\xff\xfe", b"[" * 100_000])
def test_a_corrupt_entry_is_no_entry(tmp_path: Path, content: bytes) -> None:
    cache = Cache("1", tmp_path)
    cache.put("key", {"规": [1, None, "则"]})
    (file,) = tmp_path.glob("*.json")
    assert cache.get("key") == {"规": [1, None, "则"]}
    whole = file.read_bytes()
    file.write_bytes(content)
    assert cache.get("key") is None
    file.write_bytes(whole[:-1])
    assert cache.get("key") is None
    file.write_bytes(whole)
    assert cache.get("other") is None
    other = Cache("2", tmp_path)
    other.put("key", 2)
    newest = max(tmp_path.glob("*.json"), key=lambda one: (one != file, one.name))
    file.write_bytes(newest.read_bytes())
    assert cache.get("key") == 2


def test_a_cache_that_cannot_be_written_or_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("甲", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file" / "below", Path("/proc/nowhere")):
        cache = Cache("1", folder)
        cache.put("key", 1)
        assert cache.get("key") is None
    assert (tmp_path / "file").read_text(encoding="utf-8") == "甲"
    cache = Cache("1", tmp_path / "cache")
    monkeypatch.setattr(Path, "replace", lambda self, target: (_ for _ in ()).throw(OSError))
    cache.put("key", 1)
    assert [file.name for file in (tmp_path / "cache").iterdir()] in ([], ["lawlint-swept"])


def test_old_entries_go_once_a_day_and_nothing_else(tmp_path: Path) -> None:
    cache = Cache("1", tmp_path)
    names = {"lawlint-0.json": 40, "lawlint-1.json.9.part": 40, "lawlint-2.json": 20, "theirs.json": 40}
    for name, days in names.items():
        (tmp_path / name).write_text("{}", encoding="utf-8")
        os.utime(tmp_path / name, (time.time() - days * 86_400,) * 2)
    cache.put("key", 1)
    left = {file.name for file in tmp_path.iterdir()}
    assert {"lawlint-2.json", "theirs.json", "lawlint-swept"} < left
    assert not left & {"lawlint-0.json", "lawlint-1.json.9.part"}
    (tmp_path / "lawlint-0.json").write_text("{}", encoding="utf-8")
    os.utime(tmp_path / "lawlint-0.json", (1, 1))
    cache.put("key", 1)
    assert (tmp_path / "lawlint-0.json").exists()


def test_an_entry_in_use_does_not_grow_old(tmp_path: Path) -> None:
    cache = Cache("1", tmp_path)
    cache.put("key", 1)
    (file,) = tmp_path.glob("*.json")
    os.utime(file, (1, 1))
    assert cache.get("key") == 1
    assert time.time() - file.stat().st_mtime < 100


def test_an_entry_that_can_be_read_but_not_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def utime(path: Path) -> None:
        raise PermissionError(13, "denied")

    cache = Cache("1", tmp_path)
    cache.put("key", 1)
    (file,) = tmp_path.glob("*.json")
    os.utime(file, (1, 1))
    monkeypatch.setattr(os, "utime", utime)
    assert cache.get("key") == 1


def test_what_is_no_json_is_not_kept(tmp_path: Path) -> None:
    cache = Cache("1", tmp_path / "cache")
    cache.put("key", {1, 2})
    cache.put("other", "\ud800")
    assert (cache.get("key"), cache.get("other")) == (None, None)


def test_where_the_cache_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def kept() -> list[str]:
        Cache("1").put("key", 1)
        return sorted({file.parent.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.json")})

    monkeypatch.delenv("LAWLINT_CACHE_DIR", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert kept() == ["home/.cache/lawlint"]
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert "xdg/lawlint" in kept()
    monkeypatch.setenv("LAWLINT_CACHE_DIR", str(tmp_path / "chosen"))
    assert "chosen" in kept()


def test_without_a_home_there_is_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def home() -> Path:
        raise RuntimeError("no home")

    for name in ("LAWLINT_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", home)
    cache = Cache("1")
    cache.put("key", 1)
    assert cache.get("key") is None


@pytest.mark.usefixtures("real")
def test_a_warm_start_imports_nothing_slow(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from lawlint.cache import Cache; from lawlint.packs import load;"
        f"load(cache=Cache('1', Path({str(tmp_path)!r})));"
        "print([name for name in ('yaml', 'difflib', 'importlib.metadata', 'lawlint.fields') if name in sys.modules])"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(2)]
    assert [run.stdout.strip() for run in runs] == ["['yaml', 'lawlint.fields']", "[]"]


# Other distributions.


def entry_points(monkeypatch: pytest.MonkeyPatch, **groups: dict[str, Any]) -> None:
    """Pretends that a distribution 法规 has entry points with these objects, or exceptions to raise."""

    class Point:
        def __init__(self, name: str, value: Any) -> None:
            self.name, self.value, self.dist = name, value, type("Distribution", (), {"name": "法规"})

        def load(self) -> Any:
            if isinstance(self.value, Exception):
                raise self.value
            return self.value

    def found(*, group: str) -> list[Point]:
        return [Point(name, value) for name, value in groups.get(group.rpartition(".")[2], {}).items()]

    monkeypatch.setattr(metadata, "entry_points", found)


def test_kinds_and_packs_of_other_distributions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, RULES.replace("kind: pattern", "kind: theirs"))
    write(tmp_path, county("extends: base\n"))
    module = type(sys)("theirs")
    module.__file__ = str(tmp_path / "county" / "__init__.py")
    theirs = {"base": str(tmp_path / "base"), "county": module}
    entry_points(monkeypatch, checks={"theirs": KINDS["pattern"]}, packs=theirs)
    assert plugins.kinds() == KINDS
    assert plugins.packs() == {}
    names = [pack.name for pack in load([Path("county")], installed=True)]
    assert names == ["fazhi", "base", "county"]


@pytest.mark.parametrize(
    ("groups", "message"),
    [
        ({"checks": {"pattern": KINDS["pattern"]}}, "扩展“法规”的“pattern”与“lawlint”的同名，请卸载其一"),
        (
            {"checks": {"theirs": ImportError("no such thing")}},
            "扩展“法规”的“theirs”无法载入：ImportError: no such thing",
        ),
        ({"checks": {"theirs": object}}, "扩展“法规”的检查方式“theirs”缺少 options、SLOTS"),
        ({"packs": {"theirs": "/nowhere"}}, "扩展“法规”的规则包“theirs”不在 /nowhere，请重新安装该扩展"),
    ],
)
def test_plugins_that_are_refused(monkeypatch: pytest.MonkeyPatch, groups: Any, message: str) -> None:
    entry_points(monkeypatch, **groups)
    with pytest.raises(PluginError) as caught:
        load(installed=True)
    assert str(caught.value).startswith(message)
    load()


# The schema says what the checker says.

SCHEMA = schema()
VALIDATOR = Draft7Validator(SCHEMA)


def as_editor(text: str) -> Any:
    """YAML as an editor's schema check takes it: YAML 1.2, where `no` is a word and dates are texts."""

    class Loader(yaml.SafeLoader):
        pass

    wanted = {"tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:null"}
    kept = {
        first: [(tag, pattern) for tag, pattern in pairs if tag in wanted]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    Loader.yaml_implicit_resolvers = kept
    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))
    return yaml.load(text, Loader)


def test_the_schema_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)
    json.dumps(SCHEMA)
    kinds = [
        one["properties"]["kind"]["const"] for one in SCHEMA["definitions"]["rule"]["properties"]["check"]["oneOf"]
    ]
    assert kinds == list(KINDS)


@pytest.mark.parametrize(
    "text", [RULES, HEAD + "extends: a", county("disable: a/b").split("\n", 1)[1], "disable: [a/b]"]
)
def test_good_files_pass_the_schema(text: str) -> None:
    assert list(VALIDATOR.iter_errors(as_editor(text))) == []


@pytest.mark.usefixtures("real")
@pytest.mark.parametrize("file", sorted(packs.builtin().glob("*/*.y*ml")), ids=lambda file: file.name)
def test_shipped_files_pass_the_schema(file: Path) -> None:
    assert list(VALIDATOR.iter_errors(as_editor(file.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(("key", "written", "expected"), MISTAKES)
def test_mistakes_fail_the_schema(key: str, written: str, expected: list[str]) -> None:
    beyond = all(any(word in problem for word in BEYOND) for problem in expected) or "override" in written
    assert VALIDATOR.is_valid(as_editor(replaced(key, written))) == beyond


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in pairs:
        yield from places(child, (*path, key))


MORE = """\
help: 写明数字。
applies: {kinds: [plan], levels: [township], since: 2020, until: 2025}
severities: [{levels: [county], severity: error}]
enabled: false
status: preview
formerly: [wording/old]
"""
WHOLE = yaml.safe_load(RULES)
WHOLE["rules"][0] |= yaml.safe_load(MORE)
WHOLE["rules"][0]["examples"]["good"].append({"text": "甲", "kind": "plan", "level": "county", "year": 2022})


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    path=st.sampled_from([path for path in places(WHOLE) if path]),
    new=st.sampled_from(
        [None, True, 3, 2021, 1.5, "", " ", "甲", "plan", "error", "一\n二", "«甲»", [], {}, ["甲"], {"a": 1}, KeyError]
    ),
)
def test_schema_and_checker_agree(tmp_path: Path, path: tuple[Any, ...], new: Any) -> None:
    # The schema of conditions takes no bare numbers and lets blanks pass.
    assume("met" not in path or (isinstance(new, str | list | dict) and new != " "))
    data = copy.deepcopy(WHOLE)
    at = data
    for key in path[:-1]:
        at = at[key]
    if new is KeyError:
        del at[path[-1]]
    else:
        at[path[-1]] = new
    text = yaml.safe_dump(data, allow_unicode=True)
    write(tmp_path, f"=== ours.yaml\n{text}")
    try:
        load([tmp_path / "ours.yaml"])
        found = []
    except PackError as error:
        found = [problem.message for problem in error.problems]
    named = [message for message in found if not any(word in message for word in BEYOND)]
    assert VALIDATOR.is_valid(as_editor(text)) == (not named), (text, found)


# The shipped rules.


def shipped() -> tuple[Pack, ...]:
    return load()


def shipped_rules() -> list[Rule]:
    return [rule for pack in shipped() for rule in pack.rules]


@pytest.mark.usefixtures("real")
@pytest.mark.parametrize(
    "result", list(run_examples(shipped())), ids=lambda one: f"{one.rule}-{one.example}-{one.number}"
)
def test_shipped_examples(result: Any) -> None:
    assert result.ok, str(result)


@pytest.mark.usefixtures("real")
@pytest.mark.parametrize("rule", shipped_rules(), ids=lambda rule: rule.id)
def test_shipped_rules_say_what_they_should(rule: Rule) -> None:
    assert rule.category in packs.CATEGORIES
    assert all((rule.title, rule.message, rule.why, rule.source, rule.good, rule.bad))
    assert rule.message.endswith(("。", "？", "”）")), "one whole Chinese sentence"


@pytest.mark.usefixtures("real")
def test_every_check_kind_is_used() -> None:
    assert {rule.options["kind"] for rule in shipped_rules()} == set(KINDS)


@pytest.mark.usefixtures("real")
def test_the_files_in_the_manual_work(tmp_path: Path) -> None:
    text = (Path(__file__).parent.parent / "docs" / "packs.md").read_text(encoding="utf-8")
    files = re.findall(r"```yaml\n# (\S+\.yaml)\n(.*?)```", text, re.DOTALL)
    assert [name for name, _ in files] == ["本县.yaml", "调整.yaml", "本县规则/pack.yaml"]
    write(tmp_path, "".join(f"=== {name}\n{text}" for name, text in files))
    found = load([tmp_path / "本县规则", tmp_path / "调整.yaml"])
    assert [pack.name for pack in found] == ["fazhi", "本县", "本县规则", "调整"]
    ours = found[1]
    assert [rule.enabled for rule in ours.rules] == [False, True]
    assert [str(result) for result in run_examples([ours]) if not result.ok] == []
