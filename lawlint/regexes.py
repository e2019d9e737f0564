"""Regular expressions compiled by earlier runs: a third of the start of a run went into compiling the same ones again.

Puts compiled expressions into the cache of `re` itself, so no other module need know. All of it rests on CPython's own
form of them: where that is missing or another than expected, nothing is kept and `re` compiles as it always does.
"""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from typing import Any

from lawlint.cache import Cache

_KEY = f"regexes {sys.byteorder}"
# A check needs some four hundred; drafts add some of their own (names, years), for which there is room in between.
_MOST = 900
_PARTS = 6
_WRONG = (ImportError, AttributeError, TypeError, ValueError, RuntimeError, OverflowError, IndexError, KeyError)


class Regexes:
    """The expressions of one process: `restore` before anything is imported that has some, `keep` when all is done."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._kept: list[list[Any]] = []
        self._known: set[tuple[str, int]] = set()

    def restore(self) -> None:
        """Effect: `re.compile` finds what earlier runs compiled; each is put together when it is first asked for."""
        self._kept = self._cache.get(_KEY) or []
        with suppress(*_WRONG):
            kept = {(str, one[0], one[1]): one for one in self._kept if len(one) == _PARTS}
            self._known = {(pattern, flags) for _, pattern, flags in kept}
            re._cache = _Store(kept, re._cache)  # type: ignore[attr-defined]  # private to CPython

    def keep(self) -> None:
        """Effect: expressions that were compiled in this process are there for the next."""
        with suppress(*_WRONG):
            new = [key for key in _compiled() if key not in self._known]
            if new:  # what has grown too long is mostly of drafts long gone: the next run begins anew
                kept = self._kept if len(self._kept) + len(new) <= _MOST else []
                self._cache.put(_KEY, [*kept, *(_taken_apart(*key) for key in new)])


class _Store(dict[Any, Any]):
    """What `re` has compiled, and behind it what earlier runs have: a run asks for a part of that only."""

    def __init__(self, kept: dict[Any, list[Any]], compiled: dict[Any, Any]) -> None:
        super().__init__(compiled)
        self._kept = kept

    def __missing__(self, key: Any) -> Any:
        try:
            self[key] = _put_together(*self._kept[key])
        except _WRONG:
            raise KeyError(key) from None
        return self[key]

    def pop(self, key: Any, *default: Any) -> Any:
        """As of a dict; from Python 3.12 on `re` asks by this name."""
        if key not in self and key in self._kept:
            with suppress(KeyError):
                self[key]
        return super().pop(key, *default)


def _put_together(pattern: str, flags: int, final: int, code: str, groups: int, names: dict[str, int]) -> Any:
    from _sre import compile as assemble  # type: ignore[import-not-found, unused-ignore]  # private to CPython

    numbered: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        numbered[number] = name
    words = memoryview(bytes.fromhex(code)).cast("I").tolist()  # ten times faster than numbers in JSON
    return assemble(pattern, final, words, groups, names, tuple(numbered))


def _compiled() -> list[tuple[str, int]]:
    keys = [(pattern, int(flags)) for kind, pattern, flags in re._cache if kind is str]  # type: ignore[attr-defined]  # private to CPython
    return [key for key in keys if key[0].encode("utf-8", "ignore").decode() == key[0]]  # the rest cannot be written


def _taken_apart(pattern: str, flags: int) -> list[Any]:
    import struct
    from re import _compiler, _parser  # type: ignore[attr-defined]  # private to CPython

    parsed = _parser.parse(pattern, flags)
    code = _compiler._code(parsed, flags)
    final = flags | parsed.state.flags
    words = struct.pack(f"{len(code)}I", *code).hex()
    return [pattern, flags, final, words, parsed.state.groups - 1, parsed.state.groupdict]
