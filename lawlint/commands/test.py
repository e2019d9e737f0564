"""`lawlint test`: proves rule packs by the examples that their rules carry."""

from __future__ import annotations

import os
from typing import Any

import click

from lawlint import config
from lawlint.commands import Command, streams
from lawlint.commands.options import cache_option, config_options, help_option
from lawlint.commands.selection import load_packs
from lawlint.testing import run_examples


@click.command(cls=Command, options_metavar="[选项]", epilog="退出码：0 全部通过；1 有样例不符；2 规则包有误。")
@click.argument("added", metavar="[PACK…]", nargs=-1)
@config_options
@cache_option
@help_option
def command(added: tuple[str, ...], **values: Any) -> int:
    """检验规则包：反例里 «» 标出的每一处都要报，正例一处也不能报。

    PACK 是另加的规则包（文件夹或 YAML）；内置规则库和配置里的规则包总是一并检验。
    """
    settings = config.load(values["config"], os.curdir, isolated=values["isolated"])
    packs = load_packs((*settings.packs, *added), cached=not values["no_cache"])
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
