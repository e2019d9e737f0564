"""Drafts that are too long."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "«青石镇2024年法治政府建设情况报告»\n一、做法\n正文很长很长。",
        "青石镇2024年法治政府建设情况报告\n一、做法\n短",
        "青石镇2024年法治政府建设情况报告\n一、做法\n短   　　　　　　　　　　　　　　　　",  # blanks do not count
    ],
)
def test_more_than_twenty_five_characters(text: str, marked: Callable[..., str]) -> None:
    assert marked("length", {"most": 25}, text) == text
