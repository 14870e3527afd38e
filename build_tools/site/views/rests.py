"""What a claim rests on, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.evidence import Support
from build_tools.reading.model import ClaimRef, Described
from build_tools.site.views.context import PageContext


@dataclass(frozen=True)
class Evidence:
    """How many claims of a page rest on one publisher; whether such and others are in its lists."""

    words: Markup
    can_filter: bool


def rests_on(context: PageContext, ref: ClaimRef) -> Markup:
    """How many publishers support a claim, and that none of their pages can be opened."""
    support = context.facts.support(ref)
    return context.once(("rests", support), lambda: _rests(context, support))


def _rests(context: PageContext, support: Support) -> Markup:
    words = context.count("{number} publisher", "{number} publishers", support.publishers)
    if not support.addressed:
        words += context.say(", ") + context.say("no address")
    return Markup(' <span class="rests{}">{}</span>').format(" one" * support.is_one, words)


def view_evidence(
    context: PageContext, entry: Described, listed: Iterable[ClaimRef]
) -> Evidence | None:
    """What share of the claims on an entry's page rests on one publisher; None where there is none.

    `listed` are those in its lists, other entries' too; key facts hold only its own.
    """
    found = tuple(listed)
    own = (ClaimRef(entry.id, claim.id) for claim in entry.claims)
    refs = {*own, *found}
    if not refs:
        return None
    one = sum(context.facts.support(ref).is_one for ref in refs)
    words = context.say(
        "Claims that rest on one publisher: {one} of {all}.",
        one=context.number(one),
        all=context.number(len(refs)),
    )
    return Evidence(words, can_filter=len({context.facts.support(ref).is_one for ref in found}) > 1)
