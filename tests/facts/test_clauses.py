"""The verb and the noun phrase of a number, and the sentence it stands in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.document import Document
from lawlint.facts.clauses import Sentence, counted_after, sentence


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("办理行政处罚案件20件", "办理", "行政处罚案件"),
        ("2024年，全镇共受理群众申请5318件", "受理", "群众申请"),
        ("累计调解各类矛盾纠纷252起", "调解", "各类矛盾纠纷"),
        ("聘请了2名律师", "聘请", "律师"),
        ("办理52件行政处罚案件", "办理", "行政处罚案件"),
        ("其中简易程序8件", "", "简易程序"),
        ("现已举办普法骨干培训班2场次", "举办", "普法骨干培训班"),
        ("调解成功率为98%", "", "调解成功率"),
        ("采纳51条", "采纳", ""),
    ],
)
def test_what_a_number_counts(text: str, verb: str, subject: str, read: Callable[..., Document]) -> None:
    document = read(f"正文。\n{text}。")
    found = sentence(document, document.text.index(text))
    assert found.counted(0) == (verb, subject)


def test_a_sentence_ends_with_its_mark_and_semicolons_do_not_end_it(read: Callable[..., Document]) -> None:
    document = read("正文。\n开会3次。办案20件；调解5件！培训2场？")
    found = sentence(document, document.text.index("调解"))
    assert document.text[found.start : found.end] == "办案20件；调解5件"
    assert [one.value for one in found.quantities] == [20, 5]
    with_before = sentence(document, document.text.index("调解"), before=1)
    assert document.text[with_before.start : with_before.end] == "开会3次。办案20件；调解5件"
    assert sentence(document, document.text.index("办案")).start == found.start


def test_a_sentence_without_end_is_cut(read: Callable[..., Document]) -> None:
    document = read("正文。\n" + "办案20件，" * 1000)
    found = sentence(document, 3000)
    assert found.start <= 3000 < found.end
    assert found.end - found.start <= 1500


def test_work_and_kinds() -> None:
    assert Sentence.is_work("已全部办结")
    assert not Sentence.is_work("普通程序")


def test_a_number_close_by(read: Callable[..., Document]) -> None:
    document = read("正文。\n成功率达98%，成功经验")
    assert counted_after(document, document.text.index("成功率"), 8)
    assert not counted_after(document, document.text.index("成功经验"), 8)
