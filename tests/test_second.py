"""A second dossier, about another country: the engine builds it, and does not know about the first."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools import WINGS
from build_tools.facts import Facts
from build_tools.reading.corpus import load_corpus
from build_tools.reading.graph import build_graph
from build_tools.site.site_check import check_site
from tests.conftest import MINIATURE, ROOT

SECOND = ROOT / "tests" / "second"
# Of what the first dossier is: no page, script or file of another's may say it.
FIRST = re.compile(
    r"libya(?!ml)|libia|tripoli|benghazi|haftar|ليبي|طرابلس|بنغازي|حفتر", re.IGNORECASE
)
# Examples of spelling in comments; and the name finder, whose doubtful words are still of its own.
ABOUT_LANGUAGE = ("desk/scan/", "words/folding")

LINKED = re.compile(r'<script type="application/ld\+json">(.*?)</script>')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second dossier's site, made of its own `dossier/`, `docs/` and `mkdocs.yml` alone."""
    root = tmp_path_factory.mktemp("second")
    shutil.copytree(SECOND, root, dirs_exist_ok=True)
    (root / "build_tools").symlink_to(ROOT / "build_tools")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    day = {"SOURCE_DATE_EPOCH": "2222222222"}  # of 2040, when it has just been confirmed
    done = subprocess.run(
        command, cwd=root, env={**os.environ, **day}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return root / "site"


def test_it_is_whole(site: Path) -> None:
    assert check_site(site) == []


def test_each_page_says_to_programs_what_it_is(site: Path) -> None:
    """Once, as JSON-LD; the chooser of languages and the page of what is nowhere are nothing."""
    found = {
        path.relative_to(site).as_posix(): [json.loads(each) for each in LINKED.findall(text)]
        for path in site.rglob("*.html")
        if (text := path.read_text("utf-8"))
    }
    kinds = {page: [each["@type"] for each in said] for page, said in found.items()}

    assert {page for page, said in kinds.items() if not said} == {"index.html", "404.html"}
    assert {page for page, said in kinds.items() if said == ["Dataset"]} == {
        "ar/data.html",
        "en/data.html",
    }
    assert {tuple(said) for said in kinds.values()} == {(), ("Dataset",), ("WebPage",)}


def test_it_says_nothing_of_the_first(site: Path) -> None:
    said = {
        path.relative_to(site).as_posix(): found.group()
        for path in site.rglob("*")
        if path.suffix in (".html", ".js", ".json", ".csv", ".css", ".xml", ".svg", ".txt")
        and (found := FIRST.search(path.read_text("utf-8")))
    }

    assert said == {}


@pytest.mark.parametrize(
    "folder", [MINIATURE / "expected", *(ROOT / "build_tools" / w for w in WINGS)]
)
def test_neither_the_engine_nor_the_miniature_does(folder: Path) -> None:
    files = [path for path in folder.rglob("*") if path.is_file()] if folder.is_dir() else []
    said = [
        path.relative_to(ROOT).as_posix()
        for path in files
        if path.suffix not in (".pyc", ".png", ".woff2")
        and not any(part in path.as_posix() for part in ABOUT_LANGUAGE)
        and FIRST.search(path.read_text("utf-8"))
    ]

    assert said == []


def test_its_own_terms_play_their_parts(site: Path) -> None:
    """Dates, places, posts and commands are found by what the vocabulary says of them."""
    corpus, problems = load_corpus(site.parent)
    assert corpus is not None
    assert problems == []
    facts = Facts(build_graph(corpus))

    assert [(event.id, str(dating.when)) for event, dating in facts.events if dating] == [
        ("handover-2040", "2040-03-05")
    ]
    assert [place.place for place in facts.whereabouts.located] == ["port-lune"]
    assert {(tenure.holder, tenure.body) for tenure in facts.tenures} == {
        ("teo-ray", "cabinet-of-lagonia"),
        ("mira-sol", "cabinet-of-lagonia"),
        ("teo-ray", "outer-fleet"),
    }


def test_its_months_are_those_of_its_country(site: Path) -> None:
    page = (site / "ar" / "events" / "handover-2040.html").read_text("utf-8")

    assert "5 مارس 2040" in page
    assert "جويلية 2039" in (site / "ar" / "actors" / "teo-ray.html").read_text("utf-8")
    assert "March 5, 2040" not in page
