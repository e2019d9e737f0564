"""Check kind `sign-off-date`: the date under a report against its year and against the time when reports are due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from lawlint.diagnostic import Related
from lawlint.document import Document
from lawlint.facts.dates import sign_off_date
from lawlint.record import record
from lawlint.rule import Finding, Inapplicable, Undetermined, Yield

if TYPE_CHECKING:
    from lawlint.fields import Table

_MONTH_DAY = r"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"


@record
class SignOffDateCheck:
    """With `latest` (month-day): not between `earliest` of the year and `latest` of the next, where the year is right.

    Without it: a year that is none of the draft's year plus one of `offsets` (0 is the year itself).
    """

    offsets: tuple[int, ...]
    earliest: str
    latest: str

    SLOTS: ClassVar[tuple[str, ...]] = ("words", "year", "earliest", "latest")
    requirement: ClassVar[bool] = False
    gated: ClassVar[bool] = False

    @staticmethod
    def options() -> Table:
        from lawlint.fields import Integer, ListOf, Table, Text

        day = Text(shape=_MONTH_DAY, shape_name="月-日，如 03-01")
        return Table({"offsets": ListOf(Integer(0, 5)), "earliest": day, "latest": day}, required=("offsets",))

    @classmethod
    def build(cls, values: Mapping[str, Any]) -> Self:
        return cls(tuple(values["offsets"]), values.get("earliest", "01-01"), values.get("latest", ""))

    def literals(self) -> tuple[str, ...]:
        return ()

    def find(self, document: Document) -> Iterator[Yield]:
        year = document.judgement.year
        date = document.fact(sign_off_date)
        if date is None or date.year is None:
            yield Inapplicable("没有写成文日期")
            return
        reason = document.judgement.inferred.get("report_year", "")
        if year is None or reason.endswith(f"第{document.line(date.start)}行"):  # the year was taken from this date
            yield Undetermined("没有找到报告年份，请用 --year 指定")
            return
        right_year = date.year - year in self.offsets
        written = f"{date.month:02}-{date.day or 1:02}"
        late = date.year > year and written > self.latest
        early = date.year == year and written < self.earliest
        if (right_year and (late or early)) if self.latest else not right_year:
            values = {
                "words": document.text[date.start : date.end],
                "year": str(year),
                "earliest": _in_words(self.earliest),
                "latest": _in_words(self.latest),
            }
            yield Finding(document.span(date.start, date.end), values, _title(document))


def _in_words(day: str) -> str:
    month, _, number = day.partition("-")
    return f"{int(month)}月{int(number)}日" if day else ""


def _title(document: Document) -> tuple[Related, ...]:
    spans = document.main.title_spans
    return (Related(document.span(spans[0].start, spans[-1].end), "标题在这里"),) if spans else ()
