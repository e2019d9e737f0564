"""Where an absence is reported: in the section it belongs in, else at the title, else at the first line."""

from __future__ import annotations

from lawlint.document import Document, Section
from lawlint.text import Span


def title_span(document: Document) -> Span:
    """The whole title that is judged, all its lines, or the first line that is not blank."""
    part = document.main
    if part.title_spans:
        return document.span(part.title_spans[0].start, part.title_spans[-1].end)
    lines = [block for block in document.blocks if block.kind != "headmark"] or document.blocks
    block = lines[0] if lines else None
    return document.span(block.start, min(block.end, block.start + 40)) if block else Span(0, 0)


def first_with_role(document: Document, role: str) -> Section | None:
    """The first, outermost section that serves a role."""
    return next((s for s in document.sections if s.heading and role in s.heading.roles), None)


def anchor_span(document: Document, roles: tuple[str, ...]) -> Span:
    """The heading of the first section with one of the roles, in the order given, else the title."""
    for role in roles:
        section = first_with_role(document, role)
        if section is not None and section.heading is not None:
            heading = section.heading
            return document.span(heading.title_start, heading.title_start + len(heading.title) or heading.body)
    return title_span(document)
