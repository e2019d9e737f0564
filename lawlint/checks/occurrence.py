"""Check kind `occurrence`: something that may stand in a paper only so often."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Related
from lawlint.document import Document
from lawlint.record import record
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table


@record
class OccurrenceCheck:
    """More than `most` matches of `pattern` in the text of one part: one finding at the first that is too many."""

    pattern: str
    needs: tuple[str, ...]
    most: int

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "first", "count")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Integer, ListOf, Table, Text
        from lawlint.pattern_field import Pattern

        return Table(
            {"pattern": Pattern(), "literals": ListOf(Text()), "most": Integer(1, 100)},
            required=("pattern", "literals"),
        )

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["pattern"], tuple(values["literals"]), values.get("most", 1))

    def literals(self) -> tuple[str, ...]:
        return self.needs

    def find(self, document: Document) -> Iterator[Yield]:
        for part in document.parts:
            found = [
                match
                for match in re.compile(self.pattern).finditer(document.text, part.body, part.end)
                if document.blocks[document.block_at(match.start())].kind in ("paragraph", "heading")
            ]
            if len(found) > self.most:
                match = found[self.most]
                related = tuple(Related(document.span(*m.span()), f"前一处“{m[0]}”") for m in found[: self.most])
                values = {"words": match[0], "first": found[0][0], "count": str(len(found))}
                yield Finding(document.span(*match.span()), values, related)
