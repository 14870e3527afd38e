"""`mkdocs serve` for people who edit: a page is made when it is asked for, from what is there now.

MkDocs prepares (settings, theme, navigation, files to copy) and builds no page. After an edit it
prepares anew, in a folder of its own, which is shown when it is ready. Until then, and after a
mistake, the last good site answers at once; after a mistake each page begins with what to fix.
"""

from __future__ import annotations

import gc
import logging
import posixpath
import re
import shutil
import tempfile
import threading
import time
import traceback
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from build_tools.outside.collector import collector_paused
from build_tools.outside.store import Store
from build_tools.outside.watching import looking_observer
from build_tools.site.made import Made
from build_tools.site.publish import rewrite
from build_tools.site.themed import Theme
from build_tools.words.language import LANGS, RIGHT_TO_LEFT, Lang

log = logging.getLogger("mkdocs.hooks.dossier")

_LOOK = 0.25
"""Seconds between two looks at the files."""
_A_WHILE, _MINUTE = 12, 240
"""In quarters of a second without an edit: then what no longer lives is let go, and nobody waits."""


@dataclass
class Prepared:
    """What it takes to make a page: filled in by the hook, step by step, while MkDocs prepares."""

    made: Made
    folder: Path
    config: MkDocsConfig
    files: Files = field(init=False)
    nav: Navigation = field(init=False)
    env: Environment = field(init=False)

    def __post_init__(self) -> None:
        self._one_at_a_time = threading.Lock()  # since facts and the navigation are shared

    def add_pages(self, files: Files) -> None:
        """Leaves of what is made only the pages in the navigation, which MkDocs looks for."""
        for file in list(files):
            if self.made.is_made_in_docs(file.src_uri):
                files.remove(file)
        for path in set(_named(self.config.nav)) - files.src_uris.keys():
            if path in self.made:
                files.append(File.generated(self.config, path, content=""))

    def build_no_page(self, nav: Navigation, files: Files) -> None:
        """Keeps the navigation; of pages that are excluded from here on MkDocs builds none."""
        self.nav, self.files = nav, files
        for file in files.documentation_pages():
            file.inclusion = InclusionLevel.EXCLUDED

    def provide(self, address: str) -> None:
        """Makes the file at `address`, relative to the site, if it can be made and is not there."""
        target = self.folder / address
        if target.exists():
            return
        with self._one_at_a_time:
            for path, made in ({} if target.exists() else self._make(address)).items():
                (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
                rewrite(self.folder / path, made)

    def _make(self, address: str) -> Mapping[str, str | bytes]:
        if not address.endswith(".html"):
            made = self.made.file(address)
            return {} if made is None else {address: made}
        path = address.removesuffix(".html") + ".md"
        files = self.made.page(path) or self._handwritten(path)
        if not files:
            return {}
        markdown = files.pop(path)
        return {**files, address: self._html(path, markdown, files)}

    def _handwritten(self, path: str) -> dict[str, str]:
        file = self.files.get_file_from_path(path)
        return {path: file.content_string} if file else {}

    def _html(self, path: str, markdown: str, pictures: dict[str, str]) -> str:
        config = self.config
        files = Files(File.generated(config, name, content=pictures[name]) for name in pictures)
        file = self.files.get_file_from_path(path) or File.generated(config, path, content="")
        file.content_string = markdown
        return Theme(config, self.nav, self.env).html(file, files)


def _named(nav: Any) -> Iterator[str]:
    """The pages that a navigation names, as mkdocs.yml writes it."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        yield from _named(list(nav.values()))
    else:
        for item in nav or ():
            yield from _named(item)


class Compiled(BytecodeCache):
    """The theme's templates as Python, for as long as their sources stay the same."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills `bucket`, if that is kept."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what `bucket` holds."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


@dataclass
class Preview:
    """What the hook must know from one build to the next: MkDocs loads it anew for each."""

    serving: bool = False
    folder: Path | None = None  # where what is prepared goes, if not where MkDocs says
    store: Store | None = None
    compiled: Compiled = field(default_factory=Compiled)
    prepared: Prepared | None = None
    mistakes: dict[Lang, str] = field(default_factory=dict)  # why it could not be prepared


PREVIEW = Preview()


class PreviewServer(LiveReloadServer):
    """Takes the place of the server that MkDocs made."""

    def __init__(self, given: LiveReloadServer) -> None:
        host, port = str(given.server_address[0]), int(given.server_address[1])
        super().__init__(given.builder, host, port, given.root, given.mount_path)
        given.server_close()
        self.error_handler = self._error_page
        self.observer = looking_observer(_LOOK)  # type: ignore[assignment]
        self._folders: list[Path] = []  # of our own: what is shown, and what was before it
        self._shown = PREVIEW.prepared
        self._mistakes: dict[Lang, str] = {}
        self._turn = threading.Lock()  # held while another site takes the place of this one

    def _build_loop(self) -> None:
        with collector_paused():  # it would walk through the whole dossier while somebody waits
            while self._wait_for_edits():
                log.info("Detected file changes")
                folder = self._prepare()
                if folder:
                    self._show(folder)
                self._reload()

    def _wait_for_edits(self) -> bool:
        """Waits until edits come, and then until they cease; False at the end."""
        idle = 0
        with self._rebuild_cond:
            while not self._rebuild_cond.wait_for(
                lambda: self._want_rebuild or self._shutdown, timeout=self.shutdown_delay
            ):  # now and then, so that an interrupt is heard
                idle += 1
                if idle % _MINUTE == _A_WHILE:
                    gc.collect()
            while self._rebuild_cond.wait(timeout=self.build_delay):
                pass
            self._want_rebuild = False
            return not self._shutdown

    def _prepare(self) -> Path | None:
        """The folder of the new site; None after a mistake, which pages and the log explain."""
        PREVIEW.folder = folder = Path(tempfile.mkdtemp(prefix="mkdocs_"))
        PREVIEW.mistakes = self._mistakes = {}
        try:
            self.builder()
        except Exception as error:
            shutil.rmtree(folder)
            if not isinstance(error, SystemExit):  # which MkDocs raises when it has said why
                log.error(traceback.format_exc())  # noqa: TRY400  # MkDocs prints messages alone
            log.error("The site stays as it was before; fix the above and it follows.")  # noqa: TRY400
            self._mistakes = PREVIEW.mistakes or dict.fromkeys(LANGS, str(error))
            return None
        return folder

    def _show(self, folder: Path) -> None:
        with self._turn:
            self.root, self._shown = str(folder), PREVIEW.prepared
        self._folders.append(folder)
        for old in self._folders[:-2]:  # a request may still be reading the one before
            shutil.rmtree(old, ignore_errors=True)
        del self._folders[:-2]

    def _reload(self) -> None:
        with self._epoch_cond:
            self._wanted_epoch = self._visible_epoch = round(time.monotonic() * 1000)
            self._epoch_cond.notify_all()
        log.info("Reloading browsers")

    def serve_request(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Makes what is asked for, unless it is there, and hands it out as MkDocs does."""
        address = _address(environ["PATH_INFO"], self.mount_path)
        while address and self._shown:
            shown = self._shown
            try:
                shown.provide(address)
            except Exception:  # a mistake in a template: whoever asks is told
                return self._failed(traceback.format_exc(), start_response)
            with self._turn:
                if shown is self._shown:  # else it was made for a site that is no longer shown
                    return super().serve_request(environ, start_response)
        return super().serve_request(environ, start_response)

    def _failed(self, reason: str, start_response: StartResponse) -> Iterable[bytes]:
        log.error(reason)
        page = b"<!doctype html><title>Error</title><body>" + _banner(reason) + b"</body>"
        start_response("500 Internal Server Error", [("Content-Type", "text/html; charset=utf-8")])
        return [self._inject_js_into_html(page, self._visible_epoch)]

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        if self._mistakes:
            begin = content.index(b">", content.index(b"<body")) + 1
            lang = _lang_of(content)
            content = content[:begin] + _banner(self._mistakes[lang], lang) + content[begin:]
        return bytes(super()._inject_js_into_html(content, epoch))  # type: ignore[no-untyped-call]

    def _error_page(self, code: int) -> bytes | None:
        path = Path(self.root) / f"{code}.html"
        return path.read_bytes() if path.is_file() else None

    def shutdown(self, wait: bool = False) -> None:  # noqa: FBT001, FBT002  # as its base has it
        """Stops, and leaves nothing behind."""
        super().shutdown(wait)
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)


def _address(asked: str, mount: str) -> str | None:
    """The file that a browser asks for, relative to the site; None when it asks for no file."""
    path = asked.encode("latin-1").decode("utf-8", "ignore")
    below = path.removeprefix(mount)
    if not path.startswith(mount) or below.startswith("livereload/") or ".." in below.split("/"):
        return None
    name = below.rsplit("/", 1)[-1]
    return below if "." in name else posixpath.join(below, "index.html")


def _lang_of(page: bytes) -> Lang:
    return "ar" if re.search(rb"<html[^>]* lang=.?ar\b", page) else "en"


# Where a problem is, and what stands between backticks: paths and code, from left to right.
_CODE = re.compile(r"^\S+:\d+:|`[^`\n]*`", re.MULTILINE)


def _banner(reason: str, lang: Lang = "en") -> bytes:
    """What went wrong, said by `reason` in `lang`, as the first thing on a page."""
    direction = "rtl" if lang in RIGHT_TO_LEFT else "ltr"
    words = _CODE.sub(r'<bdi dir="ltr">\g<0></bdi>', str(escape(reason)))
    opened = f'<pre class="md-typeset" role="alert" dir="{direction}" lang="{lang}">'
    return f"{opened}{words}</pre>".encode()
