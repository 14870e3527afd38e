"""Where links in an article land, and what they are called by those who hear it: claims, references."""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from build_tools.site import addresses
from build_tools.words.bidi import split_runs
from build_tools.words.language import Lang, translate

_LINE = re.compile(
    r'<dt>(?P<term>.*?)</dt>|</dl>|<(?P<tag>li|dd)>(?:\n<p>)?<a id="(?P<id>[^"]*)"></a>'
    r'(?P<words>[^\n]*?)(?=<a href="#ref-|<span class="(?:rests|note)|</(?:li|dd|p)>|\n)'
)
_REFERENCE = re.compile(r'<li id="ref-(\d+)">(.*?)(?=[,،] <a href="[^"]*">[“«])')
_MARK = re.compile(r'<a href="#ref-(\d+)">\[(\d+)([^\]]*)\]</a>')
_OPENINGS = {"li": Markup('<li id="{}"{}>'), "dd": Markup('<dd id="{}"{}>')}
_LONGEST = 48  # letters of a claim in the name of its link


def anchored(html: str, lang: Lang) -> str:
    """Lines take the id of the anchor that they begin with; a claim's has a link to itself."""
    term = ""

    def line(found: re.Match[str]) -> str:
        nonlocal term
        if found["tag"] is None:
            term = f"{_bare(found['term'])}: " if found["term"] else ""
            return found.group()
        words = term * (found["tag"] == "dd") + _bare(found["words"])
        return _opened(found, _link_to_itself(found["id"], words, lang)) + found["words"]

    return _LINE.sub(line, html)


def _opened(found: re.Match[str], link: Markup) -> str:
    """The line's beginning: a claim's with the link to it."""
    is_claim = found["id"].startswith(addresses.claim_anchor(""))
    mark = Markup(' class="claim"') if is_claim else ""
    opening = str(_OPENINGS[found["tag"]].format(found["id"], mark))
    return opening + str(link) if is_claim else opening


def _link_to_itself(name: str, words: str, lang: Lang) -> Markup:
    label = translate("link to: {words}", lang).format(words=_short(_of_one_script(words, lang)))
    return Markup('<a class="permalink" href="#{}" aria-label="{}">#</a>').format(name, label)


def _bare(markup: str) -> str:
    """Markup of our own converter as plain text."""
    return Markup(markup).striptags()  # noqa: S704


def _of_one_script(words: str, lang: Lang) -> str:
    """`words` without those of the other script: a name that is heard cannot say its language."""
    pieces = split_runs(words, lang)
    return " ".join("".join(p.text for p in pieces if p.kind != "other").split()).rstrip(" :")


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + "…"


def referenced(html: str, lang: Lang) -> str:
    """Marks are called by whom they cite; the first of each has an id, to which its reference leads."""
    publishers = {
        found[1]: _of_one_script(_bare(found[2]), lang) for found in _REFERENCE.finditer(html)
    }
    seen: set[str] = set()
    html = _MARK.sub(_called(publishers, seen, lang), html)
    words = translate("back to the text", lang)
    back = Markup('<a class="back" href="#{}" aria-label="{}">↑</a> ')

    def item(found: re.Match[str]) -> str:
        if found[1] not in seen:
            return found.group()
        return found.group() + str(back.format(addresses.mark_anchor(int(found[1])), words))

    return re.sub(r'<li id="ref-(\d+)">', item, html)


def _called(
    publishers: dict[str, str], seen: set[str], lang: Lang
) -> Callable[[re.Match[str]], str]:
    name = translate("source {number}: {publisher}", lang)
    link = Markup('<a{} href="#ref-{}" aria-label="{}">[{}]</a>')

    def mark(found: re.Match[str]) -> str:
        number, place = found[1], found[3]
        if number not in publishers:
            return found.group()
        first = "" if number in seen else addresses.mark_anchor(int(number))
        seen.add(number)
        ident = Markup(' id="{}"').format(first) if first else ""
        shown = Markup(found[2] + place)  # noqa: S704  # of our own converter
        label = name.format(
            number=found[2] + _of_one_script(_bare(place), lang).rstrip(",، "),
            publisher=publishers[number],
        ).rstrip(": ")
        return str(link.format(ident, number, label, shown))

    return mark
