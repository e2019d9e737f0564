"""JSON as text, piece by piece: values on one line each, arrays that are never held whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

# A file name that is not valid in its encoding, or a damaged draft, may hold half a surrogate pair:
# no UTF-8 file can, and strict parsers refuse its escape too.
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def dumps(value: object) -> str:
    """A value as JSON on one line, Chinese as Chinese, always encodable as UTF-8."""
    return _LONE_SURROGATE.sub("\ufffd", json.dumps(value, ensure_ascii=False))


def array(values: Iterable[object]) -> Iterator[str]:
    """A JSON array, one value per line, pulled from `values` one at a time."""
    separator = "[\n"
    for value in values:
        yield separator + dumps(value)
        separator = ",\n"
    yield "[]" if separator == "[\n" else "\n]"
