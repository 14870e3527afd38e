"""What entries are called, in one language and in all."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.reading.model import Described, Entry, Source
from build_tools.words.language import Lang, other


def entry_name(entry: Entry | Described, lang: Lang) -> str:
    """What an entry is called in `lang`; a source is called by its title."""
    name = entry.title if isinstance(entry, Source) else entry.name
    return name.in_language(lang)


def printed_title(source: Source) -> tuple[str, str]:
    """The title in the source's own language, with that language."""
    if source.original_title:
        return source.original_title.text, source.original_title.lang
    lang: Lang = "ar" if source.language == "ar" else "en"
    return source.title.in_language(lang), lang


def all_names(entry: Entry | Described, lang: Lang) -> Iterator[str]:
    """The name that a page in `lang` shows, the one in the other language, then all others."""
    if isinstance(entry, Source):
        titles = [entry.title.in_language(each) for each in (lang, other(lang))]
        yield from dict.fromkeys((printed_title(entry)[0], *titles))
        return
    yield entry.name.in_language(lang)
    yield entry.name.in_language(other(lang))
    yield from (name.text for name in getattr(entry, "other_names", ()))
