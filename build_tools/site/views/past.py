"""How an entry changed: what came, changed and went on which day, and by whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.past import Step, by_day, past
from build_tools.reading.corpus import data_file
from build_tools.reading.model import Claim, Described, EntryBase, RelationClaim
from build_tools.site import addresses
from build_tools.site.views.claims import term_words
from build_tools.site.views.context import PageContext
from build_tools.words.inline import isolate, outside_anchor

# A line stays a line, and a page within its weight; the file beside it names all.
_MOST = 12
_DAYS = 20


@dataclass(frozen=True)
class PastLine:
    """A day, what became of the entry on it, and the names of those who did it."""

    date: Markup
    what: Markup
    by: Markup | None


@dataclass(frozen=True)
class PastView:
    """Every day on which the entry changed, the newest first; all of it HTML, not Markdown."""

    lines: tuple[PastLine, ...]
    versions: Markup


def view_past(context: PageContext, entry: EntryBase) -> PastView | None:
    """How `entry` changed; None where its history is not known."""
    history = context.edition.history
    days = tuple(by_day(past(context.graph, history, entry))) if history else ()
    if not days:
        return None
    file = data_file(context.graph.corpus.sections[entry.id], entry.id)
    lines = [_line(context, entry, day, is_first=day is days[-1]) for day in days]
    every = context.repository.file(file, shown="commits")
    versions = outside_anchor(context.say("Every version of its file"), every)
    return PastView(tuple(lines[:_DAYS]), versions)


def _line(context: PageContext, entry: EntryBase, day: Step, *, is_first: bool) -> PastLine:
    parts = [*(_came(context, day) if is_first else _later(context, entry, day))]
    words = context.say("; ").join(parts) or context.say("Names, summary or other fields")
    by = [Markup(isolate(name, context.lang)) for name in day.by]
    return PastLine(
        context.day(day.on),
        words,
        context.say("Edited by {names}", names=context.say(", ").join(by)) if by else None,
    )


def _came(context: PageContext, day: Step) -> Iterator[Markup]:
    """With an entry all its claims come: they are counted."""
    yield context.say("Entered the dossier")
    if day.added:
        yield _count(context, "added", len(day.added))


def _later(context: PageContext, entry: EntryBase, day: Step) -> Iterator[Markup]:
    for what, claims in (("added", day.added), ("changed", day.changed)):
        if claims:
            listed = context.say(", ").join(_claims(context, entry, claims))
            yield _count(context, what, len(claims)) + context.say(":") + " " + listed
    if day.withdrawn:
        yield _count(context, "withdrawn", day.withdrawn)


def _count(context: PageContext, what: str, number: int) -> Markup:
    return context.count(f"{{number}} claim {what}", f"{{number}} claims {what}", number)


def _claims(context: PageContext, entry: EntryBase, claims: tuple[str, ...]) -> Iterator[Markup]:
    names = _names(context, entry)
    for claim in claims[:_MOST]:
        yield Markup('<a href="#{}">{}</a>').format(addresses.claim_anchor(claim), names[claim])
    rest = len(claims) - _MOST
    if rest > 0:
        yield context.count("and {number} more", "and {number} more", rest)


def _names(context: PageContext, entry: EntryBase) -> dict[str, Markup]:
    """What each claim is called, by id; those that the same words tell are numbered in their order."""
    names: dict[str, Markup] = {}
    seen: Counter[Markup] = Counter()
    for claim in entry.claims if isinstance(entry, Described) else ():
        words = _words(context, claim)
        seen[words] += 1
        again = seen[words] > 1
        names[claim.id] = words + f" ({context.number(seen[words])})" if again else words
    return names


def _words(context: PageContext, claim: Claim) -> Markup:
    """The term, and to whom a tie is."""
    words = term_words(context, claim)
    if isinstance(claim, RelationClaim):
        return words + context.say(":") + " " + context.name(claim.object)
    return words
