"""What two numbers that belong together are to each other, and whether arithmetic bears it out."""

from __future__ import annotations

from typing import NamedTuple

from lawlint.facts.quantities import Quantity, show


class Relation(NamedTuple):
    """`start`–`end` is the place judged, in the view. Verdicts: right; wrong (certainly); open (a slip, or a list that
    names only some parts); approximate (parts that are approximations cannot make an exact total)."""

    kind: str
    verdict: str
    start: int
    end: int
    arithmetic: str
    whole: Quantity
    parts: tuple[Quantity, ...] = ()


def written(one: Quantity) -> str:
    """Its value with the word that makes it an approximation."""
    value = show(one.value, one.unit)
    before, after = {"-": ("近", ""), "~": ("约", ""), "++": ("", "以上"), "+": ("", "余")}.get(one.bound, ("", ""))
    return before + value + after


def total(whole: Quantity, parts: tuple[Quantity, ...]) -> str:
    """24＋60余＋100余＝184余，与204不符 — or 为204 where it comes to that."""
    added = sum(part.value for part in parts)
    sign = "" if all(part.exact for part in parts) else "余"
    left = f"{'＋'.join(map(written, parts))}＝{show(added, whole.unit)}{sign}"
    return left if added == whole.value and not sign else f"{left}，与{written(whole)}不符"
