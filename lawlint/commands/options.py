"""Options that several sub-commands share, and what takes their values: each refusal is a Chinese sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import click

from lawlint.report import KINDS, LEVELS
from lawlint.settings import YEARS, parse_size
from lawlint.spelling import nearest

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class DraftOptions(NamedTuple):
    """Which drafts, by which configuration, and what they are said to be."""

    paths: tuple[str, ...]
    config: str | None
    isolated: bool
    kind: str | None
    issuer_level: str | None
    year: int | None
    issuer: str | None
    stdin_filename: str | None
    exclude: tuple[str, ...]
    force_exclude: bool
    max_size: int | None


Callback = Callable[[click.Context, click.Parameter, Any], Any]


def one_of(*choices: str) -> Callback:
    """Takes one word of a closed list."""

    def check(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
        if value is not None and value not in choices:
            raise click.BadParameter(f"不能是“{value}”，可选：{'、'.join(choices)}{nearest(value, choices)}")
        return value

    return check


def size(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """Takes a number of bytes, as `100MB`."""
    found = None if value is None else parse_size(value)
    if value is not None and found is None:
        raise click.BadParameter(f"应为大小，如 100MB，不能是“{value}”")
    return found


def year(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """Takes a year of four digits."""
    digits = (value or "").removesuffix("年")
    if value is not None and not (digits.isascii() and digits.isdigit() and int(digits) in YEARS):
        raise click.BadParameter(f"应为四位年份，如 2023，不能是“{value}”")
    return int(digits) if value is not None else None


def number(least: int) -> Callback:
    """Takes a whole number that is not below `least`."""

    def check(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
        if value is not None and not (value.isascii() and value.isdigit() and int(value) >= least):
            raise click.BadParameter(f"应为不小于 {least} 的整数，不能是“{value}”")
        return None if value is None else int(value)

    return check


def share(ctx: click.Context, param: click.Parameter, value: str | None) -> float | None:
    """Takes a share from 0 to 1."""
    if value is not None and not re.fullmatch(r"0|1|0?\.\d{1,6}", value, re.ASCII):
        raise click.BadParameter(f"应为 0 到 1 之间的小数，如 0.97，不能是“{value}”")
    return None if value is None else float(value)


def words(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Takes words separated by commas, half or full width, from all uses of the option."""
    parts = (part.strip() for one in value for part in one.replace("，", ",").split(","))
    return tuple(part for part in parts if part)


def _listed(what: str, names: Mapping[str, str]) -> str:
    return f"{what}：" + "、".join(f"{word}（{name.partition('（')[0]}）" for word, name in names.items())


def all_of(*decorators: Decorator) -> Decorator:
    """Several options as one decorator, shown in the order given."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        for decorator in reversed(decorators):
            function = decorator(function)
        return function

    return decorate


help_option = click.help_option("-h", "--help", help="显示本说明")

config_options = all_of(
    click.option("--config", metavar="FILE", help="用这个配置文件，不去找 lawlint.toml"),
    click.option("--isolated", is_flag=True, help="不用任何配置文件和忽略清单"),
)

pack_option = click.option("--pack", "packs", metavar="PATH", multiple=True, help="另加一个规则包，可重复")
format_option = click.option(
    "--format", metavar="FORMAT", callback=one_of("text", "json"), default="text", help="text（默认）或 json"
)
cache_option = click.option("--no-cache", is_flag=True, help="不用也不写缓存")

draft_options = all_of(
    click.argument("paths", metavar="PATH…", nargs=-1, required=True),
    click.option("--kind", metavar="KIND", callback=one_of(*KINDS), help=_listed("指定文种", KINDS)),
    click.option("--issuer-level", metavar="LEVEL", callback=one_of(*LEVELS), help=_listed("指定层级", LEVELS)),
    click.option("--year", metavar="YEAR", callback=year, help="指定报告年度，如 2023"),
    click.option("--issuer", metavar="NAME", help="指定发文单位的名称"),
    click.option("--stdin-filename", metavar="NAME", help="PATH 为 - 时，标准输入算作哪个文件"),
    click.option("--exclude", metavar="GLOB", multiple=True, help="文件夹里不查的文件，如 归档/，可重复"),
    click.option("--force-exclude", is_flag=True, help="指名的文件也照 exclude 排除（供 pre-commit 用）"),
    click.option("--max-size", metavar="SIZE", callback=size, help="文件大小上限，默认 20MB"),
    config_options,
)
