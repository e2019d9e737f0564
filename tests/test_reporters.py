"""One fixed run through every reporter: snapshots of what people and programs get, and what holds for any run."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from syrupy.assertion import SnapshotAssertion

import lawlint.reporters
from lawlint.diagnostic import SECTION_SEPARATOR, Diagnostic, Edit, Fix, Related, Severity
from lawlint.report import (
    Failure,
    Judgement,
    Outcomes,
    PackInfo,
    Presentation,
    Report,
    RequirementOutcome,
    RuleInfo,
    Run,
    Tally,
)
from lawlint.reporters import REPORTERS, cells, phrases, reporter
from lawlint.reporters.places import excerpt, place, relative_path, uri
from lawlint.text import Source, Span

FOLDER = Path(lawlint.reporters.__file__).parent
TESTS = Path(__file__).parent
CONTRACT = TESTS.parent / "docs" / "report-v1.schema.json"
SARIF = TESTS / "reporters" / "sarif-2.1.0-rtm.5.json"

REPORT_TEXT = """\
中共青石坡镇委员会　青石坡镇人民政府
关于2023年度法治政府建设情况的报告

县委、县政府：
　　2023年，我镇坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，认真落实县委、县政府关于法治政府建设的部署要求，\
紧紧围绕中心、服务大局，扎实推进各项工作，法治政府建设取得新的成效。现将有关情况报告如下。
一、2023年推进法治政府建设的主要举措和成效
（一）强化思想引领，把牢政治方向
　　镇党委理论学习中心组专题学习习近平法治思想4次，班子成员讲法治课9场，组织全镇干部参加法治理论知识考试，参考率100%。
（二）健全决策机制，规范决策行为
　　严格执行重大行政决策程序，全年共提交镇党委会、镇长办公会研究重大事项27项，每一项均坚持公众参与、专家论证、风险评估、合法性审核、集体讨论决定，\
聘请法律顾问2名，审查合同协议41份，提出法律意见63条，未发生因决策不当引发的群体性事件，群众对决策公开的满意度明显提升，基层治理的法治化水平进一步提高。
（三）严格规范公正文明执法
　　全年办理行政处罚案件86件，其中简易程序50件、一般程序30件，行政执法三项制度全面落实。
（五）化解矛盾纠纷，维护和谐稳定
　　排查矛盾纠纷153起，化解151起，化解率为95%。\x07调解员队伍不断壮大，一是建强队伍，二是三是健全机制。
二、存在的问题
　　一是执法力量不足。二是普法形式单一。
三、2024年工作安排
　　下一步，我镇将继续深化法治政府建设，补齐短板。

2024年2月20日
"""

PLAN_TEXT = "\r\n".join(
    [
        "某某街道2025年政务公开实施方案",
        "一、总体要求",
        "1. 指导思想。",
        "（一）主要目标",
        "请于2025年2月30日前报送。",
        "",
    ]
)

RULES = [
    RuleInfo(
        "wording/decision-review-term",
        "重大行政决策用“合法性审查”",
        "条例规定的程序名称是“合法性审查”；“合法性审核”用于规范性文件。",
        "把“合法性审核”改为“合法性审查”。",
        "《重大行政决策程序暂行条例》第二十五条",
        Severity.ERROR,
    ),
    RuleInfo(
        "numbering/gap",
        "序号缺号",
        "序号应当连续，缺号说明漏写或者删改后没有重排。",
        "核对是否漏写一条，或者重排序号。",
        "《党政机关公文格式》（GB/T 9704—2012）7.3.3",
        Severity.ERROR,
    ),
    RuleInfo(
        "consistency/parts-mismatch",
        "分项之和与总数不符",
        "“其中”之后的分项合起来应当等于总数。",
        "核对总数，或者补写其余的去向。",
        "",
        Severity.WARNING,
    ),
    RuleInfo("format/full-width-space", "段首用全角空格", "", "", "", Severity.INFO),
    RuleInfo(
        "content/missing-leader-duty",
        "缺少第一责任人履职情况",
        "年度报告应当写明党政主要负责人履行推进法治建设第一责任人职责的情况。",
        "在“主要举措和成效”之后另起一部分，写明主要负责人部署、过问、协调、督办的次数和事项。",
        "《法治政府建设与责任落实督察工作规定》第二十五条",
        Severity.ERROR,
    ),
    RuleInfo("duplication/last-year", "与上年报告文字相近", "", "", "", Severity.WARNING),
    RuleInfo("consistency/impossible-date", "日期不存在", "历法上没有这一天。", "核对日期。", "", Severity.ERROR),
]

PRESENTATIONS = {
    "80": Presentation(width=80, statistics=True, show_passed=True),
    "120": Presentation(width=120),
    "colour": Presentation(width=80, colour=True),
}


def span(text: str, words: str) -> Span:
    """Where the words stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def diagnostic(number: int, place: Span, message: str, section: str = "", **others: object) -> Diagnostic:
    """A finding of the rule of that number."""
    rule = RULES[number]
    fingerprint = f"{number}{place.start:07x}"
    return Diagnostic(
        rule.id, rule.title, rule.severity, message, place, rule.help, rule.source, section, fingerprint=fingerprint,
        **others,  # type: ignore[arg-type]
    )  # fmt: skip


def annual_report() -> Report:
    """A township's annual report with findings of every severity."""
    text = REPORT_TEXT

    def at(words: str) -> Span:
        return span(text, words)

    measures = "一、2023年推进法治政府建设的主要举措和成效"
    review = at("合法性审核")
    diagnostics = (
        diagnostic(
            4,
            at("关于2023年度法治政府建设情况的报告"),
            "全文没有写党政主要负责人履行推进法治建设第一责任人职责的情况，应当在“主要举措和成效”之后另写一部分；"
            "现有“一、”“二、”“三、”三个部分。",
            absent=True,
        ),
        diagnostic(
            0,
            review,
            "一（二）：决策程序写作“合法性审核”，条例用“合法性审查”，请核改。",
            f"{measures} › （二）健全决策机制，规范决策行为",
            fix=Fix("改为“合法性审查”", (Edit(review, "合法性审查"),), safe=True),
        ),
        diagnostic(
            2,
            at("其中简易程序50件、一般程序30件"),
            "一（三）：行政处罚案件86件，分项50件、30件合计80件，相差6件，请核。",
            f"{measures} › （三）严格规范公正文明执法",
            related=(
                Related(at("86件"), "总数"),
                Related(at("50件"), "分项"),
                Related(at("30件"), "分项"),
            ),
        ),
        diagnostic(
            1,
            at("（五）"),
            "一：（三）之后是（五），缺（四），请核对是否漏写。",
            f"{measures} › （五）化解矛盾纠纷，维护和谐稳定",
            fix=Fix("改为（四）", (Edit(at("（五）"), "（四）"),)),
        ),
        *(
            diagnostic(3, Span(match.start(), match.end()), "段首用了全角空格，Word 中宜用首行缩进。")
            for match in re.finditer("　　", text)
        ),
    )
    requirements = (
        RequirementOutcome(
            "content/missing-guiding-thought", "指导思想", "met", "",
            (at("坚持以习近平新时代中国特色社会主义思想为指导"),),
        ),
        RequirementOutcome(
            "content/missing-legal-adviser", "政府法律顾问", "met", "",
            (at("聘请法律顾问2名"), at("审查合同协议41份")),
        ),
        RequirementOutcome(
            "content/missing-problems", "存在的不足和原因", "partial", "写了不足，没有写原因。",
            (at("一是执法力量不足。二是普法形式单一。"),),
        ),
        RequirementOutcome(RULES[4].id, "第一责任人履职情况", "missing", "全文没有“第一责任人”“主要负责人”等字样"),
        RequirementOutcome("content/missing-plan-year", "规划中期评估", "not-applicable", "2023年没有这项要求"),
        RequirementOutcome("content/missing-open-government", "政务公开", "undetermined", "没有认出措施部分"),
    )  # fmt: skip
    undetermined = (
        ("content/missing-open-government", "没有认出措施部分"),
        ("duplication/last-year", "没有给出上一年的报告。"),
        ("duplication/template", "没有给出上一年的报告"),
        ("duplication/neighbours", "没有给出上一年的报告"),
        ("duplication/model-text", "没有给出上一年的报告"),
    )
    reason = {"kind": "标题第1—2行", "report_year": "标题第1—2行", "issuer": "正文“我镇”"}
    judgement = Judgement(
        "annual-report", "中共青石坡镇委员会、青石坡镇人民政府", "township", True, 2023, 2024, inferred=reason
    )
    return Report(
        Source("下乡材料/青石坡镇 2023年报告.txt", text, "ab" * 32),
        judgement,
        diagnostics,
        requirements,
        Outcomes(33, 5, 3, undetermined),
        suppressed=2,
    )


def plan() -> Report:
    """A plan as other tools on Windows write it, not recognised as a report; one place is empty."""
    text = PLAN_TEXT
    end = text.index("指导思想。") + len("指导思想。")
    diagnostics = (
        diagnostic(1, Span(end, end), "1 之后没有 2，只有一项的不必编号。", "一、总体要求 › 1. 指导思想。"),
        diagnostic(6, span(text, "2025年2月30日"), "2025年2月没有30日：100%, 请核。", "一、总体要求 › （一）主要目标"),
    )
    return Report(
        Source("plan.md", text, "cd" * 32),
        Judgement(inferred={"kind": "标题第1行", "issuer": "没有找到发文机关"}),
        diagnostics,
        (),
        Outcomes(7, 2, 30),
    )


def clean_report() -> Report:
    """Nothing to complain of."""
    judgement = Judgement("plan", "青石县司法局", "department", plan_year=2025)
    return Report(Source("局/计划.txt", "青石县司法局2025年工作计划\n", "ef" * 32), judgement, (), (), Outcomes(12))


def files() -> Iterator[Report | Failure]:
    yield annual_report()
    yield plan()
    yield Failure("下乡材料/坏,文件:1.doc", "是 Word 97—2003 的文件，请另存为 .docx 后再查。", "refused")
    yield clean_report()


def make_run(outcomes: Iterator[Report | Failure]) -> Run:
    tally = Tally()
    packs = (PackInfo("fazhi", "2026.11.0", "0123abcd"),)
    return Run("2026.11.0", packs, {rule.id: rule for rule in RULES}, tally.watch(outcomes), tally)


def rendered(name: str, outcomes: Iterator[Report | Failure], presentation: Presentation = PRESENTATIONS["80"]) -> str:
    return "".join(reporter(name)(make_run(outcomes), presentation))


# What people and programs see


@pytest.mark.parametrize("name", [name for name in REPORTERS if name != "text"])
def test_format(name: str, snapshot: SnapshotAssertion) -> None:
    assert rendered(name, files()) == snapshot


@pytest.mark.parametrize("look", PRESENTATIONS)
def test_text(look: str, snapshot: SnapshotAssertion) -> None:
    assert rendered("text", files(), PRESENTATIONS[look]) == snapshot


def test_table_matches_folder() -> None:
    modules = {path.stem for path in FOLDER.glob("*.py") if "\ndef render(" in path.read_text(encoding="utf-8")}
    assert sorted(REPORTERS.values()) == sorted(modules)


def test_reporters_do_not_import_each_other() -> None:
    for module in REPORTERS.values():
        tree = ast.parse((FOLDER / f"{module}.py").read_text(encoding="utf-8"))
        imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        names = {f"{node.module}.{alias.name}" for node in imports for alias in node.names}
        assert not {name for name in names if name.split(".")[2:3] and name.split(".")[2] in REPORTERS.values()}


def test_rich_is_loaded_only_for_colour() -> None:
    code = (
        "import sys; from lawlint.report import *; from lawlint.reporters import reporter;"
        "list(reporter('text')(Run('', (), {}, iter([Failure('a', 'b')]), Tally()), Presentation()));"
        "sys.exit('rich' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


# What holds for any run


@pytest.mark.parametrize("name", REPORTERS)
def test_files_are_taken_one_at_a_time(name: str) -> None:
    """Text of a file comes before the next file is asked for, and a file is let go when its text is out."""
    sources: list[weakref.ref[Source]] = []

    def recorded() -> Iterator[Report | Failure]:
        for _ in range(4):
            assert all(source() is None for source in sources[:-1]), "a file is held for too long"
            outcome = plan()
            sources.append(weakref.ref(outcome.source))
            yield outcome
            del outcome

    taken = {len(sources) for _ in reporter(name)(make_run(recorded()), Presentation())}
    assert taken >= {1, 2, 3, 4}


def test_no_files() -> None:
    """An empty run is still a whole document, and says to people that nothing was checked."""
    assert "共 0 份" in rendered("text", iter(()))
    assert "共 0 份" in rendered("concise", iter(()))
    assert rendered("github", iter(())) == ""
    assert json.loads(rendered("json", iter(())))["files"] == []
    assert json.loads(rendered("gitlab", iter(()))) == []
    assert json.loads(rendered("sarif", iter(())))["runs"][0]["results"] == []
    assert len(ElementTree.fromstring(rendered("junit", iter(())))) == 0


@pytest.mark.parametrize("name", REPORTERS)
@pytest.mark.parametrize("text", ["", "\n", "\r\n\r\n", "\ud800\x00\x1b[31m]]>&<\"'", "好" * 5000, "\u0301" * 300])
def test_strange_drafts(name: str, text: str) -> None:
    """Whatever stands in a draft or in a path, the output can be written as UTF-8 and read back."""
    words = text[:200]
    spans = {Span(0, 0), Span(0, len(text)), Span(len(text), len(text)), Span(len(text) // 2, len(text))}
    diagnostics = tuple(diagnostic(1, place, f"“{words}”，请核。", words) for place in sorted(spans))
    path = "a/" + words.replace("\ud800", "\udcff")  # a byte that is not UTF-8, as Python keeps it in file names
    outcome = Report(Source(path, text), Judgement(), diagnostics, (), Outcomes(failed=1))
    output = rendered(name, iter([outcome]), Presentation(width=80))
    output.encode("utf-8")
    if name in ("json", "sarif", "gitlab"):
        json.loads(output)
    if name == "junit":
        ElementTree.fromstring(output)
    if name in ("text", "concise"):
        assert not re.search(r"[\x00-\x09\x0b-\x1f]", output)
    if name == "text":
        assert max(cells.width(line) for line in output.split("\n")[1:]) <= 80


@pytest.mark.parametrize("module", ["text", "concise", "phrases", "cells"])
def test_words_for_people_are_in_gbk(module: str) -> None:
    """A Chinese Windows console shows nothing else."""
    tree = ast.parse((FOLDER / f"{module}.py").read_text(encoding="utf-8"))
    constants = {
        node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    for constant in constants:
        constant.encode("gbk")
    assert SECTION_SEPARATOR not in rendered("text", files())
    rendered("text", files()).encode("gbk")
    rendered("concise", files()).encode("gbk")


# Text


def test_text_fits_the_width() -> None:
    for width in (40, 80, 120):
        output = rendered("text", files(), Presentation(width=width, statistics=True, show_passed=True))
        assert max(map(cells.width, output.splitlines())) <= width


def test_text_lists_five_findings_per_rule_and_counts_the_rest() -> None:
    output = rendered("text", iter([annual_report()]))
    assert output.count("提示 段首用全角空格 [format/full-width-space]") == 5
    assert "另有 [format/full-width-space] 2 处没有列出" in output
    assert rendered("concise", iter([annual_report()])).count("[format/full-width-space]") == 7


def test_text_shows_requirements_that_do_not_apply_only_when_asked() -> None:
    assert "规划中期评估" not in rendered("text", files(), Presentation())
    assert "规划中期评估" in rendered("text", files(), Presentation(show_passed=True))


def test_text_says_what_was_not_checked_by_rule_and_reason() -> None:
    output = rendered("text", iter([annual_report()]))
    assert "  有 1 条没有查（没有认出措施部分）：content/missing-open-government\n" in output
    assert "有 4 条没有查（没有给出上一年的报告）：" in output


@pytest.mark.parametrize("name", ["text", "concise"])
def test_the_side_file_is_no_draft(name: str) -> None:
    finding = diagnostic(5, Span(0, 1), "这条忽略没有对上任何问题，请删去或改正。")
    side = Report(
        Source(".lawlint-ignore.yaml", "- rule: a/b"), Judgement(inferred={"kind": "这是忽略清单"}), (finding,), (),
        Outcomes(failed=1),
    )  # fmt: skip
    output = rendered(name, iter([clean_report(), side]))
    assert "共 1 份（另有忽略清单）：必改 0 · 疑似 1 · 提示 0\n" in output
    if name == "text":
        assert "\n忽略清单 .lawlint-ignore.yaml：\n必改 0 · 疑似 1 · 提示 0，以下按出现先后列出。\n\n疑似 " in output
        assert "未识别" not in output


def test_colour_says_the_same() -> None:
    """Without its colours, the text differs only in the marks around the hits."""
    plain = rendered("text", files(), Presentation())
    colour = re.sub(r"\x1b\[[\d;]*m", "", rendered("text", files(), Presentation(colour=True)))
    unmarked = re.sub(r"(原文：[^\n]*?)【([^\n】]+)】", r"\1\2", plain)
    assert [line for line in colour.splitlines() if "原文" not in line] == [
        line for line in unmarked.splitlines() if "原文" not in line
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("一二三四五。六", ["一二三四", "  五。六"]),
        ("一二三“四五”", ["一二三", "  “四", "  五”"]),
        ("用 --kind 指定", ["用", "  --kind", "  指定"]),
        ("abcdefghijkl", ["abcdefgh", "  ijkl"]),
        ("一二三四 五", ["一二三四", "  五"]),
        ("", [""]),
    ],
)
def test_wrap(text: str, lines: list[str]) -> None:
    assert cells.wrap(text, 8, indent="  ", lead="") == lines


@pytest.mark.parametrize(
    ("before", "hit", "after", "shown"),
    [
        ("前文", "命中", "后文", ("前文", "命中", "后文")),
        ("前" * 40, "命中", "后" * 40, ("…" + "前" * 8, "命中", "后" * 8 + "…")),
        ("", "命中", "后" * 40, ("", "命中", "后" * 17 + "…")),
        ("前" * 40, "命中", "", ("…" + "前" * 17, "命中", "")),
        ("前" * 40, "首" + "命" * 40 + "尾", "后" * 40, ("…前前前", "首命命命命命命命…命命尾", "后后后…")),
    ],
)
def test_window(before: str, hit: str, after: str, shown: tuple[str, str, str]) -> None:
    found = cells.window(before, hit, after, 40)
    assert sum(map(cells.width, found)) <= 40
    assert found == shown


FAZHI = PackInfo("fazhi", "2026.11.0", "")
COUNTY = PackInfo("青石县", "3", "")
CORRECTION = "；不对请用 --kind、--year、--issuer-level 指定。"


@pytest.mark.parametrize(
    ("judgement", "packs", "sentence"),
    [
        (
            Judgement(
                "annual-report", "", "county", report_year=2024, inferred={"kind": "标题第1行", "issuer": "标题第1行"}
            ),
            (FAZHI, COUNTY),
            "按“年度报告 · 县级 · 2024年度”检查（依据：标题第1行），规则库 fazhi 2026.11.0、青石县 3" + CORRECTION,
        ),
        (
            Judgement("plan", "", "", plan_year=2025),
            (),
            "按“实施方案（计划） · 单位层级不明 · 2025年”检查" + CORRECTION,
        ),
        (Judgement("summary"), (FAZHI,), "按“工作总结 · 单位层级不明 · 年度不明”检查，规则库 2026.11.0" + CORRECTION),
        (
            Judgement(inferred={"kind": "没有认出标题", "issuer": "落款第9行"}),
            (),
            "未识别为法治政府建设报告（依据：没有认出标题），只查序号等通用规则；"
            "如果是，请用 --kind 指定文种（如 --kind annual-report）。",
        ),
        (
            Judgement(
                "annual-report",
                "",
                "subdistrict",
                True,
                2024,
                inferred={"kind": "标题第1行", "report_year": "正文第6行", "issuer": "落款第30行"},
            ),
            (),
            "按“年度报告 · 街道 · 2024年度 · 党工委办事处联合”检查"
            "（依据：文种看标题第1行，年度看正文第6行，单位看落款第30行）" + CORRECTION,
        ),
        (
            Judgement(
                "annual-report",
                "",
                "township",
                True,
                inferred={"kind": "按指定", "report_year": "没有找到年份", "issuer": "落款第30行"},
            ),
            (),
            "按“年度报告 · 乡镇 · 年度不明 · 党委政府联合”检查"
            "（依据：文种按指定，没有找到年份，单位看落款第30行）" + CORRECTION,
        ),
    ],
)
def test_judged(judgement: Judgement, packs: tuple[PackInfo, ...], sentence: str) -> None:
    assert phrases.judged(judgement, packs) == sentence


def test_related_places_are_told_by_line_or_by_their_words() -> None:
    text = "总数86件\n" * 12 + "总数85件，总数84件"
    others = [Related(Span(match.start(), match.end()), "") for match in re.finditer("8[46]件", text)]
    finding = diagnostic(2, span(text, "85件"), "不一致，请核。", related=tuple(others))
    output = rendered("text", iter([Report(Source("a", text), Judgement(), (finding,), (), Outcomes())]))
    assert "  另见：第1、2、3、4、5、6行等 13 处\n" in output
    finding = diagnostic(2, span(text, "85件"), "不一致，请核。", related=(*others[-2:], Related(Span(0, 2), "标题")))
    output = rendered("text", iter([Report(Source("a", text), Judgement(), (finding,), (), Outcomes())]))
    assert "  另见：本行“84件”、第12行；第1行（标题）\n" in output


# JSON


def schema(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def closed(part: Any) -> Any:
    """The schema with every object closed: a key that is not documented fails here, though not for integrators."""
    if isinstance(part, list):
        return [closed(item) for item in part]
    if not isinstance(part, dict):
        return part
    members = {key: closed(value) for key, value in part.items()}
    return members | ({"unevaluatedProperties": False} if members.get("type") == "object" else {})


def test_json_follows_the_contract() -> None:
    jsonschema.Draft202012Validator.check_schema(schema(CONTRACT))
    document = json.loads(rendered("json", files()))
    jsonschema.Draft202012Validator(schema(CONTRACT)).validate(document)
    jsonschema.Draft202012Validator(closed(schema(CONTRACT))).validate(document)


def test_jsonl_says_the_same_as_json() -> None:
    whole = json.loads(rendered("json", files()))
    *lines, last = map(json.loads, rendered("jsonl", files()).splitlines())
    definitions = schema(CONTRACT)["$defs"]
    for line in [*lines, last]:
        jsonschema.Draft202012Validator({"$ref": "#/$defs/line", "$defs": definitions}).validate(line)
    head = {"schema_version": whole["schema_version"], "tool": whole["tool"]}
    assert lines == [{**head, **outcome} for outcome in whole["files"]]
    assert last == {"summary": whole["summary"]}


def test_places_count_code_points_and_know_every_line_end() -> None:
    source = Source("a", "𠮷好\r\n乙\r丙\u2028丁\n")
    assert place(source, span(source.text, "好")) == (1, 2, 1, 3)
    assert place(source, span(source.text, "乙\r丙")) == (2, 1, 3, 2)
    assert place(source, span(source.text, "丁")) == (3, 3, 3, 4)
    assert place(source, Span(3, 1)) == (1, 4, 1, 4)
    assert place(source, span(source.text, "乙\r")).last_line == 2


def test_excerpt_is_cut() -> None:
    source = Source("a", "好" * 100)
    assert excerpt(source, Span(0, 80)) == "好" * 80
    assert excerpt(source, Span(0, 81)) == "好" * 79 + "…"


# Other programs' formats


def test_sarif_follows_its_schema() -> None:
    document = json.loads(rendered("sarif", files()))
    jsonschema.Draft4Validator(schema(SARIF)).validate(document)


def test_sarif_regions_are_never_empty() -> None:
    [run] = json.loads(rendered("sarif", files()))["runs"]
    locations = [location for result in run["results"] for location in result["locations"]]
    regions = [location["physicalLocation"]["region"] for location in locations]
    assert {"startLine": 3, "startColumn": 9} in regions
    for region in regions:
        assert region.get("endLine", region["startLine"]) >= region["startLine"] >= 1
        assert region.get("endColumn", region["startColumn"] + 1) > region["startColumn"] >= 1


def test_sarif_says_what_was_not_checked() -> None:
    [run] = json.loads(rendered("sarif", files()))["runs"]
    [invocation] = run["invocations"]
    assert not invocation["executionSuccessful"]
    assert [note["descriptor"]["id"] for note in invocation["toolExecutionNotifications"]][:2] == [
        "refused",
        "undetermined",
    ]
    [run] = json.loads(rendered("sarif", iter([plan()])))["runs"]
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_sarif_rules_are_those_of_the_run() -> None:
    [run] = json.loads(rendered("sarif", files()))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("材料/某 镇.txt", "%E6%9D%90%E6%96%99/%E6%9F%90%20%E9%95%87.txt"),
        ("./a:b#c?.txt", "a%3Ab%23c%3F.txt"),
        ("../a.txt", "../a.txt"),
        ("-", "-"),
        ("/elsewhere/某.txt", "file:///elsewhere/%E6%9F%90.txt"),
    ],
)
def test_uri(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_paths_inside_the_working_folder_are_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert relative_path(str(tmp_path / "材料" / "a.txt")) == "材料/a.txt"
    assert uri(str(tmp_path / "a b.txt")) == "a%20b.txt"


def test_github_escapes() -> None:
    finding = diagnostic(5, Span(0, 1), "第一行，50%\r\n第二行::error")
    outcome = Report(Source("a,b:c%.txt", "好"), Judgement(), (finding,), (), Outcomes())
    output = rendered("github", iter([outcome]))
    assert output.count("\n") == 1
    assert ",file=a%2Cb%3Ac%25.txt,line=1,col=1,endLine=1,endColumn=2::第一行，50%25%0D%0A第二行::error" in output


def test_gitlab_fingerprints_are_unique() -> None:
    twice = plan().diagnostics[:1] * 2
    outcomes = [Report(Source(path, PLAN_TEXT), Judgement(), twice, (), Outcomes()) for path in ("a.txt", "b.txt")]
    issues = json.loads(rendered("gitlab", iter(outcomes)))
    assert len({issue["fingerprint"] for issue in issues}) == 4
    assert issues == json.loads(rendered("gitlab", iter(outcomes))), "and the same every time"


def test_junit_counts_its_cases() -> None:
    suites = ElementTree.fromstring(rendered("junit", files())).findall("testsuite")
    assert [suite.get("name") for suite in suites][2] == "下乡材料/坏,文件:1.doc"
    for suite in suites:
        cases = suite.findall("testcase")
        assert suite.get("tests") == str(len(cases)) != "0"
        for attribute, verdict in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert suite.get(attribute) == str(sum(case.find(verdict) is not None for case in cases))
