"""`mkdocs serve`: pages made when asked for, one rebuild an edit, after a mistake the reason."""

from __future__ import annotations

import os
import re
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import reading
from tests.conftest import MINIATURE, TODAY
from tests.sites import build_site, checkout

ACTOR = "dossier/actors/salma-example.yaml"
PAGE = "en/actors/salma-example.html"
SOURCE = "en/sources/agency-2031.html"
QUIET = 2.0  # seconds in which a needless second build would have begun
PATIENCE = 60.0
DAY = {"SOURCE_DATE_EPOCH": str(int(TODAY.timestamp()))}

_MISTAKES = re.compile(r'<pre [^>]*role="alert"[^>]*>(.*?)</pre>', re.DOTALL)


class Serving:
    """A copy of the miniature dossier, served by `mkdocs serve`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log_file = folder / "serve.log"
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        environment = {**os.environ, **DAY, "PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1"}
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
        """A page."""
        with urlopen(f"http://127.0.0.1:{self.port}/{page}", timeout=PATIENCE) as answer:
            text = answer.read().decode("utf-8")
        return str(text)

    def edit(self, path: str, change: Callable[[str], str]) -> None:
        """Changes a file of the copy."""
        file = self.folder / path
        before = file.read_text("utf-8")
        assert change(before) != before
        whole = (
            self.folder.parent / "edited"
        )  # watched by nobody: a server may look while it is written
        whole.write_text(change(before), "utf-8")
        whole.replace(file)

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
        self.wait(lambda: self.log.rstrip().endswith("Reloading browsers"))
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


def test_makes_what_is_asked_for_and_nothing_in_docs(serving: Serving) -> None:
    assert "Salma Example" in serving.read()
    assert "Method" in serving.read("en/method.html")
    assert "Salma Example" in serving.read("data/entries.json")
    assert serving.read("search/en.js").startswith("dossier.receive(")
    assert serving.read("forms/ids.js").startswith("dossier.receive(")
    assert _stripped(serving.read("en/")) == _stripped(serving.read("en/index.html"))
    assert serving.builds == 1
    made = {file.relative_to(serving.folder / "docs") for file in serving.folder.rglob("docs/**/*")}
    given = {file.relative_to(MINIATURE / "docs") for file in MINIATURE.rglob("docs/**/*")}
    assert made == given


def test_a_page_is_the_one_that_is_built(serving: Serving) -> None:
    site = build_site(
        checkout(serving.folder / "apart"),
        serving.folder / "site",
        SITE_URL=f"http://127.0.0.1:{serving.port}/",
        **DAY,
    )
    for path in sorted(site.glob("en/*/*.html")):
        page = path.relative_to(site).as_posix()
        served = _stripped(serving.read(page)).replace(" 'unsafe-inline'", "")
        assert served == path.read_text("utf-8"), page


def test_what_shows_an_entry_follows_its_edit(serving: Serving) -> None:
    builds = serving.builds
    assert "Salma Everywhere" not in serving.read("en/actors/a-z.html")
    serving.rename("Salma Everywhere")
    serving.wait_for_builds(builds + 1)
    for page in ("en/actors/a-z.html", "en/actors/index.html", "data/entries.json"):
        assert "Salma Everywhere" in serving.read(page)


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
    assert re.search(rf"{re.escape(ACTOR)}:\d+:.* .*sumary.*summary", _mistakes(serving.read()))
    assert _stripped(serving.read()) == _stripped(good)
    arabic = serving.read("ar/actors/a-z.html")  # not asked for before the mistake
    assert "Salma" in arabic
    assert 'role="alert" dir="rtl" lang="ar"' in arabic
    assert re.match(rf'[^<]+<bdi dir="ltr">{re.escape(ACTOR)}:\d+:</bdi> ', _mistakes(arabic))
    serving.edit(ACTOR, lambda text: text.replace("sumary:", "summary:"))
    serving.wait_for_builds(builds + 2)
    serving.rename("Salma Mended")
    serving.wait_for_builds(builds + 3)
    assert "Salma Mended" in serving.read()


def test_a_mistake_is_shown_as_text(serving: Serving) -> None:
    builds = serving.builds
    stray = serving.folder / "dossier/<script>alert(1)<"
    stray.write_text("", "utf-8")
    serving.wait_for_builds(builds + 1)
    assert "&lt;script&gt;alert(1)&lt;" in _mistakes(serving.read())
    stray.unlink()
    serving.wait_for_builds(builds + 2)
    assert _mistakes(serving.read()) == ""


def test_a_mistake_in_a_template_is_shown_where_it_is_used(serving: Serving) -> None:
    builds = serving.builds
    template = "build_tools/site/templates/source.md.jinja"
    serving.edit(template, lambda text: text + "{{ nothing_of_that_name }}")
    serving.wait_for_builds(builds + 1)
    with pytest.raises(HTTPError) as failed:
        serving.read(SOURCE)
    assert "nothing_of_that_name" in _mistakes(failed.value.read().decode())
    assert "Salma" in serving.read()
    serving.edit(template, lambda text: text.removesuffix("{{ nothing_of_that_name }}"))
    serving.wait_for_builds(builds + 2)
    serving.read(SOURCE)


def test_a_mistake_in_the_theme_leaves_the_old_site_up(serving: Serving) -> None:
    good, builds = serving.read(), serving.builds
    footer = "build_tools/site/theme/partials/footer.html"
    serving.edit(footer, lambda text: text + "{% if %}")
    serving.wait_for_builds(builds + 1)
    assert "TemplateSyntaxError" in serving.log
    assert "TemplateSyntaxError" in _mistakes(serving.read())
    assert _stripped(serving.read()) == _stripped(good)
    assert "Not found" in _error(serving, "en/nothing.html")
    serving.edit(footer, lambda text: text.removesuffix("{% if %}"))
    serving.wait_for_builds(builds + 2)


def _stripped(page: str) -> str:
    """A page without MkDocs's script for live reload, which counts, and without mistakes."""
    page = re.sub(r"<script>\nvar livereload.*?</script>", "", page, flags=re.DOTALL)
    return _MISTAKES.sub("", page)


def _mistakes(page: str) -> str:
    found = _MISTAKES.search(page)
    return found[1] if found else ""


def _error(serving: Serving, page: str) -> str:
    with socket.create_connection(("127.0.0.1", serving.port), timeout=PATIENCE) as connection:
        connection.sendall(f"GET /{page} HTTP/1.0\r\n\r\n".encode())
        with connection.makefile("rb") as answer:
            text = answer.read().decode("utf-8")
    assert text.startswith("HTTP/1.0 404")
    return text


def test_pages_come_while_a_rebuild_is_held_up(serving: Serving) -> None:
    builds = serving.builds
    with closing(sqlite3.connect(serving.folder / ".cache/dossier.sqlite")) as store:
        store.execute("BEGIN EXCLUSIVE")  # who reads the dossier waits until another has written
        serving.rename("Salma Awaited")
        serving.wait(lambda: serving.builds > builds)
        assert "Salma" in serving.read()
        assert "</article>" in serving.read("ar/places/north-oasis.html")  # not asked for before
        assert serving.log.rstrip().endswith("Building documentation...")
        assert "Salma Awaited" not in serving.read()
    serving.wait_for_builds(builds + 1)
    assert "Salma Awaited" in serving.read()


@pytest.mark.browser
def test_an_open_page_follows_an_edit(serving: Serving, browser: Browser) -> None:
    with reading(browser) as reader:
        reader.open(f"http://127.0.0.1:{serving.port}/{PAGE}")
        serving.rename("Salma Followed")
        reader.page.locator("h1", has_text="Salma Followed").wait_for(timeout=PATIENCE * 1000)
        assert reader.complaints == []
