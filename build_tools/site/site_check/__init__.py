"""Checks the built site as a reader's browser will get it, whatever built it.

It reads `site/**/*.html`, pictures and the style sheets beside them, and trusts nothing: not the
escaping of our own renderer, not MkDocs, not the theme. docs/decisions/site-check.md says why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from build_tools.outside.collector import collector_paused
from build_tools.outside.store import Store
from build_tools.reading.problems import Problem
from build_tools.site.site_check.languages import check_twin
from build_tools.site.site_check.links import check_canonical, check_links
from build_tools.site.site_check.page import Outline, Site, site_of
from build_tools.site.site_check.reading import SHOWN, examined
from build_tools.site.site_check.stylesheets import check_stylesheet
from build_tools.words.messages import wording

SiteCheck = Callable[[Outline, Site], Iterator[Problem]]

# A copy in one language has no twins, and its addresses are those of the site.
COPY_CHECKS: tuple[SiteCheck, ...] = (check_links,)
SITE_CHECKS: tuple[SiteCheck, ...] = (*COPY_CHECKS, check_twin, check_canonical)


@collector_paused()
def check_site(
    folder: Path, checks: tuple[SiteCheck, ...] = SITE_CHECKS, store: Store | None = None
) -> list[Problem]:
    """Every problem of the built site in `folder`; `checks` are asked of each page among the rest.

    `store` keeps what each file says by itself, so that only what changed is read again.
    """
    names = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    read = examined(folder, [n for n in names if n.lower().endswith(SHOWN)], store or Store())
    problems = [problem for each in read for problem in each.problems]
    site = site_of(names, [each.page for each in read])
    problems += _run(checks, site.pages, site) + _run((check_links,), site.drawings, site)
    for name in names:
        if name.endswith(".css"):
            problems += check_stylesheet(folder / name, name, site)
    if not site.pages:
        problems.append(Problem(str(folder), 1, wording("no_page"), "site"))
    return problems


def _run(checks: tuple[SiteCheck, ...], pages: dict[str, Outline], site: Site) -> list[Problem]:
    return [problem for page in pages.values() for check in checks for problem in check(page, site)]
