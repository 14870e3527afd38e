"""How long a body or a person lived, as far as is known: by their dates, a body else by its holders' days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from build_tools.facts.days import Days, known_days
from build_tools.facts.standing import stands
from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor
from build_tools.reading.model.vocabulary import PropertyRole

_BEGINNINGS: tuple[PropertyRole, ...] = ("birth", "founding")
_ENDS: tuple[PropertyRole, ...] = ("death", "dissolution")
_ABOUT = timedelta(days=3653)
"""How far a date that is about right may be off: ten years."""


def life_of(graph: Graph, body: str) -> Days:
    """The first and the last day on which a post in `body` may have been held.

    Its founding and dissolution where they are dated, else the first and the last day that is known
    of any of its posts; no bound where there is none.
    """
    held = tuple(_held(graph, body))
    founded = min((when.first for when in _dated(graph, body, "founding")), default=None)
    dissolved = max((when.last for when in _dated(graph, body, "dissolution")), default=None)
    return (
        founded or min((days[0] for days in held), default=date.min),
        dissolved or max((days[1] for days in held), default=date.max),
    )


def _dated(graph: Graph, body: str, role: PropertyRole) -> Iterator[Edtf]:
    entry = graph.described(body)
    for claim in entry.properties(graph.corpus.vocabulary.properties_as(role)) if entry else ():
        if stands(claim) and isinstance(claim.value, Edtf):
            yield claim.value


def _held(graph: Graph, body: str) -> Iterator[Days]:
    commands = graph.corpus.vocabulary.relations_as("command")
    for tie in graph.ties_to.get(body, ()):
        is_post = tie.claim.role is not None or tie.claim.relation in commands
        if is_post and tie.claim.valid and stands(tie.claim):
            yield known_days(tie.claim.valid)


def lifetime(graph: Graph, actor: Actor) -> Days:
    """The first and the last day on which a person or a body may have done something.

    By every date of birth or death, founding or dissolution that was not given up; one that is
    about right may be `_ABOUT` off. No bound where there is none.
    """
    first = [_around(when)[0] for role in _BEGINNINGS for when in _dated(graph, actor.id, role)]
    last = [_around(when)[1] for role in _ENDS for when in _dated(graph, actor.id, role)]
    return min(first, default=date.min), max(last, default=date.max)


def _around(when: Edtf) -> Days:
    slack = _ABOUT if when.text[-1] in "?~%" else timedelta()
    first, last = max(when.first, date.min + slack), min(when.last, date.max - slack)
    return first - slack, last + slack
