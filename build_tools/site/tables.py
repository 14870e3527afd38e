"""What those who hear a page are told of a table: its name, and which cells head its columns."""

from __future__ import annotations

import re

# What a table may stand under: a heading, a picture whose facts it repeats, a fold of its own.
_NAMES = re.compile(
    r'<h([1-6]) [^>]*>(?P<heading>.*?)</h\1>|<title id="[^"]*">(?P<picture>.*?)</title>'
    r'|<details [^>]*id="[^>]*>\s*<summary>(?P<fold>.*?)</summary>|(?P<table><table>)',
    re.DOTALL,
)
_LINK = re.compile(r"</?a\b[^>]*>")


def named(html: str) -> str:
    """`html` of our own converter, with scopes, and captions that say what stands above the table."""
    if "<table>" not in html:
        return html
    name = ""

    def caption(found: re.Match[str]) -> str:
        nonlocal name
        if not found["table"]:
            name = _LINK.sub("", found["heading"] or found["picture"] or found["fold"]).strip()
            return found.group()
        return f"<table><caption>{name}</caption>" if name else found.group()

    return _NAMES.sub(caption, html.replace("<th>", '<th scope="col">'))
