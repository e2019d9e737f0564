"""Runs a saved LALR table with a contextual lexer: the same trees as lark, without importing it.

Lines are read one by one, as documents of one line, and lines with the same tokens have the same tree: the machine runs
once for each sequence of tokens there is (some dozens), and a line costs no more than finding its tokens.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

_Match = Callable[[str, int], re.Match[str] | None]


class Token(NamedTuple):
    """A terminal and where it stands: offsets into the text."""

    name: str
    start: int
    end: int


class Rule(NamedTuple):
    """A rule of the grammar and its tokens: `tokens[first:last]` of the line."""

    name: str
    first: int
    last: int


class Reading(NamedTuple):
    """One line: its tokens in order and its tree, outer rules before inner ones (`document` and `line` left out)."""

    tokens: tuple[Token, ...]
    rules: tuple[Rule, ...]


@cache
def _lexer(terminals: tuple[tuple[str, str], ...]) -> _Match:
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in terminals)).match


class _Place:
    """Where the machine stands after some tokens of a line: its states, the trees so far and what can be read next."""

    __slots__ = ("after", "match", "rules", "states", "trees")

    def __init__(self, states: list[int], trees: list[tuple[Rule, ...]], match: _Match) -> None:
        self.states, self.trees, self.match = states, trees, match
        self.after: dict[str, _Place] = {}
        self.rules: tuple[Rule, ...] | None = None


class Driver:
    """A parser built from the table of `build.build_table`."""

    def __init__(self, table: dict[str, Any]) -> None:
        self._states: dict[int, dict[str, Any]] = {int(state): row for state, row in table["states"].items()}
        self._rules: list[tuple[str, int]] = table["rules"]
        self._end = table["end"]
        self._terminals: list[tuple[str, str]] = [(name, pattern) for name, pattern in table["terminals"]]
        # States at which a line may begin differ only in whether blanks or a line end may follow; they share one
        # lexer, because compiling it costs as much as a bare Python start.
        self._line_start = {name for row in self._states.values() if "PROSE" in row for name in row}
        self._root = _Place([table["start"]], [], self._match(table["start"]))

    def lines(self, text: str) -> list[Reading]:
        """What each line of a folded text is, in order."""
        new = tuple.__new__
        readings: list[Reading] = []
        tokens: list[Token] = []
        place, offset, size = self._root, 0, len(text)
        while offset < size:
            match = place.match(text, offset)
            if match is None or match.lastgroup is None:
                raise AssertionError(f"the grammar is not total at offset {offset}")
            name, end = match.lastgroup, match.end()
            if name == "_NL":
                rules = place.rules if place.rules is not None else self._finish(place)
                readings.append(new(Reading, (tuple(tokens), rules)))
                tokens = []
                place = self._root
            else:
                tokens.append(new(Token, (name, offset, end)))
                place = place.after.get(name) or self._step(place, name)
            offset = end
        readings.append(Reading(tuple(tokens), self._finish(place)))
        return readings

    def _step(self, place: _Place, name: str) -> _Place:
        """The place after one more token."""
        states, trees = list(place.states), list(place.trees)
        self._reduce(states, trees, name)
        states.append(self._states[states[-1]][name][1])
        last = trees[-1][0].last if trees else 0
        trees.append((Rule(name, last, last + 1),))
        place.after[name] = _Place(states, trees, self._match(states[-1]))
        return place.after[name]

    def _finish(self, place: _Place) -> tuple[Rule, ...]:
        """The rules of a line that ends here."""
        states, trees = list(place.states), list(place.trees)
        self._reduce(states, trees, "$END")
        place.rules = tuple(
            rule for rule in trees[0] if rule.name.islower() and rule.name not in ("document", "line", "shape")
        )
        return place.rules

    def _reduce(self, states: list[int], trees: list[tuple[Rule, ...]], name: str) -> None:
        """Effect: every rule that is complete before the token `name` takes the place of its parts."""
        while states[-1] != self._end:
            action, target = self._states[states[-1]][name]
            if not action:
                if name == "$END":
                    states.append(target)
                return
            origin, size = self._rules[target]
            at = len(trees) - size
            first = trees[at][0].first if size else (trees[-1][0].last if trees else 0)
            last = trees[-1][0].last if size else first
            inner = tuple(rule for tree in trees[at:] for rule in tree)
            del trees[at:], states[len(states) - size :]
            trees.append((Rule(origin, first, last), *inner))
            states.append(self._states[states[-1]][origin][1])

    def _match(self, state: int) -> _Match:
        row = self._states[state]
        names = self._line_start if "PROSE" in row else row
        return _lexer(tuple(terminal for terminal in self._terminals if terminal[0] in names))
