"""What is made of built pages keeps a stranger's words as words: the book, the zip, what search finds."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

import pytest
import tinycss2
from jinja2 import Environment
from lxml import html
from markupsafe import Markup

from build_tools.reading.model import SECTIONS
from build_tools.reading.model.values import Label
from build_tools.release.made_of import Release
from build_tools.release.offline import folder as offline
from build_tools.release.paper import book, chapters
from tests.conftest import ROOT, release_of
from tests.sinks.test_sinks import WORDS

# A page that says words wherever one may, as the site writes them: quotes stay as they are in text.
PAGE = """<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">
<link rel="canonical" href="https://oasis.example/en/{name}"><title>{attribute}</title></head>
<body><article class="md-typeset"><h1 id="top">{text} <span class="other-name">x</span></h1>
<div class="facts" title="{attribute}">{text}</div><details><summary>x</summary><p>{text}</p></details>
<p><a href="https://example.org/" title="{attribute}">{text}</a>{text} {link}</p>
<p><a title="a > b" href="../../ar/actors/a.html" hreflang="ar">-</a></p></article></body></html>"""
# What a copy of a page looks for, said in words.
SAID = 'It wrote href="../../ar/actors/b.html" and src="../../ar/c.png" there.'
HARMLESS = "word"
PLACES = PAGE.count("{text}") + PAGE.count("{attribute}")


def _site(folder: Path, words: str) -> Release:
    """A site of one entry under a title, and of what leads to it, that say `words`."""
    text, attribute = escape(words, quote=False), escape(words)
    indexes = [
        f"{name}/{index}.html" for name in SECTIONS for index in ("index", "a-z", "oldest/index")
    ]
    for name in ("index.html", "method.html", "actors/a.html", *indexes):
        path = folder / "en" / name
        link = '<a href="a.html">-</a>' if name == "actors/a-z.html" else ""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(name=name, text=text, attribute=attribute, link=link), "utf-8")
    (folder / "forms").mkdir()
    release = release_of(folder)
    title = Label.model_construct(ar=words, en=words)
    said = {"title": title, "promise": title}
    return replace(release, dossier=release.dossier.model_copy(update=said))


def _shape(page: str) -> Counter[str]:
    """The elements, attributes and rules of style that a page has."""
    tree: Any = html.document_fromstring(page)
    found = Counter[str]()
    for element in tree.iter():
        found[f"<{element.tag}>"] += 1
        found.update(f"{name}=" for name in element.attrib)
    for sheet in tree.xpath("//style/text()"):
        found.update(f"{{{rule.type}}}" for rule in tinycss2.parse_stylesheet(sheet))
    return found


def _book(folder: Path, words: str) -> Counter[str]:
    return _shape(book.read_book(_site(folder, words), "en").html({}))


ALL = " ".join(WORDS)


def test_the_book_has_no_element_of_theirs(tmp_path: Path) -> None:
    assert _book(tmp_path / "a", ALL) == _book(tmp_path / "b", HARMLESS)


def test_without_escaping_the_book_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book, "_QUOTED", {})
    monkeypatch.setattr(book, "Environment", lambda **given: _bare(given))
    monkeypatch.setattr(chapters, "escape", Markup)
    plain = _book(tmp_path / "plain", HARMLESS)
    made = (_book(tmp_path / str(at), words) for at, words in enumerate(WORDS[::12]))

    assert sum((each - plain).total() for each in made) >= 100


def _bare(given: dict[str, Any]) -> Environment:
    return Environment(**{**given, "autoescape": False})  # noqa: S701 so that it shows


def _zip(folder: Path, words: str) -> dict[str, str]:
    files = offline.read_folder(_site(folder, words), "en")
    return {name: raw.decode() for name, raw in files.items() if name.endswith((".html", ".txt"))}


def _texts(page: str) -> str:
    tree: Any = html.document_fromstring(page)
    return str(tree.text_content()) + " ".join(tree.xpath("//@title"))


def test_a_page_in_the_zip_says_what_it_said(tmp_path: Path) -> None:
    """Its links lead elsewhere; what looks like one in its words stays as somebody wrote it."""
    words = f"{ALL} {SAID}"
    site, plain = _zip(tmp_path / "a", words), _zip(tmp_path / "b", HARMLESS)

    for name in ("index.html", "en/index.html", "en/actors/a.html"):
        assert _shape(site[name]) == _shape(plain[name])
        assert _texts(site[name]).count(SAID) == PLACES
    assert 'title="a > b" href="https://oasis.example/ar/actors/a.html"' in site["en/actors/a.html"]


def test_where_links_are_looked_for_everywhere_words_are_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offline, "_TAG", re.compile(r"(?s).+"))

    assert _texts(_zip(tmp_path, SAID)["en/actors/a.html"]).count(SAID) < PLACES


# What would read words as HTML, or as a script. Pagefind's index holds them as they are on the page:
# `<b>` in a text is `<b>` in it, and its `excerpt` alone is HTML.
_READ_AS_HTML = re.compile(
    r"(?:inner|outer)HTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser"
    r"|setHTML|srcdoc|\.excerpt\b|\beval\(|new Function"
)
PLANTED = ("a.innerHTML = b;", "a.append(fragment.excerpt);", 'document.write("x")', "eval(b)")


def _reading_html(folder: Path) -> list[str]:
    scripts = (path.read_text("utf-8") for path in folder.rglob("*.js"))
    return [found for script in scripts for found in _READ_AS_HTML.findall(script)]


def test_no_script_of_ours_reads_words_as_html() -> None:
    assert _reading_html(ROOT / "build_tools/site/theme") == []


@pytest.mark.parametrize("script", PLANTED)
def test_one_that_does_is_found(tmp_path: Path, script: str) -> None:
    (tmp_path / "a.js").write_text(script, "utf-8")

    assert len(_reading_html(tmp_path)) == 1
