"""Why PyYAML cannot read a text, in words that say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from build_tools.reading.comments import CUTS, Span, find_comments, span_of

# Seventeen times faster where libyaml is there.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_DEPTH = 8
TOO_DEEP = f"is nested more than {MAX_DEPTH} deep: flatten it"


def explain(error: yaml.YAMLError, text: str) -> tuple[int, str]:
    """The line, from 1, at which `text` is to be mended and what is wrong there."""
    reason = str(getattr(error, "problem", None) or error)
    # What never ends is to be mended where it begins.
    marks = ("context_mark", "problem_mark") if "end of stream" in reason else ("problem_mark",)
    line = next((mark.line + 1 for name in marks if (mark := getattr(error, name, None))), 1)
    if "nesting depth" in reason:  # libyaml's own limit, met while it looks ahead
        return line, TOO_DEEP
    cut = _cut_before(error, text)
    if cut:
        return cut, CUTS
    return line, f"is not YAML ({reason}): look for a missing quote, colon or indent"


def _cut_before(error: yaml.YAMLError, text: str) -> int | None:
    """The line of the last comment before the error that cuts off text: it may have cut a brace."""
    mark = getattr(error, "problem_mark", None)
    known = text[: mark.index] if mark else text
    spans = [span for span in _scalars(text) if span.start <= len(known)]
    cuts = [comment.line for comment in find_comments(known, spans) if comment.cuts]
    return cuts[-1] if cuts else None


def _scalars(text: str) -> Iterator[Span]:
    """The scalars of `text` as far as it can be told into words."""
    try:
        for token in yaml.scan(text, Loader=LOADER):
            if isinstance(token, yaml.ScalarToken):
                yield span_of(token, text)
    except yaml.YAMLError:
        return
