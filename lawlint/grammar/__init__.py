"""The line grammar (`outline.lark`), its saved LALR table, and the two ways to run it.

`outline.lark` is the source of truth. Importing lark costs five bare Python starts, so the table that lark
computes is saved beside the grammar and run by a driver of forty lines; wherever the saved table does not
belong to the grammar (an edited checkout), lark builds it anew. A test holds driver and lark to the same trees.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from lawlint.grammar.lalr import Driver

GRAMMAR = Path(__file__).with_name("outline.lark")
TABLE = Path(__file__).with_name("outline.json")


@cache
def driver() -> Driver:
    """The parser of lines, ready to run."""
    source = GRAMMAR.read_text(encoding="utf-8")
    digest = hashlib.sha256(source.encode()).hexdigest()
    try:
        table: dict[str, Any] = json.loads(TABLE.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        table = {}
    if table.get("grammar") != digest:
        from lawlint.grammar.build import build_table

        table = build_table(source, digest)
    return Driver(table)
