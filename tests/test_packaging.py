"""The wheel: built from the tree, installed alone, it has its packs and does the main job from an empty folder."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sample_docs/clean/青石镇2023年法治政府建设情况报告.txt"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)]
    built = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if built.returncode:
        if "No matching distribution" in built.stderr + built.stdout:
            pytest.skip("no package index to build from")
        pytest.fail(built.stdout[-2000:] + built.stderr[-2000:])
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_the_packs_and_the_grammar_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for path in (ROOT / "rules").rglob("*"):
        if path.is_file():
            assert f"lawlint/rules/{path.relative_to(ROOT / 'rules').as_posix()}" in names
    assert {"lawlint/grammar/outline.lark", "lawlint/grammar/outline.json"} <= names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"lawlint"}


def test_the_wheel_checks_a_draft_from_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "site"
    subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", target, wheel], check=True)
    empty = tmp_path / "empty"
    empty.mkdir()
    code = (
        f"import sys; sys.path.insert(0, {str(target)!r}); import lawlint; assert {str(target)!r} in lawlint.__file__;"
    )
    code += "from lawlint.cli import run; sys.exit(run(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "check", str(SAMPLE), "--format", "concise"]
    run = subprocess.run(command, cwd=empty, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    assert "必改 0" in run.stdout
