"""Check of locators: a place in a source is written in one way, so that it can be put into words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from build_tools.checks.alone import Alone
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import Graph, claims_of, texts_at
from build_tools.reading.marks import cited
from build_tools.reading.model import Entry, Source
from build_tools.reading.problems import Problem
from build_tools.words.digits import western
from build_tools.words.language import LANGS
from build_tools.words.messages import Message, wording

_NUMBER = r"\.? ?(\d+(?: ?[-–] ?¶?p?\.? ?\d+)?)"
# How people write what `¶3` and `p. 3` say, and the parts of an article.
_MEANT = {
    rf"(?:paragraphs?|paras?|pars?|فقرة|الفقرة|ف|§|¶ ?¶){_NUMBER}": "¶{}",
    r"(\d+)(?:st|nd|rd|th) para(?:graph)?": "¶{}",
    r"(\d+)(?:st|nd|rd|th) page": "p. {}",
    rf"(?:pages?|pgs?|pp?|صفحة|الصفحة|ص){_NUMBER}": "p. {}",
    r"(?:headline|title|العنوان)()": "H",
    r"(?:standfirst|subtitle|العنوان الفرعي)()": "S",
    r"(?:caption|التعليق على الصورة)()": "C",
    r"(?:abstract|summary|الملخص)()": "A",
}
PATTERNS = {re.compile(pattern, re.IGNORECASE): form for pattern, form in _MEANT.items()}
WRITTEN = re.compile(r"p\. ?\d+(?:[-–]\d+)?|[HSCA]|¶ ?\d+(?:[-–]\d+)?", re.ASCII)
SIGNED = re.compile(r"(?<![A-Za-z0-9_])(¶|p\.) ?([0-9]+)(?: ?[-–] ?(?:¶|p\. ?)?([0-9]+))?")
COUNT = re.compile(r"[0-9]+(?:[-–][0-9]+)?")
SIGN = re.compile(r"¶|(?<![A-Za-z])p\.")
# What says no place, or one that was named before.
NOWHERE = re.compile(
    r"(?:ibid|op\. ?cit|passim|throughout|everywhere|all|(?:the )?(?:whole|entire|full)(?: (?:text|article|page|source))?"
    r"|المرجع (?:نفسه|السابق)|المصدر (?:نفسه|السابق)|كله|كلها|النص كله|المقال كله)\.?",
    re.IGNORECASE,
)
WRAPPED = re.compile("[“”„«»‘’\"'](.+)[“”„«»‘’\"']")


def locators_are_written_alike(one: Alone) -> Iterator[Problem]:
    """A place in a source is written as `¶3`, `p. 3` or `H`, not `para 3`, `p3` or `headline`."""
    for at, locator in _locators(one.entry):
        right = written(locator)
        if COUNT.fullmatch(western(locator)):
            message = wording("number_of_what", locator=western(locator))
            yield one.problem("locators_are_written_alike", message, *at)
        elif right:
            message = wording("locator_otherwise", locator=locator, right=right)
            yield one.problem("locators_are_written_alike", message, *at)


def written(locator: str) -> str | None:
    """How to write what `locator` means; None where it is so written, or says what we do not know."""
    if WRITTEN.fullmatch(locator):
        return None
    wrapped = WRAPPED.fullmatch(locator)
    bare = western(wrapped.group(1) if wrapped else locator)
    for pattern, form in PATTERNS.items():
        found = pattern.fullmatch(bare)
        if found:
            return form.format(re.sub(r"[ ¶p.]", "", found.group(1)))
    return bare if bare != locator else None


def locators_lead_somewhere(graph: Graph) -> Iterator[Problem]:
    """A place in a source may be there: no ¶ without a number, no paragraph 0, none past its last."""
    for entry in graph.corpus.entries.values():
        for at, source, locator in _places(entry):
            found = graph.corpus.entries.get(source)
            last = _last_numbers(found.locators or "") if isinstance(found, Source) else {}
            for message in _lost(locator, source, last):
                yield graph.corpus.problem("locators_lead_somewhere", message, entry.id, *at)


def _lost(locator: str, source: str, last: dict[str, int]) -> Iterator[Message]:
    if NOWHERE.fullmatch(locator) or (SIGN.search(locator) and not SIGNED.search(western(locator))):
        yield wording("no_such_place", locator=locator)
    for sign, first, to in _numbered(locator):
        if first == 0 or to < first:
            yield wording("no_such_place", locator=locator)
        elif to > last.get(sign, to):
            end = f"{sign}{last[sign]}"
            yield wording("past_the_last", locator=locator, source=source, last=end)


def _numbered(locator: str) -> Iterator[tuple[str, int, int]]:
    """¶ or p. with the first and the last number, of each part of a locator."""
    for sign, first, to in SIGNED.findall(locator):
        yield sign.replace("p.", "p. "), int(first), int(to or first)


def _last_numbers(locators: str) -> dict[str, int]:
    """The last paragraph and page that a source has by its own `locators`: H, S, ¶1-¶13."""
    return {sign: to for sign, _, to in sorted(_numbered(locators), key=itemgetter(2))}


def _locators(entry: Entry) -> Iterator[tuple[KeyPath, str]]:
    for at, _, locator in _places(entry):
        yield at, locator


def _places(entry: Entry) -> Iterator[tuple[KeyPath, str, str]]:
    """Every locator with the source in which it is."""
    for at, claim in claims_of(entry):
        for number, citation in enumerate(claim.citations):
            if citation.locator:
                yield (*at, "citations", number, "locator"), citation.source, citation.locator
    for at, text in texts_at(entry):
        for lang in LANGS:
            for mark in cited(text.in_language(lang)):
                if mark.locator:
                    yield (*at, lang), mark.source, mark.locator
