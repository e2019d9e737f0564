"""`lawlint rules`: what is checked — a list, the page of one rule, or the JSON Schema of rule packs."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from typing import Any

import click

from lawlint import config
from lawlint.commands import Command, streams
from lawlint.commands.options import cache_option, config_options, format_option, help_option, pack_option
from lawlint.commands.selection import ALL, catalogue, load_packs
from lawlint.explain import CATEGORY_TITLES, explain
from lawlint.packs import CATEGORIES
from lawlint.reporters.cells import width, wrap
from lawlint.rule import Rule
from lawlint.suppress import RULES

_SCHEMA_VERSION = 1


@click.command(cls=Command, options_metavar="[选项]")
@click.argument("names", metavar="[RULE…]", nargs=-1)
@click.option("--schema", is_flag=True, help="输出规则包的 JSON Schema，供编辑器提示和校验")
@click.option("--write-pages", metavar="DIR", help="把规则写成网页文档（Markdown），每条一页，另有目录")
@click.option("--check-pages", metavar="DIR", help="核对文件夹里的规则文档与现在的规则是否一致，不一致退出码为 1")
@format_option
@pack_option
@config_options
@cache_option
@help_option
def command(
    names: tuple[str, ...], schema: bool, write_pages: str | None, check_pages: str | None, format: str, **values: Any
) -> int:
    """列出规则。写出规则编号，则逐条说明：查什么、为什么、依据、正反例、怎么改。"""
    if schema:
        from lawlint import packs

        streams.speak_utf8()
        streams.emit([json.dumps(packs.schema(), ensure_ascii=False, indent=2) + "\n"])
        return 0
    settings = config.load(values["config"], os.curdir, isolated=values["isolated"])
    known = catalogue(load_packs((*settings.packs, *values["packs"]), cached=not values["no_cache"]), RULES)
    named = known.named(names, "规则库里")
    chosen = {name: rule for name, rule in known.rules.items() if not named or named & {name, rule.category, ALL}}
    if write_pages or check_pages:
        return _documented(chosen, write_pages, check_pages)
    if format == "json":
        streams.speak_utf8()
        streams.emit(_json(chosen))
    else:
        streams.emit(_pages(chosen) if named & {*known.rules} else _list(chosen))
    return 0


def _list(rules: Mapping[str, Rule]) -> Iterator[str]:
    """One line for each rule under its category."""
    cells = max(map(len, rules))
    for category in CATEGORIES:
        members = [rule for rule in rules.values() if rule.category == category]
        if members:
            yield f"{CATEGORY_TITLES[category]}（{category}）\n"
        for rule in members:
            off = "" if rule.enabled else "（默认不用，可用 --select 打开）"
            severity = rule.severity.title + " " * (6 - width(rule.severity.title))
            lead = f"  {rule.id:<{cells}}  {severity}"
            for line in wrap(rule.title + off, streams.width(), " " * width(lead), lead):
                yield line + "\n"
    yield f"\n共 {len(rules)} 条。lawlint rules 规则编号 说明其中一条。\n"


def _pages(rules: Mapping[str, Rule]) -> Iterator[str]:
    for number, rule in enumerate(rules.values()):
        yield "\n" if number else ""
        for line in explain(rule).rstrip("\n").split("\n"):
            lead = re.match(r"　*(?:\w{2,3}：)?", line)
            indent = " " * width(lead[0]) if lead else ""
            yield "\n".join(wrap(line, streams.width(), indent, "")) + "\n"


def _documented(rules: Mapping[str, Rule], to: str | None, beside: str | None) -> int:
    """Effect: writes the pages of rules, or says which of those that are there are not as they would be written."""
    from lawlint import rulepages

    made = rulepages.pages(rules.values())
    if to:
        streams.emit([f"已写 {to}：{rulepages.write(to, made)} 个文件有变动，共 {len(made)} 个。\n"])
    stale = rulepages.stale(beside, made) if beside else []
    streams.emit(f"{path}\n" for path in stale)
    if stale:
        streams.say(f"以上 {len(stale)} 个文件与现在的规则不一致，请用 lawlint rules --write-pages {beside} 重新生成。")
    return int(bool(stale))


def _json(rules: Mapping[str, Rule]) -> Iterator[str]:
    yield f'{{"schema_version": {_SCHEMA_VERSION}, "rules": ['
    for number, rule in enumerate(rules.values()):
        yield ("," if number else "") + "\n" + json.dumps(_entry(rule), ensure_ascii=False)
    yield "\n]}\n"


def _entry(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "category": rule.category,
        "title": rule.title,
        "severity": rule.severity.word,
        "enabled": rule.enabled,
        "message": rule.message,
        "why": rule.why,
        "help": rule.help,
        "source": rule.source,
        "kinds": rule.applies.kinds,
        "levels": rule.applies.levels,
        "since": rule.applies.since,
        "until": rule.applies.until,
    }
