"""`lawlint test`: proves rule packs by the examples that their rules carry, or by defects planted into clean drafts."""

from __future__ import annotations

import os
from typing import Any

import click

from lawlint import config
from lawlint.commands import Command, streams
from lawlint.commands.options import cache_option, config_options, format_option, help_option, number, share
from lawlint.commands.selection import load_packs
from lawlint.packs import Pack
from lawlint.testing import run_examples

_ONLY_MUTATING = ("samples", "seed", "rounds", "least")
_ROUNDS, _LEAST = 3, 0.97


@click.command(
    cls=Command,
    options_metavar="[选项]",
    epilog="退出码：0 全部通过；1 有样例不符，或查全率不够、有误报；2 规则包、样稿或参数有误。",
)
@click.argument("added", metavar="[PACK…]", nargs=-1)
@click.option("--mutate", is_flag=True, help="改为往干净样稿里种入毛病，看规则查出多少、误报多少")
@click.option("--samples", metavar="DIR", help="放干净样稿的文件夹，默认源码里的 sample_docs/clean")
@click.option("--seed", metavar="N", callback=number(0), help="随机数种子，默认 1；种子相同，结果相同")
@click.option("--rounds", metavar="N", callback=number(1), help=f"每种毛病种几处，默认 {_ROUNDS}")
@click.option("--least", metavar="R", callback=share, help=f"查全率至少多少，0 到 1，默认 {_LEAST}")
@format_option
@config_options
@cache_option
@help_option
def command(added: tuple[str, ...], mutate: bool, format: str, **values: Any) -> int:
    """检验规则包：反例里 «» 标出的每一处都要报，正例一处也不能报。

    PACK 是另加的规则包（文件夹或 YAML）；内置规则库和配置里的规则包总是一并检验。

    加 --mutate 则往没有毛病的样稿里种入近两百种毛病，列出每类、每种查出多少；样稿本身不能有必改和疑似。
    """
    alone = [f"--{name}" for name in _ONLY_MUTATING if values[name] is not None]
    alone += ["--format json"] if format == "json" else []
    if alone and not mutate:
        raise click.UsageError(f"{'、'.join(alone)} 要和 --mutate 一起用")
    settings = config.load(values["config"], os.curdir, isolated=values["isolated"])
    packs = load_packs((*settings.packs, *added), cached=not values["no_cache"])
    return _mutate(packs, format, **{name: values[name] for name in _ONLY_MUTATING}) if mutate else _examples(packs)


def _examples(packs: tuple[Pack, ...]) -> int:
    passed = failed = 0
    for result in run_examples(packs):
        if result.ok:
            passed += 1
            continue
        failed += 1
        streams.emit([f"{result}\n"])
    tested = f"规则包 {len(packs)} 个，规则 {sum(len(pack.rules) for pack in packs)} 条，样例 {passed + failed} 个"
    streams.emit([f"{tested}：通过 {passed}，不符 {failed}。\n"])
    return 1 if failed else 0


def _mutate(
    packs: tuple[Pack, ...], format: str, samples: str | None, seed: int | None, rounds: int | None, least: float | None
) -> int:
    """By all rules; an alarm is raised by those that are on by default, as a draft is checked where nothing is set."""
    from lawlint.commands import mutation
    from lawlint.engine import Linter
    from lawlint.mutation import score

    seed, rounds, least = 1 if seed is None else seed, rounds or _ROUNDS, _LEAST if least is None else least
    rules = tuple(rule for pack in packs for rule in pack.rules)
    outcome = score.run(Linter(rules), mutation.samples(samples), seed, rounds)
    if format == "json":
        streams.speak_utf8()
        streams.emit(mutation.as_json(outcome, seed, rounds, least))
    else:
        streams.emit(mutation.table(outcome, least))
    return 1 if outcome.recall < least or outcome.alarms else 0
