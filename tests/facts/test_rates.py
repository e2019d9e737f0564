"""Rates against their counts, at their own precision; and more done than there was."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.ledgers import faults, said

RIGHT = [
    ("调解纠纷252起，调解成功248起，调解成功率为98%。", "248÷252≈98.4%"),
    ("调解纠纷252起，调解成功248起，调解成功率为98.4%。", "248÷252≈98.4%"),
    ("调解纠纷2418件，成功2331件，成功率96.4%。", "2331÷2418≈96.4%"),
    ("办理建议12件、提案3件，办结15件，办结率100%。", "15÷15＝100%"),
    ("排查260件，受理252件，调解成功248件，成功率98.4%。", "248÷252≈98.4%"),
    ("发现问题58个，当场整改46个，限期整改12个，整改率100%。", "58÷58＝100%"),
    ("法律明白人156名，其中女性62名，占比39.7%。", "62÷156≈39.7%"),
    ("评查案卷60卷，优秀42卷，合格16卷，不合格2卷，合格率96.7%。", "58÷60≈96.7%"),
    ("诉讼案件4件，负责人出庭应诉4次，出庭应诉率100%。", "4÷4＝100%"),
    ("调解纠纷410件，成功402件，成功率98%以上。", "402÷410≈98%"),
    ("考试156人次，合格约150人次，合格率97%。", "约150÷156≈96.2%"),
]
UNTOLD = [
    "86名干部参加测试3次，合格率100%。",
    "办理建议12件，办结11件，按期办结率100%。",
    "受理50件，办结48件，办结率同比提高5%。",
    "调解成功率分别为98%和97%，受理50件，成功40件。",
    "去年受理50件，办结40件，办结率98%。",
    "调解纠纷50件，成功48件；检查30次，成功率100%。",
    "法治宣传任务完成率达120%，办件增长率为110%。",
    "诉讼案件0件，出庭应诉0次，出庭率98%。",
    "受理纠纷0件，成功0件，成功率98%。",
    "受理案件0件，其中网上0件，占比60%。",
    "受理纠纷50件，成功45件，明年力争成功率95%以上。",
    "村13个，每村调解成功3件，成功率98%。",
]
WRONG = [
    ("调解纠纷252起，调解成功248起，调解成功率为99%。", "rate wrong 248÷252≈98.41%，与99%不符"),
    ("办理建议12件，办结11件，办结率100%。", "rate wrong 11÷12≈91.67%，与100%不符"),
    ("成功率98%的村有3个，调解纠纷200件，成功190件，成功率92%。", "rate wrong 190÷200＝95%，与92%不符"),
    ("调解纠纷410件，成功402件，成功率达99%以上。", "rate wrong 402÷410≈98.05%，与99%以上不符"),
    ("法律明白人156名，其中女性62名，占比49.7%。", "rate wrong 62÷156≈39.74%，与49.7%不符"),
    ("案件135件，其中纠错29件，纠错率约18%。", "rate open 29÷135≈21.48%，与约18%不符"),
    ("诉讼案件4件，负责人出庭应诉3次，出庭应诉率100%。", "rate open 3÷4＝75%，与100%不符"),
    ("参学率和合格率均达110%。", "rate-over-100 wrong 110%＞100%"),
    ("群众满意度达103%。", "rate-over-100 wrong 103%＞100%"),
    ("干部50余人参加考试，合格率100%。", "approximate-base approximate 50余人为约数"),
]
MORE_DONE = [
    ("受理纠纷110件，成功化解120件。", ["part-over-whole wrong 120＞110"]),
    ("受理纠纷110件，已化解纠纷120件。", ["part-over-whole wrong 120＞110"]),
    ("排查纠纷110件，调解成功120件。", ["part-over-whole open 120＞110"]),
    ("收到申请118件，受理119件。", ["part-over-whole wrong 119＞118"]),
    ("受理纠纷110件，化解上年结转和当年受理的纠纷120件。", []),
    ("受理申请110件，办理处罚案件120件。", []),
    ("受理申请4163件，其中网上1027件、窗口3136件，办结4146件。", []),
    ("办理申请110件，受理投诉120件。", []),
]


@pytest.mark.parametrize(("text", "arithmetic"), RIGHT)
def test_rates_that_are_right(text: str, arithmetic: str) -> None:
    assert f"rate right {arithmetic}" in said(text)
    assert faults(text) == []


@pytest.mark.parametrize("text", UNTOLD)
def test_rates_that_other_counts_make(text: str) -> None:
    assert said(text, "rate") == []
    assert faults(text) == []


@pytest.mark.parametrize(("text", "fault"), WRONG)
def test_rates_that_are_wrong(text: str, fault: str) -> None:
    assert faults(text) == [fault]


@pytest.mark.parametrize(("text", "found"), MORE_DONE)
def test_more_done_than_there_was(text: str, found: list[str]) -> None:
    assert faults(text) == found


@given(st.integers(1, 3000), st.data(), st.integers(0, 2))
def test_a_rate_is_judged_as_arithmetic_says(whole: int, data: st.DataObject, digits: int) -> None:
    part = data.draw(st.integers(1, whole))
    tenths = data.draw(st.integers(max(0, 100 * 10**digits * part // whole - 3), 100 * 10**digits))
    exact = Fraction(100 * part * 10**digits, whole)
    right = tenths in (int(exact), int(exact + Fraction(1, 2)))
    rate = f"{tenths / 10**digits:.{digits}f}"
    assert (faults(f"受理纠纷{whole}件，调解成功{part}件，调解成功率{rate}%。") == []) == right


@given(st.text(alphabet="成功办结率占比其中满意度案件名，、；。%0123456789. 约近以上", max_size=60))
def test_any_text_is_judged(text: str) -> None:
    assert isinstance(said(f"受理案件20件，{text}"), list)
