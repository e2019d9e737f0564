"""What a number counts: the sentence it stands in, the words before it in its clause, verb and noun phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawlint.document import Document
from lawlint.facts.quantities import Quantity, quantities_in

_WORK = (
    "开展 组织 召开 举办 办理 受理 调解 调处 化解 排查 摸排 审查 审核 制定 制发 修订 清理 废止 修改 公开 发布 "
    "发放 印发 悬挂 张贴 出动 培训 培养 培育 聘请 聘用 配备 配齐 解答 接待 检查 巡查 整改 处理 处置 处罚 作出 "
    "核发 建成 建立 新建 设立 采纳 征求 征集 收集 收到 接到 提出 出具 评查 报送 报备 备案 登记 走访 推送 播放 "
    "编制 编印 签订 履行 移送 立案 结案 办结 完成 听取 研究 部署 主持 讲授 宣讲 参加 参与 旁听 督办 督促 解决 "
    "协调 答复 回复 投入 投资 梳理 公布 保留 取消 承接 新增 组建 惠及 覆盖 集中 张挂 刊发 录入 抽查 纠正"
)
_VERBS = frozenset(_WORK.split())
_REACH = 500
_DIGIT = re.compile("[0-9一二两三四五六七八九十]")
_ADVERBS = re.compile("(?:共|全年|累计|全部|依法|已|成功|积极)*")
_MARK = re.compile(r"[，。；：、！？（）(),;:\n]")
# Words between the mark and the noun phrase that are no part of it.
_OPENER = re.compile(
    r"(?:20\d\d年度?|其中|其余|全年|今年|本年度?|年内|一年来|截至目前|目前|[全我][镇乡县区市局街]道?|共计?|合计|总计|累计|"
    r"已|先后|分别|均|达到?|有|为|的|了|并|全部|约|近|超过?|逾|至少|不少于|不低于|，|、|：)+"
)
_CLOSER = re.compile(r"(?:全年|共计?|合计|总计|累计|均|达到?|为|了|的|约|近|超过?|逾|至少|不[少低]于|不足|多达|等)+$")
_AFTER = re.compile(r"[^\W\d_a-zA-Z余]{0,12}")


class Sentence:
    """The quantities of a stretch of a block that ends at 。！？; semicolons do not end it."""

    def __init__(self, document: Document, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.text = document.text
        self.quantities: list[Quantity] = quantities_in(document, start, end)

    def lead(self, index: int) -> str:
        """The words before a quantity, back to the last mark or to the quantity before."""
        floor = self.quantities[index - 1].end if index else self.start
        words = self.text[floor : self.quantities[index].start]
        return _MARK.split(words)[-1].strip()

    def after(self, index: int) -> str:
        """The words that follow a quantity at once (件案件, 名法律顾问)."""
        match = _AFTER.match(self.text, self.quantities[index].end, self.end)
        return match[0] if match else ""

    def clause(self, index: int) -> str:
        """The words round a quantity."""
        return self.lead(index) + self.after(index)

    def phrase(self, index: int) -> str:
        """The words before a quantity without time, own name and adverbs at their ends."""
        words = self.lead(index)
        opener = _OPENER.match(words)
        return _CLOSER.sub("", words[opener.end() if opener else 0 :])

    def counted(self, index: int) -> tuple[str, str]:
        """The verb and the noun phrase of a quantity: 办理行政处罚案件20件 → 办理, 行政处罚案件; no verb for rates."""
        words = self.phrase(index)
        if self.quantities[index].unit == "%":
            return "", words
        start = next((at for at in range(len(words) - 1) if self._acts(words, at)), 0)
        end = start
        while words[end : end + 2] in _VERBS:
            end += 2
        opener = _OPENER.match(words, end)
        return words[start:end], words[opener.end() if opener else end :] or self.after(index)

    @staticmethod
    def _acts(words: str, at: int) -> bool:
        """Whether a verb stands there, with an object unless it opens the phrase; 行政处罚 and 信息公开 are nouns."""
        if words[at : at + 2] not in _VERBS:
            return False
        return not at or (len(words) - at > 3 and words[at - 2 : at] not in ("行政", "信息", "核准", "法制", "法性"))

    @staticmethod
    def is_work(words: str) -> bool:
        """Whether the words open with something done (开展, 已办理), not with a kind of thing."""
        adverbs = _ADVERBS.match(words)
        end = adverbs.end() if adverbs else 0
        return words[end : end + 2] in _VERBS


def sentence(document: Document, offset: int, *, before: int = 0) -> Sentence:
    """The sentence that holds an offset of the view, with so many sentences of the block before it.

    One without end is cut into pieces of three times `_REACH`, so that the time stays linear.
    """
    text, block = document.text, document.blocks[document.block_at(offset)]
    piece = offset - (offset - block.start) % _REACH
    first, end = max(block.start, piece - _REACH), min(block.end, piece + 2 * _REACH)
    for mark in "。！？":
        at = text.find(mark, offset, end)
        end = at if at >= 0 else end
    start = _last_mark(text, first, offset)
    for _ in range(before):
        start = _last_mark(text, first, max(start - 1, first))
    known = document.fact(_known)
    found = known.get(start)
    if found is None or found.end != end:
        found = known[start] = Sentence(document, start, end)
    return found


def _last_mark(text: str, start: int, end: int) -> int:
    """The end of the last mark between two offsets, or the first of them."""
    for mark in "。！？":
        start = max(start, text.rfind(mark, start, end) + 1)
    return start


def _known(document: Document) -> dict[int, Sentence]:
    """The sentences of a document that somebody asked for: several words of one may ask."""
    return {}


def counted_after(document: Document, offset: int, within: int) -> bool:
    """Whether a digit, or a number in characters, follows so closely."""
    return bool(_DIGIT.search(document.text, offset, offset + within))


def occurrences(document: Document, *words: str) -> Iterator[int]:
    """Where some words occur in the view, word by word; they are literals of the check or of the command that asks."""
    for word in words:
        yield from document.hits.get(word, ())
