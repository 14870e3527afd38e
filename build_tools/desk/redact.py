"""Takes an entry's content out of the dossier, for somebody at risk, and leaves its tombstone."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.facts.names import all_names
from build_tools.reading.canonical import canonical_text, scalar
from build_tools.reading.corpus import Corpus
from build_tools.reading.dates import today
from build_tools.reading.model import Actor, Described, Text
from build_tools.reading.problems import Problem
from build_tools.words.folding import words as folded_words
from build_tools.words.messages import wording
from build_tools.words.tables import read_table


def tombstone(corpus: Corpus, entry: Described, reason: Text) -> str:
    """The file of a redacted `entry`: its kind, when and why it went, and nothing that it said."""
    blank = read_table("redacted")
    kept = [f"kind: {entry.kind}"]
    if isinstance(entry, Actor) and entry.living is not None:
        kept.append(f"living: {str(entry.living).lower()}")
    text = "\n".join(
        (
            *kept,
            f"withdrawn: {{on: {today()}, reason: {_in_both(reason.ar, reason.en)}}}",
            f"name: {_in_both(**blank['name'])}",
            f"summary: {_in_both(**blank['summary'])}",
            f"confirmed: {today()}",
        )
    )
    return canonical_text(text + "\n", corpus.sections[entry.id])


def _in_both(ar: str, en: str) -> str:
    """On one line, as everything between braces stands."""
    one_ar, one_en = (scalar(" ".join(text.split())) for text in (ar, en))
    return f"{{ar: {one_ar}, en: {one_en}}}"


def still_named(corpus: Corpus, entry: Described) -> Iterator[Problem]:
    """The lines of other files that say one of its names, as search finds it."""
    names = {_folded(name) for name in all_names(entry, "ar")}
    for other, document in corpus.documents.items():
        for number, line in enumerate(document.text.split("\n") if other != entry.id else (), 1):
            said = _folded(line)
            if any(name in said for name in names):
                yield Problem(document.path, number, wording("still_named", id=entry.id), "redact")


def _folded(text: str) -> str:
    return f" {' '.join(folded_words(text))} "
