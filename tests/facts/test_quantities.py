"""Numbers with a unit: value, bounds, unit — and what looks like a number and counts nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawlint.document import Document
from lawlint.engine import read as read_source
from lawlint.facts.quantities import INFINITY, Quantity, quantities
from lawlint.text import Source


def shown(document: Document) -> str:
    return "，".join(one.words for one in document.fact(quantities))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("办理案件20件，罚款8.6万元，惠及1.6万人次", "20件，8.6万元，16000人次"),
        ("发放资料２５００余份、横幅 20 余条、投资 10 万余元", "2500余份，20余条，10余万元"),
        (
            "投资20余万元，近50人，约30户，300人左右，不少于4场，至少6次，超过90%，98%以上",
            "20余万元，近50人，约30户，约300人，4场以上，6次以上，90%以上，98%以上",
        ),
        ("聘请律师一名，开会两次，排查三十余件，共二十一件", "1名，2次，30余件，21件"),
        ("收费1,200元，培训3次,参加20人", "1200元，3次，20人"),
        ("1.18名执法人员全部持证", "18名"),
        ("合格率97.8%，下降3.5个百分点", "97.8%，3.5个百分点"),
    ],
)
def test_what_counts(text: str, found: str, read: Callable[..., Document]) -> None:
    assert shown(read(f"正文。\n{text}。")) == found


@pytest.mark.parametrize(
    "text",
    [
        "第3次会议，第20条，第二次全体会议",
        "2024年12月31日，1至12月，8点30分",
        "12345热线、12348平台、国办发〔2018〕118号",
        "1.抓学习\n2.抓执法\n（3）抓普法",
        "“1+3”模式，“最多跑1次”，《关于20件民生实事的通知》",
        "3—5次，3至5件",
        "3个月，15个工作日，2条例，10件事",
        "推动三项制度、两个确立，一起抓，一条龙，统一部署，最多跑一次，一次性告知",
        "村规民约3个月修订",
        "编号123456789012345678901234567890件",
    ],
)
def test_what_counts_nothing(text: str, read: Callable[..., Document]) -> None:
    assert shown(read(f"正文。\n{text}。")) == ""


def test_a_number_in_groups_is_not_read_in_part(read: Callable[..., Document]) -> None:
    assert shown(read("正文。\n全市共有4 598个调委会。")) == ""


def test_a_covenant_is_no_approximation(read: Callable[..., Document]) -> None:
    assert shown(read("正文。\n修订村规民约13个，最近3次检查。")) == "13个，3次"


@pytest.mark.parametrize(
    ("bound", "value", "low", "high"),
    [("", 60, 60, 60), ("+", 60, 60, 70), ("+", 2500, 2500, 2600), ("-", 50, 40, 50), ("~", 300, 200, 400)],
)
def test_what_an_approximation_may_mean(bound: str, value: int, low: int, high: int) -> None:
    one = Quantity(0, 3, value, bound, "件")
    assert (one.low, one.high, one.exact) == (low, high, not bound)
    assert one._replace(bound="++").high == INFINITY


def test_units_that_count_the_same() -> None:
    assert Quantity(0, 2, 3, "", "名").kind == Quantity(0, 2, 3, "", "人").kind
    assert Quantity(0, 2, 3, "", "起").kind == Quantity(0, 2, 3, "", "件").kind
    assert Quantity(0, 2, 3, "", "人次").kind != Quantity(0, 2, 3, "", "人").kind


@given(st.text(alphabet="一二两三百第约近余多0123456789.,，。万亿件次人名场%年“”《》 -—\n"))
def test_any_text_is_read(text: str) -> None:
    document = read_source(Source("稿.txt", text))
    found = document.fact(quantities)
    assert all(document.text[one.start : one.end].strip() for one in found)
    assert [one.start for one in found] == sorted({one.start for one in found})
