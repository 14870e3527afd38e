"""The network of the whole dossier: the kinds, then each group of actors tied to one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from markupsafe import Markup

from build_tools.facts.standing import is_disputed
from build_tools.reading.graph import Tie
from build_tools.reading.model import Described
from build_tools.site import addresses
from build_tools.site.figures.layout import communities
from build_tools.site.figures.network import Edge, Node, data, draw_network
from build_tools.site.figures.sheet import Figure, Key, small
from build_tools.site.views.context import PageContext
from build_tools.site.views.networks import dispute_key, shape_keys, shape_of, tie_row
from build_tools.site.views.picture import href, picture_href
from build_tools.site.views.sentences import takes_article
from build_tools.words.inline import escape

# Smaller groups are listed, not drawn.
_FEWEST = 3


@dataclass(frozen=True)
class FilterValue:
    """A value that one of the filters offers."""

    value: str
    label: Markup


@dataclass(frozen=True)
class TieRow:
    """A tie that is in no drawing: a row of the table at the end."""

    data: Markup
    cells: tuple[Markup, ...]


@dataclass(frozen=True)
class NetworkView:
    """The whole network."""

    lang: str
    title: Markup
    intro: Markup
    figures: tuple[Figure, ...]
    rest: tuple[TieRow, ...]
    kinds: tuple[FilterValue, ...]
    relations: tuple[FilterValue, ...]
    years: tuple[int, ...]


def view_whole_network(context: PageContext) -> NetworkView:
    """Every tie between two actors, once: in a group's picture or in the list at the end."""
    ties = context.facts.actor_ties
    pairs = sorted({_pair(tie) for tie in ties})
    groups = [group for group in communities(tuple(pairs)) if len(group) >= _FEWEST]
    group_of = {name: number for number, group in enumerate(groups) for name in group}
    inside: list[list[Tie]] = [[] for _ in groups]
    rest: list[Tie] = []
    for tie in ties:
        number = group_of.get(tie.subject)
        within = number is not None and number == group_of.get(tie.object)
        (inside[number] if number is not None and within else rest).append(tie)
    figures = [_kinds_figure(context, ties)]
    for number, (group, own) in enumerate(zip(groups, inside, strict=True), 1):
        figures.append(_group_figure(context, number, group, own))
    return NetworkView(
        lang=context.lang,
        title=context.say("Network"),
        intro=context.say(
            "Who is tied to whom. {actors} have ties to others; those with many among themselves "
            "stand in one picture. Each actor's page shows all of its ties, named and dated.",
            actors=context.count(
                "{number} actor", "{number} actors", len({*chain.from_iterable(pairs)})
            ),
        ),
        figures=tuple(figures),
        rest=tuple(TieRow(data(_edge(context, tie).data), tie_row(context, tie)) for tie in rest),
        kinds=tuple(_kind_values(context, ties)),
        relations=tuple(_relation_values(context, ties)),
        years=tuple(_years(ties)),
    )


def _pair(tie: Tie) -> tuple[str, str]:
    first, second = sorted((tie.subject, tie.object))
    return (first, second)


def _kind_values(context: PageContext, ties: Sequence[Tie]) -> Iterator[FilterValue]:
    used = {_kind(context, end) for tie in ties for end in _pair(tie)}
    for kind, term in context.graph.corpus.vocabulary.kinds.items():
        if kind in used:
            yield FilterValue(kind, context.label(term.plural))


def _relation_values(context: PageContext, ties: Sequence[Tie]) -> Iterator[FilterValue]:
    used = {tie.claim.relation for tie in ties}
    for name, relation in context.graph.corpus.vocabulary.relations.items():
        if name in used:
            yield FilterValue(name, context.label(relation.label))


def _years(ties: Sequence[Tie]) -> range:
    """The years from the first to the last that a dated tie states."""
    stated = [
        end.year
        for tie in ties
        if tie.claim.valid
        for end in (tie.claim.valid.first, tie.claim.valid.last)
        if 1 < end.year < 9999
    ]
    return range(min(stated), max(stated) + 1) if stated else range(0)


def _kind(context: PageContext, actor: str) -> str:
    return context.graph.corpus.entries[actor].kind


def _group_figure(
    context: PageContext, number: int, group: Sequence[str], ties: Sequence[Tie]
) -> Figure:
    actors = [context.graph.described(name) for name in group]
    nodes = [_node(context, actor) for actor in actors if actor]
    edges = [_edge(context, tie) for tie in ties]
    network = draw_network(nodes, edges, context.lang)
    keys = shape_keys(context, {node.shape for node in nodes})
    if any(edge.disputed for edge in edges):
        keys = (*keys, dispute_key(context))
    return Figure(
        page=context.page,
        anchor=f"network-{number}",
        shape="group",
        height=network.height,
        lang=context.lang,
        title=context.say("Around {name}", name=_called(context, group[0])),
        description=context.say(
            "{actors}, joined by lines where they are tied. Names lead to their pages; the table "
            "below names each tie.",
            actors=context.count("{number} actor", "{number} actors", len(nodes)),
        ),
        body=network.body,
        keys=keys,
        columns=(
            context.say("Who"),
            context.say("Tie"),
            context.say("To whom"),
            context.say("When"),
        ),
        rows=tuple(tie_row(context, tie) for tie in ties),
        row_data=tuple(data(edge.data) for edge in edges),
    )


def _called(context: PageContext, actor: str) -> Markup:
    """A name in a title, which holds no markup, with "the" where English wants it."""
    article = context.lang == "en" and takes_article(
        context.graph, context.graph.corpus.entries[actor]
    )
    return Markup("the " if article else "") + escape(context.plain_name(actor))


def _node(context: PageContext, actor: Described) -> Node:
    return Node(
        name=actor.id,
        label=context.plain_name(actor.id),
        shape=shape_of(context, actor),
        target=href(context, actor.id),
        data={"actor": actor.id},
    )


def _edge(context: PageContext, tie: Tie) -> Edge:
    values = {
        "ends": f"{tie.subject} {tie.object}",
        "kinds": f"{_kind(context, tie.subject)} {_kind(context, tie.object)}",
        "relation": tie.claim.relation,
    }
    if tie.claim.valid:
        values["from"] = str(tie.claim.valid.first.year)
        values["to"] = str(tie.claim.valid.last.year)
    disputed = is_disputed(tie.claim)
    return Edge(tie.subject, tie.object, disputed=disputed, data=values)


def _kinds_figure(context: PageContext, ties: Sequence[Tie]) -> Figure:
    """The kinds of actors, with how many ties there are between two of them."""
    kinds = [(_kind(context, tie.subject), _kind(context, tie.object)) for tie in ties]
    tally = Counter((min(pair), max(pair)) for pair in kinds)
    actors = Counter(_kind(context, actor) for actor in {end for tie in ties for end in _pair(tie)})
    counted = sorted(actors.items(), key=lambda item: (-item[1], item[0]))
    nodes = [_kind_node(context, kind, number) for kind, number in counted]
    edges = [Edge(a, b, weight) for (a, b), weight in sorted(tally.items()) if a != b]
    network = draw_network(nodes, edges, context.lang)
    ordered = sorted(tally.items(), key=lambda item: (-item[1], item[0]))
    return Figure(
        page=context.page,
        anchor="kinds",
        shape="group",
        height=network.height,
        lang=context.lang,
        title=context.say("By kind"),
        description=context.say(
            "The kinds of actors, joined by lines where actors of the two kinds are tied; the "
            "heavier the line, the more ties."
        ),
        body=network.body,
        keys=tuple(_weight_keys(context)),
        columns=(context.say("Kind"), context.say("Kind"), context.say("Ties")),
        rows=tuple(
            (_kind_label(context, a), _kind_label(context, b), context.number(ties))
            for (a, b), ties in ordered
        ),
    )


def _kind_label(context: PageContext, kind: str) -> Markup:
    return context.label(context.graph.corpus.vocabulary.kinds[kind].plural)


def _kind_node(context: PageContext, kind: str, number: int) -> Node:
    term = context.graph.corpus.vocabulary.kinds[kind]
    return Node(
        name=kind,
        label=f"{term.plural.in_language(context.lang)} ({number})",
        shape=context.graph.corpus.vocabulary.kinds[kind].sign,
        target=picture_href(context, addresses.kind_index(term, context.lang), f"#{kind}"),
    )


def _weight_keys(context: PageContext) -> Iterator[Key]:
    words = {"edge": "1 tie", "edge firm": "2 to 4", "edge heavy": "5 or more"}
    for name, label in words.items():
        line = Markup('<line class="{}" x1="0" y1="7" x2="26" y2="7"/>').format(name)
        yield Key(small(line), context.say(label))
