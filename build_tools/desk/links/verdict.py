"""What an answer says about a link: it works, it moved, it is dead, or a person should look."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Literal, NamedTuple

from build_tools.outside.addresses import same_page
from build_tools.outside.network import (
    FetchError,
    NoHostError,
    RedirectsError,
    RefusedError,
    Response,
    SlowError,
)

Result = Literal["works", "moved", "unclear", "dead"]

_GONE = (404, 410)
_BUSY = (429, 500, 502, 503, 504)


class Verdict(NamedTuple):
    """The result, and why: an interface message, or what the server said as a number.

    `to`: the address that answered instead. `settled`: asking in another way would say the same.
    `busy`: the server could not just now, and may have said in how many seconds to come back.
    """

    result: Result
    reason: str
    to: str = ""
    settled: bool = False
    busy: bool = False
    retry_after: float | None = None


def judge(url: str, response: Response) -> Verdict:
    """What the last answer to a request for `url` says."""
    status = response.status
    if 200 <= status < 300:
        if same_page(url, response.url):
            return Verdict("works", "works", settled=True)
        return Verdict("moved", "leads elsewhere", to=response.url, settled=True)
    if status in _GONE:
        return Verdict("dead", str(status))
    if status in _BUSY:
        wait = _seconds(response.headers.get("retry-after", ""))
        return Verdict("unclear", str(status), busy=True, retry_after=wait)
    return Verdict("unclear", str(status))


def judge_error(error: FetchError | RefusedError) -> Verdict:
    """What it says that there was no answer."""
    if isinstance(error, RefusedError):
        return Verdict("dead", "leads to no public address", settled=True)
    if isinstance(error, NoHostError):
        return Verdict("dead", "there is no such host", busy=True)
    if isinstance(error, RedirectsError):
        return Verdict("dead", "redirects without end")
    if isinstance(error, SlowError):
        return Verdict("unclear", "took too long", busy=True)
    return Verdict("unclear", "gave no answer", busy=True)


def _seconds(retry_after: str) -> float | None:
    """How long a server asks us to wait: it gives seconds, or a date."""
    if retry_after.isdigit():
        return float(retry_after)
    try:
        then = parsedate_to_datetime(retry_after)
        return max(0.0, (then - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
