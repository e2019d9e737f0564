"""Check kind `secrecy-mark`: 秘密, 机密, 绝密 or 内部 at the head of a paper that is to be published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.document import Document
from lawlint.record import record
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table


@record
class SecrecyMarkCheck:
    """Every mark of secrecy above the text. What it says is withheld from all outputs by the source itself."""

    SLOTS: ClassVar[tuple[str, ...]] = ()
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table

        return Table({})

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls()

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        return (Finding(document.span(*mark)) for mark in document.secret)
