"""Files, a command, what it prints and its exit code."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from lawlint import atomic, cli
from lawlint.commands import COMMANDS, VERSION
from lawlint.engine import Linter
from lawlint.profile import Overrides
from lawlint.report import Report
from lawlint.reporters.cells import width
from lawlint.text import Source

GOOD = "某镇工作安排\n一、总体要求\n加强领导。\n二、工作措施\n抓好落实。\n"
BAD = GOOD.replace("二、", "三、")
WORSE = BAD.replace("一、", "一，")
REPORT = (
    "青山县红星镇人民政府关于2023年法治政府建设情况的报告\n县人民政府：\n一、主要举措和成效\n（一）加强学习。开会12次。\n"
    "（二）规范决策。一是建机制。二是抓审核。\n二、存在的不足\n人员少。\n红星镇人民政府\n2024年1月10日\n"
)


class Result(NamedTuple):
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def findings(self) -> list[tuple[str, str]]:
        """Place and rule of each finding, from `--format concise`."""
        return re.findall(r"^(\S+:\d+:\d+): \S+ \[(\S+)\]", self.out, re.MULTILINE)


Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs lawlint in a folder of its own, in this process."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LAWLINT_CACHE_DIR", str(tmp_path.parent / "cache"))
    monkeypatch.delenv("COLUMNS", raising=False)

    def command(*arguments: str, files: Mapping[str, str | bytes] | None = None) -> Result:
        for name, content in (files or {}).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        capsys.readouterr()
        code = cli.run(arguments)
        return Result(code, *capsys.readouterr())

    return command


def process(*arguments: str, folder: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Result:
    """Runs lawlint as a program of its own; its output is read as UTF-8, what is not as �."""
    environment = {**os.environ, "LAWLINT_CACHE_DIR": str(folder / ".cache"), **(env or {})}
    command = [sys.executable, "-m", "lawlint", *arguments]
    found = subprocess.run(
        command, cwd=folder, env=environment, input=stdin, capture_output=True, timeout=60, check=False
    )
    return Result(found.returncode, found.stdout.decode(errors="replace"), found.stderr.decode(errors="replace"))


def shell(command: str, folder: Path, **env: str) -> Result:
    """Runs a line of shell in which $LAWLINT is lawlint."""
    environment = {"LAWLINT": f"{sys.executable} -m lawlint", "LAWLINT_CACHE_DIR": str(folder / ".cache"), **env}
    found = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return Result(found.returncode, found.stdout, found.stderr)


# What came of a check, and the exit code that says so.


def test_a_finding_fails_and_a_clean_draft_does_not(run: Run) -> None:
    files = {"a.txt": BAD, "b.txt": GOOD}
    found = run("check", "a.txt", "b.txt", "--select", "numbering", "--format", "concise", files=files)
    assert (found.code, found.findings) == (1, [("a.txt:4:1", "numbering/gap")])
    assert "共 2 份：必改 1 · 疑似 0 · 提示 0" in found.out
    assert run("check", "b.txt").code == 0


@pytest.mark.parametrize(
    ("level", "text", "code"),
    [
        ("error", WORSE, 1),
        ("error", GOOD.replace("一、", "一，").replace("二、", "二，"), 0),
        ("warning", GOOD.replace("一、", "一，").replace("二、", "二，"), 1),
        ("info", GOOD, 0),
        ("never", BAD, 0),
    ],
)
def test_fail_level_decides_the_exit_code(run: Run, level: str, text: str, code: int) -> None:
    assert run("check", "a.txt", "--select", "numbering", "--fail-level", level, files={"a.txt": text}).code == code


def test_the_exit_code_is_the_same_wherever_the_report_goes(run: Run, tmp_path: Path) -> None:
    for name in ("text", "json", "sarif", "junit"):
        found = run("check", "a.txt", "--format", name, "--output", f"报告.{name}", files={"a.txt": BAD})
        assert (found.code, found.out) == (1, "")
        assert (tmp_path / f"报告.{name}").stat().st_size > 0
    assert run("check", "a.txt", "--output", "-").out.startswith("a.txt\n")


def test_it_first_says_by_what_the_draft_was_judged(run: Run) -> None:
    lines = run("check", "a.txt", files={"a.txt": REPORT}).out.splitlines()
    assert lines[0] == "a.txt"
    assert lines[1].startswith("按“年度报告 · 乡镇 · 2023年度”检查（依据：标题第1行）")


def test_options_overrule_what_was_inferred(run: Run) -> None:
    options = ("--kind", "plan", "--year", "2022年", "--issuer-level", "county", "--issuer", "某县")
    (file,) = json.loads(run("check", "a.txt", *options, "--format", "json", files={"a.txt": REPORT}).out)["files"]
    assert (file["kind"], file["plan_year"]) == ("plan", 2022)
    assert file["issuer"] == {"name": "某县", "level": "county"}


def test_files_of_the_configuration_overrule_inference_and_options_overrule_them(run: Run) -> None:
    files = {"稿/a.txt": REPORT, "lawlint.toml": '[[files]]\nglob = "稿/"\nyear = 2021\nissuer-level = "county"\n'}
    (file,) = json.loads(run("check", "稿", "--year", "2020", "--format", "json", files=files).out)["files"]
    assert (file["report_year"], file["issuer"]["level"]) == (2020, "county")


# Which rules.


def test_select_and_ignore(run: Run) -> None:
    def rules(*options: str) -> set[str]:
        return {rule for _, rule in run("check", "a.txt", "--format", "concise", *options).findings}

    run("check", "a.txt", files={"a.txt": WORSE})
    assert {"numbering/gap"} < rules("--select", "numbering")
    assert rules("--select", "numbering/gap") == {"numbering/gap"}
    assert rules("--select", "numbering/gap，numbering/repeat", "--select", "content") == {"numbering/gap"}
    assert "numbering/gap" not in rules("--ignore", "numbering/gap")
    assert rules("--ignore", "numbering,structure") == set()
    assert {"numbering/gap"} < rules("--select", "all")


def test_config_selects_and_the_command_line_has_the_last_word(run: Run) -> None:
    files = {"a.txt": BAD, "lawlint.toml": 'ignore = ["numbering/gap"]\n[severity]\n"numbering/gap" = "info"\n'}
    assert run("check", "a.txt", files=files).code == 0
    found = run("check", "a.txt", "--select", "numbering/gap", "--format", "concise")
    assert (found.code, found.findings) == (0, [("a.txt:4:1", "numbering/gap")])
    assert run("check", "a.txt", "--isolated").code == 1


def test_an_unknown_rule_is_refused_with_the_nearest_names(run: Run) -> None:
    found = run("check", "a.txt", "--select", "numbering/gp", files={"a.txt": GOOD})
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("--select 里没有“numbering/gp”这条规则或类别，是否想写“numbering/gap”")
    assert "--ignore 里没有“结构”这条规则或类别" in run("check", "a.txt", "--ignore", "结构").err
    found = run("check", "a.txt", files={"lawlint.toml": '[severity]\n"numbering/gp" = "info"'})
    assert (found.code, "lawlint.toml 里没有“numbering/gp”这条规则或类别" in found.err) == (2, True)


def test_no_rule_at_all_is_no_check(run: Run) -> None:
    found = run("check", "a.txt", "--select", "numbering/gap", "--ignore", "numbering", files={"a.txt": GOOD})
    assert (found.code, found.out) == (2, "")
    assert "一条规则也没有选中" in found.err


HEAD = 'name: 本县\ntitle: 本县规则\nversion: "1"\n'
RULES = """rules:
  - id: wording/roughly
    title: 含糊
    severity: error
    enabled: false
    message: “{words}”含糊，请写明。
    why: 数字要准确。
    source: 本县要求
    check: {kind: pattern, literals: [大概], pattern: 大概}
    examples:
      good: [增长三成。]
      bad: [增长«大概»三成。]
"""
PACK = {"本县/pack.yaml": HEAD, "本县/rules.yaml": RULES}


def test_a_pack_is_added_and_a_rule_that_is_off_is_turned_on_by_its_id(run: Run) -> None:
    files = {"a.txt": GOOD + "增长大概三成。\n", **PACK}
    options = ("--pack", "本县", "--format", "concise")
    assert run("check", "a.txt", *options, files=files).findings == []
    assert run("check", "a.txt", *options, "--select", "wording/roughly").findings == [("a.txt:6:3", "wording/roughly")]
    assert run("check", "a.txt", *options, "--select", "all").code == 1
    files = {"lawlint.toml": 'packs = ["本县"]\nselect = ["wording/roughly"]\n'}
    assert run("check", "a.txt", files=files).code == 1


TEN_MISTAKES = """rules:
  - id: numbering/Gap
    title: [甲]
    severity: eror
    mesage: 甲
    why:
    source: 乙
    check: {kind: pattern, literals: [], pattern: "(甲+)+\\\\b", case: no}
    examples:
      good: [«甲»]
      bad: [甲]
  - {id: wordng/x, id: wording/y}
"""


def test_ten_mistakes_of_a_pack_are_named_at_once(run: Run) -> None:
    files = {"a.txt": GOOD, "本县/pack.yaml": HEAD, "本县/rules.yaml": TEN_MISTAKES}
    found = run("check", "a.txt", "--pack", "本县", files=files)
    assert (found.code, found.out) == (2, "")
    assert len(re.findall(r"^本县/rules\.yaml:\d+:\d+: ", found.err, re.MULTILINE)) >= 10
    for said in ("“eror”不在允许的取值内", "不认识的键“mesage”"):
        assert said in found.err
    found = run("check", "a.txt", "--pack", "没有")
    assert (found.code, found.out, "没有" in found.err) == (2, "", True)


# Which files.


@pytest.mark.parametrize("form", ["text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit"])
def test_a_missing_path_is_said_and_the_others_are_checked(run: Run, form: str) -> None:
    found = run("check", "无.txt", "a.txt", "--format", form, files={"a.txt": BAD})
    assert found.code == 2
    assert "没有这个文件或文件夹，请检查路径" in (found.out if form in ("text", "concise") else found.err)
    assert "numbering/gap" in found.out


def test_documents_that_cannot_be_read_are_named_and_counted(run: Run) -> None:
    files = {"稿/a.txt": GOOD, "稿/b.docx": b"PK\x03\x04word/", "稿/c.pdf": b"%PDF-1.4", "稿/表.xlsx": b"PK"}
    found = run("check", "稿", "--format", "concise", files=files)
    assert found.code == 2
    assert "稿/b.docx: 无法检查（这是 Word 文档（.docx），本版本只读 .txt 和 .md，请" in found.out
    assert "稿/c.pdf: 无法检查（这是 PDF 文件（.pdf）" in found.out
    assert "共 3 份，其中无法检查 2 份" in found.out


def test_a_folder_without_drafts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    found = run("check", "空")
    assert found.code == 2
    assert "文件夹里没有可检查的文稿（.txt、.md）" in found.out


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n", "这是 PNG 图片"),
        ("a.txt", BAD.encode() * 9 + "镇".encode()[:2], "可能被截断"),
        ("a.txt", b"\xff\x00\x80", "不是 UTF-8 也不是 GB18030"),
        ("a.txt", b"\x01" * 50, "控制字符"),
        ("a.txt", b"a" * 2000, "超过上限 1000 字节"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(run: Run, name: str, data: bytes, said: str) -> None:
    found = run("check", name, "--format", "concise", "--max-size", "1000", files={name: data})
    assert found.code == 2
    assert said in found.out


def test_what_the_system_will_not_give_is_unreadable(run: Run, tmp_path: Path) -> None:
    (tmp_path / "环.txt").symlink_to("环.txt")
    found = run("check", "环.txt", "a.txt", "--format", "json", files={"a.txt": BAD})
    first, second = json.loads(found.out)["files"]
    assert (found.code, first["outcome"], first["error"], second["outcome"]) == (2, "unreadable", "链接绕成了圈", "ok")


def test_a_file_given_twice_is_checked_once(run: Run, tmp_path: Path) -> None:
    found = run("check", "a.txt", "./a.txt", str(tmp_path / "a.txt"), ".", "--format", "concise", files={"a.txt": BAD})
    assert len(found.findings) == 1


def test_an_empty_file_is_an_empty_draft(run: Run) -> None:
    (file,) = json.loads(run("check", "a.txt", "--format", "json", files={"a.txt": ""}).out)["files"]
    assert (file["kind"], file["outcome"]) == ("other", "ok")


def test_force_exclude_holds_for_named_files_and_says_nothing(run: Run) -> None:
    files = {"README.md": BAD, "归档/a.txt": BAD, "lawlint.toml": 'exclude = ["*.md", "归档/"]\n'}
    assert run("check", "README.md", "归档/a.txt", files=files).code == 1
    assert run("check", "README.md", "归档/a.txt", "--force-exclude") == Result(0, "", "")
    assert run("check", ".", "--force-exclude") == Result(0, "", "")
    assert run("check", ".").code == 2
    assert run("check", "README.md", "--isolated", "--exclude", "*.md", "--force-exclude") == Result(0, "", "")
    assert json.loads(run("check", "README.md", "--force-exclude", "--format", "json").out)["files"] == []
    assert "--exclude 后的 ! 不是有效的通配写法" in run("check", ".", "--exclude", "!").err


def test_a_file_that_is_no_report_passes(run: Run) -> None:
    readme = "# 工具\n\n安装见下。\n\n- 一个\n- 两个\n\n1. 先装\n2. 再用\n"
    assert run("check", "README.md", files={"README.md": readme}).code == 0


# Standard input and output.


def test_standard_input(tmp_path: Path) -> None:
    (tmp_path / "lawlint.toml").write_text('[[files]]\nglob = "稿.md"\nkind = "plan"\n', encoding="utf-8")
    options = ("check", "-", "--format", "json")
    found = json.loads(process(*options, folder=tmp_path, stdin=BAD.encode()).out)["files"][0]
    assert (found["path"], found["kind"], len(found["diagnostics"]) > 0) == ("-", "other", True)
    named = (*options, "--stdin-filename", "稿.md")
    found = json.loads(process(*named, folder=tmp_path, stdin=BAD.encode()).out)["files"][0]
    assert (found["path"], found["kind"]) == ("稿.md", "plan")
    excluded = (*named, "--exclude", "*.md", "--force-exclude")
    assert json.loads(process(*excluded, folder=tmp_path, stdin=b"").out)["files"] == []


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BAD * 2000, encoding="utf-8")
    found = shell("$LAWLINT check a.txt --format concise | head -n 1; echo ${PIPESTATUS[0]}", tmp_path)
    assert (found.out.splitlines()[-1], found.err) == ("141", "")


@pytest.mark.parametrize("command", ["check a.txt", "check a.txt --format json", "outline a.txt", "rules", "--help"])
@pytest.mark.parametrize(("where", "said"), [(">/dev/full", "磁盘已满"), (">&-", "已关闭")])
def test_output_that_cannot_be_written_is_said(tmp_path: Path, command: str, where: str, said: str) -> None:
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    found = shell(f"$LAWLINT {command} {where}", tmp_path)
    assert (found.code, said in found.err, "Traceback" in found.err) == (2, True, False)


def test_nobody_to_talk_to_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    assert shell("$LAWLINT check 无.txt --format json --output r.json >&- 2>&- <&-", tmp_path).code == 2
    assert (tmp_path / "r.json").exists()
    assert shell("$LAWLINT check - <&-", tmp_path).code == 2


def test_an_interrupt(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "lawlint", "check", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as child:
        time.sleep(1)
        child.send_signal(signal.SIGINT)
        assert child.wait(timeout=30) == 130
        assert child.stderr is not None
        assert child.stderr.read().decode().strip() == "已中断。"


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "cp437"])
def test_any_console_will_do(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_text(BAD.replace("某镇", "𠮷镇"), encoding="utf-8")
    options = {"PYTHONIOENCODING": encoding}
    found = process("check", "a.txt", folder=tmp_path, env=options)
    assert (found.code, "numbering/gap" in found.out, found.err) == (1, True, "")
    (file,) = json.loads(process("check", "a.txt", "--format", "json", folder=tmp_path, env=options).out)["files"]
    assert "标题漏号" in [one["title"] for one in file["diagnostics"]]


def test_there_is_no_colour_but_on_a_terminal(run: Run) -> None:
    assert "\x1b" not in run("check", "a.txt", files={"a.txt": BAD}).out


def test_colour_on_a_terminal_unless_told_otherwise(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    command = 'script -qec "$LAWLINT check a.txt" /dev/null'
    assert "\x1b[" in shell(command, tmp_path, TERM="xterm").out
    assert "\x1b[" not in shell(command, tmp_path, TERM="xterm", NO_COLOR="1").out
    assert "\x1b[" not in shell(command, tmp_path, TERM="dumb").out


def test_the_width_of_the_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert max(map(len, run("check", "a.txt", files={"a.txt": REPORT}).out.splitlines())) <= 50


# Output files.


def test_a_draft_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    for command in (("check", ".", "--output"), ("check", "a.txt", "--write-baseline")):
        found = run(*command, "./a.txt", files={"a.txt": BAD})
        assert (found.code, found.out) == (2, "")
        assert "结果不能写到 a.txt：它是被检查的文稿之一" in found.err
        assert (tmp_path / "a.txt").read_text(encoding="utf-8") == BAD


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("没有/r.json", "没有这个文件或文件夹"),
        ("夹", "这是文件夹"),
        ("/dev/full", "磁盘已满"),
        ("名" * 200, "文件名或路径太长"),
    ],
)
def test_a_report_that_cannot_be_written(run: Run, tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "夹").mkdir()
    found = run("check", "a.txt", "--output", name, files={"a.txt": GOOD})
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"lawlint：写不到 {name}：{said}")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "夹"]


def test_what_stood_there_stays_until_the_new_text_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text("旧", encoding="utf-8")
    path.chmod(0o640)

    def pieces() -> Iterator[str]:
        yield "新"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        atomic.write(str(path), pieces())
    assert [one.name for one in tmp_path.iterdir()] == ["r.json"]
    assert path.read_text(encoding="utf-8") == "旧"
    (tmp_path / "link.json").symlink_to(path)
    atomic.write(str(tmp_path / "link.json"), ["新\r\n", "\ud800"])
    assert path.read_bytes() == "新\r\n?".encode()
    assert path.stat().st_mode & 0o777 == 0o640


def test_devices_are_written_to_and_not_replaced() -> None:
    atomic.write("/dev/null", ["a"])
    assert Path("/dev/null").is_char_device()


def test_a_file_without_leave_to_write_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "r.json").touch()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(atomic.WriteError, match="没有权限"):
        atomic.write(str(tmp_path / "r.json"), ["a"])


# Suppression, baseline, statistics.


def test_the_side_file_silences_and_is_reported_on(run: Run) -> None:
    side = "- {rule: numbering/gap, path: a.txt, reason: 因}\n- {rule: numbering/repeat, path: b.txt, reason: 因}\n"
    files = {"a.txt": BAD, ".lawlint-ignore.yaml": side}
    found = run("check", ".", "--select", "all", "--ignore", "structure,format", "--format", "json", files=files)
    report, own = json.loads(found.out)["files"]
    assert [one["rule"] for one in report["diagnostics"]] == []
    assert [(one["rule"], one["line"]) for one in own["diagnostics"]] == [("suppression/unused", 2)]
    assert own["path"] == ".lawlint-ignore.yaml"
    assert json.loads(found.out)["summary"]["suppressed"] == 1
    out = run("check", ".", "--select", "all", "--ignore", "structure").out
    assert "忽略清单 .lawlint-ignore.yaml：\n必改 0 · 疑似 1 · 提示 0，以下按出现先后列出。\n" in out
    assert "共 1 份（另有忽略清单）：" in out
    assert "suppression" not in run("check", "a.txt").out
    assert "suppression" not in run("check", ".", "--ignore", "suppression").out
    assert run("check", "a.txt", "--isolated").code == 1


def test_the_side_file_may_stand_elsewhere(run: Run) -> None:
    files = {"a.txt": BAD, "忽略.yaml": "- {rule: numbering/gap, path: a.txt, reason: 因}\n", "lawlint.toml": ""}
    assert run("check", "a.txt", files=files).code == 1
    assert run("check", "a.txt", files={"lawlint.toml": 'ignore-file = "忽略.yaml"'}).code == 0
    assert run("check", "a.txt", files={"lawlint.toml": 'ignore-file = "无.yaml"'}).code == 2
    files = {"lawlint.toml": "", "别处/c.toml": "", "别处/.lawlint-ignore.yaml": "- {rule: a/b, path: a.txt}\n"}
    found = run("check", "a.txt", "--config", "别处/c.toml", files=files)
    assert (found.code, "缺少必填的键：reason" in found.err) == (2, True)


def test_a_baseline_silences_what_was_there(run: Run) -> None:
    found = run("check", "a.txt", "b.txt", "--write-baseline", "基线.json", files={"a.txt": BAD, "b.txt": GOOD})
    assert (found.code, found.out, found.err) == (0, "", "已把 2 份文稿的 1 处问题记入基线 基线.json\n")
    assert run("check", "a.txt", "--baseline", "基线.json").code == 0
    files = {"a.txt": BAD.replace("加强领导。", "加强领导。\n再加一段。"), "lawlint.toml": 'baseline = "基线.json"'}
    assert run("check", "a.txt", files=files).code == 0
    assert run("check", "a.txt", "--isolated").code == 1
    swapped = BAD.replace("三、工作措施", "二、工作措施\n抓好落实。\n四、督促检查")
    assert run("check", "a.txt", "--baseline", "基线.json", files={"a.txt": swapped}).code == 1
    found = run("check", "a.txt", "--baseline", "无.json")
    assert (found.code, found.err.startswith("lawlint：读不了基线文件 无.json：")) == (2, True)


def test_a_baseline_of_what_could_not_all_be_checked(run: Run) -> None:
    found = run("check", "a.txt", "无.txt", "--write-baseline", "基线.json", files={"a.txt": BAD})
    assert (found.code, "无.txt：没有这个文件" in found.err) == (2, True)


def test_statistics_and_what_does_not_apply(run: Run) -> None:
    out = run("check", "a.txt", "--statistics", files={"a.txt": BAD}).out
    assert re.search(r"^ +1  numbering/gap  标题漏号$", out, re.MULTILINE)
    assert "不适用    " not in run("check", "a.txt").out
    assert "不适用    " in run("check", "a.txt", "--show-passed").out


def test_an_unwritable_cache_does_not_matter(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAWLINT_CACHE_DIR", "/proc/没有")
    assert run("check", "a.txt", files={"a.txt": BAD}).code == 1
    monkeypatch.setenv("LAWLINT_CACHE_DIR", "a.txt")
    assert run("check", "a.txt").code == 1
    assert run("check", "a.txt", "--no-cache").code == 1


def test_a_bug_costs_one_file_and_is_not_hidden(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    check = Linter.check

    def crash(linter: Linter, source: Source, overrides: Overrides) -> Report:
        if source.path == "a.txt":
            raise KeyError("x")
        return check(linter, source, overrides)

    monkeypatch.setattr(Linter, "check", crash)
    found = run("check", "a.txt", "b.txt", "--format", "json", files={"a.txt": BAD, "b.txt": BAD})
    first, second = json.loads(found.out)["files"]
    assert (found.code, first["outcome"], len(second["diagnostics"]) > 0) == (2, "crash", True)
    assert first["error"].startswith("程序内部出错（KeyError），不是文稿的问题；请把这句话发给维护者")
    assert found.err == f"lawlint：a.txt：{first['error']}\n"
    monkeypatch.setenv("LAWLINT_DEBUG", "1")
    assert "KeyError: 'x'" in run("check", "a.txt").err


def test_a_bug_in_a_rule_names_the_rule_and_a_way_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawlint.checks.numbering.NumberingCheck.find", lambda *_: 1 / 0)
    found = run("check", "a.txt", "--select", "numbering/gap", files={"a.txt": BAD})
    assert (found.code, found.err) == (2, "")
    said = found.out.replace("\n  ", "")
    assert "程序内部出错（规则 numbering/gap，ZeroDivisionError），不是文稿的问题" in said
    assert "可先加 --ignore numbering/gap 检查其余规则" in said
    assert "Traceback" not in said


def test_a_bug_in_outline_costs_one_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawlint.commands.outline.read", lambda *_: 1 / 0)
    found = run("outline", "a.txt", "--format", "json", files={"a.txt": BAD})
    (file,) = json.loads(found.out)["files"]
    assert (found.code, "程序内部出错（ZeroDivisionError）" in file["error"]) == (2, True)
    assert found.err == f"lawlint：a.txt：{file['error']}\n"


def test_a_bug_elsewhere_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawlint.commands.check._check", lambda _: 1 / 0)
    found = run("check", "a.txt")
    assert (found.code, found.err.count("\n")) == (2, 1)
    assert found.err.startswith("lawlint：程序内部出错（ZeroDivisionError），不是文稿的问题；请把这句话发给维护者")
    monkeypatch.setenv("LAWLINT_DEBUG", "1")
    found = run("check", "a.txt")
    assert found.err.startswith("Traceback")
    assert "lawlint：程序内部出错（ZeroDivisionError），不是文稿的问题；请把以上内容发给维护者。\n" in found.err


def test_a_bug_in_reading_names_the_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawlint.readers.read", lambda *_: 1 / 0)
    found = run("check", "a.txt", files={"a.txt": BAD})
    assert (found.code, "程序内部出错（文件 a.txt，ZeroDivisionError）" in found.err) == (2, True)


# The command line itself.


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "请写明要做什么，如 lawlint check 报告.txt"),
        ("check", "缺少 PATH…"),
        ("chek a.txt", "没有 chek 这个命令，是否想写“check”？（可用：check、fix、numbers、outline、rules、test）"),
        ("a.txt", "没有 a.txt 这个命令；要检查它请写 lawlint check a.txt"),
        ("--bogus", "没有 --bogus 这个选项"),
        ("-- --bogus", "没有 --bogus 这个命令"),
        ("check a.txt --selct x", "没有 --selct 这个选项，是否想写“--select”"),
        ("check a.txt --year", "选项 --year 后面还要写一个值"),
        ("check a.txt --statistics=1", "选项 --statistics 后面不能跟值"),
        ("check a.txt --year 23", "--year 应为四位年份，如 2023，不能是“23”"),
        ("check a.txt --kind plam", "--kind 不能是“plam”，可选：annual-report、self-inspection、plan、"),
        ("check a.txt --issuer-level x", "--issuer-level 不能是“x”，可选：township、subdistrict、department、county"),
        ("check a.txt --format jsn", "--format 不能是“jsn”，可选：text、concise、json、jsonl、sarif、"),
        ("check a.txt --fail-level x", "--fail-level 不能是“x”，可选：error、warning、info、never"),
        ("check a.txt --max-size big", "--max-size 应为大小，如 100MB，不能是“big”"),
        ("check a.txt --isolated --config a.toml", "--isolated 和 --config 只能用一个"),
        ("check a.txt --config 无.toml", "没有配置文件 无.toml，请检查 --config 后的路径"),
        ("outline", "缺少 PATH…"),
        ("outline a.txt --format x", "--format 不能是“x”，可选：text、json"),
        ("rules numbering/gp", "规则库里没有“numbering/gp”这条规则或类别，是否想写“numbering/gap”"),
        ("test --bogus", "没有 --bogus 这个选项"),
        ("test --seed 2 --least 0.5", "--seed、--least 要和 --mutate 一起用"),
        ("test --format json", "--format json 要和 --mutate 一起用"),
        ("test --mutate --rounds 0", "--rounds 应为不小于 1 的整数，不能是“0”"),
        ("test --mutate --seed -1", "--seed 应为不小于 0 的整数，不能是“-1”"),
        ("test --mutate --least 97", "--least 应为 0 到 1 之间的小数，如 0.97，不能是“97”"),
        ("test --mutate --least 1.2", "--least 应为 0 到 1 之间的小数"),
    ],
)
def test_a_wrong_command_line_is_explained_in_chinese(run: Run, line: str, said: str) -> None:
    found = run(*line.split(), files={"a.txt": GOOD})
    assert (found.code, found.out) == (2, "")
    assert found.err.removeprefix("lawlint：").startswith(said)
    assert not re.search(r"[A-Za-z]+ [a-z]+ [a-z]+", found.err.replace("lawlint check", "")), "English in a message"


def test_a_wrong_configuration_is_refused(run: Run) -> None:
    found = run("check", "a.txt", files={"a.txt": GOOD, "lawlint.toml": "selct = 1\nignore = 2\n"})
    assert (found.code, len(found.err.splitlines())) == (2, 2)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_chinese_and_fits(run: Run, command: str) -> None:
    found = run(*command.split(), "--help")
    assert found == run(*command.split(), "-h")
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith(f"用法：lawlint {command}".rstrip())
    for line in found.out.splitlines():
        assert sum(1 + (character > "\u2000") for character in line) <= 80, line
    assert not re.search(r"Usage|Options|Commands|Show|Error", found.out)


def test_the_version_is_that_of_the_package(run: Run) -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION
    assert run("--version").out == f"lawlint {VERSION}\n"


# The other commands.

NOTICE = (
    "红星镇人民政府关于印发《红星镇2023年法治政府建设工作方案》的通知\n各村：\n现印发给你们，请贯彻落实。\n"
    "红星镇人民政府\n2023年3月1日\n\n红星镇2023年法治政府建设工作方案\n一、总体要求\n加强领导。\n"
)


def test_outline_as_a_tree(run: Run) -> None:
    assert run("outline", "a.txt", files={"a.txt": REPORT}) == Result(
        0,
        """a.txt
  文种  年度报告（标题第1行）
  单位  青山县红星镇人民政府 · 乡镇（标题第1行）
  年度  报告 2023，计划 —（标题第1行）
     1  标题  青山县红星镇人民政府关于2023年法治政府建设情况的报告
     2  主送  县人民政府
     3    一、 主要举措和成效  [第1级第1项，举措成效]
     4      （一） 加强学习。  [第2级第1项，接排正文]
     5      （二） 规范决策。  [第2级第2项，接排正文]
     6    二、 存在的不足  [第1级第2项，不足]
     8  落款  红星镇人民政府
     9  日期  2024年1月10日

“一是、二是”等列举 1 组，共 2 项

""",
        "",
    )


def test_what_is_secret_is_blacked_out_and_units_have_a_level_of_the_contract(run: Run) -> None:
    files = {"稿.txt": "机密★启用前　云岭县气象局2024年法治政府建设情况报告\n县委：\n一、做法\n正文。"}
    for command in ("check", "outline"):
        for form in ("text", "json"):
            assert "启用前" not in run(command, "稿.txt", "--format", form, files=files).out
    (file,) = json.loads(run("outline", "稿.txt", "--format", "json").out)["files"]
    assert file["issuer"]["level"] == "department"
    assert file["title"]["text"].endswith("云岭县气象局2024年法治政府建设情况报告")


def test_outline_of_a_notice_shows_both_documents(run: Run) -> None:
    out = run("outline", "a.txt", "--year", "2022", files={"a.txt": NOTICE}).out
    assert "第 1 份文件\n     1  标题  红星镇人民政府关于印发" in out
    assert "第 2 份文件（按这一份检查）\n     7  标题  红星镇2023年法治政府建设工作方案\n" in out
    assert "计划 2022（按指定）" in out
    (file,) = json.loads(run("outline", "a.txt", "--format", "json").out)["files"]
    assert file["title"] == {"text": "红星镇人民政府关于印发《红星镇2023年法治政府建设工作方案》的通知", "lines": [1]}
    assert (file["kind"], file["addressee"], file["date"]) == ("plan", "各村", "2023年3月1日")
    assert [part["title"]["lines"] for part in file["documents"]] == [[1], [7]]
    assert [part["addressee"] for part in file["documents"]] == ["各村", None]
    assert [len(part["headings"]) for part in file["documents"]] == [0, 1]


def test_outline_as_json(run: Run) -> None:
    found = json.loads(run("outline", "a.txt", "--format", "json", files={"a.txt": REPORT}).out)
    assert found["schema_version"] == 1
    (file,) = found["files"]
    enumerations = file.pop("enumerations")
    headings = file.pop("headings")
    assert file == {
        "path": "a.txt",
        "error": None,
        "kind": "annual-report",
        "issuer": {"name": "青山县红星镇人民政府", "level": "township"},
        "report_year": 2023,
        "plan_year": None,
        "title": {"text": "青山县红星镇人民政府关于2023年法治政府建设情况的报告", "lines": [1]},
        "addressee": "县人民政府",
        "signature": "红星镇人民政府",
        "date": "2024年1月10日",
        "documents": [],
    }
    assert headings[1] == {
        "line": 4,
        "level": 2,
        "marker": "（一）",
        "ordinal": 1,
        "title": "加强学习。",
        "run_in": True,
        "role": None,
    }
    assert enumerations == [
        {
            "line": 5,
            "column": 9,
            "items": [
                {"line": 5, "column": 9, "marker": "一是", "ordinal": 1},
                {"line": 5, "column": 15, "marker": "二是", "ordinal": 2},
            ],
        }
    ]


def test_outline_of_a_file_takes_from_the_second_document_what_the_first_has_not(run: Run) -> None:
    unsigned = NOTICE.replace("2023年3月1日\n", "") + "红星镇人民政府\n2023年2月1日\n"
    (file,) = json.loads(run("outline", "a.txt", "--format", "json", files={"a.txt": unsigned}).out)["files"]
    assert [part["date"] for part in file["documents"]] == [None, "2023年2月1日"]
    assert (file["title"]["lines"], file["date"]) == ([1], "2023年2月1日")


WIDE = (
    "中共红星镇委员会　红星镇人民政府\n关于２０２３年法治政府建设\n情况的报告\n县人民政府：\n"
    "一、主要举措和成效\n（\n一）深入学习宣传贯彻习近平法治思想持续推进法治政府建设各项重点任务落地见效取得新进展\n开会12次。\n"
    "１．规范　决策\n抓审核。\n二、存在的不足\n人员少。\n红星镇人民政府\n２０２４年１月１０日\n"
)


def test_outline_shows_words_as_they_are_written(run: Run) -> None:
    (file,) = json.loads(run("outline", "a.txt", "--format", "json", files={"a.txt": WIDE}).out)["files"]
    title = "中共红星镇委员会红星镇人民政府关于２０２３年法治政府建设情况的报告"
    assert (file["title"], file["date"]) == ({"text": title, "lines": [1, 2, 3]}, "２０２４年１月１０日")
    assert [(one["marker"], one["title"]) for one in file["headings"]][1:3] == [
        ("（一）", "深入学习宣传贯彻习近平法治思想持续推进法治政府建设各项重点任务落地见效取得新进展"),
        ("１．", "规范决策"),
    ]


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_outline_fits_the_width(run: Run, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    out = run("outline", "a.txt", files={"a.txt": WIDE}).out
    assert max(map(width, out.splitlines())) <= columns
    assert "１．" in out


@pytest.mark.parametrize("form", ["text", "json"])
def test_outline_of_what_cannot_be_read(run: Run, form: str) -> None:
    found = run("outline", "a.txt", "b.txt", "--format", form, files={"a.txt": b"%PDF-", "b.txt": ""})
    assert found.code == 2
    assert found.err.startswith("lawlint：a.txt：这是 PDF 文件（.pdf）")
    assert "b.txt" in found.out


def test_rules_lists_by_category(run: Run) -> None:
    lines = run("rules").out.splitlines()
    assert lines[0] == "序号（numbering）"
    assert re.match(r"  numbering/gap +必改  标题漏号$", lines[1])
    assert any(re.match(r"  suppression/unused +疑似  忽略条目已无用$", line) for line in lines)
    only = run("rules", "numbering").out
    assert "numbering/gap" in only
    assert "structure/" not in only
    listed = run("rules", "wording", "--pack", "p.yaml", files={"p.yaml": RULES}).out
    assert "默认不用，可用--select打开" in "".join(listed.split())
    shown = run("rules", "wording", "--pack", "p.yaml", files={"p.yaml": RULES}).out
    assert "默认不用，可用--select打开" in "".join(shown.split())


def test_rules_explains_each_that_is_named(run: Run) -> None:
    out = run("rules", "numbering/gap", "suppression/unused").out
    assert out.startswith("numbering/gap")
    assert "GB/T 9704" in out
    assert "\nsuppression/unused" in out


@pytest.mark.parametrize("names", [(), ("all",), ("content/missing-first-responsible", "numbering/gap")])
def test_rules_fit_the_width(run: Run, names: tuple[str, ...]) -> None:
    assert max(map(width, run("rules", *names).out.splitlines())) <= 80


def test_rules_for_programs(run: Run) -> None:
    found = json.loads(run("rules", "numbering/gap", "--format", "json").out)
    (rule,) = found["rules"]
    assert (found["schema_version"], rule["id"], rule["severity"]) == (1, "numbering/gap", "error")
    assert json.loads(run("rules", "--schema").out)["$schema"].endswith("draft-07/schema#")


def test_test_proves_packs(run: Run) -> None:
    found = run("test", "本县", files=PACK)
    assert found.code == 0
    assert re.fullmatch(r"规则包 2 个，规则 \d+ 条，样例 (\d+) 个：通过 \1，不符 0。\n", found.out)
    found = run("test", "本县", files={"本县/rules.yaml": RULES.replace("[增长三成。]", "[增长大概三成。]")})
    assert found.code == 1
    assert "rules.yaml:11: wording/roughly 正例第 1 个：不该报却报了：第 1 行“大概”" in found.out
    assert "不符 1。" in found.out
    assert run("test", "本县", files={"本县/rules.yaml": "rules: 1\n"}).code == 2


# Speed is kept by what is not imported.

SLOW = {
    *("yaml", "jieba", "rjieba", "rich", "lark", "multiprocessing", "concurrent", "importlib.metadata", "difflib"),
    *("tomllib", "pathspec", "logging", "asyncio", "subprocess", "socket", "tempfile", "shutil", "traceback", "xml"),
    *("lawlint.commands.outline", "lawlint.commands.rules", "lawlint.commands.test", "lawlint.commands.wording"),
    *("lawlint.baseline", "lawlint.testing", "lawlint.explain", "lawlint.sidefile", "lawlint.configfile"),
}


def test_a_plain_check_imports_nothing_slow(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    assert process("check", "a.txt", folder=tmp_path).code == 1
    code = "import sys; from lawlint.cli import run; run(['check', 'a.txt']); print(*sys.modules, file=sys.stderr)"
    environment = {**os.environ, "LAWLINT_CACHE_DIR": str(tmp_path / ".cache"), "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-S", "-X", "utf8", "-c", code]
    found = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=True)
    assert sorted(SLOW & {*found.stderr.split()}) == []


@pytest.mark.slow
def test_a_line_of_fifty_megabytes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("镇".encode() * 17_000_000)
    found = run("check", "a.txt")
    assert (found.code, "超过上限 20 MB（文件有 51 MB）" in found.out.replace("\n  ", "")) == (2, True)
    assert run("check", "a.txt", "--max-size", "100MB").code == 0


# Defects planted into clean drafts.

CLEAN_SAMPLE = (Path(__file__).parent.parent / "sample_docs/clean/青石镇2023年法治政府建设情况报告.txt").read_text(
    "utf-8"
)
MUTATE = ("test", "--mutate", "--samples", "样稿", "--rounds", "1")


def test_mutate_prints_recall_and_fails_where_it_is_too_low(run: Run) -> None:
    found = run(*MUTATE, files={"样稿/a.txt": CLEAN_SAMPLE})
    assert run(*MUTATE).out == found.out
    lines = found.out.splitlines()
    assert all(width(line) <= 80 for line in lines)
    assert [line for line in lines if line.startswith("序号（numbering）")]
    assert re.search(r"^  “一、”级跳号 +1/1 +100\.0%  gap$", found.out, re.MULTILINE)
    assert re.search(r"^  structure/missing-date +\d+/\d+ +100\.0%$", found.out, re.MULTILINE)
    said = re.search(r"种入毛病 \d+ 种 (\d+) 处，查出 (\d+) 处，查全率 ([\d.]+)%", found.out.replace("\n", ""))
    assert said and abs(int(said[2]) / int(said[1]) * 100 - float(said[3])) < 0.06
    recall = int(said[2]) / int(said[1])
    assert found.code == int(recall < 0.97)
    assert run(*MUTATE, "--least", f"{recall - 0.001:.4f}").code == 0
    assert run(*MUTATE, "--least", "1").code == int(recall < 1)


def test_mutate_fails_where_something_is_said_of_a_clean_draft(run: Run) -> None:
    found = run(*MUTATE, "--least", "0", files={"样稿/a.txt": CLEAN_SAMPLE.replace("二、党政", "三、党政")})
    assert (found.code, "误报" in found.out, "必改 [numbering/" in found.out) == (1, True, True)


def test_mutate_as_json(run: Run) -> None:
    files = {"样稿/a.txt": CLEAN_SAMPLE}
    told = json.loads(run(*MUTATE, "--seed", "5", "--format", "json", files=files).out)
    assert (told["seed"], told["rounds"], told["least"], told["samples"], told["false_alarms"]) == (5, 1, 0.97, 1, [])
    assert told["planted"] == sum(kind["planted"] for kind in told["kinds"]) > 60
    assert told["found"] == sum(category["found"] for category in told["categories"])
    missed = [kind for kind in told["kinds"] if kind["found"] < kind["planted"]]
    assert all(kind["missed"] and not kind["rules"] for kind in missed)
    rules = {one["rule"]: one for one in told["rules"]}
    assert rules["structure/missing-date"]["recall"] == 1.0
    assert rules["numbering/gap"]["planted"] >= rules["numbering/gap"]["found"] >= 2
    other = json.loads(run(*MUTATE, "--seed", "6", "--format", "json").out)
    assert other["kinds"] != told["kinds"]


def test_mutate_uses_the_packs_that_are_added(run: Run) -> None:
    rules = RULES.replace("大概", "以人民为核心").replace("    enabled: false\n", "")
    found = run(*MUTATE, "本县", files={"样稿/a.txt": CLEAN_SAMPLE, **PACK, "本县/rules.yaml": rules})
    assert re.search("以人民为“核心” +1/1 +100.0%  (.*、)?roughly", found.out)


def test_mutate_needs_clean_drafts(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = run(*MUTATE)
    assert (found.code, found.out) == (2, "")
    assert "--samples 后的 样稿 不是文件夹" in found.err
    (tmp_path / "样稿").mkdir()
    assert "样稿：文件夹里没有可检查的文稿" in run(*MUTATE).err
    assert "样稿/a.pdf" in run(*MUTATE, files={"样稿/a.pdf": b"%PDF-"}).err
    monkeypatch.setattr("lawlint.commands.mutation._CHECKOUT", tmp_path / "无")
    found = run("test", "--mutate")
    assert (found.code, "请用 --samples 指定一个文件夹" in found.err) == (2, True)
