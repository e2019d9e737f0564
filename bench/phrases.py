"""Packs of phrases: for lawlint (YAML), for textlint's prh and for semgrep, the same phrases in each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice, product
from pathlib import Path

from bench.material import NOUNS, PRESENT, VERBS

RULE = "wording/bench-"


def phrases(count: int) -> list[str]:
    """So many phrases: those that the drafts contain, then those that only begin like their words."""
    absent = (verb + noun for noun, verb in product(NOUNS.split(), VERBS.split()))
    return [*PRESENT, *islice(absent, count - len(PRESENT))]


def write_pack(path: Path, chosen: Sequence[str], *, per_rule: int = 1) -> None:
    """Effect: writes a pack of one file, with a rule of kind `pattern` for each `per_rule` phrases."""
    groups = [chosen[at : at + per_rule] for at in range(0, len(chosen), per_rule)]
    _write(path, {"rules": [_rule(number, group) for number, group in enumerate(groups)]})


def write_prh(path: Path, chosen: Sequence[str]) -> None:
    """Effect: writes the same phrases as rules of prh, beside a textlint configuration that names them."""
    _write(path, {"version": 1, "rules": [{"expected": "※", "pattern": phrase} for phrase in chosen]})
    config = {"rules": {"prh": {"rulePaths": [path.name]}}}
    _write(path.with_name(".textlintrc.json"), config)


def write_semgrep(path: Path, chosen: Sequence[str]) -> None:
    """Effect: writes the same phrases as regular expressions of semgrep's generic mode."""
    _write(path, {"rules": list(_semgrep_rules(chosen))})


def _rule(number: int, group: Sequence[str]) -> dict[str, object]:
    return {
        "id": f"{RULE}{number:04}",
        "title": "测速用的短语",
        "severity": "info",
        "message": "{place}“{words}”是测速用的短语。",
        "why": "只用于测速。",
        "source": "测速",
        "check": {"kind": "pattern", "pattern": "|".join(group), "literals": list(group)},
        "examples": {"good": ["正文。"], "bad": [f"«{group[0]}»。"]},
    }


def _semgrep_rules(chosen: Sequence[str]) -> Iterator[dict[str, object]]:
    for number, phrase in enumerate(chosen):
        yield {
            "id": f"bench-{number:04}",
            "languages": ["generic"],
            "severity": "INFO",
            "message": "bench",
            "pattern-regex": phrase,
        }


def _write(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")  # JSON is YAML too
