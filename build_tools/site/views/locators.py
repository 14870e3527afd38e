"""Locators (`H`, `S`, `C`, `A`, `¶3`, `p. 3`: the place in a source) in words."""

from __future__ import annotations

import re

from build_tools.words.language import Lang, translate

_PARTS = {"H": "headline", "S": "standfirst", "C": "caption", "A": "abstract"}
_PARAGRAPH = re.compile(r"¶ ?(\d+([-–]\d+)?)")


_SHORT = re.compile(r"[HSCA]|¶ ?\d+([-–]\d+)?|p\. ?\d+([-–]\d+)?|(\d+:)?\d?\d:\d\d")


def short_locator(locator: str, lang: Lang) -> str:
    """`locator` for a place beside a reference's number; "" if it is too long for that."""
    if not _SHORT.fullmatch(locator):
        return ""
    return translate(_PARTS[locator], lang) if locator in _PARTS else locator


def place_words(locator: str, lang: Lang) -> str:
    """`locator` for a list of references: short where it can be, else in words."""
    return short_locator(locator, lang) or locator_words(locator, lang)


def locator_words(locator: str, lang: Lang) -> str:
    """`H` as "headline", `¶3` as "paragraph 3", a list of them with commas; the rest as it is."""
    comma = "، " if lang == "ar" else ", "
    return comma.join(_part_words(part.strip(), lang) for part in re.split("[,،]", locator))


def _part_words(part: str, lang: Lang) -> str:
    if part in _PARTS:
        return translate(_PARTS[part], lang)
    paragraph = _PARAGRAPH.fullmatch(part)
    if paragraph:
        several = "paragraphs {number}" if paragraph.group(2) else "paragraph {number}"
        return translate(several, lang).format(number=paragraph.group(1))
    return part
