"""Whether each source still answers, and its copy: asked politely, several hosts at a time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from build_tools.desk.links.verdict import Verdict, judge, judge_error
from build_tools.outside.network import Client, FetchError, Method, RefusedError
from build_tools.reading.model import Source

Part = Literal["address", "copy"]


class Link(NamedTuple):
    """An address in a source: its own, or its copy's."""

    source: str
    part: Part
    url: str


class Finding(NamedTuple):
    """A link and what became of it."""

    link: Link
    verdict: Verdict


def links_of(sources: Iterable[Source]) -> list[Link]:
    """Every address of `sources`, in their order."""
    links: list[Link] = []
    for source in sources:
        if source.address is not None:
            links.append(Link(source.id, "address", source.address))
        if source.archive is not None:
            links.append(Link(source.id, "copy", source.archive.url))
    return links


@dataclass(frozen=True)
class LinkChecker:
    """How links are asked for: `workers` hosts at a time, a `pause` before each further request.

    `patience`: the longest that a server may have us wait, in seconds; `wait`: how long we do
    when it only says that it cannot.
    """

    client: Client
    workers: int = 12
    pause: float = 4.0
    patience: float = 120.0
    wait: float = 10.0
    sleep: Callable[[float], None] = time.sleep

    def check(self, links: Iterable[Link]) -> Iterator[Finding]:
        """Each link's finding as soon as it is there; a host is never asked twice at once."""
        queues = by_host(links)
        findings: SimpleQueue[Finding | Exception | None] = SimpleQueue()
        stopped = threading.Event()

        def work(queue: list[Link]) -> None:
            try:
                for finding in self._queue(queue):
                    findings.put(finding)
                    if stopped.is_set():
                        return
                findings.put(None)
            except Exception as error:  # whoever waits for the queue's end raises it
                findings.put(error)

        pool = ThreadPoolExecutor(self.workers)
        try:
            for queue in queues:
                pool.submit(work, queue)
            yield from _received(findings, len(queues))
        finally:
            stopped.set()
            pool.shutdown(wait=False, cancel_futures=True)

    def _queue(self, links: list[Link]) -> Iterator[Finding]:
        """The links of one host, one after the other."""
        for number, link in enumerate(links):
            if number:
                self.sleep(self.pause)
            yield Finding(link, self._verdict(link.url))

    def _verdict(self, url: str) -> Verdict:
        """HEAD costs least, but some servers answer it wrongly: then the page, twice at most."""
        verdict = self._ask(url, "HEAD")
        if verdict.settled:
            return verdict
        self.sleep(self._waiting(verdict))
        verdict = self._ask(url, "GET")
        if verdict.busy:
            self.sleep(self._waiting(verdict))
            verdict = self._ask(url, "GET")
        return verdict

    def _waiting(self, verdict: Verdict) -> float:
        if not verdict.busy:
            return self.pause
        return min(self.patience, self.wait if verdict.retry_after is None else verdict.retry_after)

    def _ask(self, url: str, method: Method) -> Verdict:
        try:
            return judge(url, self.client.ask(url, method))
        except (FetchError, RefusedError) as error:
            return judge_error(error)


def by_host(links: Iterable[Link]) -> list[list[Link]]:
    """The links of each host, the longest queue first, since it takes longest."""
    hosts: dict[str | None, list[Link]] = {}
    for link in links:
        hosts.setdefault(urlsplit(link.url).hostname, []).append(link)
    return sorted(hosts.values(), key=len, reverse=True)


def _received(findings: SimpleQueue[Finding | Exception | None], queues: int) -> Iterator[Finding]:
    """What the workers put there until each queue has ended."""
    while queues:
        finding = findings.get()
        if isinstance(finding, Exception):
            raise finding
        if finding is None:
            queues -= 1
        else:
            yield finding
