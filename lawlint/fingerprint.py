"""The identity of a finding across edits: what it is about, never where it stands."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from lawlint.text import fold


class Fingerprints:
    """Makes the fingerprints of one file; equal findings are told apart by their order of occurrence."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def make(self, rule: str, titles: Sequence[str], words: str) -> str:
        """16 hexadecimal digits of rule, unnumbered titles of the section path, words hit (empty for an absence) and
        the number of equal findings before this one.

        Blanks, line breaks, what cannot be seen and the width of digits do not count: wrapping a paragraph anew changes
        no fingerprint.
        """
        key = "\x1f".join(map(_bare, (rule, *titles, words)))
        self._seen[key] += 1
        return hashlib.sha256(f"{key}\x1f{self._seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


@lru_cache(maxsize=1024)
def _bare(text: str) -> str:
    """A text without what does not count; titles come again with every finding below them."""
    bare = "".join(fold(text).split())
    return bare if bare.isprintable() else "".join(filter(str.isprintable, bare))
