"""The pre-commit hook, run by pre-commit itself in a repository with Chinese file names."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GOOD = "某镇工作安排\n一、总体要求\n加强领导。\n二、工作措施\n抓好落实。\n"
BAD = GOOD.replace("二、", "三、")
ENVIRONMENT = {
    **os.environ,
    "PYTHONUTF8": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "甲",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "甲",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}

pytestmark = pytest.mark.slow


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, env=ENVIRONMENT, check=True, capture_output=True)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This checkout as a repository of its own, uncommitted changes included."""
    folder = tmp_path_factory.mktemp("lawlint")
    for name in ("lawlint", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder)
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "lawlint")
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environment that it builds once."""
    return tmp_path_factory.mktemp("pre-commit")


def hook(source: Path, home: Path, folder: Path, files: dict[str, str]) -> tuple[int, str]:
    """What the hook says of a repository with these files."""
    git(folder, "init", "-q")
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", ".")
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(source), "lawlint", "--all-files", "--verbose"]
    environment = {**ENVIRONMENT, "PRE_COMMIT_HOME": str(home)}
    found = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    if "No matching distribution" in found.stdout or "Could not find a version" in found.stdout:
        pytest.skip("pre-commit 装不了依赖（没有网络或软件源）")
    return found.returncode, found.stdout


@pytest.fixture(autouse=True, scope="module")
def _tools() -> None:
    pytest.importorskip("pre_commit", reason="没有安装 pre-commit")
    if shutil.which("git") is None:
        pytest.skip("没有安装 git")


def test_findings_fail_the_commit(source: Path, home: Path, tmp_path: Path) -> None:
    code, out = hook(source, home, tmp_path, {"稿件/红星镇2023年报告.txt": BAD, "稿件/说明 一.md": GOOD})
    assert code == 1
    assert "lawlint 检查报告文稿" in out
    assert "稿件/红星镇2023年报告.txt" in out
    assert "numbering/gap" in out


def test_what_is_no_report_and_what_is_excluded_pass(source: Path, home: Path, tmp_path: Path) -> None:
    files = {
        "README.md": "# 工具\n\n安装见下。\n\n1. 先装\n2. 再用\n",
        "CHANGELOG.md": "# Changelog\n\n## 1.0\n\n- First.\n",
        "归档/旧报告.txt": BAD,
        "lawlint.toml": 'exclude = ["归档/"]\n',
    }
    code, out = hook(source, home, tmp_path, files)
    assert (code, "Passed" in out, "旧报告" in out) == (0, True, False)


def test_all_files_excluded_pass(source: Path, home: Path, tmp_path: Path) -> None:
    files = {"归档/旧报告.txt": BAD, "lawlint.toml": 'exclude = ["归档/"]\n'}
    code, out = hook(source, home, tmp_path, files)
    assert (code, "Passed" in out) == (0, True)


def test_a_draft_that_cannot_be_read_fails_the_commit(source: Path, home: Path, tmp_path: Path) -> None:
    code, out = hook(source, home, tmp_path, {"稿件/a.txt": "%PDF-1.7", "稿件/b.txt": GOOD})
    assert (code, "这是 PDF 文件（.pdf）" in out) == (1, True)
