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
        self._rules: list[tuple[str, int, bool]] = [
            (name, size, name != "document" and not name.startswith("__")) for name, size in table["rules"]
        ]
        self._start, self._end = table["start"], table["end"]
        self._terminals: list[tuple[str, str]] = [(name, pattern) for name, pattern in table["terminals"]]
        # States at which a line may begin differ only in whether blanks or a line end may follow; they share one
        # lexer, because compiling it costs as much as a bare Python start.
        self._matchers: dict[int, Callable[[str, int], re.Match[str] | None]] = {}
        self._line_start = {name for row in self._states.values() if "PROSE" in row for name in row}

    def lines(self, text: str) -> list[Node]:
        """The `line` nodes of a folded text, in order, one for each line of it.

        The whole machine is one loop on local names: it is run for every line of every draft.
        """
        states, rules, matchers, last = self._states, self._rules, self._matchers, self._end
        stack: list[int] = [self._start]
        values: list[Node] = []
        found: list[Node] = []
        offset, size, state = 0, len(text), self._start
        new = tuple.__new__
        name = ""
        while True:
            if not name:
                if offset >= size:
                    name = "$END"
                    start = end = size
                else:
                    match = (matchers.get(state) or self._match(state))(text, offset)
                    if match is None or match.lastgroup is None:
                        raise AssertionError(f"the grammar is not total at offset {offset}")
                    name, start, end = match.lastgroup, offset, match.end()
            action, target = states[state][name]
            if not action:
                values.append(new(Node, (name, start, end, ())))
                stack.append(target)
                if target == last:
                    return found
                state, offset, name = target, end, ""
                continue
            origin, length, kept = rules[target]
            if length:
                children = tuple(values[-length:])
                del values[-length:], stack[-length:]
                node = new(Node, (origin, children[0][1], children[-1][2], children))
            else:
                node = new(Node, (origin, start, start, ()))
            if origin == "line":
                found.append(node)
            # Lines are kept aside, so the list of them need not grow inside the tree.
            values.append(node if kept else new(Node, (origin, node[1], node[1], ())))
            state = states[stack[-1]][origin][1]
            stack.append(state)
            if state == last:
                return found

    def _match(self, state: int) -> Callable[[str, int], re.Match[str] | None]:
        if state not in self._matchers:
            row = self._states[state]
            names = self._line_start if "PROSE" in row else row
            self._matchers[state] = _lexer(tuple(terminal for terminal in self._terminals if terminal[0] in names))
        return self._matchers[state]
