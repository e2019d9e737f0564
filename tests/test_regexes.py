"""Regular expressions kept between runs: there the second time, the same as compiled anew, and never in the way."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawlint.cache import Cache
from lawlint.regexes import _KEY, _MOST, Regexes

_COUNT = """
import re, sys
from re import _compiler
made = []
compile_anew = _compiler.compile
_compiler.compile = lambda pattern, flags=0: made.append(pattern) or compile_anew(pattern, flags)
import os
os._exit = sys.exit
from lawlint.cli import main
sys.argv = ["lawlint", "check", *sys.argv[1:]]
try:
    main()
finally:
    print(len(made), file=sys.stderr)
"""

needs_cpython = pytest.mark.skipif(sys.implementation.name != "cpython", reason="只有 CPython 有这种编译结果可存")


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    """A cache of its own; what `re` itself remembers is put back afterwards."""
    remembered = dict(re._cache)  # type: ignore[attr-defined]
    yield Cache("t", tmp_path)
    re._cache.update(remembered)  # type: ignore[attr-defined]


@needs_cpython
def test_a_second_run_compiles_none_of_ours(tmp_path: Path) -> None:
    (tmp_path / "稿.txt").write_text(
        "青石镇2025年法治政府建设年度报告\n一、主要举措\n开展学法4次。\n", encoding="utf-8"
    )

    def compiled(*options: str) -> int:
        words = [sys.executable, "-c", _COUNT, str(tmp_path / "稿.txt"), *options]
        environment = {"LAWLINT_CACHE_DIR": str(tmp_path / "cache"), "PYTHONIOENCODING": "utf-8"}
        run = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)
        assert run.returncode == 1, run.stderr
        return int(run.stderr.split()[-1])

    first = compiled()
    assert first > 100
    assert compiled() < 20  # those of `json` and `pathlib`, which are there before anything can be put back
    assert compiled("--no-cache") == first


@needs_cpython
@pytest.mark.parametrize(
    ("pattern", "flags", "text"),
    [
        ("(?P<年>20\\d\\d)年(?:度)?|[一二三四五六七八九十百]{1,4}、", 0, "一、2025年度和二〇二五年"),
        ("^[^\\W\\da-z]{2,8}(?<![统唯])一是", re.MULTILINE, "主要做法一是学\n统一是"),
        ("a(?=b)", re.IGNORECASE | re.VERBOSE, "Ab aB ac"),
    ],
)
def test_what_is_put_back_finds_what_a_new_one_finds(cache: Cache, pattern: str, flags: int, text: str) -> None:
    re.purge()
    new = re.compile(pattern, flags)
    Regexes(cache).keep()
    re.purge()

    Regexes(cache).restore()

    old = re.compile(pattern, flags)
    assert old is not new
    assert (old.flags, old.groups, old.groupindex, old.pattern) == (new.flags, new.groups, new.groupindex, new.pattern)
    found = [(m.span(), m.groupdict(), m.lastgroup) for m in new.finditer(text)]
    assert found
    assert [(m.span(), m.groupdict(), m.lastgroup) for m in old.finditer(text)] == found


@pytest.mark.parametrize(
    "kept",
    [
        {},
        [1],
        [["a"]],
        [["a", 0, 0, "636363", 0, {}]],
        [["a", 0, 0, "00000063" * 3, 0, {}]],
        [["a", 0, 0, "x", 0, {}]],
        [["a", 0, 0, 7, 0, {}]],
        [["a", 0, 0, "", 0, {"n": 7}]],
    ],
)
def test_spoiled_entries_are_not_used(cache: Cache, kept: object) -> None:
    re.purge()
    cache.put(_KEY, kept)

    Regexes(cache).restore()

    assert re.findall("a", "banana") == ["a", "a", "a"]


def test_an_expression_that_cannot_be_written_is_left_out(cache: Cache) -> None:
    re.purge()
    re.compile("[\ud800-\udfff]")
    re.compile("甲|乙")

    Regexes(cache).keep()

    assert [entry[0] for entry in cache.get(_KEY) or ()] in (["甲|乙"], [])  # none where there is no CPython


@needs_cpython
def test_when_it_has_grown_too_long_it_begins_anew(cache: Cache) -> None:
    """Else it would be full for ever with the names of drafts long gone, and keep nothing that a later run needs."""
    re.purge()
    re.compile("甲|乙")
    Regexes(cache).keep()
    (entry,) = cache.get(_KEY) or ()
    cache.put(_KEY, [[f"{number}", *entry[1:]] for number in range(_MOST)])
    re.purge()
    full = Regexes(cache)
    full.restore()
    re.compile("丙|丁")

    full.keep()

    assert [entry[0] for entry in cache.get(_KEY) or ()] == ["丙|丁"]
