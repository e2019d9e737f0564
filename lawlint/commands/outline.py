"""`lawlint outline`: how a draft is understood: parts, headings, enumerations, and by what it would be judged.

Words are shown as they are written, not as they are matched: full-width digits stay, lines that were joined are joined.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

import click

from lawlint.commands import Command, streams
from lawlint.commands.drafts import read_all, settings
from lawlint.commands.options import DraftOptions, draft_options, format_option, help_option
from lawlint.document import Document, Heading, Part
from lawlint.engine import read
from lawlint.facts.enumerations import Enumeration, enumerations
from lawlint.report import CONTRACT_LEVELS, KINDS, LEVELS, Failure
from lawlint.reporters.cells import clean, width, wrap
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
_NARROWEST = 40

Shown = TypeVar("Shown")


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

    def shown(show: Callable[[Document], Shown]) -> Iterator[Shown | Failure]:
        for source, overrides in read_all(options, settings(options)):
            try:
                found = source if isinstance(source, Failure) else show(read(source, overrides))
            except Exception as error:
                path = getattr(source, "path", "")
                streams.show_traceback(error)
                found = Failure(path, streams.bug(error, path), "crash")
            if isinstance(found, Failure):
                failures.append(found)
                streams.say(f"lawlint：{found.path}：{found.reason}")
            yield found

    if format == "json":
        streams.speak_utf8()
        streams.emit(_json(shown(_file)))
    else:
        cells = max(streams.width(), _NARROWEST)
        pages = shown(lambda document: "\n".join(_page(document, cells)) + "\n\n")
        streams.emit(page for page in pages if isinstance(page, str))
    return 2 if failures else 0


def _json(files: Iterable[dict[str, Any] | Failure]) -> Iterator[str]:
    yield f'{{"schema_version": {_SCHEMA_VERSION}, "files": ['
    for number, file in enumerate(files):
        entry = {"path": file.path, "error": file.reason} if isinstance(file, Failure) else file
        yield ("," if number else "") + "\n" + json.dumps(entry, ensure_ascii=False)
    yield "\n]}\n"


def _file(document: Document) -> dict[str, Any]:
    """A file by its first document, the notice where one encloses another; `kind` is that of the judged one."""
    judgement = document.judgement
    formal = [_part(document, part) for part in document.parts]
    return {
        "path": document.source.path,
        "error": None,
        "kind": judgement.kind,
        "issuer": {"name": judgement.issuer or None, "level": CONTRACT_LEVELS.get(judgement.issuer_level)},
        "report_year": judgement.report_year,
        "plan_year": judgement.plan_year,
        **{key: next((part[key] for part in formal if _known(part[key])), formal[0][key]) for key in formal[0]},
        **_contents(document, Span(0, len(document.text))),
        "documents": [
            {**known, **_contents(document, Span(part.start, part.end))}
            for part, known in (zip(document.parts, formal, strict=True) if len(formal) > 1 else ())
        ],
    }


def _known(value: Any) -> bool:
    return bool(value["text"] if isinstance(value, dict) else value)


def _part(document: Document, part: Part) -> dict[str, Any]:
    return {
        "title": {"text": _title(document, *part.title_spans), "lines": _lines(document, part.title_spans)},
        "addressee": _words(document, part.addressee),
        "signature": _signature(document, part) or None,
        "date": _words(document, part.date),
    }


def _contents(document: Document, within: Span) -> dict[str, Any]:
    return {
        "headings": [
            {
                "line": document.line(heading.start),
                "level": heading.level,
                "marker": _marker(document, heading) or None,
                "ordinal": heading.marker.ordinal if heading.marker else None,
                "title": _title(document, Span(heading.title_start, heading.body)),
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
        {"at": item.start, "marker": _written(document, item.start, item.end), "ordinal": item.ordinal}
        for item in enumeration.items
    ]


def _place(document: Document, offset: int) -> dict[str, int]:
    line, column = document.position(offset)
    return {"line": line, "column": column}


def _lines(document: Document, spans: tuple[Span, ...]) -> list[int]:
    return sorted({document.line(span.start) for span in spans})


def _written(document: Document, start: int, end: int) -> str:
    """The words of the view as the source writes them, without what the view leaves out between them.

    That is line breaks, page numbers, zero-width marks and Markdown's emphasis.
    """
    origins = (document.view.origin(offset) for offset in range(start, end))
    return "".join(document.source.shown(Span(origin, origin + 1)) for origin in origins)


def _title(document: Document, *spans: Span) -> str:
    return "".join("".join(_written(document, span.start, span.end).split()) for span in spans)


def _marker(document: Document, heading: Heading) -> str:
    """The marker as written; Markdown's `##` before it is none."""
    if heading.marker is None:
        return ""
    start = max(document.text.find(heading.marker.text, heading.start, heading.title_start), heading.start)
    return _written(document, start, start + len(heading.marker.text)).strip()


def _words(document: Document, span: Span | None) -> str | None:
    return _written(document, span.start, span.end).strip().rstrip("：:").rstrip() if span else None


def _signature(document: Document, part: Part) -> str:
    return "、".join(_written(document, span.start, span.end).strip() for span in part.signature)


def _page(document: Document, cells: int) -> Iterator[str]:
    """The tree for a person, line by line; the document that a notice encloses comes after the notice."""
    judgement, reasons = document.judgement, document.judgement.inferred
    level = LEVELS.get(judgement.issuer_level, "层级不明")
    years = f"报告 {judgement.report_year or '—'}，计划 {judgement.plan_year or '—'}"
    yield clean(document.source.path)
    yield from _row("  文种  ", f"{KINDS[judgement.kind]}（{reasons['kind']}）", cells)
    yield from _row("  单位  ", f"{judgement.issuer or '不明'} · {level}（{reasons['issuer']}）", cells)
    yield from _row("  年度  ", f"{years}（{reasons['report_year']}）", cells)
    for number, part in enumerate(document.parts):
        if len(document.parts) > 1:
            yield from ("", f"第 {number + 1} 份文件{'（按这一份检查）' if part is document.main else ''}")
        yield from _part_rows(document, part, cells)
    runs = document.fact(enumerations)
    if runs:
        yield from ("", f"“一是、二是”等列举 {len(runs)} 组，共 {sum(len(run.items) for run in runs)} 项")


def _part_rows(document: Document, part: Part, cells: int) -> Iterator[str]:
    formal = [("标题", _title(document, *part.title_spans), part.title_spans)]
    if part.addressee:
        formal.append(("主送", _words(document, part.addressee) or "", (part.addressee,)))
    signed = [("落款", _signature(document, part), part.signature)]
    signed.append(("日期", _words(document, part.date) or "", (part.date,) if part.date else ()))
    for name, words, spans in formal:
        yield from _row(_lead(name, _lines(document, spans)), words, cells)
    for heading in document.headings:
        if part.start <= heading.start <= part.end:
            yield from _heading_rows(document, heading, cells)
    for name, words, spans in signed:
        yield from _row(_lead(name, _lines(document, spans)), words, cells)


def _lead(name: str, lines: list[int]) -> str:
    where = "没找到" if not lines else f"{lines[0]}—{lines[-1]}" if lines[0] != lines[-1] else str(lines[0])
    return " " * (6 - width(where)) + f"{where}  {name}  "


def _heading_rows(document: Document, heading: Heading, cells: int) -> Iterator[str]:
    """Line, marker, title and, where they fit or below, the notes."""
    notes = [f"第{heading.level}级" + (f"第{heading.marker.ordinal}项" if heading.marker else "")]
    notes += [_ROLES.get(role, role) for role in heading.roles] + ["接排正文"] * heading.run_in
    lead = f"{document.line(heading.start):>6}  {'  ' * heading.level}{_marker(document, heading) or '（无序号）'} "
    *above, last = _row(lead, _title(document, Span(heading.title_start, heading.body)), cells)
    yield from above
    noted = f"[{'，'.join(notes)}]"
    if width(f"{last}  {noted}") <= cells:
        yield f"{last}  {noted}"
    else:
        yield last
        yield from _row(_indent(lead, cells), noted, cells)


def _row(lead: str, words: str, cells: int) -> list[str]:
    """A line, wrapped to the width under its own beginning."""
    lead = clean(lead)
    return wrap(clean(words), cells, _indent(lead, cells), lead)


def _indent(lead: str, cells: int) -> str:
    return " " * min(width(lead), cells // 2)
