"""Checks the built site as a reader's browser will get it, whatever built it.

It reads `site/**/*.html` and the style sheets beside them, and trusts nothing: not the escaping of
our own renderer, not MkDocs, not the theme. docs/decisions/site-check.md says why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from build_tools.reading.problems import Problem
from build_tools.site.site_check.languages import check_direction, check_parts, check_twin
from build_tools.site.site_check.links import check_canonical, check_links
from build_tools.site.site_check.markup import (
    check_characters,
    check_elements,
    check_head,
    check_ids,
    check_syntax,
)
from build_tools.site.site_check.page import Page, Site, read_site
from build_tools.site.site_check.stylesheets import check_stylesheet

Check = Callable[[Page, Site], Iterator[Problem]]

DRAWING_CHECKS: tuple[Check, ...] = (check_characters, check_elements, check_ids, check_links)
# A copy in one language has no twins, and its addresses are those of the site.
COPY_CHECKS: tuple[Check, ...] = (
    *DRAWING_CHECKS,
    check_syntax,
    check_head,
    check_direction,
    check_parts,
)
PAGE_CHECKS: tuple[Check, ...] = (*COPY_CHECKS, check_twin, check_canonical)


def check_site(folder: Path, checks: tuple[Check, ...] = PAGE_CHECKS) -> list[Problem]:
    """Every problem of the built site in `folder`, its pages put to `checks`."""
    site = read_site(folder)
    problems = _run(checks, site.pages, site) + _run(DRAWING_CHECKS, site.drawings, site)
    for name in sorted(site.files):
        if name.endswith(".css"):
            problems += check_stylesheet(folder / name, name, site)
    if not site.pages:
        problems.append(Problem(str(folder), 1, "holds no page: build the site first", "site"))
    return problems


def _run(checks: tuple[Check, ...], pages: dict[str, Page], site: Site) -> list[Problem]:
    return [problem for page in pages.values() for check in checks for problem in check(page, site)]
