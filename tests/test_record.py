"""Records: what a dataclass would take, and a sentence where something is missing or unknown."""

from __future__ import annotations

from typing import ClassVar

import pytest

from lawlint.record import record


@record
class Pair:
    """Two values, the second with a default."""

    left: str
    right: str = "乙"

    KIND: ClassVar[str] = "pair"


def test_values_by_place_and_by_name() -> None:
    assert (Pair("甲").left, Pair("甲").right) == ("甲", "乙")
    assert (Pair(right="丙", left="丁").left, Pair("甲", "丙").right) == ("丁", "丙")
    assert Pair.KIND == "pair"


@pytest.mark.parametrize(("values", "named"), [((), {}), (("甲", "乙", "丙"), {}), (("甲",), {"up": "丙"})])
def test_what_does_not_fit(values: tuple[str, ...], named: dict[str, str]) -> None:
    with pytest.raises(TypeError, match="Pair"):
        Pair(*values, **named)


def test_equal_are_records_of_equal_values() -> None:
    assert Pair("甲") == Pair("甲", "乙")
    assert Pair("甲") != Pair("丙")
