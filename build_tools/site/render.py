"""Views become Markdown through Jinja; templates hold layout only."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from build_tools.site.figures.file import drawing_file
from build_tools.site.figures.sheet import Figure
from build_tools.words.inline import escape
from build_tools.words.language import LANGS, Lang, translate

TEMPLATES = Path(__file__).parent / "templates"

_MARK = re.compile(r" ?\[\[[^\]]*\]\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_BRIEF = 160  # letters that search engines and shared links show


def pictures(view: Any, source: Sequence[str]) -> dict[str, str]:
    """The files of the pictures that `view` shows, by their paths relative to docs/.

    `source` says in each, in lines, whose it is and where it is from.
    A picture is the value of a field, one of its values, or the `figure` of one of these.
    """
    values = (getattr(view, field.name) for field in dataclasses.fields(view))
    parts = (value if isinstance(value, tuple) else (value,) for value in values)
    shown = (getattr(part, "figure", part) for several in parts for part in several)
    figures = (figure for figure in shown if isinstance(figure, Figure))
    return {figure.file: drawing_file(figure, source) for figure in figures}


def render(template: str, view: Any) -> str:
    """The page that `template` makes of `view`, a frozen dataclass with a field `lang`."""
    environment = _environment("ar" if view.lang == "ar" else "en")
    values = {field.name: getattr(view, field.name) for field in dataclasses.fields(view)}
    text = environment.get_template(f"{template}.md.jinja").render(values)
    return text.rstrip("\n") + "\n"


def read_templates() -> None:
    """Reads all of them, which each process would do again that comes to work on its own."""
    for lang in LANGS:
        environment = _environment(lang)
        for name in environment.list_templates():
            environment.get_template(name)


@lru_cache(maxsize=len(LANGS))
def _environment(lang: Lang) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        finalize=_finalize,
        autoescape=True,  # so that macros give markup; _finalize has escaped for Markdown before
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["_"] = lambda message: Markup(translate(message, lang))
    environment.filters["yaml"] = _yaml
    environment.filters["brief"] = _brief
    environment.filters["without_gaps"] = _without_gaps
    return environment


def _finalize(value: object) -> object:
    """Whatever a view did not make as markup is plain text and leaves escaped."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return escape(value)


def _yaml(value: object) -> Markup:
    """A value for front matter: JSON is YAML."""
    return Markup(json.dumps(value, ensure_ascii=False))


def _brief(shown: Markup) -> Markup:
    """The first words of what a page shows, without its links and marks of references."""
    words = Markup(_LINK.sub(r"\1", _MARK.sub("", shown))).striptags()
    return escape(words if len(words) <= _BRIEF else words[:_BRIEF].rsplit(" ", 1)[0] + "…")


def _without_gaps(html: Markup) -> Markup:
    """HTML without empty lines, each of which would end the block in Markdown."""
    return Markup("\n".join(line for line in html.split("\n") if line.strip()))
