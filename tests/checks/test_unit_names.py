"""Another unit in the writer's place, and the writer's name misspelt — and the units that are rightly named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TOWN = (
    "青石镇2024年度法治政府建设情况报告\n县委、县政府：\n2024年，青石镇坚持依法行政，青石镇党委重视。\n一、主要举措\n{}"
)
RIGHT = [
    "与白云镇、红岩镇建立联防联调机制，与白云镇联合执法3次，组织干部到白云镇考察，学习借鉴白云镇做法。",
    "白云镇党委、政府与我镇签订平安边界协议。白云镇坚持支援我镇，白云镇认真履行协议，共同巡河。",
    "办理白云镇居民张某诉镇政府案1件，白云镇中心小学师生来访，青石村、白云村、白云社区设立调解室。",
    "落实《白云镇矛盾纠纷联调协议》。原白云镇、红岩镇合并设立青石镇，遗留案件办结。",
    "督促镇党委政府班子带头学法，成立镇党委书记任组长的领导小组，推动镇全面落实河长制，共制定镇党委文件26件。",
    "云岭县青石镇党委高度重视，云岭县政府认真部署，县司法局高度重视我镇工作。",
    "农村乡镇干部、中心镇区、重点镇扎实推进，青石乡村振兴，青石乡贤议事，原青石乡档案，青石街道路改造，与白石镇交界处的纠纷得到化解。",
    "修编《青石乡志》，撤乡设镇前的青石乡档案全部移交。",
    "白石镇境内河段由我镇代管，青石镇扎实推进。",
]
FOREIGN = [
    ("error", "2024年，«白云镇»坚持以习近平新时代中国特色社会主义思想为指导。"),
    ("error", "在县委、县政府的坚强领导下，«白云镇»扎实推进依法行政，为青石镇发展提供保障。"),
    ("error", "«白云镇»党委、政府高度重视法治政府建设。白云镇认真落实责任。"),
    ("error", "云岭县«白云镇»人民政府始终坚持依法行政。"),
    ("error", "现将«白云镇»2024年法治政府建设情况报告如下。"),
    ("warning", "«红岩镇»党委书记主持会议4次。"),
    ("warning", "抓重点、促亮点，为«白云镇»高质量发展提供法治保障。"),
]
MISSPELT = [
    ("error", "«青右镇»扎实推进依法治镇。"),
    ("error", "«青古镇»党委高度重视。"),
    ("error", "推动«青石乡»各项工作有序开展。"),
    ("warning", "不断提升«清石镇»法治水平。"),
    ("warning", "审定《«青禾镇»2024年法治政府建设工作计划》。"),
    ("warning", "«青右镇»扎实推进。青右镇认真落实。青右镇高度重视。"),
]


@pytest.mark.parametrize("text", RIGHT)
def test_units_that_are_rightly_named(text: str, lint: Callable[..., list[str]]) -> None:
    assert lint(TOWN.format(text), "consistency/foreign", "consistency/own-name") == []


@pytest.mark.parametrize(("severity", "text"), FOREIGN)
def test_another_unit_in_the_writer_s_place(
    severity: str, text: str, marked: Callable[..., str], lint: Callable[..., list[str]]
) -> None:
    draft = TOWN.format(text)
    assert marked("unit-names", {"defect": "foreign"}, draft) == draft
    (found,) = lint(draft.replace("«", "").replace("»", ""), "consistency/foreign")
    assert found.split()[1] == severity


@pytest.mark.parametrize(("severity", "text"), MISSPELT)
def test_the_own_name_misspelt(
    severity: str, text: str, marked: Callable[..., str], lint: Callable[..., list[str]]
) -> None:
    draft = TOWN.format(text)
    assert marked("unit-names", {"defect": "near-miss"}, draft) == draft
    (found,) = lint(draft.replace("«", "").replace("»", ""), "consistency/own-name")
    assert found.split()[1] == severity


def test_a_lost_character_of_a_long_name(marked: Callable[..., str]) -> None:
    text = "大张楼镇2024年度法治政府建设情况报告\n一、主要举措\n大张楼镇党委高度重视。«大楼镇»扎实推进，为«张楼镇»发展服务。"
    assert marked("unit-names", {"defect": "near-miss"}, text) == text


OTHERS = [
    "云岭县水利局关于2024年法治政府建设情况的报告\n一、主要举措\n县公安局、县司法局与我局联合执法，青石镇党委高度重视，局党组坚持党管法治，国家林业局全面部署，县公安局认真配合。",
    "云岭县水利局关于2024年法治政府建设情况的报告\n一、主要举措\n2024年，云岭县«林业局»坚持依法行政。",
    "云岭县人民政府关于2024年法治政府建设情况的报告\n一、主要举措\n青石镇坚持“枫桥经验”，县水利局扎实推进河长制，云岭县坚持依法行政。",
    "云岭县人民政府关于2024年法治政府建设情况的报告\n一、主要举措\n«望溪县»坚持依法行政。",
    "临河街道2024年度法治政府建设情况报告\n一、主要举措\n«滨江街道»党工委高度重视法治建设，街道党工委认真履职。",
    "房镇镇2024年度法治政府建设情况报告\n一、主要举措\n房镇镇党委高度重视，村镇镇容扎实推进。",
    "中村乡2024年度法治政府建设情况报告\n一、主要举措\n中村乡党委高度重视，中心乡镇、农村乡镇认真落实，农村乡土人才。",
    "大张楼镇2024年度法治政府建设情况报告\n一、主要举措\n大张楼镇党委高度重视，提升大张楼镇法治水平。",
    "大张楼镇2024年度法治政府建设情况报告\n一、主要举措\n大张楼镇党委高度重视，张楼村、小张楼村扎实推进，与张楼镇联合执法。",
    "石板苗族乡2024年度法治政府建设情况报告\n一、主要举措\n石板乡坚持依法行政，石板苗族乡党委高度重视。",
]


@pytest.mark.parametrize("text", OTHERS)
def test_departments_counties_and_odd_names(text: str, marked: Callable[..., str]) -> None:
    assert marked("unit-names", {"defect": "foreign"}, text) == text
    if "«" not in text:
        assert marked("unit-names", {"defect": "near-miss"}, text) == text
