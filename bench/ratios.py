"""What is measured: each function yields rows, and takes drafts, packs and peers from the bench."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench import corpus, peers
from bench.measure import Command, busier, in_turn, lawlint, probe, python, ratio, run, slower
from bench.peers import PHRASES, Peer
from bench.phrases import RULE, phrases, write_pack
from bench.rows import Bar, Row

TIMES = (1, 3, 10, 30, 100)
_SEED = 4
_MANY = 10  # so many times as many drafts for the second measurement of memory


@dataclass
class Bench:
    """The temporary folder, how much is measured, the peers that are there, and what is told beside the table."""

    folder: Path
    drafts: int
    rounds: int
    textlint: Peer | None
    semgrep: Peer | None
    notes: list[str] = field(default_factory=list)
    _made: set[str] = field(default_factory=set)

    def corpus(self, count: int) -> str:
        """A folder with so many drafts, written when first asked for."""
        name = f"drafts-{count}"
        if name not in self._made:
            corpus.write_drafts(self.folder / name, count)
            self._made.add(name)
        return name

    def draft(self, name: str, text: str) -> str:
        """One draft as a file."""
        (self.folder / name).write_text(text, encoding="utf-8", newline="")
        return name

    def pack(self, count: int, per_rule: int = 1) -> str:
        """A pack with so many phrases as a file."""
        name = f"phrases-{count}-{per_rule}.yaml"
        write_pack(self.folder / name, phrases(count), per_rule=per_rule)
        return name

    def check(self, *argv: str) -> Command:
        """`lawlint check …` in the temporary folder."""
        return lawlint(self.folder, "check", *argv)


def cold(bench: Bench) -> Iterator[Row]:
    """One draft, the packs cached, text for people; a bare Python, the program and textlint in turn."""
    plain, torn = bench.draft("one.txt", corpus.draft(_SEED)), bench.draft("torn.txt", corpus.torn_draft(_SEED))
    commands = [python(bench.folder, "-c", "pass"), bench.check(plain), bench.check(torn)]
    if bench.textlint:
        commands.append(peers.textlint(bench.textlint, bench.folder, plain))
    bare, one, segmented, *peer = in_turn(commands, 5 * bench.rounds)
    for file, wanted in ((plain, False), (torn, True)):
        if probe(bench.folder, "words", file) is not wanted:
            bench.notes.append(f"{file} {'没有' if wanted else '却'}用到分词，冷启动两行的区分不成立。")
    yield Row("冷启动：查一份文稿，对空的 Python", slower(one, bare), Bar(10, 6))
    yield Row("冷启动：查一份要分词的文稿，对空的 Python", slower(segmented, bare), Bar(16, 12))
    bench.notes.append(
        f"按占用处理器的时间算（别的任务影响小），冷启动是空的 Python 的 {busier(one, bare):#.3g} 倍，"
        f"要分词的 {busier(segmented, bare):#.3g} 倍。"
    )
    faster = slower(peer[0], one) if peer else None
    yield Row(f"冷启动：比 textlint+prh（{PHRASES} 个短语）快", faster, Bar(4, 8, more=True))


def batch(bench: Bench) -> Iterator[Row]:
    """A folder of drafts in one process with all built-in rules, against peers that only look for phrases."""
    drafts, rounds = bench.corpus(bench.drafts), bench.rounds
    alone = bench.check("--format", "jsonl", drafts)
    both = bench.check("--format", "jsonl", "--pack", bench.pack(PHRASES), drafts)
    counts: list[str] = []
    longer = faster = None
    if bench.textlint:
        command = peers.textlint(bench.textlint, bench.folder, f"{drafts}/*.txt")
        ours, theirs = in_turn([alone, command], rounds)
        longer = slower(ours, theirs)
        told = f"用时是 textlint+prh 的这一项按占用处理器的时间算是 {busier(ours, theirs):#.3g}。"
        bench.notes.append(told)
        counts.append(_counted("textlint", command, peers.count_textlint))
    if bench.semgrep:
        command = peers.semgrep(bench.semgrep, bench.folder, drafts)
        ours, more, theirs = in_turn([alone, both, command], max(rounds // 2, 1))
        faster = slower(theirs, ours)
        bench.notes.append(
            f"lawlint 除内置规则外也查这 {PHRASES} 个短语时，比 semgrep 快 {slower(theirs, more):#.3g} 倍。"
        )
        counts.append(_counted("semgrep", command, peers.count_semgrep))
    if counts:
        told = "，".join([_counted("lawlint", both, _count_lawlint), *counts])
        where = f"{PHRASES} 个短语在 {bench.drafts} 份文稿中"
        bench.notes.append(f"核对：{where}找到的处数，{told}（lawlint 多出的是被断行拆开的）。")
    what = f"{bench.drafts} 份，全部内置规则，单进程"
    yield Row(f"{what}：用时是 textlint+prh（只查 {PHRASES} 个短语）的", longer, Bar(1, 0.3))
    yield Row(f"{what}：比 semgrep（同样 {PHRASES} 个短语作正则）快", faster, Bar(10, 50, more=True))


def memory(bench: Bench) -> Iterator[Row]:
    """The peak of one process over a folder of drafts, and over ten times as many."""
    few, many = (run(_listing(bench, count)).megabytes for count in (bench.drafts, _MANY * bench.drafts))
    yield Row(f"内存峰值，{_MANY * bench.drafts} 份", many, Bar(120, 60, unit=" MB"))
    yield Row(f"内存峰值，{_MANY * bench.drafts} 份对 {bench.drafts} 份", many / few, Bar(1.1))


def processes(bench: Bench) -> Iterator[Row]:
    """Nothing yet: there is one process."""
    yield Row("两个进程对一个", None, Bar(1.55, 1.8, more=True), "尚无 --jobs，不适用")


def length(bench: Bench) -> Iterator[Row]:
    """Time for one character in drafts of growing length; the worst growth from a shorter to any longer one."""
    files = [bench.draft(f"long-{times}.txt", corpus.draft(_SEED, times)) for times in TIMES]
    found = probe(bench.folder, "lengths", str(2 * bench.rounds), *files)
    each = [seconds / size for seconds, size in zip(found["seconds"], found["sizes"], strict=True)]
    worst = max(longer / min(each[: i + 1]) for i, longer in enumerate(each[1:]))
    told = "、".join(f"{times} 倍 {one / each[0]:.2f}" for times, one in zip(TIMES, each, strict=True))
    bench.notes.append(f"每字用时，以原长为 1：{told}。")
    yield Row("一份文稿加长到 100 倍：每字用时最多增至", worst, Bar(1.2))


def packs(bench: Bench) -> Iterator[Row]:
    """Time of a small pack's rules and of one that holds ten times the phrases, the added ones never occurring."""
    drafts = bench.corpus(max(bench.drafts // 5, 1))
    for per_rule in (10, 1):
        chosen = [bench.pack(count, per_rule) for count in (300, 3000)]
        small, large = probe(bench.folder, "packs", str(bench.rounds), drafts, *chosen)
        yield Row(f"短语 300 → 3000（每条规则 {per_rule} 个）：用时增至", ratio(large, small), Bar(2, 1.3))


GROUPS: dict[str, Callable[[Bench], Iterator[Row]]] = {
    "cold": cold,
    "batch": batch,
    "memory": memory,
    "processes": processes,
    "length": length,
    "packs": packs,
}


def _listing(bench: Bench, count: int) -> Command:
    return bench.check("--format", "jsonl", bench.corpus(count))


def _counted(name: str, command: Command, count: Callable[[Path], int]) -> str:
    return f"{name} {count(run(command).output)}"


def _count_lawlint(output: Path) -> int:
    return output.read_text(encoding="utf-8").count(f'"rule": "{RULE}')
