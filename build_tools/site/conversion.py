"""Converts Markdown into HTML once for each text: on all cores, kept from one build to the next.

MkDocs converts page after page, and all of them at every build; that was most of a build's time.
Here each page that is not known yet is converted as MkDocs would, before it gets there, and kept by
the content of everything that went in. What gave a warning is left to MkDocs, which counts it.
"""

from __future__ import annotations

import json
import logging
import posixpath
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from build_tools.outside.cores import mapped

FOLDER = ".cache"
_NAME = "pages.sqlite"
_HREF = re.compile(r'\b(?:href|src)="([^"#?]+)')


@dataclass(frozen=True)
class Converted:
    """A page's HTML with what MkDocs learns while it makes it.

    `toc` holds headings as `{name, id, level, children}`; `links` the anchors that the page links
    to, by page and as written; `targets` the files that it leads to, relative to the site.
    """

    html: str
    toc: list[dict[str, Any]]
    anchors: list[str]
    links: dict[str, dict[str, str]]
    targets: list[str]


class Conversion:
    """The pages of one build, converted; `folder` keeps them for the next."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME
        self._pages: dict[str, Converted] = {}

    def prepare(self, config: MkDocsConfig, files: Files) -> tuple[int, int]:
        """Converts what is not known; how many pages there are, and how many were converted."""
        pages = [file.page for file in files.documentation_pages() if file.page]
        settings = _settings(config)
        keys = {page.file.src_uri: _key(settings, page.file) for page in pages}
        kept = _read(self._path, keys.values())
        there = {file.dest_uri for file in files}
        known = {name: kept[key] for name, key in keys.items() if key in kept}
        known = {name: one for name, one in known.items() if there.issuperset(one.targets)}
        missing = [page for page in pages if page.file.src_uri not in known]
        made = zip(missing, mapped(_converter(config, files), missing), strict=True)
        fresh = {page.file.src_uri: one for page, one in made if one}
        self._pages = known | fresh
        _write(self._path, {keys[name]: one for name, one in fresh.items()}, set(keys.values()))
        return len(pages), len(missing)

    def holds(self, page: Page) -> bool:
        """Whether the page needs no conversion."""
        return page.file.src_uri in self._pages

    def give(self, page: Page, files: Files) -> str | None:
        """The page's HTML, MkDocs told what else it asks of a page; None when it is not known."""
        converted = self._pages.pop(page.file.src_uri, None)
        if converted is None:
            return None
        page.toc = get_toc(converted.toc)  # type: ignore[arg-type]  # the keys of its own tokens
        page.present_anchor_ids = set(converted.anchors)
        found = {files.get_file_from_path(name): links for name, links in converted.links.items()}
        page.links_to_anchors = {file: links for file, links in found.items() if file}
        return converted.html


def _settings(config: MkDocsConfig) -> str:
    """All but the text that decides what a page becomes."""
    versions = [version(name) for name in ("markdown", "mkdocs", "pymdown-extensions")]
    return repr(
        (versions, config.markdown_extensions, config.mdx_configs, config.use_directory_urls)
    )


def _key(settings: str, file: File) -> str:
    return sha256(f"{settings}\0{file.src_uri}\0{file.content_string}".encode()).hexdigest()


class _Warnings(logging.Handler):
    """Remembers whether anything was warned of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warned = False

    def emit(self, _record: logging.LogRecord) -> None:
        """Takes note."""
        self.warned = True


def _converter(config: MkDocsConfig, files: Files) -> Callable[[Page], Converted | None]:
    def convert(page: Page) -> Converted | None:
        log, warnings = logging.getLogger("mkdocs"), _Warnings()
        handlers, log.handlers, log.propagate = log.handlers, [warnings], False
        try:
            page.read_source(config)
            page.render(config, files)
        finally:
            log.handlers, log.propagate = handlers, True
        return None if warnings.warned else _taken_from(page)

    return convert


def _taken_from(page: Page) -> Converted:
    html = page.content or ""
    return Converted(
        html=html,
        toc=[_token(item) for item in page.toc],
        anchors=sorted(page.present_anchor_ids or ()),
        links={file.src_uri: links for file, links in (page.links_to_anchors or {}).items()},
        targets=sorted(_targets(page.file.dest_uri, html)),
    )


def _token(item: AnchorLink) -> dict[str, Any]:
    children = [_token(child) for child in item.children]
    return {"name": item.title, "id": item.id, "level": item.level, "children": children}


def _targets(page: str, html: str) -> set[str]:
    """The files of the site that a page leads to; when one has gone, the page is converted anew."""
    links = {unquote(link) for link in _HREF.findall(html)}
    return {
        posixpath.normpath(posixpath.join(posixpath.dirname(page), link))
        for link in links
        if ":" not in link
    }


def _open(path: Path) -> sqlite3.Connection:
    """The store; one that cannot be read is begun anew, since it holds nothing of its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _table(sqlite3.connect(path, timeout=60))
    except sqlite3.DatabaseError:
        path.unlink()
        return _table(sqlite3.connect(path, timeout=60))


def _table(store: sqlite3.Connection) -> sqlite3.Connection:
    store.execute("CREATE TABLE IF NOT EXISTS pages (key TEXT PRIMARY KEY, page TEXT NOT NULL)")
    return store


def _read(path: Path, keys: Iterable[str]) -> dict[str, Converted]:
    if not path.exists():
        return {}
    wanted = set(keys)
    with closing(_open(path)) as store:
        rows = store.execute("SELECT key, page FROM pages")
        return {key: Converted(**json.loads(page)) for key, page in rows if key in wanted}


def _write(path: Path, fresh: Mapping[str, Converted], used: set[str]) -> None:
    """Adds what is new and drops what this build did not use, all or nothing."""
    with closing(_open(path)) as store, store:
        old = {key for (key,) in store.execute("SELECT key FROM pages")} - used
        store.executemany("DELETE FROM pages WHERE key = ?", [(key,) for key in old])
        rows = [(key, json.dumps(asdict(page))) for key, page in fresh.items()]
        store.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?)", rows)
