"""What an English word with a capital is: a kind, a day, a title, or a name."""

from __future__ import annotations

import re
from functools import cache

from build_tools.desk.scan.date_words import numbers
from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.desk.scan.tokens import Token
from build_tools.words.folding import words

JOINERS = frozenset(
    {
        "of",
        "the",
        "al",
        "el",
        "bin",
        "ibn",
        "bint",
        "de",
        "le",
        "la",
        "du",
        "di",
        "van",
        "von",
        "bek",
        "ben",
        "bou",
        "bu",
        "abu",
        "ould",
    }
)


@cache
def small() -> frozenset[str]:
    """Words that have a capital only because of what they are part of, and cities elsewhere."""
    return _listed("common") | _listed("elsewhere")


def is_kind(token: Token) -> bool:
    """A kind of body or place, of which there may be many: Brigades."""
    kinds = lexicon().kinds_of_body
    one = re.sub(r"ies$", "y", token.word).removesuffix("s")
    return token.word in kinds or one in kinds


def no_name(token: Token) -> bool:
    """What no name begins or ends with: a title, a day, a people."""
    known = lexicon()
    many = known.no_names | known.of_no_state
    people = token.word.removesuffix("s") in many and token.word.endswith("ns")
    common = people or token.word in known.no_names or token.word in date_words()
    return common or token.word in lexicon().title_words or token.text.isdigit()


@cache
def date_words() -> frozenset[str]:
    """The names of months and weekdays, folded."""
    months = [name for names in table("dates")["months"].values() for name in names]
    days = [name for names in table("dates")["weekdays"].values() for name in names]
    return frozenset(word for name in months + days for word in words(name))


def all_adjectives(here: list[Token]) -> bool:
    """North African and South Asia, which are no names."""
    wide = lexicon().of_no_state | _listed("regions")
    return all(token.word in wide for token in here)


def is_a_make(here: list[Token]) -> bool:
    """Toyota Hilux, a car; but not the Ford Foundation."""
    made = here[:1] != [] and here[0].word in _listed("makes")
    return made and not any(map(is_kind, here))


@cache
def _listed(of: str) -> frozenset[str]:
    return frozenset(table("english")[of].split())


def is_verb(token: Token) -> bool:
    """What a sentence may have after "to", and a body's name too: Committee to Protect …."""
    return token.capital and token.word in _listed("common")


def is_a_field(here: list[Token]) -> bool:
    """Political Affairs, with which somebody is charged."""
    return here[-1:] != [] and here[-1].word == "affairs" and not any(map(is_kind, here[:-1]))


def is_money(token: Token) -> bool:
    """LYD5: a code of money, and how much."""
    return re.sub(r"\d+$", "", token.word) in _listed("currencies")


def all_kinds(here: list[Token]) -> bool:
    """Kinds, the first or the last of many: Streets Council, Health Ministries, Eastern Regions."""
    if tuple(token.word for token in here) in lexicon().no_bodies:
        return True  # the Court of Appeal
    told = [token for token in here if token.text not in JOINERS and token.text != "and"]
    if len(told) < 2:
        return False
    many = told[0].word.endswith("s") or told[-1].word not in lexicon().kinds_of_body
    return many and all(is_kind(one) or one.word in lexicon().of_no_state for one in told)


def is_numbered(found: list[Token], start: int, end: int) -> bool:
    """The Third Force."""
    ordinal = found[start].word in numbers("ordinals")
    return ordinal and end == start + 2 and found[start + 1].word in lexicon().numbered
