"""Runs the wings in order: reads and checks the dossier, makes its pages and data, writes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.checks import run_checks
from build_tools.data import export_data
from build_tools.facts import Facts
from build_tools.outside.collector import collector_paused
from build_tools.outside.cores import mapped
from build_tools.outside.store import STORE_FOLDER, Store
from build_tools.reading.corpus import load_corpus
from build_tools.reading.edition import Edition
from build_tools.reading.graph import Graph, build_graph
from build_tools.reading.problems import Problem, errors
from build_tools.site import addresses
from build_tools.site.forms import form_files
from build_tools.site.pages import GeneratedPage, site_pages
from build_tools.site.publish import Publication, publish
from build_tools.site.search.names import search_files
from build_tools.site.views.maps import base_maps
from build_tools.words.language import LANGS


@dataclass(frozen=True)
class Build:
    """A build's outcome: its problems, and what it published if none of them was an error."""

    problems: list[Problem]
    publication: Publication | None


def check_dossier(root: Path, store: Store | None = None) -> tuple[Graph | None, list[Problem]]:
    """The graph of `root`/dossier, as far as it can be built, and every problem there is.

    `store` keeps what each file says and what is wrong with it: in memory, for whoever asks again,
    and from one run to the next where it has a file.
    """
    with collector_paused():
        corpus, problems = load_corpus(root, store)
        if corpus is None:
            return None, problems
        graph = build_graph(corpus)
        return graph, problems + run_checks(graph, store)


def kept_store(root: Path) -> Store:
    """What runs over `root`/dossier keep for the next."""
    return Store(root / STORE_FOLDER / "dossier.sqlite")


def build(root: Path, docs: Path, edition: Edition, store: Store | None = None) -> Build:
    """Makes the pages and data of `root`/dossier in `docs`; with an error nothing is written.

    `store` is as in `check_dossier`; who builds again and again passes the same each time.
    """
    graph, problems = check_dossier(root, store)
    if graph is None or errors(problems):
        return Build(problems, None)
    facts = Facts(graph)
    pages = list(site_pages(facts, edition))
    files: dict[str, str] = {}
    for made in mapped(GeneratedPage.files, pages):
        files |= made
    files |= _within(addresses.MAPS_FOLDER, base_maps(graph))
    files |= _within(addresses.DATA_FOLDER, export_data(graph))
    files |= _within(addresses.SEARCH_FOLDER, search_files(facts))
    files |= _within(addresses.FORMS_FOLDER, form_files(graph))
    return Build(problems, publish(docs, files, _owned_folders()))


def _within(folder: str, files: Mapping[str, str]) -> dict[str, str]:
    return {f"{folder}/{name}": text for name, text in files.items()}


def _owned_folders() -> list[str]:
    folders = [f"{lang}/{name}" for lang in LANGS for name in addresses.GENERATED_FOLDERS]
    return [
        *folders,
        addresses.DATA_FOLDER,
        addresses.SEARCH_FOLDER,
        addresses.FORMS_FOLDER,
        addresses.MAPS_FOLDER,
    ]
