"""More of section 4: campaigns, programmes, bodies, meetings and cited titles, each with the years in which it may stand."""

from __future__ import annotations

import re
from random import Random

from lawlint.mutation.draft import Draft
from lawlint.mutation.planting import Kind, Planted, at, carry, either, phrase, swap
from lawlint.mutation.wording import CROWD, applied, meeting, members, near, swap_or_carry

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
    Kind("wording/key-few", "关“健”少数", swap_or_carry("“关键少数”", ("“关健少数”", "“关建少数”"), (
        "抓住领导干部这个{}。", "紧盯{}，带动全体干部。", "发挥{}示范作用。"))),
    Kind("wording/respect-law-order", "尊学守用次序不对", carry(phrase("尊法学法守法用法", "学法尊法守法用法", "遵法学法守法用法", "学法知法守法用法",
        frames=CROWD))),
    Kind("wording/by-law-in-all", "遇事找法等少一项", members("办事依法、遇事找法、解决问题用法、化解矛盾靠法", CROWD, lose=True, since=2021)),
    Kind("wording/who-enforces", "谁普法谁执法", swap("谁执法谁普法", "谁普法谁执法", "谁执法谁宣传", "谁普法谁负责")),
    Kind("wording/popularisation-plan", "“八五”写成七五、九五", swap("“八五”", "“七五”", "“九五”", since=2021, until=2025), _REGISTER),
    Kind("wording/legal-system-publicity", "法制宣传", swap_or_carry("法治宣传", ("法制宣传",), (
        "开展{}进集市活动。", "设置{}专栏。", "组织{}志愿服务。"))),
    Kind("wording/streamlining", "放服管", swap("“放管服”", "“放服管”", "“管放服”", "“放管扶”")),
    Kind("wording/one-thing", "高效办“好”一件事", swap("高效办成一件事", "高效办好一件事", "高效办理一件事", "高效办成一件事情")),
    Kind("wording/one-thing-early", "高效办成一件事过早", carry(lambda random: ("", random.choice([
        "推进“高效办成一件事”改革。", "落实国务院“高效办成一件事”部署。", "推行“高效办成一件事”。"])), until=2022), _REGISTER),
    Kind("wording/fengqiao", "“风桥经验”", swap("枫桥经验", "风桥经验", "枫桥经念", "枫乔经验", "峰桥经验")),
    Kind("wording/filing-review", "有备必“查”", swap_or_carry("有件必备、有备必审、有错必纠", (
        "有件必备、有备必查、有错必纠", "有件必备、有备必审、有错必究", "有件必报、有备必查、有错必纠"),
        ("坚持{}。", "落实{}要求。", "坚持{}原则。"))),
    Kind("wording/law-wise", "法治明白人", swap("法律明白人", "法治明白人", "法制明白人", "法律明白入")),
    Kind("wording/study-group", "党委中心学习组", swap("理论学习中心组", "中心学习组", "理论中心学习组", "理论学习小组")),
    Kind("wording/central-commission", "中央依法治国委员会", carry(phrase("中央全面依法治国委员会", "中央依法治国委员会", "中央全面依法治国领导小组",
        frames=("落实{}部署。", "学习{}会议精神。", "对照{}要求开展自查。")))),
    Kind("wording/county-office", "依法治县领导小组办公室", swap_or_carry("县委依法治县办", ("县依法治县领导小组办公室", "县依法治县办公室"), (
        "配合{}开展督察。", "向{}报送材料12份。", "接受{}业务指导。"))),
    Kind("wording/enforcement-supervision", "监督“管理”条例", either(swap("《行政执法监督条例》", "《行政执法监督管理条例》"), carry(phrase(
        "《行政执法监督条例》", "《行政执法监督管理条例》", "《行政执法监察条例》", frames=("组织学习{}。", "围绕{}开展轮训。", "对照{}查找差距。")),
        since=2026)), _REGISTER),
    Kind("wording/enforcement-supervision-early", "执法监督条例用得过早", carry(applied("《行政执法监督条例》"), until=2024), _REGISTER),
    Kind("wording/publicity-act", "法“制”宣传教育法", either(*(
        swap(text, text.replace("法治", "法制")) for text in ("法治宣传教育法》",)), carry(phrase(
        "《中华人民共和国法治宣传教育法》", "《中华人民共和国法制宣传教育法》", frames=("宣传{}。", "集中学习{}。", "围绕{}开展宣讲。")), since=2025)), _REGISTER),
    Kind("wording/publicity-act-early", "法治宣传教育法过早", carry(applied("《中华人民共和国法治宣传教育法》"), until=2023), _REGISTER),
    Kind("wording/plan-of-2021-early", "2021年纲要用得过早", carry(applied("《法治政府建设实施纲要（2021—2025年）》"), until=2020), _REGISTER),
    Kind("wording/plan-of-2015-late", "2015年纲要用得过晚", swap("法治政府建设实施纲要（2021—2025年）", "法治政府建设实施纲要（2015—2020年）", since=2022), _REGISTER),
    Kind("wording/congress-early", "党代会尚未召开", either(*(carry(meeting(f"党的{name}"), until=last) for name, last in (
        ("二十大", 2021), ("十九届六中全会", 2020)))), _REGISTER),
    Kind("wording/plenum-early", "全会尚未召开", either(*(carry(meeting(f"党的二十届{name}全会"), until=last) for name, last in (
        ("三中", 2022), ("三中", 2023), ("四中", 2023), ("四中", 2024)))), _REGISTER),
    Kind("wording/two-plans", "两规划一纲要", carry(phrase("“一规划两纲要”", "“两规划一纲要”", "“一纲要两规划”", frames=(
        "落实{}。", "对照{}逐项推进。", "学习贯彻{}。")), since=2021, until=2025), _REGISTER),
    Kind("wording/five-forbidden", "五个严禁误写", either(swap("“五个严禁”", "“四个严禁”", "“五条严禁”"), carry(phrase(
        "涉企检查“五个严禁”“八个不得”", "涉企检查“四个严禁”“八个不得”", frames=("执行{}。", "落实{}要求。", "公开承诺遵守{}。")), since=2025))),
    Kind("wording/main-channel", "出庭制度少“应诉”", swap_or_carry("行政机关负责人出庭应诉制度", ("行政机关负责人出庭制度",), (
        "落实{}。", "严格执行{}。", "健全{}。"))),
    Kind("wording/together", "同奖“励”", carry(phrase("同部署、同推进、同督促、同考核、同奖惩", "同部署、同推进、同督促、同考核、同奖励",
        frames=("法治建设与经济社会发展{}。", "坚持法治建设与经济社会发展{}。", "推动法治建设与经济社会发展{}。")))),
    Kind("wording/popularisation-ended", "现行工作写“七五”", carry(phrase("深入实施“八五”普法规划", "深入实施“七五”普法规划", frames=(
        "{}。", "{}，建成普法长廊1处。", "{}，组建普法讲师团。")), since=2021, until=2025), _REGISTER),
    Kind("wording/title-slip", "引用文件名错字", _cited, _REGISTER),
    Kind("wording/cited-number", "引用文号年份、号数错", _other_number, _REGISTER),
    Kind("wording/phrase-slip", "其他固定提法错字", near(
        "职能科学、权责法定、执法严明", "行政执法公示制度", "重大执法决定法制审核制度", "公众参与、专家论证、风险评估", "重要工作亲自部署", "重大问题亲自过问",
        "坚持和发展新时代“枫桥经验”", "严格规范公正文明执法", "全面依法治国工作会议", "深刻领悟“两个确立”的决定性意义"), ("wording/", "content/")),
)  # fmt: skip
