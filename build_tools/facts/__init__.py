"""What the claims say taken together: decided here once, with no page in it.

In: a `Graph`. Out: `Facts`, the answers that pages, pictures, exports, search, reviews and checks
ask for: what stands (`standing`), on whom it rests (`evidence`), who held what (`tenures`, `posts`) and on
which day (`days`), when things happened (`moments`) and where (`places`), what was counted
(`tolls`), who is tied to whom (`ties`), what is alike (`related`), what things are called (`names`), where an entry tells each of its
claims (`telling`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from build_tools.facts.evidence import Support, reach, support
from build_tools.facts.moments import Dating, events_by_year, events_in_order
from build_tools.facts.places import Whereabouts, event_places, whereabouts
from build_tools.facts.posts import Holding, Post, all_posts, chief_holdings, heads
from build_tools.facts.related import Related, Sharing, most_related
from build_tools.facts.tenures import (
    Held,
    Tenure,
    all_tenures,
    held_once,
    roster_tenures,
    turning_days,
)
from build_tools.facts.ties import actor_ties
from build_tools.facts.tolls import Toll, chief_toll
from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Graph, Tie
from build_tools.reading.model import ClaimRef, Described, Event, Source


class Facts:
    """The answers about one graph; each is worked out when it is first asked for, and kept."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._support: dict[ClaimRef, Support] = {}
        self._days: dict[date, tuple[Held, ...]] = {}
        self._related: dict[str, tuple[Related, ...]] = {}

    def support(self, ref: ClaimRef) -> Support:
        """What a claim rests on."""
        if ref not in self._support:
            self._support[ref] = support(self.graph, self.graph.claims[ref])
        return self._support[ref]

    @cached_property
    def on_one_publisher(self) -> tuple[ClaimRef, ...]:
        """The claims that rest on one independent publisher."""
        return tuple(ref for ref in self.graph.claims if self.support(ref).is_one)

    @cached_property
    def unarchived(self) -> tuple[str, ...]:
        """The sources without an archive copy, by id."""
        return tuple(source.id for source in self.graph.entries(Source) if not source.archived)

    @cached_property
    def reach(self) -> Edtf | None:
        """How far the sources run; None where none has a date."""
        return reach(self.graph)

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
    def rosters(self) -> Mapping[str, tuple[Tenure, ...]]:
        """The tenures of each roster, by its id."""
        rosters = self.graph.corpus.vocabulary.rosters
        return {name: roster_tenures(self.graph, roster) for name, roster in rosters.items()}

    @cached_property
    def tenures(self) -> tuple[Tenure, ...]:
        """All of them: the rosters', then those in armed forces."""
        return all_tenures(self.graph, self.rosters)

    @cached_property
    def unlisted(self) -> tuple[Tenure, ...]:
        """Those that no roster lists: posts in armed forces, and commands."""
        listed = {tenure.refs for tenures in self.rosters.values() for tenure in tenures}
        return tuple(tenure for tenure in self.tenures if tenure.refs not in listed)

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """Every post that somebody holds or held, commands too, whether a roster lists it or not."""
        return all_posts(self.graph)

    @cached_property
    def chief_holdings(self) -> Mapping[str, Holding]:
        """Of each holder, the post that says most of them today: see `posts.chief_holdings`."""
        return chief_holdings(self.graph, self.posts)

    @cached_property
    def weights(self) -> Mapping[str, int]:
        """The place of each body in the order of `tenures`: the weightiest first."""
        bodies = dict.fromkeys(tenure.body for tenure in self.tenures)
        return {body: place for place, body in enumerate(bodies)}

    @cached_property
    def _posts_of(self) -> Mapping[str, list[Post]]:
        bodies: defaultdict[str, list[Post]] = defaultdict(list)
        for post in self.posts:
            bodies[post.body].append(post)
        return bodies

    def heads(self, body: str, day: date) -> tuple[Post, ...]:
        """The posts that lead a body on a day, or that which led it last."""
        return heads(self.graph, self._posts_of.get(body, ()), day)

    def held_on(self, day: date) -> tuple[Held, ...]:
        """Who held what on a day, nobody twice for one post, in the order of `tenures`."""
        if day not in self._days:
            found = ((tenure, tenure.hold(day)) for tenure in self.tenures)
            held = (Held(tenure, hold) for tenure, hold in found if hold)
            self._days[day] = tuple(held_once(held))
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

    @cached_property
    def chief_toll(self) -> Toll | None:
        """The numbers that differ most: of the measure in dispute for which most are given."""
        return chief_toll(self.graph)
