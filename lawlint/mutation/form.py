"""Marks, dates and numbers that are not written as 公文 writes them (domain F22, F29–F34, P01–P14, N01–N07)."""

from __future__ import annotations

import re
from random import Random

from lawlint.mutation.draft import Draft
from lawlint.mutation.planting import Carrier, Kind, Planted, Planter, at, carry, either, phrase, swapped
from lawlint.mutation.structure import signed

_NAMES = ("青年普法先锋队", "山水法治行", "法润乡村", "护苗行动", "平安驿站")


def _replaced(pattern: str, *texts: str) -> Planter:
    """Writes one match of a pattern in the body in another way; `{}` holds the match."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        place = draft.pick(random, pattern)
        if not place:
            return None
        return swapped(draft, place, random.choice(texts).format(draft.lines[place.at][place.start : place.end]))

    return plant


def _unpaired(*pairs: str) -> Planter:
    """Drops one mark of a pair that stands within a line."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        left, right = list(random.choice(pairs))
        places = [
            (line, match)
            for line in draft.body()
            for match in re.finditer(f"(?<!^){left}[^{left}{right}]{{2,30}}{right}", draft.lines[line])
            if match.start() > 6
        ]
        if not places:
            return None
        line, match = random.choice(places)
        gone = random.choice([match.start(), match.end() - 1])
        text = draft.lines[line]
        return at(draft.put(line, text[:gone] + text[gone + 1 :]), line)

    return plant


def _signing_date(*shapes: str) -> Planter:
    def plant(draft: Draft, random: Random) -> Planted | None:
        found = signed(draft)
        if not found:
            return None
        line = draft.lines[found[1]]
        year, month, day = re.findall(r"\d+", line)
        if draft.kind == "" or int(month) > 9:
            return None
        text = random.choice(shapes).format(y=year, yy=year[2:], m=month, d=day, mm=month.zfill(2), dd=day.zfill(2))
        return at(draft.put(found[1], re.sub(r"20\d\d年.*日", text, line)), found[1])

    return plant


def _han_date(draft: Draft, random: Random) -> Planted | None:
    found = signed(draft)
    if not found:
        return None
    year = draft.lines[found[1]].strip()[:4].translate(str.maketrans("0123456789", "〇一二三四五六七八九"))
    return at(
        draft.put(found[1], re.sub("20.*日", f"{year}年一月十{random.choice('一二五六八')}日", draft.lines[found[1]])),
        found[1],
    )


def _document_number(*shapes: str) -> Planter:
    """A 文号, of the document or of one that it cites, with other brackets, with 第 or padded."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        lines = [line for line in range(draft.end) if re.search(r"〔20\d\d〕\d+号", draft.lines[line])]
        place = draft.pick(random, r"〔20\d\d〕\d+号", lines)
        if not place:
            return None
        year, number = re.findall(r"\d+", draft.lines[place.at][place.start : place.end])
        return swapped(draft, place, random.choice(shapes).format(year=year, n=number, padded=f"0{number}"))

    return plant


def _cited_number(*shapes: str) -> Carrier:
    def make(random: Random) -> tuple[str, str]:
        year, n, code = (
            random.randint(2016, 2019),
            random.randint(3, 60),
            random.choice(["县府办发", "梧府发", "川府办规"]),
        )
        frame = random.choice(
            ["落实上级有关通知（{}{}）要求。", "按照{}{}文件要求完善制度。", "根据有关意见（{}{}）开展自查。"]
        )
        wrong = random.choice(shapes).format(year=year, n=n, padded=f"0{n}")
        return frame.format(code, f"〔{year}〕{n}号"), frame.format(code, wrong)

    return make


def _title_mark(draft: Draft, random: Random) -> Planted | None:
    if draft.kind != "annual":
        return None
    last = draft.title.stop - 1
    return at(draft.put(last, draft.lines[last] + random.choice("。，；")), *draft.title)


def _attachment(draft: Draft, random: Random) -> Planted | None:
    if draft.kind != "annual" or draft.end >= len(draft.lines) or "附件" in draft.text:
        return None
    names = ["执法人员培训情况表", "行政规范性文件清理目录", "年度普法活动一览表"]
    name = random.choice(names)
    right, wrong = (
        f"附件：1.{name}",
        random.choice([f"附件1：{name}。", f"附件:1.{name}", f"附件：1.{name}。", f"附件：1、{name}"]),
    )
    start = draft.end + bool(re.match(r"\s*[特专]此报告", draft.lines[draft.end]))
    clean, bad = (draft.of([*draft.lines[:start], "", text, *draft.lines[start:]]) for text in (right, wrong))
    return at(bad, start + 1)._replace(clean=clean.text)


def _named(shape: str, *shapes: str) -> Carrier:
    def make(random: Random) -> tuple[str, str]:
        one, two = random.sample(_NAMES, 2)
        frame = random.choice(
            ["组建{}普法队伍，深入院坝宣讲。", "打造{}服务品牌，群众反映良好。", "依托{}平台开展志愿服务。"]
        )
        right, wrong = (frame.format(text.format(one, two)) for text in (shape, random.choice(shapes)))
        return right, wrong

    return make


_HOUSES = ("走访种植大户{}。", "联系困难家庭{}。", "结对帮扶脱贫户{}。")
_SHARES = ("抽检不合格样品{}。", "逾期办结事项{}。", "网上提交申请{}。")


def _adverb(random: Random) -> tuple[str, str]:
    word, deed = random.choice(
        [
            ("最大限度", "把矛盾化解在基层"),
            ("最大限度", "将风险消除在萌芽状态"),
            ("有针对性", "向外出务工人员宣讲法律知识"),
            ("有针对性", "开展执法培训"),
            ("积极主动", "化解邻里纠纷"),
            ("扎实有效", "推进法律援助"),
        ]
    )
    lead = random.choice(["", "坚持关口前移，", "统筹各方力量，"])
    return f"{lead}{word}地{deed}。", f"{lead}{word}的{deed}。"


_SCOPE = (
    "落实《青山县关于贯彻〈法治乡村建设方案〉的通知》。",
    "印发《梧江县落实〈信访工作条例〉任务分工表》。",
    "学习《云岭县贯彻〈安全生产法〉实施细则》。",
)


def _nested(random: Random) -> tuple[str, str]:
    right = random.choice(_SCOPE)
    left, close = random.choice([("《", "》"), ("<", ">")])
    return right, right.replace("〈", left).replace("〉", close)


KINDS = (
    Kind("format/half-comma", "正文用半角逗号", _replaced("(?<=[一-龥])，(?=[一-龥])", ",")),
    Kind("format/half-semicolon", "正文用半角分号", _replaced("(?<=[一-龥])；(?=[一-龥])", ";")),
    Kind("format/half-colon", "正文用半角冒号", _replaced("(?<=[一-龥])[，；](?=[一-龥]{4})", ":")),
    Kind("format/half-stop", "句末用半角句点", _replaced("(?<=[一-龥])。(?=[一-龥])", ".")),
    Kind(
        "format/half-brackets", "正文用半角括号", _replaced("（社区）", "(社区)", "(社区）"), ("format/", "numbering/")
    ),
    Kind("format/doubled-mark", "标点重复", _replaced("(?<=[一-龥])[，。；]", "{0}{0}", "，{}", "{}。")),
    Kind("format/title-mark-lost", "书名号不成对", _unpaired("《》")),
    Kind("format/quote-lost", "引号不成对", _unpaired("“”")),
    Kind("format/bracket-lost", "圆括号不成对", _unpaired("（）"), ("format/", "numbering/")),
    Kind("format/nested-titles", "书名号里套书名号", carry(_nested)),
    Kind("format/nested-quotes", "引号里套引号", carry(_named("“{}‘{}’”", "“{}“{}””"))),
    Kind(
        "format/comma-before-etc",
        "“等”前多顿号",
        carry(_named("“{}”“{}”等", "“{}”、“{}”、等")),
        ("format/", "wording/"),
    ),
    Kind(
        "format/near-numbers", "概数中间加顿号", carry(phrase("三四十户", "三、四十户", "三，四十户", frames=_HOUSES))
    ),
    Kind(
        "format/space-in-number",
        "数字、括号旁多空格",
        either(_replaced(r"(?<=〔20\d\d〕)\d+号", " {}"), _replaced("(?<=（)[一-龥]{2,8}(?=）)", " {} ")),
    ),
    Kind("format/de-for-di", "“地”写成“的”", carry(_adverb), ("format/", "wording/")),
    Kind("format/short-year", "年份只写两位", _replaced(r"20(?=2[1-9]年(?!代))", "")),
    Kind(
        "format/no-zero",
        "小数丢了前面的零",
        carry(phrase("占0.5%", "占.5%", frames=_SHARES)),
        ("format/", "consistency/"),
    ),
    Kind(
        "format/two-abouts",
        "约数重复",
        carry(phrase("约300户", "约300余户", "近300多户", "约300户左右", frames=_HOUSES)),
    ),
    Kind(
        "format/range-percent",
        "百分数范围漏写%",
        carry(phrase("占20%～40%", "占20～40%", frames=_SHARES)),
        ("format/", "consistency/"),
    ),
    Kind("format/han-date", "成文日期用汉字", _han_date),
    Kind(
        "format/dotted-date",
        "成文日期用点号",
        _signing_date("{y}.{m}.{d}", "{y}-{mm}-{dd}", "{y}/{m}/{d}"),
        ("format/", "structure/"),
    ),
    Kind("format/padded-date", "成文日期补零", _signing_date("{y}年{mm}月{d}日", "{y}年{mm}月{dd}日")),
    Kind("format/short-date", "成文日期年份两位", _signing_date("{yy}年{m}月{d}日"), ("format/", "structure/")),
    Kind(
        "format/number-brackets",
        "文号括号不对",
        either(
            _document_number("[{year}]{n}号", "（{year}）{n}号", "【{year}】{n}号"),
            carry(_cited_number("[{year}]{n}号", "（{year}）{n}号")),
        ),
    ),
    Kind(
        "format/number-with-di",
        "文号加“第”、补零",
        either(
            _document_number("〔{year}〕第{n}号", "〔{year}〕{padded}号"),
            carry(_cited_number("〔{year}〕第{n}号", "〔{year}〕{padded}号")),
        ),
    ),
    Kind("format/title-with-mark", "标题末尾有标点", _title_mark, ("format/", "structure/")),
    Kind("format/attachment-note", "附件说明写法不对", _attachment, ("format/", "numbering/")),
)
