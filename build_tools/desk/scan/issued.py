"""The day on which a page says that it came out: in its metadata, or in its date line.

A day in a footer, in a picture's address, beside the article or in its text is not it. Where two
places of a page say different days, none is taken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any, Literal

from build_tools.desk.scan.date_line import day_line, iso_day, only_one
from build_tools.desk.scan.visible import visible
from build_tools.reading.dates import today
from build_tools.words.folding import fold

Basis = Literal["stated", "address"]
"""How the day is known: the page says it, or its address has it."""


def days_said(tree: Any) -> list[date]:
    """The days that the metadata and the date line of a page state, from its lxml tree."""
    lines = _between_headline_and_text(tree)
    found = (only_one(days) for days in (_metas(tree), _linked_data(tree), map(day_line, lines)))
    return [day for day in found if day]


def agreed(days: Iterable[date | None]) -> date | None:
    """The first of `days`, if all say the same; one moment may be two days, in two time zones.

    No article comes out tomorrow, and none in 1445, which is a year of the Hijri calendar.
    """
    said = [day for day in days if day and _EARLIEST <= day <= today() and day != _NOT_SET]
    return said[0] if said and max(said) - min(said) <= timedelta(1) else None


def day_of_address(url: str | None) -> date | None:
    """The day in the path of an address, as many sites have it: /2023/09/28/."""
    found = _IN_PATH.search(url or "")
    return agreed([iso_day("-".join(found.groups()))]) if found else None


_EARLIEST = date(1800, 1, 1)
_NOT_SET = date(1970, 1, 1)  # the clock's zero, which a site gives where it knows no day
_IN_PATH = re.compile(r"//[^?#]*?/(20\d\d)/(\d\d)/(\d\d)/")


def _metas(tree: Any) -> Iterator[date | None]:
    """What the page's head says of the day."""
    from htmldate.core import DATE_ATTRIBUTES  # noqa: PLC0415 of the extra `scan`

    for meta in tree.iter("meta"):
        names = {meta.get(name, "").lower() for name in ("name", "property", "itemprop")}
        if names & DATE_ATTRIBUTES:
            yield _written(meta.get("content", ""))
    for element in tree.xpath("//*[@itemprop='datePublished'][@datetime]"):
        yield _written(element.get("datetime"))


def _written(text: Any) -> date | None:
    """The day in a value that a machine wrote: ISO 8601 or a mail's form."""
    value = str(text).strip()
    digits = re.match(r"(\d{4})[-/]?(\d\d)[-/]?(\d\d)(?!\d)", value)
    return iso_day("-".join(digits.groups())) if digits else day_line(value)


def _linked_data(tree: Any) -> Iterator[date | None]:
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue  # a page with a mistake in it still has its other places
        yield from (_written(one["datePublished"]) for one in _articles(data))


def _articles(data: Any) -> Iterator[dict[str, Any]]:
    """The page's own article in JSON-LD, not those it lists or that comment on it."""
    if isinstance(data, list):
        for one in data:
            yield from _articles(one)
    elif isinstance(data, dict):
        if "datePublished" in data and _OWN.search(str(data.get("@type"))):
            yield data
        yield from _articles(data.get("@graph"))
        yield from _articles(data.get("mainEntity"))


_OWN = re.compile("Article|Posting|Report|WebPage|CreativeWork")


def _between_headline_and_text(tree: Any) -> Iterator[str]:
    """Lines after the headline and before the first paragraph, and what stands right above it."""
    headline = _headline(tree)
    if headline is None:
        return
    yield from _lines_above(headline)
    for element in islice(headline.xpath("following::*[not(self::script or self::style)]"), _NEAR):
        if element.tag in ("aside", "footer", "nav") or _is_text(element):
            return
        yield element.get("datetime", "")[:10] if element.tag == "time" else ""
        yield visible(_text(element))


_NEAR = 60
_SENTENCE = 60


def _headline(tree: Any) -> Any:
    """The only h1, or else what says the page's title."""
    headlines = tree.xpath("//body//h1")
    if len(headlines) == 1:
        return headlines[0]
    title = fold(" ".join(tree.xpath("//meta[@property='og:title']/@content|//head/title/text()")))
    for element in tree.xpath("//body//*[self::h1 or self::h2 or self::h3 or self::div]"):
        words = fold(visible(_text(element)))
        if len(words) > 12 and words in title:
            return element
    return None


def _lines_above(headline: Any) -> Iterator[str]:
    """Of a headline that stands with its date in a box of their own."""
    if headline.getparent().tag != "body":
        for element in headline.itersiblings(preceding=True):
            yield visible(_text(element))


def _text(element: Any) -> str:
    return str(element.text_content()) if isinstance(element.tag, str) else ""


def _is_text(element: Any) -> bool:
    """Whether the article's text begins here: a sentence stands in `element` itself."""
    own = visible(" ".join(element.xpath("text()")))
    return len(own) > _SENTENCE and day_line(own) is None
