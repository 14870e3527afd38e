"""`mkdocs serve`: one rebuild an edit, and after a mistake the last good site and the reason."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import reading
from tests.sites import checkout

ACTOR = "dossier/actors/salma-example.yaml"
PAGE = "en/actors/salma-example.html"
QUIET = 2.0  # seconds in which a needless second build would have begun
PROMPT = 1.0  # seconds within which a page must come
PATIENCE = 60.0


class Serving:
    """A copy of the miniature dossier, served by `mkdocs serve`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log_file = folder / "serve.log"
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        environment = {**os.environ, "PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1"}
        command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{self.port}"]
        with self.log_file.open("wb") as log:
            self.process = subprocess.Popen(
                command, cwd=folder, env=environment, stdout=log, stderr=log
            )

    @property
    def log(self) -> str:
        """All that the server has said."""
        return self.log_file.read_text("utf-8")

    @property
    def builds(self) -> int:
        """How often it has begun to build."""
        return self.log.count("Building documentation")

    def read(self, page: str = PAGE) -> str:
        """A page, which must come promptly whatever the server is doing."""
        begin = time.monotonic()
        with urlopen(f"http://127.0.0.1:{self.port}/{page}", timeout=PATIENCE) as answer:
            text = answer.read().decode("utf-8")
        assert time.monotonic() - begin < PROMPT
        return str(text)

    def edit(self, path: str, change: Callable[[str], str]) -> None:
        """Changes a file of the copy."""
        file = self.folder / path
        before = file.read_text("utf-8")
        assert change(before) != before
        file.write_text(change(before), "utf-8")

    def rename(self, name: str) -> None:
        """Gives the actor another name in English."""
        pattern = re.compile(r"^(name: .*en: )[^}]+", re.MULTILINE)
        self.edit(ACTOR, lambda text: pattern.sub(rf"\1{name}", text, count=1))

    def wait(self, condition: Callable[[], bool]) -> None:
        """Waits for a condition, as long as the server lives."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, self.log[-3000:]
            assert self.process.poll() is None, self.log[-3000:]
            time.sleep(0.1)

    def wait_for_builds(self, number: int) -> None:
        """Waits for `number` builds, and then for a while in which none may follow."""
        self.wait(lambda: self.builds >= number)
        self.wait(lambda: self.log.rstrip().endswith(("Reloading browsers", "it follows.")))
        time.sleep(QUIET)
        assert self.builds == number, self.log[-3000:]


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    folder = checkout(tmp_path_factory.mktemp("serve"))
    server = Serving(folder)
    try:
        server.wait(lambda: "Serving on" in server.log)
        yield server
    finally:
        server.process.terminate()
        server.process.wait(timeout=10)


def test_builds_all_by_itself(serving: Serving) -> None:
    assert "Salma Example" in serving.read()
    assert "Method" in serving.read("en/method.html")
    assert serving.builds == 1


def test_an_edit_of_an_entry_is_one_rebuild(serving: Serving) -> None:
    builds = serving.builds
    serving.rename("Salma Renamed")
    serving.wait_for_builds(builds + 1)
    assert "Salma Renamed" in serving.read()


def test_an_edit_of_a_hand_written_page_is_one_rebuild(serving: Serving) -> None:
    builds = serving.builds
    serving.edit("docs/en/method.md", lambda text: f"{text}\nA new sentence.\n")
    serving.wait_for_builds(builds + 1)
    assert "A new sentence." in serving.read("en/method.html")


def test_an_edit_of_a_template_is_one_rebuild(serving: Serving) -> None:
    builds = serving.builds
    template = "build_tools/site/templates/entry.md.jinja"
    serving.edit(template, lambda text: text.replace("{{ summary }}", "{{ summary }} (new)"))
    serving.wait_for_builds(builds + 1)
    assert "(new)" in serving.read()


def test_an_edit_of_the_theme_is_one_rebuild(serving: Serving) -> None:
    builds = serving.builds
    serving.edit(
        "build_tools/site/theme/partials/footer.html", lambda text: text.replace("<p>", "<p>© ", 1)
    )
    serving.wait_for_builds(builds + 1)
    assert "<p>© " in serving.read()


def test_a_mistake_is_shown_and_the_old_site_stays_up(serving: Serving) -> None:
    good, builds = serving.read(), serving.builds
    serving.edit(ACTOR, lambda text: text.replace("summary:", "sumary:"))
    serving.wait_for_builds(builds + 1)
    reason = serving.log[serving.log.rindex("Building documentation") :]
    assert re.search(rf"^{re.escape(ACTOR)}:\d+: .*sumary.*summary", reason, re.MULTILINE)
    assert "Traceback" not in reason
    assert _stripped(serving.read()) == _stripped(good)
    serving.edit(ACTOR, lambda text: text.replace("sumary:", "summary:"))
    serving.wait_for_builds(builds + 2)
    serving.rename("Salma Mended")
    serving.wait_for_builds(builds + 3)
    assert "Salma Mended" in serving.read()


def test_a_mistake_in_the_theme_leaves_the_old_site_up(serving: Serving) -> None:
    good, builds = serving.read(), serving.builds
    footer = "build_tools/site/theme/partials/footer.html"
    serving.edit(footer, lambda text: text + "{% if %}")
    serving.wait_for_builds(builds + 1)
    assert "TemplateSyntaxError" in serving.log
    assert _stripped(serving.read()) == _stripped(good)
    assert "Not found" in _error(serving, "en/nothing.html")
    serving.edit(footer, lambda text: text.removesuffix("{% if %}"))
    serving.wait_for_builds(builds + 2)


def _stripped(page: str) -> str:
    """A page without MkDocs's script for live reload, which counts."""
    return re.sub(r"<script>\nvar livereload.*?</script>", "", page, flags=re.DOTALL)


def _error(serving: Serving, page: str) -> str:
    with socket.create_connection(("127.0.0.1", serving.port), timeout=PROMPT) as connection:
        connection.sendall(f"GET /{page} HTTP/1.0\r\n\r\n".encode())
        with connection.makefile("rb") as answer:
            text = answer.read().decode("utf-8")
    assert text.startswith("HTTP/1.0 404")
    return text


def test_pages_come_promptly_during_a_rebuild(serving: Serving) -> None:
    builds = serving.builds
    serving.rename("Salma Awaited")
    reads = 0
    while "Salma Awaited" not in serving.read():
        reads += serving.builds > builds
        serving.wait(lambda: True)
    assert reads > 0
    serving.wait_for_builds(builds + 1)


@pytest.mark.browser
def test_an_open_page_follows_an_edit(serving: Serving, browser: Browser) -> None:
    with reading(browser) as reader:
        reader.open(f"http://127.0.0.1:{serving.port}/{PAGE}")
        serving.rename("Salma Followed")
        reader.page.locator("h1", has_text="Salma Followed").wait_for(timeout=PATIENCE * 1000)
        assert reader.complaints == []
