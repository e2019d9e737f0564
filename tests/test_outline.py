"""Which lines are headings, and how deep: one draft for each way of numbering that real papers show.

The expected outline is the text of the headings, each with its file line and indented by its level; · is a heading
without a number. `BODY` stands for a paragraph.
"""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

BODY = "我镇认真抓好各项工作，成效明显。"

CASES = {
    "two levels, headings alone on their lines": (
        """
        一、主要做法
        （一）加强学习
        BODY
        （二）规范执法
        BODY
        二、存在的问题
        BODY
        """,
        """
        1 一、主要做法
        2   （一）加强学习
        4   （二）规范执法
        6 二、存在的问题
        """,
    ),
    "run-in headings: the first sentence is the title": (
        """
        一、主要做法。BODY
        （一）加强学习。BODY
        1.抓骨干：BODY
        2.抓全员。BODY
        （1）抓村干部。BODY
        （2）抓新干部。BODY
        （二）规范执法。BODY
        """,
        """
        1 一、主要做法。
        2   （一）加强学习。
        3     1.抓骨干：
        4     2.抓全员。
        5       （1）抓村干部。
        6       （2）抓新干部。
        7   （二）规范执法。
        """,
    ),
    "1. directly under 一、 is level 2": (
        """
        一、主要做法
        1.加强学习。BODY
        2.规范执法。BODY
        二、存在的问题
        1.学习不够。BODY
        """,
        """
        1 一、主要做法
        2   1.加强学习。
        3   2.规范执法。
        4 二、存在的问题
        5   1.学习不够。
        """,
    ),
    "（1） directly under 一、 is level 2": (
        """
        一、主要做法
        （1）加强学习。BODY
        （2）规范执法。BODY
        二、存在的问题
        BODY
        """,
        """
        1 一、主要做法
        2   （1）加强学习。
        3   （2）规范执法。
        4 二、存在的问题
        """,
    ),
    "（一） as the only level": (
        """
        （一）主要做法
        BODY
        （二）存在的问题
        BODY
        """,
        """
        1 （一）主要做法
        3 （二）存在的问题
        """,
    ),
    "parts, chapters and 一、": (
        """
        第一部分 工作回顾
        一、主要做法
        BODY
        二、主要成效
        BODY
        第二部分 工作安排
        一、总体思路
        BODY
        """,
        """
        1 第一部分工作回顾
        2   一、主要做法
        4   二、主要成效
        6 第二部分工作安排
        7   一、总体思路
        """,
    ),
    "chapters, sections and articles": (
        """
        第一章 总则
        第一条 为了规范管理，制定本办法。
        第二条 本办法适用于本镇。
        第二章 管理
        第一节 一般规定
        第三条 各村应当加强管理。
        第二节 特别规定
        第四条 企业应当加强管理。
        第三章 附则
        第五条 本办法自公布之日起施行。
        """,
        """
        1 第一章总则
        2   第一条为了规范管理，制定本办法。
        3   第二条本办法适用于本镇。
        4 第二章管理
        5   第一节一般规定
        6     第三条各村应当加强管理。
        7   第二节特别规定
        8     第四条企业应当加强管理。
        9 第三章附则
        10   第五条本办法自公布之日起施行。
        """,
    ),
    "1 → 1.1 → 1.1.1": (
        """
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
        """
        1 1总体情况
        3 2主要工作
        4   2.1加强学习
        5     2.1.1集中学法
        7     2.1.2自主学法
        9   2.2规范执法
        11 3存在的问题
        """,
    ),
    "（一） running on across chapters": (
        """
        一、总体要求
        （一）指导思想。BODY
        （二）工作目标。BODY
        二、重点任务
        （三）加强学习。BODY
        （四）规范执法。BODY
        三、保障措施
        （五）加强领导。BODY
        """,
        """
        1 一、总体要求
        2   （一）指导思想。
        3   （二）工作目标。
        4 二、重点任务
        5   （三）加强学习。
        6   （四）规范执法。
        7 三、保障措施
        8   （五）加强领导。
        """,
    ),
    "1. running on across （一）": (
        """
        一、重点任务
        （一）加强学习
        1.抓骨干。BODY
        2.抓全员。BODY
        （二）规范执法
        3.抓制度。BODY
        4.抓监督。BODY
        二、保障措施
        （一）加强领导。BODY
        """,
        """
        1 一、重点任务
        2   （一）加强学习
        3     1.抓骨干。
        4     2.抓全员。
        5   （二）规范执法
        6     3.抓制度。
        7     4.抓监督。
        8 二、保障措施
        9   （一）加强领导。
        """,
    ),
    "an inner 一、二、 after a lead-in; the outer count goes on": (
        """
        一、主要做法
        我镇重点抓了以下工作：
        一、加强学习
        BODY
        二、规范执法
        BODY
        二、存在的问题
        BODY
        三、下步打算
        BODY
        """,
        """
        1 一、主要做法
        3   一、加强学习
        5   二、规范执法
        7 二、存在的问题
        9 三、下步打算
        """,
    ),
    "members of one sentence after a lead-in are a list, not headings": (
        """
        一、主要做法
        重点做了以下工作：
        1.加强学习；
        2.规范执法；
        3.深入普法。
        BODY
        二、存在的问题
        BODY
        """,
        """
        1 一、主要做法
        7 二、存在的问题
        """,
    ),
    "2. between （一） and （三） is a slip of the same level": (
        """
        一、主要做法
        （一）加强学习。BODY
        2.规范执法。BODY
        （三）深入普法。BODY
        二、存在的问题
        BODY
        """,
        """
        1 一、主要做法
        2   （一）加强学习。
        3   2.规范执法。
        4   （三）深入普法。
        5 二、存在的问题
        """,
    ),
    "二、 between （一） and （三） is one too, when the real 二、 comes later": (
        """
        一、主要做法
        （一）加强学习。BODY
        二、规范执法。BODY
        （三）深入普法。BODY
        二、存在的问题
        BODY
        三、下步打算
        BODY
        """,
        """
        1 一、主要做法
        2   （一）加强学习。
        3   二、规范执法。
        4   （三）深入普法。
        5 二、存在的问题
        7 三、下步打算
        """,
    ),
    "（二） between 一、 and 三、": (
        """
        一、主要做法
        BODY
        （二）存在的问题
        BODY
        三、下步打算
        BODY
        """,
        """
        1 一、主要做法
        3 （二）存在的问题
        5 三、下步打算
        """,
    ),
    "1. first, then （二） （三）: the first was the slip": (
        """
        一、主要做法
        1.加强学习。BODY
        （二）规范执法。BODY
        （三）深入普法。BODY
        二、存在的问题
        （一）学习不够。BODY
        （二）执法不严。BODY
        """,
        """
        1 一、主要做法
        2   1.加强学习。
        3   （二）规范执法。
        4   （三）深入普法。
        5 二、存在的问题
        6   （一）学习不够。
        7   （二）执法不严。
        """,
    ),
    "two levels turned round throughout": (
        """
        一、主要做法
        1.加强学习
        （一）抓骨干。BODY
        （二）抓全员。BODY
        2.规范执法
        （一）抓制度。BODY
        （二）抓监督。BODY
        二、存在的问题
        BODY
        """,
        """
        1 一、主要做法
        2   1.加强学习
        3     （一）抓骨干。
        4     （二）抓全员。
        5   2.规范执法
        6     （一）抓制度。
        7     （二）抓监督。
        8 二、存在的问题
        """,
    ),
    "headings without any number between finished text": (
        """
        青石镇2024年法治政府建设情况报告
        BODY
        主要做法和成效
        BODYBODY
        存在的问题
        BODYBODY
        下一步工作打算
        BODYBODY
        """,
        """
        3 ·主要做法和成效
        5 ·存在的问题
        7 ·下一步工作打算
        """,
    ),
    "a count begins anew under each heading without a number": (
        """
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
        二、持续规范执法
        BODY
        """,
        """
        3 ·2024年工作回顾
        4   一、加强学习
        6   二、规范执法
        8 ·2025年工作安排
        9   一、持续加强学习
        11   二、持续规范执法
        """,
    ),
    "a heading that lost its number stays in its series": (
        """
        一、主要做法
        BODY
        存在的问题和不足
        BODYBODY
        三、下步打算
        BODY
        """,
        """
        1 一、主要做法
        3 ·存在的问题和不足
        5 三、下步打算
        """,
    ),
    "a level left out and taken up later": (
        """
        一、主要做法
        （1）加强学习。BODY
        （2）规范执法。BODY
        二、存在的问题
        （一）学习不够。BODY
        （二）执法不严。BODY
        """,
        """
        1 一、主要做法
        2   （1）加强学习。
        3   （2）规范执法。
        4 二、存在的问题
        5   （一）学习不够。
        6   （二）执法不严。
        """,
    ),
    "an appendix after the date opens its own count": (
        """
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
        """
        2 一、主要做法
        4 二、存在的问题
        10 一、普法内容
        12 二、普法对象
        """,
    ),
    "lists of attachments, cc lines and notes are no headings": (
        """
        青石镇2024年法治政府建设情况报告
        一、主要做法
        BODY
        附件：1.案件统计表
        2.普法责任清单
        青石镇人民政府
        2025年1月10日
        （此件公开发布）
        抄送：县委依法治县办。
        """,
        "2 一、主要做法",
    ),
    "numbers that begin a wrapped line are no markers": (
        """
        一、主要做法
        我镇于第
        一、二季度召开会议4次，启动
        三、四级应急响应各1次，投入
        3.5万元更新物资，成效明显。
        二、存在的问题
        BODY
        """,
        """
        1 一、主要做法
        6 二、存在的问题
        """,
    ),
    "a bracket torn from its number": (
        """
        一、主要做法
        （一）加强学习。BODY
        （
        二）规范执法。BODY
        （三
        ）深入普法。BODY
        """,
        """
        1 一、主要做法
        2   （一）加强学习。
        3   （二）规范执法。
        5   （三）深入普法。
        """,
    ),
    "a marker alone on its line takes the next line as its title": (
        """
        一、
        主要做法
        BODY
        二、
        存在的问题
        BODY
        """,
        """
        1 一、主要做法
        4 二、存在的问题
        """,
    ),
    "enumerations and references inside text are no headings": (
        """
        一、主要做法
        一是加强学习。二是规范执法。
        第一，抓骨干。第二，抓全员。
        ①抓骨干；②抓全员。
        首先，抓骨干。
        全面落实：（一）公示制度；（二）记录制度。
        二、存在的问题
        BODY
        """,
        """
        1 一、主要做法
        7 二、存在的问题
        """,
    ),
    "rows of a table that begin with a number are no headings": (
        """
        一、主要做法
        BODY
        1 青石镇 12
        2 白果镇 15
        二、存在的问题
        BODY
        """,
        """
        1 一、主要做法
        5 二、存在的问题
        """,
    ),
    "a long title with commas and no end mark": (
        """
        一、坚持以习近平法治思想为指导，把党的领导贯穿法治政府建设全过程，推动各项任务落地见效
        BODY
        二、存在的问题
        BODY
        """,
        """
        1 一、坚持以习近平法治思想为指导，把党的领导贯穿法治政府建设全过程，推动各项任务落地见效
        3 二、存在的问题
        """,
    ),
    "titles that end in 。：；？": (
        """
        一、主要做法：
        （一）加强学习。
        BODY
        （二）规范执法；
        BODY
        二、存在哪些不足？
        BODY
        """,
        """
        1 一、主要做法：
        2   （一）加强学习。
        4   （二）规范执法；
        6 二、存在哪些不足？
        """,
    ),
    "a heading that lost its line break is a heading still": (
        """
        一、主要做法
        （一）加强学习。BODY（二）规范执法。BODY
        （三）深入普法。BODY二、存在的问题
        BODY
        三、下步打算
        BODY
        """,
        """
        1 一、主要做法
        2   （一）加强学习。
        2   （二）规范执法。
        3   （三）深入普法。
        3 二、存在的问题
        5 三、下步打算
        """,
    ),
    "glued, on the second line of a wrapped paragraph": (
        """
        一、主要做法
        （一）加强学习。我镇组织干部学习习近平法治思想，参加学法用法考试，落实指导监
        督工作。（二）规范执法。我镇严格规范公正文明执
        法，没有发生问题。
        （三）深入普法。BODY
        """,
        """
        1 一、主要做法
        2   （一）加强学习。
        3   （二）规范执法。
        5   （三）深入普法。
        """,
    ),
    "the last chapter, glued": (
        """
        一、主要做法
        BODY
        二、存在的问题
        BODY三、下一步打算
        BODY
        """,
        """
        1 一、主要做法
        3 二、存在的问题
        4 三、下一步打算
        """,
    ),
    "the same marker in the text where the count has no hole": (
        """
        一、主要做法
        （一）加强学习。BODY（二）班组织学习。BODY
        （二）规范执法。BODY
        二、存在的问题
        BODY
        """,
        """
        1 一、主要做法
        2   （一）加强学习。
        3   （二）规范执法。
        4 二、存在的问题
        """,
    ),
}

MARKERS = [
    "第一部分 第二部分 第三部分", "第一章　 第二章　 第三章　", "第一节 第二节 第三节", "第1章 第2章 第3章",
    "一、 二、 三、", "一. 二. 三.", "一． 二． 三．", "一， 二， 三，", "十九、 二十、 二十一、",
    "（一） （二） （三）", "(一) (二) (三)", "（一) （二) （三)", "(一） (二） (三）", "〔一〕 〔二〕 〔三〕",
    "一） 二） 三）", "一) 二) 三)", "（一 （二 （三", "（一）、 （二）、 （三）、", "㈠ ㈡ ㈢",
    "1. 2. 3.", "1． 2． 3．", "1、 2、 3、", "1， 2， 3，", "１． ２． ３．", "⒈ ⒉ ⒊", "12. 13. 14.",
    "（1） （2） （3）", "(1) (2) (3)", "（１） （２） （３）", "1） 2） 3）", "⑴ ⑵ ⑶", "（1）. （2）. （3）.",
]  # fmt: skip


def text_of(draft: str) -> str:
    return dedent(draft).strip("\n").replace("BODY", BODY)


@pytest.mark.parametrize("name", CASES)
def test_headings_and_levels(name: str, outline_of: Callable[..., list[str]]) -> None:
    draft, expected = CASES[name]
    assert outline_of(text_of(draft)) == text_of(expected).split("\n")


MARKDOWN = """
# 青石镇2024年法治政府建设情况报告

## 一、主要做法

### （一）加强学习

1. 组织学习4次。
2. 组织考试2次。

**（二）规范执法。**我镇严格执法，成效明显。

- 开展检查12次。

## 存在的问题

学习不够深入，主要原因是安排不紧。
"""


def test_headings_of_a_markdown_draft(outline_of: Callable[..., list[str]]) -> None:
    assert outline_of(MARKDOWN.strip(), markup="markdown") == [
        "3 一、主要做法",
        "5   （一）加强学习",
        "10   （二）规范执法。",
        "14 ·存在的问题",
    ]


@pytest.mark.parametrize("indent", ["", "　　", "\u00a0\u00a0 "], ids=["flush", "U+3000", "U+00A0"])
@pytest.mark.parametrize("markers", MARKERS)
def test_every_form_of_marker(markers: str, indent: str, outline_of: Callable[..., list[str]]) -> None:
    first, second, third = markers.split(" ")
    draft = f"{indent}{first}加强学习\n{BODY}\n{indent}{second}规范执法\n{BODY}\n{indent}{third}深入普法\n{BODY}"
    found = [line.split(" ", 1) for line in outline_of(draft)]
    assert [(line, title[-4:]) for line, title in found] == [("1", "加强学习"), ("3", "规范执法"), ("5", "深入普法")]
    assert all(not title.startswith(" ") for _, title in found), "all on level 1"


@pytest.mark.parametrize("form", ["一是", "第一，", "①", "首先，", "—— ", "● ", "- ", "甲、", "A. ", "其一，"])
def test_what_never_begins_a_heading(form: str, outline_of: Callable[..., list[str]]) -> None:
    assert outline_of(f"一、主要做法\n{BODY}\n{form}加强学习，规范执法，成效明显。\n{BODY}") == ["1 一、主要做法"]
