"""Invented events: dates, places, those who took part, figures, what came of what."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.synthetic.cast import Cast
from tests.bench.synthetic.claims import Claims, day, measured, statement
from tests.bench.synthetic.described import described, spellings
from tests.bench.synthetic.words import EVENT
from tests.bench.synthetic.yaml_text import Entry

_IN_DISPUTE = ("date", "measure", "statement")


def events(cast: Cast) -> Iterator[tuple[str, Entry]]:
    """Each with its id; what is in dispute in it takes turns: the date, a figure, an account.

    Their days are in order, so that what one came after is over.
    """
    days = sorted(day(cast) for _ in cast.ids["events"])
    for number, name in enumerate(cast.ids["events"]):
        open_ = _IN_DISPUTE[number % 3] if name in cast.disputed else ""
        claims = Claims(cast, name)
        _date(cast, claims, days[number], contested=open_ == "date")
        _where(cast, claims)
        _who(cast, claims)
        _before(cast, cast.ids["events"][:number], claims)
        _figures(cast, claims, contested=open_ == "measure")
        _accounts(cast, claims, contested=open_ == "statement")
        kind = cast.some(cast.kinds_of("events"), 1)
        called = cast.called(cast.chance.choice(EVENT))
        other = spellings(called, cast.chance.randint(0, 1))
        yield name, described(cast, kind, called, claims, sentences=4, **other)


def _date(cast: Cast, claims: Claims, when: str, *, contested: bool) -> None:
    term = min(cast.vocabulary.properties_as("date"))
    if not contested:
        claims.add({"property": term, "value": when})
        return
    month = when[:7]
    claims.rivals(*({"property": term, "value": f"{month}-{one}"} for one in ("05", "06")))


def _where(cast: Cast, claims: Claims) -> None:
    if cast.often(0.7):
        where = min(cast.vocabulary.relations_as("place"))
        claims.add({"relation": where, "object": cast.some(cast.ids["places"])})


def _who(cast: Cast, claims: Claims) -> None:
    """In the relations that events alone have."""
    relations = cast.relations("events", "actors")
    own = [name for name in relations if cast.vocabulary.relations[name].from_ == ["events"]]
    who = dict.fromkeys(cast.some(cast.ids["actors"]) for _ in range(cast.chance.randint(1, 4)))
    for one in who:
        claims.add({"relation": cast.chance.choice(own), "object": one})


def _before(cast: Cast, others: list[str], claims: Claims) -> None:
    """Ties to events with lower numbers, so that none comes before itself, and led to none of them."""
    terms = cast.vocabulary.relations
    relations = [
        name for name in cast.relations("events", "events") if terms[name].comes != "before"
    ]
    count = cast.chance.randint(0, 2) if others else 0
    for one in dict.fromkeys(cast.some(others) for _ in range(count)):
        claims.add({"relation": cast.chance.choice(relations), "object": one})


def _figures(cast: Cast, claims: Claims, *, contested: bool) -> None:
    if contested:
        measure = measured(cast)["measure"]
        wanted = cast.chance.randint(2, 4)
        rivals: dict[str, Entry] = {}  # of one number there is nothing to dispute
        while len(rivals) < wanted:
            rival = measured(cast, measure)
            rivals.setdefault(rival["value"], rival)
        claims.rivals(*rivals.values())
    for _ in range(cast.chance.randint(0, 1)):
        claims.add(measured(cast))


def _accounts(cast: Cast, claims: Claims, *, contested: bool) -> None:
    if contested:
        claims.rivals(statement(cast), statement(cast))
    for _ in range(cast.chance.randint(1, 4)):
        claims.add(statement(cast))
