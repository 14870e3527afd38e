"""What search costs with 10,000 entries a language: `make site`, then `python -m tests.bench.search`.

The entries are made up of the dossier's own names and words. Their pages hold only what the index
reads; the page that asks is the site's own. The server compresses scripts and JSON, as hosts do.
"""

from __future__ import annotations

import gzip
import html
import os
import random
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from babel import Locale
from playwright.sync_api import sync_playwright

from build_tools.outside.chromium import launch_chromium
from build_tools.reading.corpus import load_corpus
from build_tools.reading.marks import plain_words
from build_tools.reading.model import SECTIONS, Described
from build_tools.site.search.names import card_files
from build_tools.site.search.text import index_text
from build_tools.site.views.search import SearchCard
from build_tools.site.views.search_held import view_dates
from build_tools.words.language import LANGS, Lang, other

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parent.parent.parent
BUILT = Path(os.environ.get("SITE", ROOT / "site"))
ENTRIES = 10_000
WORDS = 150  # of text on a page
QUERIES = 40
Sent = list[tuple[str, int]]
Names = dict[Lang, list[str]]


def main() -> int:
    """Print the figures; 1 when one of them is over its limit."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        names = make_site(site)
        start = time.perf_counter()
        index_text(site)
        figures = {"index built in s": (time.perf_counter() - start, 20.0)}
        with serve(site) as (address, sent), sync_playwright() as playwright:
            browser = launch_chromium(playwright)
            for lang in LANGS:
                page = browser.new_page()
                figures |= measure(page, f"{address}/{lang}/index.html", names[lang], sent, lang)
    for name, (value, limit) in figures.items():
        sys.stdout.write(f"{name:<44}{value:8.1f}  (limit {limit:g})\n")
    return int(any(value > limit for value, limit in figures.values()))


def make_site(site: Path) -> dict[Lang, list[str]]:
    """The site's frame and synthetic pages; gives some of their names, to ask for."""
    shutil.copytree(BUILT / "assets", site / "assets")
    (site / "search").mkdir()
    names = {lang: _names(lang) for lang in LANGS}
    chance = random.Random(4)  # noqa: S311  # the same pages at each run
    every = range(len(names["en"]))
    pairs = [(chance.choice(every), chance.choice(every)) for _ in range(ENTRIES)]
    for lang in LANGS:
        cards = [_card(lang, number, pair, names) for number, pair in enumerate(pairs)]
        text = _text(lang)
        for address, card in cards:
            _write_page(site / address, lang, card, " ".join(chance.choices(text, k=WORDS)))
        for name, script in card_files(cards, lang, view_dates(Locale.parse(lang))):
            (site / "search" / name).write_text(script, encoding="utf-8")
        shutil.copy(BUILT / lang / "index.html", site / lang)
    asked = chance.sample(range(ENTRIES), QUERIES)
    return {lang: [_made(names[lang], pairs[number]) for number in asked] for lang in LANGS}


def _entries() -> list[Described]:
    corpus, _ = load_corpus(ROOT)
    assert corpus is not None
    return [e for e in corpus.entries.values() if isinstance(e, Described)]


def _names(lang: Lang) -> list[str]:
    return [entry.name.in_language(lang) for entry in _entries()]


def _text(lang: Lang) -> list[str]:
    """The words of the dossier's summaries, as often as they occur."""
    return " ".join(plain_words(e.summary.in_language(lang)) for e in _entries()).split()


def _made(names: list[str], pair: tuple[int, int]) -> str:
    first, last = (names[number].split() for number in pair)
    return f"{first[0]} {last[-1]}"


def _card(lang: Lang, number: int, pair: tuple[int, int], names: Names) -> tuple[str, SearchCard]:
    own, foreign = (_made(names[each], pair) for each in (lang, other(lang)))
    section = SECTIONS[number % len(SECTIONS)]
    also = (" ".join(reversed(own.split())), " ".join(reversed(foreign.split())))
    about = " ".join(each for name in names[lang][number % 40 :][:4] for each in name.split())
    card = SearchCard(
        (own, foreign, *also), section, section, "", (1990 + number % 36,), number % 50, about
    )
    return f"{lang}/{section}/entry-{number}.html", card


def _write_page(path: Path, lang: Lang, card: SearchCard, text: str) -> None:
    data = " ".join(f'data-{key}="{html.escape(value)}"' for key, value in card.fields.items())
    meta = ", ".join(f"{key}[data-{key}]" for key in card.fields)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f'<!doctype html><html lang="{lang}"><title>-</title><article data-pagefind-body>'
        f"<h1>{html.escape(card.names[0])}</h1>"
        f'<div hidden data-pagefind-meta="{meta}" {data}></div>'
        f"<p>{html.escape(text)}</p></article></html>",
        encoding="utf-8",
    )


class _Counting(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body in one piece: sent apart, the second waits 40 ms
    sent: Sent

    def __init__(self, *args: object, sent: Sent, directory: str) -> None:
        self.sent = sent
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A file, compressed if it is of a kind that hosts compress, and its size noted."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        packed = path.suffix in (".js", ".json", ".html", ".css", ".svg")
        body = gzip.compress(path.read_bytes()) if packed else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.sent.append((self.path, len(body)))
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name in the base
        """Say nothing."""


@contextmanager
def serve(site: Path, port: int = 0) -> Iterator[tuple[str, Sent]]:
    """The site's address on this machine, at a free port if none is given, and the size of whatever it sends."""
    sent: Sent = []
    handler = partial(_Counting, sent=sent, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", sent
        server.shutdown()


def measure(
    page: Page, address: str, names: list[str], sent: Sent, lang: Lang
) -> dict[str, tuple[float, float]]:
    """The weight of the first query and of further ones, and how long after the last key each took."""
    page.goto(address, wait_until="networkidle")
    page.evaluate(_LISTEN)
    sent.clear()
    page.keyboard.press("/")
    weights, times, alone = [], [], 0.0
    for name in names:
        times.append(_ask(page, name))
        weights.append(_kilobytes(sent))
        if len(weights) == 1:
            alone = _kilobytes(each for each in sent if "/pagefind/" not in each[0])
        sent.clear()
    firsts, lasts = ([each[at] for each in times[1:]] for at in (0, 1))
    return {
        f"{lang}: kB before the first results (names)": (alone, 160.0),
        f"{lang}: kB of the first query, with the text": (weights[0], 240.0),
        f"{lang}: kB for a further query, median": (median(weights[1:]), 60.0),
        f"{lang}: ms to the first results, median": (median(firsts), 200.0),
        f"{lang}: ms to the first results, 9 of 10": (quantiles(firsts, n=10)[-1], 200.0),
        f"{lang}: ms to the last results, median": (median(lasts), 200.0),
    }


def _kilobytes(sent: Iterable[tuple[str, int]]) -> float:
    return sum(size for _, size in sent) / 1000


_LISTEN = """() => {
  const input = document.querySelector(".search-input");
  const list = document.querySelector(".search-results");
  window.took = window.ended = null;
  input.addEventListener("input", () => {
    window.pressed = performance.now();
    window.took = window.ended = null;
  });
  new MutationObserver(() => {
    const now = performance.now() - window.pressed;
    if (list.querySelector("[role=option]")) window.took ??= now;
    if (list.getAttribute("aria-busy") === "false") window.ended = now;
  }).observe(list, { childList: true, attributes: true });
}"""


def _ask(page: Page, query: str) -> tuple[float, float]:
    """Types a query by its keys; ms from the last of them to the first results and to the last."""
    field = page.locator(".search-input")
    field.press("ControlOrMeta+a")
    field.press_sequentially(query, delay=20)
    page.wait_for_function("() => window.ended !== null && window.took !== null", timeout=20_000)
    page.wait_for_timeout(300)
    return float(page.evaluate("() => window.took")), float(page.evaluate("() => window.ended"))


if __name__ == "__main__":
    sys.exit(main())
