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


_PIECES = """
案件 其中 ， 、 ； 。 （ ） 20件 12件 0件 0余件 98% 0% 105% 8.6万元 余 约 近 以上 成功 成功率 办结率 占比 受理 办理 简易程序 普通程序
男 女 其余 共计 每季度 全年 1次 3人 100余人 “ ” 《 》 率 满意度 一名 第3次 3—5件 整改 不合格 出庭率 出庭 等 同比 999999999999亿件 0.0001%
""".split()


@given(st.lists(st.sampled_from([*_PIECES, "\n"]), max_size=40).map("".join))
def test_any_text_has_a_ledger(text: str) -> None:
    assert isinstance(faults(text), list)


def test_a_text_without_marks_is_read_in_pieces() -> None:
    """Else each 其中 would read the whole of it again."""
    document = document_of("办理案件20件，其中普通程序12件，成功率98%，" * 500)
    document.fact(ledger)
    pieces = {sentence(document, at) for at in range(50, len(document.text) - 50, 400)}
    assert all(piece.end - piece.start <= 1500 for piece in pieces)
