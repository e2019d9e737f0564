"""Names of campaigns, programmes and bodies (domain section 4, rows 40–66)."""

from __future__ import annotations

from lawlint.mutation.planting import (
    Kind,
    carry,
    members,
    phrase,
    swap,
    swap_or_carry,
)

CROWD = ("引导群众形成{}的习惯。", "营造{}的浓厚氛围。", "推动形成{}的法治环境。")

KINDS = (
    Kind(
        "wording/democracy",
        "民主“决定”",
        carry(
            phrase(
                "民主选举、民主协商、民主决策、民主管理、民主监督",
                "民主选举、民主协商、民主决定、民主管理、民主监督",
                frames=("落实{}。", "指导村级组织依法实行{}。", "保障村民{}的权利。"),
            )
        ),
    ),
    Kind(
        "wording/key-few",
        "关“健”少数",
        swap_or_carry(
            "“关键少数”",
            ("“关健少数”", "“关建少数”"),
            ("抓住领导干部这个{}。", "紧盯{}，带动全体干部。", "发挥{}示范作用。"),
        ),
    ),
    Kind(
        "wording/respect-law-order",
        "尊学守用次序不对",
        carry(phrase("尊法学法守法用法", "学法尊法守法用法", "遵法学法守法用法", "学法知法守法用法", frames=CROWD)),
    ),
    Kind(
        "wording/by-law-in-all",
        "遇事找法等少一项",
        members("办事依法、遇事找法、解决问题用法、化解矛盾靠法", CROWD, lose=True, since=2021),
    ),
    Kind("wording/who-enforces", "谁普法谁执法", swap("谁执法谁普法", "谁普法谁执法")),
    Kind(
        "wording/legal-system-publicity",
        "法制宣传",
        swap_or_carry("法治宣传", ("法制宣传",), ("开展{}进集市活动。", "设置{}专栏。", "组织{}志愿服务。")),
    ),
    Kind("wording/streamlining", "放服管", swap("“放管服”", "“放服管”", "“管放服”", "“放管扶”")),
    Kind(
        "wording/one-thing",
        "高效办“好”一件事",
        swap("高效办成一件事", "高效办好一件事", "高效办理一件事"),
    ),
    Kind("wording/fengqiao", "“风桥经验”", swap("枫桥经验", "风桥经验", "枫桥经念", "枫乔经验", "峰桥经验")),
    Kind("wording/law-wise", "法治明白人", swap("法律明白人", "法治明白人", "法制明白人")),
    Kind("wording/study-group", "党委中心学习组", swap("理论学习中心组", "中心学习组", "中心组")),
    Kind(
        "wording/central-commission",
        "中央依法治国委员会",
        carry(
            phrase(
                "中央全面依法治国委员会",
                "中央依法治国委员会",
                frames=("落实{}部署。", "学习{}会议精神。", "对照{}要求开展自查。"),
            )
        ),
    ),
    Kind(
        "wording/county-office",
        "依法治县领导小组办公室",
        swap_or_carry(
            "县委依法治县办",
            ("县委依法治县领导小组办公室", "县依法治县领导小组办公室"),
            ("配合{}开展督察。", "向{}报送材料12份。", "接受{}业务指导。"),
        ),
    ),
)
