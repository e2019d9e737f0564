"""Title, addressee, sign-off and date of a draft, and the second document that a notice encloses."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from lawlint.document import Document, Part

BODY = "一、主要做法\n我镇认真抓好各项工作，成效明显。\n二、存在的问题\n学习不够深入，主要原因是安排不紧。"
TITLE = "青石镇人民政府关于2024年法治政府建设情况的报告"


def formal_parts(document: Document, part: Part) -> list[str]:
    """What the reader sees of one part: `title …`, `to …`, `signed …`, `date …`."""

    def words(start: int, end: int) -> str:
        return document.text[start:end].strip()

    found = [f"title {part.title}"] if part.title else []
    found += [f"to {words(*part.addressee)}"] if part.addressee else []
    found += [f"signed {words(*span)}" for span in part.signature]
    return found + ([f"date {words(*part.date)}"] if part.date else [])


TITLES = {
    "one line": (TITLE, TITLE),
    "a full stop by a slip": (f"{TITLE}。\n县委、县政府：", f"{TITLE}。"),
    "issuer above": ("青石镇人民政府\n关于2024年法治政府建设情况的报告", TITLE),
    "two issuers above": (
        "中共青石镇委员会\n青石镇人民政府\n关于2024年法治政府建设情况的报告",
        "中共青石镇委员会青石镇人民政府关于2024年法治政府建设情况的报告",
    ),
    "blank lines between": (
        "中共青石镇委员会\n\n青石镇人民政府\n\n关于2024年法治政府建设情况的报告",
        "中共青石镇委员会青石镇人民政府关于2024年法治政府建设情况的报告",
    ),
    "two issuers on one line": (
        "中共青石镇委员会　青石镇人民政府\n关于2024年法治政府建设情况的报告",
        "中共青石镇委员会青石镇人民政府关于2024年法治政府建设情况的报告",
    ),
    "broken before 的报告": ("青石镇人民政府关于2024年法治政府建设情况\n的报告", TITLE),
    "broken in five": (
        "中共梅林区委\n东湖街道工作委员会\n梅林区人民政府东湖街道办事处\n关于2020年推进法治政府建设情况\n的报告",
        "中共梅林区委东湖街道工作委员会梅林区人民政府东湖街道办事处关于2020年推进法治政府建设情况的报告",
    ),
    "letter-spaced": ("述　法　报　告", "述法报告"),
    "draft mark below": (f"{TITLE}\n（送审稿）", f"{TITLE}（送审稿）"),
    "year in brackets below": ("青石镇镇长述法报告\n（2024年度）", "青石镇镇长述法报告（2024年度）"),
    "indented to the middle": (f"　　　　{TITLE}", TITLE),
    "Markdown": (f"# {TITLE}", TITLE),
    "document number above": (f"青府〔2025〕3号\n\n{TITLE}", TITLE),
    "secrecy, urgency and red head above": (
        f"000012\n机密★1年\n特急\n青石镇人民政府文件\n青府〔2025〕3号\n{TITLE}",
        TITLE,
    ),
    "page title above": (f"青石镇2024年法治政府建设年度报告\n来源：镇政府　浏览次数：186\n{TITLE}", TITLE),
    "breadcrumb above": (f"当前位置：首页 > 政务公开\n索引号：1150-00018\n{TITLE}", TITLE),
    "no kind of paper at its end": ("青石镇2024年度法治政府建设", "青石镇2024年度法治政府建设"),
    "ends in 情况": ("青石镇关于2024年法治政府建设情况", "青石镇关于2024年法治政府建设情况"),
}


@pytest.mark.parametrize("name", TITLES)
def test_title(name: str, read: Callable[..., Document]) -> None:
    lines, title = TITLES[name]
    document = read(f"{lines}\n\n县委、县政府：\n{BODY}")
    assert formal_parts(document, document.main) == [f"title {title}", "to 县委、县政府："]


def test_a_draft_without_a_title(read: Callable[..., Document]) -> None:
    assert read(BODY).main.title == ""


ADDRESSEES = [
    "县委、县政府：", "县委、县政府:", "县委、县政府", "县委依法治县办：", "中共云岭县委、云岭县人民政府：",
    "县委、县政府，市水利局：", "中共云岭县委全面依法治县委员会办公室：", "各村民委员会，镇属各单位：", "区委、区政府 ：",
    "尊敬的王书记：", "各村（社区），镇属各单位：", "云岭县司法局：",
]  # fmt: skip


@pytest.mark.parametrize("line", ADDRESSEES)
def test_addressee(line: str, read: Callable[..., Document]) -> None:
    document = read(f"{TITLE}\n\n{line}\n\n　　2024年，我镇认真抓好法治政府建设。现将有关情况报告如下。\n{BODY}")
    assert formal_parts(document, document.main) == [f"title {TITLE}", f"to {line}"]


def test_an_addressee_over_two_lines(read: Callable[..., Document]) -> None:
    document = read(f"{TITLE}\n县委依法治县办，县人大常委会办公室，\n县政府办公室：\n2024年，抓好法治。\n{BODY}")
    whole = "县委依法治县办，县人大常委会办公室，县政府办公室："
    assert formal_parts(document, document.main) == [f"title {TITLE}", f"to {whole}"]


@pytest.mark.parametrize(
    "line",
    ["一、主要做法：", "现将有关情况报告如下：", "我镇认真抓好以下工作：", "2024年，我镇抓了以下工作："],
)
def test_no_addressee(line: str, read: Callable[..., Document]) -> None:
    document = read(f"{TITLE}\n\n{line}\n\n　　2024年，我镇认真抓好法治政府建设。\n{BODY}")
    assert document.main.addressee is None


SIGN_OFFS = {
    "unit and date": ("青石镇人民政府\n2025年1月10日", ["signed 青石镇人民政府", "date 2025年1月10日"]),
    "two units": (
        "中共青石镇委员会\n青石镇人民政府\n2025年1月10日",
        ["signed 中共青石镇委员会", "signed 青石镇人民政府", "date 2025年1月10日"],
    ),
    "pushed to the right": (
        "　　　　　　青石镇人民政府\n　　　　　　2025年1月10日",
        ["signed 青石镇人民政府", "date 2025年1月10日"],
    ),
    "on one line": (
        "青石镇人民政府　　2025年1月10日",
        ["signed 青石镇人民政府  2025年1月10日", "date 青石镇人民政府  2025年1月10日"],
    ),
    "date above the unit": ("2025年1月10日\n青石镇人民政府", ["signed 青石镇人民政府", "date 2025年1月10日"]),
    "blank lines between": ("\n青石镇人民政府\n\n2025年1月10日\n\n", ["signed 青石镇人民政府", "date 2025年1月10日"]),
    "Chinese date": ("青石镇人民政府\n二〇二五年一月十日", ["signed 青石镇人民政府", "date 二〇二五年一月十日"]),
    "look-alike zero": ("青石镇人民政府\n二○二五年一月十日", ["signed 青石镇人民政府", "date 二○二五年一月十日"]),
    "dashes": ("青石镇人民政府\n2025-01-10", ["signed 青石镇人民政府", "date 2025-01-10"]),
    "points": ("青石镇人民政府\n2025.1.10", ["signed 青石镇人民政府", "date 2025.1.10"]),
    "slashes": ("青石镇人民政府\n2025/1/10", ["signed 青石镇人民政府", "date 2025/1/10"]),
    "blanks in the date": ("青石镇人民政府\n2025 年 1 月 10 日", ["signed 青石镇人民政府", "date 2025 年 1 月 10 日"]),
    "date not filled in": ("青石镇人民政府\n2025年  月  日", ["signed 青石镇人民政府", "date 2025年  月  日"]),
    "date in brackets": ("青石镇人民政府\n（2025年1月10日）", ["signed 青石镇人民政府", "date （2025年1月10日）"]),
    "department": ("云岭县水利局\n2025年1月10日", ["signed 云岭县水利局", "date 2025年1月10日"]),
    "office of a subdistrict": ("北湖街道办事处\n2025年1月10日", ["signed 北湖街道办事处", "date 2025年1月10日"]),
    "unit only": ("青石镇人民政府", ["signed 青石镇人民政府"]),
    "date only": ("2025年1月10日", ["date 2025年1月10日"]),
    "colophon below": (
        "青石镇人民政府\n2025年1月10日\n抄送：县委依法治县办。\n青石镇党政办公室　　2025年1月11日印发",
        ["signed 青石镇人民政府", "date 2025年1月10日"],
    ),
    "note below": ("青石镇人民政府\n2025年1月10日\n（此件公开发布）", ["signed 青石镇人民政府", "date 2025年1月10日"]),
    "attachments above": (
        "附件：1.案件统计表\n2.普法责任清单\n青石镇人民政府\n2025年1月10日",
        ["signed 青石镇人民政府", "date 2025年1月10日"],
    ),
    "page furniture below": (
        "青石镇人民政府\n2025年1月10日\n— 5 —\n上一篇：没有了\n【打印本页】【关闭窗口】",
        ["signed 青石镇人民政府", "date 2025年1月10日"],
    ),
    "a person": ("述法人：沈毅\n2025年1月10日", ["signed 述法人：沈毅", "date 2025年1月10日"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize("name", SIGN_OFFS)
def test_sign_off(name: str, read: Callable[..., Document]) -> None:
    lines, expected = SIGN_OFFS[name]
    document = read(f"{TITLE}\n{BODY}\n{lines}")
    assert formal_parts(document, document.main) == [f"title {TITLE}", *expected]


def test_a_date_inside_the_text_is_no_date_of_the_paper(read: Callable[..., Document]) -> None:
    document = read(f"{TITLE}\n一、主要做法\n2024年3月1日\n我镇召开会议。\n{BODY}\n我镇继续努力。")
    assert document.main.date is None


def two_documents(middle: str = "", end: str = "") -> str:
    notice = """
        青石镇人民政府
        关于印发《青石镇2024年法治政府建设
        工作要点》的通知

        各村民委员会，镇属各单位：

        《青石镇2024年法治政府建设工作要点》已经镇长办公会审议通过，现印发给你们，请认真组织实施。

        青石镇人民政府
        2024年3月20日
        MIDDLE
        青石镇2024年法治政府建设工作要点

        2024年，全镇法治政府建设工作要点如下。
        """
    return dedent(notice).strip().replace("MIDDLE", middle) + f"\n{BODY}\n{end}"


@pytest.mark.parametrize("middle", ["", "（此件公开发布）", "附件", "附件：", "附件1"])
def test_a_notice_encloses_a_second_document(middle: str, read: Callable[..., Document]) -> None:
    document = read(two_documents(middle, "抄送：县委依法治县办。\n青石镇党政办公室　　2024年3月21日印发"))
    notice, plan = document.parts
    assert formal_parts(document, notice) == [
        "title 青石镇人民政府关于印发《青石镇2024年法治政府建设工作要点》的通知",
        "to 各村民委员会，镇属各单位：",
        "signed 青石镇人民政府",
        "date 2024年3月20日",
    ]
    assert formal_parts(document, plan) == ["title 青石镇2024年法治政府建设工作要点"]
    assert document.main is plan
    assert {document.text[one.start : one.start + 2] for one in document.headings} == {"一、", "二、"}


def test_the_enclosed_title_may_span_lines(read: Callable[..., Document]) -> None:
    text = two_documents().replace("\n青石镇2024年法治政府建设工作要点\n", "\n青石镇2024年法治政府建设\n工作要点\n")
    assert read(text).main.title == "青石镇2024年法治政府建设工作要点"


def test_an_appendix_is_a_part_but_not_the_main_one(read: Callable[..., Document]) -> None:
    appendix = "附件\n青石镇2024年普法责任清单\n一、普法内容\n普及法律。\n二、普法对象\n全体村民。"
    document = read(f"{TITLE}\n{BODY}\n青石镇人民政府\n2025年1月10日\n{appendix}")
    assert [part.title for part in document.parts] == [TITLE, "青石镇2024年普法责任清单"]
    assert document.main.title == TITLE


BLOCKS = f"""\
furniture   当前位置：首页 > 政务公开
furniture   来源：镇政府　　发布时间：2025-01-10
headmark    特急
docnumber   青府〔2025〕3号
title       {TITLE}
addressee   县委、县政府：
paragraph   现将有关情况报告如下。
heading     一、主要做法
paragraph   我镇认真抓好各项工作，成效明显。
furniture   — 2 —
furniture   第 3 页 共 5 页
paragraph   一是加强学习，提高认识。
attachment  附件：1.案件统计表
attachment  2.普法责任清单
signature   青石镇人民政府
date        2025年1月10日
note        （此件公开发布）
colophon    抄送：县委依法治县办。
colophon    主送：区委、区政府，抄送：区委依法治区办。
colophon    青石镇党政办公室　　2025年1月11日印发
furniture   上一篇：没有了
furniture   [打印] [关闭]"""


def test_every_line_has_its_kind(read: Callable[..., Document]) -> None:
    rows = [(line[:12].strip(), line[12:]) for line in BLOCKS.split("\n")]
    document = read("\n".join(text for _, text in rows))
    found = [(block.kind, document.source.slice(document.span(block.start, block.end))) for block in document.blocks]
    assert found == rows
