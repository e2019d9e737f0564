"""Check kind `pattern`: words that must not stand here, found by a regular expression behind a literal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.document import Document
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

# Where a pattern may look: kinds of blocks of the document.
PLACES = (
    "title",
    "addressee",
    "heading",
    "paragraph",
    "signature",
    "date",
    "colophon",
    "attachment",
    "note",
    "docnumber",
)


@dataclass
class PatternCheck:
    """Every match of `pattern` within one block, unless `exempt` matches the text round it.

    `literals` are words of which each match contains at least one: the pattern runs only where one occurs. `^` and `$`
    are the ends of a block.
    """

    pattern: str
    needs: tuple[str, ...]
    places: tuple[str, ...]
    exempt: str = ""

    SLOTS: ClassVar[tuple[str, ...]] = ("words",)
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import ListOf, Table, Text
        from lawlint.pattern_field import Pattern

        return Table(
            {"pattern": Pattern(), "literals": ListOf(Text()), "in": ListOf(Text(choices=PLACES)), "exempt": Pattern()},
            required=("pattern", "literals"),
        )

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(
            values["pattern"],
            tuple(values["literals"]),
            tuple(values.get("in", PLACES)),
            values.get("exempt", ""),
        )

    def literals(self) -> tuple[str, ...]:
        return self.needs

    def find(self, document: Document) -> Iterator[Yield]:
        for index in document.blocks_with(self.needs):
            block = document.blocks[index]
            if block.kind not in self.places:
                continue
            exempt = (
                [m.span() for m in re.finditer(self.exempt, document.text[block.start : block.end])]
                if self.exempt
                else []
            )
            for match in re.compile(self.pattern, re.MULTILINE).finditer(document.text, block.start, block.end):
                inside = any(s <= match.start() - block.start and match.end() - block.start <= e for s, e in exempt)
                if match.end() > match.start() and not inside:
                    yield Finding(document.span(*match.span()), {"words": match[0]})
