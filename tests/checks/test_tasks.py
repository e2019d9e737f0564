"""Who does each task of a plan, and by when: all say it, most do not, or one has been forgotten."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TITLE = "青石镇2025年法治政府建设工作要点"

UNITS: dict[str, tuple[str, str]] = {
    "in brackets after each task": (
        "一、重点任务\n（一）加强学习。学习宪法。（责任单位：党政办）\n（二）深入普法。开展宣讲。（牵头单位：司法所）",
        "[met 责任单位]",
    ),
    "in words": ("一、普法\n由司法所负责开展宣讲。\n二、执法\n由执法队牵头落实三项制度。", "[met 由司法所负责]"),
    "in a note below each task": (
        "一、学习\n学习宪法，组织全员考试一次。\n（责任单位：党政办）\n落实会前学法，做好考勤登记。\n（责任单位：司法所）\n二、普法\n宣讲民法典，由司法所负责。",
        "[met 责任单位]",
    ),
    "in a table that is enclosed": ("一、学习\n学习宪法。\n二、普法\n宣讲民法典。\n任务分工见附件。", ""),
    "no task has it": ("一、学习\n学习宪法。\n二、普法\n宣讲民法典。", "[missing]"),
    "one has not": (
        "一、重点任务\n（一）加强学习。学习宪法。（责任单位：党政办）\n«（二）深入普法»。开展宣讲。\n（三）规范执法。落实制度。（责任单位：执法队）",
        "[partial][met 责任单位]",
    ),
    "one paragraph has not": (
        "一、学习\n学习宪法，组织全员考试一次。（责任单位：党政办）\n«落实会前学法，做好考勤登记»。\n举办法治培训班两期。（责任单位：司法所）",
        "[partial][met 责任单位]",
    ),
    "what frames the tasks needs none": (
        "一、总体要求\n坚持党的领导。\n二、重点任务\n（一）学习。学习宪法。（责任单位：党政办）\n（二）普法。开展宣讲。（责任单位：司法所）\n三、保障措施\n（一）加强领导。成立专班。",
        "[met 责任单位]",
    ),
    "there is one task only": ("一、学习\n学习宪法。", "[没有认出分项任务]"),
}
DEADLINES: dict[str, tuple[str, str]] = {
    "in different words": (
        "一、学习\n6月底前学完。\n二、普法\n每季度宣讲一次。\n三、执法\n完成时限：年内。",
        "[met 6月]",
    ),
    "one for all": ("一、学习\n学习宪法。\n二、普法\n宣讲。\n以上各项任务须于11月30日前全部完成。", "[met 1月]"),
    "none": ("一、学习\n学习宪法。\n二、普法\n宣讲民法典。", "[missing]"),
}


@pytest.mark.parametrize("name", UNITS)
def test_units(name: str, marked: Callable[..., str]) -> None:
    text, notes = UNITS[name]
    title = f"«{TITLE}»" if notes == "[missing]" else TITLE
    assert marked("tasks", {"element": "units"}, f"{title}\n{text}") == f"{title}\n{text}{notes}"


@pytest.mark.parametrize("name", DEADLINES)
def test_deadlines(name: str, marked: Callable[..., str]) -> None:
    text, notes = DEADLINES[name]
    title = f"«{TITLE}»" if notes == "[missing]" else TITLE
    assert marked("tasks", {"element": "deadlines"}, f"{title}\n{text}") == f"{title}\n{text}{notes}"
