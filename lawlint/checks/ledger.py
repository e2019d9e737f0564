"""Check kind `ledger`: numbers that belong together and do not agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Related, Severity
from lawlint.document import Document
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.facts.quantities import Relation
    from lawlint.fields import Table

RELATIONS = (
    "sum",
    "approximate-sum",
    "rate",
    "part-over-whole",
    "rate-over-100",
    "stated-twice",
    "frequency",
    "approximate-base",
)
# What must occur where a relation does.
_LITERALS = {
    "sum": ("其中", "其余", "简易程序", "败诉", "女", "兼职", "线下", "窗口", "重大", "行政许可"),
    "approximate-sum": ("其中",),
    "rate": ("率", "占比", "占总"),
    "part-over-whole": ("其中", "成功", "办结", "化解", "整改", "采纳", "答复", "回复", "结案", "审结", "处置", "处理"),
    "rate-over-100": ("率", "占比", "满意度"),
    "stated-twice": ("件", "次", "人", "名", "份", "条", "起", "项", "个"),
    "frequency": ("每",),
    "approximate-base": ("率",),
}


@dataclass
class LedgerCheck:
    """Numbers of one relation that arithmetic does not bear out; where that is in doubt, at most a warning."""

    relation: str

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "whole", "parts", "arithmetic")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table, Text

        return Table({"relation": Text(choices=RELATIONS)}, required=("relation",))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["relation"])

    def literals(self) -> tuple[str, ...]:
        return _LITERALS[self.relation]

    def find(self, document: Document) -> Iterator[Yield]:
        from lawlint.facts.ledger import ledger  # its expressions take a while to compile: only where it is asked

        kind = self.relation.removeprefix("approximate-") if self.relation == "approximate-sum" else self.relation
        verdicts = ("approximate",) if self.relation.startswith("approximate-") else ("wrong", "open")
        for one in document.fact(ledger):
            if one.kind == kind and one.verdict in verdicts:
                yield _finding(document, one)


def _finding(document: Document, one: Relation) -> Finding:
    text = document.text
    values = {
        "words": text[one.start : one.end],
        "whole": text[one.whole.start : one.whole.end],
        "parts": "、".join(text[part.start : part.end] for part in one.parts),
        "arithmetic": one.arithmetic,
    }
    places = [part for part in (one.whole, *one.parts) if not one.start <= part.start < one.end]
    related = tuple(Related(document.span(part.start, part.end), text[part.start : part.end]) for part in places)
    severity = Severity.WARNING if one.verdict == "open" else None
    return Finding(document.span(one.start, one.end), values, related, severity=severity)
