r"""Patterns of Python's as JavaScript reads them with the flag u, so that the forms ask by the same ones.

Of what Python's `re` knows, that which the checks use: VERBOSE, ASCII, `(?i:…)`, and `\w`, `\d`, `\b` for the
letters and digits of every script. What is IGNORECASE to Python is to be read with the flag i too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = r"\p{L}\p{N}_"
_EDGE = f"(?:(?<=[{_WORD}])(?![{_WORD}])|(?<![{_WORD}])(?=[{_WORD}]))"
_OUTSIDE = {r"\w": f"[{_WORD}]", r"\W": f"[^{_WORD}]", r"\d": r"\p{Nd}", r"\b": _EDGE}
_INSIDE = {r"\w": _WORD, r"\d": r"\p{Nd}"}
_WHOLE = {r"[^\W\d_]": r"\p{L}", r"[^\W_]": r"[\p{L}\p{N}]"}
_PIECE = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|\(\?i:|\(\?P|.", re.DOTALL)
_NEEDS_BACKSLASH = re.compile(r"\\[\^$.*+?()\[\]{}|/\\sSuxntr1-9]|\\-")


def in_browsers(pattern: re.Pattern[str]) -> str:
    """The source of a JavaScript pattern that finds what `pattern` finds."""
    return "".join(_pieces(pattern))


def _pieces(pattern: re.Pattern[str]) -> Iterator[str]:
    depth = 0
    without_case: list[int] = []
    for piece in _PIECE.findall(pattern.pattern):
        if piece == "(?i:":
            without_case.append(depth)
        yield _piece(piece, pattern.flags, either=bool(without_case))
        depth += piece.startswith("(") - (piece == ")")
        if without_case and without_case[-1] == depth:
            without_case.pop()


def _piece(piece: str, flags: int, *, either: bool) -> str:
    if piece.startswith("["):
        return _class(piece)
    if piece == r"\d" and flags & re.ASCII:
        return piece
    if piece.startswith("\\"):
        return _OUTSIDE.get(piece, piece if _NEEDS_BACKSLASH.fullmatch(piece) else piece[1:])
    if piece.startswith("("):
        return {"(?i:": "(?:", "(?P": "(?"}.get(piece, piece)
    if flags & re.VERBOSE and piece.isspace():
        return ""
    return (
        f"[{piece.lower()}{piece.upper()}]" if either and piece.upper() != piece.lower() else piece
    )


def _class(piece: str) -> str:
    if piece in _WHOLE:
        return _WHOLE[piece]
    if "\\W" in piece or "\\D" in piece:
        raise ValueError(f"{piece}: a browser's class cannot leave out letters of every script")
    return re.sub(r"\\.", lambda found: _INSIDE.get(found[0], _plain(found[0])), piece)


def _plain(escaped: str) -> str:
    return escaped if _NEEDS_BACKSLASH.fullmatch(escaped) else escaped[1:]
