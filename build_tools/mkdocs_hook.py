"""MkDocs' hooks: `mkdocs serve` and `mkdocs build` make pages, data and the index of search.

Thin, since another builder may take MkDocs' place.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from build_tools.build import build, kept_store
from build_tools.reading.corpus import load_dossier
from build_tools.reading.edition import read_edition
from build_tools.reading.model import SECTION_TERMS
from build_tools.reading.problems import errors, render_problems
from build_tools.site.addresses import contribute_page, method_page
from build_tools.site.conversion import convert
from build_tools.site.preview import PREVIEW, PreviewServer
from build_tools.site.render import TEMPLATES
from build_tools.site.search.text import SearchIndexError, index_text
from build_tools.site.stylesheet import StylesheetError, publish_stylesheet
from build_tools.words.language import LANGS, Lang, translate
from build_tools.words.tables import read_table

log = logging.getLogger("mkdocs.hooks.dossier")


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    """Remembers whether pages are built to be served from here."""
    PREVIEW.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Tells the theme what the dossier is called, and whether MkDocs adds its live reload."""
    config.extra["serving"] = PREVIEW.serving
    dossier, _ = load_dossier(Path(config.config_file_path).parent)
    if dossier:  # else `on_pre_build` stops
        config.extra["title"] = dossier.title.model_dump()
    if PREVIEW.folder:
        config.site_dir = str(PREVIEW.folder)
    return config


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Gives the theme its words by language and key: `build_tools/words/theme.yaml`, the sections."""
    table = read_table("theme")
    env.globals["words"] = {lang: _words(table, lang) for lang in LANGS}
    return env


def _words(table: dict[str, dict[str, str]], lang: Lang) -> dict[str, str]:
    sections = {f"section.{name}": terms.label for name, terms in SECTION_TERMS.items()}
    own = {key: words[lang] for key, words in table.items() if lang in words}
    return own | {key: translate(label, lang) for key, label in sections.items()}


def on_pre_build(config: MkDocsConfig) -> None:
    """Makes the generated pages before MkDocs looks for files; a broken dossier stops here."""
    root = Path(config.config_file_path).parent
    edition = read_edition(root, config.site_url or "")
    result = build(root, Path(config.docs_dir), edition, kept_store(root))
    broken = errors(result.problems)
    if broken or result.publication is None:
        raise PluginError(f"the dossier has problems:\n{render_problems(broken)}")
    done = result.publication
    log.info("Dossier: %d files, %d written, %d removed", done.files, done.written, done.removed)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """One style sheet for all pages; Material's scripts and the rest of its files stay away."""
    try:
        publish_stylesheet(files, config)
    except StylesheetError as broken:
        raise PluginError(f"the style sheet: {broken}") from broken
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Converts the page's Markdown, and leaves MkDocs an empty page to convert."""
    path = page.file.src_uri
    lang: Lang = "ar" if path.startswith("ar/") else "en"
    docs = Path(config.docs_dir)
    page.meta["article"] = convert(
        markdown, path, lang, lambda name: (docs / name).read_text("utf-8")
    )
    return ""


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """The HTML converted before, and the page's contents."""
    article = page.meta.pop("article")
    page.toc = get_toc(article.headings)
    return str(article.html)


def on_post_build(config: MkDocsConfig) -> None:
    """Indexes the finished pages for search."""
    try:
        index_text(Path(config.site_dir))
    except SearchIndexError as broken:
        raise PluginError(f"the search index: {broken}") from broken


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_builder: object) -> PreviewServer:
    """Watches what people edit, and not docs/, where each build writes."""
    preview = PreviewServer(server)
    root = Path(config.config_file_path).parent
    theme = [Path(folder) for folder in config.theme.dirs if root in Path(folder).parents]
    for path in (root / "dossier", TEMPLATES, *theme, *_handwritten(Path(config.docs_dir))):
        preview.watch(str(path))
    preview.watch(config.config_file_path)
    return preview


def _handwritten(docs: Path) -> list[Path]:
    """The parts of docs/ that no build writes to."""
    folders = [
        docs / "assets",
        *docs.glob("*.md"),
        *(docs / page(lang) for lang in LANGS for page in (method_page, contribute_page)),
    ]
    return [path for path in folders if path.exists()]
