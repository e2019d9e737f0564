"""Rules as Markdown, to be read in a browser: one page each, and an index. The same rules give the same bytes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from lawlint import atomic
from lawlint.diagnostic import Severity
from lawlint.errors import LawlintError
from lawlint.explain import CATEGORY_TITLES, judged, page
from lawlint.oserrors import reason
from lawlint.rule import Example, Rule

INDEX = "README.md"
_MADE = "<!-- 由 lawlint rules --write-pages 生成，请改规则，不要改这里 -->\n"
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
# A value longer than this, or a list of more words, is not shown whole.
_WIDEST, _MOST = 120, 12


def pages(rules: Iterable[Rule]) -> dict[str, str]:
    """All pages by their names within the folder: `numbering/gap.md` and so on, and the index."""
    rules = sorted(rules, key=lambda rule: list(CATEGORY_TITLES).index(rule.category))
    made = {f"{rule.id}.md": "\n".join((_MADE, *_page(rule))) + "\n" for rule in rules}
    return {INDEX: "\n".join((_MADE, *_index(rules))) + "\n", **made}


def write(folder: str, made: Mapping[str, str]) -> int:
    """Put the pages into a folder and take away those of rules that are no more; how many files were not so before."""
    found = stale(folder, made)
    for path in map(Path, found):
        name = path.relative_to(folder).as_posix()
        if name not in made:
            path.unlink()
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LawlintError(f"建不了文件夹 {path.parent}：{reason(error)}") from error
        atomic.write(str(path), [made[name]])
    return len(found)


def stale(folder: str, made: Mapping[str, str]) -> list[str]:
    """The paths of pages that are missing, that read otherwise, or whose rule is no more; in order.

    A file that was not generated belongs to someone else and is never one of them, unless its name is a page's.
    """
    top = Path(folder)
    there = {path.relative_to(top).as_posix(): _read(path) for path in top.rglob("*.md") if path.is_file()}
    wrong = {name for name, text in made.items() if there.get(name) != text}
    wrong |= {name for name, text in there.items() if name not in made and text.startswith(_MADE)}
    return [str(top / PurePosixPath(name)) for name in sorted(wrong)]


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")


def _index(rules: list[Rule]) -> Iterator[str]:
    yield "# 规则"
    yield ""
    counts = Counter(rule.severity for rule in rules)
    shown = "、".join(f"{severity.title} {counts[severity]} 条" for severity in sorted(Severity, reverse=True))
    off = sum(not rule.enabled for rule in rules)
    yield f"共 {len(rules)} 条：{shown}{f'；其中 {off} 条默认不启用' if off else ''}。"
    for category, title in CATEGORY_TITLES.items():
        members = [rule for rule in rules if rule.category == category]
        if members:
            yield f"\n## {title}（{category}，{len(members)} 条）\n"
            yield "| 规则 | 查什么 | 级别 |"
            yield "|---|---|---|"
        for rule in members:
            severity = rule.severity.title + ("*" if rule.severities else "")
            off_mark = "" if rule.enabled else "，默认不启用"
            yield f"| [{rule.id}]({rule.id}.md) | {_text(rule.title)} | {_text(severity)}{off_mark} |"
    if any(rule.severities for rule in rules):
        yield f"\n级别后有 {_text('*')} 的，有的文种、层级或年度另作一级，见各页。"


def _page(rule: Rule) -> Iterator[str]:
    shown = page(rule)
    yield f"# {_text(rule.title)}"
    yield f"\n`{rule.id}`\n"
    exceptions = f"；{'；'.join(shown.exceptions)}" if shown.exceptions else ""
    yield f"- **级别**：{_text(shown.severity + exceptions)}"
    yield f"- **适用**：{_text(shown.applies)}"
    yield f"- **依据**：{_text(rule.source)}"
    yield "\n## 报什么\n"
    yield "\n\n".join(_text(message) for message in shown.messages)
    yield f"\n## 为什么\n\n{_text(rule.why)}"
    if shown.help:
        yield f"\n## 怎么改\n\n{_text(shown.help)}"
    if shown.bad:
        yield "\n## 应当报出\n\n【】内是报出的文字；缺内容的，标在应写的位置。"
        yield from map(_example, shown.bad)
    if shown.good:
        yield "\n## 不应报出"
        yield from map(_example, shown.good)
    if rule.options:
        yield from _options(rule)
    yield "\n[全部规则](../README.md)"


def _example(example: Example) -> str:
    text = example.text.replace("«", "【").replace("»", "】")
    fence = "`" * max(3, *(len(ticks) + 1 for ticks in re.findall("`+", text)), 3)
    said = f"（按{judged(example)}检查）\n\n" if judged(example) else ""
    return f"\n{said}{fence}text\n{text}\n{fence}"


def _options(rule: Rule) -> Iterator[str]:
    """What a pack of one's own may change: how serious, on or off, and the check's options with their values."""
    yield "\n## 可以改什么\n"
    yield "在自己的规则包里这样改级别，或者停用、启用（写法见 docs/packs.md）：\n"
    yield f"```yaml\noverride:\n  {rule.id}:"
    yield f"    severity: {rule.severity.word}    # error、warning 或 info"
    yield f"    enabled: {'true' if rule.enabled else 'false'}\n```"
    names = [name for name in rule.options if name != "kind"]
    if names:
        yield f"\n`check`（检查方式 {rule.options['kind']}）里可以改的：\n"
        yield from (f"- `{name}`{_value(rule.options[name])}" for name in names)


def _value(value: Any) -> str:
    """A present value, if it is a word, a number or a list of words; what is longer is read in the pack."""
    words = value if isinstance(value, list) else [value]
    if not all(isinstance(word, str | int) for word in words):
        return ""
    shown = "、".join(map(str, words[:_MOST])) + ("等" if len(words) > _MOST else "")
    return f"，现为：{_text(shown)}" if len(shown) <= _WIDEST else ""


def _text(text: str) -> str:
    """Words that Markdown takes as they are, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split("\n")))
