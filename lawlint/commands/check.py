"""`lawlint check`: reads drafts, runs the rules, reports. Where the report goes never changes the exit code."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import click

from lawlint import VERSION, atomic
from lawlint.commands import Command, streams
from lawlint.commands.drafts import read_all, settings
from lawlint.commands.options import (
    DraftOptions,
    cache_option,
    draft_options,
    help_option,
    one_of,
    pack_option,
    words,
)
from lawlint.commands.selection import catalogue, in_force, load_packs
from lawlint.commands.silencing import baseline, side_file
from lawlint.diagnostic import Severity
from lawlint.engine import Linter
from lawlint.errors import LawlintError
from lawlint.files import absolute
from lawlint.packs import Pack
from lawlint.report import Failure, PackInfo, Presentation, Report, RuleInfo, Run, Tally
from lawlint.reporters import REPORTERS, reporter
from lawlint.rule import Rule
from lawlint.settings import FAIL_LEVELS, Config
from lawlint.suppress import RULES, Suppressor

_FOR_PEOPLE = ("text", "concise")


class Options(NamedTuple):
    """Everything that may be said on the command line of `check`."""

    drafts: DraftOptions
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    packs: tuple[str, ...]
    format: str
    output: str | None
    fail_level: str | None
    baseline: str | None
    write_baseline: str | None
    statistics: bool
    show_passed: bool
    no_cache: bool


@click.command(
    cls=Command,
    options_metavar="[选项]",
    epilog="退出码：0 没有达到 --fail-level 的问题；1 有；2 有文件没能检查，或选项、配置、规则包有误；130 中断。",
)
@draft_options
@click.option("--select", metavar="RULE,RULE", multiple=True, callback=words, help="只用这些规则：编号、类别或 all")
@click.option("--ignore", metavar="RULE,RULE", multiple=True, callback=words, help="不用这些规则")
@pack_option
@click.option(
    "--format",
    metavar="FORMAT",
    callback=one_of(*REPORTERS),
    default="text",
    help=f"结果的格式，默认 text：{'、'.join(REPORTERS)}",
)
@click.option("--output", metavar="FILE", help="结果写到文件，写完整才替换原有的；- 为标准输出")
@click.option(
    "--fail-level",
    metavar="LEVEL",
    callback=one_of(*FAIL_LEVELS),
    help=f"到哪一级算不通过，默认 error：{'、'.join(FAIL_LEVELS)}",
)
@click.option("--baseline", metavar="FILE", help="不报基线文件里已有的问题")
@click.option("--write-baseline", metavar="FILE", help="把现有问题记成基线文件，不报告")
@click.option("--statistics", is_flag=True, help="末尾按规则计数")
@click.option("--show-passed", is_flag=True, help="不适用的必备内容也列出")
@cache_option
@help_option
def command(**values: Any) -> int:
    """检查一份或多份文稿。PATH 是文件、文件夹或 -（标准输入）。

    文稿只读不改，不联网。
    """
    drafts = DraftOptions(**{name: values.pop(name) for name in DraftOptions._fields})
    return _check(Options(drafts, **values))


def _check(options: Options) -> int:
    config = settings(options.drafts)
    packs = load_packs((*config.packs, *options.packs), cached=not options.no_cache)
    known = catalogue(packs, RULES)
    rules = in_force(known, config, options.select, options.ignore)
    own = [rules.pop(rule.id) for rule in RULES if rule.id in rules]
    if not rules:
        raise LawlintError("一条规则也没有选中，等于没有检查；请看 --select、--ignore 和配置文件里的 select、ignore")
    side = side_file(options.drafts, config)
    tally = Tally()
    reports = _reports(options, config, Linter(tuple(rules.values())))
    if options.write_baseline:
        return _write_baseline(options.write_baseline, tally.watch(Suppressor(side, None).apply(reports)), tally)
    suppressor = Suppressor(side, baseline(options.baseline, config))

    def files() -> Iterator[Report | Failure]:
        yield from suppressor.apply(reports)
        folders = [absolute(path) for path in options.drafts.paths if Path(path).is_dir()]
        if left := suppressor.leftovers(own, known=known.rules, active=rules, folders=folders):
            yield left

    infos = {rule.id: _info(rule) for rule in (*rules.values(), *own)}
    _report(options, Run(VERSION, _pack_infos(packs), infos, tally.watch(files()), tally))
    return _exit_code(tally, options.fail_level or config.fail_level)


def _reports(options: Options, config: Config, linter: Linter) -> Iterator[Report | Failure]:
    """Every draft's report; those that a bug in lawlint keeps from being checked are failures too."""
    outputs = {os.path.realpath(path) for path in (options.output, options.write_baseline) if path}
    for source, overrides in read_all(options.drafts, config, frozenset(outputs)):
        if isinstance(source, Failure):
            yield source
            continue
        try:
            yield linter.check(source, overrides)
        except Exception as error:
            streams.show_traceback(error)
            yield Failure(source.path, streams.bug(error, source.path), "crash")


def _write_baseline(path: str, files: Iterator[Report | Failure], tally: Tally) -> int:
    from lawlint.baseline import write

    count = write(path, _told(files))
    streams.say(f"已把 {tally.files - tally.unreadable} 份文稿的 {count} 处问题记入基线 {path}")
    return 2 if tally.unreadable else 0


def _report(options: Options, run: Run) -> None:
    """Effect: writes the report where it is wanted. A run without files, all being excluded, has nothing to say."""
    for_people, to_file = options.format in _FOR_PEOPLE, options.output not in (None, "-")
    first = next(run.files, None)
    if first is None and for_people and not to_file:
        return
    files = chain(() if first is None else (first,), run.files)
    run = run._replace(files=files if for_people and not to_file else _told(files))
    colour = streams.wants_colour() and not to_file
    presentation = Presentation(streams.width(), colour, options.show_passed, options.statistics)
    pieces = reporter(options.format)(run, presentation)
    if to_file:
        atomic.write(options.output or "", pieces)
        return
    if not for_people:
        streams.speak_utf8()
    streams.emit(pieces)


def _told(files: Iterator[Report | Failure]) -> Iterator[Report | Failure]:
    """The same files; the user hears of those that could not be checked, since nobody reads the report at once."""
    for file in files:
        if isinstance(file, Failure):
            streams.say(f"lawlint：{file.path}：{file.reason}")
        yield file


def _exit_code(tally: Tally, fail_level: str) -> int:
    if tally.unreadable:
        return 2
    if fail_level == "never":
        return 0
    return int(any(tally.severities[level] for level in Severity if level >= Severity[fail_level.upper()]))


def _info(rule: Rule) -> RuleInfo:
    return RuleInfo(rule.id, rule.title, rule.why, rule.help, rule.source, rule.severity)


def _pack_infos(packs: tuple[Pack, ...]) -> tuple[PackInfo, ...]:
    return tuple(PackInfo(pack.name, pack.version, pack.digest) for pack in packs)
