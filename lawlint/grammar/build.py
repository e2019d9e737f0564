"""The only door to lark: computes the LALR table that `lalr.py` runs. `python -m lawlint.grammar.build` saves it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from lark import Lark
from lark.grammar import Rule
from lark.lexer import TerminalDef


def lark_parser(source: str) -> Lark:
    """The grammar as lark itself runs it (the reference in tests)."""
    return Lark(source, parser="lalr", lexer="contextual", start="document", propagate_positions=True)


def build_table(source: str, digest: str) -> dict[str, Any]:
    """Terminals in lexer order, rules and parse states of the grammar, as plain data for JSON."""
    data, memo = lark_parser(source).memo_serialize([TerminalDef, Rule])
    parser = data["parser"]
    terminals = [
        memo[str(ref["@"])] if str(ref["@"]) in memo else memo[ref["@"]] for ref in parser["lexer_conf"]["terminals"]
    ]
    # The order in which lark's lexer tries terminals (lark.lexer.BasicLexer.__init__).
    terminals.sort(key=lambda t: (-t["priority"], -t["pattern"]["_width"][1], -len(t["pattern"]["value"]), t["name"]))
    rule_refs = [ref["@"] for ref in parser["parser_conf"]["rules"]]
    rules = [memo[ref] for ref in rule_refs]
    tokens = parser["parser"]["tokens"]
    states = {
        state: {
            tokens[token]: [action, rule_refs.index(target["@"]) if action else target]
            for token, (action, target) in row.items()
        }
        for state, row in parser["parser"]["states"].items()
    }
    return {
        "grammar": digest,
        "terminals": [[terminal["name"], terminal["pattern"]["value"]] for terminal in terminals],
        "rules": [[rule["origin"]["name"], len(rule["expansion"])] for rule in rules],
        "states": states,
        "start": parser["parser"]["start_states"]["document"],
        "end": parser["parser"]["end_states"]["document"],
    }


def save() -> None:
    """Write `outline.json` beside the grammar."""
    from lawlint.grammar import GRAMMAR, TABLE

    source = GRAMMAR.read_text(encoding="utf-8")
    table = build_table(source, hashlib.sha256(source.encode()).hexdigest())
    TABLE.write_text(
        json.dumps(table, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    save()
