"""What the dossier holds and lacks, counted: the list a contributor can start from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from build_tools.facts.evidence import is_stale
from build_tools.facts.shares import Share, shares_by_country, shares_by_owner
from build_tools.reading.model import SECTION_TERMS, SECTIONS, ClaimRef, Described, Source
from build_tools.site import addresses
from build_tools.site.views.context import PageContext

_SHOWN = 40


@dataclass(frozen=True)
class Count:
    """A label with its number."""

    label: Markup
    number: Markup


@dataclass(frozen=True)
class Task:
    """A kind of work that waits: how many of it, and some to begin with."""

    anchor: str
    label: Markup
    why: Markup
    count: Markup
    items: tuple[Markup, ...]
    more: Markup | None


@dataclass(frozen=True)
class StateView:
    """Everything on the page of the dossier's state."""

    lang: str
    title: Markup
    ways: tuple[Markup, ...]
    sections: tuple[Count, ...]
    kinds: tuple[Count, ...]
    confidence: tuple[Count, ...]
    statuses: tuple[Count, ...]
    countries: tuple[Count, ...]
    owners: tuple[Count, ...]
    tasks: tuple[Task, ...]


def view_state(context: PageContext) -> StateView:
    """The counts and the work that waits."""
    graph = context.graph
    claims = graph.claims
    return StateView(
        lang=context.lang,
        title=context.say("State of the dossier"),
        ways=_ways(context),
        sections=_sections(context),
        kinds=_kinds(context),
        confidence=_confidence(context),
        statuses=_tally(context, (claim.status for claim in claims.values()), _STATUSES),
        countries=_shares(context, shares_by_country(graph)),
        owners=_shares(context, shares_by_owner(graph)),
        tasks=_tasks(context),
    )


_CONFIDENCE = {
    "high": "high confidence",
    "medium": "medium confidence",
    "low": "low confidence",
    "unrated": "unrated confidence",
}
_STATUSES = {
    "accepted": "accepted",
    "contested": "disputed",
    "rejected": "rejected",
    "superseded": "superseded",
    "needs-work": "needs work",
}


def _ways(context: PageContext) -> tuple[Markup, ...]:
    """Where a helper goes from here."""
    pages = {
        "Add to the dossier": addresses.index_page("add", context.lang),
        "How to contribute": addresses.contribute_page(context.lang),
    }
    return tuple(context.page_link(context.say(words), page) for words, page in pages.items())


def _confidence(context: PageContext) -> tuple[Count, ...]:
    """None where no claim is rated."""
    rated = [claim.confidence for claim in context.graph.claims.values()]
    return _tally(context, rated, _CONFIDENCE) if {*rated} - {"unrated"} else ()


def _sections(context: PageContext) -> tuple[Count, ...]:
    live = [e.id for e in context.graph.corpus.entries.values() if e.withdrawn is None]
    tally = Counter(context.graph.corpus.sections[entry] for entry in live)
    rows = [Count(context.say(SECTION_TERMS[s].label), context.number(tally[s])) for s in SECTIONS]
    return (*rows, Count(context.say("Claims"), context.number(len(context.graph.claims))))


def _kinds(context: PageContext) -> tuple[Count, ...]:
    entries = context.graph.corpus.entries.values()
    tally = Counter(entry.kind for entry in entries if entry.withdrawn is None)
    return tuple(
        Count(context.label(term.plural), context.number(tally[kind]))
        for kind, term in context.graph.corpus.vocabulary.kinds.items()
        if tally[kind]
    )


def _shares(context: PageContext, shares: Iterable[Share]) -> tuple[Count, ...]:
    """Each origin with the share of all claims, in whole per cent; none when none is known."""
    every = len(context.graph.claims) or 1
    found = [
        Count(
            context.link(share.origin) if share.origin else context.say("not on record"),
            context.text(per_cent(share.claims, every)),
        )
        for share in shares
    ]
    return tuple(found) if len(found) > 1 else ()


def per_cent(part: int, whole: int) -> str:
    """A share in whole per cent."""
    return f"{round(100 * part / whole)}%" if 100 * part >= whole else "< 1%"


def _tally(context: PageContext, values: Iterable[str], words: dict[str, str]) -> tuple[Count, ...]:
    tally = Counter(values)
    return tuple(
        Count(context.say(label), context.number(tally[value])) for value, label in words.items()
    )


def _tasks(context: PageContext) -> tuple[Task, ...]:
    """What waits, without that of which nothing does."""
    graph = context.graph
    sources = list(graph.entries(Source))
    undated = [s.id for s in sources if s.issued == "somevalue"]
    unread = {s.id for s in sources if s.read == "excerpt"}
    unused = [s.id for s in sources if not graph.uses.get(s.id)]
    stale = [entry.id for entry in graph.entries(Described) if is_stale(entry)]
    unsettled = [ref for ref, claim in graph.claims.items() if claim.status == "needs-work"]
    found = (
        _claims(context, "single", list(context.facts.on_one_publisher)),
        _claims(context, "needs-work", unsettled),
        _entries(context, "unread", unread),
        _entries(context, "archive", context.facts.unarchived, above=unread),
        _entries(context, "undated", undated),
        _entries(context, "unused", unused),
        _entries(context, "stale", stale),
    )
    return tuple(task for task in found if task)


_WORK = {
    "single": (
        "Claims that rest on one publisher",
        "Look for a second publisher that is independent of the first.",
    ),
    "needs-work": ("Claims that need work", "Their editors marked them as unfinished."),
    "unread": (
        "Sources known from an excerpt",
        (
            "Open the page, read it in full, and check its claims and their place in it. "
            "Those that most claims cite come first."
        ),
    ),
    "archive": (
        "Sources without an archive copy",
        "Pages vanish: save a copy in a public archive.",
    ),
    "undated": ("Sources without a date", "Find the day of publication on the page itself."),
    "unused": ("Sources that nothing cites", "Read them for what the dossier does not say yet."),
    "stale": (
        "Entries not confirmed for a year",
        "Read the entry again and see whether it still holds.",
    ),
}
"""What waits, and what to do about it."""


def _claims(context: PageContext, anchor: str, refs: list[ClaimRef]) -> Task | None:
    """Claims are many: the entries with most of them come first."""
    tally = Counter(ref.entry for ref in refs)
    ordered = sorted(tally, key=lambda entry: (-tally[entry], entry))

    def line(entry: str) -> Markup:
        return context.link(entry) + Markup(" (") + context.number(tally[entry]) + Markup(")")

    return _task(context, anchor, len(refs), ordered, line)


def _entries(
    context: PageContext, anchor: str, ids: Collection[str], above: Collection[str] = ()
) -> Task | None:
    """Those that most claims cite come first; who stands in the list `above` is not told again."""
    uses = context.graph.uses
    ordered = sorted({*ids} - {*above}, key=lambda entry: (-len(uses.get(entry, ())), entry))
    task = _task(context, anchor, len(ids), ordered, context.link)
    if task is None or len(ordered) == len(ids):
        return task
    others = context.say("Those known from an excerpt are listed above.")
    return replace(task, more=Markup(". ").join(end for end in (task.more, others) if end))


def _task(
    context: PageContext,
    anchor: str,
    count: int,
    entries: list[str],
    line: Callable[[str], Markup],
) -> Task | None:
    """The first of the `entries` on which there is work, each as a `line`."""
    if not count:
        return None
    label, why = _WORK[anchor]
    rest = len(entries) - _SHOWN
    more = context.count("and {number} more", "and {number} more", rest) if rest > 0 else None
    return Task(
        anchor=anchor,
        label=context.say(label),
        why=context.say(why),
        count=context.number(count),
        items=tuple(map(line, entries[:_SHOWN])),
        more=more,
    )
