"""Check kind `formal-unit`: titles and sign-off that name another unit than the one whose paper it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Related
from lawlint.document import Document, Part
from lawlint.facts.names import Unit
from lawlint.record import record
from lawlint.rule import Finding, Inapplicable, Yield
from lawlint.text import Span

if TYPE_CHECKING:
    from lawlint.fields import Table

_SAME_CLASS = ({"镇", "乡", "街道"}, {"局"})
_CALLED = re.compile(r"《?([^\W\d]{2,20}?(?:镇|乡|街道|局))(?=20\d\d|法治|依法|推进)")
_ISSUED = re.compile(r"([^\d。，；：\n]{4,40})[\d二][^\n]{8,14}印发")


@record
class FormalUnitCheck:
    """Sign-offs, …印发 lines and enclosed titles whose unit is of the title's class and none of its units."""

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "own")
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
        asked = False
        for part in document.parts:
            titled = next((span for span in part.title_spans if _units(document, span)), None)
            others = [*part.signature, *_issuing(document, part)]
            if part is document.parts[0]:
                others += _enclosed(document, part)
            if titled is None or not others:
                continue
            asked = True
            owners = [unit for span in part.title_spans for unit in _units(document, span)]
            for span in others:
                named = _units(document, span)
                if named and not any(_may_be_same(one, owner) for one in named for owner in owners):
                    words = document.text[span.start : span.end].strip()
                    related = (Related(document.span(*titled), "标题在这里"),)
                    yield Finding(
                        document.span(*_trimmed(document.text, span)), {"words": words, "own": owners[0].name}, related
                    )
        if not asked:
            yield Inapplicable("标题或落款没有写单位名称")


def _enclosed(document: Document, part: Part) -> list[Span]:
    """Whose the enclosed plan is, by the title of the notice (印发《青石镇2024年…》) and by its own."""
    if document.main_index == 0 or not part.title_spans:
        return []
    start, end = part.title_spans[0].start, part.title_spans[-1].end
    called = _CALLED.search(document.text, start, end)
    inner = document.main.title_spans[0] if document.main.title_spans else None
    own = _CALLED.match(document.text, inner.start, inner.end) if inner else None
    return [Span(*match.span(1)) for match in (called, own) if match]


def _issuing(document: Document, part: Part) -> list[Span]:
    """The unit of the last line of a notice: 青石镇党政办公室　2024年3月20日印发."""
    found = []
    for block in document.blocks:
        if block.kind == "colophon" and part.start <= block.start < part.end:
            match = _ISSUED.match(document.text, block.start, block.end)
            found += [Span(*match.span(1))] if match else []
    return found


def _trimmed(text: str, span: Span) -> tuple[int, int]:
    words = text[span.start : span.end]
    return span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip())


def _units(document: Document, span: Span) -> list[Unit]:
    """The units on a line: in a title those before 关于 or the year, in a sign-off all."""
    line = re.split(r"关于|20\d\d|法治|依法|《", document.text[span.start : span.end])[0]
    found = [Unit.of(name) for name in re.split(r"[ 　、]{1,20}", line) if len(name) > 2]
    return [unit for unit in found if unit and unit.kind != "县" and unit.stem]


def _may_be_same(one: Unit, other: Unit) -> bool:
    """Equal, a short form of it, or of another class of unit, of which nothing can be said."""
    if not any({one.kind, other.kind} <= kinds for kinds in _SAME_CLASS):
        return True
    if one.kind != other.kind:
        return False
    shorter, longer = sorted((one.stem, other.stem), key=len)
    rest = iter(longer)
    return all(char in rest for char in shorter)
