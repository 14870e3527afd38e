"""Draws the pictures that stand beside a shared link; run by hand, when the title or the promise changes.

    python -m build_tools.desk.cards

writes `docs/assets/card-ar.png` and `card-en.png` for what `dossier/dossier.yaml` says. A browser
draws them, since it alone joins Arabic letters as the site does; a build needs none.
"""

from __future__ import annotations

import hashlib
import struct
import sys
import tempfile
import zlib
from html import escape
from pathlib import Path

from build_tools.outside.chromium import launch_chromium
from build_tools.reading.corpus import load_dossier
from build_tools.reading.model import Dossier
from build_tools.reading.problems import render_problems
from build_tools.site import addresses
from build_tools.words.language import LANGS, Lang

SIZE = (1200, 630)
"""Pixels, as those who show links ask for."""

_THEME = Path(addresses.__file__).parent / "theme"
_SIGNATURE = 8
_HEADER = 25
_PAGE = """<!doctype html>
<html lang="{lang}" dir="{direction}">
<meta charset="utf-8">
<link rel="stylesheet" href="assets/stylesheets/colours.css">
<link rel="stylesheet" href="assets/stylesheets/dossier.css">
<style>
  body {{ margin: 0; padding: 80px 90px; box-sizing: border-box; width: {width}px; height: {height}px;
    display: flex; flex-direction: column; background: #0b4f5a; color: #fff; font-family: var(--display); }}
  img {{ width: 104px; height: 104px; outline: 3px solid #e7d9b8; border-radius: 16px; }}
  h1 {{ font: 600 116px/1.15 var(--display); margin: auto 0 .1em; color: #fff; }}
  p {{ font: 600 50px/1.35 var(--display); margin: 0; color: #e7d9b8; text-wrap: balance; }}
</style>
<body><img src="assets/images/favicon.svg" alt=""><h1>{title}</h1><p>{promise}</p></body>
</html>
"""


def card_page(dossier: Dossier, lang: Lang) -> str:
    """The page that is photographed, beside the theme's assets."""
    width, height = SIZE
    return _PAGE.format(
        lang=lang,
        direction="rtl" if lang == "ar" else "ltr",
        width=width,
        height=height,
        title=escape(dossier.title.in_language(lang)),
        promise=escape(dossier.promise.in_language(lang)),
    )


def drawn_of(card: bytes) -> str:
    """What `drawing` of the page a card was made of; "" if it does not say."""
    at = _SIGNATURE + _HEADER
    length = int.from_bytes(card[at : at + 4], "big")
    name, _, text = card[at + 8 : at + 8 + length].partition(b"\0")
    return text.decode("ascii") if name == b"Source" else ""


def drawing(page: str) -> str:
    """A short sign of a page: another page has another."""
    return hashlib.sha256(page.encode("utf-8")).hexdigest()


def _noted(png: bytes, text: str) -> bytes:
    """The picture with a note in it of the page that it shows."""
    body = b"tEXtSource\0" + text.encode("ascii")
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    at = _SIGNATURE + _HEADER
    return png[:at] + chunk + png[at:]


def _photographs(pages: dict[Lang, str]) -> dict[Lang, bytes]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # of an extra

    width, height = SIZE
    found: dict[Lang, bytes] = {}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "assets").symlink_to(_THEME / "assets")
        window = launch_chromium(playwright).new_page(viewport={"width": width, "height": height})
        for lang, page in pages.items():
            file = Path(folder) / f"{lang}.html"
            file.write_text(page, "utf-8", newline="\n")
            window.goto(file.as_uri())
            window.evaluate("document.fonts.ready")
            found[lang] = window.screenshot()
    return found


def main() -> None:
    """Writes the cards of the dossier here."""
    root = Path.cwd()
    dossier, problems = load_dossier(root)
    if dossier is None:
        sys.exit(render_problems(problems))
    pages = {lang: card_page(dossier, lang) for lang in LANGS}
    for lang, png in _photographs(pages).items():
        file = root / "docs" / addresses.card_file(lang)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_noted(png, drawing(pages[lang])))


if __name__ == "__main__":
    main()
