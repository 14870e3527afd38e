"""How to cite a page: in words, and for programs that keep references."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.data.citing import Work, bibtex, csl_json, ris
from build_tools.reading.corpus import data_file
from build_tools.reading.history import Revision
from build_tools.reading.model import Described, Dispute
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.words.inline import outside_anchor, preformatted

_FORMATS = {"BibTeX": bibtex, "CSL-JSON": csl_json, "RIS": ris}


@dataclass(frozen=True)
class CiteFormat:
    """The reference in the format `name`, for a program; `name` needs no translation."""

    name: Markup
    code: Markup


@dataclass(frozen=True)
class CiteView:
    """The reference in words, what it lacks, and each format; all of it HTML, not Markdown."""

    words: Markup
    lacks: tuple[Markup, ...]
    formats: tuple[CiteFormat, ...]


def view_cite(context: PageContext, entry: Described | Dispute) -> CiteView:
    """How to cite the page of `entry`."""
    file = data_file(context.graph.corpus.sections[entry.id], entry.id)
    revision = context.edition.revisions.get(file)
    work = Work(
        key=f"{context.dossier.slug}-{entry.id}-{context.lang}",
        title=context.plain_name(entry.id),
        authors=(context.label(context.dossier.credit),),
        container=context.label(context.dossier.title),
        lang=context.lang,
        url=addresses.public(context.edition.address, context.page),
        issued=revision.on.isoformat() if revision else None,
        version=revision.short if revision else None,
    )
    return CiteView(
        words=_words(context, work, file, revision),
        lacks=tuple(_lacks(context, work)),
        formats=tuple(
            CiteFormat(_latin(context, name), preformatted(write(work)))
            for name, write in _FORMATS.items()
        ),
    )


def _latin(context: PageContext, name: str) -> Markup:
    return context.foreign(name, "en")


def _words(context: PageContext, work: Work, file: str, revision: Revision | None) -> Markup:
    """«…», the dossier, its language, the day, the revision, the address."""
    parts = [
        context.say(
            "{author}, “{title}”", author=Markup(work.authors[0]), title=context.text(work.title)
        ),
        context.say("{title} (in English)", title=context.label(context.dossier.title)),
    ]
    if revision:
        source = context.repository.file(file, revision.commit)
        shown = outside_anchor(Markup('<bdi dir="ltr">{}</bdi>').format(revision.short), source)
        parts += [context.day(revision.on), context.say("revision {commit}", commit=shown)]
    words = context.say(", ").join(parts) + Markup(".")
    if work.url:
        words += Markup(' <bdi dir="ltr" class="url">{}</bdi>').format(work.url)
    return words


def _lacks(context: PageContext, work: Work) -> Iterator[Markup]:
    """What is not known is said, so that nobody looks for it."""
    if work.version is None:
        yield context.say(
            "Its revision, and how it changed, are not known: the entry’s history was not at hand."
        )
    if work.url is None:
        yield context.say("Its public address is not known: this copy was made without one.")
