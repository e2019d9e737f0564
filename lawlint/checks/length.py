"""Check kind `length`: a draft that is longer than papers should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.anchors import title_span
from lawlint.document import Document
from lawlint.record import record
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table


@record
class LengthCheck:
    """More than `most` characters, blanks left out, in the part that is judged: one finding at its title."""

    most: int

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "count", "most")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Integer, Table

        return Table({"most": Integer(1)}, required=("most",))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["most"])

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        part = document.main
        if part.end - part.start <= self.most:
            return
        count = len("".join(document.text[part.start : part.end].split()))
        if count > self.most:
            yield Finding(title_span(document), {"count": str(count), "most": str(self.most)})
