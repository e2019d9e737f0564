"""What click would say in English, in Chinese: help pages and the errors of a command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from lawlint.commands import streams
from lawlint.reporters.cells import width, wrap
from lawlint.spelling import nearest

_LABEL_CELLS = 26
_WIDEST = 100


def help_page(command: click.Command, ctx: click.Context, commands: Mapping[str, str] | None = None) -> str:
    """Usage, what the command does, its sub-commands and its options."""
    pieces = command.collect_usage_pieces(ctx)
    lines = [f"用法：{ctx.command_path} {' '.join(pieces)}", ""]
    for paragraph in (command.help or "").split("\n\n"):
        lines += [*wrap("".join(line.strip() for line in paragraph.splitlines()), _cells(), "", ""), ""]
    if commands:
        lines += ["命令：", *_table(commands.items()), ""]
    options = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    lines += ["选项：", *_table((_label(option), option.help or "") for option in options)]
    if command.epilog:
        lines += ["", *wrap(command.epilog, _cells(), "", "")]
    return "\n".join(lines)


def _cells() -> int:
    return min(streams.width(), _WIDEST)


def _label(option: click.Option) -> str:
    return ", ".join(option.opts) + (f" {option.metavar}" if option.metavar else "")


def _table(rows: Iterable[tuple[str, str]]) -> list[str]:
    lines: list[str] = []
    indent = " " * _LABEL_CELLS
    for label, text in rows:
        lead = f"  {label}  "
        lines += wrap(text, _cells(), indent, lead + " " * (_LABEL_CELLS - width(lead)))
    return lines


def usage(error: click.UsageError) -> str:
    """What is wrong with a command line, and where to read how it is written."""
    path = error.ctx.command_path if error.ctx else "lawlint"
    return f"lawlint：{_complaint(error)}\n用 {path} --help 查看用法。"


def _complaint(error: click.UsageError) -> str:
    if isinstance(error, click.MissingParameter):
        return f"缺少 {error.param.metavar if error.param else '参数'}"
    if isinstance(error, click.NoSuchOption):
        return f"没有 {error.option_name} 这个选项{nearest(error.option_name, _options(error.ctx))}"
    if isinstance(error, click.BadOptionUsage):
        flag = any(
            isinstance(param, click.Option) and param.is_flag and error.option_name in param.opts
            for param in (error.ctx.command.get_params(error.ctx) if error.ctx else [])
        )
        return f"选项 {error.option_name} 后面{'不能跟值' if flag else '还要写一个值'}"
    if isinstance(error, click.BadParameter) and error.param:
        return f"{error.param.opts[-1]} {error.message}"
    return error.message


def _options(ctx: click.Context | None) -> list[str]:
    return [name for param in (ctx.command.get_params(ctx) if ctx else []) for name in param.opts if name[0] == "-"]


def unknown_command(word: str, commands: Mapping[str, str]) -> str:
    """That there is no such command; a path in its place was meant to be checked."""
    if Path(word).exists():
        return f"没有 {word} 这个命令；要检查它请写 lawlint check {word}"
    return f"没有 {word} 这个命令{nearest(word, commands)}（可用：{'、'.join(commands)}）"
