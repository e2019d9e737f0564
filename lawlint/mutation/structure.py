"""Defects of the formal parts, placeholders, requests (domain F20–F28, T20, T22 and section 6)."""

from __future__ import annotations

import re
from random import Random

from lawlint.mutation.draft import DATE, SECTION, Draft
from lawlint.mutation.planting import Kind, Planted, Planter, at, carry, swapped

_ADDRESSEE = re.compile(r"^[一-龥、，（）]{2,60}：$")
_DATED = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")


def addressee(draft: Draft) -> int | None:
    """The line of the addressee."""
    if not draft.title:
        return None
    lines = range(draft.title.stop, min(draft.title.stop + 4, len(draft.lines)))
    return next((at for at in lines if _ADDRESSEE.match(draft.lines[at])), None)


def signed(draft: Draft) -> tuple[list[int], int] | None:
    """The lines of the signature, and that of the date below the main text."""
    if draft.kind == "plan":
        return None
    date = next((at for at in range(draft.end, len(draft.lines)) if DATE.match(draft.lines[at])), None)
    if date is None:
        return None
    names = [
        at for at in range(draft.end, date) if re.search("(?:政府|委员会|办事处|局|镇长.*)$", draft.lines[at].strip())
    ]
    return (names, date) if names else None


def _title(pattern: str, text: str, kinds: tuple[str, ...] = ("annual",)) -> Planter:
    """Changes the title, which is told anywhere: a long title has no one place."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        if draft.kind not in kinds:
            return None
        joined = re.sub(pattern, text, draft.title_text)
        if joined == draft.title_text:
            return None
        return at(draft.of([*draft.lines[: draft.title.start], joined, *draft.lines[draft.title.stop :]]))

    return plant


def _no_title(draft: Draft, random: Random) -> Planted | None:
    if draft.kind != "annual":
        return None
    return at(draft.of([*draft.lines[: draft.title.start], *draft.lines[draft.title.stop :]]))


def _addressed(*texts: str, local: bool = False) -> Planter:
    """Writes the line of the addressee anew; an empty text drops it. `{}` holds the former, `local` asks for a
    township's or sub-district's report to party and government."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        line = addressee(draft)
        if line is None or draft.kind not in ("annual", "self"):
            return None
        if local and not (draft.grassroots and "县政府" in draft.lines[line]):
            return None
        text = random.choice(texts).format(draft.lines[line].rstrip("："))
        return at(draft.put(line, text), *([line] if text else []))

    return plant


def _unsigned(what: str) -> Planter:
    def plant(draft: Draft, random: Random) -> Planted | None:
        found = signed(draft)
        if not found or not draft.reports:
            return None
        gone = {"name": found[0], "date": [found[1]]}[what]
        return at(draft.of([line for at, line in enumerate(draft.lines) if at not in gone]))

    return plant


def _blank_date(draft: Draft, random: Random) -> Planted | None:
    found = signed(draft)
    if not found:
        return None
    text = random.choice(["年  月  日", "年 月 日", "年　月　日", "年1月  日"])
    return at(draft.put(found[1], re.sub(r"年\d+月\d+日", text, draft.lines[found[1]])), found[1])


def _copies(draft: Draft, random: Random) -> Planted | None:
    """A report to those above is copied to those below."""
    for line in range(draft.end, len(draft.lines)):
        if draft.lines[line].startswith("抄送：") and draft.grassroots:
            below = random.choice(["各村（居）民委员会", "各村民委员会", "各站所"])
            return at(draft.put(line, draft.lines[line].rstrip("。") + f"，{below}。"), line)
    return None


def _empty_section(draft: Draft, random: Random) -> Planted | None:
    found = [
        one
        for one in draft.headings
        if one.level >= SECTION and "。" not in draft.lines[one.at] and len(draft.block(one)) > 1 and draft.role(one.at)
    ]
    if not found:
        return None
    one = random.choice(found)
    gone = draft.block(one)
    return at(draft.of([*draft.lines[: one.at + 1], *draft.lines[gone.stop :]]), one.at)


def _added(*sentences: str, kinds: tuple[str, ...] = ("annual", "self", "summary"), role: str = "") -> Planter:
    """Adds a sentence that has no business there to the end of a paragraph."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        lines = [at for at in draft.body() if draft.lines[at].endswith("。") and len(draft.lines[at]) > 50]
        lines = [at for at in lines if draft.role(at) == role] if role else [at for at in lines if draft.role(at)]
        if draft.kind not in kinds or not lines:
            return None
        line = random.choice(lines)
        return at(draft.put(line, draft.lines[line] + random.choice(sentences)), line)

    return plant


def _request(draft: Draft, random: Random) -> Planted | None:
    asked = [
        "妥否，请批示。",
        "当否，请批复。",
        "以上报告如无不妥，请予批准。",
        "恳请县政府帮助解决工作经费10万元。",
        "可否，请指示。",
    ]
    if not draft.reports or draft.end >= len(draft.lines):
        return None
    text = random.choice(asked)
    return at(draft.of([*draft.lines[: draft.end], text, *draft.lines[draft.end :]]), draft.end)


def _no_year_word(draft: Draft, random: Random) -> Planted | None:
    place = draft.pick(random, f"(?<!\\d){draft.year}年(?=，)") if draft.year else None
    return swapped(draft, place, f"{draft.year}以来") if place else None


def _figure_blank(random: Random) -> tuple[str, str]:
    number = random.randint(13, 96)
    right = random.choice(
        ["开展河道联合巡查{}次。", "走访退役军人家庭{}户。", "回访社区矫正对象{}人次。", "整改问题线索{}件。"]
    )
    return right.format(number), right.format(random.choice(["  ", "　", "   "]))


def _figure_open(random: Random) -> tuple[str, str]:
    number = random.randint(13, 96)
    right = random.choice(
        ["开展河道联合巡查{}次。", "走访退役军人家庭{}户。", "回访社区矫正对象{}人次。", "整改问题线索{}件。"]
    )
    return right.format(number), right.format(random.choice(["XX", "××", "**", "X", "xx"]))


def _third_person(draft: Draft, random: Random) -> Planted | None:
    if draft.kind != "duty" or "我" not in draft.text:
        return None
    name = random.choice(["该同志", "沈毅同志", "镇长"])
    lines = [line if at in draft.title else line.replace("我", name) for at, line in enumerate(draft.lines)]
    return at(draft.of([line.replace("本人", name) for line in lines]))


def _secret(draft: Draft, random: Random) -> Planted | None:
    mark = random.choice(["机密★1年", "秘密", "绝密★10年", "内部资料", "秘密★5年", "内部文件　注意保存"])
    return at(draft.of([mark, *draft.lines]), 0)


KINDS = (
    Kind("structure/no-title", "没有标题", _no_title),
    Kind("structure/title-without-kind", "标题没有文种", _title("(?:情况|工作)?的?(?:情况)?报告$", "情况")),
    Kind("structure/title-without-issuer", "标题没有发文单位", _title(r"^.*?(?=关于|20\d\d年)", "")),
    Kind("structure/no-addressee", "没有主送单位", _addressed("")),
    Kind(
        "structure/addressee-leader", "主送领导个人", _addressed("王书记：", "李县长：", "尊敬的张主任：", "赵副县长：")
    ),
    Kind(
        "structure/addressees",
        "主送多个上级单位",
        _addressed("{}，县委依法治县办：", "{}，县司法局：", local=True),
        ("structure/", "format/"),
    ),
    Kind(
        "structure/addressee-mark", "主送后标点不对", _addressed("{}", "{}:", "{}，", "{}。"), ("structure/", "format/")
    ),
    Kind("structure/no-signature", "没有署名", _unsigned("name")),
    Kind("structure/no-date", "没有成文日期", _unsigned("date")),
    Kind("structure/blank-date", "成文日期没有填", _blank_date, ("structure/", "format/")),
    Kind("structure/copied-below", "抄送下级", _copies, ("structure/", "format/")),
    Kind("structure/empty-section", "小标题下没有正文", _empty_section),
    Kind("structure/request", "报告夹带请示", _request),
    Kind(
        "structure/request-inside",
        "正文夹带请求",
        _added("恳请上级解决执法用车1辆。", "请予批准。", "请予审批。", "恳请上级支持经费5万元。"),
    ),
    Kind(
        "structure/opening-twice",
        "开头语写了两次",
        _added("现将有关情况报告如下：", "现将工作情况汇报如下：", "现将有关工作报告如下："),
    ),
    Kind("structure/figure-open", "数字用XX代替", carry(_figure_open)),
    Kind("structure/figure-blank", "数字留空没有填", carry(_figure_blank)),
    Kind(
        "structure/note-left",
        "草稿提示没有删",
        _added("（此处补充数据）", "（待核实）", "（请填写数据）", "【此处填写】", "（待补充）"),
    ),
    Kind("structure/year-word-lost", "年份丢了“年”字", _no_year_word, ("structure/", "format/", "consistency/")),
    Kind("structure/third-person", "述法报告不用第一人称", _third_person, ("structure/", "content/", "wording/")),
    Kind(
        "structure/results-in-plan",
        "方案里写成绩",
        _added(
            "我单位取得了明显成效，全年办理案件26件。",
            "一年来，各项工作成效显著，调解纠纷132件。",
            "全年共开展检查86次，取得显著成绩。",
            kinds=("plan",),
        ),
        ("structure/", "content/", "wording/"),
    ),
    Kind("structure/secrecy-mark", "稿件带密级标志", _secret, ("structure/", "format/", "content/")),
)
