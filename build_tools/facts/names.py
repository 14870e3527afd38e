"""What entries are called, in one language and in all."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.facts.standing import stands
from build_tools.reading.graph import Graph
from build_tools.reading.model import Described, EntryBase, Source, is_special
from build_tools.words.language import Lang, other

WIKIDATA = "http://www.wikidata.org/entity/"
"""What stands before an id of Wikidata where the thing itself is meant, and not its page."""


def entry_name(entry: EntryBase, lang: Lang) -> str:
    """What an entry is called in `lang`; a source is called by its title."""
    return entry.label.in_language(lang)


def is_marked(entry: EntryBase | None, lang: Lang) -> bool:
    """Whether the second form of a word agrees with it: feminine in Arabic, plural in English."""
    if not isinstance(entry, Described):
        return False
    return entry.grammar.ar == "feminine" if lang == "ar" else entry.grammar.en == "plural"


def printed_title(source: Source) -> tuple[str, str]:
    """The title in the source's own language, with that language."""
    if source.original_title:
        return source.original_title.text, source.original_title.lang
    lang: Lang = "ar" if source.language == "ar" else "en"
    return source.title.in_language(lang), lang


def all_names(entry: EntryBase, lang: Lang) -> Iterator[str]:
    """The name that a page in `lang` shows, the one in the other language, then all others."""
    names = [entry.label.in_language(each) for each in (lang, other(lang))]
    if isinstance(entry, Source):
        yield from dict.fromkeys((printed_title(entry)[0], *names))
        return
    yield from names
    if isinstance(entry, Described):
        yield from (name.text for name in entry.other_names)


def wikidata_of(graph: Graph, entry: Described) -> str | None:
    """The id that `entry` has in Wikidata, by the first claim that stands."""
    for claim in entry.properties(graph.corpus.vocabulary.wikidata()):
        if stands(claim) and not is_special(claim.value):
            return str(claim.value)
    return None
