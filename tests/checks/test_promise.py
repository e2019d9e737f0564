"""A number of items that a heading or lead-in announces, and the items that follow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

OPTIONS = {"nouns": ["到位", "抓", "强化"], "units": ["方面", "问题", "工作"]}

FOUND = [
    "一、做到«“三到位”»\n一是领导到位。二是经费到位。\n二、打算\n正文。",
    "一、«“两抓”»并进\n（一）抓学习。正文。\n（二）抓执法。正文。\n（三）抓普法。正文。\n二、打算\n正文。",
    "一、问题\n主要表现在«以下三个方面»：一是学习不深。二是宣传不广。",
    "一、问题\n主要有«以下四个问题»：\n（一）学习不深。正文。\n（二）宣传不广。正文。\n二、打算\n正文。",
    "一、做法\n重点抓好«下列2项工作»：①学习；②执法；③普法。",
    "一、问题\n存在«如下三方面»不足：\n一是学习不深。\n二是宣传不广。\n二、打算\n正文。",
]
SILENT = [
    "一、做到“三到位”\n一是领导到位。二是经费到位。三是人员到位。\n二、打算\n正文。",
    "一、做到“三到位”\n我镇认真抓好工作。\n二、打算\n正文。",
    "一、落实“三抓”机制\n一是加强学习。二是规范执法。\n二、打算\n正文。",
    "一、落实“三项制度”\n一是加强学习。二是规范执法。\n二、打算\n正文。",
    "一、问题\n主要表现在以下两个方面：一是学习不深。二是宣传不广。",
    "一、问题\n主要表现在以下两方面问题：一是学习不深。二是宣传不广。",
    "一、问题\n主要表现在以下几个方面：一是学习不深。二是宣传不广。",
    "一、问题\n有以下三个方面：学习、执法、普法。",
    "一、做到“三到位”\n一是领导到位。二是经费到位。\n又做到：一是学习到位。二是执法到位。\n二、打算\n正文。",
]


@pytest.mark.parametrize("text", FOUND + SILENT)
def test_promises(text: str, marked: Callable[..., str]) -> None:
    draft = f"青石镇2024年法治政府建设情况报告\n{text}"
    assert marked("promise", OPTIONS, draft) == draft
