"""All literals of all rules in one pass."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawlint.literals import Literals

# Few letters, so that literals overlap, repeat and contain one another; wide ones, so that bytes are not places.
WORDS = st.text(st.sampled_from("法治政𠮷a"), max_size=4)
TEXTS = st.text(st.sampled_from("法治政𠮷a\n"), max_size=40)


@given(st.lists(WORDS, max_size=8), TEXTS)
def test_accelerated_and_plain_agree(literals: list[str], text: str) -> None:
    assert Literals(literals).find(text) == Literals(literals, accelerated=False).find(text)


@given(st.lists(WORDS, max_size=8), TEXTS)
def test_every_occurrence_is_found_at_its_place(literals: list[str], text: str) -> None:
    found = Literals(literals).find(text)
    for literal in {*literals} - {""}:
        places = tuple(at for at in range(len(text)) if text.startswith(literal, at))
        assert found.get(literal, ()) == places
    assert all(found.values()), "absent literals are left out"


@pytest.mark.parametrize("accelerated", [True, False])
@pytest.mark.parametrize(
    ("literals", "text", "found"),
    [
        ([], "法治", {}),
        ([""], "法治", {}),
        (["法治"], "", {}),
        (["法治", "法治政府"], "法治政府", {"法治": (0,), "法治政府": (0,)}),
        (["治治"], "治治治", {"治治": (0, 1)}),
        (["政府"], "𠮷政府，政府", {"政府": (1, 4)}),
    ],
)
def test_overlapping_and_nested(
    literals: list[str], text: str, found: dict[str, tuple[int, ...]], accelerated: bool
) -> None:
    assert Literals(literals, accelerated=accelerated).find(text) == found


def test_without_the_accelerator_a_plain_search_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ahocorasick_rs", None)
    assert Literals(["法治", "政府"]).find("法治政府") == {"法治": (0,), "政府": (2,)}
