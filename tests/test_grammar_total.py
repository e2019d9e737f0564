"""Totality of the grammar on lines made of the pieces that real papers have, in any order (found two holes once)."""

from __future__ import annotations

from random import Random

import pytest

from lawlint.grammar import driver
from lawlint.text import fold

PIECES = (
    "述法人：|沈毅|一、|（一）|(一)|1.|1、|（1）|第一章|第一部分|2024年|1月|11日|抄送：|附件|附件：|：|:|报告|通知|青石镇人民政府|"
    "县委、县政府：|〔2024〕3号|（此件公开发布）|来源：|打印|- 2 -|第 2 页|签发人：|特急|机密★1年|000012|##|# | |　|。|，|\n|\r\n|\r|"
    "（|）|“|”|《|》|是|二是|①|1.1|1.1.1 |3.5万|印发|年|月|日|a|X|\0|\u2028|\ud800|😀|文件|情况"
).split("|")


@pytest.mark.parametrize("seed", range(4))
def test_every_line_is_read(seed: int) -> None:
    random = Random(seed)
    for _ in range(5000):
        text = "".join(random.choice(PIECES) for _ in range(random.randint(1, 9))) + "长" * random.choice(
            [0, 0, 35, 130]
        )
        lines = driver().lines(fold(text))
        assert len(lines) == 1 + sum(text.replace("\r\n", "\n").count(end) for end in "\n\r")


@pytest.mark.parametrize("text", ["# ", "## \n正文", "述法人：沈毅一、一、一、一、一、一、一、2024年2024年1月11日"])
def test_lines_that_once_were_not_read(text: str) -> None:
    assert driver().lines(fold(text))
