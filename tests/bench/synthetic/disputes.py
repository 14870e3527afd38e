"""Invented disputes, each about claims of an entry that says so."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.synthetic.cast import Cast
from tests.bench.synthetic.claims import summary
from tests.bench.synthetic.words import QUESTION
from tests.bench.synthetic.yaml_text import Entry


def disputes(cast: Cast) -> Iterator[tuple[str, Entry]]:
    """Each with its id, once all that they are about is made."""
    for name, claim in cast.covered.items():
        called = cast.called(cast.some(QUESTION))
        entry: Entry = {"kind": cast.some(cast.kinds_of("disputes"), 1), "name": called}
        yield name, {**entry, "summary": summary(cast, 4), "covers": [claim]}
