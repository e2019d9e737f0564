"""Measures within one process, prints JSON: `lengths ROUNDS FILE…`, `packs ROUNDS FOLDER PACK PACK`, `words FILE`.

Times are of the processor, after a warm-up, and what is compared takes turns.
"""

from __future__ import annotations

import io
import json
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from statistics import median

from lawlint import packs, readers
from lawlint.engine import Linter


def lengths(rounds: str, *files: str) -> dict[str, object]:
    """For each draft its length in code points and the median seconds of a check, reading included."""
    linter = Linter(tuple(rule for pack in packs.load() for rule in pack.rules if rule.enabled))
    sizes = [len(readers.read(file).text) for file in files]
    seconds: list[list[float]] = [[] for _ in files]
    for number in range(int(rounds) + 1):
        for file, size, found in zip(files, sizes, seconds, strict=True):
            spent = _check(linter, [file] * max(1, sizes[-1] // size // 3))
            if number:
                found.append(spent)
    return {"sizes": sizes, "seconds": [median(found) for found in seconds]}


def pack_sizes(rounds: str, folder: str, *paths: str) -> list[list[float]]:
    """For each pack the seconds that its rules alone take for all drafts of a folder, in each round."""
    drafts = sorted(map(str, Path(folder).iterdir()))
    linters = [Linter(packs.load([Path(path)])[-1].rules) for path in paths]
    found: list[list[float]] = [[] for _ in paths]
    for number in range(int(rounds) + 1):
        for linter, seconds in zip(linters, found, strict=True):
            spent = _check(linter, drafts)
            if number:
                seconds.append(spent)
    return found


def words(file: str) -> bool:
    """Whether a check of this draft loads a segmenter."""
    from lawlint.cli import run

    with redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")):
        run(["check", file])
    return "rjieba" in sys.modules or "jieba" in sys.modules


def _check(linter: Linter, files: list[str]) -> float:
    """The processor's seconds for one file on average."""
    started = time.process_time()
    for file in files:
        linter.check(readers.read(file))
    return (time.process_time() - started) / len(files)


PROBES: dict[str, Callable[..., object]] = {"lengths": lengths, "packs": pack_sizes, "words": words}

if __name__ == "__main__":
    print(json.dumps(PROBES[sys.argv[1]](*sys.argv[2:])))
