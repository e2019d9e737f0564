"""What `lawlint test --mutate` does: where its samples are, and the score as a table for people or as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lawlint import readers
from lawlint.commands import streams
from lawlint.errors import ConfigError, ReadError
from lawlint.files import find
from lawlint.mutation.score import Alarm, Score, Tally
from lawlint.report import Failure
from lawlint.reporters.cells import shorten, width, wrap
from lawlint.reporters.jsontext import array, dumps
from lawlint.text import Source

CATEGORIES = {
    "numbering": "序号",
    "structure": "结构",
    "content": "必备内容",
    "wording": "提法用语",
    "consistency": "一致性",
    "format": "格式标点",
}
_SCHEMA_VERSION = 1
_CHECKOUT = Path(__file__).parent.parent.parent / "sample_docs" / "clean"
_NAME_CELLS = 26
_RULE_CELLS = 40


def samples(folder: str | None) -> tuple[Source, ...]:
    """The clean drafts of a folder, else those of the checkout that this lawlint runs from."""
    if folder is None and not _CHECKOUT.is_dir():
        raise ConfigError("安装包里没有干净样稿，请用 --samples 指定一个文件夹，里面放几份没有毛病的文稿")
    if folder is not None and not Path(folder).is_dir():
        raise ConfigError(f"--samples 后的 {folder} 不是文件夹，请写放干净样稿的文件夹")
    return tuple(map(_read, find([folder or str(_CHECKOUT)])))


def _read(path: str | Failure) -> Source:
    if isinstance(path, Failure):
        raise ConfigError(f"{path.path}：{path.reason}")
    try:
        return readers.read(path)
    except ReadError as error:
        raise ConfigError(f"{error.path}：{error.reason}") from error


def table(score: Score, least: float) -> Iterator[str]:
    """The score as people read it, as wide as the terminal."""
    for category, tallies in _by_category(score):
        yield _row(f"{CATEGORIES[category]}（{category}）", *_sum(tallies)) + "\n"
        for tally in tallies:
            rules = "、".join(name.partition("/")[2] for name, _ in tally.rules.most_common())
            yield _row("  " + tally.kind.title, tally.found, tally.planted, rules) + "\n"
    yield "\n各条规则查出多少（分母另加同种毛病里没有查出的）：\n"
    for rule, (told, planted) in score.by_rule().items():
        yield _row(f"  {rule}", told, planted, cells=_RULE_CELLS) + "\n"
    yield from _misses(score)
    yield from _alarms(score.alarms)
    yield "\n" + "\n".join(wrap(_verdict(score, least), streams.width(), "", "")) + "\n"


def _row(name: str, found: int, planted: int, rules: str = "", cells: int = _NAME_CELLS) -> str:
    name = shorten(name, cells)
    share = f"{found / planted:7.1%}" if planted else " 无处种"
    lead = f"{name}{' ' * (cells - width(name))} {found:>4}/{planted:<4}{share}"
    return f"{lead}  {shorten(rules, max(streams.width() - width(lead) - 2, 8))}".rstrip()


def _misses(score: Score) -> Iterator[str]:
    lost = [tally for tally in score.tallies if tally.misses]
    if lost:
        yield "\n没有查出的，每种举一例：\n"
    for tally in lost:
        sample, line, words = tally.misses[0]
        place = f"{Path(sample).name}:{line}" if line else f"{Path(sample).name} 少了"
        text = f"{tally.kind.name} {place} “{words}”"
        yield "\n".join(wrap(text, streams.width(), "    ", "  ")) + "\n"


def _alarms(alarms: tuple[Alarm, ...]) -> Iterator[str]:
    if alarms:
        yield "\n误报（干净文稿里不该有的必改和疑似）：\n"
    for one in alarms:
        added = f"（加了 {one.kind} 用的句子）" if one.kind else ""
        text = f"{Path(one.sample).name}:{one.line} {one.severity.title} [{one.rule}] {one.message}{added}"
        yield "\n".join(wrap(text, streams.width(), "    ", "  ")) + "\n"


def _verdict(score: Score, least: float) -> str:
    wanted = "达到" if score.recall >= least else "没有达到"
    clean = f"干净文稿 {score.samples} 份，另有 {score.carried} 处加过句子，误报 {len(score.alarms)} 处"
    found = f"种入毛病 {len(score.tallies)} 种 {score.planted} 处，查出 {score.found} 处，查全率 {score.recall:.1%}"
    return f"{found}，{wanted}要求的 {least:.1%}；{clean}。"


def as_json(score: Score, seed: int, rounds: int, least: float) -> Iterator[str]:
    """The score for programs, one kind of defect a line."""
    head = {
        "schema_version": _SCHEMA_VERSION,
        "seed": seed,
        "rounds": rounds,
        "least": least,
        "samples": score.samples,
        "carried": score.carried,
        "planted": score.planted,
        "found": score.found,
        "recall": round(score.recall, 4),
        "categories": [{"category": name, **_counts(*_sum(tallies))} for name, tallies in _by_category(score)],
    }
    yield dumps(head)[:-1] + ', "kinds": '
    yield from array(map(_kind, score.tallies))
    yield ', "rules": '
    yield from array({"rule": rule, **_counts(told, planted)} for rule, (told, planted) in score.by_rule().items())
    yield ', "false_alarms": '
    yield from array({**one._asdict(), "severity": one.severity.word} for one in score.alarms)
    yield "}\n"


def _kind(tally: Tally) -> dict[str, Any]:
    misses = [miss._asdict() for miss in tally.misses]
    return {
        "kind": tally.kind.name,
        "title": tally.kind.title,
        "category": tally.kind.category,
        **_counts(tally.found, tally.planted),
        "rules": dict(tally.rules.most_common()),
        "missed": misses,
    }


def _by_category(score: Score) -> Iterator[tuple[str, list[Tally]]]:
    for category in CATEGORIES:
        tallies = [tally for tally in score.tallies if tally.kind.category == category]
        if tallies:
            yield category, tallies


def _sum(tallies: list[Tally]) -> tuple[int, int]:
    """Found and planted."""
    return sum(tally.found for tally in tallies), sum(tally.planted for tally in tallies)


def _counts(found: int, planted: int) -> dict[str, Any]:
    return {"planted": planted, "found": found, "recall": round(found / planted, 4) if planted else None}
