"""The peers: builders that are handed the Markdown that our build wrote.

They do less than we do: no YAML, no checks, no pictures, no exports, and what our hook does to a
page is left out. Material is ours, the others come from tests/bench/peers.lock.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from tests.bench.speed.meter import Cost, FailedError, measure
from tests.bench.speed.ours import CHECKOUT

LOCK = CHECKOUT / "tests" / "bench" / "peers.lock"
MATERIAL, HUGO, ZENSICAL = "Material", "Hugo + Pagefind", "Zensical"

_EXTENSIONS = ["attr_list", "def_list", "tables", "toc"]
"""What Python-Markdown calls that which `site/conversion` lets its own converter read."""

_LINK = re.compile(r"(\]\([^)\s]*?)(index)?\.md([)#])")
_HUGO = {
    "baseURL": "https://example.org/",
    "title": "Bench",
    "uglyURLs": True,
    "defaultContentLanguage": "en",
    "defaultContentLanguageInSubdir": True,
    "disableKinds": ["taxonomy", "term"],
    "languages": {
        "en": {"contentDir": "content/en", "weight": 1},
        "ar": {"contentDir": "content/ar", "weight": 2},
    },
    "markup": {"goldmark": {"renderer": {"unsafe": True}}},
}
_LAYOUTS = {
    "baseof": '<!doctype html><html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8">'
    '<title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}">'
    "{{ range .AllTranslations }}"
    '<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}'
    '</head><body><header><nav><a href="/en/actors/">Actors</a><a href="/en/events/">Events</a>'
    '</nav></header><main>{{ block "main" . }}{{ end }}</main>'
    "<aside>{{ .TableOfContents }}</aside></body></html>",
    "single": '{{ define "main" }}<article>{{ .Content }}</article>{{ end }}',
    "list": '{{ define "main" }}<article>{{ .Content }}</article>{{ end }}',
}


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml: what only MkDocs can resolve, as `!ENV`, is nothing."""


_Loader.add_multi_constructor("!", lambda _loader, _suffix, _node: "")


def lay_out(root: Path, folder: Path) -> Path:
    """The sites of all peers in `folder`, of the Markdown that the build of `root` wrote."""
    for peer in ("material", "zensical"):
        _pages(root / "docs", folder / peer / "docs")
        text = yaml.safe_dump(_settings(root), allow_unicode=True, sort_keys=False)
        (folder / peer / "mkdocs.yml").write_text(text, "utf-8")
    for lang in ("en", "ar"):
        _hugo_pages(root / "docs" / lang, folder / "hugo" / "content" / lang)
    (folder / "hugo" / "hugo.yaml").write_text(yaml.safe_dump(_HUGO), "utf-8")
    for name, text in _LAYOUTS.items():
        path = folder / "hugo" / "layouts" / "_default" / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def builds(folder: Path, tools: Path) -> Iterator[tuple[str, Cost]]:
    """A clean build of each peer, by its name; FailedError where one left pages out."""
    material = (sys.executable, "-m", "mkdocs", "build", "-q", "-d", "site")
    yield MATERIAL, _whole(folder / "material", material)
    hugo = _whole(folder / "hugo", (tools / "hugo", "build", "--quiet", "-d", "site"))
    pagefind = (sys.executable, "-m", "pagefind", "--site", "site")
    yield HUGO, hugo + measure(pagefind, folder / "hugo")
    yield ZENSICAL, _whole(folder / "zensical", (tools / "zensical", "build", "--clean"))


def _whole(folder: Path, command: Sequence[str | Path]) -> Cost:
    cost = measure(command, folder)
    made, given = (sum(1 for _ in folder.rglob(f"*.{ending}")) for ending in ("html", "md"))
    if made < given:
        raise FailedError(f"{folder.name} made {made} pages of {given}")
    return cost


def tools(folder: Path) -> Path:
    """Where the peers' commands are, installed into `folder` if they are not there yet."""
    done = folder / LOCK.name
    if not done.exists() or done.read_bytes() != LOCK.read_bytes():
        venv.create(folder, clear=True, with_pip=True)
        install = (
            "-m",
            "pip",
            "install",
            "--quiet",
            "--require-hashes",
            "--only-binary",
            ":all:",
            "--requirement",
            LOCK,
        )
        subprocess.run([folder / "bin" / "python", *install], check=True)
        shutil.copy(LOCK, done)
    return folder / "bin"


def _settings(root: Path) -> dict[str, Any]:
    """Our mkdocs.yml with Material as it comes: same navigation, same Markdown, own search."""
    text = (root / "mkdocs.yml").read_text("utf-8")
    ours = yaml.load(text, _Loader)  # noqa: S506  # a SafeLoader
    kept = ("site_name", "use_directory_urls", "exclude_docs", "nav", "not_in_nav")
    theme = {"name": "material", "language": "en", "font": False}
    return {
        **{name: ours[name] for name in kept if name in ours},
        "site_url": "https://example.org/",
        "theme": theme,
        "plugins": ["search"],
        "markdown_extensions": _EXTENSIONS,
    }


def _pages(docs: Path, folder: Path) -> None:
    """Pages and pictures; exports, forms and our search are left out."""
    shutil.copytree(docs, folder, ignore=shutil.ignore_patterns("data", "forms", "search"))


def _hugo_pages(docs: Path, folder: Path) -> None:
    """The same, named and linked as Hugo wants it."""
    _pages(docs, folder)
    for path in sorted(folder.rglob("*.md")):
        text = _LINK.sub(r"\1\2.html\3", path.read_text("utf-8"))
        path.write_text(text, "utf-8")
        if path.name == "index.md":
            path.rename(path.with_name("_index.md"))
