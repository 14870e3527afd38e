"""Where sentences end, in Arabic and in English, without marks: `sentences.yaml` has abbreviations.

Arabic has no capitals that would tell, so what is in doubt there goes on: `…` and `؟»` before words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from build_tools.words.tables import read_table

_STOP = re.compile(r"([.!?؟۔…]+)([»”\"')\]]*)")
_QUOTATION = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
_INNER_STOP = re.compile(r"[.!?؟۔…](?=.*\w)", re.DOTALL)
_INITIALS = re.compile(r"و?(?:[^\W\d_]\.)*[^\W\d_]")


def sentences(text: str) -> Iterator[str]:
    """The sentences of `text` with their stops; a quotation's own are part of that which holds it."""
    begun = 0
    open_text = _QUOTATION.sub(lambda found: _INNER_STOP.sub("-", found[0]), text)
    for found in _STOP.finditer(open_text):
        before, after = open_text[begun : found.start()], open_text[found.end() :]
        if re.search(r"\w", before) and re.search(r"\w", after) and _ends(before, found, after):
            yield text[begun : found.end()].strip()
            begun = found.end()
    if re.search(r"\w", text[begun:]):
        yield text[begun:].strip()


def _ends(before: str, stop: re.Match[str], after: str) -> bool:
    """Whether a sentence ends at `stop`, with words before and after it."""
    if not after[0].isspace():
        return _is_glued(before, stop, after)
    letter = re.sub(r"[\W_]+", "", after)[0]
    if stop[1] != "." or stop[2]:
        return _ends_strongly(stop, letter)
    return not _is_abbreviated(before, after)


def _is_glued(before: str, stop: re.Match[str], after: str) -> bool:
    """Whether only the space is missing: not in 3.5, in U.S.A. or in an address."""
    if after[0].isdigit() or after[0].islower() or not re.match(r"\w", after):
        return False
    return stop[1] != "." or re.search(r"[^\W_]{2}$", before) is not None


def _ends_strongly(stop: re.Match[str], letter: str) -> bool:
    """Whether `!`, `…` or a stop before a closing mark ends the sentence before a word's `letter`."""
    goes_on = letter.islower() or (letter.isalpha() and not letter.isupper() and _may_go_on(stop))
    return not goes_on


def _may_go_on(stop: re.Match[str]) -> bool:
    return "…" in stop[1] or ".." in stop[1] or (stop[1] != "." and stop[2] != "")


def _is_abbreviated(before: str, after: str) -> bool:
    word = re.split(r"[\s(\[«“\"'-]", before)[-1].casefold()
    follower = str(re.findall(r"\w+", after)[0]).casefold()
    known = abbreviations()
    if word in known["before_names"]:
        return True
    if word in known["before_figures"]:
        return follower[0].isdigit()
    is_short = word in known["at_ends"] or _INITIALS.fullmatch(word) is not None
    return is_short and follower not in known["beginning"]


@cache
def abbreviations() -> dict[str, frozenset[str]]:
    """What may stand before a stop that ends no sentence, and what begins one all the same."""
    return {name: frozenset(words) for name, words in read_table("sentences").items()}
