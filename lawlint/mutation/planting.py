"""What a planter gives back, and the ways of planting that most of them share."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import NamedTuple

from lawlint.mutation.draft import Draft, Place


class Planted(NamedTuple):
    """A draft with one defect.

    `lines` are the 1-based lines at one of which it must be told; none: anywhere, as what is absent has no place.
    `clean` is the draft with the sentence that was added to hold the defect, still in order; empty where none was.
    """

    text: str
    lines: frozenset[int] = frozenset()
    clean: str = ""


Planter = Callable[[Draft, Random], Planted | None]
Carrier = Callable[[Random], tuple[str, str]]


class Kind(NamedTuple):
    """A kind of defect: `accepts` are the beginnings of the ids of rules any of which may tell of it.

    `name` is `category/defect`; it names no rule. `says` is a regex for what a finding must speak of to be about this
    defect: where a thing is absent, no place tells its finding from that of another absence.
    """

    name: str
    title: str
    plant: Planter
    accepts: tuple[str, ...] = ()
    says: str = ""

    @property
    def category(self) -> str:
        """The part before the stroke."""
        return self.name.partition("/")[0]

    def tells(self, rule: str, words: str) -> bool:
        """Whether a finding of a rule, with these words for the reader, may be about this defect."""
        return rule.startswith(self.accepts or f"{self.category}/") and bool(re.search(self.says, words))


def at(draft: Draft, *lines: int) -> Planted:
    """A changed draft, its defect to be told at one of these lines (0-based); none: anywhere."""
    return Planted(draft.text, frozenset(line + 1 for line in lines))


def swapped(draft: Draft, place: Place, text: str) -> Planted:
    """A draft with other words at a place."""
    line = draft.lines[place.at]
    return at(draft.put(place.at, line[: place.start] + text + line[place.end :]), place.at)


def swap(right: str, *wrong: str, since: int = 0, until: int = 9999, beside: str = "") -> Planter:
    """Puts wrong words in the place of right ones, in a sentence that says `beside`, in drafts of some years."""
    pattern = re.compile(re.escape(right) + (f"(?=[^。]*(?:{beside}))" if beside else ""))

    def plant(draft: Draft, random: Random) -> Planted | None:
        if not since <= draft.year <= until:
            return None
        place = draft.pick(random, pattern)
        return swapped(draft, place, random.choice(wrong)) if place else None

    return plant


def carry(make: Carrier, since: int = 0, until: int = 9999) -> Planter:
    """Adds a right sentence to a paragraph, and puts the wrong one in its place."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        places = draft.paragraphs()
        if not places or not draft.reports or not since <= draft.year <= until:
            return None
        line = random.choice(places)
        right, wrong = make(random)
        clean = draft.put(line, draft.lines[line] + right)
        return at(draft.put(line, draft.lines[line] + wrong), line)._replace(clean=clean.text if right else "")

    return plant


def phrase(right: str, *wrong: str, frames: tuple[str, ...]) -> Carrier:
    """Sentences around a fixed phrase: `{}` of a frame is where it stands."""

    def make(random: Random) -> tuple[str, str]:
        frame = random.choice(frames)
        return frame.format(right), frame.format(random.choice(wrong))

    return make


def either(*planters: Planter) -> Planter:
    """One of several ways, whichever the draft has room for."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        ways = random.sample(planters, len(planters))
        return next((found for found in (way(draft, random) for way in ways) if found), None)

    return plant


def members(listed: str, frames: tuple[str, ...] = (), *, lose: bool = False, since: int = 0) -> Planter:
    """A list of fixed members with two of them exchanged, or one left out."""

    def wrong(random: Random) -> str:
        parts = listed.split("、")
        at = random.randrange(len(parts) - (not lose))
        parts[at : at + 2] = parts[at + 1 : at + 2] if lose else parts[at : at + 2][::-1]
        return "、".join(parts)

    def plant(draft: Draft, random: Random) -> Planted | None:
        place = draft.pick(random, listed) if draft.year >= since else None
        return swapped(draft, place, wrong(random)) if place else None

    def make(random: Random) -> tuple[str, str]:
        frame = random.choice(frames)
        return frame.format(listed), frame.format(wrong(random))

    return either(plant, carry(make, since=since)) if frames else plant


def _slip(text: str, random: Random) -> str:
    """A phrase with one character inside it lost, doubled, added or exchanged; marks and particles stay."""
    at = random.choice([at for at in range(1, len(text) - 2) if not set(text[at : at + 2]) & set("、“”的和")])
    ways = [
        text[:at] + text[at + 1 :],
        text[:at] + text[at] + text[at:],
        text[:at] + random.choice("上中们") + text[at:],
        text[:at] + text[at + 1] + text[at] + text[at + 2 :],
    ]
    return random.choice([way for way in ways if way != text])


def near(*phrases: str) -> Planter:
    """A slip of the pen in a long fixed phrase."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        held = [one for one in phrases if one in draft.text]
        if not held:
            return None
        text = random.choice(held)
        place = draft.pick(random, text)
        return swapped(draft, place, _slip(text, random)) if place else None

    return plant


def swap_or_carry(right: str, wrong: tuple[str, ...], frames: tuple[str, ...], since: int = 0) -> Planter:
    """Wrong words for right ones that the draft has, or in a sentence that is added."""
    return either(swap(right, *wrong, since=since), carry(phrase(right, *wrong, frames=frames), since=since))
