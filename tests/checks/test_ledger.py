"""Check kind `ledger`: what the ledger finds wrong, where, how serious, and what the message may say of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.report import Report

FOUND = [
    ("sum", "办理案件«20件»，其中普通程序12件、简易程序9件。"),
    ("sum", "办理案件«20件»，普通程序12件，简易程序9件。"),
    ("sum", "清理文件«16件»，废止3件，修改1件，其余11件有效。"),
    ("approximate-sum", "公开信息«204条»，其中网站24条、广播60余条、公示栏100余条。"),
    ("rate", "调解纠纷252起，调解成功248起，«调解成功率为99%»。"),
    ("part-over-whole", "办理案件20件，其中简易程序«28件»。"),
    ("part-over-whole", "受理纠纷110件，成功化解«120件»。"),
    ("rate-over-100", "«参学率和合格率均达110%»。"),
    ("stated-twice", "全年办理行政处罚案件26件。办理行政处罚案件«28件»。"),
    ("frequency", "每季度召开专题会1次，全年召开专题会«3次»。"),
    ("approximate-base", "干部50余人参加考试，«合格率100%»。"),
]
RELATIONS = sorted({relation for relation, _ in FOUND})


@pytest.mark.parametrize(("relation", "text"), FOUND)
def test_what_is_found_and_where(relation: str, text: str, marked: Callable[..., str]) -> None:
    for other in RELATIONS:
        plain = text.replace("«", "").replace("»", "")
        draft = f"青石镇2024年法治政府建设情况报告\n{plain}"
        expected = draft.replace(plain, text) if other == relation else draft
        assert marked("ledger", {"relation": other}, draft) == expected


def test_the_message_shows_the_arithmetic_and_the_parts(check: Callable[..., Report]) -> None:
    text = "青石镇2024年法治政府建设情况报告\n一、做法\n公开信息204条，其中网站24条、广播60条、公示栏100条。"
    (one,) = check(text, "consistency/parts-do-not-sum").diagnostics
    assert "24＋60＋100＝184，与204不符" in one.message
    assert [text[place.span.start : place.span.end] for place in one.related] == ["24条", "60条", "100条"]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("办理案件20件，其中普通程序12件、简易程序9件。", "error"),
        ("清理文件16件，废止3件，修改1件，其余11件有效。", "warning"),
        ("公开信息204条，其中网站24条、广播60余条、公示栏100余条。", "info"),
        ("排查纠纷110件，调解成功120件。", "warning"),
        ("受理纠纷110件，调解成功120件。", "error"),
    ],
)
def test_what_is_in_doubt_is_no_error(text: str, severity: str, check: Callable[..., Report]) -> None:
    (one,) = check(f"青石镇2024年法治政府建设情况报告\n{text}", "consistency/").diagnostics
    assert one.severity.word == severity
