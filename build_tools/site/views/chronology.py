"""Events in order of date, each with what ties an entry to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Link, event_date, event_order
from build_tools.reading.model import Described, Event
from build_tools.site.views.context import PageContext
from build_tools.site.views.ties import far_end

_NOTHING = Markup("")


@dataclass(frozen=True)
class EventLine:
    """An event in a chronology; `references` support the tie when the chronology is an entry's."""

    date: Markup
    link: Markup
    note: Markup
    references: Markup = _NOTHING


def chronology(context: PageContext, entry: Described) -> Iterator[EventLine]:
    """The events that an actor or a place is tied to, in order of date; an event has none."""
    if isinstance(entry, Event):
        return
    ties = _ties_by_event(context, entry)
    events = [event for event in map(context.graph.described, ties) if isinstance(event, Event)]
    for event in sorted(events, key=event_order):
        yield event_line(context, event, ties[event.id])


def _ties_by_event(context: PageContext, entry: Described) -> dict[str, list[Link]]:
    graph = context.graph
    ties: defaultdict[str, list[Link]] = defaultdict(list)
    for link in graph.links_from.get(entry.id, ()) + graph.links_to.get(entry.id, ()):
        ties[far_end(link, entry.id)].append(link)
    return ties


def event_line(context: PageContext, event: Event, ties: list[Link] | None = None) -> EventLine:
    """An event as a chronology lists it: its kind, and how the entry is tied to it."""
    when = event_date(event)
    kind = context.graph.corpus.vocabulary.kinds[event.kind]
    labels = [context.label(kind.label), *(_label(context, event, link) for link in ties or ())]
    cited = [context.citations(link.claim.citations) for link in ties or ()]
    return EventLine(
        date=context.date(when) if isinstance(when, Edtf) else context.say("date not stated"),
        link=context.link(event.id),
        note=Markup(" · ").join(dict.fromkeys(labels)),
        references=Markup("").join(dict.fromkeys(cited)),
    )


def _label(context: PageContext, event: Event, link: Link) -> Markup:
    """The relation's name as the entry's side of it reads."""
    relation = context.graph.corpus.vocabulary.relations[link.claim.relation or ""]
    return context.label(relation.reverse if link.subject == event.id else relation.label)
