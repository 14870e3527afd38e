"""Whether the site says all that the dossier's first article says: `python -m tests.bench.article`.

`article.yaml` lists its facts; each must stand in both languages of the built site, with a
reference to the article at the place where it says so.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from lxml import etree, html

from build_tools.site.views.locators import place_words
from build_tools.words.language import LANGS, Lang

ROOT = Path(__file__).parent.parent.parent
BUILT = Path(os.environ.get("SITE", ROOT / "site"))
DATA = yaml.safe_load(Path(__file__).with_name("article.yaml").read_text("utf-8"))


def main() -> int:
    """Prints the facts that are not found; 1 when there are any."""
    lacking = [
        f"{lang}/{place['page']}#claim-{place['claim']}: {fact['fact']}"
        for fact in DATA["facts"]
        for place in fact["in"]
        for lang in LANGS
        if not _is_found(fact, place, lang)
    ]
    sys.stdout.writelines(f"{line}\n" for line in lacking)
    sys.stdout.write(f"{len(DATA['facts'])} facts, {len(lacking)} places lack one\n")
    return int(bool(lacking))


def _is_found(fact: dict[str, Any], place: dict[str, str], lang: Lang) -> bool:
    page = html.parse(str(BUILT / lang / f"{place['page']}.html")).getroot()
    claim = page.get_element_by_id(f"claim-{place['claim']}", None)
    if claim is not None and claim.tag == "a":  # one of several in a line
        claim = claim.getparent()
    if claim is None or place[lang] not in _words(claim):
        return False
    locators = (re.escape(place_words(locator, lang)) for locator in fact["at"])
    pattern = "|".join(rf"{words}(?!\d)" for words in locators)
    return any(re.search(pattern, reference) for reference in _references(page, claim))


def _words(element: etree._Element) -> str:
    return " ".join("".join(str(text) for text in element.itertext()).split())


def _references(page: etree._Element, claim: etree._Element) -> Iterator[str]:
    """The references of a claim that lead to the article, in words."""
    address = f"../sources/{DATA['source']}.html"
    for link in claim.iterfind(".//a"):
        item = page.find(f".//li[@id='{link.get('href', '').removeprefix('#')}']")
        if item is not None and item.find(f".//a[@href='{address}']") is not None:
            yield _words(item)


if __name__ == "__main__":
    sys.exit(main())
