"""A mark of secrecy is the first finding of a file, and no output quotes it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawlint.document import Document
from lawlint.report import Presentation, Report, RuleInfo, Run, Tally
from lawlint.reporters import REPORTERS, reporter
from lawlint.rule import Rule

BODY = "青石镇2024年法治政府建设情况报告\n县委、县政府：\n一、主要做法\n我镇认真抓好各项工作。"
UNTITLED = "一、主要做法\n我镇推进法治政府建设。\n三、存在的问题\n法治政府建设不足。\n四、打算\n抓好法治政府建设。"
MARKS = {
    "机密★1年": "★",
    "秘密★6个月": "6个月",
    "绝密": "绝密",
    "绝　密": "绝　密",
    "机密★启用前": "启用前",
    "机密★长期": "★",
    "内部": "【内部】",
    "内部资料　注意保存": "注意保存",
    "秘密　　特急": "特急",
    "内部使用": "内部使用",
    "密级：机密": "机密",
    "【秘密★长期】": "长期",
    "（内部资料）": "内部资料",
    "内部文件，请勿外传": "请勿",
}


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("above", ["", "000036\n", "\n\n"])
def test_it_is_the_first_finding_of_the_file(mark: str, above: str, lint: Callable[..., list[str]]) -> None:
    first, *others = lint(f"{above}{mark}\n{BODY}")
    assert first.split()[1:3] == ["error", "structure/secrecy-mark"]
    assert not [line for line in others if "secrecy" in line]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("body", [BODY, UNTITLED, "　　" + BODY.replace("\n", "\n　　")])
def test_no_output_quotes_it(mark: str, body: str, check: Callable[..., Report], rules: tuple[Rule, ...]) -> None:
    report = check(f"{mark}\n{body}", kind="annual-report", year=2024)
    assert report.diagnostics[0].rule == "structure/secrecy-mark"
    infos = {one.id: RuleInfo(one.id, one.title, one.why, one.help, one.source, one.severity) for one in rules}
    for name in REPORTERS:
        pieces = reporter(name)(Run("1", (), infos, iter([report]), Tally()), Presentation(show_passed=True))
        assert MARKS[mark] not in "".join(pieces), name


def test_words_of_the_text_are_no_mark(read: Callable[..., Document]) -> None:
    text = f"{BODY}\n二、内部管理\n加强内部管理，保守国家秘密。\n秘密\n内部控制"
    assert read(text).secret == ()


def test_the_title_beside_it_is_kept(read: Callable[..., Document]) -> None:
    document = read(f"机密★1年　　{BODY}")
    assert document.main.title.endswith("青石镇2024年法治政府建设情况报告")
    assert "机密" not in document.text
