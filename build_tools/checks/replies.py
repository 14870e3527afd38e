"""Checks of the right of reply: what the accused say stands beside what they are accused of."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.accusations import accuses_the_living
from build_tools.facts.standing import stands
from build_tools.reading.graph import Graph, claims_of
from build_tools.reading.problems import Problem
from build_tools.words.messages import wording


def replies_are_somebodys(graph: Graph) -> Iterator[Problem]:
    """Whoever replies is named, and no claim replies to itself."""
    for entry in graph.corpus.entries.values():
        for at, claim in claims_of(entry):
            for number, ref in enumerate(claim.replies):
                reply = graph.claims.get(ref)
                if reply is claim or (reply and not reply.said_by):
                    message = wording(
                        "replies_to_itself" if reply is claim else "reply_without_speaker",
                        claim=str(ref),
                    )
                    yield graph.corpus.problem(
                        "replies_are_somebodys", message, entry.id, *at, "replies", number
                    )


def accusations_have_a_reply(graph: Graph) -> Iterator[Problem]:
    """Warns of an accusation of somebody living beside which nothing is said against it."""
    for entry in graph.corpus.entries.values():
        for at, claim in claims_of(entry):
            answered = claim.replies or claim.conflicts_with or not stands(claim)
            if not answered and accuses_the_living(graph, entry, claim):
                message = wording("no_answer", claim=claim.id)
                yield graph.corpus.problem(
                    "accusations_have_a_reply", message, entry.id, *at, warning=True
                )
