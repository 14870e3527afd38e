"""Events in order of date, each with what ties an entry to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

from markupsafe import Markup

from build_tools.facts.moments import Dating
from build_tools.facts.ties import far_end, standing_ties
from build_tools.reading.graph import Tie
from build_tools.reading.model import Described, Event
from build_tools.site.views.claims import status_words
from build_tools.site.views.context import PageContext

_NOTHING = Markup("")


@dataclass(frozen=True)
class EventLine:
    """An event in a list; `references` support its tie to the entry whose list it is."""

    date: Markup
    disputed: Markup | None
    link: Markup
    note: Markup
    references: Markup = _NOTHING


def chronology(context: PageContext, entry: Described) -> Iterator[EventLine]:
    """The events that an actor or a place is tied to, in order of date; nothing for an event."""
    if isinstance(entry, Event):
        return
    places = context.facts.places_in_time
    by_event: defaultdict[int, list[Tie]] = defaultdict(list)
    for tie in standing_ties(context.graph, entry.id):
        far = far_end(tie, entry.id)
        if far in places:
            by_event[places[far]].append(tie)
    for place, ties in sorted(by_event.items(), key=itemgetter(0)):
        yield event_line(context, *context.facts.events[place], ties)


def event_line(
    context: PageContext, event: Event, dating: Dating | None, ties: Iterable[Tie] = ()
) -> EventLine:
    """An event as a chronology lists it: its kind, and how the entry is tied to it."""
    kind = context.graph.corpus.vocabulary.kinds[event.kind]
    labels = [context.label(kind.label), *(_label(context, event, tie) for tie in ties)]
    cited = [context.citations(tie.claim.citations) for tie in ties]
    return EventLine(
        date=context.date(dating.when) if dating else context.say("date not stated"),
        disputed=context.say("disputed") if dating and dating.disputed else None,
        link=context.link(event.id),
        note=Markup(" · ").join(dict.fromkeys(labels)),
        references=Markup("").join(dict.fromkeys(cited)),
    )


def _label(context: PageContext, event: Event, tie: Tie) -> Markup:
    """The relation's name as the entry's side of it reads, with its standing."""
    relation = context.graph.corpus.vocabulary.relations[tie.claim.relation]
    label = context.label(relation.reverse if tie.subject == event.id else relation.label)
    standing = status_words(context, tie.claim)
    return label + Markup(" (") + standing + Markup(")") if standing else label
