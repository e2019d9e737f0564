"""One sentence in, what the ledger says of it out: `sum right 12＋8＝20`."""

from __future__ import annotations

from dataclasses import replace

from lawlint.document import Document
from lawlint.engine import read
from lawlint.facts.ledger import WORDS, ledger
from lawlint.literals import Literals
from lawlint.profile import Overrides
from lawlint.text import Source

_LITERALS = Literals(WORDS)


def document_of(text: str) -> Document:
    """The draft with the places of all words that the ledger wants."""
    draft = f"青石镇2024年法治政府建设情况报告\n一、主要举措和成效\n{text}"
    document = read(Source("稿.txt", draft), Overrides())
    return replace(document, hits=_LITERALS.find(document.text))


def said(text: str, *kinds: str) -> list[str]:
    """Each relation as its kind, verdict and arithmetic, in order of place."""
    return [
        f"{one.kind} {one.verdict} {one.arithmetic}"
        for one in document_of(text).fact(ledger)
        if not kinds or one.kind in kinds
    ]


def faults(text: str) -> list[str]:
    """Those that are neither right nor lists that need not be complete."""
    return [one for one in said(text) if one.split()[1] not in ("right", "partial")]
