"""What actors, events and places share: a kind, names, a summary, claims."""

from __future__ import annotations

from typing import Any

from tests.bench.synthetic.cast import Cast
from tests.bench.synthetic.claims import Claims, summary
from tests.bench.synthetic.yaml_text import Entry

CONFIRMED = "2026-11-24"


def described(
    cast: Cast, kind: str, name: dict[str, str], claims: Claims, *, sentences: int, **more: Any
) -> Entry:
    """An entry; `more` are its fields between its names and its summary."""
    entry = {"kind": kind, "name": cast.alone(name), **more, "summary": summary(cast, sentences)}
    entry["confirmed"] = CONFIRMED
    return {**entry, "claims": claims.made} if claims.made else entry


def spellings(name: dict[str, str], count: int) -> dict[str, list[Entry]]:
    """Other names, as an entry has them: none is the name itself."""
    made = [
        {"text": f"{name['en']} {'I' * number}", "lang": "en"}
        if number % 2
        else {"text": f"{name['ar']} {'الأول' if number == 2 else 'الثاني'}", "lang": "ar"}
        for number in range(1, count + 1)
    ]
    return {"other_names": made} if made else {}
