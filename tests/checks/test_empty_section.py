"""A heading with nothing under it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FOUND = [
    "一、主要做法\n正文。\n«二、存在的不足»\n三、下步打算\n正文。",
    "一、主要做法\n（一）加强学习\n正文。\n«（二）规范执法»\n（三）深入普法\n正文。\n二、下步打算\n正文。",
    "一、主要做法\n正文。\n«二、下步打算»\n青石镇人民政府\n2025年1月10日",
    "一、主要做法\n正文。\n«二、下步打算»",
    "一、主要做法\n正文。\n«二、下步打算»\n— 2 —",
    "«一、主要做法。»\n二、下步打算\n正文。",
]
SILENT = [
    "一、主要做法\n正文。\n二、下步打算\n正文。",
    "一、主要做法。正文。\n二、下步打算。正文。",
    "一、主要做法\n（一）加强学习\n正文。\n（二）规范执法\n正文。",
    "一、主要做法\n正文。\n二、不足\n（一）学习不深。\n（二）宣传不广。\n三、打算\n正文。",
    "一、主要做法\n正文。\n二、不足\n1.学习不深\n2.宣传不广\n3.执法不严\n三、打算\n正文。",
    "一、主要做法\n正文。\n二、相关附件\n附件：1.统计表",
    "一、主要做法\n正文。\n二、下步打算\n一是加强学习。",
    "一、组织学习习近平法治思想，落实会前学法制度（司法所牵头，6月底前完成）\n二、开展民法典宣传，培育法律明白人，解答群众咨询（司法所牵头，9月底前完成）",
    "没有标题。",
    "",
]


@pytest.mark.parametrize("text", FOUND + SILENT)
def test_empty_headings_are_found(text: str, marked: Callable[..., str]) -> None:
    assert marked("empty-section", {}, text) == text


def test_the_list_whose_one_member_has_a_body_is_a_list_still(marked: Callable[..., str]) -> None:
    text = "一、不足\n（一）学习不深\n（二）宣传不广\n（三）执法不严\n正文。\n二、打算\n正文。"
    assert "«" not in marked("empty-section", {}, text)
