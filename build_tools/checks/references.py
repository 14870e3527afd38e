"""Checks of names: every term, entry and claim that is named exists and fits where it is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from build_tools.reading.complaints import nearest
from build_tools.reading.corpus import IDENTITY, Corpus
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import Graph, claims_of, texts_at
from build_tools.reading.marks import CitationMark, EntryMark, parse_marks
from build_tools.reading.model import (
    Claim,
    ClaimRef,
    Described,
    Dispute,
    Entry,
    MeasureClaim,
    PropertyClaim,
    RelationClaim,
    Section,
    Source,
    Text,
    Vocabulary,
)
from build_tools.reading.names import INDEXES, OFFICES
from build_tools.reading.problems import Problem
from build_tools.words.language import LANGS

VOCABULARY = "dossier/vocabulary"

# Pages that stand beside those of entries: see `addresses`.


def terms_exist(graph: Graph) -> Iterator[Problem]:
    """Every kind, relation, bond, role, measure and property is in the vocabulary."""
    corpus = graph.corpus
    vocabulary = corpus.vocabulary
    yield from _roles_exist(corpus)
    yield from _kinds_of_groups_exist(vocabulary)
    yield from _bonds_exist(vocabulary)
    for entry in corpus.entries.values():
        section = corpus.sections[entry.id]
        known_kind = vocabulary.kinds.get(entry.kind)
        if known_kind is None or known_kind.section != section:
            kinds = [name for name, kind in vocabulary.kinds.items() if kind.section == section]
            message = f"`{entry.kind}` is not a kind of {section}"
            yield corpus.problem(
                "terms_exist", message + nearest(entry.kind, kinds), entry.id, "kind"
            )
        for at, claim in claims_of(entry):
            for field, term, known in _terms(claim, vocabulary):
                if term not in known:
                    message = f"`{term}` is not a {field} in the vocabulary{nearest(term, known)}"
                    yield corpus.problem("terms_exist", message, entry.id, *at, field)


def _terms(claim: Claim, vocabulary: Vocabulary) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    """The terms that a claim uses: the field, the term, and those that may stand there."""
    match claim:
        case RelationClaim():
            yield "relation", claim.relation, vocabulary.relations
            if claim.role is not None:
                yield "role", claim.role, vocabulary.roles
        case MeasureClaim():
            yield "measure", claim.measure, vocabulary.measures
        case PropertyClaim():
            yield "property", claim.property, vocabulary.properties


def _roles_exist(corpus: Corpus) -> Iterator[Problem]:
    roles = corpus.vocabulary.roles
    for at, role in _front(corpus, "roles"):
        if role not in roles:
            message = f"`{role}` is not a role in the vocabulary{nearest(role, roles)}"
            yield corpus.problem("terms_exist", message, IDENTITY, *at)
    for path, naming, role in _named_roles(corpus.vocabulary):
        if role not in roles:
            message = f"{naming} names no role `{role}`{nearest(role, roles)}"
            yield Problem(f"{VOCABULARY}/{path}", 1, message, "terms_exist")


def _kinds_of_groups_exist(vocabulary: Vocabulary) -> Iterator[Problem]:
    for name, group in vocabulary.office_groups.items():
        for kind in group.kinds:
            if kind not in vocabulary.kinds:
                near = nearest(kind, vocabulary.kinds)
                message = f"the group `{name}` names no kind `{kind}`{near}"
                yield Problem(f"{VOCABULARY}/office-groups.yaml", 1, message, "terms_exist")


def _named_roles(vocabulary: Vocabulary) -> Iterator[tuple[str, str, str]]:
    """The roles that the vocabulary names: in which file, by what, and the role."""
    for name, roster in vocabulary.rosters.items():
        yield from (("rosters.yaml", f"the roster `{name}`", role) for role in roster.roles)
    for name, role in vocabulary.roles.items():
        yield from (("roles.yaml", f"the role `{name}`", each) for each in role.stands_for)
    for name, relation in vocabulary.relations.items():
        if relation.post is not None:
            yield "relations.yaml", f"the relation `{name}`", relation.post


def _bonds_exist(vocabulary: Vocabulary) -> Iterator[Problem]:
    for name, relation in vocabulary.relations.items():
        bond, known = relation.bond, vocabulary.bonds
        if bond is not None and bond not in known:
            message = f"the relation `{name}` names no bond `{bond}`{nearest(bond, known)}"
            yield Problem("dossier/vocabulary/relations.yaml", 1, message, "terms_exist")


def entries_exist(graph: Graph) -> Iterator[Problem]:
    """Every entry, source or claim that is named exists."""
    corpus = graph.corpus
    for entry in corpus.entries.values():
        for at, name, sections in _named(entry, corpus):
            section = corpus.sections.get(name)
            if section is None:
                known = [known for known, where in corpus.sections.items() if where in sections]
                message = f"there is no entry `{name}`{nearest(name, known)}"
                yield corpus.problem("entries_exist", message, entry.id, *at)
            elif section not in sections:
                message = f"`{name}` is in {section}: name an entry of {' or '.join(sections)}"
                yield corpus.problem("entries_exist", message, entry.id, *at)
        yield from _claims_exist(graph, entry)
    yield from _bodies_exist(graph)
    yield from _own_names_exist(corpus)


def _own_names_exist(corpus: Corpus) -> Iterator[Problem]:
    """What `dossier.yaml` names: the country, those on its maps, bodies on the home page."""
    places: list[tuple[KeyPath, str]] = [(("country",), corpus.dossier.country)]
    for frame, on in corpus.dossier.maps.items():
        places += [(("maps", frame, "names", name), name) for name in on.names]
    named = [(at, name, "place", "places") for at, name in places]
    named += [(at, name, "actor", "actors") for at, name in _front(corpus, "bodies")]
    for at, name, called, section in named:
        if corpus.sections.get(name) != section:
            known = [known for known, where in corpus.sections.items() if where == section]
            message = f"there is no {called} `{name}`{nearest(name, known)}"
            yield corpus.problem("entries_exist", message, IDENTITY, *at)


def _front(corpus: Corpus, field: Literal["roles", "bodies"]) -> Iterator[tuple[KeyPath, str]]:
    """What the offices on the home page name, and where."""
    for number, office in enumerate(corpus.dossier.front.offices):
        for place, name in enumerate(getattr(office, field)):
            yield ("front", "offices", number, field, place), name


_ANY = ("actors", "events", "places", "disputes")


Named = tuple[KeyPath, str, tuple[str, ...]]


def _named(entry: Entry, corpus: Corpus) -> Iterator[Named]:
    """Each id that an entry names, where, and the sections it may be in."""
    if isinstance(entry, Source):
        yield from _named_by_source(entry)
    for number, other in enumerate(entry.not_same_as if isinstance(entry, Described) else ()):
        yield ("not_same_as", number), other, (corpus.sections[entry.id],)
    for at, text in texts_at(entry):
        yield from _marked(text, at)
    for at, claim in claims_of(entry):
        yield from _named_by_claim(claim, at, corpus)


def _named_by_source(source: Source) -> Iterator[Named]:
    for field in ("publisher", "agency"):
        if name := getattr(source, field):
            yield (field,), name, ("actors",)


def _named_by_claim(claim: Claim, at: KeyPath, corpus: Corpus) -> Iterator[Named]:
    if isinstance(claim, RelationClaim):
        relation = corpus.vocabulary.relations.get(claim.relation)
        yield (*at, "object"), claim.object, tuple(relation.to) if relation else _ANY
    for name in claim.said_by:
        yield (*at, "said_by"), name, ("actors", "places")
    for number, citation in enumerate(claim.citations):
        yield (*at, "citations", number, "source"), citation.source, ("sources",)


def _marked(text: Text, at: KeyPath) -> Iterator[Named]:
    for lang in LANGS:
        words = text.in_language(lang)
        for mark in parse_marks(words) if "[" in words else ():
            if isinstance(mark, EntryMark):
                yield (*at, lang), mark.entry, _ANY
            elif isinstance(mark, CitationMark):
                yield (*at, lang), mark.source, ("sources",)


def _claims_exist(graph: Graph, entry: Entry) -> Iterator[Problem]:
    corpus = graph.corpus
    for at, ref in _named_claims(entry):
        readable = ref.entry in corpus.entries or ref.entry not in corpus.sections
        if ref not in graph.claims and readable:
            known = [str(known) for known in graph.claims]
            message = f"there is no claim `{ref}`{nearest(str(ref), known)}"
            yield corpus.problem("entries_exist", message, entry.id, *at)


def _named_claims(entry: Entry) -> Iterator[tuple[KeyPath, ClaimRef]]:
    for at, claim in claims_of(entry):
        for number, ref in enumerate(claim.conflicts_with):
            yield (*at, "conflicts_with", number), ref
        for number, ref in enumerate(claim.replies):
            yield (*at, "replies", number), ref
    for number, ref in enumerate(entry.covers if isinstance(entry, Dispute) else ()):
        yield ("covers", number), ref


def _bodies_exist(graph: Graph) -> Iterator[Problem]:
    corpus = graph.corpus
    for name, roster in corpus.vocabulary.rosters.items():
        for _, marked, _ in _marked(roster.about, ()):
            message = f"the roster `{name}` has a mark, `{marked}`: write its `about` without"
            yield Problem(f"{VOCABULARY}/rosters.yaml", 1, message, "entries_exist")
    for path, naming, body in _named_bodies(corpus.vocabulary):
        if corpus.sections.get(body) != "actors":
            message = f"{naming} names no actor `{body}`{nearest(body, corpus.sections)}"
            yield Problem(f"{VOCABULARY}/{path}", 1, message, "entries_exist")


def _named_bodies(vocabulary: Vocabulary) -> Iterator[tuple[str, str, str]]:
    """The actors that the vocabulary names: in which file, by what, and the actor."""
    for name, roster in vocabulary.rosters.items():
        yield from (("rosters.yaml", f"the roster `{name}`", body) for body in roster.bodies)
    for name, role in vocabulary.roles.items():
        yield from (
            ("roles.yaml", f"`several` of the role `{name}`", body) for body in role.several
        )
    for name, group in vocabulary.office_groups.items():
        yield from (("office-groups.yaml", f"the group `{name}`", body) for body in group.bodies)


def ids_are_never_reused(graph: Graph) -> Iterator[Problem]:
    """Every id is free, and an old one in `redirect_from` redirects to one entry."""
    corpus = graph.corpus
    for name in OFFICES.intersection(corpus.vocabulary.rosters):
        message = f"`{name}` is the name of a page of the site: choose another for the roster"
        yield Problem(f"{VOCABULARY}/rosters.yaml", 1, message, "ids_are_never_reused")
    owners: dict[str, str] = {}
    for entry in corpus.entries.values():
        if entry.id in INDEXES:
            message = f"`{entry.id}` is the name of an index of the site: choose another"
            yield corpus.problem("ids_are_never_reused", message, entry.id)
        for number, old in enumerate(entry.redirect_from):
            taken = old if old in corpus.sections or old in INDEXES else owners.get(old)
            if taken:
                message = f"the old id `{old}` belongs to `{taken}`: remove one of the two"
                yield corpus.problem(
                    "ids_are_never_reused", message, entry.id, "redirect_from", number
                )
            owners[old] = entry.id


def relations_fit(graph: Graph) -> Iterator[Problem]:
    """Every relation is declared by an entry it may start from, with a role only where it takes one."""
    vocabulary = graph.corpus.vocabulary
    for entry in graph.corpus.entries.values():
        section = graph.corpus.sections[entry.id]
        for at, claim in claims_of(entry):
            if isinstance(claim, RelationClaim):
                field, found = "relation", _misfits(claim, vocabulary, section)
            elif isinstance(claim, PropertyClaim):
                field, found = "property", _misplaced(claim, vocabulary, section)
            else:
                continue
            for message in found:
                yield graph.corpus.problem("relations_fit", message, entry.id, *at, field)


def _misfits(claim: RelationClaim, vocabulary: Vocabulary, section: Section) -> Iterator[str]:
    relation = vocabulary.relations.get(claim.relation)
    if relation and section not in relation.from_:
        yield f"`{claim.relation}` is declared by {' or '.join(relation.from_)}: move it there"
    if relation and relation.takes_role != (claim.role is not None):
        needs = "needs a `role`" if relation.takes_role else "takes no `role`: remove it"
        yield f"`{claim.relation}` {needs}"


def _misplaced(claim: PropertyClaim, vocabulary: Vocabulary, section: Section) -> Iterator[str]:
    known = vocabulary.properties.get(claim.property)
    if known and section not in known.of:
        yield f"`{claim.property}` is a property of {' or '.join(known.of)}: choose another"


def withdrawn_entries_stay_out(graph: Graph) -> Iterator[Problem]:
    """Nothing names an entry that was withdrawn."""
    corpus = graph.corpus
    gone = {entry.id for entry in corpus.entries.values() if entry.withdrawn}
    for entry in corpus.entries.values() if gone else ():
        for at, name, _ in _named(entry, corpus) if entry.id not in gone else ():
            if name in gone:
                message = f"`{name}` was withdrawn: remove this or name what replaced it"
                yield corpus.problem("withdrawn_entries_stay_out", message, entry.id, *at)
    for at, body in _front(corpus, "bodies"):
        if body in gone:
            message = f"`{body}` was withdrawn: remove this or name what replaced it"
            yield corpus.problem("withdrawn_entries_stay_out", message, IDENTITY, *at)
    for path, naming, body in _named_bodies(corpus.vocabulary) if gone else ():
        if body in gone:
            message = f"{naming} names `{body}`, which was withdrawn: remove it"
            yield Problem(f"{VOCABULARY}/{path}", 1, message, "withdrawn_entries_stay_out")
