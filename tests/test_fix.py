"""`lawlint fix`: files, what is shown, what is written, byte for byte, and the exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from lawlint import atomic, cli
from lawlint.commands import streams

DRAFT = (
    "青石镇人民政府关于2024年法治政府建设情况的报告\n"
    "县委、县政府：\n"
    "一、主要举措和成效\n"
    "（一）加强学习。一是开展培训12次。二加强宣讲。三是抓好考核。\n"
    "（二)规范执法。办理案件26件。\n"
    "（四）化解纠纷。调解纠纷118件。\n"
    "二、存在的不足和原因\n"
    "人员少，原因是编制不足。\n"
)
SAFE = DRAFT.replace("二加强", "二是加强").replace("（二)", "（二）")
ALL = SAFE.replace("（四）", "（三）")
ONLY = ("--select", "numbering")
MIXED = DRAFT.replace("：\n", "：\r\n").replace("成效\n", "成效\r")


class Result(NamedTuple):
    """What a command came to; `out` as bytes decoded."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`run(*arguments)` → `lawlint fix` in a folder of its own, in this process."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LAWLINT_CACHE_DIR", str(tmp_path.parent / "cache"))

    def command(*arguments: str) -> Result:
        capsys.readouterr()
        return Result(cli.run(["fix", *arguments]), *capsys.readouterr())

    return command


def put(path: Path, text: str = DRAFT, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


# The diff.

DIFF = """\
--- 稿.txt
+++ 稿.txt
@@ -1,8 +1,8 @@
 青石镇人民政府关于2024年法治政府建设情况的报告
 县委、县政府：
 一、主要举措和成效
-（一）加强学习。一是开展培训12次。二加强宣讲。三是抓好考核。
-（二)规范执法。办理案件26件。
+（一）加强学习。一是开展培训12次。二是加强宣讲。三是抓好考核。
+（二）规范执法。办理案件26件。
 （四）化解纠纷。调解纠纷118件。
 二、存在的不足和原因
 人员少，原因是编制不足。
"""


def test_the_safe_changes_are_shown_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    path = put(tmp_path / "稿.txt")
    found = run("稿.txt", *ONLY)
    assert found.out == DIFF
    assert found.err == (
        "稿.txt:4：写作“二是”（numbering/enumeration-lost-shi）\n"
        "稿.txt:5：统一序号写法（numbering/mixed-bracket-pair）\n"
        "可改 2 处（都有把握）；还有 1 处问题须人工处理，其中 1 处有改法但须人工核对，可加 --unsafe。"
        "文稿还没有改动，加 --write 写入。\n"
    )
    assert found.code == 1
    assert path.read_text(encoding="utf-8") == DRAFT


def test_unsafe_changes_are_shown_when_asked_for(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "稿.txt")
    found = run("稿.txt", "--unsafe", *ONLY)
    assert "-（四）化解纠纷。调解纠纷118件。\n" in found.out
    assert "+（三）化解纠纷。调解纠纷118件。\n" in found.out
    assert (
        "稿.txt:6：顺次改号，请核对（numbering/gap）\n可改 3 处（2 处有把握，1 处须核对）；没有别的问题。" in found.err
    )


def test_the_diff_is_a_patch(run: Run, tmp_path: Path) -> None:
    text = DRAFT.replace("\n", "\r\n").rstrip("\r\n")
    path = put(tmp_path / "draft.txt", text)
    command = [sys.executable, "-m", "lawlint", "fix", "draft.txt", *ONLY, "--unsafe"]
    patch = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).stdout
    subprocess.run(["git", "apply", "-p0", "-"], cwd=tmp_path, input=patch, check=True)
    assert path.read_bytes() == ALL.replace("\n", "\r\n").rstrip("\r\n").encode()


def test_a_last_line_without_an_end_is_shown_as_git_does(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "一是加强学习。\n一是学习。二加强执法。三是普法。")
    last = "-一是学习。二加强执法。三是普法。\n\\ No newline at end of file\n+一是学习。二是加强执法。三是普法。\n\\ No newline"
    assert last in run("a.txt", *ONLY).out


def test_colour_is_for_eyes_and_controls_are_not_sent_to_them(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "a.txt", DRAFT.replace("加强学习", "加强\x1b[2J学习"))
    monkeypatch.setattr(streams, "wants_colour", lambda: True)
    out = run("a.txt", *ONLY).out
    assert "\x1b[31m-（二\x1b[7m)\x1b[27m规范执法。办理案件26件。\x1b[0m\n" in out
    assert "。二\x1b[7m是\x1b[27m加强宣讲。" in out
    assert "\x1b[36m@@" in out
    assert "\x1b[2J" not in out


def test_nothing_to_mend(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "a.txt", ALL)
    assert run("a.txt", *ONLY) == (0, "", "没有可直接改的；没有别的问题。\n")


# Writing.


@pytest.mark.parametrize("text", [DRAFT, DRAFT.replace("\n", "\r\n"), DRAFT.replace("\n", "\r"), MIXED])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be"])
def test_only_the_mended_words_change(run: Run, tmp_path: Path, text: str, encoding: str) -> None:
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    path = put(tmp_path / "稿.txt", mark + text, encoding)
    found = run("稿.txt", "--write", *ONLY)
    assert (found.code, found.out) == (0, "")
    assert path.read_bytes() == (mark + text.replace("二加强", "二是加强").replace("（二)", "（二）")).encode(encoding)
    assert found.err == (
        "稿.txt:4：写作“二是”（numbering/enumeration-lost-shi）\n"
        "稿.txt:5：统一序号写法（numbering/mixed-bracket-pair）\n"
        "已改 2 处（都有把握）；还有 1 处问题须人工处理，其中 1 处有改法但须人工核对，可加 --unsafe。\n"
    )


def test_writing_twice_is_writing_once(run: Run, tmp_path: Path) -> None:
    path = put(tmp_path / "稿.txt")
    assert run("稿.txt", "--write", "--unsafe", *ONLY).code == 0
    assert path.read_text(encoding="utf-8") == ALL
    before = path.stat()
    assert run("稿.txt", "--write", "--unsafe", *ONLY) == (0, "", "没有可直接改的；没有别的问题。\n")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_permissions_and_links_stay_and_a_file_named_twice_is_mended_once(run: Run, tmp_path: Path) -> None:
    path = put(tmp_path / "稿.txt")
    path.chmod(0o640)
    (tmp_path / "link.txt").symlink_to("稿.txt")
    (tmp_path / "x").mkdir()
    found = run("link.txt", "x/../稿.txt", "--write", *ONLY)
    assert "已改 2 处" in found.err
    assert (tmp_path / "link.txt").is_symlink()
    assert path.read_text(encoding="utf-8") == SAFE
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_that_may_not_be_written_is_named_and_the_others_are_mended(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt"):
        put(tmp_path / name)
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "a.txt")
    found = run(".", "--write", *ONLY)
    assert found.code == 2
    assert "lawlint：写不到 a.txt：没有权限" in found.err
    assert "共 2 份文稿：1 份已改 2 处" in found.err
    assert [(tmp_path / name).read_text(encoding="utf-8") for name in ("a.txt", "b.txt")] == [DRAFT, SAFE]


def test_a_disk_that_is_full_leaves_the_old_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    path = put(tmp_path / "稿.txt")
    monkeypatch.setattr(os, "fsync", full)
    assert run("稿.txt", "--write", *ONLY).code == 2
    assert path.read_text(encoding="utf-8") == DRAFT
    assert [one.name for one in tmp_path.iterdir()] == ["稿.txt"]


def test_files_that_cannot_be_read_are_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04word/")
    put(tmp_path / "b.txt")
    found = run(".", *ONLY)
    assert found.code == 2
    assert "lawlint：a.docx：这是 Word 文档" in found.err
    assert "+++ b.txt" in found.out
    assert run("nicht.txt").code == 2


# Standard input.


def process(*arguments: str, stdin: bytes) -> tuple[int, bytes, str]:
    command = [sys.executable, "-m", "lawlint", "fix", *arguments]
    found = subprocess.run(command, input=stdin, capture_output=True, check=False)
    return found.returncode, found.stdout, found.stderr.decode()


def test_standard_input_is_written_to_standard_output_in_its_encoding() -> None:
    text = DRAFT.replace("\n", "\r\n").encode("gb18030")
    code, out, _ = process("-", "--write", *ONLY, stdin=text)
    assert (code, out) == (0, SAFE.replace("\n", "\r\n").encode("gb18030"))
    assert process("-", "--write", *ONLY, stdin=ALL.encode())[1] == ALL.encode()


def test_the_changes_of_standard_input_are_shown_under_its_name() -> None:
    code, out, _ = process("-", "--stdin-filename", "稿.txt", *ONLY, stdin=DRAFT.encode())
    assert (code, out.decode()) == (1, DIFF)


def test_standard_input_is_not_written_beside_files(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "稿.txt")
    assert run("-", "稿.txt", "--write") == (2, "", "lawlint：--write 时 -（标准输入）要单独用，不能和文件一起\n")


# What is left alone.


def test_rules_that_were_not_selected_mend_nothing_but_must_not_be_set_off(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "稿.txt")
    found = run("稿.txt", "--select", "numbering/mixed-bracket-pair")
    assert found.out.count("\n-") == 1
    assert "可改 1 处（都有把握）；没有别的问题" in found.err
    assert run("稿.txt", *ONLY, "--ignore", "numbering").code == 2


def test_silenced_findings_are_not_mended(run: Run, tmp_path: Path) -> None:
    path = put(tmp_path / "稿.txt")
    side = "- {rule: numbering/mixed-bracket-pair, path: 稿.txt, reason: 因}\n"
    (tmp_path / ".lawlint-ignore.yaml").write_text(side, encoding="utf-8")
    run("稿.txt", "--write", *ONLY)
    assert path.read_text(encoding="utf-8") == DRAFT.replace("二加强", "二是加强")
    run("稿.txt", "--write", "--isolated", *ONLY)
    assert path.read_text(encoding="utf-8") == SAFE


def test_what_the_baseline_knows_is_not_mended(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "稿.txt")
    assert cli.run(["check", "稿.txt", "--write-baseline", "基线.json"]) == 0
    assert run("稿.txt", "--baseline", "基线.json", "--unsafe", *ONLY) == (0, "", "没有可直接改的；没有别的问题。\n")


def test_a_fix_that_would_do_harm_is_named(run: Run, tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "一、做法\n正文写完了。\n三、不足\n正文写完了。\n三、打算\n正文写完了。\n")
    pack = (
        "rules:\n- id: wording/x\n  title: 正文\n  severity: error\n  message: 甲\n  why: 甲\n  source: 甲\n"
        "  check: {kind: pattern, pattern: 二、不足, literals: [二、不足], in: [heading]}\n"
        "  examples: {good: [甲], bad: ['一、做法\n«二、不足»\n正文写完了。']}\n"
    )
    (tmp_path / "p.yaml").write_text(pack.replace("\n正文", "\\n正文").replace("做法\n", "做法\\n"), encoding="utf-8")
    found = run("a.txt", "--unsafe", "--pack", "p.yaml", *ONLY)
    assert found.code == 0
    assert (
        "lawlint：a.txt:3：“序号次序颠倒”没有改：改后会多出必改问题“正文”（wording/x）（numbering/out-of-order）\n"
        in found.err
    )


def test_a_bug_in_a_check_is_told_and_the_file_is_left(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError

    path = put(tmp_path / "稿.txt")
    monkeypatch.setattr("lawlint.commands.fix.mend", broken)
    found = run("稿.txt", "--write")
    assert found.code == 2
    assert "lawlint：稿.txt：程序内部出错（ValueError）" in found.err
    assert path.read_text(encoding="utf-8") == DRAFT


def test_bytes_are_written_whole(tmp_path: Path) -> None:
    atomic.write_bytes(str(tmp_path / "a"), [b"\xff", b"\xfe\r"])
    assert (tmp_path / "a").read_bytes() == b"\xff\xfe\r"


def test_a_reader_who_goes_away_is_no_bug(tmp_path: Path) -> None:
    for number in range(300):
        put(tmp_path / f"{number}.txt")
    command = f"{sys.executable} -m lawlint fix . --select numbering 2>err | head -1; echo ${{PIPESTATUS[0]}}"
    found = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert found.stdout == "--- 0.txt\n141\n"
    assert "程序内部出错" not in (tmp_path / "err").read_text(encoding="utf-8")


def test_of_a_draft_that_could_not_be_read_nothing_good_is_said(run: Run) -> None:
    found = run("无.txt", *ONLY)
    assert (found.code, found.err) == (2, "lawlint：无.txt：没有这个文件或文件夹，请检查路径\n")
