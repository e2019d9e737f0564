"""我镇, 全乡, 镇一级: words of a unit of another level, and words that only look so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.report import Report

TITLES = {
    "镇": "青石镇2024年度法治政府建设情况报告",
    "乡": "杏坪乡2024年度法治政府建设情况报告",
    "街道": "临河街道2024年度法治政府建设情况报告",
    "所": "青石镇司法所关于2024年度法治政府建设情况的报告",
    "局": "云岭县水利局2024年度法治政府建设情况报告",
    "县": "云岭县人民政府关于2024年法治政府建设情况的报告",
}
CASES = [
    ("镇", "我镇、全镇、本镇、镇党委、镇政府、镇一级，我县、全县、我区、我市，顾全大局、全局，成本局限。"),
    (
        "镇",
        "健全乡村治理体系，安全乡镇创建，完善乡镇清单，我乡镇干部，下乡、返乡，本乡本土人才，全街道路硬化，乡镇党委，乡村振兴。",
    ),
    ("镇", "«我乡»坚持依法行政，«全乡»调解纠纷，«本乡»干部，«我街道»、«我局»。"),
    (
        "镇",
        "各村、«乡党委»、«乡政府»重视，由«乡长»主持，«乡一级»改革，引用“我乡群众满意”。",
    ),
    ("乡", "健全镇村两级机制，服务全镇域，乡镇、集镇、城镇、镇级平台，街镇联动，群众自我镇定，本乡本土人才。"),
    ("乡", "«我镇»坚持依法行政，我镇调解纠纷，«全镇»重视，«镇一级»没有机构，«镇长»出庭，青石镇党委、白云镇政府。"),
    ("街道", "我街道、全街道、街镇联动、乡镇（街道）、临河街道，«我镇»、«全镇»、«镇党委»。"),
    ("所", "我所、我镇、我局、全镇，«我乡»、«乡党委»重视。"),
    ("局", "我局、全局，指导各镇、各乡，全镇调解纠纷，镇政府、乡政府配合，«我镇»、«我乡»。"),
    ("县", "我县、全县、各乡镇，镇党委、全镇，«我局»、«我镇»。"),
    ("镇", "2024年撤乡设镇前，我乡、全乡开展工作。"),
]


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_words_of_another_level(kind: str, text: str, marked: Callable[..., str]) -> None:
    draft = f"{TITLES[kind]}\n一、主要举措\n{text}"
    assert marked("own-level", {}, draft) == draft


def test_own_words_are_sure_and_the_rest_is_doubted(lint: Callable[..., list[str]]) -> None:
    text = f"{TITLES['乡']}\n一、主要举措\n我镇调解纠纷36件，镇一级没有机构。"
    assert lint(text, "consistency/own-level") == [
        "3 error consistency/own-level-mixed 我镇",
        "3 warning consistency/own-level-mixed 镇一级",
    ]


def test_where_only_the_text_says_whose_it_is_all_is_doubted(lint: Callable[..., list[str]]) -> None:
    text = "关于2024年度法治政府建设情况的报告\n一、主要举措\n我乡抓学习，我乡抓执法，我镇抓普法。"
    assert lint(text, "consistency/own-level") == ["3 warning consistency/own-level-mixed 我镇"]


def test_what_to_write_instead_is_the_organ_that_the_unit_has(check: Callable[..., Report]) -> None:
    text = f"{TITLES['街道']}\n一、主要举措\n镇党委重视，镇长出庭应诉。"
    messages = [one.message for one in check(text, "consistency/own-level").diagnostics]
    assert ["街道党工委" in messages[0], "街道办事处主任" in messages[1]] == [True, True]
