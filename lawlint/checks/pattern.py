"""Check kind `pattern`: words that must not stand here, found by a regular expression behind a literal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Edit, Fix, Related
from lawlint.document import Block, Document
from lawlint.facts.code import in_code
from lawlint.facts.unfolded import unfolded
from lawlint.record import record
from lawlint.rule import Finding, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

# Where a pattern may look: kinds of blocks of the document.
PLACES = (
    "title",
    "addressee",
    "heading",
    "paragraph",
    "signature",
    "date",
    "colophon",
    "attachment",
    "note",
    "docnumber",
)
# 文号 and 签发人 above the text (elsewhere such a line cites somebody else's); what else stands there may be secret, so
# that a pattern looks there only if it is told to.
_HEAD = "head"
_GROUP = re.compile(r"\\(\d)")


@record
class PatternCheck:
    """Every match of `pattern` within one block, unless `exempt` matches the text round it.

    `literals` are words of which each match contains at least one: the pattern runs only where one occurs. `^` and `$`
    are the ends of a block. `{year}` in a pattern is the year by which the draft is judged. `write` is what to write
    instead: a text with groups (`\\1`), or a table from words found to words wanted, in which those without a row have
    no fix; `safe` says that no meaning can change. `once` gathers the matches of a paragraph or of the document in one
    finding at the first.
    """

    pattern: str
    needs: tuple[str, ...]
    places: tuple[str, ...]
    exempt: str = ""
    write: str = ""
    rewrite: Mapping[str, str] = MappingProxyType({})
    safe: bool = False
    once: str = ""

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "written", "count")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = True

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Boolean, ListOf, MapOf, Table, Text, TextOr
        from lawlint.pattern_field import Pattern

        return Table(
            {
                "pattern": Pattern(),
                "literals": ListOf(Text()),
                "in": ListOf(Text(choices=(*PLACES, _HEAD))),
                "exempt": Pattern(),
                "write": TextOr(MapOf(Text(), "要改的文字")),
                "safe": Boolean(),
                "once": Text(choices=("paragraph", "document")),
            },
            required=("pattern", "literals"),
        )

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        write = values.get("write", "")
        groups = [int(number) for number in _GROUP.findall(write)] if isinstance(write, str) else []
        if groups and max(groups) > re.compile(values["pattern"], re.MULTILINE).groups:
            raise ValueError(f"write 里的 \\{max(groups)} 在 pattern 里没有对应的括号")
        return cls(
            values["pattern"],
            tuple(values["literals"]),
            tuple(values.get("in", PLACES)),
            values.get("exempt", ""),
            write if isinstance(write, str) else "",
            {} if isinstance(write, str) else write,
            values.get("safe", False),
            values.get("once", ""),
        )

    def literals(self) -> tuple[str, ...]:
        return self.needs

    def find(self, document: Document) -> Iterator[Yield]:
        expression = re.compile(self.pattern.replace("{year}", str(document.judgement.year)), re.MULTILINE)
        gathered: list[re.Match[str]] = []
        for index in document.blocks_with(self.needs):
            block = document.blocks[index]
            if block.kind not in self.places and not (_HEAD in self.places and _in_head(document, block)):
                continue
            matches = [m for m in expression.finditer(document.text, block.start, block.end) if m.end() > m.start()]
            exempt = self._exempt(document, block) if matches else ()
            matches = [m for m in matches if not any(start <= m.start() and m.end() <= end for start, end in exempt)]
            matches = [match for match in matches if not in_code(document, document.span(*match.span()))]
            if self.once == "document":
                gathered += matches
            elif self.once and matches:
                yield self._finding(document, matches)
            else:
                yield from (self._finding(document, [match]) for match in matches)
        if gathered:
            yield self._finding(document, gathered)

    def _exempt(self, document: Document, block: Block) -> list[tuple[int, int]]:
        words = document.text[block.start : block.end]
        found = re.finditer(self.exempt, words) if self.exempt else ()
        return [(block.start + match.start(), block.start + match.end()) for match in found]

    def _finding(self, document: Document, matches: list[re.Match[str]]) -> Finding:
        first, *others = matches
        related = tuple(Related(document.span(*m.span()), f"另一处“{m[0]}”") for m in others)
        values = {"words": first[0], "written": self._instead(document, first) or "", "count": str(len(matches))}
        edits = [edit for match in matches if (edit := self._edit(document, match))]
        title = f"改为“{edits[0].text}”" + (f"等，共 {len(edits)} 处" if len(edits) > 1 else "") if edits else ""
        fix = Fix(title, tuple(edits), self.safe) if edits else None
        return Finding(document.span(*first.span()), values, related, fix)

    def _edit(self, document: Document, match: re.Match[str]) -> Edit | None:
        """The edit of one match; none where it runs over a line break of the source, which an edit would swallow."""
        text, span = self._instead(document, match), document.span(*match.span())
        return Edit(span, text) if text is not None and span.end - span.start == len(match[0]) else None

    def _instead(self, document: Document, match: re.Match[str]) -> str | None:
        """What to write for a match; None where nothing is said of it."""
        if not self.write:
            return self.rewrite.get(match[0])
        text = document.fact(unfolded)
        return _GROUP.sub(lambda group: text[slice(*match.span(int(group[1])))], self.write) or None


def _in_head(document: Document, block: Block) -> bool:
    return block.kind in ("docnumber", "headmark") and any(
        part.start <= block.start < part.body for part in document.parts
    )
