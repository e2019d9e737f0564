"""Paths that were named → files to check."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lawlint.files import Globs, find, is_pattern
from lawlint.report import Failure


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plant(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def found(*paths: str, exclude: tuple[str, ...] = (), force: bool = False) -> list[str]:
    """What is found, one per line; a failure as `path：reason`."""
    globs = (Globs(Path.cwd(), exclude),) if exclude else ()
    return [f"{one.path}：{one.reason}" if isinstance(one, Failure) else one for one in find(paths, globs, force=force)]


def test_a_folder_gives_its_drafts_in_order(tree: Path) -> None:
    plant(tree, "稿/乙.txt", "稿/丙/甲.md", "稿/甲.TXT", "稿/表.xlsx", "稿/图.jpg", "稿/a b\n.txt")
    assert found("稿") == ["稿/a b\n.txt", "稿/丙/甲.md", "稿/乙.txt", "稿/甲.TXT"]
    assert found(".") == found("稿")
    assert found(str(tree / "稿")) == [str(tree / name) for name in found("稿")]


def test_hidden_folders_and_lock_files_are_passed_over_unless_named(tree: Path) -> None:
    plant(tree, ".git/a.txt", ".隐/b.txt", "~$报告.docx", ".~报告.docx", "._报告.txt", "报告.txt", ".稿.txt")
    assert found(".") == [".稿.txt", "报告.txt"]
    assert found(".隐", "._报告.txt") == [".隐/b.txt", "._报告.txt"]


def test_documents_that_cannot_be_read_are_not_passed_over(tree: Path) -> None:
    names = [f"a{suffix}" for suffix in (".doc", ".docx", ".html", ".odt", ".ofd", ".pdf", ".rtf", ".wps")]
    plant(tree, *names)
    assert found(".") == names


def test_the_same_file_is_checked_once(tree: Path) -> None:
    plant(tree, "稿/a.txt")
    (tree / "link.txt").symlink_to("稿/a.txt")
    again = ("./稿/a.txt", str(tree / "稿/a.txt"), "稿", ".", "稿/../稿/a.txt", "link.txt")
    assert found("稿/a.txt", *again) == ["稿/a.txt"]
    assert found("-", "-") == ["-"]


def test_a_missing_path_is_a_failure_and_the_others_are_found(tree: Path) -> None:
    plant(tree, "a.txt")
    assert found("无.txt", "a.txt", "无.txt") == ["无.txt：没有这个文件或文件夹，请检查路径", "a.txt"]


def test_a_folder_without_drafts_is_a_failure(tree: Path) -> None:
    plant(tree, "空/表.xlsx", "空/.隐/a.txt")
    assert found("空") == ["空：文件夹里没有可检查的文稿（.txt、.md）"]


def test_linked_folders_are_not_followed(tree: Path) -> None:
    plant(tree, "稿/a.txt")
    (tree / "稿/环").symlink_to(tree / "稿", target_is_directory=True)
    (tree / "稿/断.txt").symlink_to(tree / "没有")
    assert found("稿") == ["稿/a.txt", "稿/断.txt"]
    assert found("稿/环") == ["稿/环/a.txt", "稿/环/断.txt"]


def test_what_git_ignores_is_passed_over_in_folders_and_not_when_named(tree: Path) -> None:
    plant(tree, ".git/HEAD", "a.txt", "草稿/b.txt", "归档/c.txt", "归档/留.txt", "归档/旧/d.txt")
    (tree / ".gitignore").write_text("# 说明\n\n草稿/\n归档/*.txt\n!\n", encoding="utf-8")
    (tree / "归档/.gitignore").write_text("!留.txt\n旧\n", encoding="utf-8")
    assert found(".") == ["a.txt", "归档/留.txt"]
    assert found("归档") == ["归档/留.txt"]
    assert found("草稿") == ["草稿/b.txt"]
    assert found("归档/c.txt") == ["归档/c.txt"]


def test_gitignore_above_counts_only_within_a_repository(tree: Path) -> None:
    plant(tree, "稿/a.txt")
    (tree / ".gitignore").write_text("*.txt\n", encoding="utf-8")
    assert found("稿") == ["稿/a.txt"]
    plant(tree, ".git/HEAD")
    assert found("稿") == ["稿：文件夹里没有可检查的文稿（.txt、.md），都被 exclude 或 .gitignore 排除了"]


def test_exclude_holds_in_folders_and_for_named_files_only_by_force(tree: Path) -> None:
    plant(tree, "README.md", "稿/a.txt", "归档/b.txt")
    exclude = ("*.md", "归档/")
    assert found(".", exclude=exclude) == ["稿/a.txt"]
    assert found("README.md", "归档/b.txt", "归档", exclude=exclude) == [
        "README.md",
        "归档/b.txt",
        "归档：文件夹里没有可检查的文稿（.txt、.md），都被 exclude 或 .gitignore 排除了",
    ]
    assert found("README.md", "归档/b.txt", "归档", ".", exclude=exclude, force=True) == ["稿/a.txt"]
    assert found(".", exclude=("*.md", "*.txt"), force=True) == []


def test_a_folder_that_cannot_be_opened_is_a_failure(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tree, "a.txt", "锁/b.txt")
    scan = os.scandir

    def scandir(path: Path) -> object:
        if path.name == "锁":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert found(".") == ["a.txt", "锁：打不开这个文件夹：没有权限，请检查是否被设为不可读写或被其他程序占用"]


def test_pipes_and_the_like_are_no_drafts(tree: Path) -> None:
    plant(tree, "a.txt")
    os.mkfifo(tree / "管.txt")
    assert found(".") == ["a.txt"]


def test_patterns_see_paths_from_their_root(tmp_path: Path) -> None:
    globs = Globs(tmp_path, ("/稿/*.txt", "!/稿/留.txt", "*.md"))
    assert globs.names(tmp_path / "稿/a.txt")
    assert globs.verdict(tmp_path / "稿/留.txt") is False
    assert globs.verdict(tmp_path / "外/a.txt") is None
    assert globs.names("/别处/a.md")
    assert not Globs(tmp_path, ()).names("a.md")


@pytest.mark.parametrize(
    ("text", "good"), [("*.txt", True), ("归档/", True), ("", False), ("!", False), ("a\\", False)]
)
def test_patterns_that_mean_nothing_are_known(text: str, good: bool) -> None:
    assert is_pattern(text) is good
