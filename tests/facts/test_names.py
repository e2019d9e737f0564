"""Names of units: whose paper it is, and who acts in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from checks.drafts import any_text
from hypothesis import given, settings

from lawlint.document import Document
from lawlint.facts.names import Unit, actors, own_unit
from lawlint.parse import parse
from lawlint.text import Source

NAMES = [
    ("中共云岭县青石镇委员会", "青石镇"),
    ("重庆市南川区木凉镇人民政府", "木凉镇"),
    ("张店区房镇镇人民政府", "房镇镇"),
    ("新乡县青石镇人民政府", "青石镇"),
    ("梧江县人民政府临河街道办事处", "临河街道"),
    ("中共梧江县委临河街道工作委员会", "临河街道"),
    ("云岭县住房和城乡建设局", "住房和城乡建设局"),
    ("望溪县市场监督管理局", "市场监督管理局"),
    ("云岭县城市管理局", "城市管理局"),
    ("云岭县人民政府", "云岭县"),
    ("镇", "镇"),
    ("县委依法治县办", ""),
    ("云岭县发展和改革委员会", "云岭县"),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_the_unit_in_a_formal_name(name: str, expected: str) -> None:
    unit = Unit.of(name)
    assert (unit.name if unit else "") == expected


def test_the_unit_of_a_title_is_sure_and_that_of_the_text_is_not(read: Callable[..., Document]) -> None:
    titled = read("青石镇2024年度法治政府建设情况报告\n一、主要举措\n正文。").fact(own_unit)
    assert titled is not None
    assert (titled.name, titled.sure) == ("青石镇", True)
    told = read("关于2024年度法治政府建设情况的报告\n一、主要举措\n我乡抓学习。青石乡党委、青石乡政府重视。").fact(
        own_unit
    )
    assert told is not None
    assert (told.kind, told.sure) == ("乡", False)


ACTING = [
    ("2024年，白云镇坚持依法行政。", "白云镇"),
    ("白云镇党委、政府高度重视。", "白云镇"),
    ("云岭县白云镇人民政府认真履职。", "白云镇"),
    ("滨江街道党工委高度重视。", "滨江街道"),
    ("县林业局党组高度重视。", "林业局"),
    ("成立镇党委书记任组长的领导小组，督促镇政府整改，推动镇全面落实。", ""),
    ("全镇扎实推进，各乡镇认真落实，集镇、小城镇全面提升，重点镇将扩围。", ""),
    ("服务大局，坚持原则；工作格局全面提升；开局将好。", ""),
    ("返乡、下乡、城乡全面融合，家乡把人才留住。", ""),
]


@pytest.mark.parametrize(("text", "expected"), ACTING)
def test_who_acts(text: str, expected: str, read: Callable[..., Document]) -> None:
    assert "、".join(one.unit.name for one in read(text).fact(actors)) == expected


@settings(deadline=None, max_examples=60)
@given(any_text())
def test_actors_are_named_where_they_stand(text: str) -> None:
    document = parse(Source("稿.txt", text))
    assert all(document.text[one.start : one.end] == one.unit.name for one in document.fact(actors))
