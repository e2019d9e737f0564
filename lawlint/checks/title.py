"""Check kind `title`: 发文机关 + 事由 + 文种 (条例 第九条（七）)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.anchors import title_span
from lawlint.document import Document
from lawlint.record import record
from lawlint.rule import Finding, Undetermined, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table


# A title may be named in a title, over its lines.
_ENCLOSED = re.compile(r"《[^》]*》|“[^”]*”|（[^）]*）")


@record
class TitleCheck:
    """`element`: `presence` (there is a title), `kind` (it ends in one of `kinds`), `issuer` (a unit opens it).

    `sent`: the title under which the paper is sent out ends in one of `kinds`. `marks`: no 。， outside 《》, “” and
    brackets, except in the wording of the duty (…第一责任人职责，加强法治政府建设有关情况).
    `wording`: it holds `text`, blanks and the width of marks left aside.
    """

    element: str
    kinds: tuple[str, ...]
    wanted: str

    SLOTS: ClassVar[tuple[str, ...]] = ("title", "words", "wanted")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import ListOf, Table, Text

        elements = Text(choices=("presence", "kind", "issuer", "sent", "marks", "wording"))
        return Table({"element": elements, "kinds": ListOf(Text()), "text": Text()}, required=("element",))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        if (values["element"] == "wording") != ("text" in values):
            raise ValueError("element 为 wording 时要写 text（标题应含的文字），其他时候不写")
        return cls(values["element"], tuple(values.get("kinds", ())), values.get("text", ""))

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        title = document.main.title
        if self.element == "presence":
            if not title:
                yield Finding(title_span(document), {"title": ""}, status="missing")
        elif not title:
            yield Undetermined("没有认出标题")
        elif self.element == "wording":
            if self.wanted.replace(" ", "") not in title:
                yield Finding(title_span(document), {"title": title, "wanted": self.wanted})
        elif self.element == "kind":
            if not self._ends_well(title):
                yield Finding(title_span(document), {"title": title})
        elif self.element == "sent":
            outer = document.parts[0]
            if outer.title and not self._ends_well(outer.title):
                span = document.span(outer.title_spans[0].start, outer.title_spans[-1].end)
                yield Finding(span, {"title": outer.title})
        elif self.element == "marks":
            start, end = document.main.title_spans[0].start, document.main.title_spans[-1].end
            bare = _ENCLOSED.sub(lambda found: "＿" * len(found[0]), document.text[start:end])
            for mark in re.finditer(r"[。，,](?<!职责，)(?<!履行，)", bare):
                yield Finding(
                    document.span(start + mark.start(), start + mark.end()), {"title": title, "words": mark[0]}
                )
        elif not any(_names_unit(part.title) for part in (document.main, document.parts[0])):
            yield Finding(title_span(document), {"title": title})

    def _ends_well(self, title: str) -> bool:
        bare = re.sub(r"\.(?:docx?|wps|txt)$", "", title).strip("《》“”")
        return bool(re.search(rf"(?:{'|'.join(map(re.escape, self.kinds))})(?:[（(][^（）()]*[）)])?$", bare))


def _names_unit(title: str) -> bool:
    """Whether a unit is named: before 关于, or anywhere before the year or the matter (2024年青石镇法治政府…)."""
    before, about, _ = title.partition("关于")
    units = r"(?:镇|乡|街道|局|委|办|县|区|市|州|旗|院|队|会|站|所|中心|政府|公司|部|处|苏木)"
    return bool(about and before.strip("《")) or bool(
        re.search(units + r"(?=20\d\d|二〇|法治|依法|推进|落实|履行)", title)
    )
