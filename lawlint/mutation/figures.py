"""Figures that do not add up, in sentences of the planters' own (domain T09–T14, T19)."""

from __future__ import annotations

from random import Random

from lawlint.mutation.draft import Draft
from lawlint.mutation.planting import Carrier, Kind, Planted, carry

# What no sample counts, with its unit and two kinds that make up the whole.
_COUNTED = (
    ("法律援助申请", "件", "批准援助", "不予援助"),
    ("电动自行车充电桩", "处", "室内充电桩", "室外充电桩"),
    ("公证咨询", "件", "现场咨询", "电话咨询"),
    ("社区矫正对象", "名", "男性", "女性"),
    ("护林防火巡查", "次", "昼间巡查", "夜间巡查"),
    ("法治微视频", "部", "原创作品", "转载作品"),
    ("消防栓检修", "处", "合格", "不合格"),
    ("劳动监察投诉", "件", "已办结", "正在办理"),
)
# The same whose parts carry the name of the whole, so that no 其中 is needed.
_SORTED = (
    ("电动自行车充电桩", "处", "室内充电桩", "室外充电桩"),
    ("公证咨询", "件", "现场咨询", "电话咨询"),
    ("护林防火巡查", "次", "昼间巡查", "夜间巡查"),
    ("林权登记申请", "件", "首次登记申请", "变更登记申请"),
    ("法律援助案件", "件", "民事案件", "刑事案件"),
)
_RATED = (
    ("法律援助申请", "件", "办结", "办结率"),
    ("灌溉水渠隐患", "处", "整改", "整改率"),
    ("群众诉求事项", "件", "回复", "回复率"),
    ("农机年检申请", "件", "办结", "办结率"),
    ("法治问卷", "份", "收回", "回收率"),
)
_MEETINGS = ("河长制联席会议", "法治宣讲工作例会", "信访分析研判会", "案件质量分析会")


def _whole_frames(random: Random, joint: str) -> str:
    frames = ["全年共有{name}{all}{unit}，{joint}{one}{a}{unit}、{two}{b}{unit}。"]
    frames += ["登记{name}{all}{unit}，{joint}{one}{a}{unit}，{two}{b}{unit}。"]
    frames += ["统计{name}{all}{unit}（{joint}{one}{a}{unit}、{two}{b}{unit}）。"]
    return random.choice(frames).replace("{joint}", joint)


def _sum(joint: str, *steps: int) -> Carrier:
    """A whole and the two kinds that make it up; the whole is told too large or too small."""

    def make(random: Random) -> tuple[str, str]:
        name, unit, one, two = random.choice(_COUNTED if joint else _SORTED)
        a, b = random.randint(13, 88), random.randint(5, 60)
        frame = _whole_frames(random, joint)
        totals = a + b, a + b + random.choice(steps)
        right, wrong = (frame.format(name=name, unit=unit, one=one, two=two, a=a, b=b, all=n) for n in totals)
        return right, wrong

    return make


def _three_parts(random: Random) -> tuple[str, str]:
    a, b, c = (random.randint(6, 60) for _ in range(3))
    frame = random.choice(
        [
            "开展反诈主题班会{n}场，其中小学{a}场、初中{b}场、高中{c}场。",
            "发放防汛明白卡{n}份，其中山区{a}份，平坝{b}份，沿河{c}份。",
            "更新法治书屋图书{n}册，其中法律类{a}册、文学类{b}册、科普类{c}册。",
        ]
    )
    wrong = {"a": a, "b": b, "c": c}
    wrong[random.choice("abc")] += random.randint(2, 30)
    return frame.format(n=a + b + c, a=a, b=b, c=c), frame.format(n=a + b + c, **wrong)


def _more_than_whole(random: Random) -> tuple[str, str]:
    name, unit, one, *_ = random.choice(_COUNTED)
    whole, part = random.randint(40, 90), random.randint(8, 36)
    frame = random.choice(
        [
            "登记{}{}{unit}，其中{one}{}{unit}。",
            "全年共有{}{}{unit}，其中{one}{}{unit}。",
            "统计{}{}{unit}（其中{one}{}{unit}）。",
        ]
    )
    right, wrong = (frame.format(name, whole, n, unit=unit, one=one) for n in (part, whole + part))
    return right, wrong


def _about(random: Random) -> tuple[str, str]:
    """An exact whole of parts that are only near."""
    a, b = random.randint(20, 60), random.randint(2, 9) * 10
    frame = random.choice(
        [
            "登记法治建议{n}条，其中线上{a}条、线下{b}条。",
            "收集法律问题{n}个，其中劳动类{a}个、婚姻类{b}个。",
            "统计咨询电话{n}个，其中工作日{a}个、节假日{b}个。",
        ]
    )
    return frame.format(n=a + b, a=a, b=b), frame.format(n=a + b + 4, a=a, b=f"{b}余")


def _rated(random: Random) -> tuple[str, str]:
    name, unit, done, rate = random.choice(_RATED)
    whole = random.randint(60, 400)
    some = whole - random.randint(2, whole // 8)
    digits = random.choice([0, 1, 2])
    right = some / whole * 100
    wrong = right + random.choice([-1, 1]) * random.randint(12, 60) / 10
    wrong = wrong if wrong < 100 else right - random.randint(12, 60) / 10
    frame = random.choice(
        [
            "受理{name}{all}{unit}，{done}{some}{unit}，{rate}{p}%。",
            "全年{name}{all}{unit}，已{done}{some}{unit}，{rate}达{p}%。",
            "收到{name}{all}{unit}，其中{done}{some}{unit}，{rate}为{p}%。",
        ]
    )
    values = {"name": name, "all": whole, "unit": unit, "done": done, "some": some, "rate": rate}
    return frame.format(p=f"{right:.{digits}f}", **values), frame.format(p=f"{wrong:.{digits}f}", **values)


def _above_hundred(random: Random) -> tuple[str, str]:
    name, _, _, rate = random.choice(_RATED)
    frame = random.choice(["{}{}{}%。", "全年{}{}达到{}%。", "{}的{}为{}%。"])
    return frame.format(name, rate, 100), frame.format(name, rate, random.choice([101, 103, "100.5", 120, 198]))


def _dated(random: Random) -> tuple[str, str]:
    """A list of dates and how many times it was."""
    months = sorted(random.sample(range(1, 12), random.randint(3, 5)))
    dates = "、".join(f"{month}月{random.randint(2, 27)}日" for month in months)
    meeting, count = random.choice(_MEETINGS), len(months)
    frame = random.choice(
        ["{d}召开{m}{n}次。", "分别于{d}组织召开{m}，全年共{n}次。", "全年召开{m}{n}次，时间分别为{d}。"]
    )
    right, wrong = (frame.format(d=dates, m=meeting, n=n) for n in (count, count + random.choice([-1, 1, 2])))
    return right, wrong


def _each_quarter(random: Random) -> tuple[str, str]:
    every, times, others = random.choice([("季度", 4, (2, 3, 6)), ("月", 12, (6, 10, 11)), ("半年", 2, (1, 3))])
    frame = random.choice(
        ["每{}召开1次{}，全年共召开{}次。", "坚持每{}召开一次{}，全年召开{}次。", "每{}开1次{}，全年{}次。"]
    )
    meeting = random.choice(_MEETINGS)
    right, wrong = (frame.format(every, meeting, n) for n in (times, random.choice(others)))
    return right, wrong


def _told_twice(draft: Draft, random: Random) -> Planted | None:
    """The same thing counted in two paragraphs."""
    places = draft.paragraphs()
    if not draft.reports or len(places) < 2:
        return None
    one, two = random.sample(places, 2)
    first = random.choice(
        [
            "全年发放法治宣传笔记本{}册。",
            "组织法治故事会{}场。",
            "现有法治宣传志愿者{}名。",
            "安装法治公益广告牌{}块。",
        ]
    )
    second = random.choice(["为扩大普法覆盖面，{}", "在前述工作基础上，{}", "为方便群众，{}"]).format(first)
    number = random.randint(12, 90)
    half = draft.put(one, draft.lines[one] + first.format(number))
    clean, wrong = (half.put(two, half.lines[two] + second.format(n)) for n in (number, number + random.randint(2, 20)))
    return Planted(wrong.text, frozenset({one + 1, two + 1}), clean.text)


KINDS = (
    Kind("consistency/parts-exceed", "分项之和大于总数", carry(_sum("其中", -7, -4, -3, -2))),
    Kind("consistency/parts-fall-short", "分项之和小于总数", carry(_sum("其中", 2, 3, 5, 9))),
    Kind("consistency/parts-unannounced", "分项（无“其中”）不合", carry(_sum("", -6, -3, 3, 6))),
    Kind("consistency/three-parts", "三个分项不合总数", carry(_three_parts)),
    Kind("consistency/part-exceeds", "一项大于总数", carry(_more_than_whole)),
    Kind("consistency/parts-about", "约数凑成准数", carry(_about)),
    Kind("consistency/rate", "比率与件数不符", carry(_rated)),
    Kind("consistency/rate-above-100", "比率超过100%", carry(_above_hundred)),
    Kind("consistency/dates", "次数与日期不符", carry(_dated)),
    Kind("consistency/frequency", "频次与总次数不符", carry(_each_quarter)),
    Kind("consistency/told-twice", "同一数量前后不一", _told_twice),
)
