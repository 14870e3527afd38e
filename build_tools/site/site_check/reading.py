"""Reads each file of a site and checks it by itself: once for each content, on all cores."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from build_tools.outside.cores import mapped
from build_tools.outside.progress import shown
from build_tools.outside.store import Store, code_key, key_of
from build_tools.reading.problems import Problem, pack_problem, unpack_problem
from build_tools.site.site_check.languages import check_direction, check_parts
from build_tools.site.site_check.markup import (
    check_characters,
    check_elements,
    check_head,
    check_ids,
    check_syntax,
)
from build_tools.site.site_check.page import Element, Page, read_page

PageCheck = Callable[[Page], Iterator[Problem]]

# What browsers show: pages, and drawings by themselves.
SHOWN = (".html", ".htm", ".xhtml", ".svg")
_DRAWING_CHECKS: tuple[PageCheck, ...] = (check_characters, check_elements, check_ids)
_PAGE_CHECKS: tuple[PageCheck, ...] = (
    *_DRAWING_CHECKS,
    check_syntax,
    check_head,
    check_direction,
    check_parts,
)


@dataclass(frozen=True)
class Examined:
    """A file as the rest of the site needs it, and what is wrong with it by itself."""

    page: Page
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
    checks = _DRAWING_CHECKS if name.lower().endswith(".svg") else _PAGE_CHECKS
    problems = tuple(problem for check in checks for problem in check(page))
    return Examined(page.outline(), problems)


def _pack(value: Examined) -> dict[str, Any]:
    page = value.page
    return {
        "name": page.name,
        "ids": sorted(page.ids),
        "fields": sorted(page.fields),
        "links": [(e.tag, e.line, e.attributes, e.in_content) for e in page.elements],
        "problems": [pack_problem(each) for each in value.problems],
    }


def _unpacked(path: str) -> Callable[[dict[str, Any]], Examined]:
    """Of a file that is now at `path`."""

    def unpack(kept: dict[str, Any]) -> Examined:
        links = tuple(
            Element(tag, line, attributes, "", "", "", in_content, is_address=False)
            for tag, line, attributes, in_content in kept["links"]
        )
        ids, fields = frozenset(kept["ids"]), frozenset(kept["fields"])
        problems = tuple(replace(unpack_problem(each), path=path) for each in kept["problems"])
        return Examined(Page(kept["name"], path, "", links, ids, fields), problems)

    return unpack
