"""Logical lines → parts: title, addressee, body, sign-off, date; a notice that encloses a second document is two parts.

The grammar says what a line looks like; here its place decides what it is. Formal parts as in GB/T 9704—2012 7.3–7.4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lawlint.joining import Logical
from lawlint.lines import Cleaned

KINDS = (
    "报告|通知|方案|要点|总结|计划|汇报|意见|通报|决定|办法|规定|条例|细则|公告|通告|公报|函|请示|批复|纪要|议案|讲话"
    "|规划|安排|清单|公示|说明|指引|材料"
)
_NAMED = re.compile(rf"(?:{KINDS}|述职|述法|情况)(?:[（(][^（）()]*[）)])?\Z")
# What may follow a title on a line of its own: 的报告, 》的通知, （2024年度）, （送审稿）; a bracketed date is a date.
_TITLE_TAIL = (
    r"[的》”][^。，]{0,12}\Z|(?:和|及|暨|以及)[^。，]{2,24}\Z|[（(][^（）()]{1,14}(?:年度|稿|试行|草案)[）)]\Z"
)
# A title with a full stop after it, by a slip, is a title still.
_PERIOD_AFTER_TITLE = re.compile(rf"[^。；：]{{2,40}}20\d\d年[^。，；：]{{2,40}}(?:{KINDS}|述职|述法)。\Z")
_ENCLOSING = re.compile(r"印发|转发|报送|上报|呈报|批转|颁发|发布")
_SUPERIOR = (
    r"(?:中共)?[^\W\da-zA-Z_]{0,12}(?:[省市县区州旗]委|[省市县区州旗]人民政府|[县区市]政府"
    r"|依法治[省市县区州旗]办|办公室)"
)
_SUPERIORS = (
    r"(?:中共)?[^\W\da-zA-Z_]{0,12}(?:[省市县区州旗]委|政府)"
    r"(?:[、，,；][\w（）]{1,20}(?:委|政府|局|办|办公室|委员会|厅|部|处|中心))*[；;，,。]?\Z"
)
_UNIT_ONLY = r"[\w（）()、 ]{3,40}\Z"
_DECORATION = ("furniture", "docnumber", "headmark", "note")
_CLOSING = ("colophon", "attachment", "note", "furniture", "docnumber", "headmark")
# A title of GB/T 9704 stands above the text; more lines than this before the first sentence are not a title block.
_HEADER_LINES = 16


@dataclass(slots=True)
class Layout:
    """One part as indices into the logical lines: `start`–`end` half-open, `body` the first line after the header."""

    start: int
    end: int
    body: int
    title: list[int] = field(default_factory=list)
    addressee: int | None = None
    signature: list[int] = field(default_factory=list)
    date: int | None = None
    enclosing: bool = False


def lay_out(lines: list[Logical], cleaned: Cleaned) -> list[Layout]:
    """The parts of a file, in order; at least one, and every logical line lies in exactly one."""
    return _Reader(lines, cleaned).parts()


class _Reader:
    def __init__(self, lines: list[Logical], cleaned: Cleaned) -> None:
        self.lines = lines
        self.texts = [line.text(cleaned) for line in lines]

    def parts(self) -> list[Layout]:
        first = self._header(0, len(self.lines))
        found = [first]
        title = "".join(self.texts[i] for i in first.title)
        split = self._enclosed(first, title)
        if split is not None:
            first.end, first.enclosing = split, bool(_ENCLOSING.search(title))
            found.append(self._header(split, len(self.lines)))
        for part in found:
            self._sign_off(part)
        return found

    def _header(self, start: int, end: int) -> Layout:
        stop = start
        while stop < min(end, start + _HEADER_LINES) and not self._is_text(stop):
            stop += 1
        part = Layout(start, end, start)
        named = [i for i in range(start, stop) if self._names_document(i)]
        if named:
            last = next((i for i in reversed(named) if "法" in self.texts[i]), named[-1])
            first = last
            while first > start and self._continues_title(first - 1, start):
                first -= 1
            while last + 1 < stop and re.match(_TITLE_TAIL, self.texts[last + 1]):
                last += 1
            part.title = list(range(first, last + 1))
        else:
            plain = [i for i in range(start, stop) if self.lines[i].shape in ("prose", "titled", "hashed")]
            if plain and len(self.texts[plain[-1]]) >= 6:
                part.title = [plain[-1]]
                while part.title[0] > start and self.lines[part.title[0] - 1].shape == "organ":
                    part.title.insert(0, part.title[0] - 1)
        part.body = stop
        self._find_addressee(part, part.title[-1] + 1 if part.title else start, stop)
        return part

    def _find_addressee(self, part: Layout, start: int, stop: int) -> None:
        shapes = [self.lines[i].shape for i in range(start, min(stop + 1, part.end))]
        if "addressee" in shapes:
            part.addressee = start + shapes.index("addressee")
            part.body = max(part.addressee + 1, stop)
            return
        for i in range(start, min(stop + 1, part.end)):
            line = self.lines[i]
            superior = (line.shape == "organ" and re.match(_SUPERIOR, self.texts[i])) or re.match(
                _SUPERIORS, self.texts[i]
            )
            if part.title and superior and not self._is_signed(i):
                part.addressee, part.body = i, max(i + 1, stop if i < stop else i + 1)
                return
            if line.shape == "prose" and self._is_text(i):
                return

    def _is_signed(self, i: int) -> bool:
        return i + 1 < len(self.lines) and self.lines[i + 1].shape in ("date", "organ")

    def _is_text(self, i: int) -> bool:
        line, text = self.lines[i], self.texts[i]
        if line.shape in ("heading", "addressee"):
            return True
        if line.shape == "prose" and _PERIOD_AFTER_TITLE.match(text):
            return False
        if line.shape == "prose":
            return "。" in text or text[-1] in "：:；;" or (len(text) > 45 and "，" in text)
        return line.shape == "titled" and "，" in text and len(text) > 45

    def _names_document(self, i: int) -> bool:
        line, text = self.lines[i], self.texts[i][self.lines[i].rest - self.lines[i].line.start :]
        return line.shape in ("titled", "hashed", "prose") and bool(_NAMED.search(re.sub(r"[ ]+|。\Z", "", text)))

    def _continues_title(self, i: int, start: int) -> bool:
        line, text = self.lines[i], self.texts[i]
        if line.shape == "organ":
            return True
        if line.shape not in ("titled", "prose") or len(text) > 40 or text[-1] in "。：；:":
            return False
        complete = _NAMED.search(text) and text.count("《") == text.count("》")
        return not complete or (i > start and text.endswith("情况") and self.texts[i + 1].startswith("的"))

    def _enclosed(self, first: Layout, title: str) -> int | None:
        encloses = bool(_ENCLOSING.search(title))
        for i in range(first.body + 1, len(self.lines) - 1):
            above = self.lines[i - 1].shape
            bare = above == "attachment" and not re.search(r"[：:]", self.texts[i - 1])
            after_end = above in ("date", "signed", "note", "organ") or above in _CLOSING
            if not (bare or (encloses and after_end)) or self.lines[i].shape not in (
                "titled",
                "prose",
                "organ",
                "hashed",
            ):
                continue
            group = i
            while group < min(i + 5, len(self.lines) - 1) and not self._names_document(group):
                if self.lines[group].shape not in ("titled", "prose", "organ") or len(self.texts[group]) > 40:
                    break
                group += 1
            if self._names_document(group) and not self._is_text(group):
                return i
        return None

    def _sign_off(self, part: Layout) -> None:
        last = part.end - 1
        while last >= part.body and self.lines[last].shape in _CLOSING:
            last -= 1
        dates = [i for i in range(part.body, last + 1) if self.lines[i].shape in ("date", "signed")]
        signers = [i for i in range(max(part.body, last - 5), last + 1) if self.lines[i].shape == "signer"]
        near = next((i for i in reversed(dates) if i >= last - 3 or self._beside_organ(i, part)), None)
        if near is not None:
            part.date = near
            if self.lines[near].shape == "signed":
                part.signature = [near]
            above = near - 1
            while above >= part.body and (self._is_unit(above) or (above == near - 1 and self._looks_signed(above))):
                part.signature.insert(0, above)
                above -= 1
            below = near + 1
            if not part.signature:
                while below <= last and self._is_unit(below):
                    part.signature.append(below)
                    below += 1
        else:
            while last >= part.body and self._is_unit(last) and len(part.signature) < 4:
                part.signature.insert(0, last)
                last -= 1
        part.signature = sorted({*part.signature, *signers})

    def _beside_organ(self, i: int, part: Layout) -> bool:
        return i > part.body and self.lines[i - 1].shape in ("organ", "signer")

    def _is_unit(self, i: int) -> bool:
        return self.lines[i].shape == "organ"

    def _looks_signed(self, i: int) -> bool:
        """A short line of nothing but a name, directly above the date."""
        return self.lines[i].shape in ("prose", "titled") and bool(re.match(_UNIT_ONLY, self.texts[i]))


def decorates(shape: str) -> bool:
    """Whether a shape is page furniture or a formal part that is no text wherever it stands."""
    return shape in _DECORATION or shape in _CLOSING
