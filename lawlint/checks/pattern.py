"""Check kind `pattern`: words that must not stand here, found by a regular expression behind a literal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.document import Block, Document
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
    are the ends of a block. `{year}` in a pattern is the year by which the draft is judged.
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
        expression = re.compile(self.pattern.replace("{year}", str(document.judgement.year)), re.MULTILINE)
        for index in document.blocks_with(self.needs):
            block = document.blocks[index]
            if block.kind not in self.places:
                continue
            matches = [m for m in expression.finditer(document.text, block.start, block.end) if m.end() > m.start()]
            exempt = self._exempt(document, block) if matches else ()
            for match in matches:
                if not any(start <= match.start() and match.end() <= end for start, end in exempt):
                    yield Finding(document.span(*match.span()), {"words": match[0]})

    def _exempt(self, document: Document, block: Block) -> list[tuple[int, int]]:
        words = document.text[block.start : block.end]
        found = re.finditer(self.exempt, words) if self.exempt else ()
        return [(block.start + match.start(), block.start + match.end()) for match in found]
