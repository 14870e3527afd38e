"""What a reader can do about an entry: change it, report an error in it, suggest a source."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.words.language import translate


@dataclass(frozen=True)
class ReaderLinks:
    """Addresses at the repository, with the entry filled in."""

    edit: str
    report: str
    suggest: str


def reader_links(context: PageContext, entry_id: str, name: str) -> ReaderLinks:
    """The links at the foot of an entry's page, where the entry is called `name`."""
    lang, repository = context.lang, context.repository
    file = addresses.data_file(context.graph.corpus.sections[entry_id], entry_id)
    error = translate("Error: {name}", lang).format(name=name)
    source = translate("Source: {name}", lang).format(name=name)
    return ReaderLinks(
        edit=repository.edit(file),
        report=repository.issue("error", file, error, lang),
        suggest=repository.issue("source", file, source, lang),
    )
