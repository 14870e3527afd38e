"""The words by which the scan knows titles, bodies, names …: words.yaml and its like, folded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from build_tools.words.folding import fold, words
from build_tools.words.tables import read_table

_FOLDER = Path(__file__).parent
# The lists of single words by which new names are told.
_OF_NEW_NAMES = (
    "parts_of_bodies",
    "bodies_by_adjective",
    "bodies_of_a_town",
    "bodies_of_many",
    "bodies_by_town",
    "purposes",
    "rank",
    "towns",
    "pairs",
    "areas",
    "areas_named",
    "areas_by_noun",
    "kinds_of_body",
    "bodies_for",
    "bodies_of",
    "numbered",
)

Words = frozenset[str]
Phrase = tuple[str, ...]


class State(NamedTuple):
    """A country's names, as the words of each, and its adjectives."""

    names: frozenset[Phrase]
    adjectives: Words


@dataclass(frozen=True)
class Lexicon:
    """words.yaml, folded: `Words` are single words, a `Phrase` is a tuple of words."""

    boilerplate: tuple[str, ...]
    walls: tuple[str, ...]
    abstract_labels: Words
    caption_starts: tuple[str, ...]
    caption_credits: Words
    titles: frozenset[Phrase]
    bodies: frozenset[Phrase]
    bodies_quoted: frozenset[Phrase]
    parts_of_bodies: Words
    bodies_by_adjective: Words
    bodies_of_a_town: Words
    bodies_of_many: Words
    bodies_by_town: Words
    purposes: Words
    rank: Words
    kinds_of_body: Words
    bodies_for: Words
    bodies_of: Words
    units_of_war: Words
    numbered: Words
    outlets: frozenset[Phrase]
    named_after: dict[str, Words]
    named_after_a_place: dict[str, Words]
    juniors: Words
    no_bodies: frozenset[Phrase]
    towns: Words
    pairs: Words
    areas: Words
    areas_named: Words
    areas_by_noun: Words
    introducers: dict[str, Words]
    followers: Words
    states: tuple[State, ...]
    own: State
    of_no_state: Words
    of_all_states: Words
    one_in_a_country: frozenset[Phrase]
    one_word: dict[str, str]
    never_in_small: Words
    credits: dict[str, Words]
    more_than_one: dict[str, str]
    kin_words: Words
    namesakes: dict[str, Words]
    not_after: dict[str, Words]
    part_named: dict[str, Words]
    left_off: Words
    seated: Words
    doubtful: frozenset[Phrase]
    each_time: frozenset[Phrase]
    given_names: Words
    foreign_names: Words
    also_words: Words
    kin: Words
    function_words: Words
    idle_words: Words

    @cached_property
    def no_names(self) -> Words:
        """Words that may have a capital letter and are no names: "The", "Libyan"."""
        return self.function_words | self.nationalities | self.own.adjectives

    @cached_property
    def title_words(self) -> Words:
        """The words of which titles are made."""
        return frozenset(word for title in self.titles for word in title)

    @cached_property
    def nationalities(self) -> Words:
        """Adjectives of other states."""
        return frozenset().union(*(state.adjectives for state in self.states))

    @cached_property
    def state_of(self) -> dict[str, State]:
        """Each other state by its adjectives, and by those of its names that are a single word."""
        return {
            word: state
            for state in self.states
            for word in state.adjectives | {name[0] for name in state.names if len(name) == 1}
        }


@cache
def lexicon() -> Lexicon:
    """The lexicon; read once and kept."""
    data: dict[str, Any] = table()
    return Lexicon(
        boilerplate=tuple(fold(text) for text in data["boilerplate"]),
        walls=tuple(fold(text) for text in data["walls"]),
        abstract_labels=_folded(data["abstract_labels"]),
        caption_starts=tuple(fold(text) for text in data["caption_starts"]),
        caption_credits=_folded(data["caption_credits"]),
        titles=_phrases(data["titles"] + data["titles_en"]),
        outlets=_phrases(data["outlets"]),
        juniors=_folded(data["juniors"]),
        introducers={section: _bare(found) for section, found in data["introducers"].items()},
        followers=_bare(data["followers"]),
        states=tuple(map(_state, data["states"])),
        own=_state(data["own"]),
        of_no_state=_bare(data["of_no_state"]),
        of_all_states=_bare(data["of_all_states"]),
        one_in_a_country=_phrases(data["one_in_a_country"]),
        one_word=data["one_word"],
        never_in_small=frozenset(data["never_in_small"]),
        credits={when: _bare(found) for when, found in data["credits"].items()},
        more_than_one={fold(more): one for more, one in data["more_than_one"].items()},
        kin_words=_bare(data["kin_words"]),
        namesakes={words(name)[0]: _bare(found) for name, found in data["namesakes"].items()},
        not_after={words(name)[0]: _bare(found) for name, found in data["not_after"].items()},
        part_named={words(name)[0]: _bare(found) for name, found in data["part_named"].items()},
        left_off=frozenset(data["left_off"]),
        seated=_seated(data),
        doubtful=_phrases(data["doubtful"]),
        each_time=_phrases(data["each_time"]),
        **_bodies(data),
        **_given_names(),
        kin=_bare(data["kin"]),
        function_words=_function_words(data),
        idle_words=_function_words(data) | _bare(data["idle_in_events"]),
    )


@cache
def table(name: str = "words") -> Any:
    """The contents of words.yaml, given_names.yaml, or dates.yaml with the months, unfolded; kept."""
    own = yaml.safe_load(_FOLDER.joinpath(f"{name}.yaml").read_text("utf-8"))
    return own | read_table("months") if name == "dates" else own


def _bodies(data: dict[str, Any]) -> dict[str, Any]:
    return {
        **{key: _bare(data[key]) for key in _OF_NEW_NAMES},
        "bodies": _phrases(data["bodies"]),
        "bodies_quoted": _phrases(data["bodies_quoted"]),
        "units_of_war": _bare(data["units"]["en"]),
        "named_after": _by_language(data["named_after"]),
        "named_after_a_place": _by_language(data["named_after_a_place"]),
        "no_bodies": _phrases(data["no_bodies"]),
    }


def _given_names() -> dict[str, Any]:
    given: dict[str, list[str]] = table("given_names")
    return {
        "given_names": _bare(given["arabic"] + given["foreign"] + given["latin"]) - {""},
        "foreign_names": _bare(given["foreign"]),
        "also_words": _bare(given["also_words"]),
    }


def _by_language(data: dict[str, list[str]]) -> dict[str, Words]:
    return {lang: _bare(found) for lang, found in data.items()}


def _seated(data: dict[str, Any]) -> Words:
    rows = (row["called"].values() for row in data["called_by_seat"])
    return _bare([word for called in rows for words_of in called for word in words_of])


def _function_words(data: dict[str, Any]) -> Words:
    return _bare(data["function_words"] + data["function_words_en"])


def _folded(texts: list[str]) -> Words:
    return frozenset(fold(text) for text in texts)


def _bare(texts: list[str]) -> Words:
    """Single words as `words` gives them: folded, the article gone."""
    return frozenset(" ".join(words(text)) or fold(text) for text in texts)


def _state(row: dict[str, list[str]]) -> State:
    return State(_phrases(row["names"]), _bare(row["adjectives"]))


def _phrases(texts: list[str]) -> frozenset[Phrase]:
    return frozenset(tuple(words(text)) for text in texts)
