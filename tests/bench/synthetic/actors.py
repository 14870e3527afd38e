"""Invented actors: people with posts and ties, bodies with seats, publishers."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.synthetic.cast import Cast
from tests.bench.synthetic.claims import FIRST_YEAR, Claims, measured, statement, term_of_office
from tests.bench.synthetic.described import described, spellings
from tests.bench.synthetic.words import ARMED, BODY, PUBLISHER, RANK
from tests.bench.synthetic.yaml_text import Entry


def actors(cast: Cast) -> Iterator[tuple[str, Entry]]:
    """Each with its id."""
    for name, kind in cast.kinds.items():
        term = cast.vocabulary.kinds[kind]
        if term.person:
            yield name, _person(cast, name)
        elif term.publisher:
            yield name, _body(cast, name, cast.called(cast.chance.choice(PUBLISHER)), ties=0)
        else:
            words = ARMED if term.armed else BODY
            yield name, _body(cast, name, cast.called(cast.chance.choice(words)), ties=2)


def _person(cast: Cast, name: str) -> Entry:
    claims = Claims(cast, name)
    _posts(cast, name, claims)
    for _ in range(cast.chance.randint(0, 2)):
        claims.add(statement(cast))
    _tie(cast, claims)
    if cast.often(0.15):
        rank = cast.some(RANK)
        _title(cast, claims, {"ar": rank[0], "en": rank[1]})
    called = cast.somebody()
    more = spellings(called, cast.chance.randint(1, 4))
    if cast.often(0.15):
        more["grammar"] = {"ar": "feminine"}  # type: ignore[assignment]
    living = cast.often(0.9)
    return described(cast, cast.kinds[name], called, claims, sentences=3, **more, living=living)


def _posts(cast: Cast, name: str, claims: Claims) -> None:
    """One or two; where they are in dispute, with two terms of office."""
    if name in cast.disputed:
        post = _post(cast)
        claims.rivals(*({**post, "valid": term_of_office(cast)} for _ in range(2)))
    for _ in range(cast.chance.randint(0, 2)):
        claims.add(_post(cast), valid=term_of_office(cast))


def _post(cast: Cast) -> Entry:
    relations = cast.vocabulary.relations
    holds = next(name for name, term in relations.items() if term.takes_role)
    role = cast.some(list(cast.vocabulary.roles))
    return {"relation": holds, "role": role, "object": cast.some(cast.bodies())}


def _body(cast: Cast, name: str, called: dict[str, str], ties: int) -> Entry:
    claims = Claims(cast, name)
    seat = min(cast.vocabulary.relations_as("seat"))
    claims.add({"relation": seat, "object": cast.some(cast.ids["places"])})
    for _ in range(cast.chance.randint(0, ties)):
        _tie(cast, claims)
        claims.add(statement(cast))
    if cast.often(0.3):
        claims.add(measured(cast))
    if cast.often(0.3):
        founding = min(cast.vocabulary.properties_as("founding"))
        claims.add({"property": founding, "value": str(cast.chance.randint(1950, FIRST_YEAR - 1))})
    return described(cast, cast.kinds[name], called, claims, sentences=3, **spellings(called, 2))


def _tie(cast: Cast, claims: Claims) -> None:
    """To another actor, some with the time in which it held."""
    others = [one for one in cast.ids["actors"] if one != claims.entry]
    other = cast.some(others)
    valid = {"valid": term_of_office(cast)} if cast.often(0.3) else {}
    relation = cast.some(_relations(cast, claims.entry, other))
    claims.add({"relation": relation, "object": other}, **valid)


def _relations(cast: Cast, subject: str, other: str) -> list[str]:
    """Those that may join the two and lead in no circle."""
    beings = ((None, _being(cast, subject)), (None, _being(cast, other)))
    terms = ((name, cast.vocabulary.relations[name]) for name in cast.relations("actors", "actors"))
    fit = [
        name for name, term in terms if term.subject_is in beings[0] and term.object_is in beings[1]
    ]
    return [name for name in fit if not cast.vocabulary.relations[name].ordered or other < subject]


def _being(cast: Cast, actor: str) -> str:
    return "person" if cast.vocabulary.kinds[cast.kinds[actor]].person else "group"


def _title(cast: Cast, claims: Claims, value: dict[str, str]) -> None:
    terms = cast.vocabulary.properties.items()
    fit = [name for name, term in terms if term.type == "text" and "actors" in term.of]
    claims.add({"property": cast.some(fit), "value": value})
