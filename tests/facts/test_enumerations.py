"""一是…二是… and its kin: which words are members of one enumeration, and which only look so.

In a draft every marker that is found stands in «»; ⟨⟩ marks a member that lost its 是.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.document import Document
from lawlint.facts.enumerations import enumerations

FOUND = [
    "«一是»加强学习。«二是»规范执法。«三是»深入普法。",
    "«一是»加强学习；«二是»规范执法；«三是»深入普法。",
    "«一是»加强学习，«二是»规范执法，«三是»深入普法。",
    "主要做法：«一是»加强学习。«二是»规范执法。",
    "«一是» 加强学习。 «二是» 规范执法。",
    "«一要»加强学习。«二要»规范执法。«三要»深入普法。",
    "«第一，»加强学习。«第二，»规范执法。«第三，»深入普法。",
    "«第一、»加强学习。«第二、»规范执法。",
    "«第一是»加强学习。«第二是»规范执法。",
    "«其一，»学习不够。«其二，»执法不严。",
    "«①»加强学习；«②»规范执法；«③»深入普法。",
    "主要有：«（1）»加强学习；«（2）»规范执法。",
    "主要有：«(1)»加强学习；«(2)»规范执法。",
    "落实制度：«（一）»公示制度；«（二）»记录制度；«（三）»审核制度。",
    "«一是»加强学习。\n«二是»规范执法。\n«三是»深入普法。",
    "«一是»加强学习。\n我镇组织学习4次。\n«二是»规范执法。",
    "«一是»加强学习：«①»学法律；«②»学法规。«二是»规范执法：«①»抓公示；«②»抓记录。",
    "«一是»学习不够。«二是»执法不严。原因：«一是»安排不紧。«二是»力量不足。",
    "«一是»加强学习。«二是»规范执法。«二是»深入普法。«四是»化解纠纷。",
    "«一是»加强学习。«三是»深入普法。",
    "«二是»规范执法。«三是»深入普法。",
    "其中«一是»加强学习，«二是»规范执法。",
    "«一是»要加强学习。«二要»规范执法。«三是»深入普法。",
    "围绕“«一是»加强学习、«二是»规范执法”开展工作。",
    "重点抓好：\n«1.»加强学习；\n«2.»规范执法；\n«3.»深入普法。",
    "«一是»加强学习。«十一是»化解纠纷。",
    # a member that lost its 是
    "«一是»加强学习。⟨二⟩规范执法。«三是»深入普法。",
    "«一是»加强学习；⟨二⟩建立健全制度；«三是»深入普法。",
    "«一是»加强学习。«二是»规范执法。⟨三⟩深化普法。",
    "«一是»加强学习。⟨二⟩压实责任。",
    "«一要»加强学习。⟨二⟩规范执法。«三要»深入普法。",
    "我镇抓好：⟨一⟩加强学习。«二是»规范执法。",
]

NOTHING = [
    "二季度完成任务，三级单位落实。",
    "«一是»加强学习。«二是»聘请一名顾问，二名律师，完成二季度任务。«三是»落实三级责任。",
    "«一是»加强学习。«二是»规范执法。三季度完成；三名律师参与；三个村推开；三级联动。",
    "«一是»加强学习。二季度完成。«三是»深入普法。",
    "他是第一是谁，唯一是学习。",
    "这一要求、第二要点、三要素。",
    "增长3.5个百分点，第（二）项，根据第（三）条，（二）班。",
    "一是加强学习。",
    "坚持一是一、二是二，实事求是。",
    "主要有：（0）项。",
    "首先，加强学习。其次，规范执法。",
    "一来加强学习，二来规范执法。",
    "二是否合法，三是否合理。",
    "认真学习二十大精神，三中全会精神。",
]


def marked(document: Document) -> str:
    text = document.text
    items = [item for one in document.fact(enumerations) for item in one.items]
    for item in sorted(items, key=lambda item: -item.start):
        opening, closing = "⟨⟩" if item.lost else "«»"
        text = text[: item.start] + opening + text[item.start : item.end] + closing + text[item.end :]
    return text


def plain(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, "«»⟨⟩")))


@pytest.mark.parametrize("text", FOUND + NOTHING)
def test_members_are_found_and_nothing_else(text: str, read: Callable[..., Document]) -> None:
    draft = f"一、主要做法\n我镇认真抓好工作。\n{text}\n二、存在的问题\n正文。"
    assert marked(read(plain(draft))) == draft


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("一是学习不够。二是执法不严。原因：一是安排不紧。二是力量不足。", [2, 2]),
        ("一是加强学习：①学法律；②学法规；③学政策。二是规范执法：①抓公示；②抓记录。", [2, 3, 2]),
        ("一是加强学习。\n二是规范执法。\n我镇还抓了：\n一是普法。\n二是调解。\n三是监督。", [2, 3]),
    ],
)
def test_each_enumeration_keeps_its_own_members(text: str, sizes: list[int], read: Callable[..., Document]) -> None:
    found = read(f"我镇认真抓好工作。\n{text}").fact(enumerations)
    assert [len(one.items) for one in found] == sizes


def test_an_enumeration_ends_with_its_section(read: Callable[..., Document]) -> None:
    text = "（一）加强学习。正文。\n一是抓骨干。\n二是抓全员。\n（二）规范执法。正文。\n一是抓公示。\n二是抓记录。"
    assert [[item.ordinal for item in one.items] for one in read(text).fact(enumerations)] == [[1, 2], [1, 2]]


@pytest.mark.parametrize(
    ("text", "third"),
    [
        ("一是甲。二是乙。", "三是"),
        ("一要甲。二要乙。", "三要"),
        ("第一，甲。第二，乙。", "第三，"),
        ("第一是甲。第二是乙。", "第三是"),
        ("其一，甲。其二，乙。", "其三，"),
        ("①甲；②乙。", "③"),
        ("主要有：（1）甲；（2）乙。", "（3）"),
        ("主要有：（一）甲；（二）乙。", "（三）"),
    ],
)
def test_how_an_enumeration_writes_its_next_member(text: str, third: str, read: Callable[..., Document]) -> None:
    (one,) = read(f"我镇认真抓好工作。\n{text}").fact(enumerations)
    assert one.marker(3) == third
