"""Reads each file of a site and checks it by itself: once for each content, on all cores."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from build_tools.outside.cores import mapped
from build_tools.outside.progress import shown
from build_tools.outside.store import Store, code_key, key_of
from build_tools.reading.problems import Problem, pack_problem, unpack_problem
from build_tools.site.site_check.languages import (
    check_language,
    check_texts,
    misdirected,
    misspoken,
)
from build_tools.site.site_check.links import check_own_places, misaddressed, outlined
from build_tools.site.site_check.markup import (
    check_characters,
    check_head,
    check_ids,
    check_raw,
    check_syntax,
    refused,
)
from build_tools.site.site_check.page import NOWHERE, Element, Outline, Page, read_page

ElementCheck = Callable[[Element], Iterator[str]]
PageCheck = Callable[[Page], Iterator[Problem]]

# What browsers show: pages, and drawings by themselves.
SHOWN = (".html", ".htm", ".xhtml", ".svg")
# Asked of each element alone, by the name of the check.
_DRAWN: tuple[tuple[str, ElementCheck], ...] = (("markup", refused), ("links", misaddressed))
_ELEMENTS: tuple[tuple[str, ElementCheck], ...] = (
    *_DRAWN,
    ("direction", misdirected),
    ("language", misspoken),
)
_DRAWING_CHECKS: tuple[PageCheck, ...] = (check_characters, check_raw, check_ids, check_own_places)
_PAGE_CHECKS: tuple[PageCheck, ...] = (
    *_DRAWING_CHECKS,
    check_syntax,
    check_head,
    check_language,
    check_texts,
)


@dataclass(frozen=True)
class Examined:
    """A file as the rest of the site needs it, and what is wrong with it by itself."""

    page: Outline
    problems: tuple[Problem, ...]


def examined(folder: Path, names: Sequence[str], store: Store) -> list[Examined]:
    """Each of the files `names` of the site in `folder`."""
    code = code_key(("site", "words", "reading"), ("lxml",))
    keys: dict[str, str] = {}
    fresh: dict[str, bytes] = {}
    with store.shelf("site", _pack) as shelf:
        for name in names:
            raw = (folder / name).read_bytes()
            keys[name] = key_of(code, name, sha256(raw).hexdigest())
            if not shelf.holds(keys[name]):
                fresh[name] = raw
        made = mapped(lambda name: _examine(name, str(folder / name), fresh[name]), list(fresh))
        done = dict(zip(fresh, shown(made, len(fresh), "files of the site read"), strict=True))
        return [
            shelf.kept(keys[name], lambda n=name: done[n], _unpacked(str(folder / name)))  # type: ignore[misc]
            for name in names
        ]


def _examine(name: str, path: str, raw: bytes) -> Examined:
    page = read_page(name, path, raw)
    is_drawing = name.lower().endswith(".svg")
    checks = _DRAWING_CHECKS if is_drawing else _PAGE_CHECKS
    problems = [
        page.problem(check, found.line, message)
        for found in page.elements
        for check, message in _wrong(found.element, is_drawing)
    ]
    problems += [problem for check in checks for problem in check(page)]
    return Examined(outlined(page), tuple(problems))


@lru_cache(maxsize=1 << 15)
def _wrong(element: Element, is_drawing: bool) -> tuple[tuple[str, str], ...]:  # noqa: FBT001
    """Each problem of an element alone, after the name of its check."""
    checks = _DRAWN if is_drawing else _ELEMENTS
    return tuple((name, message) for name, check in checks for message in check(element))


def _pack(value: Examined) -> dict[str, Any]:
    page = value.page
    return {
        "name": page.name,
        "ids": sorted(page.ids),
        "fields": sorted(page.fields),
        "elements": [(element.tag, element.attributes) for element in page.elements],
        "leads": page.leads,
        "problems": [pack_problem(each) for each in value.problems],
    }


def _unpacked(path: str) -> Callable[[dict[str, Any]], Examined]:
    """Of a file that is now at `path`."""

    def unpack(kept: dict[str, Any]) -> Examined:
        elements = tuple(Element(tag, values, NOWHERE) for tag, values in kept["elements"])
        leads = tuple((line, address) for line, address in kept["leads"])
        ids, fields = frozenset(kept["ids"]), frozenset(kept["fields"])
        problems = tuple(replace(unpack_problem(each), path=path) for each in kept["problems"])
        return Examined(Outline(kept["name"], path, ids, fields, elements, leads), problems)

    return unpack
