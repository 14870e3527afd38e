"""Events in order of date, each with what ties an entry to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from markupsafe import Markup

from build_tools.facts.moments import Dating
from build_tools.facts.ties import far_end, standing_ties
from build_tools.reading.graph import Graph, Tie
from build_tools.reading.model import ClaimRef, Described, Event
from build_tools.site.views.claims import anchor_of, claim_notes, status_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.rests import rests_on

_NOTHING = Markup("")


@dataclass(frozen=True)
class EventLine:
    """An event in a list; `note` says what it was and how the entry whose list it is is tied to it.

    Links to the claims that tie it land at `anchors`; `notes` are those claims'.
    """

    date: Markup
    disputed: Markup | None
    link: Markup
    note: Markup
    anchors: Markup = _NOTHING
    notes: tuple[Markup, ...] = ()


def chronology(
    context: PageContext, entry: Described, told_here: Collection[ClaimRef]
) -> Iterator[EventLine]:
    """The events that an entry is tied to, in order of date; claims `told_here` are the entry's."""
    places = context.facts.places_in_time
    by_event: defaultdict[int, list[Tie]] = defaultdict(list)
    for tie in standing_ties(context.graph, entry.id):
        far = far_end(tie, entry.id)
        if far in places:
            by_event[places[far]].append(tie)
    for place, ties in sorted(by_event.items(), key=itemgetter(0)):
        line = event_line(context, *context.facts.events[place], ties)
        own = [tie.ref for tie in ties if tie.ref in told_here]
        yield replace(
            line,
            anchors=_NOTHING.join(anchor_of(context, ref) for ref in own),
            notes=tuple(note for ref in own for note in claim_notes(context, ref)),
        )


def event_line(
    context: PageContext, event: Event, dating: Dating | None, ties: Iterable[Tie] = ()
) -> EventLine:
    """An event as a chronology lists it: its kind, and how the entry is tied to it."""
    kind = context.graph.corpus.vocabulary.kinds[event.kind]
    every = tuple(ties)
    led = [_tied(context, event, tie) for tie in every if _joins_events(context.graph, tie)]
    notes = [_tied(context, event, tie) for tie in every if not _joins_events(context.graph, tie)]
    return EventLine(
        date=context.date(dating.when) if dating else context.say("date not stated"),
        disputed=context.say("disputed") if dating and dating.disputed else None,
        link=_led(context, event, led),
        note=Markup(" · ").join(
            dict.fromkeys(
                [context.label(kind.label), *(each.words + each.evidence for each in notes)]
            )
        ),
    )


@dataclass(frozen=True)
class _Tied:
    """The relation's name as the entry's side of it reads, with its standing; its sources."""

    words: Markup
    evidence: Markup


def _tied(context: PageContext, event: Event, tie: Tie) -> _Tied:
    relation = context.graph.corpus.vocabulary.relations[tie.claim.relation]
    words = context.label(relation.reverse if tie.subject == event.id else relation.label)
    standing = status_words(context, tie.claim)
    if standing:
        words += Markup(" (") + standing + Markup(")")
    evidence = context.citations(tie.claim.citations) + rests_on(context, tie.ref)
    return _Tied(words, evidence)


def _joins_events(graph: Graph, tie: Tie) -> bool:
    return all(isinstance(graph.described(end), Event) for end in (tie.subject, tie.object))


def _led(context: PageContext, event: Event, ties: Sequence[_Tied]) -> Markup:
    """“After: the vote”, since “the vote, after” would say that the vote came after."""
    if not ties:
        return context.link(event.id)
    words = Markup(" · ").join(each.words for each in ties)
    evidence = _NOTHING.join(each.evidence for each in ties)
    return Markup("<span>{}{} {}{}</span>").format(
        words, context.say(":"), context.link(event.id), evidence
    )
