"""Source → Document. Total and lossless: every text parses, every character that can be seen lies in one block."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from lawlint.contents import set_contents_aside
from lawlint.document import Block, Document, Heading, Part, Section, View
from lawlint.gluing import unglue
from lawlint.headings import Place, find_headings
from lawlint.joining import Logical, join
from lawlint.layout import Layout, decorates, lay_out
from lawlint.lines import Cleaned, read_lines
from lawlint.text import BLACK, Source, Span

_YEAR = re.compile(r"20[0-9]{2}(?=年)")
# GB/T 9704—2012 7.2.2: 密级 and, after a star, 保密期限.
_DEGREE = r"(?:绝[ ]?密|机[ ]?密|秘[ ]?密|内[ ]?部)"
_STARRED = re.compile(_DEGREE + r"[ ]*[★☆][ ]*(?:\w{1,3}[ ]?(?:年|个月|月|日|天)|长期|\w{0,4})")
_MARK = re.compile(r"(?:密[ ]?级[ ]?[：:][ ]?)?[【（(\[]?" + _DEGREE + r"[^\r\n]{0,24}")


def parse(source: Source) -> Document:
    """The structure of a draft. Never raises; what has no structure is one part with paragraphs."""
    cleaned = read_lines(source)
    lines = set_contents_aside(unglue(join(cleaned), cleaned), cleaned)
    layouts = lay_out(lines, cleaned)
    view, places = _view(cleaned, lines)
    kinds = _kinds(lines, layouts)
    secret = _secret(view.text, kinds, places, layouts[0].body)
    if secret:
        withheld = tuple(Span(view.origin(start), view.origin(end - 1) + 1) for start, end in secret)
        source = replace(source, withheld=withheld)
        view = view._replace(text=_blacken(view.text, secret))
    headings = find_headings(lines, layouts, kinds, view.text, places)
    blocks = tuple(
        Block("heading" if i in headings else kinds[i], start, end) for i, (start, end, _) in enumerate(places)
    )
    parts = tuple(_part(layout, places, view.text) for layout in layouts)
    ordered = _next_year(tuple(headings[i] for i in sorted(headings)), parts)
    roots = tuple(_sections(part, ordered, blocks) for part in parts)
    main = len(parts) - 1 if layouts[0].enclosing else 0
    return Document(source, view, blocks, ordered, parts, roots, main, secret=secret)


def _next_year(headings: tuple[Heading, ...], parts: tuple[Part, ...]) -> tuple[Heading, ...]:
    """The same headings; where no chapter is plan, the last one that names the year after the title's is.

    2025年工作举措 in a report on 2024; not the first chapter, it shows a title of last year.
    """
    reported = next((int(year[0]) for part in reversed(parts) if (year := _YEAR.search(part.title))), None)
    chapters = [i for i, one in enumerate(headings) if one.level == 1]
    if reported is None or any("plan" in headings[i].roles for i in chapters):
        return headings
    named = re.compile(rf"(?!.*(?:{reported}年|情况|成效|做法|成绩)).*{reported + 1}年")
    later = [i for i in chapters[1:] if named.match(headings[i].title)]
    if len(later) != 1 or {"problems", "duty"} & {*headings[later[0]].roles}:
        return headings
    return tuple(one._replace(roles=("plan",)) if i == later[0] else one for i, one in enumerate(headings))


def _secret(text: str, kinds: list[str], places: list[Place], body: int) -> tuple[Span, ...]:
    """Marks of secrecy, on lines of their own above the text or, with their star, beside other words."""
    found = []
    for index, place in enumerate(places):
        if kinds[index] == "headmark" or index < body:
            mark = _STARRED.search(text, place.start, place.end)
            if mark is None and kinds[index] == "headmark" and index < body:
                mark = _MARK.match(text, place.start, place.end)
            if mark:
                found.append(Span(*mark.span()))
    return tuple(found)


def _blacken(text: str, spans: tuple[Span, ...]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], BLACK * (end - start))
        at = end
    return "".join((*pieces, text[at:]))


def _view(cleaned: Cleaned, lines: list[Logical]) -> tuple[View, list[Place]]:
    """The view, and for each logical line its start, end and the start of its text after the marker."""
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    places: list[Place] = []
    size = 0
    for line in lines:
        begin, rest = size, size
        for start, end in line.pieces:
            run = bisect_right(cleaned.starts, start) - 1
            at = start
            while at < end:
                stop = min(end, cleaned.starts[run + 1]) if run + 1 < len(cleaned.starts) else end
                starts.append(size + at - start)
                origins.append(cleaned.origins[run] + at - cleaned.starts[run])
                at, run = stop, run + 1
            if start <= line.rest <= end:
                rest = size + line.rest - start
            pieces.append(cleaned.text[start:end])
            size += end - start
        pieces.append("\n")
        places.append(Place(begin, size, rest))
        size += 1
    return View("".join(pieces)[:-1], tuple(starts) or (0,), tuple(origins) or (0,)), places


def _kinds(lines: list[Logical], layouts: list[Layout]) -> list[str]:
    kinds = ["paragraph"] * len(lines)
    for i, line in enumerate(lines):
        if decorates(line.shape):
            kinds[i] = line.shape
    for layout in layouts:
        for i in range(layout.start, layout.body):
            kinds[i] = kinds[i] if decorates(lines[i].shape) else "header"
        for i in layout.title:
            kinds[i] = "title"
        for i in layout.signature:
            kinds[i] = "signature"
        if layout.addressee is not None:
            kinds[layout.addressee] = "addressee"
        if layout.date is not None:
            kinds[layout.date] = "date"
    for i in range(1, len(lines)):  # 附件：1.…  with 2.… on lines of their own
        marker = lines[i].line.marker
        if kinds[i - 1] == "attachment" and marker and marker.family == "arabic" and marker.ordinal > 1:
            kinds[i] = "attachment"
    return kinds


def _part(layout: Layout, places: list[Place], text: str) -> Part:
    def span(index: int) -> Span:
        return Span(places[index][0], places[index][1])

    lines = [Span(places[i][2], places[i][1]) for i in layout.title]
    shown = [len(text[one.start : one.end].lstrip(BLACK + " ")) for one in lines]  # a mark of secrecy is no title
    title_spans = tuple(Span(one.end - size, one.end) for one, size in zip(lines, shown, strict=True) if size)
    return Part(
        start=places[layout.start][0] if places else 0,
        end=places[layout.end - 1][1] if places else 0,
        title="".join(text[one.start : one.end] for one in title_spans).replace(" ", ""),
        title_spans=title_spans,
        addressee=span(layout.addressee) if layout.addressee is not None else None,
        signature=tuple(map(span, layout.signature)),
        date=span(layout.date) if layout.date is not None else None,
        body=places[layout.body][0] if layout.body < layout.end else (places[layout.end - 1][1] if places else 0),
    )


def _sections(part: Part, headings: tuple[Heading, ...], blocks: tuple[Block, ...]) -> Section:
    """The section tree of a part. Sign-off, date and what follows them belong to no chapter."""
    body_end = part.end
    for block in reversed([block for block in blocks if part.start <= block.start <= part.end]):
        if block.kind in ("paragraph", "heading"):
            body_end = block.end
            break
    root = Section(None, part.start, part.end)
    stack = [root]
    for heading in headings:
        if not part.start <= heading.start <= part.end:
            continue
        while len(stack) > 1 and stack[-1].heading is not None and stack[-1].heading.level >= heading.level:
            stack.pop().end = heading.start
        section = Section(heading, heading.start, body_end, stack[-1])
        stack[-1].children.append(section)
        stack.append(section)
    return root
