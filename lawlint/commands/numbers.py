"""`lawlint numbers`: the ledger of a draft: every number with what it counts, and what was added up with what result.

What is right is shown as well: a reviewer sees what need not be added up again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

import click

from lawlint import atomic
from lawlint.commands import Command, streams
from lawlint.commands.drafts import read_all, settings
from lawlint.commands.options import DraftOptions, draft_options, format_option, help_option
from lawlint.document import Document
from lawlint.engine import read
from lawlint.facts.clauses import Sentence, sentence
from lawlint.facts.ledger import WORDS, ledger
from lawlint.facts.quantities import Quantity, Relation, quantities
from lawlint.literals import Literals
from lawlint.profile import Overrides
from lawlint.report import Failure
from lawlint.reporters.cells import clean, shorten, width, wrap
from lawlint.text import Source

_SCHEMA_VERSION = 1
_NARROWEST = 60
# What a check is called, and how it came out.
_CHECKS = {
    "sum": "合计",
    "part-over-whole": "分项",
    "rate": "比率",
    "rate-over-100": "比率",
    "stated-twice": "前后",
    "frequency": "频次",
    "approximate-base": "基数",
}
_RESULTS = {"right": "相符", "wrong": "不符", "open": "待核", "partial": "未列全", "approximate": "有约数"}
_BOUNDS = {"": "exact", "+": "more", "++": "at-least", "-": "less", "~": "about"}

Shown = TypeVar("Shown")


class Row(NamedTuple):
    """One number of the ledger with the checks that judge it."""

    quantity: Quantity
    verb: str
    subject: str
    checks: tuple[Relation, ...]


@click.command(
    cls=Command,
    options_metavar="[选项]",
    epilog="退出码：0 全部读到；2 有文件没能读，或选项、配置有误。数字不符不影响退出码。",
)
@draft_options
@format_option
@click.option("--output", metavar="FILE", help="结果写到文件，写完整才替换原有的；- 为标准输出")
@help_option
def command(format: str, output: str | None, **values: Any) -> int:
    """列出文稿里的数字：在哪一行、说的是什么、多少，以及加过、除过没有，对不对得上。

    没有标出结果的数字，是没有可以核对的另一处。
    """
    options = DraftOptions(**values)
    failures: list[Failure] = []
    written = frozenset({os.path.realpath(output)} if output and output != "-" else ())

    def shown(show: Callable[[Document], Shown]) -> Iterator[Shown | Failure]:
        for source, overrides in read_all(options, settings(options), written):
            try:
                found = source if isinstance(source, Failure) else show(_read(source, overrides))
            except Exception as error:
                path = getattr(source, "path", "")
                streams.show_traceback(error)
                found = Failure(path, streams.bug(error, path), "crash")
            if isinstance(found, Failure):
                failures.append(found)
                streams.say(f"lawlint：{found.path}：{found.reason}")
            yield found

    if format == "json":
        pieces = _json(shown(_file))
    else:
        cells = max(streams.width(), _NARROWEST)
        pages = shown(lambda document: "\n".join(_page(document, cells)) + "\n\n")
        pieces = (page for page in pages if isinstance(page, str))
    _put(pieces, output, utf8=format == "json")
    return 2 if failures else 0


def _read(source: Source, overrides: Overrides) -> Document:
    document = read(source, overrides)
    return replace(document, hits=Literals(WORDS).find(document.text))


def _put(pieces: Iterator[str], output: str | None, *, utf8: bool) -> None:
    """Effect: writes the ledger where it is wanted."""
    if output not in (None, "-"):
        atomic.write(output, pieces)
        return
    if utf8:
        streams.speak_utf8()
    streams.emit(pieces)


def _rows(document: Document) -> Iterator[Row]:
    checks: dict[int, list[Relation]] = {}
    for relation in document.fact(ledger):
        checks.setdefault(_judged(relation).start, []).append(relation)
    held: Sentence | None = None
    places: dict[int, int] = {}
    for one in document.fact(quantities):
        if held is None or one.start >= held.end:
            held = sentence(document, one.start)
            places = {quantity.start: index for index, quantity in enumerate(held.quantities)}
        index = places.get(one.start)  # none for one that stands across the end of a piece
        verb, subject = ("", "") if index is None else held.counted(index)
        yield Row(one, verb, subject, tuple(checks.get(one.start, ())))


def _judged(relation: Relation) -> Quantity:
    """The quantity in whose row a check stands: the part that is too large, else the total or the rate."""
    return relation.parts[0] if relation.kind == "part-over-whole" else relation.whole


def _json(files: Iterable[dict[str, Any] | Failure]) -> Iterator[str]:
    yield f'{{"schema_version": {_SCHEMA_VERSION}, "files": ['
    for number, file in enumerate(files):
        entry = {"path": file.path, "error": file.reason} if isinstance(file, Failure) else file
        yield ("," if number else "") + "\n" + json.dumps(entry, ensure_ascii=False)
    yield "\n]}\n"


def _file(document: Document) -> dict[str, Any]:
    return {
        "path": document.source.path,
        "error": None,
        "numbers": [
            {
                **_place(document, row.quantity),
                "words": document.text[row.quantity.start : row.quantity.end],
                "verb": row.verb,
                "subject": row.subject,
                "value": _plain(row.quantity),
                "bound": _BOUNDS[row.quantity.bound],
                "unit": row.quantity.unit,
                "checks": [
                    {
                        "check": one.kind,
                        "result": one.verdict,
                        "arithmetic": one.arithmetic,
                        "parts": [_place(document, part) for part in one.parts],
                    }
                    for one in row.checks
                ],
            }
            for row in _rows(document)
        ],
    }


def _plain(quantity: Quantity) -> int | float:
    value = quantity.value
    return int(value) if value == int(value) else float(value)


def _place(document: Document, quantity: Quantity) -> dict[str, int]:
    line, column = document.position(quantity.start)
    return {"line": line, "column": column}


def _page(document: Document, cells: int) -> Iterator[str]:
    """The table for a person; a result with its arithmetic stands in the last column, or below where it is too long."""
    rows = list(_rows(document))
    checked = [one for row in rows for one in row.checks]
    wrong = sum(one.verdict not in ("right", "partial") for one in checked)
    yield clean(document.source.path)
    yield f"  数字 {len(rows)} 个，核对 {len(checked)} 处，不符或待核 {wrong} 处"
    subject = min(40, (cells - 26) // 2)
    yield from _line(("行", "内容", "数值", "核对"), subject, cells)
    for row in rows:
        results = "；".join(_CHECKS[one.kind] + _RESULTS[one.verdict] + f" {one.arithmetic}" for one in row.checks)
        yield from _line(
            (str(document.line(row.quantity.start)), row.verb + row.subject or "—", row.quantity.words, results),
            subject,
            cells,
        )


def _line(columns: tuple[str, str, str, str], subject: int, cells: int) -> list[str]:
    place, name, value, results = map(clean, columns)
    lead = f"{' ' * (5 - width(place))}{place}  {_fill(shorten(name, subject), subject)}  {_fill(value, 12)}  "
    return wrap(results, cells, " " * min(width(lead), cells // 2), lead)


def _fill(words: str, cells: int) -> str:
    return words + " " * (cells - width(words))
