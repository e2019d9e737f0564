"""The side file and the baseline: what they silence, what they say of themselves, how they are refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lawlint import baseline
from lawlint.baseline import Baseline
from lawlint.diagnostic import Diagnostic, Severity
from lawlint.errors import ConfigError, PackError
from lawlint.fingerprint import Fingerprints
from lawlint.report import Failure, Judgement, Outcomes, Report
from lawlint.rule import Rule
from lawlint.sidefile import read_side_file
from lawlint.suppress import RULES, UNUSED, Suppressor, find_side_file
from lawlint.text import Source, Span

GAP, REPEAT = "numbering/gap", "numbering/repeat"
KNOWN = (GAP, REPEAT, "content/missing-causes", "suppression/unused", "suppression/unknown-rule")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def report(path: str, *found: str) -> Report:
    """A report with a finding for each `rule words`."""
    prints = Fingerprints()
    diagnostics = []
    for one in found:
        rule, words = one.split()
        print_ = prints.make(rule, (), words)
        diagnostics.append(Diagnostic(rule, "", Severity.ERROR, words, Span(0, 0), fingerprint=print_))
    return Report(Source(path, ""), Judgement(), tuple(diagnostics), (), Outcomes())


def fingerprint(rule: str, words: str) -> str:
    return Fingerprints().make(rule, (), words)


def side(root: Path, text: str) -> Path:
    path = root / ".lawlint-ignore.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def run(
    path: Path,
    *files: Report | Failure,
    folders: tuple[str, ...] = (),
    active: tuple[str, ...] = KNOWN,
    own: tuple[Rule, ...] = RULES,
) -> list[str]:
    """What is left of the findings, then what is said of the side file."""
    suppressor = Suppressor(read_side_file(path), None)
    lines = []
    for file in suppressor.apply(files):
        if isinstance(file, Report):
            kept = "、".join(one.message for one in file.diagnostics) or "无"
            lines.append(f"{file.source.path} 余 {kept} 忽略 {file.suppressed}")
    whole = [Path(folder).absolute() for folder in folders]
    left = suppressor.leftovers(own, known=KNOWN, active=active, folders=whole)
    for one in left.diagnostics if left else ():
        assert left is not None
        line = left.source.position(one.span.start).line
        lines.append(f"{left.source.path}:{line} {one.severity.word} {one.rule} {one.message}")
    return lines


def test_by_fingerprint_and_by_path(root: Path) -> None:
    path = side(
        root,
        f"""
- rule: {GAP}
  fingerprint: {fingerprint(GAP, "三、")}
  reason: 缺的一项另文上报
- rule: {REPEAT}
  path: 归档/
  reason: 旧文件不改
""",
    )
    found = (f"{GAP} 三、", f"{GAP} 五、", f"{REPEAT} 二、")
    assert run(path, report("a.txt", *found), report("归档/b.txt", *found)) == [
        "a.txt 余 五、、二、 忽略 1",
        "归档/b.txt 余 五、 忽略 2",
    ]


def test_both_keys_must_fit_where_both_stand(root: Path) -> None:
    path = side(root, f"- {{rule: {GAP}, fingerprint: {fingerprint(GAP, '三、')}, path: a.txt, reason: 因}}")
    assert run(path, report("a.txt", f"{GAP} 三、"), report("b.txt", f"{GAP} 三、")) == [
        "a.txt 余 无 忽略 1",
        "b.txt 余 三、 忽略 0",
    ]


def test_an_entry_ends_with_its_last_day(root: Path) -> None:
    path = side(root, f"- {{rule: {GAP}, path: a.txt, reason: 因, until: 2020-12-31}}\n")
    assert run(path, report("a.txt", f"{GAP} 三、"), folders=(".",)) == [
        "a.txt 余 三、 忽略 0",
        ".lawlint-ignore.yaml:1 warning suppression/unused "
        "这条对 numbering/gap 的忽略已于 2020-12-31 到期，请删去或改正。",
    ]
    path = side(root, f"- {{rule: {GAP}, path: a.txt, reason: 因, until: 2999-12-31}}\n")
    assert run(path, report("a.txt", f"{GAP} 三、"), folders=(".",)) == ["a.txt 余 无 忽略 1"]


def test_a_rule_that_does_not_exist_is_an_error(root: Path) -> None:
    path = side(root, "- {rule: numbering/gp, path: a.txt, reason: 因}\n- {rule: 别的, path: a.txt, reason: 因}\n")
    assert run(path) == [
        ".lawlint-ignore.yaml:1 error suppression/unknown-rule "
        "没有 numbering/gp 这条规则，是否想写“numbering/gap”或“numbering/repeat”？",
        ".lawlint-ignore.yaml:2 error suppression/unknown-rule 没有 别的 这条规则，请用 lawlint rules 查对。",
    ]


@pytest.mark.parametrize(
    ("entry", "folders", "files", "said"),
    [
        ("path: a.txt", (".",), ("a.txt",), True),
        ("path: /a.txt", (), ("a.txt",), True),
        ("path: 稿/a.txt", (), ("稿/a.txt",), True),
        ("path: 稿/a.txt", (), ("稿/b.txt",), False),
        ("path: 稿/a.txt", ("稿",), ("稿/b.txt",), True),
        ("path: 稿/2023/*.txt", ("稿",), ("稿/b.txt",), True),
        ("path: 稿/2023/*.txt", ("稿/2024",), ("稿/2024/b.txt",), False),
        ("path: 稿/2023/*.txt", (), ("稿/2023/b.txt",), False),
        ("path: '*.txt'", ("稿",), ("稿/b.txt",), False),
        ("fingerprint: 0000000000000000", ("稿",), ("稿/b.txt",), False),
        ("fingerprint: 0000000000000000", (".",), ("稿/b.txt",), True),
        ("fingerprint: 0000000000000000", (".",), ("稿/坏.txt",), False),
        ("path: /别处/", (".",), ("稿/坏.txt",), True),
        ("path: 别处/", (".",), ("稿/坏.txt",), False),
    ],
)
def test_unused_is_said_only_when_all_it_may_name_was_checked(
    root: Path, entry: str, folders: tuple[str, ...], files: tuple[str, ...], said: bool
) -> None:
    path = side(root, f"- rule: {GAP}\n  reason: 因\n  {entry}\n")
    outcomes = [Failure(name, "坏") if "坏" in name else report(name) for name in files]
    lines = run(path, *outcomes, folders=folders)
    assert [line for line in lines if "suppression" in line] == [
        ".lawlint-ignore.yaml:1 warning suppression/unused 这条对 numbering/gap 的忽略没有对上任何问题，请删去或改正。"
    ] * said


def test_an_entry_for_a_rule_that_was_not_run_is_not_unused(root: Path) -> None:
    path = side(root, f"- {{rule: {GAP}, path: 稿/, reason: 因}}")
    assert run(path, folders=(".",), active=(REPEAT,)) == []


def test_the_rules_of_the_side_file_can_be_turned_off_and_down(root: Path) -> None:
    path = side(root, f"- {{rule: {GAP}, path: 稿/, reason: 因}}\n- {{rule: 无, path: 稿/, reason: 因}}")
    assert run(path, folders=(".",), own=()) == []
    (line,) = run(path, folders=(".",), own=(UNUSED._replace(severity=Severity.INFO),))
    assert " info suppression/unused " in line


def test_every_mistake_of_the_side_file_at_once(root: Path) -> None:
    path = side(
        root,
        """- rule: numbering/gap
- rule: numbering/gap
  raeson: 因
  reason: 因
- {rule: numbering/gap, reason: 因}
- {rule: numbering/gap, reason: 因, fingerprint: 12}
- {rule: numbering/gap, reason: 因, path: a.txt, until: 2026-02-30}
- {rule: numbering/gap, reason: 因, path: a.txt, until: 明天}
- {rule: numbering/gap, reason: 因, path: "!"}
""",
    )
    with pytest.raises(PackError) as caught:
        read_side_file(path)
    assert [str(problem).split(": ", 1) for problem in caught.value.problems] == [
        [".lawlint-ignore.yaml:1:3", "缺少必填的键：reason"],
        [
            ".lawlint-ignore.yaml:3:3",
            "不认识的键“raeson”，是否想写“reason”？（可用：rule、fingerprint、path、reason、until）",
        ],
        [
            ".lawlint-ignore.yaml:5:3",
            "要写 fingerprint 或 path；这条规则在所有文稿里都不用，请写进 lawlint.toml 的 ignore",
        ],
        [".lawlint-ignore.yaml:6:49", "“12”不合格式，应为16 位的指纹，见 --format json 的 fingerprint"],
        [".lawlint-ignore.yaml:7:3", "没有 2026-02-30 这一天"],
        [".lawlint-ignore.yaml:8:56", "“明天”不合格式，应为日期，如 2026-12-31"],
        [".lawlint-ignore.yaml:9:3", "“!”不是有效的通配写法，可写如 归档/*.txt"],
    ]


@pytest.mark.parametrize("text", ["", "# 暂无\n", "[]\n"])
def test_a_side_file_may_be_empty(root: Path, text: str) -> None:
    assert run(side(root, text), report("a.txt", f"{GAP} 三、")) == ["a.txt 余 三、 忽略 0"]


def test_a_side_file_that_is_no_list(root: Path) -> None:
    with pytest.raises(PackError, match="应为列表，每条以“- rule: …”开头"):
        read_side_file(side(root, "rule: numbering/gap\n"))


def test_odd_line_ends_in_the_side_file_do_no_harm(root: Path) -> None:
    text = "# 注\u2028\u2028\u2028\u2028\n- {rule: 无, path: a.txt, reason: 因}\n"
    assert "suppression/unknown-rule" in run(side(root, text))[0]


def test_the_side_file_is_looked_for_upwards(root: Path) -> None:
    path = side(root, "")
    assert find_side_file(root / "稿" / "二月" / "a.txt") == path
    path.unlink()
    assert find_side_file(root / "稿") is None


def test_a_baseline_survives_new_paragraphs_and_catches_a_swap(root: Path) -> None:
    assert baseline.write("基线/b.json", [report("稿/a.txt", f"{GAP} 三、", f"{REPEAT} 二、")]) == 2
    found = Suppressor(None, Baseline("基线/b.json"))
    moved, other = report("稿/a.txt", f"{REPEAT} 二、", f"{GAP} 三、"), report("稿/a.txt", f"{GAP} 五、")
    same, swapped = found.apply([moved, other])
    assert isinstance(same, Report) and isinstance(swapped, Report)
    assert (same.diagnostics, same.suppressed) == ((), 2)
    assert [one.message for one in swapped.diagnostics] == ["五、"]


@pytest.fixture(autouse=True)
def folder(root: Path) -> None:
    (root / "基线").mkdir()


def test_a_baseline_is_sorted_and_seen_from_its_folder(root: Path) -> None:
    two = report("甲.txt", f"{REPEAT} 二、", f"{GAP} 三、")
    files: list[Report | Failure] = [report("稿/乙.txt", f"{GAP} 三、"), Failure("坏.txt", "坏"), two]
    assert baseline.write("基线/b.json", files) == 3
    text = (root / "基线/b.json").read_text(encoding="utf-8")
    assert [(one["path"], one["rule"]) for one in json.loads(text)["findings"]] == [
        ("../甲.txt", GAP),
        ("../甲.txt", REPEAT),
        ("../稿/乙.txt", GAP),
    ]
    assert json.loads(text)["schema_version"] == 1
    baseline.write("基线/b.json", reversed(files))
    assert (root / "基线/b.json").read_text(encoding="utf-8") == text


def test_an_empty_baseline(root: Path) -> None:
    assert baseline.write("b.json", []) == 0
    assert not Baseline("b.json").has(root / "a.txt", report("a.txt", f"{GAP} 三、").diagnostics[0])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "读不了基线文件 b.json：没有这个文件或文件夹"),
        ("", "基线文件 b.json 不是完整的 JSON"),
        ('{"schema_version": 1, "findings": [', "基线文件 b.json 不是完整的 JSON"),
        ("[" * 100_000, "基线文件 b.json 不是完整的 JSON"),
        ("[]", "不是本版本的基线（schema_version 应为 1）"),
        ('{"schema_version": 2, "findings": []}', "不是本版本的基线（schema_version 应为 1）"),
        ('{"schema_version": 1}', "里的 findings 应为列表，每项有 path、rule、fingerprint"),
        ('{"schema_version": 1, "findings": [{"path": 1}]}', "里的 findings 应为列表，每项有 path、rule、fingerprint"),
    ],
)
def test_a_bad_baseline_is_refused(root: Path, text: str | None, said: str) -> None:
    if text is not None:
        Path("b.json").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        Baseline("b.json")
    assert said in str(caught.value)
