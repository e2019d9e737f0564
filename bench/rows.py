"""A measured figure beside what design asks of it, and the verdict."""

from __future__ import annotations

from dataclasses import dataclass

MISSING = "未安装，跳过"
PASSED, GOOD, FAILED = "合格", "达到目标", "不合格"


@dataclass(frozen=True)
class Bar:
    """What is required and what is aimed at: at most so much, or with `more` at least."""

    required: float
    aim: float | None = None
    more: bool = False
    unit: str = "×"

    def shown(self, value: float | None) -> str:
        """`≤ 10×`; a dash where nothing is asked."""
        return "—" if value is None else f"{'≥' if self.more else '≤'} {value:g}{self.unit}"

    def verdict(self, value: float) -> str:
        """How a measured figure stands to it."""
        if self.aim is not None and self._meets(value, self.aim):
            return GOOD
        return PASSED if self._meets(value, self.required) else FAILED

    def _meets(self, value: float, limit: float) -> bool:
        return value >= limit if self.more else value <= limit


@dataclass(frozen=True)
class Row:
    """One line of the table; `measured` is None where it could not be measured, and `reason` says why."""

    what: str
    measured: float | None
    bar: Bar
    reason: str = MISSING

    @property
    def failed(self) -> bool:
        """Whether it misses what is required."""
        return self.measured is not None and self.bar.verdict(self.measured) == FAILED

    def cells(self) -> tuple[str, ...]:
        """What, measured, required, aim, verdict."""
        bar = self.bar
        asked = (bar.shown(bar.required), bar.shown(bar.aim))
        if self.measured is None:
            return (self.what, "—", *asked, self.reason)
        return (self.what, f"{self.measured:#.3g}{bar.unit}".replace(".×", "×"), *asked, bar.verdict(self.measured))
