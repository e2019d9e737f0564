"""`lawlint fix`: shows what it would mend, or mends it: a draft is written whole, as it was encoded, or left alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

import click

from lawlint import atomic, readers
from lawlint.commands import Command, streams
from lawlint.commands.difftext import diff
from lawlint.commands.drafts import read_all, settings
from lawlint.commands.options import DraftOptions, cache_option, draft_options, help_option, pack_option, words
from lawlint.commands.selection import catalogue, in_force, load_packs
from lawlint.commands.silencing import baseline, side_file
from lawlint.engine import Linter
from lawlint.errors import LawlintError, ReadError
from lawlint.fixing import Mended, mend
from lawlint.report import Failure, Report
from lawlint.rule import Rule
from lawlint.suppress import RULES, Suppressor
from lawlint.text import Source


class Options(NamedTuple):
    """Everything that may be said on the command line of `fix`."""

    drafts: DraftOptions
    write: bool
    unsafe: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    packs: tuple[str, ...]
    baseline: str | None
    no_cache: bool


@click.command(
    cls=Command,
    options_metavar="[选项]",
    epilog="退出码：0 没有可改的，或都已写入；1 有可改的，没有写；2 有文件没能检查或写入，或选项、配置、规则包有误；"
    "130 中断。",
)
@draft_options
@click.option("--write", is_flag=True, help="写入文稿；PATH 为 - 时把改好的文稿写到标准输出")
@click.option("--unsafe", is_flag=True, help="须人工核对的改法（如顺次改号）也用上")
@click.option("--select", metavar="RULE,RULE", multiple=True, callback=words, help="只改这些规则的：编号、类别或 all")
@click.option("--ignore", metavar="RULE,RULE", multiple=True, callback=words, help="不改这些规则的")
@pack_option
@click.option("--baseline", metavar="FILE", help="不改基线文件里已有的问题")
@cache_option
@help_option
def command(**values: Any) -> int:
    """改正有改法的问题。平时只显示改动（diff），加 --write 才写入文稿。

    只用有把握的改法；改后会多出必改问题、会变动别处标题的，不改。忽略清单和基线里的问题不动。
    """
    drafts = DraftOptions(**{name: values.pop(name) for name in DraftOptions._fields})
    return _fix(Options(drafts, **values))


def _fix(options: Options) -> int:
    if options.write and readers.STDIN in options.drafts.paths and {*options.drafts.paths} != {readers.STDIN}:
        raise LawlintError("--write 时 -（标准输入）要单独用，不能和文件一起")
    config = settings(options.drafts)
    known = catalogue(load_packs((*config.packs, *options.packs), cached=not options.no_cache), RULES)
    rules = _of_drafts(in_force(known, config, options.select, options.ignore))
    if not rules:
        raise LawlintError("一条规则也没有选中，等于没有检查；请看 --select、--ignore 和配置文件里的 select、ignore")
    # No fix may set off a rule that `check` will ask afterwards, whether its own findings are mended now or not.
    linter = Linter(tuple((_of_drafts(in_force(known, config, (), ())) | rules).values()))
    suppressor = Suppressor(side_file(options.drafts, config), baseline(options.baseline, config))

    def hear(report: Report) -> Report:
        selected = tuple(one for one in report.diagnostics if one.rule in rules)
        (heard,) = suppressor.apply([report._replace(diagnostics=selected)])
        assert isinstance(heard, Report)
        return heard

    if not options.write and not streams.is_terminal():
        streams.speak_utf8()
    tally = _Tally()
    for source, overrides in read_all(options.drafts, config):
        tally.files += 1
        try:
            if isinstance(source, Failure):
                raise ReadError(source.path, source.reason)
            mended = _mended(
                source, partial(mend, linter=linter, overrides=overrides, unsafe=options.unsafe, hear=hear)
            )
            _deliver(source, mended, options)
            tally.add(mended, changed=mended.report.source.text != source.text)
        except LawlintError as error:
            tally.failed = True
            streams.say(f"lawlint：{error}")
    if tally.dealt or not tally.failed:
        streams.say(tally.sentence(write=options.write))
    return 2 if tally.failed else int(bool(tally.changed) and not options.write)


def _of_drafts(rules: dict[str, Rule]) -> dict[str, Rule]:
    own = {rule.id for rule in RULES}
    return {name: rule for name, rule in rules.items() if name not in own}


def _mended(source: Source, mending: Callable[[Source], Mended]) -> Mended:
    """A mended draft; a bug in lawlint that keeps it from being mended is this draft's error, not the run's."""
    try:
        return mending(source)
    except Exception as error:
        streams.show_traceback(error)
        raise ReadError(source.path, streams.bug(error, source.path), "crash") from error


def _deliver(source: Source, mended: Mended, options: Options) -> None:
    """Effect: shows a draft's changes or writes them, and says what could not be mended and why."""
    text = mended.report.source.text
    try:
        data = readers.encode(source, text)
    except LawlintError as error:
        raise ReadError(source.path, f"没有改：{error}") from error
    for one, reason in mended.refused:
        line = mended.report.source.position(one.span.start).line
        streams.say(f"lawlint：{source.path}:{line}：“{one.title}”没有改：{reason}（{one.rule}）")
    if not options.write:
        streams.emit(diff(source.path, source.text, text, colour=streams.wants_colour()))
    elif readers.STDIN in options.drafts.paths:
        streams.emit_bytes(data)
    elif text != source.text:
        atomic.write_bytes(source.path, [data])
    for line, one in mended.applied if text != source.text else ():
        if one.fix:
            streams.say(f"{source.path}:{line}：{one.fix.title}{'' if one.fix.safe else '，请核对'}（{one.rule}）")


@dataclass
class _Tally:
    """What became of the drafts so far."""

    files: int = 0
    dealt: int = 0
    changed: int = 0
    safe: int = 0
    unsafe: int = 0
    left: int = 0
    offered: int = 0
    failed: bool = False

    def add(self, mended: Mended, *, changed: bool) -> None:
        """Count a draft that was dealt with."""
        safe = sum(1 for _, one in mended.applied if one.fix and one.fix.safe)
        self.dealt += 1
        self.changed += changed
        self.safe += safe
        self.unsafe += len(mended.applied) - safe
        self.left += len(mended.report.diagnostics)
        self.offered += sum(1 for one in mended.report.diagnostics if one.fix and not one.fix.safe)

    def sentence(self, *, write: bool) -> str:
        """In one line: how many were mended, how surely, and what is left for a person."""
        many = f"{self.changed} 份" if self.files > 1 else ""
        kinds = f"（{self.safe} 处有把握，{self.unsafe} 处须核对）" if self.unsafe else "（都有把握）"
        done = f"{many}{'已' if write else '可'}改 {self.safe + self.unsafe} 处{kinds}"
        more = f"，其中 {self.offered} 处有改法但须人工核对，可加 --unsafe" if self.offered and not self.unsafe else ""
        left = f"{'还' if self.changed else ''}有 {self.left} 处问题须人工处理{more}" if self.left else "没有别的问题"
        after = "。文稿还没有改动，加 --write 写入" if self.changed and not write else ""
        drafts = f"共 {self.files} 份文稿：" if self.files > 1 else ""
        return f"{drafts}{done if self.changed else '没有可直接改的'}；{left}{after}。"
