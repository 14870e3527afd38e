"""Checks that no published address dies."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.reading.corpus import FOLDER, Corpus
from build_tools.reading.graph import Graph
from build_tools.reading.ledger import LEDGER, present_addresses
from build_tools.reading.problems import Problem
from build_tools.words.messages import wording


def addresses_never_die(graph: Graph) -> Iterator[Problem]:
    """Whatever the ledger lists leads somewhere: to itself, to what replaced it, to why it went."""
    corpus = graph.corpus
    alive = set(present_addresses(corpus.entries, corpus.sections))
    listed = set(corpus.ledger)
    homes = {old: entry.id for entry in corpus.entries.values() for old in entry.redirect_from}
    for line, address in enumerate(corpus.ledger, 1):
        page, _, claim = address.partition("#")
        section, _, name = page.partition("/")
        home = homes.get(name, name)
        if not corpus.is_in(home, (section,)):
            if claim and page in listed:
                continue  # its entry says it for all its claims
            message = wording("address_leads_nowhere", page=page, id=name)
        elif not claim or f"{section}/{home}#{claim}" in alive or _explained(corpus, home, claim):
            continue
        else:
            message = wording("claim_leads_nowhere", claim=claim, entry=home)
        yield Problem(f"{FOLDER}/{LEDGER}", line, message, "addresses_never_die")


def _explained(corpus: Corpus, entry: str, claim: str) -> bool:
    """Whether the entry says what became of its claim, or cannot be read, which is told already."""
    known = corpus.entries.get(entry)
    return (
        known is None
        or known.withdrawn is not None
        or any(one.claim == claim for one in known.corrections)
    )
