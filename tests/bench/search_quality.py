"""How well search finds the dossier's entries: `make site`, then `python -m tests.bench.search_quality`.

`queries.yaml` has what somebody may type, by class, and the entries of which one must be among the
first five results; and names of people who are not in the dossier.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import yaml
from playwright.sync_api import sync_playwright

from build_tools.outside.chromium import launch_chromium
from build_tools.words.language import LANGS
from tests.browser.asking import found_exactly, missed, unanswered
from tests.sites import serving

ROOT = Path(__file__).parent.parent.parent
BUILT = Path(os.environ.get("SITE", ROOT / "site"))
QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yaml").read_text("utf-8"))
MOST_MISSED = 0.02


def main() -> int:
    """Prints what is missed and what is wrongly found; 1 when it is more than it may be."""
    wrong = False
    with serving(BUILT) as address, sync_playwright() as playwright:
        page = launch_chromium(playwright).new_page()
        for lang in LANGS:
            page.goto(f"{address}{lang}/index.html")
            cases = [case for of_class in QUERIES[lang].values() for case in of_class]
            lacking = missed(page, cases)
            exact = found_exactly(page, QUERIES["absent"][lang])
            sys.stdout.write(f"{lang}: {len(lacking)} of {len(cases)} missed\n")
            sys.stdout.writelines(f"  {line}\n" for line in lacking)
            sys.stdout.writelines(f"  {name}: absent, and found\n" for name in exact)
            posts = unanswered(page, QUERIES["posts"][lang])
            sys.stdout.writelines(f"  {line}\n" for line in posts)
            wrong |= bool(exact or posts) or len(lacking) > MOST_MISSED * len(cases)
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
