"""How the theme's templates are read: without the spaces that set out their tags; once a folder."""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2.ext import Extension
from jinja2.runtime import Macro
from mkdocs.structure.pages import Page

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


class Flush(Extension):
    """Reads every line of a template from its first sign on; what is put into it stays as it is."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """The text of a template before Jinja reads it."""
        return _INDENT.sub("", source)


def once_a_folder() -> Callable[[Macro, Page], str]:
    """A part of the theme, made once for all pages of a folder; for a page of the navigation anew.

    So it may show where the page lies and whether the navigation names it, and nothing else of it.
    """
    kept: dict[tuple[str, str], str] = {}

    def part(macro: Macro, page: Page) -> str:
        path = page.file.src_uri
        key = macro.name, path if page.parent else path.rpartition("/")[0]
        if key not in kept:
            kept[key] = macro()
        return kept[key]

    return part
