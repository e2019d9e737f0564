"""`python -m bench`: measures, prints the table, and puts it into a page where one is named."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from datetime import date
from importlib import metadata
from pathlib import Path

from bench import peers
from bench.measure import Failed
from bench.ratios import GROUPS, Bench
from bench.rows import MISSING, Row
from bench.table import BEGIN, END, can_fill, fill, table

_IDLE = 0.5  # a load average that leaves wall times alone
_OURS = ("lawlint", "ahocorasick-rs", "rjieba")


def main() -> int:
    """The exit code: 1 where something that is required is missed."""
    options = _parser().parse_args()
    textlint, semgrep = peers.find_textlint(options.textlint), peers.find_semgrep(options.semgrep)
    if problem := _problem(options, textlint, semgrep):
        print(problem, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="lawlint-bench-") as folder:
        drafts, rounds = (50, 1) if options.quick else (1000, options.rounds)
        bench = Bench(Path(folder), drafts, rounds, textlint, semgrep)
        if (load := os.getloadavg()[0]) > _IDLE:
            bench.notes.append(
                f"开始时机器已有负载（{load:.1f}）：等待处理器的时间会把冷启动的比值压低，请对照处理器时间。"
            )
        try:
            rows = _measure(bench, options.only or list(GROUPS))
        except Failed as error:
            print(f"没有测成：{error}", file=sys.stderr)
            return 2
    text = _page(bench, rows)
    print(text)
    if options.markdown:
        fill(options.markdown, text)
    return int(any(row.failed for row in rows) and not options.quick)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description="测 lawlint 的速度和内存，只看比值。")
    parser.add_argument("--markdown", metavar="FILE", type=Path, help="把结果写进这个文件的两行标记之间")
    parser.add_argument(
        "--textlint", metavar="DIR", help="装有 textlint 和 textlint-rule-prh 的文件夹（含 node_modules）"
    )
    parser.add_argument("--semgrep", metavar="FILE", help="semgrep 程序；不写则在 PATH 里找")
    parser.add_argument("--rounds", metavar="N", type=_positive, default=5, help="轮流跑几轮，默认 5")
    parser.add_argument("--only", metavar="GROUP", choices=GROUPS, action="append", help=f"只测：{'、'.join(GROUPS)}")
    parser.add_argument("--quick", action="store_true", help="少量文稿跑一轮，只看能否跑通，不作结论")
    return parser


def _problem(options: argparse.Namespace, textlint: peers.Peer | None, semgrep: peers.Peer | None) -> str:
    """Why nothing can be measured as asked; empty where it can."""
    if not hasattr(os, "posix_spawn"):
        return "这里量不了：测量要用 posix_spawn 和 wait4，请在 Linux 或 macOS 上运行。"
    if options.markdown and (options.quick or options.only):
        return "--markdown 只写完整的一次测量，不能与 --quick、--only 同用。"
    if options.markdown and not can_fill(options.markdown):
        return f"{options.markdown} 里没有这两行标记，无处可写：\n{BEGIN}\n{END}"
    if options.textlint and not textlint:
        return f"{options.textlint} 里没有装好的 textlint 和 textlint-rule-prh。"
    return f"找不到 semgrep 程序 {options.semgrep}。" if options.semgrep and not semgrep else ""


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"应为正整数，不能是“{text}”")
    return int(text)


def _measure(bench: Bench, groups: list[str]) -> list[Row]:
    """Effect: says on stderr what is being measured."""
    rows: list[Row] = []
    for name in GROUPS:
        if name in groups:
            print(f"正在测 {name} …", file=sys.stderr, flush=True)
            rows.extend(GROUPS[name](bench))
    return rows


def _page(bench: Bench, rows: list[Row]) -> str:
    notes = "".join(f"\n- {note}" for note in (_environment(bench), *bench.notes))
    return f"{table(rows)}\n{notes}"


def _environment(bench: Bench) -> str:
    versions = [f"{name} {version}" for name in _OURS if (version := _version(name))]
    theirs = [peer.version if peer else f"{name} {MISSING}" for name, peer in _peers(bench)]
    python = f"{platform.python_implementation()} {platform.python_version()}"
    machine = f"{os.cpu_count()} 个处理器，{platform.system()} {platform.machine()}"
    return f"{date.today():%Y-%m-%d}；{machine}；{'；'.join([python, *versions, *theirs])}。"


def _peers(bench: Bench) -> tuple[tuple[str, peers.Peer | None], ...]:
    return ("textlint", bench.textlint), ("semgrep", bench.semgrep)


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


if __name__ == "__main__":
    sys.exit(main())
