"""`--format json`: the whole run as one object of the JSON contract, one file per line of text."""

from __future__ import annotations

from collections.abc import Iterator

from lawlint.report import Presentation, Run
from lawlint.reporters import contract
from lawlint.reporters.jsontext import array, dumps


def render(run: Run, presentation: Presentation) -> Iterator[str]:
    """The run, file by file; the summary comes last because it is known last."""
    yield f'{{"schema_version": {contract.SCHEMA_VERSION}, "tool": {dumps(contract.tool(run))}, "files": '
    yield from array(map(contract.file, run.files))
    yield f', "summary": {dumps(run.tally.summary())}}}\n'
