"""Markers of headings: what each form says, and how the standard writes it."""

from __future__ import annotations

import pytest

from lawlint.markers import FAMILIES, STANDARD, Marker, pattern, read, recount, write
from lawlint.text import fold

FORMS = [
    # terminal, text, family, ordinal, opener, closer, mark
    ("PART", "第一部分", "part", 1, "", "", ""),
    ("PART", "第十二部分：", "part", 12, "", "", ""),
    ("PART", "第一编", "part", 1, "", "", ""),
    ("PART", "第二篇", "part", 2, "", "", ""),
    ("CHAPTER", "第一章", "chapter", 1, "", "", ""),
    ("CHAPTER", "第 3 章", "chapter", 3, "", "", ""),
    ("CHAPTER", "第十二节", "clause", 12, "", "", ""),
    ("CHAPTER", "第一百零三条", "article", 103, "", "", ""),
    ("HAN", "一、", "han", 1, "", "", "、"),
    ("HAN", "十二、", "han", 12, "", "", "、"),
    ("HAN", "三.", "han", 3, "", "", "."),
    ("HAN", "三．", "han", 3, "", "", "．"),
    ("HAN", "三，", "han", 3, "", "", "，"),
    ("HAN", "三 、", "han", 3, "", "", "、"),
    ("HAN_BARE", "一", "han", 1, "", "", ""),
    ("HAN_BRACKET", "（一）", "bracket", 1, "（", "）", ""),
    ("HAN_BRACKET", "(十四)", "bracket", 14, "(", ")", ""),
    ("HAN_BRACKET", "（二)", "bracket", 2, "（", ")", ""),
    ("HAN_BRACKET", "〔三〕", "bracket", 3, "〔", "〕", ""),
    ("HAN_BRACKET", "（ 三 ）", "bracket", 3, "（", "）", ""),
    ("HAN_BRACKET", "一）", "bracket", 1, "", "）", ""),
    ("HAN_BRACKET", "（一", "bracket", 1, "（", "", ""),
    ("HAN_BRACKET", "（一）、", "bracket", 1, "（", "）", "、"),
    ("HAN_BRACKET", "㈠", "bracket", 1, "", "", ""),
    ("HAN_BRACKET", "㈩、", "bracket", 10, "", "", "、"),
    ("DECIMAL", "1.1", "decimal-2", 1, "", "", ""),
    ("DECIMAL", "2.10", "decimal-2", 10, "", "", ""),
    ("DECIMAL", "2．1．3", "decimal-3", 3, "", "", ""),
    ("DECIMAL", "2.1.3.", "decimal-3", 3, "", "", ""),
    ("DECIMAL", "1.2.3.4", "decimal-4", 4, "", "", ""),
    ("DECIMAL_BARE", "3", "decimal-1", 3, "", "", ""),
    ("ARABIC", "1.", "arabic", 1, "", "", "."),
    ("ARABIC", "12．", "arabic", 12, "", "", "．"),
    ("ARABIC", "3、", "arabic", 3, "", "", "、"),
    ("ARABIC", "⒈", "arabic", 1, "", "", ""),
    ("ARABIC", "⒛", "arabic", 20, "", "", ""),
    ("ARABIC_BRACKET", "（1）", "arabic-bracket", 1, "（", "）", ""),
    ("ARABIC_BRACKET", "(12)", "arabic-bracket", 12, "(", ")", ""),
    ("ARABIC_BRACKET", "2）", "arabic-bracket", 2, "", "）", ""),
    ("ARABIC_BRACKET", "⑴", "arabic-bracket", 1, "", "", ""),
    ("ARABIC_BRACKET", "⒇", "arabic-bracket", 20, "", "", ""),
]


@pytest.mark.parametrize(("terminal", "text", "family", "ordinal", "opener", "closer", "mark"), FORMS)
def test_every_form_is_read(
    terminal: str, text: str, family: str, ordinal: int, opener: str, closer: str, mark: str
) -> None:
    assert read(terminal, text) == Marker(text, family, ordinal, opener, closer, mark)


@pytest.mark.parametrize(
    ("terminal", "text"), [("HAN", "零、"), ("HAN_BRACKET", "（零）"), ("ARABIC", "0."), ("CHAPTER", "第十1章")]
)
def test_what_counts_nothing_is_no_marker(terminal: str, text: str) -> None:
    assert read(terminal, text) is None


@pytest.mark.parametrize(
    ("family", "texts"),
    [
        ("part", "第一部分 第二部分 第十部分 第十一部分"),
        ("chapter", "第一章 第二章 第十章 第十一章"),
        ("clause", "第一节 第二节 第十节 第十一节"),
        ("article", "第一条 第二条 第十条 第十一条"),
        ("han", "一、 二、 十、 十一、"),
        ("bracket", "（一） （二） （十） （十一）"),
        ("arabic", "1. 2. 10. 11."),
        ("arabic-bracket", "（1） （2） （10） （11）"),
    ],
)
def test_how_the_standard_writes_it(family: str, texts: str) -> None:
    assert [write(family, ordinal) for ordinal in (1, 2, 10, 11)] == texts.split()


@pytest.mark.parametrize("family", [family for family in FAMILIES if not family.startswith("decimal")])
def test_what_is_written_is_read_back(family: str) -> None:
    terminals = {
        "part": "PART", "chapter": "CHAPTER", "clause": "CHAPTER", "article": "CHAPTER", "han": "HAN",
        "bracket": "HAN_BRACKET", "arabic": "ARABIC", "arabic-bracket": "ARABIC_BRACKET",
    }  # fmt: skip
    for ordinal in range(1, 120):
        marker = read(terminals[family], write(family, ordinal))
        assert marker is not None
        assert (marker.family, marker.ordinal) == (family, ordinal)


def test_the_standard_has_four_levels_in_order() -> None:
    assert STANDARD == ("han", "bracket", "arabic", "arabic-bracket")
    assert [FAMILIES.index(family) for family in STANDARD] == sorted(FAMILIES.index(family) for family in STANDARD)


@pytest.mark.parametrize(
    ("family", "ordinal", "text", "found"),
    [
        ("han", 2, "工作完成。二、存在问题", "二、"),
        ("han", 2, "第一、二、三季度", ""),
        ("han", 12, "工作完成。十二、存在问题", "十二、"),
        ("bracket", 2, "工作完成。（二）规范执法", "（二）"),
        ("bracket", 2, "工作完成。(二)规范执法", "(二)"),
        ("bracket", 2, "工作完成。（十二）规范执法", ""),
        ("arabic", 2, "工作完成。2.规范执法", "2."),
        ("arabic", 2, "工作完成。2．规范执法", "2．"),
        ("arabic", 2, "增长2.5个百分点；2.5版", ""),
        ("arabic-bracket", 2, fold("工作完成（２）规范执法"), "（2）"),
    ],
)
def test_a_marker_inside_a_paragraph(family: str, ordinal: int, text: str, found: str) -> None:
    expression = pattern(family, ordinal)
    assert expression is not None
    match = expression.search(text)
    assert (match[0] if match else "") == found


@pytest.mark.parametrize("family", ["part", "chapter", "article", "decimal-2"])
def test_families_that_never_stand_inside_a_paragraph(family: str) -> None:
    assert pattern(family, 2) is None


RECOUNTED = {
    ("（三）", 4): "（四）",
    ("(三)、", 11): "(十一)、",
    ("3.", 12): "12.",
    ("2.3", 4): "2.4",
    ("第三部分", 2): "第二部分",
    ("⒊", 4): "⒋",
    ("㈢", 10): "㈩",
    ("②", 3): "③",
    ("二是", 3): "三是",
    ("㈢", 11): None,
    ("、", 2): None,
}


@pytest.mark.parametrize(("text", "ordinal"), RECOUNTED)
def test_another_ordinal_for_a_marker_as_it_is_written(text: str, ordinal: int) -> None:
    found = recount(text, ordinal)
    assert RECOUNTED[text, ordinal] == (found and text[: found.start] + found.text + text[found.end :])
