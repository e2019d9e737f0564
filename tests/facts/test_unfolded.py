"""The text as written: what the view folds is there, one code point for each."""

from __future__ import annotations

from collections.abc import Callable

from checks.drafts import any_text
from hypothesis import given, settings

from lawlint.document import Document
from lawlint.facts.unfolded import unfolded
from lawlint.parse import parse
from lawlint.text import Source, fold


def test_full_width_characters_are_kept(read: Callable[..., Document]) -> None:
    document = read("　　一、做法\n办结率９５％，\n满意率\u200b98%。")
    assert "９５％" in document.fact(unfolded)
    assert "满意率98%" in document.fact(unfolded)


@settings(deadline=None, max_examples=60)
@given(any_text())
def test_it_has_the_places_of_the_view(text: str) -> None:
    document = parse(Source("稿.txt", text))
    assert len(document.fact(unfolded)) == len(document.text)
    for block in document.blocks:
        assert fold(document.fact(unfolded)[block.start : block.end]) == document.text[block.start : block.end]
