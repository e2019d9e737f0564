"""YAML as it was written: every scalar a string, every mistake with its place and in words for a non-programmer."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawlint.errors import Problem
from lawlint.yamltext import Node, decode, read_yaml


def plain(node: Node | None) -> Any:
    if node is None or isinstance(node.value, str):
        return node and node.value
    if isinstance(node.value, list):
        return [plain(child) for child in node.value]
    return {key: plain(child) for key, child in node.value.items()}


def read(text: str) -> tuple[Node | None, list[str]]:
    problems: list[Problem] = []
    node = read_yaml("f", text, problems)
    return node, [str(problem).removeprefix("f:") for problem in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "是否: no\n编号: 010\n时间: 12:30\n版本: 1.10",
            {"是否": "no", "编号": "010", "时间": "12:30", "版本": "1.10"},
        ),
        ("日期: 2024-01-01\n空:\n无: ~", {"日期": "2024-01-01", "空": "", "无": "~"}),
        ("- a\n- [b, c]\n- {d: e}", ["a", ["b", "c"], {"d": "e"}]),
        ("\ufeffa: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("a: !!python/object:os.system x", {"a": "x"}),
        ("<<: {a: b}", {"<<": {"a": "b"}}),
        ("a: |\n  一\n  二\n", {"a": "一\n二\n"}),
        ("", None),
        ("# 只有注释\n", None),
    ],
)
def test_what_was_written_is_what_is_read(text: str, expected: Any) -> None:
    node, problems = read(text)
    assert plain(node) == expected
    assert problems == []


def test_places_and_quotes() -> None:
    node, _ = read("规则:\n  - 'a'\n  - b\n")
    assert node is not None
    first, second = node.items("规则")
    assert (first.line, first.column, first.quoted) == (2, 5, True)
    assert (second.line, second.column, second.quoted) == (3, 5, False)
    assert (node.keys["规则"].line, node.keys["规则"].column) == (1, 1)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: b: c", "1:5: YAML 语法有误：这里不该出现冒号"),
        ("a：b\nc: d", "2:2: YAML 语法有误：这里不该出现冒号；文字里有半角冒号时请整段加引号，上一行的冒号若是全角"),
        ("a: 1\nb\nc: 2", "2:1: YAML 语法有误：缺少冒号"),
        ("a:\n\t- b", "2:1: YAML 语法有误：缩进用了制表符"),
        ("a: '一", "1:4: YAML 语法有误：引号没有收尾"),
        ('a: "\\d"', "1:6: YAML 语法有误：双引号里的 \\d 不是合法的转义；写正则表达式请用单引号"),
        ("a: @甲", "1:4: YAML 语法有误：文字不能直接以 @ 开头"),
        ("a: {b: [一-龥]+}", "1:13: YAML 语法有误：括号没有收尾，或各项之间缺少半角逗号；含 [ ] { } 的文字请用单引号"),
        ("a: [1,2", "1:8: YAML 语法有误：括号没有收尾"),
        ("a:\n  b: 1\n c: 2", "3:2: YAML 语法有误：缩进没有与上文对齐"),
        ("m: {words}不对", "1:11: YAML 语法有误：缩进没有与上文对齐，或引号、括号之后多出了文字"),
        ("- [a: }", "1:7: YAML 语法有误：这里缺少内容"),
        ("a: b\n\nc: \x01", "3:4: YAML 语法有误：含有不可见的控制字符"),
        ('a: "\\0"', "1:4: 含有不可见的控制字符"),
        ('a: "\\ud800"', "1:4: 含有不可见的控制字符"),
        ('a: "\\UFFFFFFFF"', "1:1: 双引号里有不存在的字符编号"),
        ("%YAML 3.0\n---\na", "1:1: YAML 语法有误：请检查缩进、冒号和引号（found incompatible"),
        ("a: b\n---\nc: d", "2:1: 一个文件只能有一份内容"),
        ("a: &x b", "1:4: 不支持锚点和引用"),
        ("a: *x", "1:4: 不支持锚点和引用"),
        ("[" * 5000, "1:33: 嵌套过深"),
        ("a: b\na: c", "2:1: 键“a”重复，前一处在第 1 行"),
        ("? [a]\n: b", "1:3: 键必须是一个词"),
        ("x" * 2_000_001, "1:1: 文件过大（超过 2 MB）"),
    ],
)
def test_mistakes(text: str, problem: str) -> None:
    _, problems = read(text)
    assert len(problems) == 1
    assert problems[0].startswith(problem)


def test_the_first_of_two_keys_counts_and_reading_goes_on() -> None:
    node, problems = read("a: b\na: c\nd: e\nd: f")
    assert plain(node) == {"a": "b", "d": "e"}
    assert len(problems) == 2


def test_only_utf8() -> None:
    problems: list[Problem] = []
    assert decode("f", "\ufeff规则".encode(), problems) == "规则"
    assert decode("f", b"a: b\n" + "规则".encode("gb18030"), problems) is None
    assert [str(problem) for problem in problems] == ["f:2:1: 不是 UTF-8 编码，请用编辑器另存为 UTF-8"]


def test_what_a_node_is_asked_for() -> None:
    node, _ = read("one: a\nmany: [b, c]\ntable: {d: e}")
    assert node is not None
    assert [child.value for child in node.items("one")] == ["a"]
    assert [child.value for child in node.items("many")] == ["b", "c"]
    assert (node.items("none"), node.child("none"), node.word("none"), node.word("many")) == ([], None, "", "")
    assert node.items("many")[0].child("x") is None


@given(
    st.text(alphabet=st.sampled_from("a：: -\n\t'\"[]{}&*!|>#,?%@`\\x0规\ufeff\x00\x85"), max_size=40)
    | st.text(max_size=40)
)
def test_any_text_is_read_or_named(text: str) -> None:
    node, problems = read(text)
    assert node is None or isinstance(node, Node)
    assert all(problem.split(":")[0].isdecimal() for problem in problems)
