"""Checks of ties: each end may stand there, and none leads back to its beginning or against time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from build_tools.facts.moments import event_dating
from build_tools.facts.standing import is_disputed, stands
from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Graph, Tie, claims_of
from build_tools.reading.model import Actor, Event, PropertyClaim
from build_tools.reading.model.vocabulary import Being
from build_tools.reading.problems import Problem
from build_tools.words.messages import Message, wording


def ties_join_whom_they_can(graph: Graph) -> Iterator[Problem]:
    """No body is born and nobody commands a person: the vocabulary says who may stand at an end."""
    yield from _properties_fit(graph)
    for ties in graph.ties_from.values():
        for tie in ties:
            relation = graph.corpus.vocabulary.relations[tie.claim.relation]
            for end, being in (
                (tie.subject, relation.subject_is),
                (tie.object, relation.object_is),
            ):
                actor = graph.corpus.entries[end]
                if being and isinstance(actor, Actor) and _being(actor) != being:
                    message = wording(
                        "no_person_at_end" if being == "person" else "no_group_at_end",
                        name=end,
                        relation=tie.claim.relation,
                    )
                    yield _problem(graph, "ties_join_whom_they_can", message, tie, "relation")


def _properties_fit(graph: Graph) -> Iterator[Problem]:
    for actor in graph.entries(Actor):
        for at, claim in claims_of(actor):
            if not isinstance(claim, PropertyClaim):
                continue
            term = graph.corpus.vocabulary.properties.get(claim.property)
            if term and term.subject_is and _being(actor) != term.subject_is:
                message = wording(
                    "property_of_people" if term.subject_is == "person" else "property_of_groups",
                    name=actor.id,
                    property=claim.property,
                )
                yield graph.corpus.problem(
                    "ties_join_whom_they_can", message, actor.id, *at, "property"
                )


def _being(actor: Actor) -> Being:
    return "group" if actor.living is None else "person"


def ties_lead_nowhere_back(graph: Graph) -> Iterator[Problem]:
    """No chain of a tie that has an order, as `part-of`, leads back to where it began."""
    for name, relation in graph.corpus.vocabulary.relations.items():
        if relation.ordered:
            for circle in _circles(_steps(graph, name)):
                if _hold_at_once(circle):
                    yield _closed(graph, circle)


def _steps(graph: Graph, relation: str) -> Mapping[str, tuple[Tie, ...]]:
    steps: defaultdict[str, list[Tie]] = defaultdict(list)
    for ties in graph.ties_from.values():
        for tie in ties:
            if tie.claim.relation == relation and stands(tie.claim) and tie.subject != tie.object:
                steps[tie.subject].append(tie)
    return {subject: tuple(ties) for subject, ties in steps.items()}


def _circles(steps: Mapping[str, Sequence[Tie]]) -> Iterator[list[Tie]]:
    """One circle for each tie that closes one; each tie is gone along once."""
    done: set[str] = set()
    for start in steps:
        way: list[Tie] = []
        on_way = {start: 0}
        left = [iter(steps[start])] if start not in done else []
        while left:
            tie = next(left[-1], None)
            if tie is None:
                left.pop()
                here = way.pop().object if way else start
                del on_way[here]
                done.add(here)
            elif tie.object in on_way:
                yield [*way[on_way[tie.object] :], tie]
            elif tie.object not in done:
                way.append(tie)
                on_way[tie.object] = len(way)
                left.append(iter(steps.get(tie.object, ())))


def _closed(graph: Graph, circle: list[Tie]) -> Problem:
    names = [circle[0].subject, *(tie.object for tie in circle)]
    way = " → ".join(names)
    message = wording("circle", relation=circle[0].claim.relation, way=way)
    return _problem(graph, "ties_lead_nowhere_back", message, circle[-1])


def ties_follow_time(graph: Graph) -> Iterator[Problem]:
    """No event came after a later one or led to an earlier one; nobody is older than a parent."""
    for ties in graph.ties_from.values():
        for tie in ties:
            relation = graph.corpus.vocabulary.relations[tie.claim.relation]
            if relation.comes and stands(tie.claim) and not is_disputed(tie.claim):
                ends = (tie.subject, tie.object)
                former, latter = ends if relation.comes == "before" else ends[::-1]
                first, last = _sure_time(graph, former), _sure_time(graph, latter)
                if first and last and _is_too_early(last, first, relation.years_apart):
                    yield _against_time(graph, tie, (former, first), (latter, last))


def _is_too_early(last: Edtf, first: Edtf, years: int) -> bool:
    """Whether what is to follow surely came before, or less than `years` after."""
    return last.last < first.first or last.last.year < first.first.year + years


def _sure_time(graph: Graph, name: str) -> Edtf | None:
    """When an event was, or when somebody was born, unless that is in dispute or unsure."""
    entry = graph.corpus.entries[name]
    when = None
    if isinstance(entry, Event):
        dating = event_dating(graph, entry)
        when = dating.when if dating and not dating.disputed else None
    elif isinstance(entry, Actor):
        born = entry.properties(graph.corpus.vocabulary.properties_as("birth"))
        known = (claim for claim in born if stands(claim) and not is_disputed(claim))
        when = next((claim.value for claim in known if isinstance(claim.value, Edtf)), None)
    return when if when and when.text[-1] not in "?~%" else None


def _against_time(
    graph: Graph, tie: Tie, former: tuple[str, Edtf], latter: tuple[str, Edtf]
) -> Problem:
    message = wording(
        "against_time",
        relation=tie.claim.relation,
        first=former[0],
        begun=str(former[1]),
        last=latter[0],
        ended=str(latter[1]),
    )
    return _problem(graph, "ties_follow_time", message, tie, "object")


def _problem(graph: Graph, check: str, message: Message, tie: Tie, *field: str) -> Problem:
    claims = claims_of(graph.corpus.entries[tie.subject])
    at = next(at for at, claim in claims if claim is tie.claim)
    return graph.corpus.problem(check, message, tie.subject, *at, *field)


def _hold_at_once(circle: list[Tie]) -> bool:
    """Whether there may be a day on which all hold: two may succeed each other in turn."""
    dates = [tie.claim.valid for tie in circle if tie.claim.valid]
    return not dates or max(when.first for when in dates) <= min(when.last for when in dates)
