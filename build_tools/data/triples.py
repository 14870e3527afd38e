"""The dossier as RDF, one triple a line (N-Triples, which is Turtle too): entries, ties, sources.

In the words of schema.org; ties that schema.org has no word for are named by the vocabulary's.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.data.dataset import LICENCE_URL, Dataset
from build_tools.data.tables.terms import term_words
from build_tools.facts.moments import event_dating
from build_tools.facts.names import WIKIDATA, printed_title, wikidata_of
from build_tools.facts.places import event_places, position_of
from build_tools.facts.standing import stands
from build_tools.reading.dates import Edtf
from build_tools.reading.model import (
    SECTION_TERMS,
    Described,
    Entry,
    EntryBase,
    Event,
    RelationClaim,
    Source,
)
from build_tools.words.language import LANGS

_SCHEMA = "https://schema.org/"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
_DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal"
# What a literal of N-Triples cannot hold as it is.
_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})


def triples(data: Dataset) -> str:
    """Every statement on its own line; an entry is named by its page in English and `#it`."""
    return "".join(f"{line} .\n" for line in dict.fromkeys(_lines(data)))


def _lines(data: Dataset) -> Iterator[str]:
    home = _iri(data.home)
    yield f"{home} {_iri(_RDF + 'type')} {_schema('Dataset')}"
    yield f"{home} {_schema('license')} {_iri(LICENCE_URL)}"
    if data.revision:
        yield f"{home} {_schema('version')} {_literal(data.revision)}"
    for lang in LANGS:
        yield f"{home} {_schema('name')} {_literal(data.dossier.title.in_language(lang), lang)}"
    yield from _relations(data)
    for entry in data.graph.entries(EntryBase):  # type: ignore[type-abstract]
        yield from _entry(data, entry)  # type: ignore[arg-type]


def _iri(address: str) -> str:
    return f"<{address}>"


def _schema(name: str) -> str:
    return _iri(_SCHEMA + name)


def _literal(text: str, lang: str = "") -> str:
    return f'"{text.translate(_ESCAPED)}"' + (f"@{lang}" if lang else "")


def _typed(text: str, datatype: str) -> str:
    return f"{_literal(text)}^^{_iri(datatype)}"


def _it(data: Dataset, entry_id: str) -> str:
    return _iri(f"{data.page(entry_id, 'en')}#it")


def _claim(data: Dataset, entry_id: str, claim_id: str) -> str:
    return _iri(f"{data.page(entry_id, 'en')}#claim-{claim_id}")


def _relation(data: Dataset, name: str) -> str:
    return _iri(f"{data.home}#relation-{name}")


def _relations(data: Dataset) -> Iterator[str]:
    for name, term in data.graph.corpus.vocabulary.relations.items():
        for lang in LANGS:
            label = _literal(term_words(term.label, lang), lang)
            yield f"{_relation(data, name)} {_iri(_RDFS + 'label')} {label}"


def _entry(data: Dataset, entry: Entry) -> Iterator[str]:
    it, kind = _it(data, entry.id), data.graph.corpus.vocabulary.kinds[entry.kind]
    own = kind.schema_org or SECTION_TERMS[kind.section].schema_org
    yield f"{it} {_iri(_RDF + 'type')} {_schema(own)}"
    yield f"{it} {_schema('identifier')} {_literal(entry.id)}"
    for lang in LANGS:
        yield f"{it} {_schema('name')} {_literal(entry.label.in_language(lang), lang)}"
        yield f"{it} {_schema('mainEntityOfPage')} {_iri(data.page(entry.id, lang))}"
    if isinstance(entry, Source):
        yield from _source(data, it, entry)
    elif isinstance(entry, Described):
        yield from _described(data, it, entry)


def _source(data: Dataset, it: str, source: Source) -> Iterator[str]:
    title, lang = printed_title(source)
    yield f"{it} {_schema('headline')} {_literal(title, lang)}"
    yield f"{it} {_schema('inLanguage')} {_literal(source.language)}"
    if source.address:
        yield f"{it} {_schema('url')} {_iri(source.address)}"
    if source.archive:
        yield f"{it} {_schema('archivedAt')} {_iri(source.archive.url)}"
    if source.publisher:
        yield f"{it} {_schema('publisher')} {_it(data, source.publisher)}"
    if isinstance(source.issued, Edtf):
        yield f"{it} {_schema('datePublished')} {_typed(source.issued.text, _EDTF)}"


def _described(data: Dataset, it: str, entry: Described) -> Iterator[str]:
    for lang in LANGS:
        yield f"{it} {_schema('description')} {_literal(data.plain(entry.summary, lang), lang)}"
    for other in entry.other_names:
        yield f"{it} {_schema('alternateName')} {_literal(other.text, other.lang)}"
    at = position_of(data.graph, entry.id)
    if at:
        yield f"{it} {_schema('latitude')} {_typed(f'{at.latitude:.2f}', _DECIMAL)}"
        yield f"{it} {_schema('longitude')} {_typed(f'{at.longitude:.2f}', _DECIMAL)}"
    if same := wikidata_of(data.graph, entry):
        yield f"{it} {_schema('sameAs')} {_iri(WIKIDATA + same)}"
    if isinstance(entry, Event):
        yield from _event(data, it, entry)
    for claim in entry.claims:
        if isinstance(claim, RelationClaim) and stands(claim):
            yield from _tie(data, it, entry, claim)


def _event(data: Dataset, it: str, event: Event) -> Iterator[str]:
    dating = event_dating(data.graph, event)
    if dating and not dating.disputed:
        yield f"{it} {_schema('temporalCoverage')} {_typed(dating.when.text, _EDTF)}"
    for place in dict.fromkeys(event_places(data.graph, event)):
        yield f"{it} {_schema('location')} {_it(data, place)}"


def _tie(data: Dataset, it: str, entry: Described, claim: RelationClaim) -> Iterator[str]:
    """The tie itself, then the claim that states it, with when and by which sources."""
    relation, target = _relation(data, claim.relation), _it(data, claim.object)
    yield f"{it} {relation} {target}"
    said = _claim(data, entry.id, claim.id)
    for part, value in (("subject", it), ("predicate", relation), ("object", target)):
        yield f"{said} {_iri(_RDF + part)} {value}"
    yield f"{said} {_schema('creativeWorkStatus')} {_literal(claim.status)}"
    if claim.valid:
        yield f"{said} {_schema('temporalCoverage')} {_typed(claim.valid.text, _EDTF)}"
    for source in sorted(claim.supporters()):
        yield f"{said} {_schema('citation')} {_it(data, source)}"
