"""What a reader can do about an entry: change it, report an error in it, suggest a source."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.reading.model import Section
from build_tools.site import addresses
from build_tools.words.language import Lang, translate


@dataclass(frozen=True)
class ReaderLinks:
    """Addresses at the repository, with the entry filled in."""

    edit: str
    report: str
    suggest: str


def reader_links(section: Section, entry_id: str, name: str, lang: Lang) -> ReaderLinks:
    """The links at the foot of an entry's page in `lang`, where the entry is called `name`."""
    file = addresses.data_file(section, entry_id)
    return ReaderLinks(
        edit=addresses.edit_address(file),
        report=addresses.report_address(
            file, translate("Error: {name}", lang).format(name=name), lang
        ),
        suggest=addresses.suggest_address(
            file, translate("Source: {name}", lang).format(name=name), lang
        ),
    )
