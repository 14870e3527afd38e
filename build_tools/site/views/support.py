"""The picture of what a source supports, contradicts or only tells the context of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from build_tools.facts import Facts
from build_tools.reading.graph import Use
from build_tools.reading.model import SECTION_TERMS, SECTIONS, ClaimRef, Section, Source
from build_tools.site.figures.sheet import Figure, Key, small
from build_tools.site.figures.support import Resting, RestingGroup, Sign, draw_support, drawn
from build_tools.site.views.context import PageContext
from build_tools.site.views.picture import picture_href
from build_tools.words.language import sort_key

# Where one claim cites a source twice, the first of these is told.
_SIGNS: Mapping[Sign, str] = {
    "sole": "it alone supports the claim",
    "joint": "others support the claim too",
    "against": "it contradicts the claim",
    "aside": "context only",
}

Signs = dict[str, tuple[Sign, ...]]


def view_support(context: PageContext, source: Source) -> Figure | None:
    """The picture of what rests on `source`; none of one entry, of which the list says as much."""
    signs = _signs(context.facts, source)
    if len(signs) < 2:
        return None
    entries = sorted(signs, key=lambda entry: _order(context, entry, signs))
    body, height = draw_support(tuple(_groups(context, entries, signs)), context.lang)
    claims = sum(map(len, signs.values()))
    return Figure(
        page=context.page,
        anchor="support",
        shape="support",
        height=height,
        lang=context.lang,
        title=context.say("What rests on it"),
        description=context.say(
            "{entries} with {claims}, a sign for each claim. Names lead to their pages.",
            entries=context.count("{number} entry", "{number} entries", len(entries)),
            claims=context.count("{number} claim", "{number} claims", claims),
        ),
        body=body,
        keys=_keys(context, signs),
    )


def _signs(facts: Facts, source: Source) -> Signs:
    """For each entry the signs of its claims that cite the source, those of a kind together."""
    found: dict[ClaimRef, set[Sign]] = {}
    for use in facts.graph.uses.get(source.id, ()):
        if use.claim is not None:
            ref = ClaimRef(use.entry, use.claim)
            found.setdefault(ref, set()).add(_sign(facts, ref, use))
    order = list(_SIGNS)
    entries: dict[str, list[Sign]] = {}
    for ref, several in found.items():
        entries.setdefault(ref.entry, []).append(min(several, key=order.index))
    return {entry: tuple(sorted(own, key=order.index)) for entry, own in entries.items()}


def _sign(facts: Facts, ref: ClaimRef, use: Use) -> Sign:
    if use.citation.role != "supports":
        return "against" if use.citation.role == "contradicts" else "aside"
    return "sole" if facts.support(ref).is_one else "joint"


def _order(context: PageContext, entry: str, signs: Signs) -> tuple[int, int, str]:
    """By section, those with most claims first."""
    section = SECTIONS.index(context.graph.corpus.sections[entry])
    return section, -len(signs[entry]), sort_key(context.plain_name(entry), context.lang)


def _groups(context: PageContext, entries: list[str], signs: Signs) -> Iterator[RestingGroup]:
    sections: dict[Section, list[str]] = {}
    for entry in entries:
        sections.setdefault(context.graph.corpus.sections[entry], []).append(entry)
    for section, own in sections.items():
        rows = tuple(
            Resting(
                context.plain_name(entry),
                picture_href(context, context.address(entry)),
                signs[entry],
            )
            for entry in own
        )
        yield RestingGroup(context.say(SECTION_TERMS[section].label), rows)


def _keys(context: PageContext, signs: Signs) -> tuple[Key, ...]:
    used = {sign for own in signs.values() for sign in own}
    return tuple(
        Key(small(Markup('<svg x="50%%" y="7">%s</svg>') % (drawn(sign),)), context.say(words))
        for sign, words in _SIGNS.items()
        if sign in used
    )
