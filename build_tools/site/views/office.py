"""The page of a post: who held it when, as a picture and as a table with the references."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.posts import role_of
from build_tools.facts.tenures import Gap, Tenure, with_gaps
from build_tools.reading.dates import today
from build_tools.site.addresses import COMMANDS, offices_page
from build_tools.site.figures.posts import (
    PostRow,
    PostSign,
    draw_posts,
    post_sign,
    posts_scale,
)
from build_tools.site.figures.sheet import Figure, Key, Sheet, small
from build_tools.site.views.claims import STATUS_WORDS
from build_tools.site.views.context import PageContext
from build_tools.site.views.picture import href
from build_tools.site.views.references import Reference, view_references
from build_tools.site.views.sentences import titled
from build_tools.site.views.timeline import tick

_SIGNS: dict[PostSign, str] = {
    "held": "held it",
    "into": "began some time in it",
    "out": "ended some time in it",
    "within": "at some time within it",
    "day": "on a day",
    "disputed": "disputed",
    "open": "goes on that way",
    "unstated": "start or end not stated",
}


@dataclass(frozen=True)
class OfficeLine:
    """One line of the table: a holder, or a gap when `holder` is None."""

    holder: Markup | None
    post: Markup
    dates: Markup
    status_words: Markup | None
    status: str
    references: Markup


@dataclass(frozen=True)
class OfficeView:
    """The page of a roster, or of the posts and commands in armed forces."""

    lang: str
    title: Markup
    description: Markup
    about: Markup
    figure: Figure
    lines: tuple[OfficeLine, ...]
    all_offices: Markup
    references: tuple[Reference, ...]


def view_office(context: PageContext, name: str) -> OfficeView:
    """The page of the roster called `name`, or of what none lists: `COMMANDS`."""
    tenures = office_tenures(context, name)
    listed = tenures if name == COMMANDS else with_gaps(tenures)
    lines = tuple(
        _gap(context, each) if isinstance(each, Gap) else _line(context, each) for each in listed
    )
    title, about = office_title(context, name), _about(context, name)
    if any(line.holder is None for line in lines):
        about += Markup(" ") + context.say(
            "A gap means that no holder is on record, not that there was none."
        )
    return OfficeView(
        lang=context.lang,
        title=title,
        description=_holders(context, title, tenures),
        about=about,
        figure=_figure(context, title, tenures),
        lines=lines,
        all_offices=context.page_link(
            context.say("All offices, and who held them on a day"), offices_page(context.lang)
        ),
        references=view_references(context),
    )


def office_names(context: PageContext) -> Iterator[str]:
    """The pages of offices: a roster each, then what none lists."""
    yield from context.graph.corpus.vocabulary.rosters
    if office_tenures(context, COMMANDS):
        yield COMMANDS


def office_title(context: PageContext, name: str) -> Markup:
    """What the page is called."""
    if name == COMMANDS:
        return context.say("Commands, and posts in armed forces")
    return context.label(context.graph.corpus.vocabulary.rosters[name].name)


def _about(context: PageContext, name: str) -> Markup:
    if name == COMMANDS:
        return context.say("Who commands which force, and who holds posts in it.")
    return context.prose(context.graph.corpus.vocabulary.rosters[name].about)


def _holders(context: PageContext, title: Markup, tenures: Sequence[Tenure]) -> Markup:
    """As “Speakers: Aguila Saleh, since 2014; …”, the last first."""
    holders = (
        context.say(", ").join([context.name(each.holder), tenure_dates(context, each)])
        for each in reversed(tenures)
    )
    return title + context.say(":") + Markup(" ") + context.say("; ").join(holders)


def office_tenures(context: PageContext, name: str) -> tuple[Tenure, ...]:
    """Those that a page shows, in order; of commands those of one body together."""
    facts = context.facts
    if name != COMMANDS:
        return facts.rosters[name]
    bodies = {tenure.body: None for tenure in facts.unlisted}
    return tuple(each for body in bodies for each in facts.unlisted if each.body == body)


def _line(context: PageContext, tenure: Tenure) -> OfficeLine:
    return OfficeLine(
        holder=context.link(tenure.holder),
        post=post_words(context, tenure),
        dates=tenure_dates(context, tenure),
        status_words=tenure_status(context, tenure),
        status=tenure.status,
        references=context.citations(tenure.citations),
    )


def _gap(context: PageContext, gap: Gap) -> OfficeLine:
    words = context.say(
        "no holder on record between {start} and {end}",
        start=context.day(gap.after),
        end=context.day(gap.before),
    )
    empty = Markup("")
    return OfficeLine(None, empty, words, None, "accepted", empty)


def post_words(context: PageContext, tenure: Tenure) -> Markup:
    """The post, or the command, and the body in which it is, linked."""
    body = context.link(tenure.body)
    role = role_of(context.graph, tenure.ties[0])
    if role:
        return titled(context, role, tenure.holder, body)
    relation = context.graph.corpus.vocabulary.relations[tenure.relation]
    return context.label(relation.label) + context.say(", ") + body


def tenure_dates(context: PageContext, tenure: Tenure) -> Markup:
    """When a post was held; of dates that contradict each other, all."""
    if not tenure.dates:
        return context.say("dates not stated")
    return context.rival_dates(tenure.dates)


def tenure_status(context: PageContext, tenure: Tenure) -> Markup | None:
    """The standing of a tenure, when it is not simply accepted."""
    words = STATUS_WORDS.get(tenure.status)
    return context.say(words) if words else None


def _figure(context: PageContext, title: Markup, tenures: Sequence[Tenure]) -> Figure:
    scale = posts_scale((each.span for each in tenures if each.span), today())
    rows = tuple(_rows(context, tenures))
    drawing = draw_posts(rows, scale, context.lang, lambda day: tick(context, scale, day))
    sheet = Sheet(context.lang)
    return Figure(
        page=context.page,
        anchor="posts",
        shape="posts",
        height=drawing.height,
        lang=context.lang,
        title=Markup.escape(title.striptags()),
        description=context.say(
            "A row for each time in office, the earliest first. The table below says the same."
        ),
        body=drawing.body,
        keys=tuple(
            Key(small(post_sign(sheet, sign)), context.say(words))
            for sign, words in _SIGNS.items()
            if sign in drawing.signs
        ),
    )


def _rows(context: PageContext, tenures: Sequence[Tenure]) -> Iterator[PostRow]:
    """With the name of the body above where it is another than before, if there are several."""
    several = len({tenure.body for tenure in tenures}) > 1
    before = ""
    for tenure in tenures:
        is_new = several and tenure.body != before
        before = tenure.body
        yield PostRow(
            holder=context.plain_name(tenure.holder),
            target=href(context, tenure.holder),
            span=tenure.span,
            words=str(context.say("dates not stated")),
            disputed=tenure.is_disputed,
            heading=context.plain_name(tenure.body) if is_new else "",
        )
