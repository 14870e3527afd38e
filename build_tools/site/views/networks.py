"""The network around an actor, and what networks share: signs, keys, rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from build_tools.facts.moments import event_date
from build_tools.facts.standing import is_disputed, stands
from build_tools.facts.ties import far_end, standing_ties
from build_tools.reading.dates import Edtf, date_words
from build_tools.reading.graph import Graph, Tie
from build_tools.reading.model import Actor, Described, Event
from build_tools.site.figures.ego import Branch, Tied, draw_ego
from build_tools.site.figures.network import SHAPES
from build_tools.site.figures.sheet import Figure, Key, path, small
from build_tools.site.views.claims import status_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.picture import href
from build_tools.site.views.sentences import role_name

# The fewest others that make a picture.
_FEWEST = 2
_SHAPE_WORDS = {
    "ring": "person",
    "triangle": "armed force",
    "hexagon": "state",
    "square": "body or organisation",
    "diamond": "event",
}


def shape_of(context: PageContext, entry: Described) -> str:
    """The name of the sign for an entry: an event's, or that of an actor's kind."""
    if isinstance(entry, Event):
        return "diamond"
    return context.graph.corpus.vocabulary.kinds[entry.kind].sign


def view_network(context: PageContext, entry: Described) -> Figure | None:
    """The network around an actor, when it is tied to enough others.

    The lists say all of an event's or a place's: who took part, what came before.
    """
    if not isinstance(entry, Actor):
        return None
    near = _near(context.graph, entry)
    others = list(dict.fromkeys(far_end(tie, entry.id) for tie in near))
    if len(others) < _FEWEST:
        return None
    among = _among(context.graph, others)
    branches = tuple(_branches(context, entry, near))
    label, shape = context.plain_name(entry.id), shape_of(context, entry)
    pairs = [(tie.subject, tie.object) for tie in among]
    body, height = draw_ego(label, shape, branches, pairs, context.lang)
    return Figure(
        page=context.page,
        anchor="network",
        shape="network",
        height=height,
        lang=context.lang,
        title=context.say("Network"),
        description=context.say(
            "The actor at the top, and below it, by relation, {others} that it is tied to. Names "
            "lead to their pages.",
            others=context.count("{number} other", "{number} others", len(others)),
        ),
        body=body,
        keys=(*shape_keys(context, {shape, *_shapes(branches)}), *_line_keys(context, near, among)),
        columns=(
            context.say("Who"),
            context.say("Tie"),
            context.say("To whom"),
            context.say("When"),
        ),
        rows=tuple(tie_row(context, tie) for tie in among),
    )


def _near(graph: Graph, entry: Described) -> list[Tie]:
    return [
        tie
        for tie in standing_ties(graph, entry.id)
        if tie.subject != tie.object and isinstance(graph.described(far_end(tie, entry.id)), Actor)
    ]


def _among(graph: Graph, others: list[str]) -> list[Tie]:
    """The ties that the others have to one another."""
    wanted = set(others)
    return [
        tie
        for other in others
        for tie in graph.ties_from.get(other, ())
        if tie.object in wanted and tie.subject != tie.object and stands(tie.claim)
    ]


def _branches(context: PageContext, entry: Described, ties: list[Tie]) -> Iterator[Branch]:
    """Ties out, then ties in, in the vocabulary's order."""
    for name, relation in context.graph.corpus.vocabulary.relations.items():
        own = [tie for tie in ties if tie.claim.relation == name]
        out = [tie for tie in own if tie.subject == entry.id or relation.symmetric]
        back = [tie for tie in own if tie not in out]
        points = "both" if relation.symmetric else "out"
        for label, way, group in ((relation.label, points, out), (relation.reverse, "in", back)):
            if group:
                tied = tuple(_tied(context, entry.id, tie) for tie in sorted(group, key=_start))
                line = line_of(context, relation.bond)
                yield Branch(label.in_language(context.lang), way, line, tied)


def _start(tie: Tie) -> date:
    """Dated ties stand in order of time, then those without a date."""
    return tie.claim.valid.first if tie.claim.valid else date.max


def _tied(context: PageContext, actor: str, tie: Tie) -> Tied:
    far = far_end(tie, actor)
    other = context.graph.described(far)
    assert other is not None
    return Tied(
        name=far,
        label=context.plain_name(far),
        note=_note(context, tie, far),
        shape=shape_of(context, other),
        target=href(context, far),
        disputed=is_disputed(tie.claim),
    )


def _when(graph: Graph, tie: Tie, far: str) -> Edtf | None:
    """The time of a tie, else of the event at its far end."""
    event = graph.described(far)
    return tie.claim.valid or (event_date(graph, event) if isinstance(event, Event) else None)


def _note(context: PageContext, tie: Tie, far: str) -> str:
    """The post, the time and the standing of a tie."""
    parts = [role_name(context, tie)]
    when = _when(context.graph, tie, far)
    if when:
        parts.append(date_words(when, context.locale))
    standing = status_words(context, tie.claim)
    parts.append(str(standing) if standing else "")
    return str(context.say(", ")).join(filter(None, parts))


def tie_row(context: PageContext, tie: Tie) -> tuple[Markup, ...]:
    """A tie as a row of the table behind a network: who, how, whom; when, as far as it is stated."""
    relation = context.graph.corpus.vocabulary.relations[tie.claim.relation]
    words = context.text(role_name(context, tie)) or context.label(relation.label)
    standing = status_words(context, tie.claim)
    if standing:
        words += context.say(", ") + standing
    when = _when(context.graph, tie, tie.object) or _when(context.graph, tie, tie.subject)
    stated = context.date(when) if when else Markup("")
    return (context.link(tie.subject), words, context.link(tie.object), stated)


def _shapes(branches: tuple[Branch, ...]) -> set[str]:
    return {tied.shape for branch in branches for tied in branch.tied}


def shape_keys(context: PageContext, used: set[str]) -> tuple[Key, ...]:
    """The key to the signs `used`."""
    return tuple(
        Key(_sign(path(SHAPES[shape], f"node {shape}")), context.say(words))
        for shape, words in _SHAPE_WORDS.items()
        if shape in used
    )


def line_of(context: PageContext, bond: str | None) -> str:
    """The class of the lines of a bond; those of no bond are thin."""
    return context.graph.corpus.vocabulary.bonds[bond].line if bond else "thin"


def bond_of(context: PageContext, tie: Tie) -> str | None:
    """The bond that a tie is of, if of any."""
    return context.graph.corpus.vocabulary.relations[tie.claim.relation].bond


def bond_keys(context: PageContext, used: set[str | None]) -> Iterator[Key]:
    """The key to the lines of the bonds `used`; lines that look alike stand together."""
    labels: dict[str, list[Markup]] = {}
    for name, bond in context.graph.corpus.vocabulary.bonds.items():
        if name in used:
            labels.setdefault(bond.line, []).append(context.label(bond.label))
    for line, words in labels.items():
        yield Key(_sign(path("M-12 0H12", f"edge {line}")), context.say(", ").join(words))


def _line_keys(context: PageContext, near: list[Tie], among: list[Tie]) -> Iterator[Key]:
    yield from bond_keys(context, {bond_of(context, tie) for tie in near})
    if any(is_disputed(tie.claim) for tie in near):
        yield dispute_key(context)
    if among:
        yield Key(_sign(path("M-6-4H5V4H-6", "bracket")), context.say("tied to each other"))


def dispute_key(context: PageContext) -> Key:
    """The key to broken lines, which are disputed ties."""
    return Key(_sign(path("M-12 0H12", "edge thin disputed")), context.say("disputed"))


def _sign(drawing: Markup) -> Markup:
    return small(Markup('<svg x="50%%" y="7">%s</svg>') % (drawing,))
