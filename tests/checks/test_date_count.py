"""How often, and on which dates: « » where the two do not agree."""

from __future__ import annotations

from collections.abc import Callable

import pytest

RIGHT = [
    "3月12日、7月9日、12月10日主持党委会议研究法治建设3次，督办积案2件。",
    "1月24日部署任务，4月11日、7月18日、10月24日分别听取汇报，全年共研究法治议题4次。",
    "3月15日、6月26日、12月4日在集镇开展宣传，发放资料3000份，出动宣传车6次。",
    "3月5日、6月8日各开展督查2次，9月至11月开展检查12次。",
    "3月5日、6月8日开展督查1次、培训1次。",
    "6月28日至29日、9月28日开展集中宣传2次。",
    "在3月15日、6月26日、12月4日等节点开展宣传12场次。",
    "3月15日、12月4日开展宣传12次。",
    "召开党委会3次（3月5日、6月12日、9月20日），召开镇长办公会6次。",
    "专题研究4次，分别于3月5日审定计划、6月18日听取汇报、9月24日研究验收、12月9日传达精神。",
    "2024年3月5日和9月10日，镇党委两次专题研究法治政府建设。",
    "7月30日、8月6日传达学习二十届三中全会精神，第3次、第4次会议研究落实。",
    "3月、6月、9月、12月各组织一次学法，全年学法4次。",
    "召开会议6次（最近一次为12月5日），3月5日（党委会）、6月12日（办公会）主持研究2次。",
    "3月9个村，12月4日12345热线受理126次。",
]
WRONG = [
    ("error", "2月29日、6月20日、8月22日、11月28日主持党委会议研究法治建设«3次»，主持学习3次。"),
    ("error", "分别于3月5日、6月12日、9月20日召开专题会议«4次»，研究事项12项。"),
    ("warning", "3月5日、6月12日、9月20日召开专题会议«4次»。"),
    ("error", "召开党委会«4次»（3月5日、6月12日、9月20日），召开镇长办公会6次。"),
    ("error", "出庭应诉«3次»（2024年5月22日、2024年9月3日）。"),
    ("error", "专题研究«5次»，分别于3月5日审定计划、6月18日听取汇报、9月24日研究验收、12月9日传达精神。"),
    ("warning", "3月15日、6月28、29日、9月28日利用赶场日进行集中宣传«3次»。"),
    ("error", "3月15日、6月28、29日、9月28日利用赶场日进行集中宣传«2次»。"),
    ("warning", "召开会议«2次»（6月28、29日、9月28日）。"),
    ("error", "在3月15日、6月26日、9月10日、12月4日，利用赶集日开展集中宣传«三次»。"),
    ("error", "3月15日消费者权益日、6月26日国际禁毒日、12月4日国家宪法日期间开展集中宣传«2次»。"),
    ("warning", "3月5日、6月12日、9月20日组织党委会议、中心组学习«2次»。"),
    ("error", "3月、6月、9月、12月组织集中学法«3次»。"),
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_agrees_or_speaks_of_something_else(text: str, marked: Callable[..., str]) -> None:
    assert marked("date-count", {}, text) == text


@pytest.mark.parametrize(("severity", "text"), WRONG)
def test_what_does_not_agree(
    severity: str, text: str, marked: Callable[..., str], lint: Callable[..., list[str]]
) -> None:
    assert marked("date-count", {}, text) == text
    (found,) = lint(text.replace("«", "").replace("»", ""), "consistency/date-count", kind="annual-report")
    assert found.split()[1] == severity
