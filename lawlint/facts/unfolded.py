"""The text as its author wrote it: full-width digits, letters and percent signs, which the view folds."""

from __future__ import annotations

from lawlint.document import Document


def unfolded(document: Document) -> str:
    """The characters of the source that stand behind the view, one for each of its code points."""
    view, source = document.view, document.source.text
    ends = [*view.starts[1:], len(view.text)]
    runs = zip(view.starts, ends, view.origins, strict=True)
    return "".join([source[origin : origin + end - start] for start, end, origin in runs])
