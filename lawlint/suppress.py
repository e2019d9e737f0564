"""Findings that are not to be reported: those of the side file `.lawlint-ignore.yaml`, and those of a baseline.

Both know a finding by its fingerprint, never by its line. An entry of the side file that silences nothing, or names a
rule that does not exist, is a finding itself, reported on the side file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Diagnostic, Severity
from lawlint.document import Document
from lawlint.files import absolute
from lawlint.fingerprint import Fingerprints
from lawlint.report import Failure, Judgement, Outcomes, Report
from lawlint.rule import Rule, Yield
from lawlint.spelling import nearest
from lawlint.text import Source

if TYPE_CHECKING:
    from lawlint.baseline import Baseline
    from lawlint.fields import Table
    from lawlint.sidefile import Entry, SideFile

IGNORE_FILE = ".lawlint-ignore.yaml"


class _SideFileCheck:
    """Stands for the two checks of the side file; in drafts it finds nothing."""

    SLOTS: ClassVar[tuple[str, ...]] = ()
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table

        return Table({})

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls()

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        return iter(())


UNUSED = Rule(
    id="suppression/unused",
    title="忽略条目已无用",
    severity=Severity.WARNING,
    message="这条对 {rule} 的忽略{state}，请删去或改正。",
    why="忽略条目留着不清，以后同样的问题再出现就没有人知道。",
    source=f"lawlint 的忽略清单 {IGNORE_FILE}",
    check=_SideFileCheck(),
    help=f"从 {IGNORE_FILE} 中删去这一条；仍要忽略的，按现在的指纹（--format json 的 fingerprint）改写。",
)
UNKNOWN_RULE = Rule(
    id="suppression/unknown-rule",
    title="忽略条目里的规则不存在",
    severity=Severity.ERROR,
    message="没有 {rule} 这条规则{hint}",
    why="规则名写错，这一条就什么也没有忽略。",
    source=f"lawlint 的忽略清单 {IGNORE_FILE}",
    check=_SideFileCheck(),
    help="用 lawlint rules 查规则名，改正或删去这一条。",
)
RULES = (UNUSED, UNKNOWN_RULE)


def find_side_file(start: Path) -> Path | None:
    """The nearest side file in a folder or above it."""
    return next((path for above in (start, *start.parents) if (path := above / IGNORE_FILE).is_file()), None)


class Suppressor:
    """Takes silenced findings out of reports as they pass, and says at the end which entries were of no use."""

    def __init__(self, side: SideFile | None, baseline: Baseline | None) -> None:
        self._side = side
        self._baseline = baseline
        self._failed: list[Path] = []

    def apply(self, files: Iterable[Report | Failure]) -> Iterator[Report | Failure]:
        """The same files without what is silenced, each with the number of findings taken out."""
        for file in files:
            if isinstance(file, Failure):
                self._failed.append(absolute(file.path))
                yield file
            else:
                yield self._apply(file)

    def _apply(self, report: Report) -> Report:
        path = absolute(report.source.path)
        kept = [one for one in report.diagnostics if not self._covers(path, one)]
        for entry in self._side.entries if self._side else ():
            entry.seen = entry.seen or entry.scope == path
        return report._replace(diagnostics=tuple(kept), suppressed=len(report.diagnostics) - len(kept))

    def _covers(self, path: Path, diagnostic: Diagnostic) -> bool:
        covering = [entry for entry in (self._side.entries if self._side else ()) if entry.covers(path, diagnostic)]
        for entry in covering:
            entry.used = True
        return bool(covering) or (self._baseline is not None and self._baseline.has(path, diagnostic))

    def leftovers(
        self, own: Iterable[Rule], *, known: Collection[str], active: Collection[str], folders: Collection[Path]
    ) -> Report | None:
        """What is wrong with the side file itself: a report on it, or None.

        `own` are those of `RULES` in force, `known` the ids of all rules, `active` of those that were run; `folders`
        were checked whole.
        """
        if self._side is None:
            return None
        enabled = {rule.id: rule for rule in own}
        found: list[Diagnostic] = []
        prints = Fingerprints()
        for entry in self._side.entries:
            if entry.rule not in known:
                rule, values = UNKNOWN_RULE.id, {"hint": nearest(entry.rule, known) or "，请用 lawlint rules 查对。"}
            elif not entry.used and entry.rule in active and self._checked(entry, folders):
                rule = UNUSED.id
                values = {"state": f"已于 {entry.until} 到期" if entry.expired else "没有对上任何问题"}
            else:
                continue
            if rule in enabled:
                found.append(_diagnostic(enabled[rule], entry, values, prints))
        return _report(self._side.source, found)

    def _checked(self, entry: Entry, folders: Collection[Path]) -> bool:
        """Whether everything that an entry may name was checked."""
        if entry.seen:
            return True
        whole = any(entry.scope.is_relative_to(folder) for folder in folders)
        return whole and not any(failed.is_relative_to(entry.scope) for failed in self._failed)


def _diagnostic(rule: Rule, entry: Entry, values: Mapping[str, str], prints: Fingerprints) -> Diagnostic:
    return Diagnostic(
        rule=rule.id,
        title=rule.title,
        severity=rule.severity,
        message=rule.message.format(rule=entry.rule, **values),
        span=entry.span,
        help=rule.help,
        source=rule.source,
        fingerprint=prints.make(rule.id, (), entry.rule + entry.fingerprint),
    )


def _report(source: Source, found: list[Diagnostic]) -> Report | None:
    if not found:
        return None
    outcomes = Outcomes(failed=len({one.rule for one in found}))
    return Report(source, Judgement(inferred={"kind": "这是忽略清单"}), tuple(found), (), outcomes)
