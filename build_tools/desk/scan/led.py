"""Bodies that the press calls by who leads them: Sarraj's government, القوات الموالية لحفتر."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import dropwhile
from typing import NamedTuple

from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.desk.scan.names import make_name
from build_tools.desk.scan.spellings import Spelling
from build_tools.desk.scan.tokens import Token, token_words
from build_tools.reading.graph import Graph, Tie
from build_tools.reading.model import Actor, RelationClaim
from build_tools.words.folding import fold

_REACH = 7  # words between a body's word and its leader
_BACK, _ON = 30, 8  # words before a ministry, and after it, among which its government is named


class _Called(NamedTuple):
    """The word that stands for a body, its kind (None: armed), and its leader's name."""

    at: int
    kind: str | None
    person: Hit


def led_bodies(
    found: list[Token],
    hits: list[Hit],
    spellings: Iterable[Spelling],
    graph: Graph,
    issued: date | None,
) -> list[Hit]:
    """`hits` and, beside the persons among them, the governments and forces that they lead.

    Only where somebody leads one such body, or led one on the day `issued`.
    """
    owners = {one.owner.entry: one.owner for one in spellings}
    taken = {at for hit in hits if hit.sure for at in range(hit.start, hit.end)}
    more = []
    for called in _called(found, [hit for hit in hits if _is_somebody(hit)]):
        led = _led(called, graph, issued)
        if called.at in taken or len(led) != 1:
            continue
        start, end = min(called.at, called.person.start), max(called.at + 1, called.person.end)
        name = make_name(owners[led[0]], found[called.at].text)
        more += [Hit(start, end, (name,), called.person.sure)] if name else []
    return sorted([*hits, *more], key=lambda hit: hit[:2])


def _is_somebody(hit: Hit) -> bool:
    return hit.names[0].person and len(hit.entries) == 1


def _called(found: list[Token], persons: list[Hit]) -> Iterator[_Called]:
    for hit in persons:
        at = _word_after(found, hit) if not found[hit.start].arabic else None
        at = _word_before(found, hit) if at is None else at
        if at is not None:
            yield _Called(at, _kinds()[_word(found[at])], hit)


def _word_after(found: list[Token], hit: Hit) -> int | None:
    """Sarraj's government, the Sarraj-led government, Haftar's eastern forces."""
    for at in range(hit.end, min(len(found), hit.end + 3)):
        if found[at].apart or found[at].capital:
            return None
        if _word(found[at]) in _kinds():
            return at
        if found[at].text not in table()["led_between"]:
            return None
    return None


def _word_before(found: list[Token], hit: Hit) -> int | None:
    """The government led by, حكومة and القوات الموالية ل; with titles before the name."""
    said: list[str] = []
    at = hit.start - 1
    if found[hit.start].text[0] in "وف" and len(found[hit.start].readings) > 1:
        return None
    while at >= max(0, hit.start - _REACH) and not found[at + 1].apart:
        if _word(found[at]) in _kinds() and _leads_on(found[at], said):
            return at
        if said or not _is_title(found[at]):
            said.insert(0, found[at].text)
        at -= 1
    return None


def _leads_on(word: Token, said: list[str]) -> bool:
    """Whether `said`, what stands between such a word and a name, makes the one the other's."""
    if word.arabic and not said:
        return "ال" not in fold(word.text)  # حكومة السراج, not الحكومة السراج
    within = table()["led_within"]
    rest = dropwhile(lambda text: text.startswith("ال") or text in within, said)
    return " ".join(said) in _links() or " ".join(rest) in _links()


def _is_title(token: Token) -> bool:
    known = lexicon().title_words - lexicon().function_words
    return token.word in known or token.text in table()["led_titles"]


def _word(token: Token) -> str:
    """The word for a body that a token is, with or without a prefix; else the token."""
    if not token.arabic:
        return token.word if token.opens else token.text
    return next(iter(token_words(token) & _kinds().keys()), token.word)


@cache
def _kinds() -> dict[str, str | None]:
    """Each word for such a body, and the body's kind; None for an armed one."""
    return {fold(word): row["kind"] for row in table()["led"] for word in row["words"]}


@cache
def _links() -> frozenset[str]:
    return frozenset(table()["led_by"])


def _led(called: _Called, graph: Graph, issued: date | None) -> list[str]:
    """The bodies of that kind that a person leads, those of the day if some are."""
    ties = [
        tie
        for tie in graph.ties_from.get(called.person.entries[0], ())
        if _leads(tie, graph) and _is_of_kind(tie.object, called.kind, graph)
    ]
    then = [tie for tie in ties if issued and _held(tie.claim, issued)]
    return list(dict.fromkeys(tie.object for tie in then or ties))


def _leads(tie: Tie, graph: Graph) -> bool:
    terms, claim = graph.corpus.vocabulary, tie.claim
    post = claim.role is not None and terms.roles[claim.role].power is not None
    return post or claim.relation in terms.relations_as("command")


def _held(claim: RelationClaim, issued: date) -> bool:
    return claim.valid is None or claim.valid.first <= issued <= claim.valid.last


def _is_of_kind(entry: str, kind: str | None, graph: Graph) -> bool:
    body = graph.described(entry)
    kinds = {kind} if kind else graph.corpus.vocabulary.kinds_that("armed")
    return isinstance(body, Actor) and body.kind in kinds


def ministries(hits: Iterable[Hit], graph: Graph) -> Iterator[Hit]:
    """`hits`, a government's ministry sure if that government is named beside it, not if another is."""
    every = list(hits)
    named = [hit for hit in every if hit.sure and _governments(hit.entries, graph)]
    for hit in every:
        own = _governments(_above(hit.entries[0], graph), graph) if len(hit.entries) == 1 else set()
        near = [one for one in named if hit.start - _BACK <= one.start < hit.end + _ON]
        said = {entry for one in near for entry in one.entries} if own else set()
        yield hit._replace(sure=bool(said & own) if said else hit.sure)


def _above(entry: str, graph: Graph) -> list[str]:
    terms = graph.corpus.vocabulary.relations
    ties = graph.ties_from.get(entry, ())
    return [tie.object for tie in ties if terms[tie.claim.relation].bond == "belonging"]


def _governments(entries: Iterable[str], graph: Graph) -> set[str]:
    kinds = [kind for kind in _kinds().values() if kind]
    return {one for one in entries for kind in kinds if _is_of_kind(one, kind, graph)}
