"""Entries that say the same words wherever text may stand, and what their pages may be made of."""

from __future__ import annotations

import re
from typing import Any

from build_tools.words.language import LANGS

# One for all, since a drawing is laid out by the length of its words.
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" class="drawing timeline" lang="en" direction="ltr"\
 id="figure-timeline" role="group" width="640" height="9"><title>A</title><style></style>\
<svg width="100%" height="9"></svg><svg class="legend source"></svg></svg>
"""

TAGS = {
    *("a", "aside", "bdi", "body", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "head", "html"),
    *("i", "li", "nav", "ol", "p", "pre", "q", "small", "span", "strong", "sup"),
    *("ul", "caption", "table", "tbody", "td", "th", "thead", "tr"),
    *("details", "figcaption", "figure", "summary"),
    *("button", "fieldset", "form", "input", "label", "legend", "option", "output", "select"),
    "textarea",
    *("hr", "img", "script", "svg", "title"),
}
DRAWN = {
    "a",
    "circle",
    "desc",
    "g",
    "line",
    "path",
    "rect",
    "style",
    "svg",
    "text",
    "title",
    "tspan",
}
ATTRIBUTES = {
    *("aria-hidden", "aria-label", "aria-labelledby", "class", "dir", "hidden", "href", "id"),
    *("alt", "download", "lang", "rel", "role", "scope", "src", "title"),
    *(
        "aria-autocomplete",
        "aria-describedby",
        "aria-expanded",
        "aria-required",
        "autocomplete",
        "for",
        "max",
        "min",
        "novalidate",
        "rows",
    ),
    *("spellcheck", "tabindex", "type"),
    *("height", "name", "style", "value", "width"),
}
DRAWN_WITH = {
    *("aria-label", "aria-labelledby", "class", "d", "direction", "height", "href", "id", "lang"),
    *("r", "role", "text-anchor", "transform", "unicode-bidi", "viewBox", "width", "x", "x1", "x2"),
    *("y", "y1", "y2"),
}
DATA = re.compile(r"data-[a-z-]+")
SCHEME = re.compile(r"(?:https?://|mailto:desk@oasis\.example\?|#|\?q=|(?!/)[\w./-]+(?:[?#]|$))")
SHORT = 120  # the longest value and locator


def entries(name: str, words: str) -> dict[str, Any]:
    """An actor and a source that say `words` wherever text may stand."""
    both = {"ar": words, "en": words}
    short = dict.fromkeys(LANGS, words[:SHORT].strip())
    cited = {
        lang: f"{words} [[north-oasis|x{unmarked(words)}]]. [@{name}-source]" for lang in LANGS
    }
    citations = [{"source": f"{name}-source", "locator": words[:SHORT].strip()}]
    claim = {"citations": citations, "note": cited}
    actor = {
        "kind": "body",
        "name": both,
        "other_names": [{"text": words, "lang": "en"}, {"text": words, "lang": "fr"}],
        "summary": cited,
        "confirmed": "2031-05-01",
        "claims": [
            {"id": "said", "statement": both} | claim,
            {"id": "titled", "property": "titled", "value": short} | claim,
            {"id": "spelled", "property": "spelled", "value": words[:SHORT].strip(), "lang": "en"}
            | claim,
            {
                "id": "spelled-fr",
                "property": "spelled",
                "value": words[:SHORT].strip(),
                "lang": "fr",
            }
            | claim,
            {
                "id": "unsure",
                "relation": "based-in",
                "object": "north-oasis",
                "confidence": "low",
                "confidence_reason": cited,
            }
            | claim,
        ],
        "corrections": [{"on": "2031-05-01", "claim": "unsure", "note": cited}],
    }
    source = {
        "kind": "report",
        "title": both,
        "original_title": {"text": words, "lang": "fr"},
        "language": "fr",
        "author": [words],
        "publisher_name": both,
        "issued": "2031",
        "issued_basis": "stated",
        "url": "https://example.org/",
        "read": "full",
        "note": both,
    }
    event = {
        "kind": "meeting",
        "name": both,
        "summary": cited,
        "confirmed": "2031-05-01",
        "claims": [
            {"id": "date", "property": "date", "value": "2030-05-03"} | claim,
            {"id": "held", "relation": "took-place-in", "object": "north-oasis"} | claim,
            {"id": "joined", "relation": "participant", "object": name} | claim,
        ],
    }
    return {
        f"dossier/actors/{name}.yaml": actor,
        f"dossier/events/{name}-event.yaml": event,
        f"dossier/sources/{name}-source.yaml": source,
    }


def unmarked(words: str) -> str:
    """`words` as they may stand in a mark: without its brackets."""
    return re.sub(r"[\[\]]", "", words)
