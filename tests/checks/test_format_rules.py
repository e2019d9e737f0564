"""The rules of form and marks: right typography stays untouched, a planted slip is found where it is and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from lawlint.diagnostic import Diagnostic
from lawlint.engine import Linter
from lawlint.report import Report
from lawlint.rule import Rule
from lawlint.text import Source

SAMPLES = sorted((Path(__file__).parent.parent.parent / "sample_docs" / "clean").glob("*.txt"))
HEAD = "青石镇2024年度法治政府建设情况报告\n县委、县政府：\n一、主要举措\n"

RIGHT = """\
落实《要点》（云政发〔2018〕59号），完成2021—2025年规划。
（一）加强领导。镇党委高度重视。
1.加强领导。镇党委高度重视。
2025年3月27日召开会议，10:30至11:30讨论，配比1:1，满意度100%，共12345人。
推行“1+3”机制、“1＋N”模式，深化“放管服”改革。
《A》（青府发〔2024〕3号）、《B》（青府办〔2024〕12号）已印发。
投入3.5万元，发案率0.5%，受众1,000人次，增长15%～20%。
学习Rule of Law, Order and Justice; it’s OK, don’t worry.
访问http://www.qingshi.gov.cn:80/a,b;c?x=1:2，发邮件至fz@qs.gov.cn。
开展“乡村振兴 法治同行”活动，培训 4 次，考试 2 次。
群众说：“办得快！”我镇说到做到。为什么要抓？怎么抓？真的？！
宣传宪法、民法典……，群众反响热烈。
约谈120余人次，节约300余万元，签约30余家，附近200余户受益，近20余年来，近百名干部。
从业23年的调解员，判处有期徒刑15年6个月，25年来，10年期贷款，近20年以来。
贯彻中央全面依法治国委员会第三、四次会议精神，三、四级调研员参加，一、二季度检查。
印发《青石镇贯彻落实〈法治政府建设实施纲要（2021—2025年）〉任务分工表》。
办理（2024）渝0101行初12号案件，送达青镇罚决字〔2024〕第12号处罚决定书。
配备法律顾问（责任单位：各村（社区）、镇平安办）。
（1）抓学习。（2）抓执法。①抓普法；②抓调解。落实（一）、（二）两项。
坚持立、改、废、释并举，实行等额选举、等级评定、等次管理。
最大限度地减少矛盾，有针对性地开展培训，积极的推动作用，有效的推进措施，积极的向上心态。
会议指出：“要坚持依法行政。”会议强调：“要抓落实。”
《行政处罚法（2021年修订）》（以下简称《行政处罚法》）自2021年7月15日起施行。
调解员买买提·艾力化解纠纷6件，“6·26”禁毒日宣传2场。
采用A/B两种方案，成本C<D且E>F，见附件1、附件2，占比三:七。
执行“首违不罚”“轻微免罚”清单，做到“有件必备、有备必审、有错必纠”。
张某某（男，35岁）诉我镇政府案（2024年3月5日立案）。
不超过3个工作日，超过100人，不少于12次，20多场次，300余册。
""".splitlines()


@pytest.fixture(scope="module")
def usual(rules: tuple[Rule, ...]) -> Callable[..., list[tuple[str, str]]]:
    """What the rules that are on find in a text."""
    linter = Linter(tuple(rule for rule in rules if rule.category == "format" and rule.enabled))
    return lambda text, markup="plain": sorted(_found(linter.check(Source("稿.txt", text, markup=markup))))


@pytest.mark.parametrize("text", RIGHT)
def test_right_typography_is_left_alone(text: str, usual: Callable[..., list[tuple[str, str]]]) -> None:
    assert usual(HEAD + text + "\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "青府发〔2025〕26号　　签发人：王某\n\n青石镇人民政府\n关于印发《青石镇2024年法治政府建设\n实施方案》的通知\n\n"
        "各村民委员会，镇级各部门：\n\n请认真落实。\n\n附件：1.指标表\n　　　2.台账\n\n青石镇人民政府\n2025年1月10日\n\n"
        "（此件公开发布）\n\n附件1\n\n指标表\n\n附件2\n\n台账\n\n抄送：县委依法治县办。\n青石镇人民政府办公室　2025年1月10日印发\n",
        HEAD + "一）抓学习。正文。\n二）抓执法。正文。\n1）抓培训；2）抓考核。\n",
        HEAD + "会议认为：\n“第一，要抓学习。\n“第二，要抓执法。\n“第三，要抓普法。”\n二、打算\n正文。\n",
        HEAD + "认真落实《法治政府建设实施纲要（2021—\n2025年）》要求，开展“谁执法谁\n普法”活动。\n",
    ],
)
def test_right_papers_are_left_alone(text: str, usual: Callable[..., list[tuple[str, str]]]) -> None:
    assert usual(text) == []


def test_markdown_of_its_own_is_left_alone(usual: Callable[..., list[tuple[str, str]]]) -> None:
    text = (
        f"---\n标题: 报告\n---\n# {HEAD}\n- **普法**：见[说明](./说(1).md)、![图](图,1.png)\n\n```\n键: 值, 甲\n```\n"
    )
    assert usual(text, "markdown") == []


PLANTED = [
    ("half-width-mark", "坚持学法,用法，推动工作落实。"),
    ("half-width-mark", "合格率达100%,比上年提高。"),
    ("half-width-mark", "印发《工作要点》;召开会议。"),
    ("half-width-mark", "群众满意不满意?关键看实效。"),
    ("half-width-mark", "成效明显, 群众满意。"),
    ("half-width-colon", "创造条件:推进基层依法治理。"),
    ("half-width-colon", "会议强调:“要依法行政。”"),
    ("half-width-colon", "主要表现在:1.学习不够。"),
    ("half-width-stop", "我镇加强执法监督.全年检查12次。"),
    ("half-width-stop", "落实“三项制度”.加强监督。"),
    ("half-width-bracket", "各村(社区)全部配备法律顾问。"),
    ("half-width-bracket", "各村（社区)全部配备法律顾问。"),
    ("comma-between-titles", "学习《宪法》、《民法典》。"),
    ("comma-in-approximate-number", "每月走访三、四次。"),
    ("comma-before-deng", "宣传宪法、民法典、等法律。"),
    ("ellipsis-with-deng", "宣传宪法、民法典……等法律。"),
    ("nested-marks", "印发《关于贯彻《实施纲要》的意见》。"),
    ("nested-marks", "开展“践行“枫桥经验”进万家”活动。"),
    ("angle-marks-in-title", "印发《关于贯彻<实施纲要>的意见》。"),
    ("nested-brackets", "配备法律顾问（责任单位：各村（农场））。"),
    ("unbalanced-marks", "认真学习《行政处罚法，提高执法水平。"),
    ("unbalanced-marks", "认真学习行政处罚法》，提高执法水平。"),
    ("unbalanced-marks", "深化“放管服改革，提高效率。"),
    ("unbalanced-marks", "抓好落实（责任单位：司法所"),
    ("unbalanced-marks", "抓好落实，责任单位：司法所）"),
    ("unbalanced-marks", "落实《要点》（渝府发〔20215号），强化监督。"),
    ("reversed-quotes", "深化”放管服”改革。"),
    ("reversed-quotes", "深化“放管服“改革。"),
    ("reversed-quotes", "深化”放管服“改革。"),
    ("straight-quotes", '深化"放管服"改革。'),
    ("year-span-hyphen", "落实2021-2025年规划。"),
    ("event-date-dot", "开展“6.26”国际禁毒日宣传。"),
    ("comma-before-yiji", "宣传宪法、以及民法典。"),
    ("colon-twice", "主要做法：一是：抓学习。"),
    ("doubled-mark", "成效明显。。群众满意。"),
    ("doubled-mark", "成效明显，，群众满意。"),
    ("doubled-mark", "成效明显，。"),
    ("doubled-mark", "宣传宪法、、民法典。"),
    ("doubled-mark", "抓学习；；抓执法。"),
    ("doubled-mark", "宣传宪法、，民法典。"),
    ("stop-on-both-sides-of-quote", "群众说：“办得好。”。"),
    ("stray-blank", "落实《要点》（渝府发〔2021〕5号 ）要求。"),
    ("broken-number", "20 24年开展培训4次。"),
    ("broken-number", "比上年增长12 .5%。"),
    ("adverb-de", "最大限度的把矛盾化解在基层。"),
    ("adverb-de", "有针对性的向群众宣讲。"),
    ("adverb-de", "不折不扣的落实部署。"),
    ("two-digit-year", "23年度共办件12件。"),
    ("two-digit-year", "截至23年底，办件12件。"),
    ("two-digit-year", "于24年3月15日召开会议。"),
    ("chinese-numeral-year", "二〇二三年七月召开会议。"),
    ("percent-range", "满意度提高15～20%。"),
    ("missing-zero", "发案率为.5%。"),
    ("rate-without-percent", "群众满意率达98，比较稳定。"),
    ("doubled-particle", "持有证书的的仅5人。"),
    ("odd-approximation", "发放宣传册1235余份。"),
    ("mixed-numerals", "新建普法广场一处，村普法广场28处。"),
    ("stacked-approximation", "宣传群众约300余人次。"),
    ("stacked-approximation", "发放资料近2000余份。"),
    ("stacked-approximation", "共有300余人左右参加。"),
    ("docnumber-citation", "落实《要点》（渝府发[2021]5号）。"),
    ("docnumber-citation", "落实《要点》（国发﹝2021﹞5号）。"),
    ("docnumber-citation", "按照市政府（2024）5号文件执行。"),
    ("docnumber-padding", "落实《要点》（渝府发〔2021〕第5号）。"),
    ("docnumber-padding", "落实《要点》（渝府发〔2021〕005号）。"),
    ("docnumber-before-title", "落实青府发〔2024〕3号《工作要点》。"),
    ("ordinal-comma", "第一、抓学习。"),
]


@pytest.fixture(scope="module")
def linter(rules: tuple[Rule, ...]) -> Linter:
    return Linter(tuple(rule for rule in rules if rule.category == "format"))


@pytest.fixture(scope="module")
def known(linter: Linter) -> dict[str, set[tuple[str, str]]]:
    """What is found in the clean samples: rules that are off by default speak there too."""
    return {path.name: _found(linter.check(_source(path.read_text("utf-8")))) for path in SAMPLES}


def _source(text: str) -> Source:
    return Source("稿.txt", text)


def _found(report: Report) -> set[tuple[str, str]]:
    return {(one.rule, report.source.slice(one.span)) for one in report.diagnostics}


def _plant(path: Path, words: str, random: Random) -> tuple[str, int]:
    """A clean sample with words at the end of one of its paragraphs, and where they stand."""
    lines = path.read_text("utf-8").split("\n")
    at = random.choice([i for i, line in enumerate(lines) if len(line) > 40 and line.endswith("。")])
    before = sum(len(line) + 1 for line in lines[:at]) + len(lines[at])
    lines[at] += words
    return "\n".join(lines), before


@pytest.mark.parametrize(("name", "words"), PLANTED)
def test_a_planted_slip_is_found_and_nothing_else(
    name: str, words: str, linter: Linter, known: dict[str, set[tuple[str, str]]]
) -> None:
    for path in SAMPLES:
        text, start = _plant(path, words, Random(name + words + path.name))
        report = linter.check(_source(text))
        new = [one for one in report.diagnostics if (one.rule, report.source.slice(one.span)) not in known[path.name]]
        assert {one.rule for one in new} == {f"format/{name}"}, text
        assert all(start <= one.span.start < start + len(words) for one in new)


def _mend(report: Report, one: Diagnostic) -> str:
    text = report.source.text
    for edit in sorted(one.fix.edits if one.fix else (), reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(("name", "words"), PLANTED)
def test_a_fix_mends_its_slip_and_makes_no_other(name: str, words: str, linter: Linter) -> None:
    report = linter.check(_source(HEAD + words + "\n二、打算\n正文。\n"))
    for one in report.diagnostics:
        if one.rule == f"format/{name}" and one.fix:
            again = linter.check(_source(_mend(report, one)))
            assert len(again.diagnostics) < len(report.diagnostics)
            assert {other.rule for other in again.diagnostics} <= {other.rule for other in report.diagnostics}


def test_every_format_rule_is_planted_or_about_a_part_of_the_paper(rules: tuple[Rule, ...]) -> None:
    parts = {
        "mark-in-title", "attachment-number", "attachment-end-mark", "attachment-count", "attachment-name",
        "note-without-brackets", "send-and-copy-together", "copy-line-end", "printing-date", "docnumber-form",
        "title-not-statutory", "addressee-separator", "heading-full-stop", "unfinished-paragraph", "overlong",
        "mixed-percent", "mixed-blank-in-number", "date-form", "rate-without-percent", "doubled-particle",
    }  # fmt: skip
    names = {rule.id.removeprefix("format/") for rule in rules if rule.category == "format"}
    assert names == parts | {name for name, _ in PLANTED}
