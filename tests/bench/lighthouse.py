"""Lighthouse's scores, as for a phone: `make lighthouse`. It needs Node 18.16 or newer and Chromium.

The site is built for the address at which it is served here, as a published one is for its own: the
links between its languages are whole. The server compresses, as hosts do.
Figures: docs/decisions/lighthouse.md.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from build_tools.outside.chromium import find_chromium
from build_tools.words.language import LANGS
from tests.bench.search import serve
from tests.browser.conftest import OVERVIEWS, largest_pages

ROOT = Path(__file__).parent.parent.parent
BUILT = Path(os.environ.get("SITE", ROOT / ".lighthouse"))
PORT = 8765  # as in the Makefile
LIGHTHOUSE = Path(__file__).parent / "lighthouse" / "node_modules" / ".bin" / "lighthouse"
MARKS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
FLAGS = "--headless=new --no-sandbox --disable-gpu"


def main(wanted: list[str]) -> int:
    """Print a line of scores a page, of the kinds named or of all; 1 when one is under the mark."""
    with sync_playwright() as playwright:
        chromium = find_chromium(playwright)
    assert chromium, "no Chromium: make browser"
    overviews = {name: page for name, page in OVERVIEWS.items() if (BUILT / "en" / page).exists()}
    pages = {**overviews, **largest_pages(BUILT)}  # without what the miniature alone has: a year
    low = 0
    sys.stdout.write(f"{'':44}{'  '.join(MARKS)}\n")
    with serve(BUILT, PORT) as (address, _sent):
        for name, page in pages.items():
            for lang in LANGS if not wanted or name in wanted else ():
                report = measure(f"{address}/{lang}/{page}", chromium)
                scores = {key: _score(report, key) for key in MARKS}
                low += sum(scores[key] < mark for key, mark in MARKS.items())
                line = "".join(f"{score:6}" for score in scores.values())
                sys.stdout.write(f"{lang}/{page:<41}{line}  {'; '.join(_faults(report))}\n")
                sys.stdout.flush()
    return int(low > 0)


def measure(address: str, chromium: str) -> dict[str, Any]:
    """Lighthouse's report on one page, with its own throttling of a phone's line and processor."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        command = [str(LIGHTHOUSE), address, "--quiet", f"--chrome-flags={FLAGS}"]
        command += ["--output=json", f"--output-path={report.name}"]
        command += [f"--only-categories={','.join(MARKS)}"]
        environment = {**os.environ, "CHROME_PATH": chromium}
        subprocess.run(command, env=environment, check=True)
        result: dict[str, Any] = json.loads(Path(report.name).read_text("utf-8"))
    return result


def _score(report: dict[str, Any], category: str) -> int:
    return round(100 * (report["categories"][category]["score"] or 0))


def _faults(report: dict[str, Any]) -> list[str]:
    """What keeps a category from its mark."""
    return [
        f"{key}: {reference['id']}"
        for key, mark in MARKS.items()
        if _score(report, key) < mark
        for reference in report["categories"][key]["auditRefs"]
        if reference["weight"] and (report["audits"][reference["id"]]["score"] or 0) < 0.9
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
