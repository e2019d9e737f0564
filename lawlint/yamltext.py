"""The only door to PyYAML: YAML text → a tree in which every scalar is the string that was written, with its place.

`no`, `010` and `12:30` stay what they are; duplicate keys, aliases and deep nesting are problems with line and column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawlint.errors import Problem

if TYPE_CHECKING:
    import yaml

_DEPTH = 32
_SIZE = 2_000_000
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")

# What PyYAML's own (English) complaints mean to somebody who writes rules; the first match counts.
_COMPLAINTS = (
    (
        r"mapping values are not allowed",
        "这里不该出现冒号；文字里有半角冒号时请整段加引号，上一行的冒号若是全角请改为半角",
    ),
    (r"could not find expected ':'", "缺少冒号；冒号须是半角，后面跟一个空格"),
    (r"found character '\\t'", "缩进用了制表符（Tab），请改用空格"),
    (r"found character '(.)' that cannot start", r"文字不能直接以 \1 开头，请加引号"),
    (r"found unknown escape character '(.)'", r"双引号里的 \\\1 不是合法的转义；写正则表达式请用单引号"),
    (r"while scanning a quoted scalar", "引号没有收尾"),
    (r"expected ',' or '[\]}]'", "括号没有收尾，或各项之间缺少半角逗号；含 [ ] { } 的文字请用单引号括起来"),
    (r"expected <block end>", "缩进没有与上文对齐，或引号、括号之后多出了文字；以 { [ 或引号开头的文字请整段加引号"),
    (r"expected the node content", "这里缺少内容"),
    (r"special characters are not allowed", "含有不可见的控制字符，请删去"),
)


@dataclass(frozen=True, slots=True)
class Node:
    """One YAML value: `value` is a string, a list of nodes, or a mapping of key nodes' text to nodes.

    `line` and `column` are 1-based; `keys` holds the node of each mapping key; `quoted` says that a string was quoted.
    """

    path: str
    line: int
    column: int
    value: str | list[Node] | dict[str, Node]
    keys: dict[str, Node] = field(default_factory=dict)
    quoted: bool = False

    def problem(self, message: str) -> Problem:
        """A problem at this place."""
        return Problem(self.path, self.line, self.column, message)

    def child(self, key: str) -> Node | None:
        """The value at a key, or None where this is no mapping or has no such key."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def items(self, key: str) -> list[Node]:
        """The items of the list at a key; a single value counts as a list of one."""
        child = self.child(key)
        if child is None:
            return []
        return child.value if isinstance(child.value, list) else [child]

    def word(self, key: str) -> str:
        """The text at a key, or nothing."""
        child = self.child(key)
        return child.value if child is not None and isinstance(child.value, str) else ""


def decode(path: str, content: bytes, problems: list[Problem]) -> str | None:
    """The text of a YAML file, or None where it is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problems.append(Problem(path, line, 1, "不是 UTF-8 编码，请用编辑器另存为 UTF-8"))
        return None


def read_yaml(path: str, text: str, problems: list[Problem]) -> Node | None:
    """The tree of a YAML text, or None where it has none; what is wrong is appended to `problems`."""
    import yaml

    if len(text) > _SIZE:
        problems.append(Problem(path, 1, 1, f"文件过大（超过 {_SIZE // 1_000_000} MB），请拆分"))
        return None
    try:
        return _build(path, yaml.parse(text, Loader=yaml.SafeLoader), problems)
    except yaml.MarkedYAMLError as error:
        begun = error.context in ("while scanning a quoted scalar", "while scanning a simple key")
        mark = error.context_mark if begun else error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problems.append(Problem(path, line, column, f"YAML 语法有误：{_explain(str(error))}"))
    except yaml.reader.ReaderError as error:
        above = text[: error.position]
        line, column = above.count("\n") + 1, error.position - above.rfind("\n")
        problems.append(Problem(path, line, column, f"YAML 语法有误：{_explain(str(error))}"))
    except (ValueError, OverflowError):  # "\UFFFFFFFF"
        problems.append(Problem(path, 1, 1, "双引号里有不存在的字符编号（\\U…），请直接写出该字"))
    return None


def _explain(complaint: str) -> str:
    for pattern, meaning in _COMPLAINTS:
        if match := re.search(pattern, complaint):
            return match.expand(meaning)
    return "请检查缩进、冒号和引号（" + " ".join(complaint.split()) + "）"


def _build(path: str, events: Iterable[yaml.Event], problems: list[Problem]) -> Node | None:
    """Builds the tree from the stream of events: without recursion, so that no nesting can exhaust the stack."""
    import yaml

    root: Node | None = None
    above: list[tuple[yaml.Event, list[Node]]] = []
    for event in events:
        line, column = _place(event)
        complaint = _refusal(event, root, len(above))
        if complaint:
            problems.append(Problem(path, line, column, complaint))
            return None
        if isinstance(event, yaml.CollectionStartEvent):
            above.append((event, []))
            continue
        if isinstance(event, yaml.ScalarEvent):
            node = Node(path, line, column, event.value, quoted=event.style is not None)
        elif isinstance(event, yaml.CollectionEndEvent):
            node = _collection(path, *above.pop(), problems)
        else:
            continue
        if above:
            above[-1][1].append(node)
        else:
            root = node
    return root


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    assert mark is not None
    return mark.line + 1, mark.column + 1


def _refusal(event: yaml.Event, root: Node | None, depth: int) -> str:
    import yaml

    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return "不支持锚点和引用（& 与 *），请把内容直接写出"
    if isinstance(event, yaml.CollectionStartEvent) and depth >= _DEPTH:
        return f"嵌套过深（超过 {_DEPTH} 层）"
    if isinstance(event, yaml.DocumentStartEvent) and root is not None:
        return "一个文件只能有一份内容，请删去这里的“---”或拆成两个文件"
    if isinstance(event, yaml.ScalarEvent) and _UNPRINTABLE.search(event.value):
        return "含有不可见的控制字符，请删去"
    return ""


def _collection(path: str, start: yaml.Event, children: list[Node], problems: list[Problem]) -> Node:
    import yaml

    line, column = _place(start)
    if isinstance(start, yaml.SequenceStartEvent):
        return Node(path, line, column, children)
    values: dict[str, Node] = {}
    keys: dict[str, Node] = {}
    for key, value in zip(children[::2], children[1::2], strict=True):
        if not isinstance(key.value, str):
            problems.append(key.problem("键必须是一个词；文字以 { 或 [ 开头时请加引号"))
        elif key.value in values:
            problems.append(key.problem(f"键“{key.value}”重复，前一处在第 {keys[key.value].line} 行"))
        else:
            keys[key.value], values[key.value] = key, value
    return Node(path, line, column, values, keys)
