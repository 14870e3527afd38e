"""Checks of lives: nobody dies before birth, or acts before the one or after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from build_tools.checks.alone import Alone
from build_tools.facts.days import ALWAYS, Days, known_days
from build_tools.facts.lives import lifetime
from build_tools.facts.moments import event_dating
from build_tools.facts.standing import is_disputed, stands
from build_tools.reading.dates import Edtf, parse_edtf
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import Graph, claims_of
from build_tools.reading.marks import plain_words
from build_tools.reading.model import Actor, Claim, Entry, Event, PropertyClaim, RelationClaim
from build_tools.reading.model.vocabulary import PropertyRole
from build_tools.reading.problems import Problem
from build_tools.words.digits import western
from build_tools.words.language import LANGS, Lang
from build_tools.words.messages import Message, wording

PAIRS: tuple[tuple[PropertyRole, PropertyRole, Message], ...] = (
    ("birth", "death", wording("died_before_birth")),
    ("founding", "dissolution", wording("dissolved_before_founding")),
)

LONGEST = 120
"""In years: nobody on record lived much longer."""


def lives_are_possible(one: Alone) -> Iterator[Problem]:
    """Nobody dies before birth or lives after death; nothing is dissolved before it is founded."""
    if not isinstance(one.entry, Actor):
        return
    for first, last, message in PAIRS:
        begun = max((when.first for _, when in _dated(one, first)), default=date.min)
        for at, when in _dated(one, last):
            if when.last < begun:
                yield one.problem("lives_are_possible", message, *at, "value")
    deaths = [at for at, _ in _dated(one, "death")]
    if one.entry.living and deaths:
        yield one.problem("lives_are_possible", wording("lives_and_died"), *deaths[0])
    ends = [when.last for _, when in _dated(one, "death")]
    until = min(ends, default=one.entry.confirmed if one.entry.living else date.min)
    yield from _ages_told(one)
    for at, when in _dated(one, "birth"):
        if until.year - when.last.year > LONGEST:
            message = wording("lives_too_long", years=until.year - when.last.year)
            yield one.problem("lives_are_possible", message, *at, "value")


_AGE: Mapping[Lang, re.Pattern[str]] = {
    "ar": re.compile(r"(?:عن عمر|من العمر|في سن|توفيت? عن) (?:يناهز |نحو )?(\d{1,3})(?![\w.,])"),
    "en": re.compile(r"(?i:\baged|\bat the age of) (\d{1,3})(?![\w,]|\.\d)"),
}


def _ages_told(one: Alone) -> Iterator[Problem]:
    """Warns of an age at death in a summary that the dates of birth and death do not give."""
    born, died = ([when for _, when in _dated(one, role)] for role in ("birth", "death"))
    if not born or not died or not isinstance(one.entry, Actor):
        return
    oldest = max(when.last.year for when in died) - min(when.first.year for when in born)
    youngest = min(when.first.year for when in died) - max(when.last.year for when in born) - 1
    for lang in LANGS:
        words = western(plain_words(one.entry.summary.in_language(lang), lambda _: ""))
        found = _AGE[lang].search(words) if _DIED[lang].search(words) else None
        if found and not youngest <= int(found[1]) <= oldest:
            message = wording("age_against_dates", words=found[0], born=f"{born[0]}, {died[0]}")
            yield one.document.problem("lives_are_possible", message, "summary", lang, warning=True)


_DIED: Mapping[Lang, re.Pattern[str]] = {
    "ar": re.compile("توفي|قُ?تل|مات|رحل|وفاته|مقتله"),
    "en": re.compile(r"\b(?:died|killed|death|dead)\b"),
}


def _dated(one: Alone, role: PropertyRole) -> Iterator[tuple[KeyPath, Edtf]]:
    """The dates of a property with `role` that stand undisputed, and where."""
    terms = one.vocabulary.properties_as(role)
    for at, claim in claims_of(one.entry):
        if not isinstance(claim, PropertyClaim) or claim.property not in terms:
            continue
        if isinstance(claim.value, Edtf) and _is_sure(claim):
            yield at, claim.value


def _is_sure(claim: Claim) -> bool:
    return stands(claim) and not is_disputed(claim)


def deeds_are_within_lives(graph: Graph) -> Iterator[Problem]:
    """Nobody holds a post, or does something in an event, before birth or after death."""
    lives = {actor.id: lifetime(graph, actor) for actor in graph.entries(Actor)}
    for actor in graph.entries(Actor):
        born, dead = lives[actor.id]
        if (born, dead) != ALWAYS:
            yield from _ties_outside(graph, actor, born, dead)
            yield from _held_by_a_child(graph, actor)
    for event in graph.entries(Event):
        yield from _events_outside(graph, event, lives)
    for entry in graph.corpus.entries.values():
        yield from _words_outside(graph, entry, lives)


def _words_outside(graph: Graph, entry: Entry, lives: Mapping[str, Days]) -> Iterator[Problem]:
    """What somebody is to have said before birth or after death."""
    for at, claim in claims_of(entry):
        for speaker in claim.said_by if claim.as_of else ():
            born, dead = lives.get(speaker, ALWAYS)
            if claim.as_of and not (born <= claim.as_of.last and claim.as_of.first <= dead):
                message = wording("said_outside_life", claim=claim.id, name=speaker)
                yield graph.corpus.problem(
                    "deeds_are_within_lives", message, entry.id, *at, "said_by"
                )


def _ties_outside(graph: Graph, actor: Actor, born: date, dead: date) -> Iterator[Problem]:
    for at, claim in claims_of(actor):
        if isinstance(claim, RelationClaim) and _is_sure(claim):
            said = _outside(claim, born, dead, lasts=_lasts(graph, claim))
            if said:
                message = wording("tie_outside_life", claim=claim.id, said=said, actor=actor.id)
                yield graph.corpus.problem("deeds_are_within_lives", message, actor.id, *at)


GROWN = 15
"""In years: whoever holds a post is older, but for kings."""


def _held_by_a_child(graph: Graph, actor: Actor) -> Iterator[Problem]:
    """Warns of a post that begins in its holder's childhood."""
    births = actor.properties(graph.corpus.vocabulary.properties_as("birth"))
    born = [claim.value for claim in births if _is_sure(claim) and isinstance(claim.value, Edtf)]
    posts = graph.corpus.vocabulary.relations_as("command")
    for at, claim in claims_of(actor):
        if not isinstance(claim, RelationClaim) or not claim.valid or not _is_sure(claim):
            continue
        start = claim.valid.text.partition("/")[0]
        begun = parse_edtf(start).last if start not in ("", "..") else None
        is_post = claim.role is not None or claim.relation in posts
        if is_post and begun and born and 0 <= begun.year - born[0].first.year < GROWN:
            message = wording("held_by_a_child", claim=claim.id, years=GROWN, born=str(born[0]))
            yield graph.corpus.problem(
                "deeds_are_within_lives", message, actor.id, *at, "valid", warning=True
            )


def _lasts(graph: Graph, claim: RelationClaim) -> bool:
    """Whether the relation is one that ends: it has words for when it is over."""
    relation = graph.corpus.vocabulary.relations.get(claim.relation)
    return relation is not None and relation.past is not None


def _outside(claim: RelationClaim, born: date, dead: date, *, lasts: bool) -> Message | None:
    """How a tie lies outside a life; None when it may lie within."""
    if claim.valid is None:
        after = lasts and claim.as_of is not None and claim.as_of.first > dead
        return wording("told_after_death") if after else None
    first, last = known_days(claim.valid)
    start, _, end = claim.valid.text.partition("/")
    if (parse_edtf(start).last if start not in ("", "..") else last) < born:
        return wording("begins_before_birth")
    if first > dead:
        return wording("begins_after_death")
    if dead != date.max and end == "..":
        return wording("goes_on_after_death")
    ended = parse_edtf(end).first if end not in ("", "..") else first
    return wording("ends_after_death") if ended > dead else None


def _events_outside(graph: Graph, event: Event, lives: Mapping[str, Days]) -> Iterator[Problem]:
    doers = graph.corpus.vocabulary.relations_as("doer")
    dating = event_dating(graph, event)
    if dating is None or dating.disputed:
        return
    for at, claim in claims_of(event):
        if isinstance(claim, RelationClaim) and claim.relation in doers and _is_sure(claim):
            born, dead = lives.get(claim.object, ALWAYS)
            if not (born <= dating.when.last and dating.when.first <= dead):
                message = wording(
                    "event_before_life" if dating.when.last < born else "event_after_life",
                    name=claim.object,
                )
                yield graph.corpus.problem(
                    "deeds_are_within_lives", message, event.id, *at, "object"
                )
