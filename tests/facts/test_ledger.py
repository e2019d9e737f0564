"""The whole ledger of a text: in order, each thing once, in linear time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facts.ledgers import document_of, faults, said
from lawlint.facts.clauses import sentence
from lawlint.facts.ledger import ledger

REPORT = (
    "公布权责清单702项，其中行政许可12项、行政处罚638项、行政强制19项、行政检查33项。"
    "受理申请5318件，办结5291件，其余27件正在办理。调解纠纷187件，成功181件，成功率96.8%。"
)


def test_the_ledger_of_a_paragraph() -> None:
    assert said(REPORT) == [
        "sum right 12＋638＋19＋33＝702",
        "sum right 5291＋27＝5318",
        "part-over-whole right 5291≤5318",
        "part-over-whole right 181≤187",
        "rate right 181÷187≈96.8%",
    ]


@given(st.text(alphabet="案件其中余率成功办结每季度月共计简易普通程序胜败诉男女，、；：。（）%0123456789. 一二约近\n"))
def test_any_text_has_a_ledger(text: str) -> None:
    assert isinstance(faults(text), list)


def test_a_text_without_marks_is_read_in_pieces() -> None:
    """Else each 其中 would read the whole of it again."""
    document = document_of("办理案件20件，其中普通程序12件，成功率98%，" * 500)
    document.fact(ledger)
    pieces = {sentence(document, at) for at in range(50, len(document.text) - 50, 400)}
    assert all(piece.end - piece.start <= 1000 for piece in pieces)
