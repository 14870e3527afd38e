"""The dossier as plain text: a guide to it for language models, and all of it in each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.data.dataset import LICENCE, Dataset
from build_tools.data.money.statements import supporters
from build_tools.data.tables.terms import term_words
from build_tools.facts.names import is_marked, printed_title
from build_tools.reading.dates import Edtf, date_words
from build_tools.reading.model import (
    Actor,
    ClaimRef,
    Coordinates,
    Described,
    Dispute,
    Event,
    MeasureClaim,
    Place,
    PropertyClaim,
    RelationClaim,
    Source,
    StatementClaim,
    Text,
    is_special,
)
from build_tools.reading.model.vocabulary import Role
from build_tools.reading.schema.words import own_terms
from build_tools.words.language import LANGS, Lang, translate
from build_tools.words.two_forms import both_forms

_PARTS: dict[str, type[Actor | Event | Place]] = {
    "People and bodies": Actor,
    "Events": Event,
    "Places": Place,
}
_GUIDE = """\
Every claim names who says so, when it holds and the published sources that it rests on.
What sources dispute is marked and shown side by side: do not average it, and do not fill in a date
that is not stated. Cite the page of the entry and its sources."""


def llms_txt(data: Dataset, files: Iterable[tuple[str, str]]) -> str:
    """What the dossier is and where its files are: https://llmstxt.org. `files` are name, message."""
    dossier = data.dossier
    lines = [
        f"# {dossier.title.en} · {dossier.title.ar}",
        "",
        f"> {dossier.promise.en}. {dossier.promise.ar}.",
        "",
        _GUIDE,
        "",
        f"Licence: {LICENCE}. Revision: {data.revision or 'unknown'}. Home: {data.home}",
        "",
        "## Files",
        "",
        *(f"- [{name}]({_address(data, name)}): {translate(about, 'en')}" for name, about in files),
    ]
    return "\n".join(lines) + "\n"


def _address(data: Dataset, name: str) -> str:
    return f"{data.edition.address}data/{name}" if data.edition.address else name


def bundle(data: Dataset, lang: Lang) -> str:
    """Every entry with its summary and its claims, a line each, then disputes and sources."""
    return "\n".join(_lines(data, lang)) + "\n"


def _lines(data: Dataset, lang: Lang) -> Iterator[str]:
    yield f"# {data.dossier.title.in_language(lang)}"
    yield ""
    yield f"{data.dossier.promise.in_language(lang)}. {LICENCE}. {data.home} {data.revision}".rstrip()
    for part, kind in _PARTS.items():
        yield f"\n# {translate(part, lang)}"
        for entry in data.graph.entries(kind):
            yield from _described(data, entry, lang)
    yield f"\n# {translate('Where sources differ', lang)}"
    for dispute in data.graph.entries(Dispute):
        yield f"\n## {dispute.name.in_language(lang)}\n{data.page(dispute.id, lang)}"
        yield data.plain(dispute.summary, lang)
        yield from (_claim(data, ref, lang) for ref in data.graph.positions(dispute))
    yield f"\n# {translate('Sources', lang)}\n"
    yield from (_source(data, source, lang) for source in data.graph.entries(Source))


def _described(data: Dataset, entry: Described, lang: Lang) -> Iterator[str]:
    kind = data.graph.corpus.vocabulary.kinds[entry.kind].label.in_language(lang)
    names = [entry.name.in_language(each) for each in LANGS if each != lang]
    others = " · ".join((kind, *names, *(name.text for name in entry.other_names)))
    yield f"\n## {entry.name.in_language(lang)}\n{data.page(entry.id, lang)}\n{others}"
    yield data.plain(entry.summary, lang)
    yield from (_claim(data, ClaimRef(entry.id, claim.id), lang) for claim in entry.claims)


def _claim(data: Dataset, ref: ClaimRef, lang: Lang) -> str:
    """What is said, when, by whom, how it stands, on which sources by their ids."""
    claim = data.graph.claims[ref]
    locale = data.dossier.locale(lang)
    dates = (date_words(when, locale) for when in (claim.valid, claim.as_of) if when)
    by = (data.name(who, lang) for who in claim.said_by)
    status = "" if claim.status == "accepted" else own_terms()[claim.status][lang]
    parts = (f"{data.name(ref.entry, lang)}: {_said(data, ref, lang)}", *dates, *by, status)
    sources = ", ".join(supporters(data, (ref,)))
    return f"- {' · '.join(filter(None, parts))} [{sources}]"


def _said(data: Dataset, ref: ClaimRef, lang: Lang) -> str:
    claim = data.graph.claims[ref]
    terms, comma = data.graph.corpus.vocabulary, translate(", ", lang)
    match claim:
        case RelationClaim():
            far = data.name(claim.object, lang)
            if claim.role:
                return _post(data, ref.entry, terms.roles[claim.role], lang).format(body=far)
            return f"{term_words(terms.relations[claim.relation].label, lang)}{comma}{far}"
        case MeasureClaim():
            bound = f"{own_terms()[claim.bound][lang]} " if claim.bound else ""
            value = own_terms()[claim.value][lang] if is_special(claim.value) else claim.value
            return f"{term_words(terms.measures[claim.measure].label, lang)}{comma}{bound}{value}"
        case PropertyClaim():
            label = term_words(terms.properties[claim.property].label, lang)
            return f"{label}{comma}{_value(data, claim, lang)}"
        case StatementClaim():
            return data.plain(claim.statement, lang)


def _post(data: Dataset, holder: str, role: Role, lang: Lang) -> str:
    """A post with its {body}, in the form that agrees with who holds it."""
    entry = data.graph.corpus.entries[holder]
    return both_forms(role.titled(lang))[is_marked(entry, lang)]


def _value(data: Dataset, claim: PropertyClaim, lang: Lang) -> str:
    match claim.value:
        case Edtf():
            return date_words(claim.value, data.dossier.locale(lang))
        case Text():
            return data.plain(claim.value, lang)
        case Coordinates():
            return str(claim.value)
        case _:
            return own_terms()[claim.value][lang] if is_special(claim.value) else claim.value


def _source(data: Dataset, source: Source, lang: Lang) -> str:
    issued = source.issued
    when = date_words(issued, data.dossier.locale(lang)) if isinstance(issued, Edtf) else ""
    parts = (printed_title(source)[0], data.publisher(source, lang), when, source.address)
    return f"- {source.id}: {' · '.join(filter(None, parts))}"
