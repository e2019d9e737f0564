"""Seeded, invented annual reports as townships write them: about 10 KB, 45 lines and 17 headings each, no two alike.

Some have slips (a number left out or repeated, half-width brackets, a lost 是, a missing part), some are wrapped.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from bench.material import COMMON, DUTY, MEASURES, OPENING, OVERVIEW, PLAN, PROBLEMS, WORDS

Theme = tuple[str, tuple[str, ...]]

# A long draft first has more chapters, then more sections in each: ordinals of chapters stay below a hundred.
_CHAPTER_SETS = 10
_DIGITS = "零一二三四五六七八九"
_SLOT = re.compile(r"#|\{(\w+)\}")
_LISTED = ("一是", "二是", "三是", "四是")
_WRAP = 34


def draft(seed: int, times: int = 1) -> str:
    """The draft of a seed, or one that is `times` (1, 3, 10, 30, 100) as long and made alike."""
    return _Writer(random.Random(seed)).draft(times)


def torn_draft(seed: int) -> str:
    """A draft with one paragraph torn in the middle of a word, which only segmentation can tell."""
    text = draft(seed)
    torn = "这项工作由司法所牵头，各村指导监\n督工作由包村干部负责，年底前全部完成。\n"
    end = text.index("\n", text.index("一、总体情况")) + 1
    return text[:end] + torn + text[end:]


def write_drafts(folder: Path, count: int, first: int = 0) -> None:
    """Effect: writes the drafts of `count` seeds into a new folder."""
    folder.mkdir()
    for seed in range(first, first + count):
        (folder / f"draft-{seed:05}.txt").write_text(draft(seed), encoding="utf-8", newline="")


def chinese(value: int) -> str:
    """An ordinal from 1 to 99 as headings write it."""
    tens, ones = divmod(value, 10)
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")


class _Writer:
    """Writes one draft; what is chosen at the start (the unit, the style, the slips) holds for all of it."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._year = rng.randint(2019, 2025)
        town = self._word("first") + self._word("second") + rng.choice(("镇", "乡", "街道"))
        self._issuer = town + ("办事处" if town.endswith("街道") else "人民政府")
        self._town, self._county = town, self._word("county")
        self._indent = rng.choice(("", "\u3000\u3000", "  "))
        self._run_in = rng.random() < 0.7
        self._arabic = rng.random() < 0.2
        self._slip = rng.choice((None, None, None, "gap", "repeat", "bracket", "list", "no-thought", "no-sign-off"))

    def draft(self, times: int) -> str:
        sets = min(times, _CHAPTER_SETS)
        lines = [*self._head(), *self._body(sets, times // sets), *self._foot()]
        if self._rng.random() < 0.05:
            lines = [piece for line in lines for piece in _wrapped(line)]
        end = self._rng.choice(("\n", "\n", "\r\n", "\n\n"))
        return end.join(lines) + end

    def _head(self) -> Iterator[str]:
        if self._rng.random() < 0.6:
            yield self._issuer
            yield f"关于{self._year}年度法治政府建设情况的报告"
        else:
            yield f"{self._issuer}{self._year}年度法治政府建设情况报告"
        yield f"{self._county}人民政府："
        yield (
            self._indent
            + f"{self._year}年，{self._town}"
            + ("按照上级要求开展工作。" if self._slip == "no-thought" else OPENING)
            + "现将有关情况报告如下："
        )

    def _body(self, sets: int, sections: int) -> Iterator[str]:
        year = self._year
        plans: list[tuple[str, tuple[Theme, ...], int]] = [
            (f"{year}年主要举措和成效", MEASURES, 6),
            ("党政主要负责人履行推进法治建设第一责任人职责情况", DUTY, 2),
            ("存在的不足和原因", PROBLEMS, 2),
            (f"{year + 1}年工作安排", PLAN, 2),
        ]
        number = 0
        for _ in range(sets):
            number += 1
            yield f"{self._indent}{chinese(number)}、总体情况"
            yield from (self._indent + self._paragraph(OVERVIEW) for _ in range(sections))
            for title, themes, size in plans:
                number += 1
                yield f"{self._indent}{chinese(number)}、{title}"
                yield from self._chapter(themes, size, sections)

    def _chapter(self, themes: tuple[Theme, ...], size: int, times: int) -> Iterator[str]:
        chosen = [theme for _ in range(times) for theme in self._rng.sample(themes, size)]
        slip = self._rng.randrange(1, len(chosen)) if self._slip in ("gap", "repeat", "bracket") else None
        ordinal = 0
        for i, (title, sentences) in enumerate(chosen):
            ordinal += 1
            if i == slip and self._slip != "bracket":
                ordinal += 1 if self._slip == "gap" else -1
            marker = f"{ordinal}." if self._arabic else f"（{chinese(ordinal)}）"
            if i == slip and self._slip == "bracket":
                marker = marker.replace("（", "(").replace("）", ")")
            yield from self._section(marker + title, sentences)

    def _section(self, heading: str, sentences: tuple[str, ...]) -> Iterator[str]:
        paragraphs = [self._paragraph(sentences) for _ in range(self._rng.choice((1, 2, 2, 2, 3)))]
        if self._run_in:
            yield f"{self._indent}{heading}。{paragraphs[0]}"
        else:
            yield self._indent + heading
            yield self._indent + paragraphs[0]
        yield from (self._indent + paragraph for paragraph in paragraphs[1:])

    def _paragraph(self, sentences: tuple[str, ...]) -> str:
        own = self._rng.sample(sentences, min(len(sentences), self._rng.choice((1, 2, 2))))
        common = self._rng.sample(COMMON, self._rng.choice((1, 1, 2)))
        chosen = [self._fill(one) for one in (*own, *common)]
        if len(chosen) < 3 or self._rng.random() < 0.6:
            return "".join(chosen)
        marks = list(_LISTED)
        if self._slip == "list":
            marks[1] = "二"
        return "".join(mark + one for mark, one in zip(marks, chosen, strict=False))

    def _foot(self) -> Iterator[str]:
        yield f"{self._indent}特此报告。"
        if self._slip != "no-sign-off":
            yield self._issuer
            yield f"{self._year + 1}年1月{self._rng.randint(5, 28)}日"

    def _fill(self, sentence: str) -> str:
        return _SLOT.sub(lambda slot: self._word(slot[1]) if slot[1] else str(self._rng.randint(2, 96)), sentence)

    def _word(self, kind: str) -> str:
        return self._rng.choice(WORDS[kind])


def _wrapped(line: str) -> Iterator[str]:
    for start in range(0, len(line), _WRAP):
        yield line[start : start + _WRAP]
