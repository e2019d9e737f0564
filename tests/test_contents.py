"""目录: its entries are no headings, wherever the page numbers are; a draft that only mentions 目录 has none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "青石镇2024年法治政府建设情况报告\n"
BODY = "一、主要举措\n（一）加强学习\n学习6次。\n二、存在的不足\n编制少。\n"


@pytest.mark.parametrize(
    "contents",
    [
        "目　录\n一、主要举措……………1\n（一）加强学习……2\n二、存在的不足..........5\n",
        "目录\n一、主要举措  1\n（一）加强学习  2\n二、存在的不足  5\n县委、县政府：\n现将2024年情况报告如下。\n",
        "目 次\n一、主要举措\n二、存在的不足\n\n",
    ],
)
def test_entries_are_no_headings(outline_of: Callable[[str], list[str]], contents: str) -> None:
    found = [line.split(" ", 1)[1].strip() for line in outline_of(HEAD + contents + BODY)]
    assert found == ["一、主要举措", "（一）加强学习", "二、存在的不足"]


def test_the_addressee_below_is_found(read: Callable[..., object]) -> None:
    document = read(HEAD + "目录\n一、主要举措 1\n二、存在的不足 5\n县委、县政府：\n现将情况报告如下。\n" + BODY)
    assert document.main.addressee is not None  # type: ignore[attr-defined]


def test_a_chapter_on_lists_of_powers_is_none(outline_of: Callable[[str], list[str]]) -> None:
    text = HEAD + "一、权责清单\n目录\n公布政务服务事项。\n二、存在的不足\n公布政务服务事项少。\n"
    assert [line.split(" ", 1)[1].strip() for line in outline_of(text)] == ["一、权责清单", "二、存在的不足"]
