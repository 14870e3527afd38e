"""Entry text is plain text: whatever it holds, the page keeps its shape and the words survive.

Each payload is the name, the words and the titles of an actor and of a source. Their pages must
have the tags and attributes of the page of a harmless entry, and show the payload as it is.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree, html

from build_tools.facts import Facts
from build_tools.reading.corpus import load_corpus
from build_tools.reading.graph import Graph, build_graph
from build_tools.site.conversion import convert
from build_tools.site.pages import site_pages
from build_tools.words.language import LANGS
from tests.conftest import MINIATURE, uncounted
from tests.site.hostile import (
    ATTRIBUTES,
    DATA,
    DRAWN,
    DRAWN_WITH,
    PICTURE,
    SCHEME,
    TAGS,
    entries,
    unmarked,
)

PAYLOADS: list[str] = yaml.safe_load(Path(__file__).with_name("hostile.yaml").read_text("utf-8"))
HARMLESS = "word"


def test_there_are_enough_payloads() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 64


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every page of a dossier in which all payloads stand, as Markdown, and their pictures."""
    root = tmp_path_factory.mktemp("hostile")
    shutil.copytree(MINIATURE / "dossier", root / "dossier")
    for number, payload in enumerate([HARMLESS, *PAYLOADS]):
        for path, entry in entries(f"hostile-{number}", payload.strip()).items():
            text = json.dumps(entry, ensure_ascii=False)  # JSON is YAML
            (root / path).write_text(text, encoding="utf-8")
    corpus, problems = load_corpus(root)
    assert corpus is not None
    assert [str(problem) for problem in problems] == []
    with uncounted():
        return dict(_rendered(build_graph(corpus)))


@pytest.fixture(scope="module")
def pages(files: dict[str, str]) -> dict[str, str]:
    """The pages alone."""
    return {path: text for path, text in files.items() if path.endswith(".md")}


def _rendered(graph: Graph) -> Iterator[tuple[str, str]]:
    for page in site_pages(Facts(graph)):
        yield from page.files().items()


@cache
def _tree(page: str) -> Any:
    """The page as browsers see it, without its front matter."""
    body = page.split("---\n", 2)[2]
    article = convert(body, "en/actors/x.md", "en", lambda _: PICTURE)
    return html.document_fromstring(f"<body>{article.html}</body>")


@cache
def _shape(tree: Any) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Tags in order with their attributes; runs of another script may be set apart anywhere."""
    return [
        (element.tag, tuple(sorted(map(_attribute, element.attrib.items()))))
        for element in tree.iter()
        if element.tag != "bdi"
    ]


def _attribute(item: tuple[str, str]) -> tuple[str, str]:
    """Data and queries carry words; everything else must be the same for all."""
    name, value = item
    if DATA.fullmatch(name):
        return name, ""
    if name in ("alt", "aria-label"):
        return name, ""
    return name, re.sub(r"hostile-\d+", "hostile", value.split("?", 1)[0])


@cache
def _text(element: Any) -> str:
    """The words to read: those of a `<pre>` and of data are escaped once more, for programs."""
    words = element.xpath("descendant-or-self::text()[not(ancestor::pre or ancestor::script)]")
    return " ".join("".join(words).split())


NUMBERED = list(enumerate(PAYLOADS, start=1))


@pytest.mark.parametrize(("number", "payload"), NUMBERED, ids=PAYLOADS)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    "page", ["actors/hostile-{}.md", "events/hostile-{}-event.md", "sources/hostile-{}-source.md"]
)
def test_page_keeps_its_shape_and_the_words(
    pages: dict[str, str], page: str, lang: str, number: int, payload: str
) -> None:
    tree = _tree(pages[f"{lang}/{page.format(number)}"])
    harmless = _tree(pages[f"{lang}/{page.format(0)}"])
    words = " ".join(payload.split())
    shown = _text(tree).replace(f"x{unmarked(words)}", f"x{words}")

    assert _shape(tree) == _shape(harmless)
    assert shown.count(words) >= _text(harmless).count(HARMLESS)
    assert _text(tree.find(".//h1")).startswith(words)
    [data] = tree.findall(".//script")
    assert json.loads(data.text)["mainEntity"]["name"].startswith(payload.strip())


@pytest.mark.parametrize("lang", LANGS)
def test_tags_attributes_and_schemes_are_those_we_use(pages: dict[str, str], lang: str) -> None:
    """On every page, indexes and figures included."""
    elements = [
        element
        for path, page in pages.items()
        if path.startswith(f"{lang}/")
        for element in _tree(page).iter()
    ]
    attributes = {item for element in elements for item in element.attrib.items()}
    targets = {value for name, value in attributes if name == "href"}

    assert {element.tag for element in elements} - TAGS == set()
    assert {name for name, _ in attributes if not DATA.fullmatch(name)} - ATTRIBUTES == set()
    assert {target for target in targets if not SCHEME.match(target)} == set()


def test_pictures_hold_what_we_draw(files: dict[str, str]) -> None:
    """As XML reads them, which is how a browser reads a file."""
    drawings = [etree.fromstring(text) for path, text in files.items() if path.endswith(".svg")]
    elements = [element for drawing in drawings for element in drawing.iter()]
    targets = {str(element.get("href")) for element in elements if element.get("href")}

    assert {etree.QName(element).localname for element in elements} - DRAWN == set()
    names = {str(name) for element in elements for name in element.attrib}
    assert {name for name in names if not DATA.fullmatch(name)} - DRAWN_WITH == set()
    assert {target for target in targets if not SCHEME.match(target)} == set()
    assert len({element.text for element in elements if element.tag.endswith("}style")}) < 40


def test_front_matter_holds_no_more_than_it_should(pages: dict[str, str]) -> None:
    """MkDocs renders a title without escaping it."""
    for path, page in pages.items():
        _, front, _ = page.split("---\n", 2)
        fields = yaml.safe_load(front)
        assert set(fields) <= {"title", "description", "hide", "search"}, path
        fields.pop("search", None)  # which the theme escapes
        assert fields.pop("hide", ["toc"]) == ["toc"], path
        for value in fields.values():
            assert isinstance(value, str), path
            assert not re.search(r"[<>\"]", value), path
