"""Tables match their folders, and nothing in the built-in pack is half done."""

from __future__ import annotations

import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest

from lawlint import rule as rule_module
from lawlint.checks import KINDS
from lawlint.report import KINDS as PAPERS
from lawlint.report import LEVELS
from lawlint.roles import ROLES
from lawlint.rule import Rule

PACKAGE = Path(inspect.getfile(rule_module)).parent
TESTS = Path(__file__).parent


def modules(folder: Path) -> set[str]:
    return {path.stem for path in folder.glob("*.py")} - {"__init__"}


def test_every_check_kind_has_its_module_and_every_module_its_kind() -> None:
    assert {name.replace("-", "_") for name in KINDS} == modules(PACKAGE / "checks")
    for name, kind in KINDS.items():
        assert kind.__module__ == f"lawlint.checks.{name.replace('-', '_')}"


def test_kinds_are_listed_in_order_of_name() -> None:
    assert list(KINDS) == sorted(KINDS)


def test_every_check_kind_and_every_fact_has_its_test() -> None:
    for folder in ("checks", "facts"):
        tested = {path.stem.removeprefix("test_") for path in (TESTS / folder).glob("test_*.py")}
        assert modules(PACKAGE / folder) <= tested


def test_every_fact_is_a_function_of_a_document() -> None:
    for name in modules(PACKAGE / "facts"):
        module = import_module(f"lawlint.facts.{name}")
        own = [one for one in vars(module).values() if inspect.isfunction(one) and one.__module__ == module.__name__]
        public = [one for one in own if not one.__name__.startswith("_")]
        assert public
        assert all(next(iter(inspect.signature(one).parameters)) == "document" for one in public)


def test_every_check_kind_is_used_by_a_rule(rules: tuple[Rule, ...]) -> None:
    used = {type(rule.check) for rule in rules}
    assert {name for name, kind in KINDS.items() if kind not in used} == set()


def test_every_rule_has_all_that_a_person_needs(rules: tuple[Rule, ...]) -> None:
    for rule in rules:
        assert rule.title and rule.message and rule.why and rule.source, rule.id
        assert rule.good and rule.bad, rule.id
        assert all("«" in example.text for example in rule.bad), rule.id


def test_messages_are_one_polite_sentence(rules: tuple[Rule, ...]) -> None:
    for rule in rules:
        for text in (rule.message, rule.partial_message):
            assert not text or text.endswith(("。", "）。")), rule.id
            assert text.count("。") <= 1, rule.id
            assert not re.search("行号|错误|你", text), rule.id


CATEGORIES = {
    "numbering", "structure", "content", "wording", "consistency", "format", "duplication", "suppression",
}  # fmt: skip


def test_rule_ids_are_of_the_closed_categories_and_unique(rules: tuple[Rule, ...]) -> None:
    ids = [rule.id for rule in rules]
    assert len(ids) == len(set(ids))
    for name in ids:
        assert re.fullmatch(r"[a-z]+/[a-z][a-z0-9]*(-[a-z0-9]+)*", name)
        assert name.partition("/")[0] in CATEGORIES
    assert {*rule_module.CATEGORIES} == CATEGORIES


def test_rules_speak_of_known_kinds_and_levels_only(rules: tuple[Rule, ...]) -> None:
    for rule in rules:
        for applies in (rule.applies, *(applies for applies, _ in rule.severities)):
            assert {*applies.kinds} <= {*PAPERS}, rule.id
            assert {*applies.levels} <= {*LEVELS}, rule.id


def test_conditions_speak_of_known_roles_only(rules: tuple[Rule, ...]) -> None:
    written = "\n".join(path.read_text(encoding="utf-8") for path in (PACKAGE.parent / "rules").glob("*/*.yaml"))
    named = {
        role
        for names in re.findall(r"(?:roles|where|outside|anchors): \[([^\]]*)\]", written)
        for role in names.split(", ")
    }
    named |= {*re.findall(r"\{role: ([a-z]+)", written)}
    assert named
    assert named <= {*ROLES}


@pytest.mark.parametrize("folder", ["numbering", "structure", "content"])
def test_the_built_in_pack_has_the_rules_of_each_theme(folder: str, rules: tuple[Rule, ...]) -> None:
    assert len([rule for rule in rules if rule.id.startswith(f"{folder}/")]) >= 10
