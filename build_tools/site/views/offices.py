"""Who holds what now, and on any day that a reader chooses; the list of posts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from build_tools.facts.days import Hold, Span
from build_tools.facts.lives import life_of
from build_tools.facts.offices import group_of, grouped
from build_tools.facts.tenures import Held, Tenure, holders_on
from build_tools.reading.dates import today
from build_tools.reading.model import ClaimRef
from build_tools.site import addresses
from build_tools.site.figures.network import data
from build_tools.site.views.context import PageContext
from build_tools.site.views.office import office_names, office_title, post_words, tenure_dates

# What stands beside a holder; the script of a chosen day finds the same words in the page.
HOLD_WORDS: dict[Hold, str] = {
    "begins": "from this day",
    "ends": "until this day",
    "disputed": "disputed",
}


@dataclass(frozen=True)
class DayRow:
    """A tenure as a row of a table; `hold` says how it was held on the day, where there is one.

    `data` is what the script reads; it says `off` where it was not held on the day of the build.
    """

    post: Markup
    holder: Markup
    when: Markup
    hold: Markup | None
    disputed: Markup | None
    data: Markup


@dataclass(frozen=True)
class DayGroup:
    """A heading and its rows; `is_empty` where none was held on the day of the build."""

    name: str
    label: Markup
    rows: tuple[DayRow, ...]
    is_empty: bool


@dataclass(frozen=True)
class PostLink:
    """A page of posts in the list of them, under the fragment `anchor`."""

    anchor: str
    link: Markup


@dataclass(frozen=True)
class OfficesView:
    """The page of offices: a day first, then every post."""

    lang: str
    title: Markup
    description: Markup
    now: Markup
    groups: tuple[DayGroup, ...]
    perhaps: tuple[DayRow, ...]
    undated: tuple[DayRow, ...]
    posts: tuple[PostLink, ...]
    hold_words: Mapping[Hold, Markup]
    day: str
    earliest: str


def view_offices(context: PageContext) -> OfficesView:
    """Who holds what on the day of the build; who held it ever is there for a script to show."""
    facts = context.facts
    on_the_day = {held.tenure.refs: held.hold for held in facts.held_on(today())}
    dated = tuple(tenure for tenure in facts.tenures if tenure.dates)
    perhaps = [tenure for tenure in dated if on_the_day.get(tenure.refs) == "perhaps"]
    others = (tenure for tenure in dated if tenure not in perhaps)
    days = [day for tenure in dated if tenure.span for day in tenure.span.stated]
    return OfficesView(
        lang=context.lang,
        title=context.say("Offices"),
        description=_holders_now(context),
        now=context.day(today()),
        groups=tuple(
            _group(context, name, held, on_the_day)
            for name, held in grouped(context.graph, others).items()
        ),
        perhaps=tuple(_row(context, tenure, "perhaps") for tenure in perhaps),
        undated=tuple(_row(context, tenure, None) for tenure in facts.tenures if not tenure.dates),
        posts=tuple(PostLink(name, _post_link(context, name)) for name in office_names(context)),
        hold_words={hold: context.say(words) for hold, words in HOLD_WORDS.items()},
        day=today().isoformat(),
        earliest=min((day for day in days if day != date.min), default=today()).isoformat(),
    )


def _holders_now(context: PageContext) -> Markup:
    """Of the offices of the first page, as “Who holds what now – Central Bank: Naji Issa; …”."""
    offices = context.say("; ").join(_offices_now(context))
    return Markup(" – ").join([context.say("Who holds what now"), offices])


def _offices_now(context: PageContext) -> Iterator[Markup]:
    for office in context.dossier.front.offices:
        held = holders_on(context.graph, office, today())
        names = Markup(" · ").join(context.name(each.tenure.holder) for each in held)
        if held:
            yield context.label(office.name) + context.say(":") + Markup(" ") + names


def view_day(context: PageContext, day: date) -> tuple[DayRow, ...]:
    """Who held what on a day, as the page shows it when that day is chosen."""
    return tuple(_held(context, held) for held in context.facts.held_on(day))


def _post_link(context: PageContext, name: str) -> Markup:
    page = addresses.office_page(name, context.lang)
    return context.page_link(office_title(context, name), page)


def _group(
    context: PageContext,
    name: str,
    tenures: tuple[Tenure, ...],
    on_the_day: Mapping[tuple[ClaimRef, ...], Hold],
) -> DayGroup:
    rows = tuple(_row(context, tenure, on_the_day.get(tenure.refs)) for tenure in tenures)
    return DayGroup(
        name=name,
        label=_group_label(context, name),
        rows=rows,
        is_empty=not any(tenure.refs in on_the_day for tenure in tenures),
    )


def _group_label(context: PageContext, name: str) -> Markup:
    group = context.graph.corpus.vocabulary.office_groups.get(name)
    return context.label(group.name) if group else context.say("Other posts")


def _held(context: PageContext, held: Held) -> DayRow:
    return _row(context, held.tenure, held.hold)


def _row(context: PageContext, tenure: Tenure, hold: Hold | None) -> DayRow:
    words = HOLD_WORDS.get(hold) if hold and hold != "disputed" else None
    disputed = hold == "disputed" or tenure.is_disputed
    anchor = addresses.claim_anchor(tenure.refs[0].claim)
    return DayRow(
        post=post_words(context, tenure),
        holder=context.link(tenure.holder),
        when=context.link_to(tenure.holder, tenure_dates(context, tenure), f"#{anchor}"),
        hold=context.say(words) if words else None,
        disputed=context.say("disputed") if disputed else None,
        data=_data(context, tenure, hold),
    )


def _data(context: PageContext, tenure: Tenure, hold: Hold | None) -> Markup:
    """What the script finds the same by: its place, its group, its days.

    Without a date it is the life of the body: nobody held a post there before or after.
    """
    if tenure.span is None:
        born, gone = life_of(context.graph, tenure.body)
        return data({"born": born.isoformat(), "gone": gone.isoformat()})
    values = _places(context)[tenure.refs] | _bounds(tenure.span)
    if tenure.is_disputed:
        values["disputed"] = ""
    if hold is None:
        values["off"] = ""
    return data(values)


def _places(context: PageContext) -> dict[object, dict[str, str]]:
    """For each tenure its place in their order, its group, and the first by its holder of its post."""

    def make() -> dict[object, dict[str, str]]:
        first: dict[object, str] = {}
        return {
            tenure.refs: {
                "at": str(at),
                "group": group_of(context.graph, tenure.body),
                "post": first.setdefault(tenure.post, str(at)),
            }
            for at, tenure in enumerate(context.facts.tenures)
        }

    return context.once("places of tenures", make)


def _bounds(span: Span) -> dict[str, str]:
    """The days from which a script finds what `Span.hold` does."""
    days = {"first": span.first, "last": span.last}
    if span.sure:
        days |= {"from": span.sure[0], "to": span.sure[1]}
    values = {name: day.isoformat() for name, day in days.items()}
    left_out = [side for side, is_so in zip(("start", "end"), span.unstated, strict=True) if is_so]
    if left_out:
        values["unstated"] = " ".join(left_out)
    if span.claimed:
        values["claimed"] = " ".join(f"{begun}/{over}" for begun, over in span.claimed)
    return values
