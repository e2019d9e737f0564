"""Numbers that do not agree, to be planted into reports in order: the rule, and lines with one slip each."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from checks.drafts import Draft

Planted = tuple[Draft, str] | None
SLIPS = {
    "consistency/parts-do-not-sum": (
        "全年评查执法案卷60卷，其中优秀42卷、合格15卷、不合格2卷。",
        "办理信访事项86件，其中上级交办52件，群众来访35件。",
        "核发许可证96件（其中新办71件、延续26件），平均用时3个工作日。",
        "核查线索64件，普通程序41件，简易程序24件。",
    ),
    "consistency/approximate-parts": ("发放宣传册204册，其中进村24册、进校80余册、进企业90余册。",),
    "consistency/rate-mismatch": (
        "受理热线工单1458件，办结1400件，办结率98.0%。",
        "组织考试2次，参考86人，合格78人，合格率95%。",
    ),
    "consistency/part-over-whole": (
        "受理法律援助申请35件，办结38件。",
        "配备网格员120名，其中专职128名。",
    ),
    "consistency/rate-over-100": ("群众对执法工作满意率达105%。",),
    "consistency/stated-twice": ("全年办理信访投诉件46件。规范流程，办理信访投诉件64件。",),
    "consistency/frequency-mismatch": ("坚持每季度召开1次执法联席会，全年召开执法联席会5次。",),
}


def _planter(rule: str, number: int, line: str) -> Callable[[Draft, Random], Planted]:
    def plant(draft: Draft, random: Random) -> Planted:
        return draft.insert("numbers", line, below=draft.tags(f"{draft.chapter('measures')}.")[-1]), "numbers"

    plant.__name__ = f"{rule.partition('/')[2]}-{number}"
    return plant


NUMBERS = [(rule, _planter(rule, i, line)) for rule, lines in SLIPS.items() for i, line in enumerate(lines)]
