"""A draft as a reader takes it: its view (wrapped lines joined), blocks, headings, sections, parts, and lazy facts.

Offsets in blocks, headings and facts are code points of `Document.text` (the view); `Document.span` turns them into
spans of the `Source`. Checks yield spans of the source; nobody else knows that there are two texts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, TypeVar, cast

from lawlint.markers import Marker
from lawlint.report import Judgement
from lawlint.text import Position, Source, Span

Fact = TypeVar("Fact")


class View(NamedTuple):
    """Text for matching: folded, odd invisible characters dropped, wrapped lines joined, one block a line.

    `starts` are offsets of the view at which a run of source text begins, `origins` where it stands in the source.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """The source offset of a character of the view."""
        run = bisect_right(self.starts, offset) - 1
        return self.origins[run] + offset - self.starts[run]


class Block(NamedTuple):
    """One logical line: title, addressee, heading, paragraph, signature, date, colophon, attachment, note,
    docnumber or furniture. A run-in heading is one `heading` block with its body."""

    kind: str
    start: int
    end: int


class Heading(NamedTuple):
    """A heading. `level` is its depth in the outline; `family` is the marker family it belongs to (its own, or the
    one of its series where the marker is a slip); `series` numbers the run of siblings it is counted in, `parent`
    the series' owner; `roles` say what its section is for (measures, duty, problems, causes, plan …).

    `bare` headings have no marker. `glued` ones have lost the line break before them. `start`–`body` is marker and
    title; `body`–`end` the text on the same line.
    """

    block: int
    start: int
    title_start: int
    body: int
    end: int
    level: int
    family: str
    marker: Marker | None
    title: str
    run_in: bool
    series: int
    roles: tuple[str, ...] = ()
    glued: bool = False

    @property
    def bare(self) -> bool:
        """Whether it carries no marker."""
        return self.marker is None


@dataclass(slots=True, eq=False)
class Section:
    """A heading with everything under it; the root of a part has no heading. `start`–`end` cover heading and body."""

    heading: Heading | None
    start: int
    end: int
    parent: Section | None = None
    children: list[Section] = field(default_factory=list)

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in document order."""
        left = [self]
        while left:
            section = left.pop()
            yield section
            left.extend(reversed(section.children))

    @property
    def path(self) -> tuple[Section, ...]:
        """The sections from the outermost heading to this one."""
        path: list[Section] = []
        section: Section | None = self
        while section is not None:
            if section.heading is not None:
                path.append(section)
            section = section.parent
        return tuple(reversed(path))

    def has_role(self, role: str) -> bool:
        """Whether this section, or one that encloses it, serves a role."""
        return any(role in section.heading.roles for section in self.path if section.heading)


class Part(NamedTuple):
    """One document within a file: a 印发 notice and the plan it encloses are two parts.

    All spans are of the view. `title` may span several lines; its text is joined without blanks. `body` is where the
    text below title and addressee begins.
    """

    start: int
    end: int
    title: str
    title_spans: tuple[Span, ...]
    addressee: Span | None
    signature: tuple[Span, ...]
    date: Span | None
    body: int


@dataclass(frozen=True)
class Document:
    """A parsed draft. Facts are worked out once, when first asked for, by functions in `lawlint.facts`.

    `hits` says where each literal of the rules in force occurs in the view; the engine fills it in one pass.
    `secret` are marks of secrecy, blacked out in the view and withheld by the source.
    """

    source: Source
    view: View
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    parts: tuple[Part, ...]
    roots: tuple[Section, ...]
    main_index: int = 0
    judgement: Judgement = field(default_factory=Judgement)
    hits: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    secret: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The text of the view."""
        return self.view.text

    @cached_property
    def _facts(self) -> dict[Callable[[Document], Any], Any]:
        return {}

    def fact(self, function: Callable[[Document], Fact]) -> Fact:
        """The value of a fact function for this document, computed once."""
        if function not in self._facts:
            self._facts[function] = function(self)
        return cast(Fact, self._facts[function])

    def blocks_with(self, literals: tuple[str, ...]) -> list[int]:
        """The indices of the blocks in which one of these literals of the rules begins, in order."""
        if literals not in self._by_literal:
            here = [self._blocks_of(literal) for literal in literals if literal in self.hits]
            self._by_literal[literals] = sorted(set().union(*here)) if here else []
        return self._by_literal[literals]

    def _blocks_of(self, literal: str) -> set[int]:
        """The same for one literal; words like 次 are asked for by many rules."""
        if literal not in self._of_literal:
            owner = self._block_of
            self._of_literal[literal] = {owner[at] for at in self.hits[literal]}
        return self._of_literal[literal]

    @cached_property
    def _of_literal(self) -> dict[str, set[int]]:
        return {}

    @cached_property
    def _by_literal(self) -> dict[tuple[str, ...], list[int]]:
        return {}

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`."""
        first = self.view.origin(start) if self.text else 0
        return Span(first, self.view.origin(end - 1) + 1 if end > start else first)

    def marker_span(self, heading: Heading) -> Span:
        """Where a heading's marker stands in the view: after the # of Markdown, without the blanks after it."""
        written = heading.marker.text.rstrip() if heading.marker else ""
        start = max(self.text.find(written, heading.start, heading.title_start), heading.start)
        return Span(start, start + len(written))

    def line(self, offset: int) -> int:
        """The 1-based file line of an offset of the view."""
        return self.position(offset).line

    def position(self, offset: int) -> Position:
        """The file position of an offset of the view."""
        return self.source.position(self.view.origin(offset) if self.text else 0)

    @property
    def main(self) -> Part:
        """The part that is judged: the enclosed document where there is one."""
        return self.parts[self.main_index]

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """All sections that have a heading, in order."""
        return tuple(section for root in self.roots for section in root.walk() if section.heading)

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.start for section in self.sections]

    def section_at(self, offset: int) -> Section | None:
        """The innermost section at an offset of the view, or None before the first heading of a part."""
        index = bisect_right(self._section_starts, offset) - 1
        section = self.sections[index] if index >= 0 else None
        while section is not None and not section.start <= offset <= section.end:
            section = section.parent if section.parent is not None and section.parent.heading else None
        return section

    def section_of(self, span: Span) -> Section | None:
        """The innermost section that holds a span of the source."""
        run = bisect_right(self.view.origins, span.start) - 1
        return self.section_at(self.view.starts[run] + span.start - self.view.origins[run]) if run >= 0 else None

    @cached_property
    def _block_of(self) -> list[int]:
        """The index of the block at every offset: a draft is asked some hundred times."""
        ends = [*(block.start for block in self.blocks[1:]), len(self.text) + 1]
        owners: list[int] = []
        for index, end in enumerate(ends):
            owners += [index] * (end - len(owners))
        return owners

    def block_at(self, offset: int) -> int:
        """The index of the block at an offset of the view, or of the last one before it."""
        return self._block_of[offset]
