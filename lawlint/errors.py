"""What can go wrong outside a draft's text: each error is one sentence a user can act on (Chinese)."""

from __future__ import annotations

from typing import NamedTuple


class LawlintError(Exception):
    """Base of every error that lawlint raises on purpose; `str()` is the sentence to show."""


class ReadError(LawlintError):
    """A draft that cannot be read or is refused.

    `outcome` is the word of the JSON contract: `refused` (lawlint will not read such a file)
    or `unreadable` (the operating system would not give it).
    """

    def __init__(self, path: str, reason: str, outcome: str = "refused") -> None:
        super().__init__(f"{path}：{reason}")
        self.path = path
        self.reason = reason
        self.outcome = outcome


class Problem(NamedTuple):
    """One mistake in a YAML or TOML file, with its 1-based place."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class PackError(LawlintError):
    """A rule pack with mistakes: all of them at once, in file order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class ConfigError(LawlintError):
    """A wrong setting, option, baseline or ignore file."""


class PluginError(LawlintError):
    """Something optional that was asked for and is not installed or does not load."""
