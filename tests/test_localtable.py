"""本县口径: a table that a person keeps in Excel becomes rules, and a bad cell is told by row and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawlint import packs
from lawlint.engine import Linter
from lawlint.errors import PackError
from lawlint.profile import INFER
from lawlint.testing import run_examples
from lawlint.text import Source

HEAD = "类别,内容,要求,年度,文种,单位层级,级别,依据\n"
DRAFT = """青石镇2025年法治政府建设情况报告
一、主要举措和成效
党委会专题研究法治政府建设2次，学习党的二十届四中全会精神。
二、存在的不足和原因
执法力量不足，主要原因是编制少、人员流动快。
青石镇人民政府
2026年2月10日
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "本县口径.csv"


def findings(table: Path, rows: str, draft: str = DRAFT) -> list[str]:
    """`severity message` of what the table's own rules find."""
    table.write_text(HEAD + rows, encoding="utf-8-sig")
    local = packs.load((table,))[-1]
    report = Linter(local.rules).check(Source("稿.txt", draft), INFER)
    return [f"{one.severity.word} {one.message}" for one in report.diagnostics]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("会议提法,党的二十届四中全会,,2025,,,,\n", []),
        (
            "会议提法,全省法治建设推进会,,2025,,,必改,\n",
            ["error 没有写“全省法治建设推进会”，按本地口径应写明，请补写。"],
        ),
        ("会议提法,全省法治建设推进会,,2024,,,,\n", []),
        ("会议提法,全省法治建设推进会,,,方案；述法,,,\n", []),
        ("会议提法,全省法治建设推进会,,,,部门；县级,,\n", []),
        ("标题,法治政府建设情况报告,,,,,,\n", []),
        (
            "标题,法治政府建设年度报告,,,,,提示,\n",
            [
                "info 标题“青石镇2025年法治政府建设情况报告”里没有“法治政府建设年度报告”，按本地口径标题应含这几个字，请改。"
            ],
        ),
        ("小标题,主要举措,,,,,,\n", []),
        ("小标题,数字法治政府,,,,,,\n", ["warning 没有含“数字法治政府”的小标题，按本地口径应单列一部分，请补。"]),
        ("期限,年度报告,3月1日,,,,,\n", []),
        (
            "期限,年度报告,1月31日,2025,,,,\n",
            ["warning 成文日期写的是“2026年2月10日”，晚于本地规定的报送期限（次年1月31日），请核。"],
        ),
        ("次数下限,专题研究法治政府建设,2,,,,,\n", []),
        (
            "次数下限,专题研究法治政府建设,3,,,,,\n",
            ["warning “专题研究法治政府建设2次”：写的是2次，要求不少于3次，请核对（专题研究法治政府建设不少于3次）。"],
        ),
    ],
)
def test_a_row_is_a_rule(table: Path, row: str, expected: list[str]) -> None:
    assert findings(table, row) == expected


def test_a_unit_is_spared(table: Path) -> None:
    table.write_text(HEAD + "豁免单位,青石镇,content/missing-legal-adviser,,,,,\n", encoding="gb18030")
    rules = [rule for pack in packs.load((table,)) for rule in pack.rules if rule.id == "content/missing-legal-adviser"]
    linter = Linter(tuple(rules))
    assert linter.check(Source("稿.txt", DRAFT)).diagnostics == ()
    assert linter.check(Source("稿.txt", DRAFT.replace("青石镇", "白云镇"))).diagnostics != ()


def test_every_bad_cell_is_told_by_row_and_column(table: Path) -> None:
    table.write_text(
        "类别,内容,要求,年度,年分\n会议,二中,,\n次数下限,学法,三,\n期限,报告,13月1日,\n期限,报告,9月1日,\n"
        "豁免单位,甲镇,content/missing-legal,\n豁免单位,甲镇,,\n标题,,,\n会议提法,甲,,今年\n",
        encoding="utf-8",
    )
    with pytest.raises(PackError) as error:
        packs.load((table,))
    places = [(problem.line, problem.column) for problem in error.value.problems]
    assert places == [(1, 5), (2, 1), (3, 3), (4, 3), (5, 3), (6, 3), (7, 3), (8, 2), (9, 4)]


def test_the_rules_of_a_table_prove_themselves(table: Path) -> None:
    findings(
        table,
        "会议提法,某会议,,2023,,,,\n标题,年度报告,,,,,,\n小标题,数字法治,,,,,,\n期限,报告,2月1日,,,,,\n次数下限,学法,4,,,,,\n",
    )
    local = packs.load((table,))[-1]
    assert len(local.rules) == 5
    assert [str(result) for result in run_examples([local]) if not result.ok] == []


def test_two_rows_of_one_content_are_told(table: Path) -> None:
    with pytest.raises(PackError, match="重复"):
        findings(table, "会议提法,甲,,,,,,\n会议提法,甲,,,,,,\n")


def test_the_county_that_is_shown_as_an_example_works() -> None:
    folder = packs.builtin() / "examples" / "county"
    county = packs.load((folder, folder / "口径.csv"))
    assert [str(result) for result in run_examples(county) if not result.ok] == []


@pytest.mark.parametrize("row", ["会议提法,{words},,,,,,", "标题,甲}乙,,,,,,", "小标题,«甲»,,,,,,"])
def test_marks_that_mean_something_to_rules_are_refused(table: Path, row: str) -> None:
    table.write_text(HEAD + row, encoding="utf-8")
    with pytest.raises(PackError, match=r":2:2: 内容和备注里不能有“[{}«]”，请删去"):
        packs.load((table,))
