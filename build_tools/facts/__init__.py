"""What the claims say taken together: decided here once, with no page in it.

In: a `Graph`. Out: `Facts`, the answers that pages, pictures, exports, search, reviews and checks
ask for: what stands (`standing`), on whom it rests (`evidence`), who held what (`tenures`, `posts`) and on
which day (`days`), when things happened (`moments`) and where (`places`), what was counted
(`tolls`), who is tied to whom (`ties`), what is alike (`related`), what things are called (`names`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from build_tools.facts.evidence import publishers
from build_tools.facts.moments import Dating, events_by_year, events_in_order, known_day
from build_tools.facts.places import Whereabouts, event_places, whereabouts
from build_tools.facts.posts import Holding, Post, all_posts, chief_holdings, heads
from build_tools.facts.related import Related, Sharing, most_related
from build_tools.facts.tenures import Held, Tenure, all_tenures, roster_tenures, turning_days
from build_tools.facts.ties import actor_ties
from build_tools.reading.graph import Graph, Tie
from build_tools.reading.model import ClaimRef, Described, Event


class Facts:
    """The answers about one graph; each is worked out when it is first asked for, and kept."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._days: dict[date, tuple[Held, ...]] = {}
        self._related: dict[str, tuple[Related, ...]] = {}

    @cached_property
    def publishers(self) -> Mapping[ClaimRef, frozenset[str]]:
        """The keys of the independent publishers of each claim."""
        return {ref: publishers(self.graph, claim) for ref, claim in self.graph.claims.items()}

    @cached_property
    def events(self) -> tuple[tuple[Event, Dating | None], ...]:
        """Every event with its date, in order of time, undated ones last."""
        return events_in_order(self.graph)

    @cached_property
    def places_in_time(self) -> Mapping[str, int]:
        """The place of each event in `events`, by id."""
        return {event.id: place for place, (event, _) in enumerate(self.events)}

    @cached_property
    def events_by_year(self) -> Mapping[int, tuple[tuple[Event, Dating], ...]]:
        """The dated events of each year that any touches."""
        return events_by_year(self.events)

    @cached_property
    def _events_by_day(self) -> Mapping[date, tuple[str, ...]]:
        days: defaultdict[date, list[str]] = defaultdict(list)
        for event, dating in self.events:
            day = known_day(dating.when) if dating else None
            if day:
                days[day].append(event.id)
        return {day: tuple(sorted(events)) for day, events in days.items()}

    def events_on(self, day: date) -> tuple[str, ...]:
        """The events that are known to have happened, or begun, on a day, by id."""
        return self._events_by_day.get(day, ())

    @cached_property
    def rosters(self) -> Mapping[str, tuple[Tenure, ...]]:
        """The tenures of each roster, by its id."""
        rosters = self.graph.corpus.vocabulary.rosters
        return {name: roster_tenures(self.graph, roster) for name, roster in rosters.items()}

    @cached_property
    def tenures(self) -> tuple[Tenure, ...]:
        """All of them: the rosters', then those in armed forces."""
        return all_tenures(self.graph, self.rosters)

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """Every post that somebody holds or held, commands too, whether a roster lists it or not."""
        return all_posts(self.graph)

    @cached_property
    def chief_holdings(self) -> Mapping[str, Holding]:
        """Of each holder, the post that says most of them today: see `posts.chief_holdings`."""
        return chief_holdings(self.graph, self.posts)

    @cached_property
    def heads(self) -> Mapping[str, tuple[Holding, ...]]:
        """Who leads each body today, or led it last; several where that is disputed."""
        return heads(self.graph, self.posts)

    def held_on(self, day: date) -> tuple[Held, ...]:
        """Who held what on a day, in the order of `tenures`."""
        if day not in self._days:
            found = ((tenure, tenure.hold(day)) for tenure in self.tenures)
            self._days[day] = tuple(Held(tenure, hold) for tenure, hold in found if hold)
        return self._days[day]

    @cached_property
    def days_that_matter(self) -> dict[int, tuple[date, ...]]:
        """By year: the days on which an office turned, and the first of each year with events."""
        spans = [tenure.span for tenure in self.tenures if tenure.span]
        firsts = (date(year, 1, 1) for year in self.events_by_year)
        shown = (day for day in firsts if any(span.hold(day) for span in spans))
        days = sorted({*shown, *turning_days(self.tenures)})
        return {
            year: tuple(d for d in days if d.year == year) for year in {d.year: 0 for d in days}
        }

    @cached_property
    def _sharing(self) -> Sharing:
        return Sharing(self.graph)

    def related(self, entry: Described) -> tuple[Related, ...]:
        """The entries that share most with `entry`, the nearest first."""
        if entry.id not in self._related:
            self._related[entry.id] = most_related(self._sharing, entry)
        return self._related[entry.id]

    @cached_property
    def whereabouts(self) -> Whereabouts:
        """Where the events took place."""
        return whereabouts(self.graph)

    @cached_property
    def events_at(self) -> Mapping[str, tuple[str, ...]]:
        """The events that took place in each place by claims that stand, by id, in order of time."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for event, _ in self.events:
            for place in dict.fromkeys(event_places(self.graph, event)):
                found[place].append(event.id)
        return {place: tuple(events) for place, events in found.items()}

    @cached_property
    def actor_ties(self) -> tuple[Tie, ...]:
        """The ties between two actors that stand."""
        return tuple(actor_ties(self.graph))
