"""The page of one rule, for people: what, why, clause, good and bad example, how to fix."""

from __future__ import annotations

import re

from lawlint.report import KINDS, LEVELS, TRAITS
from lawlint.rule import Applies, Example, Rule


def explain(rule: Rule) -> str:
    """The page as plain text in Chinese, ending in a line break; slots of the message are shown as ……."""
    lines = [
        f"{rule.id}　{rule.title}",
        f"级别：{rule.severity.title}（{rule.severity.word}）" + ("" if rule.enabled else "，默认不启用"),
    ]
    lines += [f"　　　{_whom(applies)}为{severity.title}" for applies, severity in rule.severities]
    lines += [f"适用：{_whom(rule.applies)}", f"提示：{_plain(rule.message)}"]
    if rule.partial_message:
        lines.append(f"　　　{_plain(rule.partial_message)}")
    lines += [f"为什么：{rule.why}", f"依据：{rule.source}"]
    if rule.help:
        lines.append(f"怎么改：{_plain(rule.help)}")
    lines += ["", "应当报出（«»内是要改的地方；缺项标在应写的位置）：", *_quote(rule.bad[:2])]
    lines += ["", "不应报出：", *_quote(rule.good[:2])]
    return "\n".join(lines) + "\n"


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
