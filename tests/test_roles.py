"""What a section is for, from its title."""

from __future__ import annotations

import pytest

from lawlint.roles import roles_of

CHAPTERS = {
    "measures": """
        2024年法治政府建设的主要举措和成效
        工作开展情况
        主要工作和成效
        主要做法
        2024年工作回顾
        总体情况
        2024年法治政府建设工作总结
        履职情况
        主要成绩
        过去一年工作
        """,
    "problems": """
        存在的不足
        问题和不足
        存在的主要问题
        存在的短板弱项
        正视问题，找准差距
        自查发现的问题
        整改存在的问题
        面临的困难
        坚持问题导向，查找短板弱项
        """,
    "problems, causes": """
        法治政府建设中存在的不足和原因
        存在的问题及原因分析
        原因和问题
        """,
    "problems ": """
        下一步需要解决的问题
        """,
    "causes": """
        原因分析
        主要原因
        """,
    "duty": """
        党政主要负责人履行推进法治建设第一责任人职责情况
        2024年党政主要负责人履行第一责任人职责，推动法治政府建设的情况
        主要负责人履职情况
        “一把手”履职情况
        党委书记、镇长履行法治建设职责情况
        书记、镇长履行推进法治建设职责情况
        个人履职情况
        党政主要领导履行法治建设职责情况
        第一责任人履职情况
        """,
    "plan": """
        2025年法治政府建设工作安排
        下一步工作打算
        下步打算
        2025年工作思路
        2025年工作重点
        2023年整改打算
        下一年度主要安排
        下阶段努力方向
        整改方向
        明年工作打算
        今后努力方向
        整改措施
        工作计划
        """,
    "problems, plan": """
        工作不足及2026年工作打算
        存在问题和下一步打算
        """,
    "work": """
        健全行政决策制度体系
        坚持党的全面领导
        聚焦突出问题，提升治理效能
        坚持问题导向，着力解决突出问题
        """,
    "work, measures": """
        坚持党的领导，取得明显成效
        """,
    "requirements": """
        总体要求
        指导思想和基本原则
        """,
    "tasks": """
        重点任务
        主要任务
        """,
    "safeguards": """
        保障措施
        组织保障
        工作要求
        """,
    "": """
        化解矛盾纠纷
        其他需要报告的情况
        """,
}

SECTIONS = {
    "problems": "执法力量不足。\n存在的问题\n存在问题及建议\n主要困难和问题",
    "problems, causes": "存在的问题及原因分析",
    "plan": "下一步打算\n2025年工作安排\n今后的努力方向",
    "duty": "镇长履行第一责任人职责情况。\n主要负责人履职情况",
    "causes": "原因分析\n产生问题的原因",
    "": "健全行政决策制度体系。\n加强问题整改\n着力解决突出问题。\n工作要求\n重点任务\n总结经验做法\n化解突出矛盾问题。",
}


def _rows(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(title.strip(), roles.strip()) for roles, titles in table.items() for title in titles.strip().split("\n")]


@pytest.mark.parametrize(("title", "roles"), _rows(CHAPTERS))
def test_roles_of_a_chapter(title: str, roles: str) -> None:
    assert ", ".join(roles_of(title, chapter=True)) == roles


@pytest.mark.parametrize(("title", "roles"), _rows(SECTIONS))
def test_roles_within_a_chapter(title: str, roles: str) -> None:
    assert ", ".join(roles_of(title, chapter=False)) == roles
