"""Invented places: the countries on the maps, and towns, most of them along a coast."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.synthetic.cast import Cast
from tests.bench.synthetic.claims import Claims, statement
from tests.bench.synthetic.described import described, spellings
from tests.bench.synthetic.yaml_text import Entry


def places(cast: Cast) -> Iterator[tuple[str, Entry]]:
    """Each with its id."""
    country = min(cast.vocabulary.kinds_that("country"))
    for name, called in cast.countries.items():
        yield name, described(cast, country, called, Claims(cast, name), sentences=2)
    kinds = [name for name in cast.kinds_of("places") if name != country]
    for name in cast.ids["places"]:
        called = cast.called(("{}", "{}"))
        kind = cast.chance.choice(kinds)
        claims = _claims(cast, name, kind)
        yield name, described(cast, kind, called, claims, sentences=2, **spellings(called, 1))


def _claims(cast: Cast, name: str, kind: str) -> Claims:
    claims = Claims(cast, name)
    if not cast.vocabulary.kinds[kind].area:
        position = f"{cast.chance.uniform(24, 30):.2f}, {cast.chance.uniform(11, 24):.2f}"
        claims.add({"property": min(cast.vocabulary.properties_as("position")), "value": position})
    inside = min(cast.vocabulary.relations_as("container"))
    claims.add({"relation": inside, "object": next(iter(cast.countries))})
    if cast.often(0.13):
        claims.add(statement(cast))
    return claims
