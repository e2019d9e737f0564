"""Check kinds by the name that packs use. A test compares this table with the folder."""

from __future__ import annotations

from typing import Any

from lawlint.checks.pattern import PatternCheck
from lawlint.rule import Check

KINDS: dict[str, type[Any]] = {
    "pattern": PatternCheck,
}

__all__ = ["KINDS", "Check"]
