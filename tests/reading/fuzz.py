"""Entries with mistakes in them, for as many seconds as `python -m tests.reading.fuzz SECONDS` says.

`make fuzz` runs it for ten minutes. It prints the first text that is read otherwise than it should.
The texts are read in a process of their own that may take no more than a GiB, so that one which
ends the reader (it is partly written in C) is printed, too.
"""

from __future__ import annotations

import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.reading.canonical import canonical_text
from build_tools.reading.model import SECTIONS, Section
from build_tools.reading.source import SourceError, parse

MEMORY = 2**30
MINIATURE = Path(__file__).parents[1] / "miniature"
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


# Each within the limit of size, or just above it; all are refused, together within a second.
BOMBS = {
    "brackets": "a: " + "[" * 200_000,
    "braces": "a: " + "{a: " * 50_000,
    "items": "- " * 100_000,
    "values": "a: [" + "1," * 100_000 + "]",
    "aliases": "a0: &a0 [x, x]\n"
    + "".join(f"a{n + 1}: &a{n + 1} [*a{n}, *a{n}]\n" for n in range(40)),
    "keys": "".join(f"k{n}: x\n" for n in range(30_000)),
    "questions": "? " * 100_000,
    "tags": "a: " + "!" * 200_000,
    "deeper and deeper": "".join(f"{' ' * n}a:\n" for n in range(650)),
    "one key again and again": "a: x\n" * 50_000,
    "escapes that hide": 'a: "' + "\\u202e" * 40_000 + '"',
    "line ends": "a: |\n" + "\n" * 250_000,
}


def bound_memory() -> None:
    """Lets this process take a GiB, and no more."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def refused(bombs: Mapping[str, str]) -> tuple[list[str], float]:
    """The names of those that are read after all, and the seconds of a processor for all."""
    begun, taken = time.process_time(), []
    for name, bomb in bombs.items():
        try:
            parse(bomb)
        except SourceError:
            continue
        taken.append(name)
    return taken, time.process_time() - begun


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


def spoil(seconds: float, last: Path) -> int:
    """Reads spoiled entries for `seconds`; 1 where one has a fault. `last` holds the one being read."""
    bound_memory()
    until, seed = time.monotonic() + seconds, random.randrange(2**32)  # noqa: S311
    chance, tried = random.Random(seed), 0  # noqa: S311 no secret
    while time.monotonic() < until:
        section, text = chance.choice(ENTRIES)
        text = spoiled(text, chance)
        last.write_text(ascii(text), "utf-8")
        tried += 1
        if wrong := fault(section, text):
            sys.stdout.write(f"{wrong} (seed {seed}, {section})\n{text!a}\n")
            return 1
    sys.stdout.write(f"{tried} spoiled entries (seed {seed}): no fault\n")
    return 0


def watched(command: Sequence[str], last: Path) -> int:
    """Runs `command`, which reads; says what it was reading, and returns 1, where it did not end well."""
    code = subprocess.run(command, check=False).returncode
    if code in (0, 1):
        return code
    how = f"died of {signal.Signals(-code).name}" if code < 0 else f"ended with {code}"
    sys.stdout.write(f"The reader {how} over\n{last.read_text('utf-8')}\n")
    return 1


def main(arguments: Sequence[str]) -> int:
    """Spoils entries, in another process, for the seconds given; 1 with the text of the first fault."""
    seconds, *file = arguments
    if file:
        return spoil(float(seconds), Path(*file))
    with TemporaryDirectory() as folder:
        last = Path(folder, "last")
        return watched([sys.executable, "-m", "tests.reading.fuzz", seconds, str(last)], last)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
