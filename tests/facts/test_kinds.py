"""Parts without 其中: contrasting kinds, 其余, 共计."""

from __future__ import annotations

import pytest

from facts.ledgers import faults, said

ADDS_UP = [
    ("办理案件20件，普通程序12件，简易程序8件。", "12＋8＝20"),
    ("办理处罚案件86件（普通程序52件、简易程序34件），罚款3.2万元。", "52＋34＝86"),
    ("评查案卷20份，行政许可案卷8份，行政处罚案卷12份。", "8＋12＝20"),
    ("审结诉讼案件15件，胜诉13件，败诉2件，胜诉率86.7%。", "13＋2＝15"),
    ("清理文件16件，废止3件，修改1件，其余12件继续有效。", "3＋1＋12＝16"),
    ("调解纠纷50件，成功48件，其余2件引导诉讼。", "48＋2＝50"),
    ("许可120条、处罚26条、检查54条，共计200条。", "120＋26＋54＝200"),
]
NEED_NOT = [
    "审查合同30件，普通程序案件12件，简易程序案件8件。",
    "办理案件20件，普通程序12件，简易程序6件，移送2件。",
    "办理案件20件，普通程序12件。简易程序案件当场办结。",
    "办理事项60件，行政许可20件，行政处罚12件。",
    "重大决策3件，一般事项12件。",
    "调解纠纷50件，婚姻纠纷12件，邻里纠纷20件。",
    "办理法律援助案件40件，民事案件30件，刑事案件10件。",
    "排查隐患60处，整改隐患40处，移交隐患18处。",
    "带队检查6次，审签案件37件；出庭应诉3次，其余2次由副局长出庭。",
    "督察31个部门，反馈问题94个，整改91个，其余3个按计划推进。",
    "开会20次，检查30次，慰问5次，共计出动200人。",
]
MUST = [
    ("办理案件20件，普通程序12件，简易程序7件。", "sum wrong 12＋7＝19，与20不符"),
    ("调解员36人，男24人，女14人。", "sum wrong 24＋14＝38，与36不符"),
    ("清理文件16件，废止3件，修改1件，其余11件继续有效。", "sum open 3＋1＋11＝15，与16不符"),
    ("督察31个部门，反馈问题95个，整改91个，其余3个按计划推进。", "sum open 91＋3＝94，与95不符"),
    ("办理法律援助案件40件，民事案件30件，刑事案件8件。", "sum open 30＋8＝38，与40不符"),
    ("全年公证咨询62件，现场咨询30件、电话咨询35件。", "sum open 30＋35＝65，与62不符"),
    ("许可120条、处罚26条、检查54条，共计210条。", "sum wrong 120＋26＋54＝200，与210不符"),
]


@pytest.mark.parametrize(("text", "arithmetic"), ADDS_UP)
def test_parts_that_add_up(text: str, arithmetic: str) -> None:
    assert f"sum right {arithmetic}" in said(text)
    assert faults(text) == []


@pytest.mark.parametrize("text", NEED_NOT)
def test_what_is_no_list_of_parts(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(("text", "fault"), MUST)
def test_parts_that_do_not_add_up(text: str, fault: str) -> None:
    assert faults(text) == [fault]
