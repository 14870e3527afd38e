"""Where links in an article land, and what they are called by those who hear it: claims, references."""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup, escape

from build_tools.site import addresses
from build_tools.words.bidi import split_runs
from build_tools.words.language import Lang, translate

_LINE = re.compile(
    r'<dt>(?P<term>.*?)</dt>|</dl>|<(?P<tag>li|dd)>(?:\n<p>)?<a id="(?P<id>[^"]*)"></a>'
    r'(?P<words>[^\n]*?)(?=<a href="#ref-|<span class="(?:rests|note)|</(?:li|dd|p)>|\n)'
)
_REFERENCE = re.compile(r'<li id="ref-(\d+)">(.*?)(?=[,،] <a href="[^"]*">[“«])')
_MARK = re.compile(r'<a href="#ref-(\d+)">\[(\d+)([^\]]*)\]</a>')
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


def _opened(found: re.Match[str], link: str) -> str:
    """The line's beginning: a claim's with the link to it."""
    is_claim = found["id"].startswith(addresses.claim_anchor(""))
    mark = ' class="claim"' if is_claim else ""
    return f'<{found["tag"]} id="{found["id"]}"{mark}>{link if is_claim else ""}'


def _link_to_itself(name: str, words: str, lang: Lang) -> str:
    label = translate("link to: {words}", lang).format(words=_short(_of_one_script(words, lang)))
    return f'<a class="permalink" href="#{name}" aria-label="{escape(label)}">#</a>'


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
    words = escape(translate("back to the text", lang))

    def item(found: re.Match[str]) -> str:
        if found[1] not in seen:
            return found.group()
        anchor = addresses.mark_anchor(int(found[1]))
        return f'{found.group()}<a class="back" href="#{anchor}" aria-label="{words}">↑</a> '

    return re.sub(r'<li id="ref-(\d+)">', item, html)


def _called(
    publishers: dict[str, str], seen: set[str], lang: Lang
) -> Callable[[re.Match[str]], str]:
    name = translate("source {number}: {publisher}", lang)

    def mark(found: re.Match[str]) -> str:
        number, place = found[1], found[3]
        if number not in publishers:
            return found.group()
        first = "" if number in seen else addresses.mark_anchor(int(number))
        seen.add(number)
        ident = f' id="{first}"' if first else ""
        label = name.format(
            number=found[2] + _of_one_script(_bare(place), lang).rstrip(",، "),
            publisher=publishers[number],
        ).rstrip(": ")
        return (
            f'<a{ident} href="#ref-{number}" aria-label="{escape(label)}">[{found[2]}{place}]</a>'
        )

    return mark
