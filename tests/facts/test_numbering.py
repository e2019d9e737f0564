"""What is wrong with the numbering of headings — and the many things that only look wrong.

In a draft «» marks the marker where the defect is reported; `BODY` stands for a paragraph. An innocent draft has no mark.
"""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from lawlint.document import Document
from lawlint.facts.numbering import anomalies, schemes
from lawlint.testing import unmark

BODY = "我镇认真抓好各项工作，成效明显。"


def draft(text: str) -> str:
    return dedent(text).strip("\n").replace("BODY", BODY)


DEFECTS = {
    "a chapter is missing": (
        "gap",
        """
        一、主要做法
        BODY
        二、存在的问题
        BODY
        «四、»下步打算
        BODY
        """,
    ),
    "a section is missing": (
        "gap",
        """
        一、主要做法
        （一）加强学习。BODY
        «（三）»规范执法。BODY
        （四）深入普法。BODY
        二、存在的问题
        BODY
        """,
    ),
    "two are missing": (
        "gap",
        """
        一、主要做法
        1.加强学习。BODY
        «4.»规范执法。BODY
        二、存在的问题
        BODY
        """,
    ),
    "missing where the count runs on": (
        "gap",
        """
        一、总体要求
        （一）指导思想。BODY
        （二）工作目标。BODY
        二、重点任务
        （三）加强学习。BODY
        «（五）»规范执法。BODY
        三、保障措施
        （六）加强领导。BODY
        """,
    ),
    "the first of a chapter is missing": (
        "not-from-one",
        """
        一、主要做法
        «（二）»加强学习。BODY
        （三）规范执法。BODY
        二、存在的问题
        （一）学习不够。BODY
        """,
    ),
    "the first chapter is missing": (
        "not-from-one",
        """
        «二、»主要做法
        BODY
        三、存在的问题
        BODY
        """,
    ),
    "used twice, the next goes on from it": (
        "repeat",
        """
        一、主要做法
        （一）加强学习。BODY
        （二）规范执法。BODY
        «（二）»深入普法。BODY
        （三）化解纠纷。BODY
        二、存在的问题
        BODY
        """,
    ),
    "used twice, the next is right": (
        "repeat",
        """
        一、主要做法
        BODY
        二、存在的问题
        BODY
        «二、»下步打算
        BODY
        四、其他情况
        BODY
        """,
    ),
    "the last is used twice": (
        "repeat",
        """
        一、主要做法
        BODY
        二、存在的问题
        BODY
        «二、»下步打算
        BODY
        """,
    ),
    "two changed places": (
        "out-of-order",
        """
        一、主要做法
        （一）加强学习。BODY
        （三）规范执法。BODY
        «（二）»深入普法。BODY
        （四）化解纠纷。BODY
        """,
    ),
    "one in the middle does not fit": (
        "out-of-order",
        """
        一、主要做法
        BODY
        二、存在的问题
        BODY
        «五、»原因分析
        BODY
        四、下步打算
        BODY
        """,
    ),
    "counted anew in mid-chapter": (
        "restart",
        """
        一、主要做法
        （一）加强学习。BODY
        （二）规范执法。BODY
        «（一）»深入普法。BODY
        （二）化解纠纷。BODY
        二、存在的问题
        BODY
        """,
    ),
    "one chapter runs on where the others begin anew": (
        "restart",
        """
        一、主要做法
        （一）加强学习。BODY
        （二）规范执法。BODY
        二、存在的问题
        （一）学习不够。BODY
        （二）执法不严。BODY
        三、原因分析
        «（三）»安排不紧。BODY
        四、下步打算
        （一）加强学习。BODY
        """,
    ),
    "one chapter begins anew where the others run on": (
        "restart",
        """
        一、主要做法
        （一）加强学习。BODY
        （二）规范执法。BODY
        二、存在的问题
        （三）学习不够。BODY
        （四）执法不严。BODY
        三、下步打算
        «（一）»加强学习。BODY
        四、保障措施
        （二）加强领导。BODY
        """,
    ),
    "2. between （一） and （三）": (
        "wrong-marker",
        """
        一、主要做法
        （一）加强学习。BODY
        «2.»规范执法。BODY
        （三）深入普法。BODY
        二、存在的问题
        BODY
        """,
    ),
    "二、 between （一） and （三）": (
        "wrong-marker",
        """
        一、主要做法
        （一）加强学习。BODY
        «二、»规范执法。BODY
        （三）深入普法。BODY
        二、存在的问题
        BODY
        三、下步打算
        BODY
        """,
    ),
    "（1） directly under 一、": (
        "level-skipped",
        """
        一、主要做法
        «（1）»加强学习。BODY
        （2）规范执法。BODY
        二、存在的问题
        （1）学习不够。BODY
        """,
    ),
    "（1） directly under （一）": (
        "level-skipped",
        """
        一、主要做法
        （一）加强学习
        «（1）»抓骨干。BODY
        （2）抓全员。BODY
        """,
    ),
    "（一） under 1.": (
        "inverted-level",
        """
        一、主要做法
        1.加强学习
        «（一）»抓骨干。BODY
        （二）抓全员。BODY
        2.规范执法
        （一）抓制度。BODY
        （二）抓监督。BODY
        二、存在的问题
        BODY
        """,
    ),
    "a heading inside the paragraph above": (
        "glued-heading",
        """
        一、主要做法
        （一）加强学习。BODY«（二）»规范执法。BODY
        （三）深入普法。BODY
        二、存在的问题
        BODY
        """,
    ),
    "a chapter inside the paragraph above": (
        "glued-heading",
        """
        一、主要做法
        BODY«二、»存在的问题
        BODY
        三、下步打算
        BODY
        """,
    ),
    "the first section inside the lead-in": (
        "glued-heading",
        """
        一、主要做法
        BODY«（一）»加强学习。BODY
        （二）规范执法。BODY
        二、存在的问题
        BODY
        """,
    ),
    "a chapter without its number": (
        "lost-marker",
        """
        一、主要做法
        BODY
        «存在的问题和不足»
        BODYBODY
        三、下步打算
        BODY
        """,
    ),
}

INNOCENT = {
    "begins anew under each chapter": """
        一、主要做法
        （一）加强学习。BODY
        （二）规范执法。BODY
        二、存在的问题
        （一）学习不够。BODY
        """,
    "runs on across chapters": """
        一、主要做法
        （一）加强学习。BODY
        （二）规范执法。BODY
        二、存在的问题
        （三）学习不够。BODY
        三、下步打算
        （四）加强学习。BODY
        """,
    "1. runs on across （一）, （一） begins anew": """
        一、重点任务
        （一）加强学习
        1.抓骨干。BODY
        2.抓全员。BODY
        （二）规范执法
        3.抓制度。BODY
        二、保障措施
        （一）加强领导。BODY
        （二）严格考核。BODY
        """,
    "runs on across levels": """
        一、重点任务
        （一）加强学习
        1.抓骨干。BODY
        2.抓全员。BODY
        3.抓新人。BODY
        二、保障措施
        4.加强领导。BODY
        5.严格考核。BODY
        """,
    "1. directly under 一、": """
        一、主要做法
        1.加强学习。BODY
        2.规范执法。BODY
        二、存在的问题
        1.学习不够。BODY
        """,
    "an inner 一、二、 list after a lead-in": """
        一、主要做法
        重点抓了以下工作：
        一、加强学习
        BODY
        二、规范执法
        BODY
        二、存在的问题
        BODY
        """,
    "an inner 1. 2. list inside a （一） that comes before another": """
        一、主要做法
        （一）加强学习。重点抓好：
        1.领导干部学法；
        2.执法人员学法。
        （二）规范执法。BODY
        """,
    "a number torn from its bracket": """
        一、主要做法
        （一）加强学习。BODY
        （
        二）规范执法。BODY
        （三）深入普法。BODY
        """,
    "a reference to （二） in the text": """
        一、主要做法
        （一）加强学习。按照第（三）项要求，抓好（二）班子学习。BODY
        （二）规范执法。BODY
        （三）深入普法。BODY
        """,
    "a count anew in the appendix": """
        青石镇2024年法治政府建设情况报告
        一、主要做法
        BODY
        二、存在的问题
        BODY
        青石镇人民政府
        2025年1月10日
        附件
        青石镇2024年普法责任清单
        一、普法内容
        BODY
        二、普法对象
        BODY
        """,
    "a count anew under each unnumbered heading": """
        青石镇2024年法治政府建设情况报告
        BODY
        2024年工作回顾
        一、加强学习
        BODY
        二、规范执法
        BODY
        2025年工作安排
        一、持续加强学习
        BODY
        """,
    "a count anew in each part": """
        第一部分 工作回顾
        一、主要做法
        BODY
        二、主要成效
        BODY
        第二部分 工作安排
        一、总体思路
        BODY
        """,
    "articles run on through chapters": """
        第一章 总则
        第一条 为了规范管理，制定本办法。
        第二条 本办法适用于本镇。
        第三条 镇政府负责管理。
        第二章 管理
        第四条 各村应当加强管理。
        第五条 企业应当加强管理。
        第三章 附则
        第六条 本办法自2024年1月1日起施行。
        """,
    "1 → 1.1 → 1.1.1": """
        1 总体情况
        BODY
        2 主要工作
        2.1 加强学习
        2.1.1 集中学法
        BODY
        2.1.2 自主学法
        BODY
        2.2 规范执法
        BODY
        3 存在的问题
        BODY
        """,
    "four levels in the order of the standard": """
        一、主要做法
        （一）加强学习
        1.抓骨干
        （1）抓村干部。BODY
        （2）抓新干部。BODY
        2.抓全员。BODY
        （二）规范执法。BODY
        二、存在的问题
        BODY
        """,
    "only one section in a chapter": """
        一、主要做法
        （一）加强学习。BODY
        二、存在的问题
        （一）学习不够。BODY
        三、下步打算
        BODY
        """,
    "lines of a wrapped paragraph that begin like markers": """
        一、主要做法
        我镇于第
        一、二季度召开会议4次，启动
        三、四级应急响应各1次，投入
        3.5万元更新物资，成效明显。
        二、存在的问题
        BODY
        """,
    "a plan with 1. through 4. under 一、 to 三、": """
        一、提升法治能力
        1.抓实领导干部学法。BODY
        2.抓实述法考核。BODY
        二、规范决策执法
        3.规范重大行政决策。BODY
        三、化解矛盾纠纷
        4.建强综治中心。BODY
        """,
    "attachments counted 1. 2. 3.": """
        一、主要做法
        BODY
        二、存在的问题
        BODY
        附件：1.案件统计表
        2.普法责任清单
        3.法律顾问名单
        """,
}


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_is_found_once_and_nothing_else(name: str, read: Callable[..., Document]) -> None:
    defect, text = DEFECTS[name]
    plain, (span,) = unmark(draft(text))
    document = read(plain)
    found = [(one.defect, document.span(*one.span(document))) for one in document.fact(anomalies)]
    assert found == [(defect, span)]


@pytest.mark.parametrize("name", INNOCENT)
def test_what_only_looks_wrong(name: str, read: Callable[..., Document]) -> None:
    document = read(draft(INNOCENT[name]))
    found = [(one.defect, document.line(one.heading.start), one.values) for one in document.fact(anomalies)]
    assert found == []


def test_a_cause_is_reported_once_with_all_its_places(read: Callable[..., Document]) -> None:
    document = read(draft("一、做法\n" + "".join(f"（{n}）加强学习。BODY\n" for n in range(1, 17))))
    (one,) = document.fact(anomalies)
    assert (one.defect, one.values["count"], len(one.related)) == ("level-skipped", "16", 15)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("一、甲\n二、乙\n五、丙", {"words": "五、", "previous": "二、", "expected": "三、"}),
        ("一、甲\n二、乙\n二、丙", {"words": "二、", "expected": "三、"}),
        ("（二）甲。好。\n（三）乙。好。", {"words": "（二）", "expected": "（一）"}),
        ("一、甲\n（一）乙。好。\n2.丙。好。\n（三）丁。好。", {"words": "2.", "expected": "（二）"}),
    ],
)
def test_what_to_write_instead(text: str, values: dict[str, str], read: Callable[..., Document]) -> None:
    (one,) = read(text).fact(anomalies)
    assert {key: one.values[key] for key in values} == values


def test_every_missing_marker_is_named(read: Callable[..., Document]) -> None:
    (one,) = read("一、甲\n二、乙\n五、丙").fact(anomalies)
    assert "三、" in one.values["missing"]
    assert "四、" in one.values["missing"]
    assert "五、" not in one.values["missing"]


SCHEMES = {
    "一、甲\n（一）乙。好。\n（二）丙。好。\n二、丁\n（一）戊。好。": {"一、": False, "（一）": False},
    "一、甲\n（一）乙。好。\n（二）丙。好。\n二、丁\n（三）戊。好。": {"一、": False, "（一）": True},
    "一、甲\n1.乙。好。\n2.丙。好。\n二、丁\n3.戊。好。\n三、己\n1.庚。好。\n四、辛\n2.壬。好。": {
        "一、": False,
        "1.": True,
    },
    "一、甲\n1.乙。好。\n2.丙。好。\n二、丁\n1.戊。好。\n三、己\n2.庚。好。\n四、辛\n1.壬。好。": {
        "一、": False,
        "1.": False,
    },
}


@pytest.mark.parametrize("text", SCHEMES)
def test_the_scheme_of_a_level_is_decided_once(text: str, read: Callable[..., Document]) -> None:
    found = {scheme.runs[0][0].marker.text: scheme.runs_on for scheme in read(text).fact(schemes)}
    assert found == SCHEMES[text]
    assert all(scheme.reason for scheme in read(text).fact(schemes))
