"""Entries with mistakes in them, for as many seconds as `python -m tests.reading.fuzz SECONDS` says.

`make fuzz` runs it for ten minutes. It prints the first text that is read otherwise than it should.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence

from build_tools.reading.canonical import canonical_text
from build_tools.reading.model import SECTIONS, Section
from build_tools.reading.source import SourceError, parse
from tests.conftest import MINIATURE

ENTRIES: list[tuple[Section, str]] = [
    (section, path.read_text("utf-8"))
    for section in SECTIONS
    for path in sorted((MINIATURE / "dossier" / section).glob("*.yaml"))
]
_PIECES = [
    *("[", "]", "{", "}", ":", ": ", "- ", "? ", "#", " #", "|", ">", "&a ", "*a", "!x ", "'", '"'),
    *("\n", "\n\n", "  ", "\n  ", "---\n", "...\n", "%YAML 1.2\n", "<<: ", "\\", "\t", "\r", "\0"),
    *("\u2028", "\u202e", "\ufeff", "ي", "، ", "|2-\n", ">+\n", "~", "\\x41", ",", "@", "`"),
]


def spoiled(text: str, chance: random.Random) -> str:
    """`text` with one to four mistakes, as typing, merging and malice make them."""
    for _ in range(chance.randint(1, 4)):
        start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        end = min(end, start + chance.choice([0, 0, 1, 3, 40]))
        put = chance.choice(_PIECES) * chance.choice([1, 1, 1, 2, 30])
        other = chance.randrange(len(text) + 1)
        text = text[:start] + chance.choice([put, text[other : other + 60], ""]) + text[end:]
    return text


def fault(section: Section, text: str) -> str | None:
    """What is wrong with how `text` is read and put in order; None where all is well."""
    try:
        said = parse(text).data
        ordered = canonical_text(text, section)
        again = canonical_text(ordered, section)
    except SourceError:
        return None
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    if parse(ordered).data != said:
        return "`fmt` changes what is said"
    return None if again == ordered else "`fmt` changes what it has written"


def main(arguments: Sequence[str]) -> int:
    """Spoils entries until the time is over; 1 with the text where one has a fault."""
    until, seed = time.monotonic() + float(arguments[0]), random.randrange(2**32)  # noqa: S311
    chance, tried = random.Random(seed), 0  # noqa: S311 no secret
    while time.monotonic() < until:
        section, text = chance.choice(ENTRIES)
        text = spoiled(text, chance)
        tried += 1
        if wrong := fault(section, text):
            sys.stdout.write(f"{wrong} (seed {seed}, {section})\n{text!a}\n")
            return 1
    sys.stdout.write(f"{tried} spoiled entries (seed {seed}): no fault\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
