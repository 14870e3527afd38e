"""What makes plain `mkdocs serve` and `mkdocs build` do all of it: thin, since MkDocs may go."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

from build_tools.build import build
from build_tools.problems import errors, render_problems
from build_tools.render import TEMPLATES
from build_tools.search import SearchIndexError, build_index

log = logging.getLogger("mkdocs.hooks.dossier")


def on_pre_build(config: MkDocsConfig) -> None:
    """Makes the generated pages before MkDocs looks for files; a broken dossier stops here."""
    root = Path(config.config_file_path).parent
    result = build(root, Path(config.docs_dir))
    broken = errors(result.problems)
    if broken or result.publication is None:
        raise PluginError(f"the dossier has problems:\n{render_problems(broken)}")
    done = result.publication
    log.info("Dossier: %d files, %d written, %d removed", done.files, done.written, done.removed)


def on_post_build(config: MkDocsConfig) -> None:
    """Indexes the finished pages for search."""
    try:
        build_index(Path(config.site_dir))
    except SearchIndexError as broken:
        raise PluginError(f"the search index: {broken}") from broken


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watches what people edit instead of docs/, where each build writes."""
    server.unwatch(config.docs_dir)
    root = Path(config.config_file_path).parent
    for path in (root / "dossier", TEMPLATES, *_handwritten(Path(config.docs_dir))):
        server.watch(str(path), builder)
    return server


def _handwritten(docs: Path) -> list[Path]:
    """The parts of docs/ that no build writes to."""
    folders = [
        docs / "assets",
        *docs.glob("*.md"),
        *docs.glob("*/method.md"),
        *docs.glob("*/contribute.md"),
    ]
    return [path for path in folders if path.exists()]
