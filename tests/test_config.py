"""lawlint.toml: found, read, refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawlint import config
from lawlint.errors import ConfigError
from lawlint.profile import Overrides
from lawlint.settings import Config, parse_size


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def load(start: Path | str, named: Path | None = None) -> Config:
    return config.load(str(named) if named else None, str(start), isolated=False)


def complaint(text: str, root: Path, name: str = "lawlint.toml") -> str:
    """What is said of such a file, the folder left out."""
    write(root / name, text)
    with pytest.raises(ConfigError) as caught:
        load(root)
    return str(caught.value).replace(f"{root}/", "")


def test_without_a_file_the_defaults_hold(root: Path) -> None:
    assert load(root / "稿.txt") == Config()
    assert Config().fail_level == "error"
    assert Config().max_size == 20_000_000


def test_every_key(root: Path) -> None:
    write(
        root / "lawlint.toml",
        """
select = ["numbering", "content/missing-causes"]
ignore = ["numbering/gap"]
packs = ["规则/本县"]
exclude = ["归档/", "*.md"]
fail-level = "warning"
baseline = "基线.json"
ignore-file = "忽略.yaml"
max-size = "1.5MB"

[severity]
"numbering/gap" = "warning"

[[files]]
glob = "2023/"
kind = "annual-report"
issuer-level = "township"
year = 2023

[[files]]
glob = "2023/某局.txt"
issuer = "某局"
issuer-level = "department"
""",
    )
    found = load(root / "2023" / "某镇.txt")
    assert found.path == root / "lawlint.toml"
    assert found.select == ("numbering", "content/missing-causes")
    assert found.ignore == ("numbering/gap",)
    assert found.packs == (str(root / "规则/本县"),)
    assert [globs.names(root / "归档/a.txt") for globs in found.exclude] == [True]
    assert found.fail_level == "warning"
    assert found.baseline == str(root / "基线.json")
    assert found.ignore_file == str(root / "忽略.yaml")
    assert found.max_size == 1_500_000
    assert found.severity == {"numbering/gap": "warning"}
    assert found.overrides("2023/某镇.txt") == Overrides(kind="annual-report", level="township", year=2023)
    assert found.overrides("2023/某局.txt") == Overrides("annual-report", "department", 2023, "某局")
    assert found.overrides("2024/某局.txt") == Overrides()


@pytest.mark.parametrize(
    ("files", "nearest"),
    [
        ({"lawlint.toml": "", "稿/lawlint.toml": ""}, "稿/lawlint.toml"),
        ({"lawlint.toml": "", "稿/.lawlint.toml": ""}, "稿/.lawlint.toml"),
        ({"lawlint.toml": "", "稿/pyproject.toml": "[tool.lawlint]\n"}, "稿/pyproject.toml"),
        ({"lawlint.toml": "", "稿/pyproject.toml": '[project]\nname = "lawlint"\n'}, "lawlint.toml"),
        ({"lawlint.toml": "", "稿/pyproject.toml": "[project]\n"}, "lawlint.toml"),
        ({"lawlint.toml": "", "稿/pyproject.toml": "# lawlint\n[tool.别的\n"}, "lawlint.toml"),
        ({"lawlint.toml": "", ".lawlint.toml": "", "pyproject.toml": "[tool.lawlint]"}, "lawlint.toml"),
    ],
)
def test_the_nearest_file_wins_whole(root: Path, files: dict[str, str], nearest: str) -> None:
    for name, text in files.items():
        write(root / name, text)
    assert load("稿/二月/a.txt").path == root / nearest


def test_a_broken_pyproject_is_ours_to_judge_only_where_it_speaks_to_us(root: Path) -> None:
    assert "pyproject.toml：配置文件在第 4 行" in complaint(
        '[project]\nname = "lawlint"\n[tool.lawlint]\nselect = 甲\n', root, "pyproject.toml"
    )


def test_a_named_file_and_isolation(root: Path) -> None:
    write(root / "lawlint.toml", 'fail-level = "info"')
    named = write(root / "别处/甲.toml", 'packs = ["规则"]')
    assert load(root, named).packs == (str(root / "别处/规则"),)
    assert config.load(None, str(root), isolated=True) == Config()
    with pytest.raises(ConfigError, match="没有配置文件 无"):
        config.load("无.toml", str(root), isolated=False)


def test_extend_is_explicit_and_replaces_key_by_key(root: Path) -> None:
    write(root / "共用/base.toml", 'packs = ["规则"]\nignore = ["numbering/gap"]\nfail-level = "warning"\n')
    write(root / "lawlint.toml", 'extend = "共用/base.toml"\nignore = ["numbering/repeat"]\n')
    found = load(root)
    assert found.path == root / "lawlint.toml"
    assert found.packs == (str(root / "共用/规则"),)
    assert found.ignore == ("numbering/repeat",)
    assert found.fail_level == "warning"


def test_extend_in_a_circle_or_into_nothing(root: Path) -> None:
    assert "extend 指的文件" in complaint('extend = "无.toml"', root)
    write(root / "b.toml", 'extend = "lawlint.toml"')
    assert "extend 绕成了圈（lawlint.toml → b.toml → lawlint.toml）" in complaint('extend = "b.toml"', root)


def test_all_mistakes_at_once_with_their_lines(root: Path) -> None:
    text = """selct = ["numbering"]
ignore = "numbering/gap"
packs = [1]
exclude = ["!"]
fail-level = "err"
max-size = "很大"
baseline = 3

[severity]
"numbering/gap" = "eror"

[[files]]
glob = "2023/*.txt"
kind = "report"
year = "2023"

[[files]]
level = "township"
"""
    assert complaint(text, root).splitlines() == [
        "lawlint.toml:1:1: 不认识的键“selct”，是否想写“select”？（可用：extend、select、ignore、packs、exclude、"
        "fail-level、severity、baseline、ignore-file、max-size、files）",
        'lawlint.toml:2:1: ignore 应为列表，如 ["…", "…"]，这里是“numbering/gap”',
        "lawlint.toml:3:1: packs 应为加引号的文字，这里是 1",
        'lawlint.toml:4:1: exclude 里的“!”不是有效的通配写法，可写如 "归档/*.txt"',
        "lawlint.toml:5:1: fail-level 不能是“err”，可选：error、warning、info、never，是否想写“error”？",
        'lawlint.toml:6:1: max-size 应为大小，如 "100MB"，这里是“很大”',
        "lawlint.toml:7:1: baseline 应为加引号的文字，这里是 3",
        "lawlint.toml:9:1: severity 不能是“eror”，可选：error、warning、info，是否想写“error”？",
        "lawlint.toml:14:1: kind 不能是“report”，可选：annual-report、self-inspection、plan、duty-report、summary、"
        "other，是否想写“duty-report”或“annual-report”？",
        "lawlint.toml:15:1: year 应为四位年份，如 2023，这里是“2023”",
        'lawlint.toml:17:1: 这段 [[files]] 缺少 glob，如 glob = "2023/*.txt"',
        "lawlint.toml:18:1: 不认识的键“level”（可用：glob、kind、issuer-level、year、issuer）",
    ]


def test_mistakes_in_pyproject_are_looked_for_below_its_table(root: Path) -> None:
    text = "[project]\nignore = 1\n[tool.lawlint]\nignore = 1\nfiles = 2\nseverity = 3\n[[tool.lawlint.files]]\n"
    text = text.replace("files = 2\n", "")
    assert complaint(text, root, "pyproject.toml").splitlines() == [
        'pyproject.toml:4:1: ignore 应为列表，如 ["…", "…"]，这里是 1',
        'pyproject.toml:5:1: severity 应为一张表，每行写 "规则" = "级别"，如 "numbering/gap" = "warning"',
        'pyproject.toml:6:1: 这段 [[files]] 缺少 glob，如 glob = "2023/*.txt"',
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("files = 2", "lawlint.toml:1:1: files 应写成以 [[files]] 开头的段落"),
        ("files = [2]", "lawlint.toml:1:1: 应为键值对，可用的键：glob、kind、issuer-level、year、issuer"),
        ("max-size = true", 'lawlint.toml:1:1: max-size 应为大小，如 "100MB"，这里是 true'),
        ("max-size = -1", 'lawlint.toml:1:1: max-size 应为大小，如 "100MB"，这里是 -1'),
        ('baseline = "a\\u0000b"', "baseline 应为加引号的文字"),
        ("select = [", "lawlint.toml：配置文件在末尾不合 TOML 语法，请检查引号、方括号和等号"),
        ("a = 1\nselect = ”numbering“", "lawlint.toml：配置文件在第 2 行第 10 列不合 TOML 语法"),
    ],
)
def test_single_mistakes(root: Path, text: str, said: str) -> None:
    assert said in complaint(text, root)


def test_encodings_of_the_file(root: Path) -> None:
    (root / "lawlint.toml").write_bytes(b"\xef\xbb\xbf" + b'fail-level = "info"')
    assert load(root).fail_level == "info"
    (root / "lawlint.toml").write_bytes("# 配置".encode("gbk"))
    with pytest.raises(ConfigError, match="配置文件不是 UTF-8 编码，请用记事本另存为 UTF-8"):
        load(root)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("1000", 1000),
        ("20MB", 20_000_000),
        ("0.5m", 500_000),
        ("1.5 k", 1500),
        ("2g", 2_000_000_000),
        ("百兆", None),
        ("-1", None),
        ("", None),
    ],
)
def test_sizes(text: str, size: int | None) -> None:
    assert parse_size(text) == size
