"""Other forms of a body's name that the press writes: Camp X for X camp, Libya's X for X of Libya."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from build_tools.desk.scan.given import is_written_given
from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.desk.scan.reordered import Form, reordered
from build_tools.words.folding import fold

State = dict[str, list[str]]


def variants(text: str) -> Iterator[Form]:
    """The other forms of `text`, the name of a body or a place, in the same language.

    With each, whether it is the entry's own; one that leaves its country off is so only perhaps.
    """
    whole = [
        text,
        *_units(text),
        *_kinds(text),
        *_turned(text),
        *_offices(text),
        *_ministries(text),
        *_joined(text),
    ]
    for form in whole:
        yield from ((other, True) for other in _of_country(form))
        short = _without_own(form) or _without_owner(form)
        if short:
            yield from ((one, False) for one in (short, *_ministries(short)))
    yield from ((form, True) for form in whole[1:])
    if " وال" in text:
        yield text.replace(" وال", " و ال"), True
    called = re.fullmatch(rf"(?:{'|'.join(_listed('left_off_before'))}) (\D+)", text)
    if called:
        yield called[1], False
    yield from ((form, False) for form in _rests(text))
    yield from reordered(text)


def _rests(text: str) -> Iterator[str]:
    """«الوحدة» of حكومة الوحدة, for which the press puts it in quotation marks; House of its name."""
    found = re.fullmatch(rf"(?:ال)?(?:{'|'.join(_listed('quoted_without'))}) (ال\D+)", text)
    if found and _whose(found[1], own=True)[0] is None:
        yield f"«{found[1]}»"
    if text.startswith("House of "):
        yield "House"
    found = re.fullmatch(r"[\d+]+ (\w+ \w+ (?:Commission|Committee))", text)
    if found:
        yield found[1]
    found = re.fullmatch(
        rf"(\S+ \S+ \S+?) (?:للدعم )?في (?:{'|'.join(_listed('own')['names'])})", text
    )
    if found:
        yield found[1]


def people_of(text: str) -> Iterator[str]:
    """Those of a town, Misratan; and the town with its h or without, Qubba."""
    if re.fullmatch(r"[A-Z][\w -]+[^aeiou]ah?", text):
        yield text.removesuffix("h") if text.endswith("h") else f"{text}h"
    if re.fullmatch(r"[A-Z][a-z]+a", text) and fold(f"{text}n") not in _nationalities():
        yield f"{text}n"
        yield f"{text}ns"


def shorter_names(text: str) -> Iterator[Form]:
    """A person without the father's name: Ahmed Abu Shahma for Ahmed Ali Abu Shahma."""
    first, *rest = text.split()
    if len(rest) < 2 or first.lower() in _SERVANTS or rest[0].startswith("ال"):
        return
    if is_written_given(first) and is_written_given(rest[0]):
        yield " ".join((first, *rest[1:])), not is_written_given(rest[-1])


def fathers_of(text: str) -> Iterator[str]:
    """Abu X, Bu X and Bou X, in one word or in two: أبو زريبة, بوزريبة."""
    for pattern, ways in _FATHERS if _FATHER.search(text) else ():
        if pattern.search(text):
            yield from (_called_so(text, pattern, way) for way in ways)


def _called_so(text: str, pattern: re.Pattern[str], way: str) -> str:
    return pattern.sub(lambda found: _child(way, found[1]), text)


def _child(way: str, name: str) -> str:
    return way + (name.capitalize() if way.endswith(" ") else name.lower())


_FATHER = re.compile("[Bb]o?u|بو")
_FATHERS = tuple(
    (re.compile(pattern), ways)
    for pattern, *ways in (
        (r"\b(?:Abo?u|Bo?u)[ -]([A-Z]?[a-z]{3,})", "Abu ", "Abu", "Bu ", "Bu", "Bou ", "Bou"),
        (r"\bAbo?u([a-z]{3,})", "Abu ", "Bu ", "Bu", "Bou"),
        (r"\bBo?u([^aeiouy\W][a-z]{3,})", "Abu ", "Abu", "Bu ", "Bu", "Bou"),
        (r"\b[أا]?بو (?!ال)(\w{3,})", "أبو ", "أبو", "بو", "بو "),
        (r"\b[أا]بو(?!ال)(\w{3,})", "أبو ", "بو", "بو "),
        (r"\bبو(?!ال)(\w{4,})", "أبو ", "أبو", "بو "),
    )
)


# What makes one name with the next: عبد الحميد, Abd al-Salam.
_SERVANTS = frozenset({"عبد", "أبو", "abd", "abdul", "abdel", "abu"})


@cache
def _nationalities() -> frozenset[str]:
    return lexicon().no_names | lexicon().of_no_state


def event_forms(text: str) -> Iterator[Form]:
    """Floods in Derna for Derna floods, an accord for an agreement: with its day beside it, the same."""
    called = re.sub(r" (?:on|about|over|بشأن|على|حول) .+", "", text)
    found = re.fullmatch(r"(.+) (?:at|in|of) (\S+)", called)
    if found:
        yield from ((f"{found[1]} {where} {found[2]}", False) for where in ("at", "in", "of"))
        yield f"{found[2]} {found[1]}", False
    found = re.fullmatch(r"([A-Z]\S+) ([a-z]\S+)", called)
    if found:
        yield from ((f"{found[2]} {where} {found[1]}", False) for where in ("at", "in", "of"))
    for row in _listed("agreements"):
        kinds = "|".join(row)
        if re.search(rf"(?<!\w)(?:{kinds})(?!\w)", called):
            yield from ((re.sub(rf"(?<!\w)(?:{kinds})(?!\w)", one, called), True) for one in row)
    if called != text:
        yield called, False


def _units(text: str) -> Iterator[str]:
    """A brigade by the name of battalion, as long as the number or the name is the same."""
    english, arabic = (_listed("units")[lang] for lang in ("en", "ar"))
    one_of = "|".join(english)
    found = re.fullmatch(
        rf"(?:(?:{one_of}) (\d+)|(\S.*?)(?: Combat)? (?:{one_of}))", text, re.IGNORECASE
    )
    if found:
        rest = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", found[1] or found[2])
        yield from (f"{rest} {unit}" for unit in english)
        yield from (f"{unit} {rest}" for unit in english if rest.isdigit())
    found = re.fullmatch(rf"(?:{'|'.join(_listed('bands'))}) (\D+)", text)
    if found:
        yield from (f"{band} {found[1]}" for band in _listed("bands"))
    found = re.match(rf"(?:ال)?(?:{'|'.join(arabic)}) (?:(\d+)|(\D.*))", text)
    if found:
        yield from (f"{unit} {found[1] or found[2]}" for unit in arabic)


def _kinds(text: str) -> Iterator[str]:
    """A body by another word for what it is, if more than one word names it."""
    for row in _listed("one_kind"):
        found = re.fullmatch(rf"(\S+ \S.*) (?:{'|'.join(row)})", text)
        if found:
            yield from (f"{found[1]} {kind}" for kind in row)


def _turned(text: str) -> Iterator[str]:
    """X camp as Camp X."""
    found = re.fullmatch(rf"(.+) ({'|'.join(_listed('before_or_after'))})", text, re.IGNORECASE)
    if found:
        yield f"{found[2]} {found[1]}"


def _offices(text: str) -> Iterator[str]:
    """The office of somebody as theirs."""
    found = re.fullmatch(r"(?:The )?Office of the (.+)", text)
    if found:
        yield f"{found[1]}'s Office"


def _joined(text: str) -> Iterator[str]:
    """جهاز الدعم والاستقرار for جهاز دعم الاستقرار."""
    found = re.fullmatch(rf"({'|'.join(_listed('joined_after'))}) (?!ال)(\w+) ال(\w+)", text)
    if found:
        yield f"{found[1]} ال{found[2]} وال{found[3]}"


def _ministries(text: str) -> Iterator[str]:
    """The Foreign Ministry as that of Foreign Affairs, in both orders; الخارجية for its ministry."""
    found = re.fullmatch(
        r"(\w+ )??(\w+) Ministry|(\w+ )??Ministry of (\w+)(?: Affairs)?", text, re.IGNORECASE
    )
    if found:
        whose, field = found[1] or found[3] or "", found[2] or found[4]
        for one in (field, f"{field} Affairs") if field == "Foreign" else (field,):
            yield f"{whose}{one} Ministry"
            yield f"{whose}Ministry of {one}"
    found = re.fullmatch(rf"وزارة ((?:{'|'.join(_listed('called_alone'))}) ال\w+)", text)
    if found:
        yield found[1]


def _of_country(text: str) -> Iterator[str]:
    """Russia's X and X of Russia for Russian X; the other ways round too."""
    for state, what in (_whose(text, own=True), _whose(text, own=False)):
        if state and _latin(text):
            named = [name for name in state["names"] if _latin(name)]
            yield from (f"{name} {what}" for name in named)
            yield from (f"{what} of {name}" for name in named)
            yield from (f"{one} {what}" for one in state["adjectives"] if _latin(one))
        elif state and what.count(" ") <= 1:  # خارجية روسيا
            *kind, last = what.split()
            named = [name for name in state["names"] if not _latin(name)]
            yield from (" ".join([*kind, last.removeprefix("ال"), name]) for name in named)


def _without_own(text: str) -> str | None:
    """What a body is called at home, if that is more than a word: the central bank; Parliament."""
    state, what = _whose(text, own=True)
    if state and what in _listed("one_in_a_country"):
        return what if not what.isascii() else what.capitalize()
    return what if state and " " in what else None


def _without_owner(text: str) -> str | None:
    """A government's ministry by its field alone: the interior ministry."""
    found = re.fullmatch(r"(\w+ ministry) of .+", text, re.IGNORECASE)
    return found[1] if found else None


def _whose(text: str, *, own: bool) -> tuple[State | None, str]:
    """The state that a name says it is of, and the rest of the name."""
    for pattern in _patterns(own=own):
        found = pattern.fullmatch(text)
        if found:
            return _states(own=own)[found["whose"]], found["what"]
    return None, text


@cache
def _states(*, own: bool) -> dict[str, State]:
    states = [_listed("own")] if own else _listed("states")
    return {word: one for one in states for word in one["names"] + one["adjectives"]}


@cache
def _patterns(*, own: bool) -> tuple[re.Pattern[str], ...]:
    """Libyan X and Libya's X, X of Libya, X with the adjective after it in Arabic."""
    latin = "|".join(word for word in _states(own=own) if _latin(word))
    arabic = "|".join(word for word in _states(own=own) if not _latin(word))
    return (
        re.compile(rf"(?P<whose>{latin})(?:['’]s)? (?P<what>.+)"),
        re.compile(rf"(?P<what>.+) (?:of|in) (?:the )?(?P<whose>{latin})"),
        re.compile(rf"(?P<what>.+) ال(?P<whose>{arabic})"),
    )


def _latin(text: str) -> bool:
    return re.search("[ء-ي]", text) is None


def _listed(field: str) -> Any:
    return table()[field]
