"""Which rules are in force: all that are on by default, else what was selected, less what is ignored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from lawlint import VERSION
from lawlint.cache import Cache
from lawlint.diagnostic import Severity
from lawlint.errors import ConfigError
from lawlint.packs import CATEGORIES, Pack, load
from lawlint.rule import Rule
from lawlint.settings import Config
from lawlint.spelling import nearest

ALL = "all"


class Catalogue(NamedTuple):
    """Every rule there is, by id; `renamed` maps old ids to present ones."""

    rules: Mapping[str, Rule]
    renamed: Mapping[str, str]

    def named(self, words: Iterable[str], where: str) -> frozenset[str]:
        """The ids, categories and `all` among the words, old ids made new; unknown words are refused together."""
        found = [self.renamed.get(word, word) for word in words]
        known = (*self.rules, *CATEGORIES, ALL)
        unknown = [f"{where}没有“{word}”这条规则或类别{nearest(word, known)}" for word in found if word not in known]
        if unknown:
            raise ConfigError("\n".join([*unknown, "用 lawlint rules 查看全部规则。"]))
        return frozenset(found)


def load_packs(paths: Iterable[str], *, cached: bool) -> tuple[Pack, ...]:
    """The built-in pack and those that were asked for, which may use what other distributions bring."""
    added = [Path(path) for path in paths]
    return load(added, cache=Cache(VERSION) if cached else None, installed=bool(added))


def catalogue(packs: Iterable[Pack], own: Iterable[Rule]) -> Catalogue:
    """All rules of the packs and lawlint's own."""
    packs = tuple(packs)
    rules = {rule.id: rule for pack in packs for rule in pack.rules} | {rule.id: rule for rule in own}
    return Catalogue(rules, {old: new for pack in packs for old, new in pack.renamed.items()})


def choose(
    known: Catalogue, select: frozenset[str], ignore: frozenset[str], severity: Mapping[str, str]
) -> dict[str, Rule]:
    """The rules in force, with the severities that were set. An id or `all` also turns on what is off by default."""
    chosen = {}
    for rule in known.rules.values():
        wanted = rule.enabled and (not select or rule.category in select)
        if not (wanted or select & {rule.id, ALL}) or ignore & {rule.id, rule.category, ALL}:
            continue
        level = severity.get(rule.id)
        chosen[rule.id] = rule._replace(severity=Severity[level.upper()], severities=()) if level else rule
    return chosen


def in_force(known: Catalogue, config: Config, select: Iterable[str], ignore: Iterable[str]) -> dict[str, Rule]:
    """The rules in force: `--select` takes the place of what the configuration says, `--ignore` adds to it."""
    where = f"{config.path} 里"
    wanted, unwanted = known.named(config.select, where), known.named(config.ignore, where)
    severity = {known.renamed.get(rule, rule): level for rule, level in config.severity.items()}
    known.named(severity, where)
    if select:
        wanted, unwanted = known.named(select, "--select 里"), frozenset()
    return choose(known, wanted, unwanted | known.named(ignore, "--ignore 里"), severity)
