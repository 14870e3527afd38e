"""The theme's templates without the spaces that only set out their tags: no page carries them."""

from __future__ import annotations

import re

from jinja2.ext import Extension

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


class Flush(Extension):
    """Reads every line of a template from its first sign on; what is put into it stays as it is."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """The text of a template before Jinja reads it."""
        return _INDENT.sub("", source)
