"""Check kind `numbering`: one defect of the numbering of headings (see `lawlint.facts.numbering`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Edit, Fix, Related
from lawlint.document import Document, Heading
from lawlint.facts.numbering import Anomaly, anomalies
from lawlint.markers import recount
from lawlint.record import record
from lawlint.rule import Finding, Yield
from lawlint.text import Span

if TYPE_CHECKING:
    from lawlint.fields import Table

DEFECTS = (
    "gap",
    "not-from-one",
    "repeat",
    "restart",
    "out-of-order",
    "wrong-marker",
    "level-skipped",
    "inverted-level",
    "glued-heading",
    "lost-marker",
)


# What the related places are, where they are not the place before.
_ALIKE = {"level-skipped": "同样写法", "inverted-level": "同样写法", "restart": "同样情形", "out-of-order": "与它对调"}


@record
class NumberingCheck:
    """Reports one kind of anomaly, once per cause; other places of the cause are related."""

    defect: str

    SLOTS: ClassVar[tuple[str, ...]] = (
        "words", "expected", "missing", "previous", "scheme", "above", "count", "advice",
    )  # fmt: skip
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table, Text

        return Table({"defect": Text(choices=DEFECTS)}, required=("defect",))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["defect"])

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        for anomaly in document.fact(anomalies):
            if anomaly.defect == self.defect:
                related = tuple(
                    Related(document.span(heading.start, heading.title_start), _ALIKE.get(self.defect, "前一处"))
                    for heading in anomaly.related
                    if heading.marker
                )
                span = document.span(*anomaly.span(document))
                yield Finding(span, anomaly.values, related, _fix(document, anomaly))


def _fix(document: Document, anomaly: Anomaly) -> Fix | None:
    """A new count, or the right marker; never safe: what is missing may be the text, not the number."""
    heading, expected = anomaly.heading, anomaly.values.get("expected", "")
    if anomaly.defect == "lost-marker":
        at = document.span(heading.title_start, heading.body).start
        return Fix(f"补上“{expected}”", (Edit(Span(at, at), expected),))
    if anomaly.defect == "wrong-marker":
        return Fix(f"写作“{expected}”", (Edit(document.span(*document.marker_span(heading)), expected),))
    edits = [_renumber(document, *one) for one in anomaly.renumbered]
    return Fix("顺次改号", tuple(filter(None, edits))) if edits and all(edits) else None


def _renumber(document: Document, heading: Heading, ordinal: int) -> Edit | None:
    start, end = document.marker_span(heading)
    if found := recount(document.text[start:end], ordinal):
        return Edit(document.span(start + found.start, start + found.end), found.text)
    return None
