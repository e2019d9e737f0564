"""Programs that do part of lawlint's work, where they are installed. Their traps are in the comments."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from bench.measure import Command
from bench.phrases import phrases, write_prh, write_semgrep

PHRASES = 200
_RULES = "textlint-rule-prh"


@dataclass(frozen=True)
class Peer:
    """An installed program with its version."""

    program: str
    version: str
    modules: str = ""


def find_textlint(folder: str | None) -> Peer | None:
    """textlint with its rule prh, in the node_modules of a folder or of the program on PATH."""
    modules: Path | None = None
    if folder:
        modules = Path(folder).absolute() / "node_modules"
    elif program := shutil.which("textlint"):
        modules = next(
            (above for above in Path(os.path.realpath(program)).parents if above.name == "node_modules"), None
        )
    if modules is None or not (modules / _RULES).is_dir() or not (modules / ".bin" / "textlint").exists():
        return None
    versions = [json.loads((modules / name / "package.json").read_bytes())["version"] for name in ("textlint", _RULES)]
    return Peer(str(modules / ".bin" / "textlint"), f"textlint {versions[0]}（prh 规则 {versions[1]}）", str(modules))


def find_semgrep(program: str | None) -> Peer | None:
    """semgrep at a path or on PATH."""
    found = shutil.which(program or "semgrep")
    if found is None:
        return None
    asked = [found, "--version", "--disable-version-check"]  # else it may wait long for a network that is not there
    env = {**os.environ, **_quiet(Path())}
    said = subprocess.run(asked, capture_output=True, check=False, encoding="utf-8", env=env).stdout.split()
    return Peer(str(Path(found).absolute()), f"semgrep {said[-1]}") if said else None


def textlint(peer: Peer, folder: Path, target: str) -> Command:
    """textlint with the phrases as its only rules; it ends 1 where it finds some."""
    write_prh(folder / "prh.yml", phrases(PHRASES))
    argv = (peer.program, "--rules-base-directory", peer.modules, "--format", "json", target)
    return Command(argv, folder, codes=(0, 1))


def semgrep(peer: Peer, folder: Path, target: str) -> Command:
    """semgrep with the phrases as regular expressions, all processors allowed, nothing sent, no version looked up."""
    write_semgrep(folder / "semgrep.yml", phrases(PHRASES))
    options = ("--metrics=off", "--disable-version-check", "--no-git-ignore", "--quiet", "--json")
    return Command((peer.program, "scan", "--config", "semgrep.yml", *options, target), folder, _quiet(folder))


def count_textlint(output: Path) -> int:
    """How many findings textlint printed."""
    return sum(len(file["messages"]) for file in json.loads(output.read_bytes()))


def count_semgrep(output: Path) -> int:
    """How many findings semgrep printed."""
    return len(json.loads(output.read_bytes())["results"])


def _quiet(folder: Path) -> dict[str, str]:
    home = {name: str(folder / f"semgrep-{name}") for name in ("SEMGREP_SETTINGS_FILE", "SEMGREP_LOG_FILE")}
    return {"SEMGREP_SEND_METRICS": "off", "SEMGREP_ENABLE_VERSION_CHECK": "0", **(home if folder.name else {})}
