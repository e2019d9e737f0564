"""A long fixed phrase with one character lost, added or swapped, or a word of two characters lost.

Of a phrase cut into two halves one stands unhurt in every such form: that half is looked for as a literal, and the
text beside it is compared with the other half.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

# Between the words of a phrase these change the syntax, not the wording.
_FREE = frozenset("的之地和与及等并是在")


class NearMiss(NamedTuple):
    """`start`–`end` in the text is one character away from the phrase."""

    start: int
    end: int


def halves(phrase: str) -> tuple[str, str]:
    """The two literals of which every near miss holds one."""
    return phrase[: len(phrase) // 2], phrase[len(phrase) // 2 :]


def near_misses(phrase: str, text: str, hits: Mapping[str, tuple[int, ...]]) -> Iterator[NearMiss]:
    """Near misses of a phrase; `hits` says where its halves stand. Its first and last character are always intact."""
    left, right = halves(phrase)
    seen = set()
    begins, ends = right[:3], left[-3:]
    for at in hits.get(left, ()):
        after = at + len(left)
        if not text.startswith(right, after) and not _apart(begins, text[after : after + 3]):
            size = _leading(right, text[after : at + len(phrase) + 1])
            if size and (found := NearMiss(at, at + len(left) + size)) not in seen:
                seen.add(found)
                yield found
    for at in hits.get(right, ()):
        if not text.endswith(left, 0, at) and not _apart(ends, text[max(at - 3, 0) : at]):
            before = text[max(at - len(left) - 1, 0) : at]
            size = _leading(left[::-1], before[::-1])
            if size and (found := NearMiss(at - size, at + len(right))) not in seen:
                seen.add(found)
                yield found


def _apart(one: str, other: str) -> bool:
    """Whether three characters at the cut have nothing in common: then more than one was changed."""
    return one[0] not in other and one[1] not in other and one[2] not in other


def _leading(wanted: str, text: str) -> int:
    """The length of the beginning of `text` that is `wanted` with one inner character changed; 0 if there is none."""
    same = next((i for i, (a, b) in enumerate(zip(wanted, text, strict=False)) if a != b), min(len(wanted), len(text)))
    last = len(wanted) - 1
    odd = text[same : same + 1]
    if same >= last:
        return len(wanted) + 1 if same == last and text[same + 1 :] == wanted[last:] and _counts(odd) else 0
    if text.startswith(wanted[same + 1 :], same + 1) and _counts(odd):
        return len(wanted)  # swapped
    if text.startswith(wanted[same:], same + 1) and _counts(odd):
        return len(wanted) + 1  # added
    if text[same : same + 2] == wanted[same : same + 2][::-1] and text.startswith(wanted[same + 2 :], same + 2):
        return len(wanted)  # two in the wrong order
    if text.startswith(wanted[same + 1 :], same):
        return last  # lost
    if same + 3 <= last and text.startswith(wanted[same + 2 :], same):
        return last - 1  # a word lost; of its end more than one character is left (学习新时代 is not 习近平新时代)
    return 0


def _counts(char: str) -> bool:
    return char.isalnum() and char not in _FREE
