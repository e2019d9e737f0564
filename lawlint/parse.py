"""Source → Document. Total and lossless: every text parses, every character that can be seen lies in one block."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from lawlint.document import Block, Document, Heading, Part, Section, View
from lawlint.joining import Logical, join
from lawlint.layout import Layout, decorates, lay_out
from lawlint.lines import Cleaned, read_lines
from lawlint.outline import BARE_INNER, BARE_OUTER, Item, nest
from lawlint.roles import roles_of
from lawlint.text import Source, Span

# The first sentence of a numbered paragraph is its heading unless it is longer than headings are.
_TITLE_LIMIT = 50
_FIRST_SENTENCE = re.compile(r"[^。！？；]*?(?:[。！？；]|\Z)")
_FIRST_CLAUSE = re.compile(r"[^，：:；。]{2,50}[，：:；。]")
_COLON_HEAD = re.compile(r"[^，。；：:]{2,30}[：:](?=.)")
# A heading longer than this may be wrapped: the short line below it is then its tail, not a heading of its own.
_SHORT_HEADING = 18
_SHORT_TITLE = re.compile(r"(?:20\d\d年)?(?:[^\W\da-zA-Z_]|[《“])[《》“”（）、\w ]{2,29}\Z")
_NO_TITLE = re.compile(r"附|表|图|注|单位|（|联系|电话|第[ ]?\d")


def parse(source: Source) -> Document:
    """The structure of a draft. Never raises; what has no structure is one part with paragraphs."""
    cleaned = read_lines(source)
    lines = join(cleaned)
    layouts = lay_out(lines, cleaned)
    view, offsets = _view(cleaned, lines)
    kinds = _kinds(lines, layouts)
    headings = _headings(lines, layouts, kinds, view.text, offsets, cleaned)
    blocks = tuple(
        Block("heading" if i in headings else kinds[i], start, end) for i, (start, end, _) in enumerate(offsets)
    )
    ordered = tuple(headings[i] for i in sorted(headings))
    parts = tuple(_part(layout, offsets, view.text) for layout in layouts)
    roots = tuple(_sections(part, ordered, view.text) for part in parts)
    main = len(parts) - 1 if layouts[0].enclosing else 0
    return Document(source, view, blocks, ordered, parts, roots, main)


def _view(cleaned: Cleaned, lines: list[Logical]) -> tuple[View, list[tuple[int, int, int]]]:
    """The view, and for each logical line its start, end and the start of its text after the marker."""
    pieces, starts, origins, offsets, size = [], [], [], [], 0
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
        offsets.append((begin, size, rest))
        size += 1
    return View("".join(pieces)[:-1], tuple(starts) or (0,), tuple(origins) or (0,)), offsets


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


def _headings(
    lines: list[Logical],
    layouts: list[Layout],
    kinds: list[str],
    text: str,
    offsets: list[tuple[int, int, int]],
    cleaned: Cleaned,
) -> dict[int, Heading]:
    found: dict[int, Heading] = {}
    series = 1
    for layout in layouts:
        items: list[Item] = []
        listed = _list_items(lines, layout, kinds, text, offsets)
        decimal = any(line.line.marker and line.line.marker.family == "decimal-2" for line in lines)
        hashed = any(line.line.hashes for line in lines)
        for i in range(layout.body, layout.end):
            if kinds[i] != "paragraph" or i in listed:
                continue
            marker = lines[i].line.marker
            if marker is not None and marker.family == "decimal-1" and not decimal:
                continue  # a row of a table
            if marker is not None and hashed and not lines[i].line.hashes and marker.family == "arabic":
                continue  # a list of Markdown
            above = text[offsets[i - 1][0] : offsets[i - 1][1]] if i > layout.body else ""
            if marker is not None:
                items.append(Item(i, marker, marker.family, above.endswith(("：", ":"))))
            elif lines[i].line.hashes or _is_bare(i, lines, kinds, text, offsets, layout, items):
                items.append(Item(i, None, BARE_INNER))
        _promote(items, text, offsets)
        series = nest(items, series)
        for item in items:
            found[item.index] = _heading(item, text, offsets[item.index])
    return found


def _list_items(
    lines: list[Logical], layout: Layout, kinds: list[str], text: str, offsets: list[tuple[int, int, int]]
) -> set[int]:
    """Numbered lines below a lead-in that are members of one sentence (each ends with ；): a list, not headings."""
    found: set[int] = set()
    for i in range(layout.body + 1, layout.end):
        marker = lines[i].line.marker
        if marker is None or marker.ordinal != 1 or text[offsets[i - 1][1] - 1] not in "：:":
            continue
        stop = i + 1
        while stop < layout.end and (below := lines[stop].line.marker) and below.family == marker.family:
            stop += 1
        if stop - i > 1 and all(text[offsets[j][1] - 1] in "；;，," for j in range(i, stop - 1)):
            found.update(j for j in range(i, stop) if kinds[j] == "paragraph")
    return found


def _is_bare(
    i: int,
    lines: list[Logical],
    kinds: list[str],
    text: str,
    offsets: list[tuple[int, int, int]],
    layout: Layout,
    items: list[Item],
) -> bool:
    """A short line without any mark, between finished text and more text, is a heading without a number."""
    start, end, _ = offsets[i]
    if (
        i == layout.body
        or i + 1 >= layout.end
        or not _SHORT_TITLE.match(text, start, end)
        or _NO_TITLE.match(text, start)
    ):
        return False
    if kinds[i - 1] != "paragraph" or kinds[i + 1] != "paragraph":
        return False
    above, below = text[offsets[i - 1][0] : offsets[i - 1][1]], text[offsets[i + 1][0] : offsets[i + 1][1]]
    under_heading = bool(items) and items[-1].index == i - 1 and "。" not in above
    if not (len(above) <= _SHORT_HEADING if under_heading else above[-1] in "。；！？”）："):
        return False
    next_is_bare = len(below) < 20 and bool(_SHORT_TITLE.match(below)) and not under_heading
    return lines[i + 1].shape == "heading" or next_is_bare or (len(below) >= 20 and below[-1] in "。；：！？”）")


def _promote(items: list[Item], text: str, offsets: list[tuple[int, int, int]]) -> None:
    """Unnumbered headings at the level of chapters: a count starts anew under them, or they are named like a chapter.

    Named like a chapter after numbered chapters, one has lost its number and stays in their series.
    """
    outermost = next((item.family for item in items if item.marker), "")
    above = {
        id(item)
        for item, below in pairwise(items)
        if not item.marker and below.family == outermost and below.ordinal == 1
    }
    restarted = len(above) > 1 or any(id(item) in above for item in items[1:])
    counted = False
    for item in items:
        if item.marker is not None:
            counted = counted or item.family == outermost
            continue
        _, end, rest = offsets[item.index]
        if restarted and id(item) in above:
            item.family = BARE_OUTER
        elif set(roles_of(text[rest:end], chapter=not outermost)) & {"problems", "plan", "duty", "measures"}:
            item.family = outermost if counted else BARE_OUTER


def _heading(item: Item, text: str, offsets: tuple[int, int, int]) -> Heading:
    start, end, rest = offsets
    body = _title_end(text, rest, end)
    title = text[rest:body].strip()
    while body < end and text[body] == " ":
        body += 1
    return Heading(
        block=item.index,
        start=start,
        title_start=rest,
        body=body,
        end=end,
        level=item.level,
        family=item.family,
        marker=item.marker,
        title=title,
        run_in=body < end,
        series=item.series,
        roles=roles_of(title, chapter=item.level == 1),
    )


def _title_end(text: str, start: int, end: int) -> int:
    colon = _COLON_HEAD.match(text, start, end)
    if colon:
        return colon.end()
    sentence = _FIRST_SENTENCE.match(text, start, end)
    stop = sentence.end() if sentence else end
    if stop - start <= _TITLE_LIMIT or (stop == end and text[end - 1] not in "。；！？"):
        return stop
    clause = _FIRST_CLAUSE.match(text, start, end)
    return clause.end() if clause else min(start + _TITLE_LIMIT, end)


def _part(layout: Layout, offsets: list[tuple[int, int, int]], text: str) -> Part:
    def span(index: int) -> Span:
        return Span(offsets[index][0], offsets[index][1])

    title_spans = tuple(Span(offsets[i][2], offsets[i][1]) for i in layout.title)
    return Part(
        start=offsets[layout.start][0] if offsets else 0,
        end=offsets[layout.end - 1][1] if offsets else 0,
        title="".join(text[one.start : one.end] for one in title_spans).replace(" ", ""),
        title_spans=title_spans,
        addressee=span(layout.addressee) if layout.addressee is not None else None,
        signature=tuple(map(span, layout.signature)),
        date=span(layout.date) if layout.date is not None else None,
        body=offsets[layout.body][0] if layout.body < layout.end else (offsets[layout.end - 1][1] if offsets else 0),
    )


def _sections(part: Part, headings: tuple[Heading, ...], text: str) -> Section:
    root = Section(None, part.start, part.end)
    stack = [root]
    for heading in headings:
        if not part.start <= heading.start <= part.end:
            continue
        while len(stack) > 1 and stack[-1].heading is not None and stack[-1].heading.level >= heading.level:
            stack.pop().end = heading.start
        section = Section(heading, heading.start, part.end, stack[-1])
        stack[-1].children.append(section)
        stack.append(section)
    return root
