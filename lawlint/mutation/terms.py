"""Terms of duty, decision and enforcement in the wrong place, or with a member lost (domain section 4, rows 30–55)."""

from __future__ import annotations

import re
from random import Random

from lawlint.mutation.draft import Draft
from lawlint.mutation.planting import (
    Kind,
    Planted,
    Planter,
    carry,
    either,
    members,
    near,
    phrase,
    swap,
    swap_or_carry,
    swapped,
)

_STEPS = "公众参与、专家论证、风险评估、合法性审查、集体讨论决定"
_SYSTEMS = "行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度"
_FOUR = "重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办"
_DUTY = "履行推进法治建设第一责任人职责"


def _in_enforcement(*wrong: str) -> Planter:
    return swap("法制审核", *wrong, beside="执法|处罚|决定")


def _in_decision(draft: Draft, random: Random) -> Planted | None:
    place = draft.pick(random, re.compile("合法性审查(?=、集体讨论|[^。]*决策)|(?<=决策)合法性审查"))
    return swapped(draft, place, random.choice(["合法性审核", "法制审核"])) if place else None


KINDS = (
    Kind(
        "wording/duty-slip", "第一责任人职责写错", near(_DUTY, "推进法治建设第一责任人职责"), ("wording/", "content/")
    ),
    Kind(
        "wording/duty-of-government",
        "推进法治“政府”建设",
        swap("推进法治建设第一责任人", "推进法治政府建设第一责任人", "推进法制建设第一责任人"),
    ),
    Kind(
        "wording/duty-short",
        "第一责任人少“推进”",
        swap("推进法治建设第一责任人", "法治建设第一责任人", "推进法治建设第一责任"),
    ),
    Kind(
        "wording/four-in-person",
        "四个亲自对象不对",
        swap("重要任务亲自督办", "重要案件亲自督办", "重点任务亲自督办", "重大任务亲自督办"),
    ),
    Kind("wording/four-in-person-lost", "四个亲自少一项", members(_FOUR, lose=True)),
    Kind(
        "wording/enforcement-order",
        "严格规范公正文明颠倒",
        swap("严格规范公正文明执法", "严格公正规范文明执法", "规范严格公正文明执法", "严格规范文明公正执法"),
    ),
    Kind(
        "wording/three-mechanisms",
        "“三项机制”",
        swap("“三项制度”", "“三项机制”"),
        ("wording/", "content/"),
    ),
    Kind("wording/three-systems-lost", "三项制度少一项", members(_SYSTEMS, lose=True), ("wording/", "content/")),
    Kind("wording/legal-audit", "执法写成合法性审查", _in_enforcement("合法性审查", "合法性审核")),
    Kind(
        "wording/legal-audit-slip",
        "法制审核写错字",
        _in_enforcement("法治审核", "法制审查", "法治审查"),
        ("wording/", "content/"),
    ),
    Kind(
        "wording/whole-process",
        "全过程记录写错",
        swap("全过程记录", "全程记录", "过程记录", "全过程纪录"),
        ("wording/", "content/"),
    ),
    Kind("wording/decision-audit", "决策写成合法性审核", _in_decision),
    Kind("wording/five-steps-lost", "决策程序少一步", members(_STEPS, lose=True), ("wording/", "content/")),
    Kind("wording/five-steps-order", "决策程序次序不对", members(_STEPS)),
    Kind(
        "wording/five-steps-mixed",
        "论证、评估用反",
        swap("专家论证、风险评估", "专家评估、风险论证", "专家论证、风险评价"),
    ),
    Kind(
        "wording/main-channel",
        "出庭制度少“应诉”",
        swap_or_carry(
            "行政机关负责人出庭应诉制度", ("行政机关负责人出庭制度",), ("落实{}。", "严格执行{}。", "健全{}。")
        ),
    ),
    Kind(
        "wording/together",
        "同奖“励”",
        carry(
            phrase(
                "同部署、同推进、同督促、同考核、同奖惩",
                "同部署、同推进、同督促、同考核、同奖励",
                frames=(
                    "法治建设与经济社会发展{}。",
                    "坚持法治建设与经济社会发展{}。",
                    "推动法治建设与经济社会发展{}。",
                ),
            )
        ),
    ),
    Kind(
        "wording/phrase-slip",
        "其他固定提法错字",
        near(
            "职能科学、权责法定、执法严明",
            "行政执法公示制度",
            "重大执法决定法制审核制度",
            "公众参与、专家论证、风险评估",
            "重要工作亲自部署",
            "重大问题亲自过问",
            "坚持和发展新时代“枫桥经验”",
            "严格规范公正文明执法",
            "中央全面依法治国工作会议",
            "深刻领悟“两个确立”的决定性意义",
        ),
        ("wording/", "content/"),
    ),
    Kind(
        "wording/filing-review",
        "有备必“查”",
        swap_or_carry(
            "有件必备、有备必审、有错必纠",
            ("有件必备、有备必查、有错必纠", "有件必备、有备必审、有错必究", "有件必报、有备必查、有错必纠"),
            ("坚持{}。", "落实{}要求。", "坚持{}原则。"),
        ),
    ),
    Kind(
        "wording/five-forbidden",
        "五个严禁误写",
        either(
            swap("“五个严禁”", "“四个严禁”"),
            carry(
                phrase(
                    "涉企检查“五个严禁”“八个不得”",
                    "涉企检查“四个严禁”“八个不得”",
                    frames=("执行{}。", "落实{}要求。", "公开承诺遵守{}。"),
                ),
                since=2025,
            ),
        ),
    ),
)
