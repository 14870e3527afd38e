"""Asks the Wayback Machine for a copy of a page, or to make one.

https://archive.org/help/wayback_api.php and Save Page Now.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote, urlencode

from build_tools.desk.archive.failing import ArchiveError, BusyError
from build_tools.outside.addresses import Copy, same_page, wayback_copy
from build_tools.outside.network import Client, Response
from build_tools.words.messages import wording

# What Save Page Now answers with where a copy takes its time: a page that watches a job.
_JOB = re.compile(rb"\bspn2-[0-9a-f]{8,64}\b")
_JOB_PAUSE, _JOB_TRIES = 5.0, 48
# Making a copy means fetching the page with all that it shows.
_SAVE_SECONDS = 240.0


@dataclass(frozen=True)
class Wayback:
    """The addresses of the two services: one finds copies, one makes them. Tests give their own."""

    available: str = "https://archive.org/wayback/available"
    save: str = "https://web.archive.org/save/"
    sleep: Callable[[float], None] = time.sleep

    def find(self, client: Client, url: str, near: date | None) -> Copy | None:
        """The copy of `url` itself that was taken nearest to the day `near`, if there is one."""
        query = {"url": url} | ({"timestamp": f"{near:%Y%m%d}"} if near else {})
        response = _answer(client.fetch(f"{self.available}?{urlencode(query)}"))
        try:
            closest = json.loads(response.body)["archived_snapshots"].get("closest")
            if not closest or not closest["available"] or str(closest["status"]) != "200":
                return None
            copy = wayback_copy(str(closest["url"]))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise ArchiveError("archive_unread") from None
        return copy if copy and same_page(copy.page, url) else None

    def make(self, client: Client, url: str) -> Copy:
        """A new copy of `url`."""
        address = self.save + quote(url, safe=":/?&=%#@!$'()*+,;~[]")
        response = _answer(client.fetch(address, seconds=_SAVE_SECONDS))
        job = _JOB.search(response.body)
        places = (response.headers.get("content-location", ""), response.url)
        copies = [copy for copy in map(wayback_copy, places) if copy]
        copy = self._when_done(client, job.group().decode()) if job and not copies else None
        made = next(iter(copies), copy)
        if made is None:
            raise ArchiveError("archive_made_none")
        if not same_page(made.page, url):
            raise ArchiveError("archive_kept_another", page=made.page)
        return made

    def _when_done(self, client: Client, job: str) -> Copy | None:
        """The copy that a job makes, once it is there; ArchiveError with the archive's own reason."""
        for _ in range(_JOB_TRIES):
            self.sleep(_JOB_PAUSE)
            status = _json(_answer(client.fetch(f"{self.save}status/{job}")))
            if status.get("status") == "success":
                return _of_job(status)
            if status.get("status") != "pending":
                reason = str(status.get("message") or "") or wording("archive_gave_no_reason")
                raise ArchiveError("archive_could_not", reason=reason)
        raise ArchiveError("archive_not_done")


def _of_job(status: dict[str, Any]) -> Copy | None:
    """The copy that a finished job tells of; ArchiveError if it is of an error page."""
    answered = str(status.get("http_status") or 200)
    if answered != "200":
        raise ArchiveError("archive_got_error", status=answered)
    return wayback_copy(f"/web/{status.get('timestamp')}/{status.get('original_url')}")


def _answer(response: Response) -> Response:
    if response.status in (429, 503):
        wait = response.headers.get("retry-after", "")
        raise BusyError(float(wait) if wait.isdigit() else None)
    if response.status != 200:
        raise ArchiveError("archive_answered", status=response.status)
    return response


def _json(response: Response) -> dict[str, Any]:
    try:
        answer = json.loads(response.body)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise ArchiveError("archive_unread")
    return answer
