"""Words: the quick segmenter and the reference cut alike."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lawlint import words
from lawlint.words import crosses_word, segment

SAMPLES = sorted((Path(__file__).parent.parent / "sample_docs").glob("*/*.[tm]*"))


@pytest.mark.parametrize("path", SAMPLES, ids=[path.name for path in SAMPLES])
def test_both_segmenters_agree_on_samples(path: Path) -> None:
    pytest.importorskip("rjieba", reason="only the plain segmenter is installed", exc_type=ImportError)
    for line in path.read_text(encoding="utf-8").split("\n"):
        assert segment(line) == segment(line, accelerated=False)


def test_the_words_together_are_the_text() -> None:
    text = "青石镇召开专题会议4次，研究 法治政府建设工作。"
    assert "".join(segment(text)) == text
    assert "法治" in segment(text)


def test_without_the_accelerator_the_plain_segmenter_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rjieba", None)
    words._cutter.cache_clear()
    try:
        assert segment("严格规范公正文明执法") == segment("严格规范公正文明执法", accelerated=False)
    finally:
        words._cutter.cache_clear()


@pytest.mark.parametrize(
    ("left", "right", "crosses"),
    [
        ("加强对行政执法的指导监", "督工作", True),
        ("落实法治政", "府建设", True),
        ("严格规范公正文明执", "法，办理案件", True),
        ("我镇认真组织", "开展检查", False),
        ("我镇认真抓好工作。", "二是规范执法", False),
        ("第一", "", False),
        ("", "督工作", False),
        ("", "", False),
    ],
)
def test_a_cut_through_a_word(left: str, right: str, crosses: bool) -> None:
    assert crosses_word(left, right) is crosses


def test_only_the_text_beside_the_cut_counts() -> None:
    assert crosses_word("法" * 5000 + "指导监", "督工作" + "法" * 5000)
