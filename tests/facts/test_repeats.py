"""One quantity said twice, and a frequency beside the year's total."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.ledgers import faults, said

FOUND = [
    ("全年办理行政处罚案件26件。规范执法，办理行政处罚案件28件。", ["stated-twice wrong 前为26件，此处为28件"]),
    ("共化解矛盾纠纷118件。多元解纷，化解矛盾纠纷128件。", ["stated-twice wrong 前为118件，此处为128件"]),
    ("每季度召开1次法治专题会，全年召开法治专题会3次。", ["frequency wrong 全年应为4次，与3次不符"]),
    ("每季度召开1次法治联席会议，全年共召开联席会议5次。", ["frequency wrong 全年应为4次，与5次不符"]),
    ("每半年开展执法检查1次，全年开展执法检查4次。", ["frequency wrong 全年应为2次，与4次不符"]),
]
SILENT = [
    "上半年办理行政处罚案件12件。全年办理行政处罚案件26件。",
    "2023年办理行政处罚案件20件。2024年办理行政处罚案件26件。",
    "青山村化解矛盾纠纷20件。白水村化解矛盾纠纷12件。",
    "审查合同38份。审查合同40份。",
    "办理行政处罚案件20余件。办理行政处罚案件26件。",
    "办理行政处罚案件20件，办理行政处罚案件6件。",
    "办理行政处罚案件20件。办理行政处罚案件26次。",
    "办理行政处罚案件20件。\n二、2025年工作安排\n办理行政处罚案件30件。",
    "抓市场监管。办理行政处罚案件12件。\n抓交通运输。办理行政处罚案件8件。",
    "全年办理行政处罚案件26件。抓市场。办理行政处罚案件12件。抓交通。办理行政处罚案件14件。",
    "全年调解化解矛盾纠纷26件。化解矛盾纠纷8件。",
    "召开法治专题会4次。召开法治专题会2次。",
    "每季度调度1次执法工作，全年召开会议6次。",
    "每月开展执法检查2次，全年开展普法宣传10次。",
    "每季度至少召开2次法治专题会，全年召开法治专题会9次。",
    "每季度学法1次，第三季度学法2次。",
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_what_does_not_agree(text: str, found: list[str]) -> None:
    assert faults(text) == found


@pytest.mark.parametrize("text", SILENT)
def test_what_may_differ(text: str) -> None:
    assert faults(text) == []


def test_what_agrees_is_said_too() -> None:
    assert said("全年办理行政处罚案件26件。规范执法，办理行政处罚案件26件。") == [
        "stated-twice right 前为26件，此处为26件"
    ]
    assert said("每季度调度1次执法工作，全年调度4次。") == ["frequency right 全年应为4次"]


@given(st.integers(1, 9), st.integers(1, 60))
def test_a_frequency_is_judged_as_arithmetic_says(times: int, total: int) -> None:
    text = f"每季度召开法治专题会{times}次，全年召开法治专题会{total}次。"
    assert (faults(text) == []) == (total == 4 * times)
