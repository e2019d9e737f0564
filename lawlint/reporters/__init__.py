"""The output formats: one module each, imported when it is asked for.

To add one: a module with `render(run, presentation)` that yields pieces of text, and a line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from lawlint.report import Presentation, Run

Renderer = Callable[[Run, Presentation], Iterator[str]]

REPORTERS: dict[str, str] = {
    "text": "text",
    "concise": "concise",
    "json": "json_report",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
}


def reporter(name: str) -> Renderer:
    """The renderer of a format in `REPORTERS`; it consumes `run.files` as its text is asked for."""
    render: Renderer = import_module(f"lawlint.reporters.{REPORTERS[name]}").render
    return render
