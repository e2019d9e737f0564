"""The document: two texts and one place for each, sections, and facts worked out once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from lawlint.document import Document, View
from lawlint.report import Judgement

DRAFT = """\
青石镇2024年法治政府建设情况报告

县委、县政府：
　　一、主要做法
　　（一）加强学\u200b习。我镇组织学
习４次。
　　（二）规范执法。我镇严格执法。
　　二、存在的问题
　　学习不够深入。
"""


@pytest.fixture
def document(read: Callable[..., Document]) -> Document:
    return read(DRAFT)


def source_words(document: Document, start: int, end: int) -> str:
    return document.source.slice(document.span(start, end))


def test_a_view_knows_where_each_run_stands() -> None:
    view = View("甲乙丙丁", (0, 2), (0, 5))
    assert [view.origin(at) for at in range(4)] == [0, 1, 5, 6]


def test_words_of_the_view_are_found_in_the_file(document: Document) -> None:
    at = document.text.index("我镇组织学习4次")
    assert source_words(document, at, at + 8) == "我镇组织学\n习４次"
    assert (document.line(at), document.line(at + 7), document.position(at + 7)) == (5, 6, (6, 3))


def test_an_invisible_character_inside_a_word_is_skipped(document: Document) -> None:
    at = document.text.index("加强学习")
    assert source_words(document, at, at + 4) == "加强学\u200b习"


def test_an_empty_span_stays_empty(document: Document) -> None:
    span = document.span(5, 5)
    assert span.start == span.end


def test_sections_and_their_paths(document: Document) -> None:
    found = ["›".join(one.heading.title for one in section.path if one.heading) for section in document.sections]
    assert found == ["主要做法", "主要做法›加强学习。", "主要做法›规范执法。", "存在的问题"]
    texts = [document.text[section.start : section.end].strip() for section in document.sections]
    assert texts[0].startswith("一、主要做法") and texts[0].endswith("严格执法。")
    assert texts[3] == "二、存在的问题\n学习不够深入。"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("县委", None),
        ("一、", "主要做法"),
        ("组织", "加强学习。"),
        ("严格", "规范执法。"),
        ("不够", "存在的问题"),
        ("青石镇", None),
    ],
)
def test_the_section_at_a_place(words: str, title: str | None, document: Document) -> None:
    at = document.text.index(words)
    section = document.section_at(at)
    assert (section.heading.title if section and section.heading else None) == title
    assert document.section_of(document.span(at, at + 1)) is section


def test_a_section_has_the_roles_of_those_around_it(document: Document) -> None:
    section = document.section_at(document.text.index("组织"))
    assert section is not None
    assert section.has_role("measures")
    assert not section.has_role("problems")


def test_a_fact_is_worked_out_once(document: Document) -> None:
    calls = []

    def number(of: Document) -> int:
        calls.append(of)
        return len(of.blocks)

    assert document.fact(number) == document.fact(number) == len(document.blocks)
    assert calls == [document]


def test_facts_are_not_carried_over_to_another_judgement(document: Document) -> None:
    def year(of: Document) -> int | None:
        return of.judgement.year

    assert document.fact(year) == 2024
    assert replace(document, judgement=Judgement(report_year=2020)).fact(year) == 2020


def test_a_document_of_nothing(read: Callable[..., Document]) -> None:
    document = read("")
    assert (document.text, document.blocks, document.headings, document.sections) == ("", (), (), ())
    assert (document.span(0, 0), document.line(0), document.section_at(0), document.block_at(0)) == ((0, 0), 1, None, 0)
    assert document.section_of(document.span(0, 0)) is None
