"""What is wrong with the numbering of headings, once per cause, after every innocent explanation has been tried.

The scheme of a level (its markers restart under each parent, or run on through the document) is decided once, by
`schemes`; `anomalies` asks it. Practice behind it: GB/T 9704—2012 7.3.3 gives the order of markers, not the scheme;
of real papers that could do either most restart, some run on, and both are right if kept throughout.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import chain, pairwise
from types import MappingProxyType
from typing import NamedTuple

from lawlint.document import Document, Heading
from lawlint.markers import FAMILIES, STANDARD, write
from lawlint.text import Span

# How far a new count is followed; a count that goes wrong so early in so long a list is not mended by a machine.
_LONGEST = 99


class Scheme(NamedTuple):
    """One level of one part: its runs of siblings in order, and whether their count runs on from run to run."""

    level: int
    family: str
    runs: tuple[tuple[Heading, ...], ...]
    runs_on: bool
    reason: str


class Anomaly(NamedTuple):
    """One defect of numbering, at a heading; `related` are headings with the same cause.

    `renumbered` headings get the ordinals beside them if nothing is missing and the count only went wrong.
    """

    defect: str
    heading: Heading
    values: Mapping[str, str] = MappingProxyType({})
    related: tuple[Heading, ...] = ()
    renumbered: tuple[tuple[Heading, int], ...] = ()

    def span(self, document: Document) -> Span:
        """Where it is shown, in the view: at the marker, or at the title that has none."""
        heading = self.heading
        return Span(heading.start, heading.body) if heading.bare else document.marker_span(heading)


def schemes(document: Document) -> tuple[Scheme, ...]:
    """The numbering scheme of every level that has markers, part by part."""
    found = []
    for part in document.parts:
        runs: dict[tuple[int, str], dict[int, list[Heading]]] = {}
        for heading in document.headings:
            if heading.marker is not None and part.start <= heading.start <= part.end and heading.family != "decimal":
                runs.setdefault((heading.level, heading.family), {}).setdefault(heading.series, []).append(heading)
        for (level, family), by_series in runs.items():
            found.append(_scheme(level, family, tuple(map(tuple, by_series.values()))))
    return tuple(found)


def _scheme(level: int, family: str, runs: tuple[tuple[Heading, ...], ...]) -> Scheme:
    votes = [
        after[0].marker.ordinal != 1  # type: ignore[union-attr]  # runs hold numbered headings only
        for before, after in pairwise(runs)
        if _ordinal(after[0]) in (1, _ordinal(before[-1]) + 1)
    ]
    runs_on = votes.count(True) * 2 > len(votes) or (votes.count(True) * 2 == len(votes) and votes[:1] == [True])
    reason = f"{votes.count(True)} 处接续、{votes.count(False)} 处重新起算" if votes else "只有一组"
    return Scheme(level, family, runs, runs_on, reason)


def _ordinal(heading: Heading) -> int:
    return heading.marker.ordinal if heading.marker else 0


def anomalies(document: Document) -> tuple[Anomaly, ...]:
    """Every defect of numbering, in document order."""
    found: list[Anomaly] = []
    for scheme in document.fact(schemes):
        found.extend(_counting(document, scheme))
    found.extend(_slips(document))
    found.extend(_order(document))
    return tuple(sorted(found, key=lambda one: (one.heading.start, one.defect)))


def _counting(document: Document, scheme: Scheme) -> Iterator[Anomaly]:
    last = 0
    begin = 0
    strays: list[Heading] = []
    numbered = tuple(chain.from_iterable(scheme.runs))
    for number, run in enumerate(scheme.runs):
        first = _ordinal(run[0])
        expected = last + 1 if scheme.runs_on and number else 1
        if number and first != expected and first in (1, last + 1):
            strays.append(run[0])
            expected = first
        yield from _run(document, run, expected, _Count(numbered, begin) if scheme.runs_on else _Count(run, 0))
        last = _ordinal(run[-1])
        begin += len(run)
    if strays:
        used = "接续编号" if scheme.runs_on else "在每个上级标题下重新从一起算"
        yield Anomaly("restart", strays[0], {"words": _text(strays[0]), "scheme": used}, tuple(strays[1:]))


class _Count(NamedTuple):
    """The headings that one count goes through; the run in hand begins at `begin` of them."""

    headings: tuple[Heading, ...]
    begin: int

    def renumbered(self, position: int, ordinal: int) -> tuple[tuple[Heading, int], ...]:
        """What a count that goes on from `ordinal` changes, up to where it starts anew; nothing if that is very far."""
        start = self.begin + position
        following = self.headings[start : start + _LONGEST + 1]
        stop = next((i for i, heading in enumerate(following) if i and _ordinal(heading) == 1), len(following))
        if stop > _LONGEST:
            return ()
        return tuple(
            (heading, new) for new, heading in enumerate(following[:stop], ordinal) if _ordinal(heading) != new
        )


def _run(document: Document, run: tuple[Heading, ...], expected: int, count: _Count) -> Iterator[Anomaly]:
    previous: Heading | None = None
    swapped = False
    for position, heading in enumerate(run):
        ordinal = _ordinal(heading)
        following = _ordinal(run[position + 1]) if position + 1 < len(run) else None
        new = count.renumbered(position, expected) if ordinal != expected else ()
        if swapped:
            above = run[position - 1]
            values = {"words": _text(heading), "advice": f"与前面的“{_text(above)}”次序颠倒，请对调"}
            yield Anomaly("out-of-order", heading, values, (above,), count.renumbered(position - 1, expected - 2))
            swapped = False
        elif ordinal == expected:
            expected = ordinal + 1
        elif ordinal == expected + 1 and following == expected:
            swapped, expected = True, expected + 2
        elif previous is not None and ordinal == _ordinal(previous):
            yield Anomaly("repeat", heading, _values(heading, expected), (previous,), new)
            # After 二、二、 both 三 and 四 are what the writer may go on with.
            expected = following if following in (ordinal + 1, ordinal + 2) else ordinal + 1
        elif position and ordinal == 1:
            yield Anomaly("restart", heading, {"words": _text(heading), "scheme": "同级接着往下编"})
            expected = 2
        elif following == expected + 1 or (position and ordinal < expected):
            values = {"words": _text(heading), "advice": f"次序不对，按前后文应为“{write(heading.family, expected)}”"}
            yield Anomaly("out-of-order", heading, values, (), new)
            expected = expected + 1
        else:
            yield from _missing(document, run, position, expected, count)
            expected = ordinal + 1
        previous = heading


def _missing(
    document: Document, run: tuple[Heading, ...], position: int, expected: int, count: _Count
) -> Iterator[Anomaly]:
    """A hole in the count, unless a heading between lost its marker (one that is glued to the text is counted)."""
    heading = run[position]
    if not position and _runs_on_across_levels(document, heading):
        return
    start = run[position - 1].body if position else _parent_start(document, heading)
    absent = []
    for ordinal in range(expected, min(_ordinal(heading), expected + 30)):
        if bare := _bare_between(document, start, heading):
            start = bare.end  # reported by _slips
        else:
            absent.append(f"“{write(heading.family, ordinal)}”")
    if absent:
        values = _values(heading, expected) | {"missing": "".join(absent)}
        new = count.renumbered(position, _ordinal(heading) - len(absent))
        if position:
            values["previous"] = _text(run[position - 1])
            yield Anomaly("gap", heading, values, (run[position - 1],), new)
        else:
            yield Anomaly("not-from-one", heading, values, (), new)


def _runs_on_across_levels(document: Document, heading: Heading) -> bool:
    """`10.` directly under 三、 after `9.` under 二、（四）: one count through the document."""
    alike = document.fact(_grouped).get(heading.family, [])
    at = bisect_left(alike, heading.start, key=_start)
    return at > 0 and alike[at - 1].level != heading.level and _ordinal(alike[at - 1]) + 1 == _ordinal(heading)


def _parent_start(document: Document, heading: Heading) -> int:
    section = document.section_at(heading.start)
    parent = section.parent if section else None
    return parent.heading.body if parent and parent.heading else (parent.start if parent else 0)


def _bare_between(document: Document, start: int, heading: Heading) -> Heading | None:
    bare = document.fact(_grouped).get(heading.series, [])
    at = bisect_left(bare, start, key=_start)
    return bare[at] if at < len(bare) and bare[at].start < heading.start else None


def _grouped(document: Document) -> dict[str | int, list[Heading]]:
    """The numbered headings of each family, and those without number of each series."""
    found: dict[str | int, list[Heading]] = {}
    for heading in document.headings:
        found.setdefault(heading.family if heading.marker else heading.series, []).append(heading)
    return found


def _start(heading: Heading) -> int:
    return heading.start


def _slips(document: Document) -> Iterator[Anomaly]:
    """Markers unlike their siblings' (`2.` between （一） and （三）); headings that lost marker or line."""
    last: dict[int, int] = {}
    for heading in document.headings:
        if heading.glued:
            yield Anomaly("glued-heading", heading, {"words": _text(heading)})
        if heading.bare and heading.series in last and heading.family in FAMILIES:
            expected = write(heading.family, last[heading.series] + 1)
            yield Anomaly("lost-marker", heading, {"words": heading.title, "expected": expected})
        last[heading.series] = _ordinal(heading) or last.get(heading.series, 0) + 1
        if heading.marker is not None and heading.marker.family != heading.family:
            yield Anomaly("wrong-marker", heading, _values(heading, _ordinal(heading)))


def _order(document: Document) -> Iterator[Anomaly]:
    """一、 → （一） → 1. → （1）: a level left out, or two turned round; each once a document with all its places."""
    skipped: dict[tuple[str, str], list[Heading]] = {}
    inverted: dict[tuple[str, str], list[Heading]] = {}
    for section in document.sections:
        heading, above = section.heading, section.parent.heading if section.parent else None
        if heading is None or above is None or heading.family not in STANDARD or above.family not in STANDARD:
            continue
        step = STANDARD.index(heading.family) - STANDARD.index(above.family)
        pair = (above.family, heading.family)
        if step < 0:
            inverted.setdefault(pair, []).append(heading)
        elif (step > 1 and heading.family == "arabic-bracket") or step > 2:
            skipped.setdefault(pair, []).append(heading)
    for defect, found in (("level-skipped", skipped), ("inverted-level", inverted)):
        for (above_family, _), headings in found.items():
            expected = STANDARD[min(STANDARD.index(above_family) + 1, len(STANDARD) - 1)]
            values = {
                "words": _text(headings[0]),
                "above": write(above_family, 1),
                "expected": write(expected, 1),
                "count": str(len(headings)),
            }
            yield Anomaly(defect, headings[0], values, tuple(headings[1:]))


def _text(heading: Heading) -> str:
    return heading.marker.text.strip() if heading.marker else heading.title


def _values(heading: Heading, expected: int) -> dict[str, str]:
    return {"words": _text(heading), "expected": write(heading.family, expected)}
