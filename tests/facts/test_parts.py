"""Totals with 其中: what adds up, what must, and what need not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.ledgers import faults, said

ADDS_UP = [
    ("办理案件20件，其中普通程序12件、简易程序8件。", "12＋8＝20"),
    ("办理案件20件。其中，普通程序12件，占60%；简易程序8件，占40%。", "12＋8＝20"),
    ("办件15件（其中网上9件、窗口6件），开会3次。", "9＋6＝15"),
    ("排查纠纷118件，调解成功115件，其中邻里80件、婚姻38件。", "80＋38＝118"),
    ("投入经费56.5万元，其中普法经费22.3万元、装备经费34.2万元。", "22.3＋34.2＝56.5"),
    ("审查1090件，覆盖率达100%。其中，文件2件，执法决定10件，其他1件，合同1077件。", "2＋10＋1＋1077＝1090"),
    ("受理申请4163件，其中网上1027件、窗口3136件，办结4146件。", "1027＋3136＝4163"),
    ("执法30件，其中处罚20件（普通程序12件、简易程序8件）、强制10件。", "20＋10＝30"),
    ("审结102件，其中维持58件、撤销11件、终止33件；诉讼5件，其中胜诉4件、撤诉1件。", "58＋11＋33＝102"),
    ("办理建议68件、提案92件，办结率100%，其中A类126件，B类34件。", "126＋34＝160"),
    ("培训执法人员12次，惠及经营主体86名，其中企业主80名、个体户6名。", "80＋6＝86"),
    ("清理文件23件，其中继续有效15件，修改3件，废止5件。", "15＋3＋5＝23"),
]
NEED_NOT = [
    "公开信息245条，其中惠民信息56条、通知31条。",
    "审查合同65份，其中工程类23份、采购类18份、租赁类14份等。",
    "行政许可100件，其中交通类50件，住建类15件。",
    "培训860人次，其中领导干部120人次，执法人员280人次，村干部360人次。",
    "诉讼10件，其中负责人出庭应诉9件，胜诉8件。",
    "执法人员20名，其中中共党员12名，本科以上学历15名。",
    "学习5次，其中12月9日专题学习；会前学法6次。",
    "开会12次，其中镇长主持4次；检查20次。",
    "村13个，调解员65名，其中专职13名，全年调解256件，涉及当事人620人。",
    "会议24次，其中每季度研究1次，每月调度2次。",
    "办理案件52件，较2023年的57件下降8.8%，其中涉企12件，比上年减少20件。",
    "宣传不少于15场，其中进企业5场、进农村6场、进校园5场。",
    "办理许可12.6万件，处罚3268件，强制86件，其中市场监管412件，交通运输627件。",
    "现有执法人员43名，其中（见附表）持证人员全部在岗。",
    "其中普通程序12件。",
]
MUST = [
    ("办理案件20件，其中普通程序12件、简易程序9件。", "sum wrong 12＋9＝21，与20不符"),
    ("办理案件20件，其中普通程序12件、简易程序3件。", "sum wrong 12＋3＝15，与20不符"),
    ("审结15件，其中维持9件、终止4件、撤销1件。", "sum wrong 9＋4＋1＝14，与15不符"),
    ("排查隐患30处，其中已整改20处，正在整改2处。", "sum wrong 20＋2＝22，与30不符"),
    ("公开信息268条，其中网站191条、公开栏发布78条；收到申请1件。", "sum wrong 191＋78＝269，与268不符"),
    ("公开信息200条，其中网站60条、微信40条、公示栏40条。", "sum open 60＋40＋40＝140，与200不符"),
    ("公开信息204条，其中，网站24条；广播60余条；公示栏100余条。", "sum approximate 24＋60余＋100余＝184余，与204不符"),
    ("行政许可100件，其中交通类50件，住建类35件。", "sum open 50＋35＝85，与100不符"),
    ("行政许可100件，其中交通类50件、住建类45件。", "sum wrong 50＋45＝95，与100不符"),
    ("办理案件20件，其中简易程序28件。", "part-over-whole wrong 28＞20"),
    ("调解员86名，其中专职6名，兼职90名。", "part-over-whole wrong 90＞86"),
]


@pytest.mark.parametrize(("text", "arithmetic"), ADDS_UP)
def test_parts_that_add_up(text: str, arithmetic: str) -> None:
    assert f"sum right {arithmetic}" in said(text)
    assert faults(text) == []


@pytest.mark.parametrize("text", NEED_NOT)
def test_parts_that_need_not_add_up(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(("text", "fault"), MUST)
def test_parts_that_do_not_add_up(text: str, fault: str) -> None:
    assert faults(text) == [fault]


@given(st.lists(st.integers(2, 5000), min_size=2, max_size=6), st.integers(-3, 3))
def test_a_list_is_judged_as_arithmetic_says(parts: list[int], slip: int) -> None:
    """A slip is small beside the total here: parts that come near to it are meant to make it."""
    total = sum(parts) + (slip if sum(parts) > 40 else 0)
    listed = "、".join(f"{name}{part}件" for name, part in zip("甲乙丙丁戊己", parts, strict=False))
    found = faults(f"办理事项{total}件，其中{listed}。")
    assert (found == []) == (total == sum(parts))


@given(st.text(alphabet="其中余案件名（）(),，、；。每各0123456789万 一十", max_size=60))
def test_any_text_is_judged(text: str) -> None:
    assert isinstance(said(f"案件20件，其中{text}"), list)
