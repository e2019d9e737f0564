"""Regular expressions in packs: only such as cannot run away."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from math import prod
from typing import Any

from lawlint.errors import Problem
from lawlint.fields import INVALID, is_null
from lawlint.spelling import shorten
from lawlint.yamltext import Node

_QUANTIFIED_GROUP = re.compile(r"\)(?:[*+]|\{\d*,\d*\}|\{(?:[2-9]|\d\d+)\})")
_UNBOUNDED = re.compile(r"[*+]|\{\d*,\}")
_BOUNDED = re.compile(r"\{(\d*),(\d+)\}")
_WIDE = 200
_WAYS = 250_000
_BACKREFERENCE = re.compile(r"(?<!\\)\\[1-9]|\(\?P=")


@dataclass(frozen=True)
class Pattern:
    """A regular expression that cannot run away: no repeated groups, no back-references, at most two open repeats.

    `\\b` is refused because between two Chinese characters it never matches.
    """

    def read(self, node: Node, problems: list[Problem]) -> Any:
        text = node.value
        if not isinstance(text, str) or not text or is_null(node):
            problems.append(node.problem("应为一个正则表达式；以 { 或 [ 开头的请用单引号括起来"))
            return INVALID
        complaint = self._complaint(text)
        if complaint:
            problems.append(node.problem(f"“{shorten(text)}”：{complaint}"))
            return INVALID
        return text

    def _complaint(self, text: str) -> str:
        bare = re.sub(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", lambda m: "c" if m[0] not in (r"\b", r"\B") else m[0], text)
        if re.search(r"\\[bB]", bare):
            return r"\b 在汉字之间不起作用，请删去"
        if _BACKREFERENCE.search(text):
            return "不支持反向引用"
        if _QUANTIFIED_GROUP.search(bare):
            return "括号后不能跟重复次数（* + {m,n}），以免检查卡住；请逐项写出"
        branches = [[(int(low or 0), int(high)) for low, high in _BOUNDED.findall(part)] for part in bare.split("|")]
        if len(_UNBOUNDED.findall(bare)) + sum(high > _WIDE for bounds in branches for _, high in bounds) > 2:
            return f"不限次数或上限超过 {_WIDE} 的重复（* + {{n,}}）最多两处，其余请写成 {{0,30}} 这样的上限"
        if max(prod(high - low + 1 for low, high in bounds if low <= high <= _WIDE) for bounds in branches) > _WAYS:
            return "{m,n} 这样的重复太多或上限太大，以免检查卡住；请减少几处或缩小上限"
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", FutureWarning)  # "[[" may one day mean something else
                re.compile(text)
        except (re.error, OverflowError, RecursionError, FutureWarning) as error:
            return f"不是合法的正则表达式：{error}"
        return ""

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "number", "boolean"], "minLength": 1, "format": "regex"}
