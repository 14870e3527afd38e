"""The search index: Pagefind over the built pages, and the folding that its queries go through."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from build_tools.folding import TABLE
from build_tools.language import LANGS, Lang, translate

FOLDER = "search"
# What only repeats, or is only about the page itself.
UNSEARCHED = (
    ".infobox",
    ".references",
    ".entry-links",
    ".confirmed",
    ".headerlink",
    ".other-name",
    "sup.ref",
    "nav",
)
# Pagefind brings interfaces of its own, which the theme's takes the place of.
UNUSED = ("*-ui.*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")
# It speaks to the console when an index is broken; the page speaks to its reader instead.
QUIET = "const console = { log() {}, warn() {}, error() {} };\n"
# What the results say, by the name under which theme/assets/javascripts/search/ asks for it.
WORDS = {
    "actors": "Actors",
    "events": "Events",
    "places": "Places",
    "sources": "Sources",
    "disputes": "Disputed",
    "pages": "Pages",
    "similar": "Similar spelling:",
    "partial": "In part:",
    "hint": "Type a name or a word: Haftar, Hifter or حفتر find the same.",
    "results": "Results:",
    "nothing": "The dossier has nothing under these words.",
    "none_exact": "Nothing under exactly these words. What is nearest:",
    "cut": "Only the beginning of so long a query is searched.",
    "more": "More results",
    "why_name": "Name",
    "why_also": "Also written",
    "why_similar": "Similar spelling:",
    "why_text": "In the text",
    "lacking": "without some of the words",
}


class SearchIndexError(RuntimeError):
    """Pagefind failed; the message is its own."""


def build_index(site: Path) -> None:
    """Indexes the pages of `site`, each language by itself, into `site`/search."""
    command = [sys.executable, "-m", "pagefind", "--quiet", "--site", str(site)]
    command += ["--output-subdir", FOLDER, "--exclude-selectors", ",".join(UNSEARCHED)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise SearchIndexError(done.stderr or done.stdout)
    _tidy(site / FOLDER)
    for lang in LANGS:
        (site / FOLDER / f"{lang}.json").write_text(_settings(lang), encoding="utf-8")


def _settings(lang: Lang) -> str:
    """What the browser's side needs to know: the folding, and its words in the page's language."""
    say = {name: translate(message, lang) for name, message in WORDS.items()}
    return json.dumps({"folding": TABLE, "words": say}, ensure_ascii=False, separators=(",", ":"))


def _tidy(folder: Path) -> None:
    for pattern in UNUSED:
        for path in folder.glob(pattern):
            path.unlink()
    script = folder / "pagefind.js"
    script.write_text(QUIET + script.read_text(encoding="utf-8"), encoding="utf-8")
