"""The network of the whole dossier: pictures of who stands with whom, then every tie, by bond."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.standing import is_disputed
from build_tools.reading.graph import Tie
from build_tools.reading.model import Described
from build_tools.site.figures.layout import parted
from build_tools.site.figures.network import Edge, Node, data, draw_network
from build_tools.site.figures.sheet import Figure
from build_tools.site.views.context import PageContext
from build_tools.site.views.networks import (
    bond_keys,
    bond_of,
    dispute_key,
    line_of,
    shape_keys,
    shape_of,
    tie_row,
)
from build_tools.site.views.picture import href
from build_tools.site.views.sentences import takes_article
from build_tools.words.inline import escape
from build_tools.words.language import sort_key

# How many actors make a picture: two or three are read as fast in the list, and more than some
# fourteen names are higher than the window of a phone.
_FEWEST, _MOST = 4, 14
# More pictures than this are not looked through.
_PICTURES = 12


@dataclass(frozen=True)
class FilterValue:
    """A value that one of the filters offers."""

    value: str
    label: Markup


@dataclass(frozen=True)
class BondTable:
    """All ties of a bond, as a table; `row_data` are attributes for the filters."""

    anchor: str
    title: Markup
    rows: tuple[tuple[Markup, ...], ...]
    row_data: tuple[Markup, ...]


@dataclass(frozen=True)
class NetworkView:
    """The whole network."""

    lang: str
    title: Markup
    intro: Markup
    figures: tuple[Figure, ...]
    columns: tuple[Markup, ...]
    tables: tuple[BondTable, ...]
    bonds: tuple[FilterValue, ...]
    kinds: tuple[FilterValue, ...]
    relations: tuple[FilterValue, ...]
    years: tuple[int, ...]


def view_whole_network(context: PageContext) -> NetworkView:
    """Every tie between two actors, once in a table; those of bonds that are drawn in pictures too."""
    ties = context.facts.actor_ties
    tables = tuple(_tables(context, ties))
    return NetworkView(
        lang=context.lang,
        title=context.say("Network"),
        intro=context.say(
            "Who stands with whom and against whom: {actors}, {ties}. The pictures show, for all years "
            "together, who is linked to whom; below them every tie is listed. Each actor's page "
            "shows its own.",
            actors=context.count("{number} actor", "{number} actors", len(_ends(ties))),
            ties=context.count("{number} tie", "{number} ties", len(ties)),
        ),
        figures=tuple(_figures(context, ties)),
        columns=(
            context.say("Who"),
            context.say("Tie"),
            context.say("To whom"),
            context.say("When"),
        ),
        tables=tables,
        bonds=tuple(FilterValue(table.anchor, table.title) for table in tables),
        kinds=tuple(_kind_values(context, ties)),
        relations=tuple(_relation_values(context, ties)),
        years=tuple(_years(ties)),
    )


def _ends(ties: Iterable[Tie]) -> set[str]:
    return {end for tie in ties for end in (tie.subject, tie.object)}


def _figures(context: PageContext, ties: Sequence[Tie]) -> Iterator[Figure]:
    """A picture for each group that the drawn bonds link, where it can be read."""
    bonds = context.graph.corpus.vocabulary.bonds
    drawn = {name for name, bond in bonds.items() if bond.drawn}
    shown = [tie for tie in ties if bond_of(context, tie) in drawn]
    pairs = [(tie.subject, tie.object) for tie in shown]
    groups = [group for group in parted(pairs, _MOST, _PICTURES) if len(group) >= _FEWEST]
    group_of = {name: number for number, group in enumerate(groups) for name in group}
    inside: list[list[Tie]] = [[] for _ in groups]
    for tie in shown:
        number = group_of.get(tie.subject)
        if number is not None and number == group_of.get(tie.object):
            inside[number].append(tie)
    for number, (group, own) in enumerate(zip(groups, inside, strict=True), 1):
        yield _figure(context, number, group, own)


def _figure(context: PageContext, number: int, group: Sequence[str], ties: Sequence[Tie]) -> Figure:
    actors = [context.graph.described(name) for name in group]
    nodes = [_node(context, actor) for actor in actors if actor]
    edges = [_edge(context, tie) for tie in ties]
    network = draw_network(nodes, edges, context.lang)
    keys = (
        *bond_keys(context, {bond_of(context, tie) for tie in ties}),
        *([dispute_key(context)] if any(edge.disputed for edge in edges) else ()),
        *shape_keys(context, {node.shape for node in nodes}),
    )
    return Figure(
        page=context.page,
        anchor=f"network-{number}",
        shape="group",
        height=network.height,
        lang=context.lang,
        title=context.say("Around {name}", name=_called(context, group[0])),
        description=context.say(
            "{actors}, joined by lines where they are tied. Names lead to their pages; the tables "
            "below name every tie, also those between pictures.",
            actors=context.count("{number} actor", "{number} actors", len(nodes)),
        ),
        body=network.body,
        keys=keys,
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
    line = line_of(context, bond_of(context, tie))
    filtered = _filtered(context, tie)
    return Edge(tie.subject, tie.object, line, disputed=is_disputed(tie.claim), data=filtered)


def _filtered(context: PageContext, tie: Tie) -> dict[str, str]:
    """What the filters ask of a tie."""
    values = {
        "ends": f"{tie.subject} {tie.object}",
        "kinds": f"{_kind(context, tie.subject)} {_kind(context, tie.object)}",
        "bond": bond_of(context, tie) or _OTHER,
        "relation": tie.claim.relation,
    }
    if tie.claim.valid:
        values["from"] = str(tie.claim.valid.first.year)
        values["to"] = str(tie.claim.valid.last.year)
    return values


# Where ties stand whose relation is of no bond.
_OTHER = "other"


def _tables(context: PageContext, ties: Sequence[Tie]) -> Iterator[BondTable]:
    """A table for each bond, in the vocabulary's order, and one for what is of none."""
    found: defaultdict[str | None, list[Tie]] = defaultdict(list)
    for tie in ties:
        found[bond_of(context, tie)].append(tie)
    bonds = context.graph.corpus.vocabulary.bonds
    titles: dict[str | None, Markup] = {
        **{name: context.label(bond.label) for name, bond in bonds.items()},
        None: context.say("Other ties"),
    }
    for bond, title in titles.items():
        own = sorted(found[bond], key=lambda tie: _order(context, tie))
        if own:
            yield BondTable(
                anchor=bond or _OTHER,
                title=title,
                rows=tuple(tie_row(context, tie) for tie in own),
                row_data=tuple(data(_filtered(context, tie)) for tie in own),
            )


def _order(context: PageContext, tie: Tie) -> tuple[str, str]:
    names = (context.plain_name(tie.subject), context.plain_name(tie.object))
    return (sort_key(names[0], context.lang), sort_key(names[1], context.lang))


def _kind_values(context: PageContext, ties: Sequence[Tie]) -> Iterator[FilterValue]:
    used = {_kind(context, end) for end in _ends(ties)}
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
