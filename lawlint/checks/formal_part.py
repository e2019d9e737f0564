"""Check kind `formal-part`: addressee, sign-off and date of a paper (条例 第九条, GB/T 9704—2012 7.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.anchors import title_span
from lawlint.document import Document, Part
from lawlint.record import record
from lawlint.rule import Finding, Inapplicable, Yield
from lawlint.text import Span

if TYPE_CHECKING:
    from lawlint.fields import Table


@record
class FormalPartCheck:
    """Without `pattern`: the part is missing. With it: the part is there and what it says matches the pattern."""

    part: str
    pattern: str

    SLOTS: ClassVar[tuple[str, ...]] = ("words",)
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table, Text
        from lawlint.pattern_field import Pattern

        return Table(
            {"part": Text(choices=("addressee", "signature", "date")), "pattern": Pattern()}, required=("part",)
        )

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["part"], values.get("pattern", ""))

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        spans = [span for part in (document.main, document.parts[0]) for span in self._spans(part)]
        if not self.pattern:
            if not spans:
                yield Finding(title_span(document), status="missing")
        elif not spans:
            yield Inapplicable("没有这一部分")
        else:
            for span in dict.fromkeys(spans):
                match = re.search(self.pattern, document.text[span.start : span.end])
                if match:
                    start, end = (span.start + match.start(), span.start + match.end()) if self.part != "date" else span
                    yield Finding(
                        document.span(start, end), {"words": document.text[span.start : span.end].rstrip("：:")}
                    )

    def _spans(self, part: Part) -> tuple[Span, ...]:
        if self.part == "signature":
            return part.signature
        span = part.addressee if self.part == "addressee" else part.date
        return (span,) if span else ()
