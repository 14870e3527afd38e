"""What reference managers read of a citation is what was said: other programs' readers are asked."""

from __future__ import annotations

import json
import re

import pytest
import rispy
from pybtex.database import parse_string

from build_tools.data.citing import Work, bibtex, csl_json, ris
from build_tools.words.language import Lang

TITLES = {
    "plain": "Sirte",
    "Arabic": "هل حُسم عدد القتلى؟ «11,300» أم 5%",
    "special to TeX": r"A {brace} and 50% of $3 & #4_5 ^~ C:\new",
    "half a brace": "a } b { c",
    "quotes": 'He said "no", “no” and «no»',
    "like another field": "x}, url = {https://example.org",
}
# The fields of CSL's schema that a page needs: additional ones would be refused.
CSL = {"id", "type", "title", "author", "container-title", "issued", "version", "language", "URL"}


def _work(title: str, lang: Lang = "ar") -> Work:
    return Work(
        key="libya-dossier-sirte-ar",
        title=title,
        authors=("المساهمون في ملف ليبيا",),
        container="ملف ليبيا",
        lang=lang,
        url="https://example.org/a_b/ar/places/sirte.html",
        issued="2026-03-04",
        version="0123456789ab",
    )


# TeX's names of characters, https://ctan.org/pkg/comprehensive.
_NAMED = {
    "textbraceleft": "{",
    "textbraceright": "}",
    "textbackslash": "\\",
    "textasciicircum": "^",
    "textasciitilde": "~",
}
_COMMAND = re.compile(r"\\(?:([A-Za-z]+)\{\}|([^A-Za-z]))|[{}$&#_^~]|%.*")


def _printed(value: str) -> str:
    """What TeX prints of a field: bare, its signs are no text, and what is behind a % is a comment."""
    return _COMMAND.sub(lambda found: _NAMED[found[1]] if found[1] else found[2] or "", value)


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_bibtex_is_read_as_said(title: str) -> None:
    entry = parse_string(bibtex(_work(title)), "bibtex").entries["libya-dossier-sirte-ar"]

    assert entry.type == "online"
    assert _printed(entry.fields["title"]) == title
    assert [str(person) for person in entry.persons["author"]] == ["{المساهمون في ملف ليبيا}"]
    assert entry.fields["url"] == "https://example.org/a_b/ar/places/sirte.html"
    assert (entry.fields["date"], entry.fields["langid"]) == ("2026-03-04", "arabic")


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_ris_is_read_as_said(title: str) -> None:
    (record,) = rispy.loads(ris(_work(title)))

    assert record["title"] == title
    assert record["type_of_reference"] == "ELEC"
    assert record["authors"] == ["المساهمون في ملف ليبيا,"]
    assert (record["year"], record["date"]) == ("2026", "2026/03/04")
    assert record["urls"] == ["https://example.org/a_b/ar/places/sirte.html"]


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_csl_json_is_read_as_said(title: str) -> None:
    (item,) = json.loads(csl_json(_work(title)))

    assert item.keys() == CSL
    assert item["title"] == title
    assert item["issued"] == {"date-parts": [[2026, 3, 4]]}


def test_what_is_not_known_is_left_out() -> None:
    work = Work("k", "T", ("A",), "C", "en", url=None, issued=None, version=None)

    assert json.loads(csl_json(work))[0].keys() == CSL - {"issued", "version", "URL"}
    assert set(parse_string(bibtex(work), "bibtex").entries["k"].fields) == {
        "title",
        "organization",
        "langid",
    }
    assert not {"year", "date", "edition", "urls"} & rispy.loads(ris(work))[0].keys()
