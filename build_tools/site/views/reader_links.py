"""What a reader can do about an entry: change it, report an error in it, suggest a source."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from build_tools.reading.corpus import data_file
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.words.language import translate


@dataclass(frozen=True)
class ReaderLinks:
    """Addresses at the repository, with the entry filled in; `mail` needs no account there."""

    edit: str
    report: str
    suggest: str
    mail: str | None


def reader_links(context: PageContext, entry_id: str, name: str) -> ReaderLinks:
    """The links at the foot of an entry's page, where the entry is called `name`."""
    lang, repository = context.lang, context.repository
    file = data_file(context.graph.corpus.sections[entry_id], entry_id)
    error = translate("Error: {name}", lang).format(name=name)
    source = translate("Source: {name}", lang).format(name=name)
    return ReaderLinks(
        edit=repository.edit(file),
        report=repository.issue("error", lang, title=error, entry=file),
        suggest=repository.issue("source", lang, title=source, entry=file),
        mail=_mail(context, error),
    )


def _mail(context: PageContext, subject: str) -> str | None:
    """A mail that says which page is meant, when the dossier has an address for it."""
    if context.dossier.contact is None:
        return None
    page = addresses.public(context.edition.address, context.page) or context.page
    return f"mailto:{context.dossier.contact}?subject={quote(f'{subject} ({page})')}"
