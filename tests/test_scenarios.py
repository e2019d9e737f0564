"""Whole runs as text: files, a command, what it prints, how it ends. A bug report can be pasted in as a scenario.

Run with LAWLINT_UPDATE_SCENARIOS=1 to write what is printed now; then read the difference before committing it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).with_name("scenarios")
PART = re.compile(r"^=== (.*)$", re.MULTILINE)


def parts(text: str) -> list[tuple[str, str]]:
    """The titled parts of a scenario, in order."""
    titles = list(PART.finditer(text))
    ends = [match.start() for match in titles[1:]] + [len(text)]
    return [(match[1], text[match.end() + 1 : end]) for match, end in zip(titles, ends, strict=True)]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_scenario(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    shown = text[: PART.search(text).start()]  # type: ignore[union-attr]  # every scenario has parts
    environment = {**os.environ, "PYTHONUTF8": "1", "COLUMNS": "80", "NO_COLOR": "1"}
    for title, body in parts(text):
        if not title.startswith("$ "):
            if not title.startswith("exit "):
                file = tmp_path / title
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(body, encoding="utf-8")
                shown += f"=== {title}\n{body}"
            continue
        command = [sys.executable, "-m", *title[2:].split()]
        run = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", env=environment, check=False)
        shown += f"=== {title}\n{run.stdout}{run.stderr}=== exit {run.returncode}\n"
    if os.environ.get("LAWLINT_UPDATE_SCENARIOS"):
        path.write_text(shown, encoding="utf-8")
    assert shown == text
