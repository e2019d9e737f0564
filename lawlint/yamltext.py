"""The only door to PyYAML: YAML text → a tree in which every scalar is the string that was written, with its place.

`no`, `010` and `12:30` stay what they are; duplicate keys, aliases and deep nesting are problems with line and column.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lawlint.errors import Problem

_DEPTH = 32
_SIZE = 2_000_000


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


def read_yaml(path: str, text: str, problems: list[Problem]) -> Node | None:
    """The tree of a YAML text, or None where it has none; what is wrong is appended to `problems`."""
    import yaml

    if len(text) > _SIZE:
        problems.append(Problem(path, 1, 1, f"文件过大（超过 {_SIZE // 1_000_000} MB），请拆分"))
        return None
    try:
        _refuse_aliases_and_depth(path, text, problems)
        if problems and problems[-1].path == path and problems[-1].message.startswith(("不支持锚点", "嵌套过深")):
            return None
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problems.append(Problem(path, line, column, f"YAML 语法有误：{error.problem or error.context or error}；请检查缩进、冒号和引号"))
        return None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        problems.append(Problem(path, 1, 1, f"无法读作 YAML：{str(error).splitlines()[0]}"))
        return None
    return None if tree is None else _convert(path, tree, problems)


def _refuse_aliases_and_depth(path: str, text: str, problems: list[Problem]) -> None:
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            problems.append(Problem(path, mark.line + 1, mark.column + 1, "不支持锚点和引用（& 与 *），请把内容直接写出"))
            return
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEPTH:
            problems.append(Problem(path, mark.line + 1, mark.column + 1, f"嵌套过深（超过 {_DEPTH} 层）"))
            return


def _convert(path: str, tree: object, problems: list[Problem]) -> Node:
    import yaml

    assert isinstance(tree, yaml.Node)
    line, column = tree.start_mark.line + 1, tree.start_mark.column + 1
    if isinstance(tree, yaml.ScalarNode):
        return Node(path, line, column, tree.value, quoted=tree.style in ("'", '"', "|", ">"))
    if isinstance(tree, yaml.SequenceNode):
        return Node(path, line, column, [_convert(path, child, problems) for child in tree.value])
    assert isinstance(tree, yaml.MappingNode)
    values: dict[str, Node] = {}
    keys: dict[str, Node] = {}
    for key_tree, value_tree in tree.value:
        key = _convert(path, key_tree, problems)
        if not isinstance(key.value, str):
            problems.append(key.problem("键必须是一个词"))
        elif key.value in values:
            problems.append(key.problem(f"键“{key.value}”重复，前一处在第 {keys[key.value].line} 行"))
        else:
            keys[key.value], values[key.value] = key, _convert(path, value_tree, problems)
    return Node(path, line, column, values, keys)
