"""How a reader takes a picture along: its file, and the code that shows it on another site.

A script offers it as PNG too (`take.js`).
"""

from __future__ import annotations

from html import escape

from build_tools.words.language import Lang, translate


def taken(file: str, address: str, lang: Lang) -> str:
    """The fold below a picture: `file` from its page, `address` whole or "" where none is public."""
    summary = f"<summary>{translate('Take this picture', lang)}</summary>"
    fold = f'{summary}<a href="{file}" lang="en" dir="ltr" download>SVG</a>'
    code = escape(f'<img src="{address}" alt="">', quote=False)
    shown = f'<pre lang="en" dir="ltr">{code}</pre>' if address else ""
    return f'<details class="fold take">{fold}{shown}</details>'
