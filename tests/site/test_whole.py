"""Every page of the site, not only one of each kind, passes the check that knows no builder."""

from __future__ import annotations

from pathlib import Path

from build_tools.reading.problems import render_problems
from build_tools.site.site_check import check_site


def test_every_page_passes(site: Path) -> None:
    assert render_problems(check_site(site)) == ""
