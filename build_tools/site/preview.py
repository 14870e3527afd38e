"""`mkdocs serve` for people who make mistakes: the last good site stays up and answers at once.

MkDocs's own server lets every request wait while it builds, and after an error until it is
fixed. Here each build goes to a folder of its own, which is shown when it is complete.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.hooks.dossier")


@dataclass
class Preview:
    """What the hook must know from one build to the next: MkDocs loads it anew for each."""

    serving: bool = False
    folder: Path | None = None  # where the build under way puts its pages, if not where MkDocs says


PREVIEW = Preview()


class PreviewServer(LiveReloadServer):
    """Takes the place of the server that MkDocs made."""

    def __init__(self, given: LiveReloadServer) -> None:
        host, port = str(given.server_address[0]), int(given.server_address[1])
        super().__init__(given.builder, host, port, given.root, given.mount_path)
        given.server_close()
        self.error_handler = self._error_page
        self._folders: list[Path] = []  # of our builds: what is shown, and what was before it

    def _build_loop(self) -> None:
        while self._wait_for_edits():
            log.info("Detected file changes")
            folder = self._build()
            if folder:
                self._show(folder)

    def _wait_for_edits(self) -> bool:
        """Waits until edits come, and then until they cease; False at the end."""
        with self._rebuild_cond:
            while not self._rebuild_cond.wait_for(
                lambda: self._want_rebuild or self._shutdown, timeout=self.shutdown_delay
            ):
                pass  # so that an interrupt is heard
            while self._rebuild_cond.wait(timeout=self.build_delay):
                pass
            self._want_rebuild = False
            return not self._shutdown

    def _build(self) -> Path | None:
        """The folder with the new site; None when it could not be built, which the log explains."""
        PREVIEW.folder = folder = Path(tempfile.mkdtemp(prefix="mkdocs_"))
        try:
            self.builder()
        except Exception as error:
            shutil.rmtree(folder)
            if not isinstance(error, SystemExit):  # which MkDocs raises when it has said why
                log.error(traceback.format_exc())  # noqa: TRY400  # MkDocs prints messages alone
            log.error("The site stays as it was before; fix the above and it follows.")  # noqa: TRY400
            return None
        return folder

    def _show(self, folder: Path) -> None:
        self.root = str(folder)
        with self._epoch_cond:
            self._wanted_epoch = self._visible_epoch = round(time.monotonic() * 1000)
            self._epoch_cond.notify_all()
        log.info("Reloading browsers")
        self._folders.append(folder)
        for old in self._folders[:-2]:  # a request may still be reading the one before
            shutil.rmtree(old, ignore_errors=True)
        del self._folders[:-2]

    def _error_page(self, code: int) -> bytes | None:
        path = Path(self.root) / f"{code}.html"
        return path.read_bytes() if path.is_file() else None

    def shutdown(self, wait: bool = False) -> None:  # noqa: FBT001, FBT002  # as its base has it
        """Stops, and leaves nothing behind."""
        super().shutdown(wait)
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)
