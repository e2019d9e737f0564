"""Check kind `tasks`: every task of a plan names who does it, or by when (a requirement)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.anchors import title_span
from lawlint.document import Document, Heading, Section
from lawlint.record import record
from lawlint.rule import Evidence, Finding, Inapplicable, Yield
from lawlint.text import Span

if TYPE_CHECKING:
    from lawlint.fields import Table

_WORDS = {
    "units": (
        r"责任(?:单位|部门|科室|股室|领导|主体)|(?:牵头|配合|承办|主办|负责|落实|实施|协办)(?:单位|部门|科室|股室|领导)"
        r"|(?:责任|负责|牵头|承办)人[：:]"
        r"|牵头|由[^，。；]{2,24}(?:负责|承担|落实)|[局办所站队部委科股室中心]负责"
    ),
    "deadlines": (
        r"时限|(?:完成|办结|推进)时间|时间(?:节点|要求|安排|进度)|[年月日度旬末底周]之?前|[年月季度]底|年[内末]|全年|半年"
        r"|季度|每[年月周]|长期(?:坚持|推进|任务)|(?:持续|常态化?)推进[）)。]|\d月|[上中下]旬"
    ),
}
_ENCLOSED = r"见附[件表]|附后|附[件表][^\n]{0,24}(?:分工|清单|分解表)"
_STEPS = r"|(?:实施|工作|推进)步骤|(?:时间|进度)安排|阶段[（(]"
_ALL_BY = r"|(?:各项|全部|所有|上述|以上)[^。\n]{0,20}(?:任务|工作)[^。\n]{0,30}前[^。\n]{0,6}完成"
_FOR_ALL = {"units": _ENCLOSED, "deadlines": _ENCLOSED + _STEPS + _ALL_BY}
_FRAME = {"requirements", "safeguards", "measures", "problems", "causes"}
_NO_TASKS = re.compile(r"步骤|阶段|进度|(?:组织|加强)领导|领导小组|组织机构|附则|背景|意义|要求$|保障|依据|考核")
_NOTE = re.compile(r"[（(【\[]?(?:责任|牵头|配合|完成)")
_SHORTEST = 12


@record
class TasksCheck:
    """`element` is units or deadlines. A task is the lowest heading of a chapter of tasks with what stands under it, or
    each of its paragraphs where these name units one by one.

    missing: most tasks lack it, told once; partial: a few do, each is told.
    """

    element: str

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "count", "total", "reason")
    requirement: ClassVar[bool] = True
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Table, Text

        return Table({"element": Text(choices=tuple(_WORDS))}, ("element",))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(values["element"])

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        expression = re.compile(_WORDS[self.element])
        tasks = document.fact(_tasks)
        named = [expression.search(document.text, *task) for task in tasks]
        lacking = [task for task, match in zip(tasks, named, strict=True) if match is None]
        if len(tasks) < 2:
            yield Inapplicable("没有认出分项任务")
            return
        yield from (Evidence(document.span(*match.span())) for match in [*filter(None, named)][:1])
        part = document.main
        if lacking and re.search(_FOR_ALL[self.element], document.text[part.start : part.end]):
            return
        values = {
            "count": str(len(lacking)),
            "total": str(len(tasks)),
            "words": "",
            "reason": f"{len(lacking)}项没有写",
        }
        if len(lacking) * 2 > len(tasks):
            yield Finding(title_span(document), values, status="missing")
            return
        for start, end in lacking:
            words = re.split(r"[。\n]", document.text[start:end], maxsplit=1)[0][:40].strip()
            yield Finding(document.span(start, start + len(words)), {**values, "words": words}, status="partial")


def _tasks(document: Document) -> list[Span]:
    """Spans of the view, one for each task."""
    root = document.roots[document.main_index]
    chapters = [one for one in root.children if one.heading and not _frames(one.heading)]
    own = [one for one in chapters if one.heading and "tasks" in one.heading.roles]
    leaves = [leaf for chapter in own or chapters for leaf in chapter.walk() if not leaf.children]
    return [task for leaf in leaves for task in _of_leaf(document, leaf)]


def _frames(heading: Heading) -> bool:
    """Whether a chapter stands round the tasks: requirements, steps, safeguards."""
    return bool({*heading.roles} & _FRAME or _NO_TASKS.search(heading.title.rstrip("。")))


def _of_leaf(document: Document, leaf: Section) -> list[Span]:
    found: list[Span] = []
    first, last = document.block_at(leaf.start), document.block_at(leaf.end)
    for block in document.blocks[first : last + 1]:
        if block.kind != "paragraph" or block.start < leaf.start or block.end - block.start < _SHORTEST:
            continue
        if found and _NOTE.match(document.text, block.start):
            found[-1] = Span(found[-1].start, block.end)
        elif not document.text[block.start : block.end].endswith(("：", ":")):
            found.append(Span(block.start, block.end))
    named = [one for one in found if re.search(_WORDS["units"], document.text[one.start : one.end])]
    return found if len(named) > 1 else [Span(leaf.start, leaf.end)]
