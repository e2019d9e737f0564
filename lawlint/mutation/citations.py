"""Meetings, laws and plans cited out of their time, or misquoted (domain section 4, rows 5–11, 24–26, 44–48, 58–59)."""

from __future__ import annotations

import re
from random import Random

from lawlint.mutation.draft import Draft
from lawlint.mutation.planting import (
    Carrier,
    Kind,
    Planted,
    at,
    carry,
    either,
    phrase,
    swap,
)

_REGISTER = ("wording/", "consistency/")
_TITLES = (
    "法治政府建设实施纲要（2021—2025年）",
    "法治政府建设实施纲要（2015—2020年）",
    "法治政府建设与责任落实督察工作规定",
    "重大行政决策程序暂行条例",
    "中华人民共和国行政处罚法",
    "中华人民共和国法治宣传教育法",
    "国务院办公厅关于严格规范涉企行政检查的意见",
    "国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见",
    "党政主要负责人履行推进法治建设第一责任人职责规定",
    "提升行政执法质量三年行动计划（2023—2025年）",
)
_LEARN = ("教育干部{}。", "引导党员干部{}，把准政治方向。", "开展主题党日，推动干部{}。")


def _meeting(right: str) -> Carrier:
    """A meeting, in sentences that tell of it as of this year."""
    frames = ("深入学习贯彻{}精神。", "第一时间传达学习{}精神。", "组织干部集中学习{}精神，研究贯彻措施。")
    return lambda random: ("", random.choice(frames).format(right))


def _applied(right: str) -> Carrier:
    """A law, in sentences that tell of it as in force."""
    frames = ("认真贯彻施行{}，组织培训执法人员。", "严格执行{}规定。", "对照已经施行的{}，开展自查自纠。")
    return lambda random: ("", random.choice(frames).format(right))


def _cited(draft: Draft, random: Random) -> Planted | None:
    """A character of a cited title is lost, or exchanged with the next."""
    held = [title for title in _TITLES if f"《{title}》" in draft.text]
    lines = [at for at in draft.body() if any(f"《{title}》" in draft.lines[at] for title in held)]
    if not lines:
        return None
    line = random.choice(lines)
    title = random.choice([title for title in held if f"《{title}》" in draft.lines[line]])
    core = title.split("（")[0]
    place = random.randrange(1, len(core) - 2)
    ways = [title[:place] + title[place + 1 :], title[:place] + title[place + 1] + title[place] + title[place + 2 :]]
    wrong = random.choice([way for way in ways if way != title])
    return at(draft.put(line, draft.lines[line].replace(f"《{title}》", f"《{wrong}》", 1)), line)


def _other_number(draft: Draft, random: Random) -> Planted | None:
    """A cited State Council document with another year or number."""
    place = draft.pick(random, r"国办发〔20\d\d〕\d+号")
    if not place:
        return None
    line = draft.lines[place.at]
    year, number = map(int, re.findall(r"\d+", line[place.start : place.end]))
    wrong = random.choice([f"国办发〔{year}〕{number + random.randint(1, 9)}号", f"国办发〔{year - 1}〕{number}号"])
    return at(draft.put(place.at, line[: place.start] + wrong + line[place.end :]), place.at)


KINDS = (
    Kind(
        "wording/outline-misprint",
        "2021年纲要年份写错",
        swap(
            "《法治政府建设实施纲要（2021—2025年）》",
            "《法治政府建设实施纲要（2021-2025）年》",
            "《法治政府建设实施纲要（20212025年）》",
            "《法治政府建设实施纲要（2020—2025年）》",
        ),
        _REGISTER,
    ),
    Kind(
        "wording/outline-of-2015-misprint",
        "2015年纲要年份写错",
        swap("《法治政府建设实施纲要（2015—2020年）》", "《法治政府建设实施纲要（2016—2020年）》"),
        _REGISTER,
    ),
    Kind(
        "wording/conference-misnamed",
        "中央“依法治国”工作会议",
        swap("中央全面依法治国工作会议", "中央依法治国工作会议"),
        _REGISTER,
    ),
    Kind(
        "wording/two-establishes-early",
        "两个确立用得过早",
        carry(lambda random: ("", random.choice(_LEARN).format("深刻领悟“两个确立”的决定性意义")), until=2020),
    ),
    Kind(
        "wording/one-thing-early",
        "高效办成一件事过早",
        carry(
            lambda random: (
                "",
                random.choice(
                    ["推进“高效办成一件事”改革。", "落实国务院“高效办成一件事”部署。", "推行“高效办成一件事”。"]
                ),
            ),
            until=2022,
        ),
        _REGISTER,
    ),
    Kind(
        "wording/enforcement-supervision",
        "监督“管理”条例",
        either(
            swap("《行政执法监督条例》", "《行政执法监督管理条例》"),
            carry(
                phrase(
                    "《行政执法监督条例》",
                    "《行政执法监督管理条例》",
                    frames=("组织学习{}。", "围绕{}开展轮训。", "对照{}查找差距。"),
                ),
                since=2026,
            ),
        ),
        _REGISTER,
    ),
    Kind(
        "wording/enforcement-supervision-early",
        "执法监督条例用得过早",
        carry(_applied("《行政执法监督条例》"), until=2024),
        _REGISTER,
    ),
    Kind(
        "wording/publicity-act",
        "法“制”宣传教育法",
        either(
            *(swap(text, text.replace("法治", "法制")) for text in ("法治宣传教育法》",)),
            carry(
                phrase(
                    "《中华人民共和国法治宣传教育法》",
                    "《中华人民共和国法制宣传教育法》",
                    frames=("宣传{}。", "集中学习{}。", "围绕{}开展宣讲。"),
                ),
                since=2025,
            ),
        ),
        _REGISTER,
    ),
    Kind(
        "wording/publicity-act-early",
        "法治宣传教育法过早",
        carry(_applied("《中华人民共和国法治宣传教育法》"), until=2023),
        _REGISTER,
    ),
    Kind(
        "wording/plan-of-2021-early",
        "2021年纲要用得过早",
        carry(_applied("《法治政府建设实施纲要（2021—2025年）》"), until=2020),
        _REGISTER,
    ),
    Kind(
        "wording/plan-of-2015-late",
        "2015年纲要用得过晚",
        swap("《法治政府建设实施纲要（2021—2025年）》", "《法治政府建设实施纲要（2015—2020年）》", since=2022),
        _REGISTER,
    ),
    Kind(
        "wording/congress-early",
        "党代会尚未召开",
        either(
            *(carry(_meeting(f"党的{name}"), until=last) for name, last in (("二十大", 2021), ("十九届六中全会", 2020)))
        ),
        _REGISTER,
    ),
    Kind(
        "wording/plenum-early",
        "全会尚未召开",
        either(
            *(
                carry(_meeting(f"党的二十届{name}全会"), until=last)
                for name, last in (("三中", 2022), ("三中", 2023), ("四中", 2023), ("四中", 2024))
            )
        ),
        _REGISTER,
    ),
    Kind(
        "wording/two-plans",
        "两规划一纲要",
        carry(
            phrase(
                "“一规划两纲要”",
                "“两规划一纲要”",
                "“一纲要两规划”",
                frames=("落实{}。", "对照{}逐项推进。", "学习贯彻{}。"),
            ),
            since=2021,
            until=2025,
        ),
        _REGISTER,
    ),
    Kind("wording/title-slip", "引用文件名错字", _cited, _REGISTER),
    Kind("wording/cited-number", "引用文号年份、号数错", _other_number, _REGISTER),
    Kind(
        "wording/popularisation-plan",
        "“八五”写成七五、九五",
        swap("“八五”", "“七五”", "“九五”", since=2021, until=2025),
        _REGISTER,
    ),
    Kind(
        "wording/popularisation-ended",
        "现行工作写“七五”",
        carry(
            phrase(
                "深入实施“八五”普法规划",
                "深入实施“七五”普法规划",
                frames=("{}。", "{}，建成普法长廊1处。", "{}，组建普法讲师团。"),
            ),
            since=2021,
            until=2025,
        ),
        _REGISTER,
    ),
)
