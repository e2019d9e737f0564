"""Headings and their nesting: which lines are headings, which series each marker counts in, and at what depth.

Nesting is found from the draft's own use, not from a table: `1.` directly under 一、 is level 2. Three judgements of a
careful reader are made here once, and rules only ask for them: which of two families encloses the other; whether a
marker that fits no count is a slip for its neighbours' style; whether 一、 in mid-chapter opens an inner list.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lawlint.markers import FAMILIES, Marker

BARE_OUTER, BARE_INNER = "unnumbered", "unnumbered-inner"
_RANK = {BARE_OUTER: -1, **{family: rank for rank, family in enumerate(FAMILIES)}, BARE_INNER: 99}


@dataclass(slots=True, eq=False)
class Item:
    """A heading line before nesting. `lead_in` says that the text above it ends with ：; the fold fills the rest."""

    index: int
    marker: Marker | None
    family: str
    lead_in: bool = False
    level: int = 0
    series: int = 0

    @property
    def ordinal(self) -> int:
        """What its marker counts; 0 where it has none."""
        return self.marker.ordinal if self.marker else 0


@dataclass(slots=True)
class _Open:
    family: str
    series: int
    items: list[Item] = field(default_factory=list)
    last: int = 0


def nest(items: list[Item], first_series: int = 1) -> int:
    """Give every item of one part its level and series; returns the next free series number."""
    return _Fold(items, first_series).run()


class _Fold:
    def __init__(self, items: list[Item], series: int) -> None:
        self.items = items
        self.series = series
        self.ranks = _orders(items)
        self.rank: dict[str, float] = {}
        self.counts = Counter(item.family for item in items)
        self.places: dict[str, list[int]] = {}
        for position, item in enumerate(items):
            self.places.setdefault(item.family, []).append(position)
        self.stack: list[_Open] = []
        self.last_of: dict[tuple[int, str], int] = {}

    def run(self) -> int:
        for position, item in enumerate(self.items):
            self.rank = self.ranks[position]
            self._place(position, item)
        return self.series

    def _place(self, position: int, item: Item) -> None:
        depth = self._depth(position, item)
        if depth is None:
            depth = self._slip(position, item)
        if depth is None:
            depth = self._open(item)
        del self.stack[depth + 1 :]
        entry = self.stack[depth]
        item.level, item.series, item.family = depth + 1, entry.series, entry.family
        entry.items.append(item)
        if item.marker:
            entry.last = item.ordinal
        self.last_of[item.level, item.family] = entry.last

    def _depth(self, position: int, item: Item) -> int | None:
        """The open series that this item continues, or None where it opens one or is a slip."""
        open_ = [depth for depth, entry in enumerate(self.stack) if entry.family == item.family]
        if not open_:
            return None
        if item.marker is None:
            return open_[-1]
        fitting = [depth for depth in open_ if self.stack[depth].last + 1 == item.ordinal]
        if fitting:
            return None if self._is_other_slip(position, item, fitting[-1]) else fitting[-1]
        if item.ordinal == 1 and item.lead_in and open_[-1] > 0 and not self._resumes(position, item, open_[-1]):
            del self.stack[open_[-1] :]  # another list of the same depth, after another lead-in
            return None
        if item.ordinal == 1 and self._is_inner_list(position, item, open_[-1]):
            return None
        return None if self._slip_depth(position, item) is not None else open_[-1]

    def _slip(self, position: int, item: Item) -> int | None:
        """A marker that does not fit its own family but fits the count of another: `2.` between （一） and （三）."""
        depth = self._slip_depth(position, item)
        if depth is not None or item.marker is None or item.ordinal < 2 or not self.stack:
            return depth
        # The other way round: the first of the series was the slip (1. then （二） （三）).
        top = self.stack[-1]
        if (
            all(entry.family != item.family for entry in self.stack)
            and len(top.items) == 1
            and top.last == item.ordinal - 1 == 1
            and self.counts[item.family] > self.counts[top.family]
            and self._next(position, top.family) != item.ordinal
            and self.last_of.get((len(self.stack), item.family), 0) + 1 != item.ordinal
        ):
            top.family = top.items[0].family = item.family
            return len(self.stack) - 1
        return None

    def _slip_depth(self, position: int, item: Item) -> int | None:
        if item.marker is None or item.ordinal < 2:
            return None
        if self.last_of.get((len(self.stack) + 1, item.family), -1) + 1 == item.ordinal:
            return None  # run-on numbering across chapters
        rare = self.counts[item.family] <= 2 or all(entry.family != item.family for entry in self.stack)
        for depth in range(len(self.stack) - 1, -1, -1):
            entry = self.stack[depth]
            if entry.family == item.family or entry.last + 1 != item.ordinal or entry.family.startswith(BARE_OUTER):
                continue
            following = self._next(position, entry.family)
            if following == item.ordinal + 1 or (following in (None, 1) and rare):
                return depth
        return None

    def _is_other_slip(self, position: int, item: Item, own: int) -> bool:
        """`二、` between （一） and （三）: it fits 一、 too, but then the real 二、 comes again."""
        for depth in range(len(self.stack) - 1, own, -1):
            entry = self.stack[depth]
            if entry.last + 1 == item.ordinal and entry.family in FAMILIES:
                inner, outer = self._next(position, entry.family), self._next(position, item.family)
                if inner == item.ordinal + 1 and outer == item.ordinal:
                    return True
        return False

    def _is_inner_list(self, position: int, item: Item, depth: int) -> bool:
        """一、二、 inside a chapter of 一、二、: after a lead-in, or where the outer count is taken up again."""
        if depth == len(self.stack) - 1 and not item.lead_in:
            return False
        expected, run = self.stack[depth].last + 1, 1
        for later in self._later(position, item.family):
            if later.ordinal == run + 1:
                run += 1
            elif later.ordinal == expected:
                return True
            else:
                break
        return item.lead_in and run > 1

    def _resumes(self, position: int, item: Item, depth: int) -> bool:
        """Whether the count that is open at a depth goes on after the series that begins here."""
        expected, run = self.stack[depth].last + 1, 1
        for later in self._later(position, item.family):
            if later.ordinal != run + 1:
                return later.ordinal == expected
            run += 1
        return False

    def _next(self, position: int, family: str) -> int | None:
        return next((later.ordinal for later in self._later(position, family)), None)

    def _later(self, position: int, family: str) -> Iterator[Item]:
        """The items of a family below a position; the fold changes the family of items above it only."""
        places = self.places.get(family, ())
        return (self.items[places[i]] for i in range(bisect_right(places, position), len(places)))

    def _open(self, item: Item) -> int:
        inner_list = any(entry.family == item.family for entry in self.stack)
        if not inner_list:
            while self.stack and self.rank[self.stack[-1].family] > self.rank[item.family]:
                if self.stack[-1].family == BARE_INNER and self.stack[-1].items[-1].index == item.index - 1:
                    break  # the list belongs to the unnumbered heading right above it
                self.stack.pop()
        self.stack.append(_Open(item.family, self.series))
        self.series += 1
        return len(self.stack) - 1


def _orders(items: list[Item]) -> list[dict[str, float]]:
    """For each item the enclosing order of families where it stands: the draft's, else its chapter's own."""
    whole = _order(items)
    outermost = min(whole, key=lambda family: whole[family], default="")
    orders: list[dict[str, float]] = []
    chapter: list[Item] = []
    for item in [*items, None]:
        if item is None or item.family == outermost:
            orders.extend([whole | _order(chapter)] * len(chapter))
            chapter = []
        if item is not None:
            chapter.append(item)
    return orders


def _order(items: list[Item]) -> dict[str, float]:
    """The usual enclosing order of the families used, with pairs turned round that are used so here."""
    used = sorted({item.family for item in items}, key=lambda family: _RANK[family])
    for passes in range(len(used)):
        for i in range(len(used) - 1 - passes):
            if _turned_round(items, used[i], used[i + 1]):
                used[i], used[i + 1] = used[i + 1], used[i]
    return {family: float(rank) for rank, family in enumerate(used)}


def _turned_round(items: list[Item], usual_outer: str, usual_inner: str) -> bool:
    """Whether the family that usually encloses is enclosed: it starts at 1 again under each member of the other, or it
    first starts below a member of the other, whose count then goes on.

    Only between headings of higher families: under a new chapter every count may start again.
    """
    if not {usual_outer, usual_inner} <= {*FAMILIES}:
        return False
    votes, outer, inner, outer_since = 0, 0, 0, False
    for position, item in enumerate(items):
        if item.family == usual_outer and item.marker:
            if outer and outer_since is False and inner:
                votes += (item.ordinal == 1) - (item.ordinal == outer + 1)
            elif not outer and inner and item.ordinal == 1 and _goes_on(items, position, usual_inner, inner):
                return True  # 1. （一） （二） 2.: nothing else encloses the 1. before the first （一）
            outer, outer_since = item.ordinal, True
        elif item.family == usual_inner:
            inner, outer_since = item.ordinal, False
        elif _RANK[item.family] < _RANK[usual_outer]:
            outer, inner, outer_since = 0, 0, False
    return votes > 0


def _goes_on(items: list[Item], position: int, family: str, last: int) -> bool:
    """Whether the next member of a family after a position continues its count."""
    later = (items[i] for i in range(position + 1, len(items)))
    return next((one.ordinal for one in later if one.family == family), 0) == last + 1
