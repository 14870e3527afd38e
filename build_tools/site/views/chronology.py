"""Events in order of date, each with what ties an entry to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.moments import Dating
from build_tools.facts.ties import far_end, standing_links
from build_tools.reading.graph import Link
from build_tools.reading.model import Described, Event
from build_tools.site.views.claims import status_words
from build_tools.site.views.context import PageContext

_NOTHING = Markup("")


@dataclass(frozen=True)
class EventLine:
    """An event in a chronology; `references` support the tie when the chronology is an entry's."""

    date: Markup
    disputed: Markup | None
    link: Markup
    note: Markup
    references: Markup = _NOTHING


def chronology(context: PageContext, entry: Described) -> Iterator[EventLine]:
    """The events that an actor or a place is tied to, in order of date; an event has none."""
    if isinstance(entry, Event):
        return
    ties: defaultdict[str, list[Link]] = defaultdict(list)
    for link in standing_links(context.graph, entry.id):
        ties[far_end(link, entry.id)].append(link)
    for event, dating in context.facts.events:
        if event.id in ties:
            yield event_line(context, event, dating, ties[event.id])


def event_line(
    context: PageContext, event: Event, dating: Dating | None, ties: Iterable[Link] = ()
) -> EventLine:
    """An event as a chronology lists it: its kind, and how the entry is tied to it."""
    kind = context.graph.corpus.vocabulary.kinds[event.kind]
    labels = [context.label(kind.label), *(_label(context, event, link) for link in ties)]
    cited = [context.citations(link.claim.citations) for link in ties]
    return EventLine(
        date=context.date(dating.when) if dating else context.say("date not stated"),
        disputed=context.say("disputed") if dating and dating.disputed else None,
        link=context.link(event.id),
        note=Markup(" · ").join(dict.fromkeys(labels)),
        references=Markup("").join(dict.fromkeys(cited)),
    )


def _label(context: PageContext, event: Event, link: Link) -> Markup:
    """The relation's name as the entry's side of it reads, with its standing."""
    relation = context.graph.corpus.vocabulary.relations[link.claim.relation]
    label = context.label(relation.reverse if link.subject == event.id else relation.label)
    standing = status_words(context, link.claim)
    return label + Markup(" (") + standing + Markup(")") if standing else label
