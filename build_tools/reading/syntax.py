"""Explains in plain words why PyYAML cannot read a text, and how to fix it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import yaml

from build_tools.reading.comments import CUTS, ScalarRange, find_comments, scalar_range
from build_tools.words.messages import Message, wording
from build_tools.words.tables import LOADER

MAX_DEPTH = 8
TOO_DEEP = wording("too_deep", depth=MAX_DEPTH)

_CURLY = "“”„‘’«»"
_NOT_QUOTES = wording("not_quotes")
_WIDTH = 2000  # of a line that is searched: some of the patterns take its square

_TABLE = re.compile(r"[^\n:]*[,;][^\n:]*\n[^\n]*[,;]")  # the head of one that a spreadsheet saved

# What breaks a file wherever it stands.
_FOREIGN = {
    r"^(?:<{7}|\|{7}|={7}|>{7})(?: |$)": wording("conflict_mark"),
    r"^ *(?:`{3}|~{3})": wording("code_fence"),
}
# What keyboards and word processors put for `:` and `,`, which look the same.
_COLONS = "：﹕∶꞉ː︓"
_COMMAS = "，﹐、､"
# With what no plain text may begin: YAML takes it for a sign of its own.
_NOT_FIRST = r"""\[\[|\[@|[*@`%]|[>|] \S|- |"[^"]*" *[^\s"]|'[^']*' +[^\s']"""
# What a line may hold that its error, or the error on the next line, comes from.
_MISTAKES = {
    r"[{\[].*،\s*[a-z_]+:": wording("arabic_comma"),
    rf"(?:: |- |[{{\[,] ?)[{_CURLY}]": _NOT_QUOTES,
    rf"^[ -]*[a-z_]+: +(?:{_NOT_FIRST})": wording("sign_begins_text"),
    r"^ *-[a-z{]": wording("no_space_after_hyphen"),
    r"^[ -]*[a-z_]+ ?= ?\S": wording("equals_sign"),
    r": \? *$": wording("question_mark_alone"),
    r"\{.*[a-z]: [^'\"\s{][^'\":]*\[[@\[]": wording("mark_in_braces"),
    r"^[ -]*[a-z_]+:[^\s/]": wording("no_space_after_colon"),
    r"^[ -]*[a-z_]+: [^\s'\"{\[|>].*:(?: |$)": wording("colon_in_text"),
    **{
        rf"(?:^[ -]*|[{{,،] ?)[a-z_]+ ?{sign}": wording("another_colon", code=f"U+{ord(sign):04X}")
        for sign in _COLONS
    },
    **{
        rf"[{{\[].*{sign}\s*[a-z_]+:": wording("another_comma", code=f"U+{ord(sign):04X}")
        for sign in _COMMAS
    },
}
_ANOTHER_COLON = re.compile(f" ?([{_COLONS}])")


def explain(error: yaml.YAMLError, text: str) -> tuple[int, Message]:
    """The line, from 1, at which to fix `text`, and what is wrong there."""
    reason = str(getattr(error, "problem", None) or error)
    # What never ends is to be fixed where it begins.
    marks = ("context_mark", "problem_mark") if "end of stream" in reason else ("problem_mark",)
    line = next((mark.line + 1 for name in marks if (mark := getattr(error, name, None))), 1)
    if "nesting depth" in reason:  # libyaml's own limit, met while it looks ahead
        return line, TOO_DEEP
    cut = _cut_before(error, text)
    known = _foreign(text) or ((cut, CUTS) if cut else _mistake(text, line))
    return known or _indented(reason, line, text) or (line, wording("not_yaml", reason=reason))


def _indented(reason: str, line: int, text: str) -> tuple[int, Message] | None:
    """A line that stands deeper or less deep than those it belongs to."""
    depths = [len(row) - len(row.lstrip(" ")) for row in ["", *text.split("\n"), ""]]
    is_deeper = "mapping values" in reason and depths[line] > depths[line - 1]
    is_between = "expected key" in reason and depths[line] not in depths[:line]
    if is_deeper or is_between or "'-' indicator" in reason:
        return line, wording("another_indent")
    return None


def no_fields(text: str) -> Message:
    """The message for a file that is a single value or a list instead of fields."""
    known = _mistake(text, 1)
    if known:
        return known[1]
    return wording("table") if _TABLE.match(text) else wording("no_fields")


@lru_cache(maxsize=1024)  # few names recur everywhere
def wrong_key(key: str) -> Message | None:
    """What is wrong with the name of a field that YAML takes for one."""
    name, colon, value = key.partition(":")
    if colon:
        return wording("no_space_after_this_colon", name=name, value=value[:40])
    another = _ANOTHER_COLON.search(key)
    if another:
        return wording("another_colon", code=f"U+{ord(another[1]):04X}")
    return _NOT_QUOTES if set(key) & set(_CURLY) else None


def _foreign(text: str) -> tuple[int, Message] | None:
    for pattern, message in _FOREIGN.items():
        found = re.search(pattern, text, re.MULTILINE)
        if found:
            return text.count("\n", 0, found.start()) + 1, message
    return None


def _mistake(text: str, line: int) -> tuple[int, Message] | None:
    """A mistake on the line of an error, or on the one before."""
    rows = ["", *text.split("\n"), ""]
    for number in (line, line - 1):
        for pattern, message in _MISTAKES.items():
            if re.search(pattern, rows[number][:_WIDTH]):
                return number, message
    return None


def _cut_before(error: yaml.YAMLError, text: str) -> int | None:
    """The line of the last comment before the error that cuts off text: it may have cut a brace."""
    mark = getattr(error, "problem_mark", None)
    known = text[: mark.index] if mark else text
    spans = [span for span in _scalars(text) if span.start <= len(known)]
    cuts = [comment.line for comment in find_comments(known, spans) if comment.cuts]
    return cuts[-1] if cuts else None


def _scalars(text: str) -> Iterator[ScalarRange]:
    """The scalars of `text` as far as it can be told into words."""
    try:
        for token in yaml.scan(text, Loader=LOADER):
            if isinstance(token, yaml.ScalarToken):
                yield scalar_range(token, text)
    except yaml.YAMLError:
        return
