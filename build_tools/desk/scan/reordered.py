"""Names of bodies, courts and bases in other words and another order: National Accord Government."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.desk.scan.lexicon import table

# A form and whether it is the entry's own.
Form = tuple[str, bool]
_LEAST = 3  # words of a name of which one may be left off


def reordered(text: str) -> Iterator[Form]:
    """Other forms of `text`, and whether each is the entry's own: it is not with a word less."""
    every = (
        *_before_or_of(text),
        *_highest(text),
        *_one_task(text),
        *_courts(text),
        *_bases(text),
        *_called(text),
        *_united(text),
    )
    yield from ((form, True) for form in every)
    for one in (text, *_before_or_of(text)):
        yield from _without_rank(one)


def _before_or_of(text: str) -> Iterator[str]:
    """National Accord Government for Government of National Accord, and the other way round."""
    kinds = "|".join(table()["before_or_of"])
    found = re.fullmatch(rf"({kinds}) of ([A-Z]\w+ [A-Z]\w+)", text)
    if found:
        yield f"{found[2]} {found[1]}"
    found = re.fullmatch(rf"(National [A-Z]\w+) ({kinds})", text)
    if found:
        yield f"{found[2]} of {found[1]}"


def _highest(text: str) -> Iterator[str]:
    """Supreme Traders Council for Traders Supreme Council of somewhere."""
    ranks = "|".join(table()["ranks"]["en"])
    found = re.fullmatch(rf"((?!{ranks})[A-Z]\w+) ({ranks}) ([A-Z]\w+)(?: of [A-Z]\w+)?", text)
    if found:
        yield f"{found[2]} {found[1]} {found[3]}"


def _one_task(text: str) -> Iterator[str]:
    """هيئة البحث عن المفقودين, of two tasks the first: هيئة البحث والتعرف على المفقودين."""
    found = re.fullmatch(r"(\D+) وال\w+ على (ال\w+)", text)
    if found:
        yield f"{found[1]} عن {found[2]}"


def _without_rank(text: str) -> Iterator[Form]:
    """Libyan National Congress for the General National Congress; two such words may change places."""
    ranks, own = table()["ranks"], table()["own"]
    said = text.split()
    names = [one for one in own["names"] + own["adjectives"] if one.isascii()]
    if len(said) < _LEAST or set(names) & set(said):
        return
    if said[0] in ranks["en"] and said[1] in ranks["en"]:
        yield " ".join((said[1], said[0], *said[2:])), True
    for at, word in enumerate(said):
        rest = " ".join((*said[:at], *said[at + 1 :]))
        if word in ranks["en"] and rest[0].isupper():
            yield rest, False
            yield from ((f"{name} {rest}", True) for name in names)
            yield from ((f"{rest} of {name}", True) for name in own["names"] if name.isascii())
        elif word in ranks["ar"]:
            yield rest, False
    found = re.fullmatch(r"المجلس الأعلى ل(ل?)(\w+)(?: \w+)?", text)
    if found:
        yield f"مجلس ال{found[2]}", False


def _courts(text: str) -> Iterator[str]:
    """Court of Appeal in Derna, محكمة الاستئناف بدرنة."""
    courts = table()["courts"]
    for row in courts["en"]:
        found = re.fullmatch(rf"([A-Z]\w+) {row[0]}", text)
        if found is None or found[1] == "International":
            continue
        for kind in row:
            yield f"{found[1]} {kind}"
            yield from (f"{kind} {where} {found[1]}" for where in ("in", "of"))
    found = re.fullmatch(rf"محكمة ({'|'.join(courts['ar'])}) (\w+)", text)
    if found:
        yield from (f"محكمة ال{found[1]} {where}{found[2]}" for where in ("في ", "ب"))


def _bases(text: str) -> Iterator[str]:
    """The base of Jufra for its air base, مطار معيتيقة الدولي for مطار معيتيقة."""
    bases = table()["bases"]
    for row in bases["en"]:
        found = re.fullmatch(rf"(\S.+) (?:{row[0]}|{row[1]})", text, re.IGNORECASE)
        if found is None:
            continue
        for kind in row:
            yield f"{found[1]} {kind}"
            yield from (f"{kind} {where} {found[1]}" for where in ("of", "at") if kind.islower())
    for kind, ways in bases["ar"].items():
        found = re.fullmatch(rf"{kind} (\S.*?)(?: (?:{'|'.join(ways)}))?", text)
        if found:
            yield f"{kind} {found[1]}"
            yield from (f"{kind} {found[1]} {way}" for way in ways)
            yield from (f"ال{kind} {ways[0]} {where}{found[1]}" for where in ("في ", "ب"))


def _called(text: str) -> Iterator[str]:
    """What the press calls a body that bears the name `text`."""
    for form in table()["also_called"].get(text, ()):
        yield form
        yield from _united(form)
    found = re.fullmatch(r"وكالة ((?!ال)\w+ \w+)", text)
    if found:
        yield found[1]


def _united(text: str) -> Iterator[str]:
    """UN for United Nations, and the other way round, before the rest of a name."""
    for one, other in (("UN ", "United Nations "), ("United Nations ", "UN ")):
        if text.startswith(one):
            yield other + text.removeprefix(one)
