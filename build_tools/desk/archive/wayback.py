"""Asks the Wayback Machine for a copy of a page, or to make one.

https://archive.org/help/wayback_api.php and Save Page Now.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from urllib.parse import quote, urlencode

from build_tools.outside.network import Client, FetchError, Response

_SNAPSHOT = re.compile(r"/web/(\d{14})[a-z_]*/")
# Making a copy means fetching the page with all that it shows.
_SAVE_SECONDS = 240.0


class Copy(NamedTuple):
    """A copy of a page, and the day it was taken."""

    url: str
    captured: date


class BusyError(FetchError):
    """The archive asks us to come back later: in `seconds`, or None where it does not say when."""

    def __init__(self, seconds: float | None) -> None:
        super().__init__("the archive asks for patience: run this again later")
        self.seconds = seconds


@dataclass(frozen=True)
class Wayback:
    """The addresses of the two services: one finds copies, one makes them. Tests give their own."""

    available: str = "https://archive.org/wayback/available"
    save: str = "https://web.archive.org/save/"

    def find(self, client: Client, url: str, near: date | None) -> Copy | None:
        """The copy of `url` that was taken nearest to the day `near`, if there is one."""
        query = {"url": url} | ({"timestamp": f"{near:%Y%m%d}"} if near else {})
        response = _answer(client.fetch(f"{self.available}?{urlencode(query)}"))
        try:
            closest = json.loads(response.body)["archived_snapshots"].get("closest")
            if not closest or not closest["available"] or str(closest["status"]) != "200":
                return None
            return _copy(str(closest["url"]))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise FetchError("the archive's answer cannot be read") from None

    def make(self, client: Client, url: str) -> Copy:
        """A new copy of `url`."""
        address = self.save + quote(url, safe=":/?&=%#@!$'()*+,;~[]")
        response = _answer(client.fetch(address, seconds=_SAVE_SECONDS))
        for where in (response.headers.get("content-location", ""), response.url):
            copy = _copy(where)
            if copy:
                return copy
        raise FetchError("the archive made no copy")


def _answer(response: Response) -> Response:
    if response.status in (429, 503):
        wait = response.headers.get("retry-after", "")
        raise BusyError(float(wait) if wait.isdigit() else None)
    if response.status != 200:
        raise FetchError(f"the archive answered {response.status}")
    return response


def _copy(url: str) -> Copy | None:
    """The copy at `url`, always by https, if it is the address of one."""
    found = _SNAPSHOT.search(url)
    if found is None:
        return None
    path = url[found.start() :]
    captured = datetime.strptime(found.group(1)[:8], "%Y%m%d").date()  # noqa: DTZ007 a day
    return Copy(f"https://web.archive.org{path}", captured)
