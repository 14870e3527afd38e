"""Finds or makes a copy of each source in the Wayback Machine; records it in the source's file."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal, NamedTuple

from build_tools.desk.archive.failing import ArchiveError, BusyError, why
from build_tools.desk.archive.warc import write_warc
from build_tools.desk.archive.wayback import Wayback
from build_tools.outside.addresses import Copy
from build_tools.outside.network import Client, FetchError, RefusedError
from build_tools.reading.canonical import with_field
from build_tools.reading.corpus import FOLDER
from build_tools.reading.dates import Edtf
from build_tools.reading.model import Source
from build_tools.reading.problems import Problem
from build_tools.reading.source import SourceError, read_document
from build_tools.site.publish import rewrite
from build_tools.words.messages import Message, wording

Result = Literal["found", "made", "refused", "failed"]


class Outcome(NamedTuple):
    """What became of one source: its copy, or the reason why there is none."""

    source: str
    result: Result
    said: Message


@dataclass(frozen=True)
class Archivist:
    """Gets copies one after the other.

    `pause`: seconds before each request. `patience`: the longest wait, in seconds, that the archive
    may ask for. `capture`: a folder for WARC files of our own, if wanted.
    """

    root: Path
    client: Client
    wayback: Wayback = field(default_factory=Wayback)
    capture: Path | None = None
    pause: float = 4.0
    patience: float = 120.0
    sleep: Callable[[float], None] = time.sleep

    def archive(self, sources: Iterable[Source]) -> Iterator[Outcome]:
        """Each source's outcome as soon as it is known; a copy is written to the file at once.

        It ends early where the archive asks us to come back later than we can wait: asking for the
        rest would be asking again.
        """
        for source in sources:
            try:
                yield self._one(source, str(source.url))
            except RefusedError as refusal:
                yield Outcome(source.id, "refused", why(refusal))
            except BusyError as busy:
                yield Outcome(source.id, "failed", why(busy))
                return
            except FetchError as error:
                yield Outcome(source.id, "failed", why(error))

    def _one(self, source: Source, url: str) -> Outcome:
        alive = self._is_alive(url)
        copy, result = self._copy(url, source, alive=alive)
        digest, said = None, wording("copy_is_at", url=copy.url)
        if self.capture and alive:
            try:
                digest = self._capture(source, url)
            except (FetchError, RefusedError) as error:  # the archive's copy stands alone too
                said = wording("copy_not_captured", url=copy.url, why=why(error))
        self._record(source.id, copy, digest)
        return Outcome(source.id, result, said)

    def _is_alive(self, url: str) -> bool:
        """Whether the host exists: of a dead one there may still be a copy. RefusedError if private."""
        try:
            self.client.addresses(url)
        except FetchError:
            return False
        return True

    def _copy(self, url: str, source: Source, *, alive: bool) -> tuple[Copy, Result]:
        issued = _day(source)
        found = self._patiently(lambda: self.wayback.find(self.client, url, issued))
        if found is not None and (issued is None or found.captured >= issued):
            return found, "found"
        if not alive:
            raise ArchiveError("host_gone_no_copy")
        made = self._patiently(lambda: self.wayback.make(self.client, url))
        assert made is not None
        return made, "made"

    def _patiently(self, ask: Callable[[], Copy | None]) -> Copy | None:
        """Asks after a pause, and once more when the archive names a time that we can wait."""
        self.sleep(self.pause)
        try:
            return ask()
        except BusyError as busy:
            if busy.seconds is None or busy.seconds > self.patience:
                raise
            self.sleep(busy.seconds)
            return ask()

    def _capture(self, source: Source, url: str) -> str:
        """Keeps a WARC of the page and gives its digest."""
        response = self.client.fetch(url)
        if response.status != 200:
            raise ArchiveError("page_answered", status=response.status)
        assert self.capture is not None
        return write_warc(self.capture / f"{source.id}.warc.gz", response, self.client.agent)

    def _record(self, source: str, copy: Copy, digest: str | None) -> None:
        """Writes the copy into the source's file, whose comments stay."""
        path = self.root / FOLDER / "sources" / f"{source}.yaml"
        document = read_document(path, self.root)
        if isinstance(document, Problem):
            raise ArchiveError("file_changed", what=document.message)
        archive: dict[str, Any] = {"url": copy.url, "captured": copy.captured}
        archive |= {"sha256": digest} if digest else {}
        try:
            rewrite(path, with_field(document.text, "sources", "archive", archive))
        except SourceError as refusal:
            raise ArchiveError(
                "line_of_its_file", line=refusal.line, what=refusal.message
            ) from None


def _day(source: Source) -> date | None:
    """The first day on which a copy can have been taken."""
    return source.issued.first if isinstance(source.issued, Edtf) else None


def counted(outcomes: Iterable[Outcome]) -> dict[Result, int]:
    """How many sources had each result."""
    results = [outcome.result for outcome in outcomes]
    every: tuple[Result, ...] = ("found", "made", "refused", "failed")
    return {result: results.count(result) for result in every}


def one_line(text: str) -> str:
    """What another server said, on one line without controls, for the terminal."""
    return re.sub(r"[^\x20-\x7e\u00a0-\uffff]+", " ", text)[:200]
