"""The only door to jieba and rjieba: Chinese word segmentation, loaded when first needed.

rjieba is the same algorithm with the same dictionary, twenty times faster; a test holds both to the same words.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable
from functools import cache

# How much text on each side of a cut decides whether it goes through a word.
_CONTEXT = 12


@cache
def _cutter(*, accelerated: bool = True) -> Callable[[str], Iterable[str]]:
    if accelerated:
        try:
            import rjieba
        except ImportError:
            pass
        else:
            cut: Callable[[str], Iterable[str]] = rjieba.cut
            return cut
    with warnings.catch_warnings():
        # jieba 0.42.1 has invalid escape sequences and imports pkg_resources (its issues 1043 and 1050).
        warnings.simplefilter("ignore")
        import jieba

        from lawlint.cache import default_folder

        jieba.setLogLevel(60)
        tokenizer = jieba.Tokenizer()
        private = default_folder()
        if private is not None:
            tokenizer.tmp_dir = str(private)  # never a temporary folder that other users share
        tokenizer.initialize()
    fallback: Callable[[str], Iterable[str]] = tokenizer.cut
    return fallback


def segment(text: str, *, accelerated: bool = True) -> tuple[str, ...]:
    """The words of a text in order; together they are the text."""
    return tuple(_cutter(accelerated=accelerated)(text))


def crosses_word(left: str, right: str) -> bool:
    """Whether the cut between two pieces of text goes through a word (指导监｜督工作)."""
    left, right = left[-_CONTEXT:], right[:_CONTEXT]
    end = 0
    for word in segment(left + right):
        if end < len(left) < end + len(word):
            return True
        end += len(word)
    return False


def cuts_word(text: str, offset: int) -> bool:
    """Whether an offset of a text lies inside a word (法｜制 in 立法制度 does not: 立法/制度)."""
    return crosses_word(text[max(offset - _CONTEXT, 0) : offset], text[offset : offset + _CONTEXT])
