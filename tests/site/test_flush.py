"""Parts of the theme are made once for the pages of a folder, and anew for those of the menu."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from jinja2 import Environment

from build_tools.site.flush import once_a_folder

SHOWS = "{% macro part() %}{{ page.file.src_uri }}{% endmacro %}{{ once(part, page) }}"


def page(path: str, *, in_menu: bool = False) -> Any:
    return SimpleNamespace(
        file=SimpleNamespace(src_uri=path), parent=SimpleNamespace() if in_menu else None
    )


def test_once_for_a_folder_and_anew_for_pages_of_the_menu() -> None:
    template = Environment(autoescape=True).from_string(SHOWS, {"once": once_a_folder()})
    pages = [
        page("en/actors/index.md", in_menu=True),
        page("en/actors/a.md"),
        page("en/actors/b.md"),
        page("en/events/c.md"),
        page("en/state.md", in_menu=True),
        page("en/new.md", in_menu=True),
    ]
    assert [template.render(page=each) for each in pages] == [
        "en/actors/index.md",
        "en/actors/a.md",
        "en/actors/a.md",
        "en/events/c.md",
        "en/state.md",
        "en/new.md",
    ]
