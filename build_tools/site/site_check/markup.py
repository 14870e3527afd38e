"""Checks of markup by an allow-list of tags, attributes and characters.

The parser reads tags and attributes as browsers do, but knows nothing of their special places: in
`<svg><style>` or `<noscript>` a browser sees elements where it sees text. So no element that could
hide others is allowed, and no text of one that holds raw text may contain a `<`.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from build_tools.reading.problems import Problem
from build_tools.site.site_check.page import Element, Found, Page, Place


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GLOBAL = _words("id class lang dir title hidden tabindex role translate")

_SHAPE = """
    x y x1 y1 x2 y2 cx cy r rx ry dx dy d points width height transform pathlength fill
    fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin
    stroke-opacity opacity text-anchor dominant-baseline font-size font-weight direction
    unicode-bidi vector-effect marker-start marker-end
"""
# Tags, and the attributes that they may have beside the global ones.
_TAGS: dict[str, str] = {
    "html head body main article aside section header footer nav search hgroup div": "",
    "h1 h2 h3 h4 h5 h6 p blockquote pre hr br wbr dl dt dd ul figure figcaption": "",
    "table caption thead tbody tfoot tr summary dialog fieldset legend": "",
    "abbr b bdi cite code dfn em i kbd mark q s samp small span strong sub sup u var": "",
    "title": "",
    "meta": "charset name content http-equiv property",
    "link": "rel href hreflang type media sizes as",
    "script": "src defer type",
    "a": "href hreflang rel type download",
    "img": "src alt width height loading decoding",
    "svg": "xmlns viewbox preserveaspectratio focusable" + _SHAPE,
    "g defs desc text tspan path circle ellipse rect line polyline polygon": _SHAPE,
    "image": "href" + _SHAPE,
    "style": "",
    "time ins del": "datetime",
    "data": "value",
    "ol": "start reversed type",
    "li": "value",
    "th": "scope colspan rowspan",
    "td": "colspan rowspan",
    "details": "open name",
    "form": "name method novalidate",
    "label": "for",
    "button": "type disabled name value",
    "input": """type name value checked disabled required placeholder autocomplete autocapitalize
        autocorrect spellcheck min max""",
    "select": "name",
    "textarea": "name rows",
    "option": "value selected",
    "output": "for name",
}
ALLOWED = {tag: _words(names) for tags, names in _TAGS.items() for tag in tags.split()}
DATA_TYPES = ("application/json", "application/ld+json")
ROOTED = ("data-", "aria-")
# Markdown aligns the cells of a table so, and no other style is written into a page.
ALIGNMENT = re.compile(r"text-align: (?:left|right|center);\Z")

_COMMENT = re.compile(r"<!(?!doctype html>)|<\?", re.IGNORECASE)


def check_syntax(page: Page) -> Iterator[Problem]:
    """A page that all parsers read alike."""
    if not re.match(r"\s*<!doctype html>", page.raw, re.IGNORECASE):
        yield page.problem("markup", 1, "does not begin with <!doctype html>")
    for found in _COMMENT.finditer(page.raw):
        message = f"{found.group()}: a comment or instruction, which parsers read differently"
        yield page.problem("markup", _line(page.raw, found.start()), message)


def refused(element: Element) -> Iterator[str]:
    """A tag and attributes that are not of the allow-list."""
    if element.tag == "!":
        return
    if element.tag not in ALLOWED:
        yield f"<{element.tag}> is not an allowed tag"
        return
    for name, value in element.attributes.items():
        if not _allowed(element.tag, name, value):
            yield f"<{element.tag} {name}>: not an allowed attribute"


def check_raw(page: Page) -> Iterator[Problem]:
    """No text that some parsers read as elements, and no script or style but as they may be."""
    for found in page.elements:
        if found.text:
            yield from _check_raw(page, found)


def _allowed(tag: str, name: str, value: str) -> bool:
    if name in ALLOWED[tag] or name in GLOBAL or name.startswith(ROOTED):
        return True
    return name == "style" and tag in ("td", "th") and bool(ALIGNMENT.match(value))


def _check_raw(page: Page, found: Found) -> Iterator[Problem]:
    if found.element.tag == "script":
        yield from _check_script(page, found)
    elif found.element.tag == "style":
        yield from _check_style(page, found)
    elif found.element.tag != "!" and "<" in found.text:
        yield page.problem("markup", found.line, f"a < in the text of <{found.element.tag}>")


def _check_script(page: Page, found: Found) -> Iterator[Problem]:
    """A script is a file of ours; the one element with text is data, which no browser runs."""
    if found.element.get("type") in DATA_TYPES:
        if "<" in found.text:
            yield page.problem("markup", found.line, "a < in the data of <script>")
    elif found.text.strip():
        yield page.problem("markup", found.line, "a script in the page: put it in a file")


def _check_style(page: Page, found: Found) -> Iterator[Problem]:
    """A picture by itself has its style inside, which hides no element and fetches nothing."""
    if not page.name.endswith(".svg"):
        yield page.problem("markup", found.line, "<style> in a page: put it in a style sheet")
    for loose in _STYLE_LOOSE.finditer(found.text):
        message = f"{loose.group()} in the style of a picture"
        yield page.problem("markup", found.line, message)


_STYLE_LOOSE = re.compile(r"[<\\]|url\(|@import", re.IGNORECASE)

POLICY_NEEDED = ("default-src 'none'", "base-uri 'none'", "form-action 'none'")
_POLICY_LOOSE = re.compile(
    r"'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|https?:|wss?:|data:|[\s']\*"
)

_DRAWINGS = "img-src 'self' file: data:"  # the small drawings inside Material's style sheet


def check_head(page: Page) -> Iterator[Problem]:
    """A title, a description, an encoding, and a policy that comes before all it governs."""
    titles = [
        e for e in page.elements if e.element.tag == "title" and e.element.around.head == "in"
    ]
    if len(titles) != 1 or not titles[0].text.strip():
        yield page.problem("head", 1, "has no title")
    told = [found.element for found in page.elements if found.element.tag == "meta"]
    named = {meta.get("name").lower(): meta.get("content") for meta in told}
    if not named.get("description", "").strip():
        yield page.problem("head", 1, "has no description")
    if not any(meta.get("charset").lower() == "utf-8" for meta in told):
        yield page.problem("head", 1, "does not declare UTF-8")
    yield from _check_policy(page)


def _check_policy(page: Page) -> Iterator[Problem]:
    governed = [e for e in page.elements if _governed(e.element)]
    if not governed or governed[0].element.get("http-equiv").lower() != "content-security-policy":
        line = governed[0].line if governed else 1
        message = "no content security policy stands before what it should govern"
        yield page.problem("policy", line, message)
        return
    directives = " ".join(governed[0].element.get("content").split())
    for needed in POLICY_NEEDED:
        if needed not in directives:
            yield page.problem("policy", governed[0].line, f"the policy lacks {needed}")
    for found in _POLICY_LOOSE.finditer(directives.replace(_DRAWINGS, "img-src")):
        message = f"the policy allows {found.group().strip()}"
        yield page.problem("policy", governed[0].line, message)
    for further in governed[1:]:
        if further.element.get("http-equiv"):
            message = f"<meta http-equiv={further.element.get('http-equiv')}> is not allowed"
            yield page.problem("policy", further.line, message)


def _governed(element: Element) -> bool:
    return element.tag in ("script", "link") or "http-equiv" in element.attributes


_NAMING = frozenset({"for", "aria-labelledby", "aria-describedby", "aria-controls"})


def check_ids(page: Page) -> Iterator[Problem]:
    """Each id once, and whatever names an id of the page finds it."""
    seen: dict[str, int] = {}
    for place in page.places:
        yield from _check_id(page, place, seen)
    for found in page.elements:
        attributes = found.element.attributes
        for name in () if _NAMING.isdisjoint(attributes) else _NAMING & attributes.keys():
            for target in attributes[name].split():
                if target not in page.ids:
                    message = f"{name}={target} names no element of the page"
                    yield page.problem("ids", found.line, message)


def _check_id(page: Page, place: Place, seen: dict[str, int]) -> Iterator[Problem]:
    if not place.id:
        yield page.problem("ids", place.line, f"<{place.tag}> has an empty id")
    elif place.id in seen:
        message = f"the id {place.id} is already that of line {seen[place.id]}"
        yield page.problem("ids", place.line, message)
    else:
        seen[place.id] = place.line


def check_characters(page: Page) -> Iterator[Problem]:
    """No character that is not seen, written or as a reference: direction comes from markup."""
    if "\ufffd" in page.raw:
        line = _line(page.raw, page.raw.index("\ufffd"))
        yield page.problem("characters", line, "is not UTF-8")
    text = html.unescape(page.raw) if "&" in page.raw else page.raw
    # What is not plain ASCII is a small part, and an expression goes through it one by one.
    if not _HIDDEN.search(text.encode().translate(None, _PLAIN).decode()):
        return
    for found in _HIDDEN.finditer(text):
        character = found.group()
        name = unicodedata.name(character, "control")
        message = f"a hidden character, U+{ord(character):04X} ({name})"
        yield page.problem("characters", _line(text, found.start()), message)


# Controls but line feed and tab, and what Unicode calls default-ignorable, bidi controls among it.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_PLAIN = bytes((9, 10, *range(32, 127)))


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
