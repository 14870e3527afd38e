"""Arabic and English are equals: each page of the dossier says the same as its twin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.site.addresses import twin
from build_tools.site.pages import site_pages
from build_tools.site.render import render

_HEADING = re.compile(r"^#+ .*\{ #([\w-]+)[^}]*\}$", re.MULTILINE)
_CLAIM = re.compile(r'<a id="(claim-[\w-]+)"></a>')
_ITEM = re.compile(r"^ *(?:-|\d+\.|:) ", re.MULTILINE)
_CITED = re.compile(r"\[\[(\d+)[^\]]*\]\]\(#ref-\d+\)")
_LINK = re.compile(r"\]\(([^()\s]+)\)")
_REFERENCES = re.compile(r'^1\.  <a id="(ref-\d+)"></a>(.*)$', re.MULTILINE)
_FIGURE = re.compile(r"\d+")

# An alphabet has its own letters; a report carries the entry's name; each language has a feed.
_LETTER = re.compile(r"#?letter-")
_TO_LETTER = re.compile(r"\]\([^()]*#letter-")
_IN_WORDS = re.compile(
    r"[^#]*#letter-|\.\./feeds/|\?q=|mailto:|https://github\.com/[^/]+/[^/]+/issues/"
)

# Pages of one list in the order of an alphabet: together they link to the same.
_BY_LETTER = re.compile(r"(?:en|ar)/actors/(?:a-z|letters/\d+)\.md")

# Where a page's order follows its language's alphabet, only what is there is compared.
_SORTED = ("index.md", "a-z.md", "state.md")


@dataclass(frozen=True)
class Content:
    """What a page says, apart from its words."""

    headings: tuple[str, ...]
    claims: tuple[str, ...]
    items: int
    cited: tuple[str, ...]
    links: tuple[str, ...]
    references: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]


def _content(page: str) -> Content:
    return Content(
        headings=tuple(one for one in _HEADING.findall(page) if not _LETTER.match(one)),
        claims=tuple(_CLAIM.findall(page)),
        items=len(_ITEM.findall(page)) - len(_TO_LETTER.findall(page)),
        cited=tuple(_CITED.findall(page)),
        links=tuple(link for link in _LINK.findall(page) if not _IN_WORDS.match(link)),
        references=tuple(_reference(*found) for found in _REFERENCES.findall(page)),
    )


def _reference(anchor: str, words: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """What it links to, and the figures of its date and its places, which follow its titles."""
    after_titles = re.split("[,،] ", words.partition(". [")[0])[-1]
    return anchor, tuple(_LINK.findall(words)), tuple(sorted(_FIGURE.findall(after_titles)))


def _pages(graph: Graph) -> Iterator[tuple[str, Content]]:
    for page in site_pages(Facts(graph)):
        yield page.path, _content(render(page.template, page.view()))


@pytest.fixture(scope="module")
def contents(crowd: Graph) -> dict[str, Content]:
    return dict(_pages(crowd))


def _differences(contents: dict[str, Content], part: str) -> list[str]:
    english = {path: content for path, content in contents.items() if path.startswith("en/")}
    return [
        f"{path}: {here} ≠ {there}"
        for path, content in english.items()
        if (here := _part(path, content, part))
        != (there := _part(path, contents[twin(path)], part))
    ]


def _part(path: str, content: Content, part: str) -> object:
    value = getattr(content, part)
    return sorted(value) if path.endswith(_SORTED) and isinstance(value, tuple) else value


def test_every_page_has_its_twin(contents: dict[str, Content]) -> None:
    assert {twin(path) for path in contents} == set(contents)
    assert len(contents) > 100


@pytest.mark.parametrize("part", ["headings", "claims", "items", "cited", "references"])
def test_both_languages_have_the_same(contents: dict[str, Content], part: str) -> None:
    assert _differences(contents, part) == []


def test_what_a_twin_lacks_is_found(contents: dict[str, Content]) -> None:
    path = "ar/actors/salma-example.md"
    for part in ("headings", "claims", "cited", "references"):
        spoiled = replace(contents[path], **{part: getattr(contents[path], part)[1:]})
        assert len(_differences({**contents, path: spoiled}, part)) == 1


def test_links_lead_to_the_same_pages(contents: dict[str, Content]) -> None:
    """In prose the order may follow the language; what is linked may not differ."""
    unequal = [
        path
        for path, content in contents.items()
        if path.startswith("en/") and not _BY_LETTER.fullmatch(path)
        if _linked(content) != _linked(contents[twin(path)])
    ]

    assert unequal == []
    assert _linked_by_letter(contents, "en") == _linked_by_letter(contents, "ar")


def _linked_by_letter(contents: dict[str, Content], lang: str) -> set[str]:
    pages = [path for path in contents if path.startswith(lang) and _BY_LETTER.fullmatch(path)]
    assert f"{lang}/actors/a-z.md" in pages
    return {link.rpartition("/")[2] for path in pages for link in contents[path].links}


def _linked(content: Content) -> list[str]:
    return sorted(set(content.links))


def test_no_anchor_is_given_twice(contents: dict[str, Content]) -> None:
    for path, content in contents.items():
        anchors = (
            *content.headings,
            *content.claims,
            *(anchor for anchor, *_ in content.references),
        )
        assert len(set(anchors)) == len(anchors), path
