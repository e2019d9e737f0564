"""Headings that lost the line break before them: split off again where the count of their siblings shows the hole.

Of the gaps seen in real papers most are such; a heading glued to the text above is a heading still, and a chapter that
is not seen would be reported as missing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from lawlint.joining import Logical
from lawlint.lines import Cleaned, Line
from lawlint.markers import pattern, read

_TERMINALS = {"han": "HAN", "bracket": "HAN_BRACKET", "arabic": "ARABIC", "arabic-bracket": "ARABIC_BRACKET"}
_ENDED = "。；！？：”）"
# After the last chapter nothing shows a hole: there only words of a chapter's title do.
_CHAPTER = re.compile(r"[^。，；]{0,12}(?:存在|问题|不足|下一?步|打算|安排|计划|20\d\d年|情况|举措|成效)")
_MOST_MISSING = 5
# A marker, a title and its full stop, before more text or at the end of the line.
_RUN_IN = re.compile(r"[（(][^（）()]{1,3}[）)][ ]*[^。；：\d]{4,30}(?:。|\Z)")


def unglue(lines: list[Logical], cleaned: Cleaned) -> list[Logical]:
    """The logical lines with glued headings on lines of their own."""
    texts = [line.text(cleaned) if line.shape in ("heading", "prose") else "" for line in lines]
    cuts: dict[int, set[tuple[int, str, int]]] = {}
    for family in _TERMINALS:
        for index, offset, ordinal in _holes(lines, texts, family):
            cuts.setdefault(index, set()).add((offset, family, ordinal))
    if not cuts:
        return lines
    done: list[Logical] = []
    for index, line in enumerate(lines):
        tails = [
            tail
            for offset, family, ordinal in sorted(cuts.get(index, ()), reverse=True)
            if (tail := _split(line, cleaned, offset, family, ordinal)) is not None
        ]
        done += [line, *reversed(tails)]
    return done


def _holes(lines: list[Logical], texts: list[str], family: str) -> list[tuple[int, int, int]]:
    """Line, offset and ordinal of every marker of a family that fills a hole in the count of the lines round it."""
    counted = [
        (index, marker.ordinal)
        for index, line in enumerate(lines)
        if (marker := line.line.marker) and marker.family == family
    ]
    headings = [index for index, line in enumerate(lines) if line.line.marker]
    found: list[tuple[int, int, int]] = []
    for (above, last), (stop, high) in pairwise([(0, 0), *counted]):
        low, start = last, above
        if last >= high:  # a new count: what is missing at its start stands below the heading above
            above_it = bisect_left(headings, stop) - 1
            low, start = 0, headings[above_it] if above_it >= 0 else 0
        at = (start, 0)
        for ordinal in range(low + 1, high if high - low <= _MOST_MISSING else low + 1):
            place = _search(texts, at, stop, family, ordinal)
            if place is not None:
                found.append((*place, ordinal))
                at = (place[0], place[1] + 1)
    if family == "bracket":
        found += _after_last(lines, texts, counted)
    if family == "han" and counted:
        index, ordinal = counted[-1][0], counted[-1][1] + 1
        place = _search(texts, (index, 0), len(texts), family, ordinal)
        if place and _CHAPTER.match(texts[place[0]], place[1] + 2):
            found.append((*place, ordinal))
    return found


def _after_last(lines: list[Logical], texts: list[str], counted: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """（六） in the text below （五）, the last of its series, with a title of its own: nothing shows a hole there."""
    found: list[tuple[int, int, int]] = []
    for (above, last), (stop, high) in pairwise([*counted, (len(lines), 0)]):
        if last < 2 or high > last:
            continue
        chapters = (i for i in range(above + 1, stop) if (one := lines[i].line.marker) and one.family == "han")
        place = _search(texts, (above, 1), next(chapters, stop), "bracket", last + 1)
        if place and _RUN_IN.match(texts[place[0]], place[1]):
            found.append((*place, last + 1))
    return found


def _search(texts: list[str], at: tuple[int, int], stop: int, family: str, ordinal: int) -> tuple[int, int] | None:
    finder = pattern(family, ordinal)
    if finder is None:
        return None
    for index in range(at[0], stop):
        for match in finder.finditer(texts[index], at[1] if index == at[0] else 0):
            if match.start() > 0 and texts[index][match.start() - 1] in _ENDED:
                return index, match.start()
    return None


def _split(line: Logical, cleaned: Cleaned, offset: int, family: str, ordinal: int) -> Logical | None:
    """Cut a line at an offset of its joined text; what follows is a heading line of its own."""
    position = 0
    while offset >= line.pieces[position][1] - line.pieces[position][0]:
        offset -= line.pieces[position][1] - line.pieces[position][0]
        position += 1
    start, end = line.pieces[position]
    cut = start + offset
    match = re.compile(r"[（(]?[^\W_]{1,4}[）)]?[、.．]?[ ]*").match(cleaned.text, cut, end)
    marker = read(_TERMINALS[family], match[0].rstrip()) if match else None
    if match is None or marker is None or marker.ordinal != ordinal:
        return None
    pieces = [(cut, end), *line.pieces[position + 1 :]]
    line.pieces[position:] = [(start, cut)]
    head = Line("heading", cut, end, 0, match.end(), marker)
    return Logical(head, pieces, match.end(), glued=True)
