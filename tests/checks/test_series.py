"""Fixed phrases that are lists: their members, the order, and strangers among them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from lawlint.checks.series import SeriesCheck
from lawlint.document import Document
from lawlint.literals import Literals
from lawlint.rule import Finding

TITLE = "青石镇2024年法治政府建设情况报告\n县委、县政府：\n一、做法\n"


def members(words: str) -> list[list[str]]:
    return [one.split("|") for one in words.split()]


FIVE = {"members": members("公众参与 专家论证 风险评估 合法性审查|合法性审核 集体讨论决定|集体讨论")}
FOUR = {"members": members("尊法 学法 守法 用法"), "least": 3}
HABITS = {"members": members("办事依法 遇事找法 解决问题用法 化解矛盾靠法"), "strangers": ["办事靠法"]}
LAW = {"members": members("科学立法 严格执法 公正司法 全民守法"), "strangers": ["公正执法", "严格司法"], "least": 3}
ABOUT = FIVE | {"about": ["决策"], "unless": ["规范性文件"]}

CASES = [
    (FIVE, "公众参与、专家论证、风险评估、合法性审查、集体讨论决定。"),
    (FIVE, "公众参与、专家论证、风险评估、合法性审核和集体讨论。"),
    (FIVE, "公众参与，专家论证，\n风险评估，合法性审查，以及集体讨论决定。"),
    (FIVE, "«公众参与、专家论证、合法性审查、集体讨论决定»。"),
    (FIVE, "«公众参与、专家评估、风险评估、合法性审查、集体讨论决定»。"),
    (FIVE, "«专家论证、公众参与、风险评估、合法性审查、集体讨论决定»。"),
    (FIVE, "公众参与、专家论证、风险评估等程序。"),
    (FIVE, "“公众参与、专家论证、风险评估”等程序。"),
    (FIVE, "公众参与、专家论证、风险评估、公平竞争审查、合法性审查、集体讨论决定。"),
    (FIVE, "公众参与、专家论证、风险评估，严格合法性审查、集体讨论决定。"),
    (FIVE, "公众参与、专家论证。风险评估、合法性审查。"),
    (FIVE, "《公众参与、专家论证、风险评估办法》。"),
    (FIVE, "«公众参与、专家论证、风险评估»\n合法性审查、集体讨论决定。".replace("\n", "。")),
    (FOUR, "尊法学法守法用法，尊法、学法、守法、用法。"),
    (FOUR, "«学法、尊法、守法、用法»，«学法守法用法»。".replace("，«学法守法用法»", "。«学法守法用法»")),
    (FOUR, "学法用法，学法、用法。"),
    (HABITS, "«遇事找法、解决问题用法、化解矛盾靠法»。"),
    (HABITS, "«办事靠法、遇事找法、解决问题用法、化解矛盾靠法»。"),
    (LAW, "«科学立法、公正执法、严格司法、全民守法»。"),
    (LAW, "做到公正执法、严格司法、文明服务。"),
    (ABOUT, "决策落实«公众参与、专家论证、风险评估»程序。"),
    (ABOUT, "工程落实公众参与、专家论证、风险评估程序。"),
    (ABOUT, "规范性文件和决策落实公众参与、专家论证、风险评估程序。"),
    (FIVE, "公众参与、专家论证、这里隔着一段长长的并列成分说明不是成员、风险评估。"),
    (FIVE, "公众参与、专家论证（含咨询）、风险评估。"),
]


@pytest.mark.parametrize(("options", "text"), CASES)
def test_lists(options: dict[str, Any], text: str, marked: Callable[..., str]) -> None:
    assert marked("series", options, TITLE + text) == TITLE + text


def told(read: Callable[..., Document], options: dict[str, Any], text: str) -> list[tuple[str, str]]:
    check = SeriesCheck.build(options)
    document = read(TITLE + text, kind="annual-report", year=2024)
    document = replace(document, hits=Literals(check.literals()).find(document.text))
    found = [one for one in check.find(document) if isinstance(one, Finding)]
    return [(one.severity.word if one.severity else "", one.values["problem"]) for one in found]


@pytest.mark.parametrize(
    ("options", "text", "severity", "problem"),
    [
        (FIVE, "公众参与、专家论证、合法性审查、集体讨论决定", "error", "少了“风险评估”"),
        (FIVE | {"lost": "warning"}, "公众参与、专家论证、风险评估", "warning", "少了“合法性审查”“集体讨论决定”"),
        (FIVE, "公众参与、专家评估、风险评估、合法性审查、集体讨论", "error", "中“专家评估”不是这一提法的内容，少了“专家论证”"),
        (FIVE, "公众参与、民意调查、风险评估、合法性审查", "warning", "中“民意调查”不是这一提法的内容，少了“专家论证”“集体讨论决定”"),
        (FIVE | {"displaced": "info"}, "专家论证、公众参与、风险评估、合法性审查、集体讨论", "info", "次序不对"),
        (LAW, "科学立法、公正执法、严格司法、全民守法", "error", "中“公正执法”不是这一提法的内容，少了“严格执法”“公正司法”"),
    ],
)  # fmt: skip
def test_what_is_wrong(
    options: dict[str, Any], text: str, severity: str, problem: str, read: Callable[..., Document]
) -> None:
    assert told(read, options, text) == [(severity, problem)]


@pytest.mark.parametrize("key", ["lost", "strange", "displaced"])
def test_what_is_off_is_not_looked_for(key: str, read: Callable[..., Document]) -> None:
    texts = {
        "lost": "公众参与、专家论证、风险评估",
        "strange": "公众参与、专家评估、风险评估、合法性审查、集体讨论决定",
        "displaced": "专家论证、公众参与、风险评估、合法性审查、集体讨论决定",
    }
    off = FIVE | {key: "off"} | ({"lost": "off"} if key == "strange" else {})
    assert told(read, FIVE, texts[key])
    assert told(read, off, texts[key]) == []


def test_the_whole_phrase_is_shown_as_it_is_written(read: Callable[..., Document]) -> None:
    check = SeriesCheck.build(FOUR | {"right": "尊法学法守法用法"})
    document = read(TITLE + "学法、守法、用法。")
    document = replace(document, hits=Literals(check.literals()).find(document.text))
    [one] = check.find(document)
    assert isinstance(one, Finding)
    assert (one.values["right"], one.values["count"]) == ("尊法学法守法用法", "4")
    assert one.fix
    assert one.fix.edits[0].text == "尊法学法守法用法"


@pytest.mark.parametrize("least", [2, 5])
def test_the_least_count_is_that_of_some_members(least: int) -> None:
    options = {"members": members("甲 乙 丙 丁"), "least": least}
    if least == 5:
        with pytest.raises(ValueError, match="least"):
            SeriesCheck.build(options)
    else:
        assert SeriesCheck.build(options).least == least
