"""MkDocs' hooks: `mkdocs serve` and `mkdocs build` make pages, data and the index of search.

Thin, since another builder may take MkDocs' place.
"""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from build_tools.build import build, find_errors, kept_store
from build_tools.facts import Facts
from build_tools.outside.turns import turn_to_build
from build_tools.reading.corpus import load_dossier
from build_tools.reading.edition import Edition, read_edition
from build_tools.reading.model import SECTION_TERMS
from build_tools.reading.problems import Problem, errors, render_problems
from build_tools.site.addresses import Repository, card_file, contribute_page, method_page, run_page
from build_tools.site.conversion import convert
from build_tools.site.flush import Flush, once_a_folder
from build_tools.site.made import Made
from build_tools.site.preview import PREVIEW, Prepared, PreviewServer
from build_tools.site.render import TEMPLATES
from build_tools.site.scripts import publish_scripts
from build_tools.site.search.text import SearchIndexError, index_text
from build_tools.site.stylesheet import StylesheetError, publish_stylesheet
from build_tools.site.swap import beside, put_in_place
from build_tools.site.themed import Taken
from build_tools.words.language import LANGS, Lang, chosen_lang, translate
from build_tools.words.tables import read_table

log = logging.getLogger("mkdocs.hooks.dossier")

_taken: Taken | None = None  # MkDocs loads this module anew for each build

# Templates that need a public address.
FOR_CRAWLERS = {"robots.txt", "sitemap.xml"}


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    """Remembers whether pages are built to be served from here."""
    PREVIEW.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Tells the theme what the dossier is called, and whether MkDocs adds its live reload."""
    config.extra["serving"] = PREVIEW.serving
    dossier, _ = load_dossier(Path(config.config_file_path).parent)
    if dossier:  # else `on_pre_build` stops
        config.extra["title"] = dossier.title.model_dump()
        config.extra["private"] = Repository(dossier.home).private
        config.extra["locale"] = {lang: str(dossier.locale(lang)) for lang in LANGS}
    cards = {lang: Path(config.docs_dir, card_file(lang)) for lang in LANGS}
    config.extra["cards"] = [lang for lang, file in cards.items() if file.is_file()]
    config.theme.static_templates.update(FOR_CRAWLERS)
    if PREVIEW.folder:
        config.site_dir = str(PREVIEW.folder)
    elif not PREVIEW.serving:
        turn_to_build(Path(config.config_file_path).parent, log.info)
        config.site_dir = str(beside(Path(config.site_dir)))
    return config


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Gives the theme its words by language and key, and makes the pages that MkDocs does not.

    Pages carry no lines and spaces that only set out the theme's tags.
    """
    env.trim_blocks = True
    env.auto_reload = False  # a page would ask of each part of the theme whether it has changed
    env.add_extension(Flush)
    env.globals["words"] = _theme_words()
    env.globals["once_a_folder"] = once_a_folder()
    env.bytecode_cache = PREVIEW.compiled
    _read_theme(env, config)
    if PREVIEW.serving and PREVIEW.prepared:
        PREVIEW.prepared.env = env
    elif _taken:
        env.globals["every_page"] = _taken.every_page
        _taken.write(env, config)
    return env


def _read_theme(env: Environment, config: MkDocsConfig) -> None:
    """A mistake in a part of the theme is told now, and no process that makes pages reads it again."""
    folder = Path(str(config.theme.custom_dir))
    for path in folder.rglob("*.html"):
        env.get_template(path.relative_to(folder).as_posix())


def _theme_words() -> dict[Lang, dict[str, str]]:
    table = read_table("theme")
    return {lang: _words(table, lang) for lang in LANGS}


def _words(table: dict[str, dict[str, str]], lang: Lang) -> dict[str, str]:
    sections = {f"section.{name}": terms.label for name, terms in SECTION_TERMS.items()}
    own = {key: words[lang] for key, words in table.items() if lang in words}
    return own | {key: translate(label, lang) for key, label in sections.items()}


def on_pre_build(config: MkDocsConfig) -> None:
    """Makes the generated pages before MkDocs looks for files; a broken dossier stops here."""
    root = Path(config.config_file_path).parent
    edition = read_edition(root, config.site_url or "")
    config.extra["revision"] = edition.revision
    if PREVIEW.serving:
        _prepare(root, config, edition)
        return
    result = build(root, Path(config.docs_dir), edition, kept_store(root))
    if result.publication is None:
        raise BrokenDossierError(result.problems)
    done = result.publication
    log.info("Dossier: %d files, %d written, %d removed", done.files, done.written, done.removed)


def _prepare(root: Path, config: MkDocsConfig, edition: Edition) -> None:
    """Reads the dossier for a preview, which makes pages when they are asked for."""
    PREVIEW.store = PREVIEW.store or kept_store(root)
    graph, problems = find_errors(root, PREVIEW.store)
    if graph is None or problems:
        raise BrokenDossierError(problems)
    PREVIEW.prepared = Prepared(Made(Facts(graph), edition), Path(config.site_dir), config)


class BrokenDossierError(PluginError):
    """A dossier of which no site can be made; in the log in the language that was chosen."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = errors(problems)
        super().__init__(self.told(chosen_lang() or "en"))

    def told(self, lang: Lang) -> str:
        """What is to be fixed, in `lang`."""
        return f"{translate('The dossier has problems:', lang)}\n{render_problems(self.problems, lang=lang)}"


def on_build_error(*, error: Exception) -> None:
    """Remembers what the preview tells those who look at it."""
    said = isinstance(error, BuildError)
    mistake = str(error) if said else "".join(traceback.format_exception(error))
    PREVIEW.mistakes = dict.fromkeys(LANGS, mistake)
    if isinstance(error, BrokenDossierError):
        PREVIEW.mistakes = {lang: error.told(lang) for lang in LANGS}


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """One style sheet, none of Material's other files, the script with its words.

    In a preview the dossier's pages are in none. What only crawlers read is not made without a
    public address; until here MkDocs took it for templates, which it does not copy as they are.
    """
    if not config.site_url:
        config.theme.static_templates -= FOR_CRAWLERS
    if PREVIEW.serving and PREVIEW.prepared:
        PREVIEW.prepared.add_pages(files)
    try:
        publish_stylesheet(files, config)
    except StylesheetError as broken:
        raise PluginError(f"the style sheet: {broken}") from broken
    publish_scripts(files, config, _theme_words())
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG001
    """In a preview MkDocs makes no page; else those of the navigation."""
    global _taken  # noqa: PLW0603  # from here to `on_env`, which is not handed the navigation
    if PREVIEW.serving and PREVIEW.prepared:
        PREVIEW.prepared.build_no_page(nav, files)
    else:
        _taken = Taken(nav, files)
    return nav


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Converts the page's Markdown, and leaves MkDocs an empty page to convert."""
    path = page.file.src_uri
    lang: Lang = "ar" if path.startswith("ar/") else "en"
    home = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
    page.meta["article"] = convert(
        markdown, path, lang, lambda name: files.src_uris[name].content_string, home
    )
    return ""


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """The HTML converted before, and the page's contents."""
    article = page.meta.pop("article")
    page.toc = get_toc(article.headings)
    return str(article.html)


def on_post_build(config: MkDocsConfig) -> None:
    """Indexes the finished pages for search, and puts the site in its place; a preview has none."""
    if PREVIEW.serving:
        return
    site = Path(config.site_dir)
    try:
        index_text(site)
    except SearchIndexError as broken:
        raise PluginError(f"the search index: {broken}") from broken
    log.info("Dossier: the site is in %s", put_in_place(site))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_builder: object) -> PreviewServer:
    """Watches what people edit, and not docs/ as a whole, where `mkdocs build` writes."""
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
        *(docs / page(lang) for lang in LANGS for page in (method_page, contribute_page, run_page)),
    ]
    return [path for path in folders if path.exists()]
