"""Checks of names: every term, entry and claim that is named exists and fits where it is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from build_tools.checks.naming import (
    bonds_exist,
    in_table,
    kinds_of_groups_exist,
    measures_exist,
    named_bodies,
    named_roles,
    naming_no,
    table_of,
)
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
from build_tools.words.messages import Message, wording


def terms_exist(graph: Graph) -> Iterator[Problem]:
    """Every kind, relation, bond, role, measure and property is in the vocabulary."""
    corpus = graph.corpus
    vocabulary = corpus.vocabulary
    yield from _roles_exist(corpus)
    yield from kinds_of_groups_exist(vocabulary)
    yield from bonds_exist(vocabulary)
    yield from measures_exist(vocabulary)
    for entry in corpus.entries.values():
        section = corpus.sections[entry.id]
        known_kind = vocabulary.kinds.get(entry.kind)
        if known_kind is None or known_kind.section != section:
            kinds = [name for name, kind in vocabulary.kinds.items() if kind.section == section]
            near = nearest(entry.kind, kinds, table_of("kinds"))
            message = wording("not_a_kind", kind=entry.kind, section=section, near=near)
            yield corpus.problem("terms_exist", message, entry.id, "kind")
        for at, claim in claims_of(entry):
            for field, term, known in _terms(claim, vocabulary):
                if term not in known:
                    message = _unknown(field, term, known)
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


_TABLES = {
    "relation": "relations",
    "role": "roles",
    "measure": "measures",
    "property": "properties",
}


def _roles_exist(corpus: Corpus) -> Iterator[Problem]:
    roles = corpus.vocabulary.roles
    for at, role in _front(corpus, "roles"):
        if role not in roles:
            message = _unknown("role", role, roles)
            yield corpus.problem("terms_exist", message, IDENTITY, *at)
    for table, name, role in named_roles(corpus.vocabulary):
        if role not in roles:
            message = naming_no(table, name, "roles", role, roles)
            yield in_table(table, message, "terms_exist")


def _unknown(field: str, term: str, known: Iterable[str]) -> Message:
    near = nearest(term, known, table_of(_TABLES[field]))
    return wording("not_in_vocabulary", field=field, term=term, near=near)


def entries_exist(graph: Graph) -> Iterator[Problem]:
    """Every entry, source or claim that is named exists."""
    corpus = graph.corpus
    for entry in (*corpus.entries.values(), *corpus.sound.values()):
        for at, name, sections in _named(entry, corpus):
            section = corpus.sections.get(name)
            if section is None:
                known = [known for known, where in corpus.sections.items() if where in sections]
                message = wording("no_entry", name=name, near=nearest(name, known))
                yield corpus.problem("entries_exist", message, entry.id, *at)
            elif not corpus.is_in(name, sections):
                message = wording(
                    "entry_of_other_section", name=name, section=section, sections=sections
                )
                yield corpus.problem("entries_exist", message, entry.id, *at)
        yield from _claims_exist(graph, entry)
    yield from _bodies_exist(graph)
    yield from _own_names_exist(corpus)


def _own_names_exist(corpus: Corpus) -> Iterator[Problem]:
    """What `dossier.yaml` names: the country, those on its maps, bodies on the home page."""
    places: list[tuple[KeyPath, str]] = [(("country",), corpus.dossier.country)]
    for frame, on in corpus.dossier.maps.items():
        places += [(("maps", frame, "names", name), name) for name in on.names]
    named = [(at, name, "places") for at, name in places]
    named += [(at, name, "actors") for at, name in _front(corpus, "bodies")]
    for at, name, section in named:
        if not corpus.is_in(name, (section,)):
            known = [known for known, where in corpus.sections.items() if where == section]
            message = wording(
                "none_in_section", section=section, name=name, near=nearest(name, known)
            )
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
        yield (*at, "said_by"), name, ("actors",)
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
            message = wording("no_claim", name=str(ref), near=nearest(str(ref), known))
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
            message = wording("mark_in_roster", name=name, mark=marked)
            yield in_table("rosters", message, "entries_exist")
    for table, name, body in named_bodies(corpus.vocabulary):
        if not corpus.is_in(body, ("actors",)):
            message = naming_no(table, name, "actors", body, corpus.sections)
            yield in_table(table, message, "entries_exist")


def ids_are_never_reused(graph: Graph) -> Iterator[Problem]:
    """Every id is free, and an old one in `redirect_from` redirects to one entry."""
    corpus = graph.corpus
    for name in OFFICES.intersection(corpus.vocabulary.rosters):
        message = wording("name_of_a_page", name=name)
        yield in_table("rosters", message, "ids_are_never_reused")
    owners: dict[str, str] = {}
    for entry in corpus.entries.values():
        if entry.id in INDEXES:
            message = wording("name_of_an_index", name=entry.id)
            yield corpus.problem("ids_are_never_reused", message, entry.id)
        for number, old in enumerate(entry.redirect_from):
            taken = old if old in corpus.sections or old in INDEXES else owners.get(old)
            if taken:
                message = wording("old_id_of_two", old=old, owner=taken)
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


def _misfits(claim: RelationClaim, vocabulary: Vocabulary, section: Section) -> Iterator[Message]:
    relation = vocabulary.relations.get(claim.relation)
    if relation and section not in relation.from_:
        yield wording("declared_elsewhere", relation=claim.relation, sections=tuple(relation.from_))
    if relation and relation.takes_role != (claim.role is not None):
        yield wording(
            "needs_role" if relation.takes_role else "takes_no_role", relation=claim.relation
        )


def _misplaced(claim: PropertyClaim, vocabulary: Vocabulary, section: Section) -> Iterator[Message]:
    known = vocabulary.properties.get(claim.property)
    if known and section not in known.of:
        yield wording("property_of_others", property=claim.property, sections=tuple(known.of))


def withdrawn_entries_stay_out(graph: Graph) -> Iterator[Problem]:
    """Nothing names an entry that was withdrawn."""
    corpus = graph.corpus
    gone = {entry.id for entry in corpus.entries.values() if entry.withdrawn}
    for entry in corpus.entries.values() if gone else ():
        for at, name, _ in _named(entry, corpus) if entry.id not in gone else ():
            if name in gone:
                message = wording("names_withdrawn", name=name)
                yield corpus.problem("withdrawn_entries_stay_out", message, entry.id, *at)
    for at, body in _front(corpus, "bodies"):
        if body in gone:
            message = wording("names_withdrawn", name=body)
            yield corpus.problem("withdrawn_entries_stay_out", message, IDENTITY, *at)
    for table, name, body in named_bodies(corpus.vocabulary) if gone else ():
        if body in gone:
            message = wording("vocabulary_names_withdrawn", table=table, name=name, entry=body)
            yield in_table(table, message, "withdrawn_entries_stay_out")
