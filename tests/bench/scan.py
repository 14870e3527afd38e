"""Times the scan of an article of 2,000 words against 10,000 entries; two seconds is the aim.

Names and words are made up, but as many as there would be: 400 given names and a surname for each
person, five spellings an entry, 800 different words in the article beside the names.
"""

from __future__ import annotations

import random
import string
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from build_tools.desk.scan.article import make_article
from build_tools.desk.scan.report import scan_article
from build_tools.reading.corpus import load_corpus
from build_tools.reading.graph import Graph, build_graph
from build_tools.reading.model import Actor, Entry, OtherName, Section

MINIATURE = Path(__file__).parent.parent / "miniature"
ENTRIES, WORDS = 10_000, 2_000
GIVEN_NAMES, DIFFERENT_WORDS = 400, 800
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def main() -> None:
    """Prints how long one article takes, and how much longer with ten times the entries."""
    corpus, _ = load_corpus(MINIATURE)
    assert corpus is not None
    few, many = (_seconds(build_graph(corpus), entries) for entries in (ENTRIES // 10, ENTRIES))
    sys.stdout.write(
        f"{WORDS:,} words against {ENTRIES:,} entries: {many:.2f} s of processor time, "
        f"{many / few:.1f} times that of {ENTRIES // 10:,}\n"
    )


def _seconds(miniature: Graph, entries: int) -> float:
    """The time holds the making of the index of names, which no scan can do without."""
    graph, names = _many_entries(miniature, entries)
    article = replace(make_article(_text(names)), issued=date(2031, 6, 1))
    assert sum(len(passage.text.split()) for passage in article.passages) >= WORDS
    start = time.process_time()
    found = scan_article(article, graph)
    taken = time.process_time() - start
    assert len(found.mentions) > 50
    return taken


def _many_entries(miniature: Graph, count: int) -> tuple[Graph, list[str]]:
    """The miniature dossier with `count` more persons, each with five names in two scripts."""
    model = next(entry for entry in miniature.entries(Actor) if entry.kind == "person")
    dice = random.Random(20231001)  # noqa: S311 the same names each time
    entries: dict[str, Entry] = dict(miniature.corpus.entries)
    names = []
    given = [_word(dice, ARABIC) for _ in range(GIVEN_NAMES)]
    latin_given = [_word(dice, string.ascii_lowercase).title() for _ in range(GIVEN_NAMES)]
    for number in range(count):
        first, second, third = dice.choice(given), dice.choice(given), _word(dice, ARABIC)
        latin = [*dice.choices(latin_given, k=2), _word(dice, string.ascii_lowercase).title()]
        others = (f"{first} ال{third}", f"ال{third}{number}", f"{latin[0]} al-{latin[2]}")
        entry = model.model_copy(
            update={
                "id": f"person-{number}",
                "name": model.name.model_copy(
                    update={"ar": f"{first} {second} ال{third}", "en": " ".join(latin)}
                ),
                "other_names": tuple(OtherName(text=text, lang="ar") for text in others),
                "claims": (),
            }
        )
        entries[entry.id] = entry
        names.append(entry.name.ar)
    sections: dict[str, Section] = dict.fromkeys(entries, "actors")
    sections |= miniature.corpus.sections
    return build_graph(replace(miniature.corpus, entries=entries, sections=sections)), names


def _word(dice: random.Random, letters: str) -> str:
    return "".join(dice.choices(letters, k=dice.randint(4, 7)))


def _text(names: list[str]) -> list[str]:
    """Paragraphs of words of no name, with a name in each line."""
    dice = random.Random(7)  # noqa: S311 the same text each time
    lines = []
    known = [_word(dice, ARABIC) for _ in range(DIFFERENT_WORDS)]
    for _ in range(100):
        words = dice.choices(known, k=18)
        lines.append(" ".join([*words, "و" + dice.choice(names)]) + ".")
    return lines


if __name__ == "__main__":
    main()
