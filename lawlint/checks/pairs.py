"""Check kind `pairs`: brackets, quotation marks and title marks that are torn, nested or turned round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Edit, Fix, Related, Severity
from lawlint.document import Document
from lawlint.facts.pairs import SHAPES, Oddity, pairs
from lawlint.record import record
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

_CONTEXT = 12


@record
class PairsCheck:
    """Every mark with this `defect` (unbalanced, nested, reversed) of the `shapes`, all of them where none is named.

    A mark that may yet have its partner far off, or be explained otherwise, is at most a warning. Only the marks are
    exchanged by a fix; where a mark is missing, nobody but the author knows its place.
    """

    defect: str
    shapes: tuple[str, ...] = tuple(SHAPES)

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "context", "partner", "written")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import ListOf, Table, Text

        return Table(
            {
                "defect": Text(choices=("unbalanced", "nested", "reversed")),
                "shapes": ListOf(Text(choices=tuple(SHAPES))),
            },
            required=("defect",),
        )

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["defect"], tuple(values.get("shapes", SHAPES)))

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        for one in document.fact(pairs):
            if one.defect == self.defect and one.shape in self.shapes:
                yield self._finding(document, one)

    def _finding(self, document: Document, one: Oddity) -> Finding:
        places = [one.at, *one.others]
        end = one.others[0] + 1 if one.defect == "nested" else one.at + 1
        spans = [document.span(at, at + 1) for at in places]
        edits = tuple(Edit(span, mark) for span, mark in zip(spans, one.write, strict=False))
        words = document.text[one.at : end]
        values = {
            "words": words,
            "context": self._context(document, one),
            "partner": one.partner,
            "written": one.write[0] + words[1:-1] + one.write[1] if one.defect == "nested" else one.partner,
        }
        related = () if one.defect == "nested" else tuple(Related(span, "同样写法") for span in spans[1:])
        fix = Fix(f"改为“{values['written']}”", edits, one.certain and one.shape != "round") if edits else None
        severity = None if one.certain else Severity.WARNING
        return Finding(document.span(one.at, end), values, related, fix, severity=severity)

    def _context(self, document: Document, one: Oddity) -> str:
        """The words by which a clerk finds a single mark: those it should enclose."""
        block = document.blocks[document.block_at(one.at)]
        opens = (one.partner in SHAPES[one.shape][1]) != (one.defect == "reversed")
        start, end = (one.at, one.at + 1 + _CONTEXT) if opens else (one.at - _CONTEXT, one.at + 1)
        return document.text[max(start, block.start) : min(end, block.end)]
