"""`--format jsonl`: one file of the JSON contract per line, so that a run can be read as it comes."""

from __future__ import annotations

from collections.abc import Iterator

from lawlint.report import Presentation, Run
from lawlint.reporters import contract
from lawlint.reporters.jsontext import dumps


def render(run: Run, presentation: Presentation) -> Iterator[str]:
    """Every line stands alone: it carries the version and the tool; the last one is the summary."""
    head = {"schema_version": contract.SCHEMA_VERSION, "tool": contract.tool(run)}
    for outcome in run.files:
        yield dumps({**head, **contract.file(outcome)}) + "\n"
    yield dumps({"summary": run.tally.summary()}) + "\n"
