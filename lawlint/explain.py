"""The page of one rule, for people: what, why, clause, good and bad example, how to fix."""

from __future__ import annotations

import re
from typing import NamedTuple

from lawlint.report import KINDS, LEVELS, TRAITS
from lawlint.rule import Applies, Example, Rule

CATEGORY_TITLES = {
    "numbering": "序号",
    "structure": "结构",
    "content": "必备内容",
    "wording": "提法用语",
    "consistency": "一致性",
    "format": "格式标点",
    "duplication": "雷同",
    "suppression": "忽略清单",
}
_EXAMPLES = 2


class Page(NamedTuple):
    """What people are told of a rule, in Chinese; slots of messages are shown as ……, examples keep their «»."""

    severity: str
    exceptions: tuple[str, ...]
    applies: str
    messages: tuple[str, ...]
    help: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]


def page(rule: Rule) -> Page:
    """The page of a rule; title, why and source are said by the rule itself."""
    messages = (rule.message, rule.partial_message)
    return Page(
        severity=f"{rule.severity.title}（{rule.severity.word}）" + ("" if rule.enabled else "，默认不启用"),
        exceptions=tuple(f"{_whom(applies)}为{severity.title}" for applies, severity in rule.severities),
        applies=_whom(rule.applies),
        messages=tuple(_plain(message) for message in messages if message),
        help=_plain(rule.help),
        bad=rule.bad[:_EXAMPLES],
        good=rule.good[:_EXAMPLES],
    )


def explain(rule: Rule) -> str:
    """The page as plain text, ending in a line break."""
    shown = page(rule)
    lines = [f"{rule.id}　{rule.title}", f"级别：{shown.severity}"]
    lines += [f"　　　{exception}" for exception in shown.exceptions]
    first, *more = shown.messages
    lines += [f"适用：{shown.applies}", f"提示：{first}", *(f"　　　{message}" for message in more)]
    lines += [f"为什么：{rule.why}", f"依据：{rule.source}"]
    if shown.help:
        lines.append(f"怎么改：{shown.help}")
    lines += ["", "应当报出（«»内是要改的地方；缺项标在应写的位置）：", *_quote(shown.bad)]
    lines += ["", "不应报出：", *_quote(shown.good)]
    return "\n".join(lines) + "\n"


def judged(example: Example) -> str:
    """What an example says it is, as 述法报告、部门、2022年度; empty where it leaves that to its rule."""
    year = f"{example.year}年度" if example.year else ""
    said = (KINDS.get(example.kind, ""), LEVELS.get(example.level, ""), year)
    return "、".join(part for part in said if part)


def _plain(text: str) -> str:
    return re.sub(r"\{\w+\}", "……", text.removeprefix("{place}"))


def _whom(applies: Applies) -> str:
    kinds = "、".join(KINDS[kind] for kind in applies.kinds) or "各文种"
    levels = "、".join(LEVELS[level] for level in applies.levels) or "各级单位"
    traits = "、".join(TRAITS[trait] for trait in applies.traits)
    years = {
        (True, True): f"{applies.since}—{applies.until}年度",
        (True, False): f"{applies.since}年度起",
        (False, True): f"{applies.until}年度止",
    }
    return "，".join(
        part for part in (kinds, levels, traits, years.get((bool(applies.since), bool(applies.until)), "")) if part
    )


def _quote(examples: tuple[Example, ...]) -> list[str]:
    lines: list[str] = []
    for example in examples:
        lines += [f"　　{line}" for line in example.text.split("\n")] + [""]
    return lines[:-1]
