"""`lawlint numbers`: the ledger as a table for a person and as JSON for a program."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from lawlint import cli
from lawlint.reporters.cells import width

REPORT = (
    "青石镇2024年法治政府建设情况报告\n一、主要举措和成效\n"
    "办理行政处罚案件２０件，其中普通程序12件、简易程序8件，罚款8.6万元。\n"
    "调解矛盾纠纷252起，调解成功248起，调解成功率为99%。发放资料2500余份。\n"
)


class Result(NamedTuple):
    """What a command came to."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `lawlint numbers` in a folder with the report as `a.txt`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")

    def command(*arguments: str) -> Result:
        code = cli.run(("numbers", *arguments))
        return Result(code, *capsys.readouterr())

    return command


def test_the_table(run: Run) -> None:
    found = run("a.txt")
    assert (found.code, found.err) == (0, "")
    assert found.out.splitlines() == [
        "a.txt",
        "  数字 8 个，核对 3 处，不符或待核 1 处",
        "   行  内容                         数值          核对",
        "    3  办理行政处罚案件             20件          合计相符 12＋8＝20",
        "    3  普通程序                     12件",
        "    3  简易程序                     8件",
        "    3  罚款                         8.6万元",
        "    4  调解矛盾纠纷                 252起",
        "    4  调解成功                     248起         分项相符 248≤252",
        "    4  调解成功率                   99%           比率不符 248÷252≈98.41%，与",
        "                                        99%不符",
        "    4  发放资料                     2500余份",
        "",
    ]


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_table_fits(run: Run, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert max(map(width, run("a.txt").out.splitlines())) <= columns


def test_json(run: Run) -> None:
    found = json.loads(run("a.txt", "--format", "json").out)
    (file,) = found["files"]
    assert (found["schema_version"], file["path"], file["error"]) == (1, "a.txt", None)
    first, *_, last = file["numbers"]
    assert first == {
        "line": 3,
        "column": 9,
        "words": "20件",
        "verb": "办理",
        "subject": "行政处罚案件",
        "value": 20,
        "bound": "exact",
        "unit": "件",
        "checks": [
            {
                "check": "sum",
                "result": "right",
                "arithmetic": "12＋8＝20",
                "parts": [{"line": 3, "column": 19}, {"line": 3, "column": 27}],
            }
        ],
    }
    assert (last["value"], last["bound"], last["unit"]) == (2500, "more", "份")
    assert [one["value"] for one in file["numbers"]][3] == 86000


def test_the_ledger_may_go_to_a_file(run: Run, tmp_path: Path) -> None:
    assert run("a.txt", "--format", "json", "--output", "b.json").out == ""
    assert json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))["files"][0]["path"] == "a.txt"
    assert run("a.txt", "--output", "-").out.startswith("a.txt\n")
    refused = run("a.txt", "--output", "a.txt")
    assert (refused.code, (tmp_path / "a.txt").read_text(encoding="utf-8")) == (2, REPORT)


def test_what_cannot_be_read_is_said_and_the_rest_is_shown(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"%PDF-")
    found = run("b.txt", "a.txt", "--format", "json")
    assert found.code == 2
    assert found.err.startswith("lawlint：b.txt：这是 PDF 文件")
    assert [bool(file["error"]) for file in json.loads(found.out)["files"]] == [True, False]


def test_a_bug_costs_one_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawlint.commands.numbers.read", lambda *_: 1 / 0)
    found = run("a.txt")
    assert (found.code, found.out, "程序内部出错（ZeroDivisionError）" in found.err) == (2, "", True)


def test_a_draft_without_numbers(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    assert run("a.txt").out.splitlines()[:2] == ["a.txt", "  数字 0 个，核对 0 处，不符或待核 0 处"]


def test_a_text_without_marks(run: Run, tmp_path: Path) -> None:
    """It is read in pieces, and a number may stand across the end of one."""
    (tmp_path / "a.txt").write_text("每月开展检查1次，全年1次，" * 700, encoding="utf-8")
    assert "数字 1400 个" in run("a.txt").out
