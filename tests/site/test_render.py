"""What a template may hold, and what leaves it: text escaped, markup as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from build_tools.site import render
from build_tools.words.language import Lang


@dataclass(frozen=True)
class View:
    """What a template is filled with."""

    lang: Lang
    shown: Any


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., str]]:
    """Makes a page of a template's text, which shows one value."""
    forget = render._environment.cache_clear  # noqa: SLF001  # it would look in the house's folder
    monkeypatch.setattr(render, "TEMPLATES", tmp_path)
    forget()

    def made(template: str, shown: Any = None, lang: Lang = "en") -> str:
        (tmp_path / "x.md.jinja").write_text(template, encoding="utf-8")
        return render.render("x", View(lang, shown))

    yield made
    forget()


@pytest.mark.parametrize(
    ("template", "shown", "text"),
    [
        ("{{ shown }}\n", "a_<b>", "a&#95;&#60;b&#62;\n"),
        ("{{ shown }}\n\n\n", Markup("a_<b>"), "a_<b>\n"),
        ("\n{{ shown }}", 3, "\n3\n"),
        ("  {% if shown %}\na\n  {% endif %}\nb\n", "x", "a\nb\n"),
        ("{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{{ m(shown) }}", "a_b", "<i>a&#95;b</i>\n"),
        ("{{ shown | yaml }}", ['"حفتر" <_>'], '["\\"حفتر\\" <_>"]\n'),
        ("{{ shown | without_gaps }}", Markup("<p>\n\n  \n a_</p>\n"), "<p>\n a_</p>\n"),
        (
            "{{ shown | brief }}",
            Markup("[a <b>&#95;</b>](x.md) [[1, p. 2]](#ref-1)."),
            "a &#95;.\n",
        ),
        ("{{ shown | brief }}", "word " * 40, "word " * 31 + "word…\n"),
        ("{{ _('warning') }}", None, "warning\n"),
    ],
)
def test_a_page(page: Callable[..., str], template: str, shown: Any, text: str) -> None:
    assert page(template, shown) == text


def test_a_page_speaks_its_language(page: Callable[..., str]) -> None:
    assert page("{{ _('warning') }}", lang="ar") == "تنبيه\n"


def test_what_a_view_has_not_is_no_empty_text(page: Callable[..., str]) -> None:
    with pytest.raises(UndefinedError):
        page("{{ missing }}")
