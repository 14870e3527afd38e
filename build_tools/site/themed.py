"""A page in the theme, made as MkDocs makes it: when it is asked for, or all of them on all cores.

MkDocs makes its pages one after the other and holds each until the last is written. It is left the
few in its navigation; the others are made and let go.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from build_tools.outside.cores import mapped
from build_tools.outside.progress import shown


class ConvertedPage(Page):
    """A page that we have converted: MkDocs would set up its converter for each, and for nothing."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """No HTML, which `on_page_content` gives; links are for the check of the built site."""
        self.content = ""


@dataclass(frozen=True)
class Theme:
    """What all pages share: MkDocs's settings and navigation, and the theme's templates."""

    config: MkDocsConfig
    nav: Navigation
    env: Environment

    def html(self, file: File, files: Files) -> str:
        """The page of a Markdown file, with MkDocs's own events; `files` has its pictures."""
        config, events = self.config, self.config.plugins
        page = file.page or ConvertedPage(None, file, config)
        page.read_source(config)
        page.markdown = events.on_page_markdown(
            page.markdown or "", page=page, config=config, files=files
        )
        page.render(config, files)
        page.content = events.on_page_content(
            page.content or "", page=page, config=config, files=files
        )
        page.active = True
        try:
            context: Any = get_context(self.nav, [], config, page)
            return self.env.get_template("main.html").render(context)
        finally:
            page.active = False


class Taken:
    """The pages that the navigation does not name, taken from MkDocs, which makes none of them."""

    def __init__(self, nav: Navigation, files: Files) -> None:
        self.every_page = list(files.documentation_pages())
        self._nav = nav
        self._files = files
        self._pages = [file for file in self.every_page if not (file.page and file.page.parent)]
        for file in self._pages:
            file.inclusion, file.page = InclusionLevel.EXCLUDED, None

    def write(self, env: Environment, config: MkDocsConfig) -> None:
        """Writes them where MkDocs would have."""
        theme = Theme(config, self._nav, env)
        written = mapped(partial(self._write, theme), self._pages)
        for _ in shown(written, len(self._pages), "pages put into the theme"):
            pass

    def _write(self, theme: Theme, file: File) -> None:
        path = Path(file.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(theme.html(file, self._files), "utf-8", newline="\n")
        file.page = None  # with its text, or memory would hold them all
