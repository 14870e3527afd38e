"""What a patch of Git's says of the claims in an entry's file: which came, changed and went."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

PARTS = r"^(  - id: .*|[a-z_]+:)"
"""The lines that Git is to name above each hunk: where a claim begins, or a field of the entry."""

# A merge shows a file in which it differs from all its parents, a sign for each parent in each line.
_FILE = re.compile(r"diff --(?:git a/(?P<path>\S+) b/(?P=path)|combined (?P<merged>\S+))")
_HUNK = re.compile(r"@(@+) .*? @@+ ?(.*)")
_CLAIM = re.compile(r"  - id: [\"']?([a-z0-9-]+)[\"']?")
_FIELD = re.compile(r"[a-z_]+:")

_Lines = dict[str, list[str]]


@dataclass(frozen=True)
class Touched:
    """The ids of the claims that a patch of one file adds, changes and takes away."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def touched(patch: Iterable[str]) -> Iterator[tuple[str, Touched]]:
    """Each file in the lines of a `patch` without context, by its path."""
    path, lines = "", list[str]()
    for line in patch:
        if file := _FILE.fullmatch(line):
            if path:
                yield path, _of_file(lines)
            path, lines = file["path"] or file["merged"], []
        else:
            lines.append(line)
    if path:
        yield path, _of_file(lines)


def _of_file(lines: Iterable[str]) -> Touched:
    """A claim that was only moved, whole or its parts, did not change."""
    plus, minus = _Lines(), _Lines()
    for sign, claim, text in _signed(lines):
        (plus if sign == "+" else minus).setdefault(claim, []).append(text)
    came, went = _begun(plus), _begun(minus)
    both = {claim: None for claim in (*plus, *minus) if claim not in came ^ went}
    changed = (c for c in both if sorted(plus.get(c, ())) != sorted(minus.get(c, ())))
    return Touched(
        tuple(claim for claim in plus if claim in came - went),
        tuple(changed),
        tuple(claim for claim in minus if claim in went - came),
    )


def _begun(said: Mapping[str, list[str]]) -> set[str]:
    return {claim for claim, lines in said.items() if any(map(_CLAIM.fullmatch, lines))}


def _signed(lines: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Each line of a claim that came or went: its sign, the claim and what it says."""
    width, within = 0, defaultdict[str, str](str)
    for line in lines:
        if hunk := _HUNK.match(line):
            width = len(hunk[1])
            within["+"] = within["-"] = _claim(hunk[2], "")
        sign, text = line[:1], line[width:]
        if width and sign in ("+", "-") and line[:width] == sign * width:
            within[sign] = _claim(text, within[sign])
            if within[sign]:
                yield sign, within[sign], text


def _claim(line: str, before: str) -> str:
    """The claim that `line` is in after one of `before`; "" outside of claims."""
    if line.startswith("  - id: "):
        claim = _CLAIM.match(line)
        return claim[1] if claim else ""
    return "" if _FIELD.match(line) else before
