"""Inline Markdown from plain text: everything escaped, links relative, other scripts isolated.

Entry text is never Markdown. Each character that could mean something to Markdown, to
attribute lists or to HTML leaves here as a numeric character reference.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

from build_tools.words.bidi import split_runs
from build_tools.words.language import RIGHT_TO_LEFT, Lang, other

_MEANING = re.compile(r"""[\\`*_{}\[\]<>&"'|~^$#@=+!]|:(?=\S*:)|--+""")
_SHORT = 120  # of a text that may recur; longer ones are prose
_EDGE = re.compile(r"^\s*(?:\d+[.)]|[-:.)])")


def escape(text: str) -> Markup:
    """`text` on one line, meaning only itself."""
    line = " ".join(text.split())
    line = _EDGE.sub(lambda found: _references(found.group()), line, count=1)
    return Markup(_keep_references(line))


def _references(text: str) -> str:
    return "".join(c if c.isalnum() or c.isspace() else f"\ufdd0{ord(c)};" for c in text)


def _keep_references(line: str) -> str:
    """Escapes what means something; a noncharacter stands for the `&#` of references already made.

    No text holds one: `source` refuses them.
    """
    escaped = _MEANING.sub(lambda found: "".join(f"&#{ord(c)};" for c in found.group()), line)
    return escaped.replace("\ufdd0", "&#")


def isolate(text: str, lang: Lang) -> Markup:
    """`text` of a page in `lang`, escaped, with what runs against it in its own `<bdi>`."""
    line = " ".join(text.split())
    return _recurring(line, lang) if len(line) <= _SHORT else _isolated(line, lang)


@lru_cache(maxsize=2**16)
def _recurring(line: str, lang: Lang) -> Markup:
    """As `_isolated`, for names, dates and titles, which come again and again."""
    return _isolated(line, lang)


def preformatted(code: str) -> Markup:
    """`code` for `<pre lang="en">`: its lines and spaces as they are, Arabic in its own `<bdi>`.

    No line is empty, which would end a block of HTML in Markdown.
    """
    lines = Markup("\n").join(_isolated(line, "en") for line in code.split("\n"))
    return Markup(re.sub(r"\n(?=\s*\n)", "&#10;", lines))


def _isolated(line: str, lang: Lang) -> Markup:
    pieces: list[str] = []
    for number, piece in enumerate(split_runs(line, lang)):
        if piece.kind == "other":
            pieces.append(bdi(piece.text, other(lang)))
        elif piece.kind == "number":
            pieces.append(f'<bdi dir="ltr">{_keep_references(piece.text)}</bdi>')
        else:
            pieces.append(_inner(piece.text, first=number == 0))
    return Markup("".join(pieces))


def _inner(text: str, *, first: bool) -> str:
    """A piece of a line, its spaces kept; only the first piece can begin a line."""
    if first:
        text = _EDGE.sub(lambda found: _references(found.group()), text, count=1)
    return _keep_references(text)


def bdi(text: str, lang: str) -> Markup:
    """`text` of the language `lang`, isolated from the direction around it, and runs in it too."""
    return Markup(
        f'<bdi lang="{lang}" dir="{_direction(lang)}">{isolate(text, _script(lang))}</bdi>'
    )


def _script(lang: str) -> Lang:
    return "ar" if lang.startswith("ar") else "en"


def _direction(lang: str) -> str:
    return "rtl" if lang.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT else "ltr"


def link(words: Markup, target: str) -> Markup:
    """A Markdown link; `target` is an address that this project made or checked."""
    return Markup(f"[{words}]({_address(target)})")


def outside_anchor(words: Markup, target: str) -> Markup:
    """A link away from the site in HTML, which tells the other end nothing and lends it no weight."""
    rel = "nofollow noopener noreferrer"
    return Markup('<a href="{}" rel="{}">{}</a>').format(target, rel, words)


def _address(target: str) -> str:
    """Encodes what would end a Markdown link; addresses are ASCII and hold no quotes already."""
    return re.sub(r"[()\[\]*_\\'!]", lambda found: f"%{ord(found.group()):02X}", target)


def reference_link(words: Markup, anchor: str) -> Markup:
    """The number of a reference with its short locator, in brackets, as a link to `anchor`."""
    return Markup(f"[[{words}]](#{anchor})")


def quotation(text: str, lang: str) -> Markup:
    """A source's own words in its language; the browser sets the marks around them."""
    return Markup(f'<q lang="{lang}" dir="{_direction(lang)}">{isolate(text, _script(lang))}</q>')
