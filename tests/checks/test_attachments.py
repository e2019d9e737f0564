"""The 附件 line against what is attached."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "青石镇2024年法治政府建设情况报告\n一、做法\n正文。\n"
SIGNED = "\n青石镇人民政府\n2025年1月10日\n"

CASES = [
    ("count", "附件：1.«指标表\n2.台账»" + SIGNED + "附件1\n指标表\n甲 1", ""),
    ("count", "附件：«指标表»" + SIGNED + "附件1\n指标表\n甲 1\n附件2\n台账\n乙 2", ""),
    ("count", "附件：指标表" + SIGNED + "附件\n指标表\n甲 1", ""),
    ("count", "附件：指标表" + SIGNED, "[稿中没有列出附件，或者没有附上附件]"),
    ("name", "附件：1.指标表\n2.«台账»" + SIGNED + "附件1\n指标表\n甲 1\n附件2\n责任清单\n乙 2", ""),
    ("name", "附件：《指标表》" + SIGNED + "附件\n青石镇指标表\n甲 1", ""),
    ("name", "附件：1.指标表\n2.台账" + SIGNED + "附件1\n另一张表\n甲 1", ""),
    ("mark", "附件：指标表«。»" + SIGNED, ""),
    ("mark", "附件：1.指标表«；»\n2.台账«，»" + SIGNED, ""),
    ("mark", "附件：1.指标表（2024年）" + SIGNED, ""),
]


@pytest.mark.parametrize(("defect", "text", "said"), CASES)
def test_attachments(defect: str, text: str, said: str, marked: Callable[..., str]) -> None:
    assert marked("attachments", {"defect": defect}, HEAD + text) == HEAD + text + said
