"""Runs a saved LALR table with a contextual lexer: the same trees as lark, without importing it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple


class Node(NamedTuple):
    """A token (no children) or a rule with its children; `start` and `end` are offsets into the text."""

    name: str
    start: int
    end: int
    children: tuple[Node, ...] = ()


@cache
def _lexer(terminals: tuple[tuple[str, str], ...]) -> Callable[[str, int], re.Match[str] | None]:
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in terminals)).match


class Driver:
    """A parser built from the table of `build.build_table`."""

    def __init__(self, table: dict[str, Any]) -> None:
        self._states: dict[int, dict[str, Any]] = {int(state): row for state, row in table["states"].items()}
        self._rules: list[tuple[str, int]] = [(name, size) for name, size in table["rules"]]
        self._start, self._end = table["start"], table["end"]
        self._terminals: list[tuple[str, str]] = [(name, pattern) for name, pattern in table["terminals"]]
        # States at which a line may begin differ only in whether blanks or a line end may follow; they share one
        # lexer, because compiling it costs as much as a bare Python start.
        self._matchers: dict[int, Callable[[str, int], re.Match[str] | None]] = {}
        self._line_start = {name for row in self._states.values() if "PROSE" in row for name in row}

    def lines(self, text: str) -> list[Node]:
        """The `line` nodes of a folded text, in order, one for each line of it."""
        stack: list[int] = [self._start]
        values: list[Node] = []
        found: list[Node] = []
        offset, size = 0, len(text)
        name, start, end = self._next(text, 0, self._start)
        while True:
            action, target = self._states[stack[-1]][name]
            if not action:
                values.append(Node(name, start, end))
                stack.append(target)
                if stack[-1] == self._end:
                    return found
                offset = end
                name, start, end = self._next(text, offset, target) if offset < size else ("$END", size, size)
                continue
            origin, length = self._rules[target]
            children = tuple(values[len(values) - length :]) if length else ()
            if length:
                del values[-length:], stack[-length:]
            node = Node(
                origin, children[0].start if children else start, children[-1].end if children else start, children
            )
            if origin == "line":
                found.append(node)
            # Lines are kept aside, so the list of them need not grow inside the tree.
            values.append(node if origin != "document" and not origin.startswith("__") else Node(origin, start, start))
            stack.append(self._states[stack[-1]][origin][1])
            if stack[-1] == self._end:
                return found

    def _next(self, text: str, offset: int, state: int) -> tuple[str, int, int]:
        if offset >= len(text):
            return "$END", offset, offset
        match = self._match(state)(text, offset)
        if match is None or match.lastgroup is None:
            raise AssertionError(f"the grammar is not total at offset {offset}")  # a bug, held by a property test
        return match.lastgroup, offset, match.end()

    def _match(self, state: int) -> Callable[[str, int], re.Match[str] | None]:
        if state not in self._matchers:
            row = self._states[state]
            names = self._line_start if "PROSE" in row else row
            self._matchers[state] = _lexer(tuple(terminal for terminal in self._terminals if terminal[0] in names))
        return self._matchers[state]
