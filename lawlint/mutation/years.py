"""Years, dates and names that do not agree (domain F23, F36, T01–T07, T18)."""

from __future__ import annotations

import re
from random import Random

from lawlint.mutation.draft import Draft, Heading
from lawlint.mutation.planting import Kind, Planted, Planter, at, swapped
from lawlint.mutation.structure import signed

_YEAR = ("consistency/", "structure/")
_OTHERS = ("白鹿", "云溪", "石梯", "凤鸣", "永丰", "大坪", "清江", "金竹")


def _title_year(draft: Draft, random: Random) -> Planted | None:
    """Only the title tells of another year; each place that tells of the right one may be named."""
    if not draft.reports or not draft.year:
        return None
    wrong = str(draft.year + random.choice([-1, 1]))
    line = next((at for at in draft.title if f"{draft.year}年" in draft.lines[at]), None)
    if line is None:
        return None
    return at(draft.put(line, draft.lines[line].replace(f"{draft.year}年", f"{wrong}年")))


def _heading_year(role: str, *steps: int) -> Planter:
    """The year in the heading of a chapter."""

    def plant(draft: Draft, random: Random) -> Planted | None:
        year = draft.year + (role == "plan")
        chapters = [one for one in draft.chapters(role) if f"{year}年" in draft.lines[one.at]]
        if not draft.reports or not chapters:
            return None
        one: Heading = random.choice(chapters)
        text = draft.lines[one.at].replace(f"{year}年", f"{year + random.choice(steps)}年")
        return at(draft.put(one.at, text), one.at)

    return plant


def _no_plan_year(draft: Draft, random: Random) -> Planted | None:
    """Neither the heading of the plan nor its text says for which year it is."""
    year = f"{draft.year + 1}年"
    for chapter in draft.chapters("plan"):
        if draft.reports and year in draft.lines[chapter.at]:
            lines = list(draft.lines)
            for line in draft.block(chapter):
                lines[line] = (
                    lines[line].replace(f"{year}整改和", "下一步").replace(year, "" if line > chapter.at else "下一步")
                )
            return at(draft.of(lines))
    return None


def _opening_year(draft: Draft, random: Random) -> Planted | None:
    lines = [at for at in draft.body() if draft.headings and at < draft.headings[0].at + 3]
    place = draft.pick(random, f"(?<!\\d){draft.year}年(?!11月)", lines) if draft.reports else None
    return swapped(draft, place, f"{draft.year - random.choice([1, 2])}年") if place else None


def _signing_year(draft: Draft, random: Random) -> Planted | None:
    found = signed(draft)
    if not found or not draft.year:
        return None
    line = draft.lines[found[1]]
    year = int(line.strip()[:4])
    wrong = random.choice([draft.year - 1, draft.year + 2] if year == draft.year else [draft.year, draft.year + 3])
    return at(draft.put(found[1], line.replace(str(year), str(wrong))), found[1])


def _signing_late(draft: Draft, random: Random) -> Planted | None:
    found = signed(draft)
    if not found or not draft.reports:
        return None
    text = f"{draft.year + 1}年{random.randint(5, 10)}月{random.randint(2, 28)}日"
    return at(draft.put(found[1], re.sub(r"20\d\d年.*日", text, draft.lines[found[1]])), found[1])


def _impossible(random: Random) -> str:
    return random.choice(["2月30日", "4月31日", "6月31日", "9月31日", "11月31日", "13月5日", "7月32日", "2月31日"])


def _impossible_signing(draft: Draft, random: Random) -> Planted | None:
    found = signed(draft)
    if not found:
        return None
    return at(draft.put(found[1], re.sub(r"\d+月\d+日", _impossible(random), draft.lines[found[1]])), found[1])


def _impossible_day(draft: Draft, random: Random) -> Planted | None:
    place = draft.pick(random, r"(?<!\d)\d{1,2}月\d{1,2}日")
    return swapped(draft, place, _impossible(random)) if place else None


def _other_year_of_deed(draft: Draft, random: Random) -> Planted | None:
    """A date of the year's work lies in a year that had not come when the report was signed."""
    place = draft.pick(random, r"(?<![\d年])\d{1,2}月\d{1,2}日(?=.{0,30}(?:主持|会议|出庭|讲授))")
    if not place or not draft.reports:
        return None
    return swapped(draft, place, f"{draft.year + 2}年" + draft.lines[place.at][place.start : place.end])


def _since(draft: Draft, random: Random) -> Planted | None:
    place = draft.pick(random, f"(?<!\\d){draft.year}年，") if draft.reports else None
    return swapped(draft, place, random.choice([f"{draft.year}年以来，", "今年以来，"])) if place else None


def _neighbour(draft: Draft, random: Random) -> Planted | None:
    """Another township in the place of the own one."""
    own = draft.own
    places = draft.pick(random, re.escape(own)) if own and draft.grassroots else None
    kind = "街道" if own.endswith("街道") else own[-1:]
    other = random.choice([name for name in _OTHERS if name not in draft.text] or _OTHERS)
    if places:
        return swapped(draft, places, other + kind)
    place = draft.pick(random, rf"(?<=[，。])全{kind}(?=\S)") if draft.grassroots and kind != "街道" else None
    return swapped(draft, place, other + kind) if place else None


def _misspelt(draft: Draft, random: Random) -> Planted | None:
    """The own name with a character wrong, lost or put elsewhere."""
    if not draft.own:
        return None
    kind = "街道" if draft.own.endswith("街道") else draft.own[-1:]
    name = draft.own.removesuffix(kind)
    looks = {
        "青": "清",
        "石": "右",
        "松": "公",
        "坪": "平",
        "杏": "杳",
        "乡": "多",
        "芦": "卢",
        "花": "化",
        "临": "监",
        "河": "何",
    }
    looks |= {
        "柏": "伯",
        "塘": "糖",
        "梧": "悟",
        "江": "汪",
        "云": "去",
        "岭": "领",
        "望": "旺",
        "溪": "奚",
        "湾": "弯",
        "澄": "登",
    }
    wrong = [name.replace(one, looks[one]) for one in name if one in looks] + [name[::-1]]
    place = draft.pick(random, re.escape(draft.own))
    return swapped(draft, place, random.choice(wrong) + kind) if place else None


def _wrong_level(draft: Draft, random: Random) -> Planted | None:
    """乡 in a town's report, 镇 in a rural township's or a sub-district's."""
    if not draft.grassroots:
        return None
    if draft.own.endswith("街道"):
        place = draft.pick(random, "街道(?=[综便权党])|全街道")
        return (
            swapped(draft, place, "镇" if place and draft.lines[place.at][place.start] != "全" else "全镇")
            if place
            else None
        )
    own, other = ("镇", "乡") if draft.own.endswith("镇") else ("乡", "镇")
    place = draft.pick(random, f"{own}(?=党委|政府|长办|长(?!期))|(?<=全){own}")
    return swapped(draft, place, other) if place else None


def _signed_by_another(draft: Draft, random: Random) -> Planted | None:
    found = signed(draft)
    if not found or not draft.own or not draft.grassroots or draft.kind == "duty":
        return None
    lines, other = list(draft.lines), random.choice([name for name in _OTHERS if name not in draft.text] or _OTHERS)
    for line in found[0]:
        lines[line] = lines[line].replace(draft.own[:2], other)
    return at(draft.of(lines), *found[0], *draft.title)


KINDS = (
    Kind("consistency/title-year", "标题年度与正文不符", _title_year, _YEAR),
    Kind("consistency/chapter-year", "举措一章年度不符", _heading_year("measures", -1, -2, 1), _YEAR),
    Kind("consistency/problems-year", "不足一章年度不符", _heading_year("problems", -1, -2), _YEAR),
    Kind("consistency/plan-year", "安排一章年度不符", _heading_year("plan", -1, 1, 2), _YEAR),
    Kind("consistency/plan-without-year", "安排不写是哪一年", _no_plan_year, (*_YEAR, "content/")),
    Kind("consistency/opening-year", "开头年度不符", _opening_year, _YEAR),
    Kind("consistency/signing-year", "成文日期年份不符", _signing_year, (*_YEAR, "format/")),
    Kind("consistency/signing-late", "成文日期过迟", _signing_late, (*_YEAR, "format/")),
    Kind("consistency/impossible-signing", "成文日期没有这一天", _impossible_signing, (*_YEAR, "format/")),
    Kind("consistency/impossible-day", "日期没有这一天", _impossible_day, (*_YEAR, "format/")),
    Kind("consistency/later-deed", "写了尚未到的日期", _other_year_of_deed, _YEAR),
    Kind("consistency/since", "本年度写“以来”", _since, (*_YEAR, "wording/")),
    Kind("consistency/neighbour", "写成别的单位名称", _neighbour),
    Kind("consistency/misspelt-unit", "本单位名称写错字", _misspelt),
    Kind("consistency/wrong-level", "镇、乡、街道写混", _wrong_level),
    Kind("consistency/other-signer", "署名与标题单位不符", _signed_by_another, (*_YEAR, "format/")),
)
