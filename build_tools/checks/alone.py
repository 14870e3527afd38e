"""What a rule about one entry by itself is asked with: what it finds is kept with the entry's file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from build_tools.reading.document import Document
from build_tools.reading.model import Entry, Section, Vocabulary
from build_tools.reading.problems import Problem
from build_tools.words.messages import Message


@dataclass(frozen=True)
class Alone:
    """An entry with its file and its section, and the vocabulary; nothing else of the dossier."""

    entry: Entry
    document: Document
    section: Section
    vocabulary: Vocabulary

    def problem(self, check: str, message: Message, *keys: str | int) -> Problem:
        """A problem at the line of `keys` in the entry's file."""
        return self.document.problem(check, message, *keys)


EntryCheck = Callable[[Alone], Iterator[Problem]]
