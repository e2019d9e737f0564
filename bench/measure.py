"""Runs whole commands in turn (A B C A B C …), so that a machine that drifts drifts for all of them alike."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parent.parent

# A process inherits the peak memory of the one that starts it, so a bare Python starts each command and times it.
_LAUNCHER = """
import os, sys, time
output, argv = sys.argv[1], sys.argv[2:]
to_file = [(os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)]
started = time.perf_counter()
_, status, usage = os.wait4(os.posix_spawn(argv[0], argv, os.environ, file_actions=to_file), 0)
seconds = time.perf_counter() - started
print(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
"""
_KILO = 1 if sys.platform == "darwin" else 1024  # ru_maxrss is in bytes there, in KiB elsewhere


@dataclass(frozen=True)
class Command:
    """A command line, run in `folder`; `codes` are the exit codes with which it has done its work."""

    argv: tuple[str, ...]
    folder: Path
    env: Mapping[str, str] = field(default_factory=dict)
    codes: tuple[int, ...] = (0,)


@dataclass(frozen=True)
class Spent:
    """What one run of a command took, and where its output lies (until the next run of any).

    `processor` are the seconds that it had a processor, which other tasks of the machine hardly change.
    """

    seconds: float
    processor: float
    megabytes: float
    output: Path


class Failed(Exception):
    """A command did not do its work, so that its time means nothing."""


def python(folder: Path, *argv: str) -> Command:
    """A command of this Python that sees this checkout and keeps byte-code and cache in the temporary folder."""
    return Command((sys.executable, *argv), folder, _python_env(folder))


def lawlint(folder: Path, *argv: str) -> Command:
    """`lawlint …` by the script that pip has made, or as a module where there is none."""
    script = Path(sys.executable).with_name("lawlint")
    if script.exists():
        return Command((str(script), *argv), folder, _python_env(folder), (0, 1))
    return Command((sys.executable, "-m", "lawlint", *argv), folder, _python_env(folder), (0, 1))


def run(command: Command) -> Spent:
    """One run of a command, its output kept in a file (to the null device some programs do less)."""
    output = command.folder / "output"
    launch = [sys.executable, "-I", "-S", "-c", _LAUNCHER, str(output), *command.argv]
    settings: dict[str, Any] = {"cwd": command.folder, "env": _env(command), "encoding": "utf-8", "errors": "replace"}
    done = subprocess.run(launch, **settings, capture_output=True, check=False)
    if done.returncode:
        raise Failed(f"{command.argv[0]}：{done.stderr.strip()[-500:]}")
    seconds, processor, peak, code = done.stdout.split()
    if int(code) not in command.codes:
        raise Failed(f"{command.argv[0]} 的退出码是 {code}：{done.stderr.strip()[-500:]}")
    return Spent(float(seconds), float(processor), int(peak) * _KILO / 1e6, output)


def in_turn(commands: Sequence[Command], rounds: int) -> list[list[Spent]]:
    """What each command took in each round, after one round that fills caches."""
    found: list[list[Spent]] = [[] for _ in commands]
    for number in range(rounds + 1):
        for command, runs in zip(commands, found, strict=True):
            spent = run(command)
            if number:
                runs.append(spent)
    return found


def slower(one: Sequence[Spent], other: Sequence[Spent]) -> float:
    """How many times as long one command took as the other."""
    return ratio([spent.seconds for spent in one], [spent.seconds for spent in other])


def busier(one: Sequence[Spent], other: Sequence[Spent]) -> float:
    """How many times as long one command had a processor as the other."""
    return ratio([spent.processor for spent in one], [spent.processor for spent in other])


def ratio(above: Sequence[float], below: Sequence[float]) -> float:
    """The median of the ratios of runs that stood side by side."""
    return median(one / other for one, other in zip(above, below, strict=True))


def probe(folder: Path, *argv: str) -> Any:
    """What `bench.probe` measures within one process of its own."""
    return json.loads(run(python(folder, "-m", "bench.probe", *argv)).output.read_text(encoding="utf-8"))


def _python_env(folder: Path) -> dict[str, str]:
    return {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "LAWLINT_CACHE_DIR": str(folder / "cache"),
    }


def _env(command: Command) -> dict[str, str]:
    """The environment without what would make Python compile everything anew or change how lawlint prints."""
    return {**dict(_inherited()), **command.env}


def _inherited() -> Iterator[tuple[str, str]]:
    for name, value in os.environ.items():
        if not name.startswith(("PYTHON", "LAWLINT_")):
            yield name, value
