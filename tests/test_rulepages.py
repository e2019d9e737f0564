"""The Markdown pages of rules: what a reader finds on them, and when they are out of date."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lawlint import cli, rulepages
from lawlint.packs import load

PACK = """\
rules:
  - id: wording/vague-amount
    title: 数量*含糊*
    severity: warning
    severities: [{kinds: [duty-report], levels: [township], severity: info}]
    message: "{place}“{words}”含糊，请写明数字。"
    help: 删去“{words}”。
    why: 读者无法核对。
    source: 本县公文写作要求第三条
    enabled: false
    check: {kind: pattern, pattern: '大约|大概', literals: [大约, 大概], in: [paragraph]}
    examples:
      good: [增长三成。, {text: "一、甲\\n全年*三成*。", kind: duty-report, level: department, year: 2023}, 第三个。]
      bad: ["增长«大约»三成，``增长``«大概»五成。"]
  - id: content/missing-training
    title: 学法培训
    severity: error
    message: 没有写学法培训，请补写。
    why: 年度报告应写学法。
    source: 本县年度考核细则第五条
    applies: {kinds: [annual-report], since: 2021}
    check: {kind: presence, met: 学法培训, partial: 学法}
    partial: {message: "只写了“{words}”，请写明培训。"}
    examples:
      good: ["青石镇2024年度法治政府建设情况报告\\n全年开展学法培训三次。"]
      bad: ["«青石镇2024年度法治政府建设情况报告»\\n全年工作。"]
"""
MARK = "<!-- 由 lawlint rules --write-pages 生成，请改规则，不要改这里 -->\n\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the pack above."""
    path = tmp_path_factory.mktemp("pack") / "p.yaml"
    path.write_text(PACK, encoding="utf-8")
    (pack,) = [pack for pack in load([path]) if pack.path == str(path)]
    return rulepages.pages(pack.rules)


PAGE = (
    MARK
    + """\
# 数量\\*含糊\\*

`wording/vague-amount`

- **级别**：疑似（warning），默认不启用；述法报告，乡镇为提示
- **适用**：各文种，各级单位
- **依据**：本县公文写作要求第三条

## 报什么

“……”含糊，请写明数字。

## 为什么

读者无法核对。

## 怎么改

删去“……”。

## 应当报出

【】内是报出的文字；缺内容的，标在应写的位置。

```text
增长【大约】三成，``增长``【大概】五成。
```

## 不应报出

```text
增长三成。
```

（按述法报告、部门、2023年度检查）

```text
一、甲
全年*三成*。
```

## 可以改什么

在自己的规则包里这样改级别，或者停用、启用（写法见 docs/packs.md）：

```yaml
override:
  wording/vague-amount:
    severity: warning    # error、warning 或 info
    enabled: false
```

`check`（检查方式 pattern）里可以改的：

- `pattern`，现为：大约\\|大概
- `literals`，现为：大约、大概
- `in`，现为：paragraph

[全部规则](../README.md)
"""
)

INDEX = (
    MARK
    + """\
# 规则

共 2 条：必改 1 条、疑似 1 条、提示 0 条；其中 1 条默认不启用。

## 必备内容（content，1 条）

| 规则 | 查什么 | 级别 |
|---|---|---|
| [content/missing-training](content/missing-training.md) | 学法培训 | 必改 |

## 提法用语（wording，1 条）

| 规则 | 查什么 | 级别 |
|---|---|---|
| [wording/vague-amount](wording/vague-amount.md) | 数量\\*含糊\\* | 疑似\\*，默认不启用 |

级别后有 \\* 的，有的文种、层级或年度另作一级，见各页。
"""
)


def test_the_page_of_a_rule(made: dict[str, str]) -> None:
    assert made["wording/vague-amount.md"] == PAGE


def test_both_messages_and_the_years_of_a_requirement(made: dict[str, str]) -> None:
    page = made["content/missing-training.md"]
    assert "\n没有写学法培训，请补写。\n\n只写了“……”，请写明培训。\n" in page
    assert "- **适用**：年度报告，各级单位，2021年度起\n" in page
    assert "\n- `met`\n- `partial`\n" in page  # conditions are read in the pack


def test_the_index(made: dict[str, str]) -> None:
    assert made["README.md"] == INDEX


def test_ticks_in_an_example_do_not_end_it() -> None:
    (pack, *_) = load()
    rule = pack.rules[0]._replace(bad=(pack.rules[0].bad[0]._replace(text="甲\n```\n«乙»"),))
    assert "\n````text\n甲\n```\n【乙】\n````\n" in rulepages.pages([rule])[f"{rule.id}.md"]


def test_every_built_in_rule_has_a_page_that_the_index_leads_to() -> None:
    rules = [rule for pack in load() for rule in pack.rules]
    made = rulepages.pages(rules)
    assert {*made} == {"README.md", *(f"{rule.id}.md" for rule in rules)}
    assert {*re.findall(r"\]\((.+?)\)", made["README.md"])} == {*made} - {"README.md"}
    assert rulepages.pages(reversed(rules)).keys() == made.keys()
    for page in made.values():
        assert "{" not in re.sub(r"```.*?```|- `.*", "", page, flags=re.DOTALL)  # no slot is left


def test_writing_twice_changes_nothing_and_pages_of_old_rules_go(tmp_path: Path, made: dict[str, str]) -> None:
    folder = str(tmp_path / "docs/rules")
    assert rulepages.write(folder, made) == 3
    assert rulepages.write(folder, made) == 0
    old, own = tmp_path / "docs/rules/wording/old.md", tmp_path / "docs/rules/own.md"
    old.write_text(MARK + "# 旧", encoding="utf-8")
    own.write_text("# 我写的", encoding="utf-8")
    page = tmp_path / "docs/rules/wording/vague-amount.md"
    page.write_text(PAGE.replace("含糊", "模糊"), encoding="utf-8")
    assert rulepages.stale(folder, made) == [str(old), str(page)]
    assert rulepages.write(folder, made) == 2
    assert (old.exists(), own.exists(), page.read_text(encoding="utf-8")) == (False, True, PAGE)


def test_line_ends_of_a_checkout_on_windows_do_not_count(tmp_path: Path, made: dict[str, str]) -> None:
    rulepages.write(str(tmp_path), made)
    page = tmp_path / "wording/vague-amount.md"
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    assert rulepages.stale(str(tmp_path), made) == []


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> int:
        return cli.run(["rules", *arguments])

    assert run("--check-pages", "docs") == 1
    assert "docs/README.md\n" in capsys.readouterr().out
    assert run("--write-pages", "docs") == 0
    assert run("--check-pages", "docs") == 0
    (tmp_path / "docs/numbering/gap.md").unlink()
    capsys.readouterr()
    assert run("--check-pages", "docs") == 1
    out, err = capsys.readouterr()
    assert out == "docs/numbering/gap.md\n"
    assert err == "以上 1 个文件与现在的规则不一致，请用 lawlint rules --write-pages docs 重新生成。\n"
