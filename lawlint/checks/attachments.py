"""Check kind `attachments`: the 附件 line against what is attached (GB/T 9704—2012 7.3.4, 7.3.7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Edit, Fix, Related
from lawlint.document import Document
from lawlint.facts.attachments import attachments, same_name
from lawlint.record import record
from lawlint.rule import Finding, Inapplicable, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table


@record
class AttachmentsCheck:
    """`defect`: `mark` (a name ends in a mark), `count` (more or fewer are listed than attached), `name` (they differ).

    Says nothing of count and names where none is listed or none is attached: mostly they are files of their own.
    """

    defect: str

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "listed", "attached")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table, Text

        return Table({"defect": Text(choices=("count", "mark", "name"))}, required=("defect",))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["defect"])

    def literals(self) -> tuple[str, ...]:
        return ("附",)

    def find(self, document: Document) -> Iterator[Yield]:
        if self.defect == "mark":
            yield from self._end_marks(document)
            return
        listed, attached = document.fact(attachments)
        if not listed or not attached:
            yield Inapplicable("稿中没有列出附件，或者没有附上附件")
        elif len(listed) != len(attached):
            if self.defect == "count":
                related = tuple(Related(document.span(*one.head), "后面附的附件") for one in attached)
                values = {"listed": str(len(listed)), "attached": str(len(attached))}
                yield Finding(document.span(listed[0].name.start, listed[-1].name.end), values, related)
        elif self.defect == "name":
            for one, other in zip(listed, attached, strict=True):
                if not same_name(document, one.name, other.name):
                    name = document.text[other.name.start : other.name.end].replace("\n", "")
                    related = (Related(document.span(*other.name), "附件自己的标题"),)
                    values = {"listed": document.text[one.name.start : one.name.end], "attached": name}
                    yield Finding(document.span(*one.name), values, related)

    def _end_marks(self, document: Document) -> Iterator[Yield]:
        for block in document.blocks:
            mark = document.text[block.end - 1 : block.end]
            if block.kind == "attachment" and mark in ("。", "；", ";", "，", ","):
                span = document.span(block.end - 1, block.end)
                yield Finding(span, {"words": mark}, fix=Fix("删去标点", (Edit(span, ""),), safe=True))
