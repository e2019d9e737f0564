"""What kind of unit a name is: a township, a department, or one that owes less than they."""

from __future__ import annotations

import re

# The first that fits counts: 街道 before the county it names, party departments before other offices.
_LEVELS = (
    ("subdistrict", re.compile(r"街道|办事处|我街")),
    (
        "party-department",
        re.compile(
            r"[省市县区州旗盟]委[^、]{0,16}(?:部|办|办公室|政法委(?:员会)?|党校|局|中心|室)\Z|纪委|监委|纪律检查委员会"
            r"|监察委员会|总工会|妇(?:女联合会|联)\Z|共青团|团[省市县区]委|工商(?:业联合会|联)\Z|残(?:疾人联合会|联)\Z|文联|科协|党校"
        ),
    ),
    (
        "vertical",
        re.compile(
            r"税务(?:分)?局|海关|气象局|烟草专卖|海事局|调查队\Z|消防救援(?:大队|支队|局)|邮政管理局|人民银行|金融监管[支分]局|矿山安全监察"
        ),
    ),
    (
        "zone",
        re.compile(
            r"(?<!城)管委会|(?:开发区|园区|高新区|试验区|产业园|工业园|保税区|风景区|景区|度假区|集聚区)\Z"
            r"|(?:区|园)(?:党工委|工作委员会|管理委员会|管理办公室)\Z"
        ),
    ),
    ("county", re.compile(r"(?:县|区|市|旗|州|盟)(?:委员会|人民政府|委|政府|委政府)?\Z|我[县区市]\Z")),
    ("township", re.compile(r"(?:镇|乡|苏木)(?:委员会|党委|人民政府|政府|党委政府|党委、政府)?\Z")),
    ("department", re.compile(r"(?:局|厅|委|办|室|中心|(?<![医法学察])院|队|会|站|馆|所|组|部|社|处)\Z")),
)


def issuer_level(issuer: str) -> str:
    """The word of LEVELS for a unit's name; empty where it names none."""
    for name in reversed(issuer.split("、")):
        for level, pattern in _LEVELS:
            if pattern.search(name):
                return level
    return ""
