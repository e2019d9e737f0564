"""Check kind `marker-style`: how markers of headings are written — width of brackets, the mark after the ordinal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Edit, Fix, Related
from lawlint.document import Document, Heading
from lawlint.markers import Marker, write
from lawlint.record import record
from lawlint.rule import Finding, Yield
from lawlint.text import Span

if TYPE_CHECKING:
    from lawlint.fields import Table

_FULL, _HALF = "（）", "()"


def _mixed_pair(marker: Marker) -> bool:
    return (marker.opener in _FULL) != (marker.closer in _FULL) and bool(marker.opener and marker.closer)


def _half_open(marker: Marker) -> bool:
    return marker.family in ("bracket", "arabic-bracket") and bool(marker.opener) != bool(marker.closer)


def _square(marker: Marker) -> bool:
    return bool(marker.opener) and marker.opener in "〔["


# style → does a marker show it. `mixed-brackets` and `mixed-marks` are about the document, see `find`.
_STYLES: dict[str, Callable[[Marker], bool]] = {
    "mixed-pair": _mixed_pair,
    "half-open": _half_open,
    "square-bracket": _square,
    "mark-after-bracket": lambda m: m.family in ("bracket", "arabic-bracket") and bool(m.mark),
    "chinese-mark": lambda m: m.family == "han" and m.mark not in ("、", "") and m.text[0] not in "㈠㈡㈢",
    "chinese-no-mark": lambda m: m.family == "han" and m.mark == "",
    "arabic-comma": lambda m: m.family == "arabic" and m.mark in ("、", "，", ","),
}
# Styles whose mending may be unwelcome: house practice (1、) or a mark that was never there; and those that are a
# certain slip only where a heading of the same count is written right: 二） after （一）, not 1） 2） 3） throughout.
_UNSURE = ("arabic-comma", "chinese-no-mark")
_BESIDE_RIGHT = ("half-open", "square-bracket")


@record
class MarkerStyleCheck:
    """All headings of one wrong style are one finding, at the first of them."""

    style: str

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "expected", "other", "count")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table, Text

        return Table({"style": Text(choices=(*_STYLES, "mixed-brackets", "mixed-marks"))}, required=("style",))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["style"])

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        headings = [heading for heading in document.headings if heading.marker is not None]
        if self.style == "mixed-brackets":
            odd, other = _minority(
                headings, lambda m: m.opener if m.opener in ("（", "(") and not _mixed_pair(m) else ""
            )
        elif self.style == "mixed-marks":
            odd, other = _minority(headings, lambda m: m.mark if m.family == "arabic" else "")
        else:
            odd, other = [h for h in headings if h.marker and _STYLES[self.style](h.marker)], None
        if odd:
            yield self._finding(document, odd, other)

    def _finding(self, document: Document, odd: list[Heading], other: Heading | None) -> Finding:
        spans = [document.span(*document.marker_span(h)) for h in odd]
        texts = [h.marker.text.strip() for h in odd if h.marker]
        first = odd[0].marker
        assert first is not None
        expected = write(odd[0].family, first.ordinal) if other is None else ""
        related = [Related(span, "同样写法") for span in spans[1:]]
        if other is not None and other.marker is not None:
            related.append(
                Related(document.span(*document.marker_span(other)), f"另一种写法“{other.marker.text.strip()}”")
            )
        values = {
            "words": texts[0],
            "expected": expected or write(first.family, first.ordinal),
            "other": other.marker.text.strip() if other and other.marker else "",
            "count": str(len(odd)),
        }
        return Finding(Span(*spans[0]), values, tuple(related), self._fix(document, odd, spans))

    def _fix(self, document: Document, odd: list[Heading], spans: list[Span]) -> Fix | None:
        dates = self.style == "arabic-comma" and any(heading.title[:1].isdigit() for heading in odd)
        if self.style == "mixed-marks" or dates:  # 1、2024年… would become 1.2024年…
            return None
        edits = []
        for heading, (start, end) in zip(odd, spans, strict=True):
            if heading.marker is None:
                continue
            # A blank may stand in the place of the mark.
            stop = document.span(heading.start, heading.title_start).end if self.style == "chinese-no-mark" else end
            edits.append(Edit(Span(start, stop), write(heading.marker.family, heading.marker.ordinal)))
        return Fix("统一序号写法", tuple(edits), self._sure(document, odd))

    def _sure(self, document: Document, odd: list[Heading]) -> bool:
        if self.style not in _BESIDE_RIGHT:
            return self.style not in _UNSURE
        wrong = {heading.start for heading in odd}
        right = {heading.series for heading in document.headings if heading.marker and heading.start not in wrong}
        return all(heading.series in right for heading in odd)


def _minority(headings: list[Heading], key: Callable[[Marker], str]) -> tuple[list[Heading], Heading | None]:
    """The headings written in the rarer of two ways (of brackets: half-width ones), and one of the others."""
    keyed = [(key(h.marker), h) for h in headings if h.marker and key(h.marker)]
    counts = Counter(writing for writing, _ in keyed)
    if len(counts) < 2:
        return [], None
    usual = max(counts, key=lambda writing: (counts[writing], writing in "（.．"))
    if usual == "(":
        usual = "（"  # Chinese text takes full-width brackets (GB/T 15834), however few they are
    return [h for writing, h in keyed if writing != usual], next(h for writing, h in keyed if writing == usual)
