"""Check kind `title`: 发文机关 + 事由 + 文种 (条例 第九条（七）)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.anchors import title_span
from lawlint.document import Document
from lawlint.rule import Finding, Undetermined, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table


@dataclass
class TitleCheck:
    """`element`: `presence` (there is a title), `kind` (it ends in one of `kinds`), `issuer` (a unit opens it)."""

    element: str
    kinds: tuple[str, ...]

    SLOTS: ClassVar[tuple[str, ...]] = ("title",)
    requirement: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import ListOf, Table, Text

        return Table(
            {"element": Text(choices=("presence", "kind", "issuer")), "kinds": ListOf(Text())}, required=("element",)
        )

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["element"], tuple(values.get("kinds", ())))

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        title = document.main.title
        if self.element == "presence":
            if not title:
                yield Finding(title_span(document), {"title": ""}, status="missing")
        elif not title:
            yield Undetermined("没有认出标题")
        elif self.element == "kind":
            if not re.search(rf"(?:{'|'.join(self.kinds)})(?:[（(][^（）()]*[）)])?$", title):
                yield Finding(title_span(document), {"title": title})
        elif not any(_opens_with_unit(part.title) for part in (document.main, document.parts[0])):
            yield Finding(title_span(document), {"title": title})


def _opens_with_unit(title: str) -> bool:
    """Whether a unit stands before 关于, or before the year or matter where there is no 关于."""
    before, about, _ = title.partition("关于")
    if about:
        return bool(before)
    opening = re.split(r"20\d\d|法治|依法|二〇", title)[0]
    return bool(re.search(r"[镇乡道局委办县区市州旗院队会站所心府司部处]", opening))
