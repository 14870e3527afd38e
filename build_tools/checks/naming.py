"""What the vocabulary itself names, told at the table that names it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.reading.complaints import nearest
from build_tools.reading.model import Vocabulary
from build_tools.reading.problems import Problem
from build_tools.words.messages import Message, wording

VOCABULARY = "dossier/vocabulary"


def kinds_of_groups_exist(vocabulary: Vocabulary) -> Iterator[Problem]:
    """Every kind that a group of offices names is in the vocabulary."""
    for name, group in vocabulary.office_groups.items():
        for kind in group.kinds:
            if kind not in vocabulary.kinds:
                message = naming_no("office-groups", name, "kinds", kind, vocabulary.kinds)
                yield in_table("office-groups", message, "terms_exist")


def named_roles(vocabulary: Vocabulary) -> Iterator[tuple[str, str, str]]:
    """The roles that the vocabulary names: in which table, by which term of it, and the role."""
    for name, roster in vocabulary.rosters.items():
        yield from (("rosters", name, role) for role in roster.roles)
    for name, role in vocabulary.roles.items():
        yield from (("roles", name, each) for each in role.stands_for)
    for name, relation in vocabulary.relations.items():
        if relation.post is not None:
            yield "relations", name, relation.post


def bonds_exist(vocabulary: Vocabulary) -> Iterator[Problem]:
    """Every bond that a relation names is in the vocabulary."""
    for name, relation in vocabulary.relations.items():
        bond, known = relation.bond, vocabulary.bonds
        if bond is not None and bond not in known:
            message = naming_no("relations", name, "bonds", bond, known)
            yield in_table("relations", message, "terms_exist")


def measures_exist(vocabulary: Vocabulary) -> Iterator[Problem]:
    """Every measure that another is part of is in the vocabulary."""
    for name, measure in vocabulary.measures.items():
        whole, known = measure.part_of, vocabulary.measures
        if whole is not None and whole not in known:
            message = naming_no("measures", name, "measures", whole, known)
            yield in_table("measures", message, "terms_exist")


def naming_no(table: str, name: str, terms: str, term: str, known: Iterable[str]) -> Message:
    """Says that `name`, in a `table` of the vocabulary, names what is not among `terms`."""
    near = nearest(term, known)
    return wording("naming_no_term", table=table, name=name, terms=terms, term=term, near=near)


def in_table(table: str, message: Message, check: str) -> Problem:
    """A problem of a `table` of the vocabulary, at its beginning."""
    return Problem(table_of(table), 1, message, check)


def table_of(terms: str) -> str:
    """The file of a table of the vocabulary."""
    return f"{VOCABULARY}/{terms}.yaml"


def named_bodies(vocabulary: Vocabulary) -> Iterator[tuple[str, str, str]]:
    """The actors that the vocabulary names: in which table, by which term of it, and the actor."""
    for name, roster in vocabulary.rosters.items():
        yield from (("rosters", name, body) for body in roster.bodies)
    for name, role in vocabulary.roles.items():
        yield from (("roles", name, body) for body in role.several)
    for name, group in vocabulary.office_groups.items():
        yield from (("office-groups", name, body) for body in group.bodies)
