"""The command line: one module per sub-command, imported when it is chosen. Each has a click command named `command`.

To add one: the module, and a line in `COMMANDS`.
"""

from __future__ import annotations

from importlib import import_module

import click

from lawlint import VERSION

COMMANDS = {
    "check": "检查一份或多份文稿",
    "fix": "改正查出的问题：先看改动，再写入文稿",
    "numbers": "列出文稿里的数字和核对结果",
    "outline": "显示识别出的标题、序号和落款",
    "rules": "列出规则，或说明一条规则",
    "test": "用规则包自带的正反例检验规则包",
}


class Command(click.Command):
    """A command whose help is Chinese, and whose errors know what they are about."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def get_help(self, ctx: click.Context) -> str:
        """The help page, as wide as the terminal."""
        from lawlint.commands.wording import help_page

        return help_page(self, ctx)


class _Lawlint(click.Group):
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        command: click.Command = import_module(f"lawlint.commands.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS:
            from lawlint.commands.wording import unknown_command

            raise click.UsageError(unknown_command(args[0], COMMANDS), ctx)
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        from lawlint.commands.wording import help_page

        return help_page(self, ctx, COMMANDS)


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"lawlint {VERSION}")
        ctx.exit()


@click.group(cls=_Lawlint, invoke_without_command=True, subcommand_metavar="命令 …", options_metavar="[选项]")
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="显示版本")
@click.help_option("-h", "--help", help="显示本说明")
@click.pass_context
def lawlint(ctx: click.Context) -> None:
    """检查法治政府建设年度报告等公文稿：序号、结构、必备内容、提法。文稿不离开本机。"""
    if ctx.invoked_subcommand is None:
        raise click.UsageError("请写明要做什么，如 lawlint check 报告.txt", ctx)
