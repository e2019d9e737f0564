"""Check kind `mixed`: one thing written in two ways within one draft (95％ beside 100%)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Edit, Fix, Related
from lawlint.document import Document
from lawlint.facts.unfolded import unfolded
from lawlint.record import record
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

_TEXT = ("paragraph", "heading")


@record
class MixedCheck:
    """Both `one` and `other` match the text as written: one finding at the first of the rarer way.

    Matches are compared in paragraphs and headings; where both ways are as frequent, `other` is the rarer one.
    `write` exchanges the rarer one where it is `other`.
    """

    one: str
    other: str
    write: str = ""

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "usual", "count")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table, Text
        from lawlint.pattern_field import Pattern

        return Table({"one": Pattern(), "other": Pattern(), "write": Text()}, required=("one", "other"))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["one"], values["other"], values.get("write", ""))

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        usual, rare = self._matches(document, self.one), self._matches(document, self.other)
        write = self.write
        if len(rare) > len(usual):
            usual, rare, write = rare, usual, ""
        if not rare:
            return
        spans = [document.span(*match.span()) for match in rare]
        related = tuple(Related(span, f"另一处“{match[0]}”") for span, match in zip(spans[1:], rare[1:], strict=True))
        other = Related(document.span(*usual[0].span()), f"另一种写法“{usual[0][0]}”")
        edits = tuple(Edit(span, match.expand(write)) for span, match in zip(spans, rare, strict=True))
        fix = Fix("统一写法", edits) if write else None
        values = {"words": rare[0][0], "usual": usual[0][0], "count": str(len(rare))}
        yield Finding(spans[0], values, (*related, other), fix)

    def _matches(self, document: Document, pattern: str) -> list[re.Match[str]]:
        expression, text = re.compile(pattern), document.fact(unfolded)
        blocks = [block for block in document.blocks if block.kind in _TEXT]
        return [match for block in blocks for match in expression.finditer(text, block.start, block.end) if match[0]]
