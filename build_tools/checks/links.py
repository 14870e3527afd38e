"""Check that a link in a text leads to what its words name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from build_tools.reading.document import KeyPath
from build_tools.reading.graph import Graph, texts_at
from build_tools.reading.marks import EntryMark, parse_marks
from build_tools.reading.model import Described, Entry
from build_tools.reading.problems import Problem
from build_tools.words.folding import fold
from build_tools.words.language import LANGS
from build_tools.words.messages import wording


def links_lead_to_what_they_name(graph: Graph) -> Iterator[Problem]:
    """Warns of a link whose words are the name of another entry, and no part of its own's."""
    called = {entry.id: _called(entry) for entry in graph.entries(Described)}
    whose: defaultdict[str, list[str]] = defaultdict(list)
    for named, names in called.items():
        for name in names:
            whose[name].append(named)
    for entry in graph.corpus.entries.values():
        for at, leads_to, words in _links(entry):
            meant = whose.get(fold(words), [leads_to])
            is_part = any(fold(words) in name for name in called.get(leads_to, ()))
            if leads_to not in meant and not is_part:
                message = wording("names_another", words=words, entry=leads_to, other=meant[0])
                yield graph.corpus.problem(
                    "links_lead_to_what_they_name", message, entry.id, *at, warning=True
                )


def _called(entry: Described) -> frozenset[str]:
    names = [entry.name.ar, entry.name.en, *(other.text for other in entry.other_names)]
    return frozenset(map(fold, names))


def _links(entry: Entry) -> Iterator[tuple[KeyPath, str, str]]:
    """Where each link with words of its own stands, where it leads, and the words."""
    for at, text in texts_at(entry):
        for lang in LANGS:
            for mark in parse_marks(text.in_language(lang)):
                if isinstance(mark, EntryMark) and mark.words:
                    yield (*at, lang), mark.entry, mark.words
