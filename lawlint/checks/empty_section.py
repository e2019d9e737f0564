"""Check kind `empty-section`: a heading with nothing under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.document import Document, Section
from lawlint.record import record
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table


# Page furniture between a heading and its text is a few lines at most.
_REACH = 12
# A numbered line that is longer than this says its matter itself.
_LONG = 24


@record
class EmptySectionCheck:
    """A heading with no text and no sub-heading below it, unless most siblings are such: then they are a list."""

    SLOTS: ClassVar[tuple[str, ...]] = ("words",)
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
        empty = [section for section in document.sections if _is_empty(document, section)]
        among = Counter(id(section.parent) for section in empty)
        for section in empty:
            if (heading := section.heading) is None:
                continue
            listed = section.parent is not None and among[id(section.parent)] * 2 > len(section.parent.children)
            chapter = heading.level == 1 and not (listed and len(heading.title) > _LONG)
            if chapter or not (listed or heading.title[-1:] in "。；"):
                words = document.text[heading.start : heading.body].strip()
                yield Finding(document.span(heading.start, heading.start + len(words)), {"words": words})


def _is_empty(document: Document, section: Section) -> bool:
    heading = section.heading
    if heading is None or heading.run_in or section.children:
        return False
    below = (block.kind for block in islice(document.blocks, heading.block + 1, heading.block + _REACH))
    return next((kind for kind in below if kind in ("paragraph", "heading", "attachment")), "heading") == "heading"
