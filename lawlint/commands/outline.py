"""`lawlint outline`: how a draft is understood: parts, headings, enumerations, and by what it would be judged."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import click

from lawlint.commands import Command, streams
from lawlint.commands.drafts import read_all, settings
from lawlint.commands.options import DraftOptions, draft_options, format_option, help_option
from lawlint.document import Document, Heading, Part
from lawlint.engine import read
from lawlint.facts.enumerations import Enumeration, enumerations
from lawlint.report import KINDS, LEVELS, Failure
from lawlint.reporters.cells import clean
from lawlint.text import Span

_ROLES = {
    "measures": "举措成效",
    "duty": "第一责任人",
    "problems": "不足",
    "causes": "原因",
    "plan": "下步安排",
    "work": "工作",
    "requirements": "总体要求",
    "tasks": "任务",
    "safeguards": "保障措施",
}
_SCHEMA_VERSION = 1


@click.command(cls=Command, options_metavar="[选项]")
@draft_options
@format_option
@help_option
def command(format: str, **values: Any) -> int:
    """显示识别出的标题、序号、主送、落款、日期和“一是二是”，以及据以检查的文种、单位、年度和理由。

    检查结果不对时先看这里：识别错的可以用 --kind、--year、--issuer-level 指定。
    """
    options = DraftOptions(**values)
    failures: list[Failure] = []

    def documents() -> Iterator[Document | Failure]:
        for source, overrides in read_all(options, settings(options)):
            if isinstance(source, Failure):
                failures.append(source)
                streams.say(f"lawlint：{source.path}：{source.reason}")
                yield source
            else:
                yield read(source, overrides)

    if format == "json":
        streams.speak_utf8()
        streams.emit(_json(documents()))
    else:
        streams.emit(piece for document in documents() if isinstance(document, Document) for piece in _text(document))
    return 2 if failures else 0


def _json(documents: Iterable[Document | Failure]) -> Iterator[str]:
    yield f'{{"schema_version": {_SCHEMA_VERSION}, "files": ['
    for number, document in enumerate(documents):
        yield ("," if number else "") + "\n" + json.dumps(_file(document), ensure_ascii=False)
    yield "\n]}\n"


def _file(document: Document | Failure) -> dict[str, Any]:
    if isinstance(document, Failure):
        return {"path": document.path, "error": document.reason}
    judgement = document.judgement
    whole = Span(0, len(document.text))
    return {
        "path": document.source.path,
        "error": None,
        "kind": judgement.kind,
        "issuer": {"name": judgement.issuer or None, "level": judgement.issuer_level or None},
        "report_year": judgement.report_year,
        "plan_year": judgement.plan_year,
        **_part(document, document.main),
        **_contents(document, whole),
        "documents": [
            {**_part(document, part), **_contents(document, Span(part.start, part.end))}
            for part in (document.parts if len(document.parts) > 1 else ())
        ],
    }


def _part(document: Document, part: Part) -> dict[str, Any]:
    return {
        "title": {"text": part.title, "lines": _lines(document, part.title_spans)},
        "addressee": _words(document, part.addressee),
        "signature": "、".join(document.text[one.start : one.end] for one in part.signature) or None,
        "date": _words(document, part.date),
    }


def _contents(document: Document, within: Span) -> dict[str, Any]:
    return {
        "headings": [
            {
                "line": document.line(heading.start),
                "level": heading.level,
                "marker": heading.marker.text if heading.marker else None,
                "ordinal": heading.marker.ordinal if heading.marker else None,
                "title": heading.title,
                "run_in": heading.run_in,
                "role": heading.roles[0] if heading.roles else None,
            }
            for heading in document.headings
            if within.start <= heading.start <= within.end
        ],
        "enumerations": [
            {**_place(document, items[0]["at"]), "items": [{**_place(document, one.pop("at")), **one} for one in items]}
            for enumeration in document.fact(enumerations)
            if (items := _items(document, enumeration)) and within.start <= items[0]["at"] <= within.end
        ],
    }


def _items(document: Document, enumeration: Enumeration) -> list[dict[str, Any]]:
    return [
        {"at": item.start, "marker": document.text[item.start : item.end], "ordinal": item.ordinal}
        for item in enumeration.items
    ]


def _place(document: Document, offset: int) -> dict[str, int]:
    line, column = document.position(offset)
    return {"line": line, "column": column}


def _lines(document: Document, spans: tuple[Span, ...]) -> list[int]:
    return sorted({document.line(span.start) for span in spans})


def _words(document: Document, span: Span | None) -> str | None:
    return document.text[span.start : span.end].rstrip("：: ") if span else None


def _text(document: Document) -> Iterator[str]:
    """The tree for a person; the document that a notice encloses comes after the notice."""
    judgement, reasons = document.judgement, document.judgement.inferred
    level = LEVELS.get(judgement.issuer_level, "层级不明")
    yield f"{clean(document.source.path)}\n"
    yield f"  文种  {KINDS[judgement.kind]}（{reasons['kind']}）\n"
    yield f"  单位  {judgement.issuer or '不明'} · {level}（{reasons['issuer']}）\n"
    years = f"报告 {judgement.report_year or '—'}，计划 {judgement.plan_year or '—'}"
    yield f"  年度  {years}（{reasons['report_year']}）\n"
    for number, part in enumerate(document.parts):
        if len(document.parts) > 1:
            yield f"\n第 {number + 1} 份文件{'（按这一份检查）' if part is document.main else ''}\n"
        yield from _part_lines(document, part)
    runs = document.fact(enumerations)
    if runs:
        yield f"\n“一是、二是”等列举 {len(runs)} 组，共 {sum(len(run.items) for run in runs)} 项\n"
    yield "\n"


def _part_lines(document: Document, part: Part) -> Iterator[str]:
    yield from _formal(document, "标题", part.title, part.title_spans)
    if part.addressee:
        yield from _formal(document, "主送", _words(document, part.addressee) or "", (part.addressee,))
    for heading in document.headings:
        if part.start <= heading.start <= part.end:
            yield _heading_line(document, heading)
    signature = "、".join(document.text[one.start : one.end] for one in part.signature)
    yield from _formal(document, "落款", signature, part.signature)
    yield from _formal(document, "日期", _words(document, part.date) or "", (part.date,) if part.date else ())


def _formal(document: Document, name: str, words: str, spans: tuple[Span, ...]) -> Iterator[str]:
    lines = _lines(document, spans)
    where = "没有找到" if not lines else f"{lines[0]}—{lines[-1]}" if lines[0] != lines[-1] else str(lines[0])
    yield f"{where:>6}  {name}  {clean(words)}".rstrip() + "\n"


def _heading_line(document: Document, heading: Heading) -> str:
    marker = heading.marker.text.strip() if heading.marker else "（无序号）"
    notes = [f"第{heading.level}级" + (f"第{heading.marker.ordinal}项" if heading.marker else "")]
    notes += [_ROLES.get(role, role) for role in heading.roles] + ["接排正文"] * heading.run_in
    title = f"{'  ' * heading.level}{marker} {clean(heading.title)}"
    return f"{document.line(heading.start):>6}  {title}  [{'，'.join(notes)}]\n"
