"""Guiding thoughts and political phrases misquoted, cut short or mixed up (domain section 4, rows 1–29)."""

from __future__ import annotations

from random import Random

from lawlint.mutation.draft import Draft
from lawlint.mutation.planting import (
    Kind,
    Planted,
    at,
    carry,
    either,
    members,
    near,
    phrase,
    swap,
    swap_or_carry,
)

_HEADS = ("习近平新时代中国特色社会主义思想", "习近平法治思想")
_THOUGHT = ("content/", "wording/")
_SEVEN = "职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意"
_SIX = "职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信"
_BUILT = ("建设{}的法治政府。", "对照{}的法治政府要求查找差距。", "朝着{}的法治政府目标努力。")
_LEARN = ("教育干部{}。", "引导党员干部{}，把准政治方向。", "开展主题党日，推动干部{}。")


def _ousted(draft: Draft, random: Random) -> Planted | None:
    """What was said before 2020, or says less, everywhere in the place of the thought."""
    old = random.choice(["习近平总书记全面依法治国新理念新思想新战略", "习近平总书记关于全面依法治国的重要论述"])
    if draft.year < 2021 or _HEADS[1] not in draft.text:
        return None
    places = [at for at, line in enumerate(draft.lines) if _HEADS[1] in line]
    return at(draft.of([line.replace(_HEADS[1], old) for line in draft.lines]), *places, *draft.title)


KINDS = (
    Kind("wording/guiding-thought-slip", "指导思想多字少字", near(_HEADS[0]), _THOUGHT),
    Kind(
        "wording/guiding-thought-short",
        "指导思想不用全称",
        swap(_HEADS[0], "新时代中国特色社会主义思想", "习近平思想"),
        _THOUGHT,
    ),
    Kind(
        "wording/law-thought-misnamed",
        "习近平“法制”思想",
        swap(_HEADS[1], "习近平法制思想", "总书记法治思想"),
        _THOUGHT,
    ),
    Kind("wording/law-thought-ousted", "用已被取代的提法", _ousted, _THOUGHT),
    Kind(
        "wording/four-minds-count",
        "四个意识误写",
        swap_or_carry(
            "“四个意识”",
            ("“4个意识”", "“四种意识”"),
            ("增强{}。", "教育党员干部牢固树立{}。", "不断增强{}，提高政治站位。"),
        ),
    ),
    Kind(
        "wording/four-minds-order",
        "四个意识次序不对",
        members(
            "政治意识、大局意识、核心意识、看齐意识",
            ("教育党员干部增强{}。", "引导干部牢固树立{}。", "着力增强干部的{}。"),
        ),
    ),
    Kind(
        "wording/four-confidences",
        "四个自信误写",
        swap_or_carry(
            "“四个自信”",
            ("“四种自信”", "“4个自信”"),
            ("坚定{}。", "教育党员干部坚定{}。", "始终坚定{}，站稳人民立场。"),
        ),
    ),
    Kind(
        "wording/four-confidences-order",
        "四个自信次序不对",
        members(
            "道路自信、理论自信、制度自信、文化自信",
            ("教育党员干部坚定{}。", "引导青年坚定{}。", "坚定{}，凝聚奋进力量。"),
        ),
    ),
    Kind(
        "wording/two-upholds",
        "两个维护误写",
        swap_or_carry(
            "“两个维护”",
            ("“二个维护”", "“2个维护”"),
            ("坚决做到{}。", "教育党员干部做到{}。", "以实际行动践行{}。"),
        ),
    ),
    Kind(
        "wording/two-establishes",
        "两个确立误写",
        swap_or_carry(
            "“两个确立”",
            ("“两个树立”", "“二个确立”"),
            ("深刻领悟{}的决定性意义。", "深刻领悟{}的决定性意义，筑牢政治忠诚。", "引导干部深刻领悟{}的决定性意义。"),
            since=2021,
        ),
    ),
    Kind(
        "wording/verbs-exchanged",
        "增强、坚定用反",
        either(
            swap("增强“四个意识”、坚定“四个自信”", "坚定“四个意识”、增强“四个自信”"),
            carry(phrase("增强“四个意识”、坚定“四个自信”", "坚定“四个意识”、增强“四个自信”", frames=_LEARN)),
        ),
    ),
    Kind(
        "wording/layout",
        "总体布局、战略布局用反",
        either(
            carry(
                phrase(
                    "“五位一体”总体布局",
                    "“五位一体”战略布局",
                    frames=("统筹推进{}。", "对标{}谋划工作。", "紧扣{}要求抓落实。"),
                )
            ),
            carry(
                phrase(
                    "“四个全面”战略布局",
                    "“四个全面”总体布局",
                    frames=("协调推进{}。", "对标{}谋划工作。", "紧扣{}要求抓落实。"),
                )
            ),
        ),
    ),
    Kind(
        "wording/people-centred",
        "以人民为“核心”",
        carry(
            phrase(
                "以人民为中心",
                "以人民为核心",
                frames=("坚持{}，办好民生实事。", "践行{}的发展思想。", "始终坚持{}的工作导向。"),
            )
        ),
    ),
    Kind(
        "wording/general-secretary",
        "习总书记、习主席",
        swap_or_carry(
            "习近平总书记",
            ("习总书记", "习主席"),
            ("认真学习{}重要讲话精神。", "贯彻落实{}重要指示批示精神。", "传达学习{}在省考察时的重要讲话。"),
        ),
    ),
    Kind("wording/seven-lost", "法治政府定语少一项", members(_SEVEN, _BUILT, lose=True, since=2021)),
    Kind("wording/seven-order", "法治政府定语次序不对", members(_SEVEN, _BUILT, since=2021)),
    Kind(
        "wording/seven-mixed",
        "法治政府定语混用",
        carry(
            phrase(
                _SEVEN,
                _SEVEN.replace("职能科学、权责法定", "职责明确、依法行政"),
                _SEVEN.replace("职能科学", "职责明确"),
                _SEVEN.replace("廉洁诚信", "守法诚信"),
                frames=_BUILT,
            ),
            since=2021,
        ),
    ),
    Kind("wording/six-of-2015", "用2015年的定语", carry(phrase(_SEVEN, _SIX, frames=_BUILT), since=2021)),
    Kind(
        "wording/governance-system",
        "职责明确的法治政府",
        carry(
            phrase(
                "职责明确、依法行政的政府治理体系",
                "职责明确、依法行政的法治政府",
                frames=("构建{}。", "加快构建{}。", "着力完善{}。"),
            ),
            since=2021,
        ),
    ),
    Kind(
        "wording/rule-by-law",
        "法治国家写成法制国家",
        carry(
            phrase(
                "法治国家、法治政府、法治社会",
                "法制国家、法治政府、法治社会",
                "法治国家、法制政府、法治社会",
                "法治国家、法治政府、法制社会",
                frames=("坚持{}一体建设。", "围绕{}一体建设开展研讨。", "推动{}一体建设走深走实。"),
            )
        ),
    ),
    Kind(
        "wording/legislation-and-justice",
        "严格执法公正司法写混",
        carry(
            phrase(
                "科学立法、严格执法、公正司法、全民守法",
                "科学立法、公正执法、严格司法、全民守法",
                "科学立法、严格司法、公正执法、全民守法",
                frames=("宣讲{}的要求。", "学习{}的部署。", "围绕{}开展知识竞赛。"),
            )
        ),
    ),
)
