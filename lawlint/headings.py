"""Which logical lines are headings, what their titles are, and how they nest.

A line with a marker is a heading unless it is a row of a table, a member of a list, or Markdown's own list.
A short line without a marker is one where it stands between finished text and more text.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from lawlint.document import Heading
from lawlint.joining import Logical
from lawlint.layout import Layout
from lawlint.outline import BARE_INNER, BARE_OUTER, Item, nest
from lawlint.roles import roles_of

# The first sentence of a numbered paragraph is its heading unless it is longer than headings are.
_TITLE_LIMIT = 50
# A line without any end of a sentence is a title as a whole, unless no title is so long.
_LONGEST_TITLE = 200
_FIRST_SENTENCE = re.compile(r"[^。！？；]*?(?:[。！？；]|\Z)")
_FIRST_CLAUSE = re.compile(r"[^，：:；。]{2,50}[，：:；。]")
_COLON_HEAD = re.compile(r"[^，。；：:]{2,30}[：:](?=.)")
# A heading longer than this may be wrapped: the short line below it is then its tail, not a heading of its own.
_SHORT_HEADING = 18
_SHORT_TITLE = re.compile(r"(?:20\d\d年)?(?:[^\W\da-zA-Z_]|[《“])[《》“”（）、\w ]{2,29}\Z")
_NO_TITLE = re.compile(r"附|表|图|注|单位|（|联系|电话|第[ ]?[\d一二三四五六七八九十]|现将|现就|特此|.*如下\Z")


class Place(NamedTuple):
    """Where a logical line stands in the view: `rest` is where its text after the marker begins."""

    start: int
    end: int
    rest: int


def find_headings(
    lines: list[Logical], layouts: list[Layout], kinds: list[str], text: str, places: list[Place]
) -> dict[int, Heading]:
    """The headings of all parts by index of their logical line; `kinds` says which lines are body text."""
    finder = _Finder(lines, kinds, text, places)
    found: dict[int, Heading] = {}
    series = 1
    for layout in layouts:
        items = finder.items(layout)
        finder.promote(items)
        series = nest(items, series)
        for item in items:
            heading = _heading(item, text, places[item.index])
            found[item.index] = heading._replace(glued=lines[item.index].glued)
    return found


class _Finder:
    def __init__(self, lines: list[Logical], kinds: list[str], text: str, places: list[Place]) -> None:
        self.lines, self.kinds, self.text, self.places = lines, kinds, text, places
        self.markers = [line.line.marker for line in lines]
        self.decimal = any(marker is not None and marker.family == "decimal-2" for marker in self.markers)
        self.hashed = any(line.line.hashes for line in lines)

    def words(self, i: int) -> str:
        """The text of a logical line."""
        return self.text[self.places[i].start : self.places[i].end]

    def items(self, layout: Layout) -> list[Item]:
        """The heading lines of one part."""
        items: list[Item] = []
        listed = self._list_items(layout)
        for i in range(layout.body, layout.end):
            if self.kinds[i] != "paragraph" or i in listed:
                continue
            marker = self.markers[i]
            if marker is not None and not self._is_row(i):
                lead_in = i > layout.body and (self.words(i - 1).endswith(("：", ":")) or self._opens_below(i, items))
                items.append(Item(i, marker, marker.family, lead_in))
            elif marker is None and (self.lines[i].line.hashes or self._is_bare(i, layout, items)):
                items.append(Item(i, None, BARE_INNER))
        return items

    def _opens_below(self, i: int, items: list[Item]) -> bool:
        """Whether 一、 stands directly below a heading of its own kind that has no text: an inner list."""
        above, marker = items[-1] if items else None, self.markers[i]
        return (
            above is not None
            and above.index == i - 1
            and marker is not None
            and (above.family, marker.ordinal) == (marker.family, 1)
            and "。" not in self.words(i - 1)
        )

    def _is_row(self, i: int) -> bool:
        """A number that marks a row of a table (no 1.1 in the draft) or an item of a list of Markdown."""
        marker = self.markers[i]
        if marker is None:
            return False
        listed = self.hashed and not self.lines[i].line.hashes and marker.family == "arabic"
        return listed or (marker.family == "decimal-1" and not self.decimal)

    def _list_items(self, layout: Layout) -> set[int]:
        """Numbered lines below a lead-in that are members of one sentence (each ends with ；): a list, not headings."""
        found: set[int] = set()
        stop = layout.body
        for i in range(layout.body + 1, layout.end):
            marker = self.markers[i]
            if marker is None or marker.ordinal != 1 or self.words(i - 1)[-1] not in "：:":
                continue
            stop = max(stop, i + 1)  # the lines up to the last stop are of one family
            while stop < layout.end and (below := self.markers[stop]) and below.family == marker.family:
                stop += 1
            if stop - i > 1 and all(self.words(j)[-1] in "；;，," for j in range(i, stop - 1)):
                found.update(j for j in range(i, stop) if self.kinds[j] == "paragraph")
        return found

    def _is_bare(self, i: int, layout: Layout, items: list[Item]) -> bool:
        """A short line without any mark, between finished text and more text, is a heading without a number."""
        if i == layout.body or i + 1 >= layout.end or {self.kinds[i - 1], self.kinds[i + 1]} != {"paragraph"}:
            return False
        words = self.words(i)
        if not _SHORT_TITLE.match(words) or _NO_TITLE.match(words):
            return False
        above, below = self.words(i - 1), self.words(i + 1)
        under_heading = bool(items) and items[-1].index == i - 1 and "。" not in above
        if not (len(above) <= _SHORT_HEADING if under_heading else above[-1] in "。；！？”）："):
            return False
        next_is_bare = len(below) < 20 and bool(_SHORT_TITLE.match(below)) and not under_heading
        finished = len(below) >= 20 and below[-1] in "。；：！？”）"
        return self.lines[i + 1].shape == "heading" or next_is_bare or finished

    def promote(self, items: list[Item]) -> None:
        """Unnumbered headings at the level of chapters: a count starts anew under them, or they are named like one.

        Named like a chapter after numbered chapters, a heading has lost its number and stays in their series.
        """
        outermost = next((item.family for item in items if item.marker), "")
        above = {
            id(item)
            for item, below in pairwise(items)
            if not item.marker and below.family == outermost and below.ordinal == 1
        }
        for before, item, below in zip(items, items[1:], items[2:], strict=False):
            hole = before.family == below.family and before.ordinal + 2 == below.ordinal
            if item.marker is None and before.marker and below.marker and hole:
                item.family = before.family  # the heading between （一） and （三） has lost its number
        restarted = len(above) > 1 or any(id(item) in above for item in items[1:])
        counted = False
        for item in items:
            if item.marker is not None or item.family != BARE_INNER:
                counted = counted or item.family == outermost
                continue
            title = self.text[self.places[item.index].rest : self.places[item.index].end]
            if restarted and id(item) in above:
                item.family = BARE_OUTER
            elif {*roles_of(title, chapter=not outermost)} & {"problems", "plan", "duty", "measures"}:
                item.family = outermost if counted else BARE_OUTER


def _heading(item: Item, text: str, place: Place) -> Heading:
    start, end, rest = place
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
    whole = stop == end and stop - start <= _LONGEST_TITLE and text[end - 1] not in "。；！？"
    if stop - start <= _TITLE_LIMIT or whole:
        return stop
    clause = _FIRST_CLAUSE.match(text, start, end)
    return clause.end() if clause else min(start + _TITLE_LIMIT, end)
