"""Problems that the plan for the next year passes over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TOPICS = {
    "topics": [
        {"name": "行政应诉", "words": ["应诉", "诉讼"]},
        {"name": "法治宣传", "words": ["普法", "宣传"]},
        {"name": "行政执法", "words": ["执法"]},
    ]
}
HEAD = "青石镇2024年度法治政府建设情况报告\n一、主要举措\n执法、应诉、普法。\n"
PLAN = (
    "三、2025年安排\n（一）创新宣传形式。按村制定菜单，偏远村组每季度至少宣讲1场，用好广播和院坝会，做到村村有宣讲员。\n"
    "（二）规范执法行为。组织案卷评查2次，开展实务培训3次，执法人员全部持证上岗，严格落实三项制度，公示结果。"
)
SINGLE = "（二）改进作风。原因是认识不足。\n"
CASES = [
    f"二、存在的不足\n（一）普法形式单一。原因是力量不足。\n{SINGLE}{PLAN}",
    f"二、存在的不足\n（一）«应诉水平不高。»原因是培训少。\n{SINGLE}{PLAN}",
    f"二、存在的不足\n（一）执法和应诉水平不高。原因是培训少。\n{SINGLE}{PLAN}",
    f"二、存在的不足\n一是«应诉水平不高»。原因是培训少。二是普法形式单一。\n{PLAN}",
    f"二、存在的不足\n主要表现在：普法力度不够；执法不够规范；«应诉工作仍需加强»。\n{PLAN}",
    f"二、存在的不足\n（一）应诉水平不高。原因是培训少。\n{SINGLE}三、2025年安排\n抓好各项工作。[没有分别写不足和下一步安排]",
    f"二、存在的不足及2025年安排\n（一）应诉水平不高。原因是培训少。\n{SINGLE}[没有分别写不足和下一步安排]",
]


@pytest.mark.parametrize("text", CASES)
def test_problems_without_a_measure(text: str, marked: Callable[..., str]) -> None:
    assert marked("problem-plan", TOPICS, (HEAD + text).partition("[")[0]) == HEAD + text
