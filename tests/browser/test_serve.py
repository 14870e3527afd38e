"""`mkdocs serve`: pages made when asked for, one rebuild an edit, after a mistake the reason."""

from __future__ import annotations

import re
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.error import HTTPError

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import reading
from tests.conftest import MINIATURE, TODAY
from tests.previewing import PATIENCE, Preview, previewing
from tests.sites import build_on_its_day, checkout

ACTOR = "dossier/actors/salma-example.yaml"
PAGE = "en/actors/salma-example.html"
SOURCE = "en/sources/agency-2031.html"
DAY = {"SOURCE_DATE_EPOCH": str(int(TODAY.timestamp()))}

_MISTAKES = re.compile(r'<pre [^>]*role="alert"[^>]*>(.*?)</pre>', re.DOTALL)


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A copy of the miniature dossier, served by `mkdocs serve`."""
    folder = checkout(tmp_path_factory.mktemp("serve"))
    with previewing(folder, folder / "serve.log", **DAY) as preview:
        yield preview


def _rename(serving: Preview, name: str) -> None:
    """Gives the actor another name in English."""
    pattern = re.compile(r"^(name: .*en: )[^}]+", re.MULTILINE)
    serving.edit(ACTOR, lambda text: pattern.sub(rf"\1{name}", text, count=1))


def test_makes_what_is_asked_for_and_nothing_in_docs(serving: Preview) -> None:
    assert "Salma Example" in serving.read(PAGE)
    assert "Method" in serving.read("en/method.html")
    assert "Salma Example" in serving.read("data/entries.json")
    assert serving.read("search/en.js").startswith("dossier.receive(")
    assert serving.read("forms/ids.js").startswith("dossier.receive(")
    assert _stripped(serving.read("en/")) == _stripped(serving.read("en/index.html"))
    assert serving.builds == 1
    made = {file.relative_to(serving.folder / "docs") for file in serving.folder.rglob("docs/**/*")}
    given = {file.relative_to(MINIATURE / "docs") for file in MINIATURE.rglob("docs/**/*")}
    assert made == given


def test_a_page_is_the_one_that_is_built(serving: Preview, tmp_path: Path) -> None:
    site = build_on_its_day(checkout(tmp_path), serving.address)
    for path in sorted(site.glob("en/*/*.html")):
        page = path.relative_to(site).as_posix()
        served = _stripped(serving.read(page)).replace(" 'unsafe-inline'", "")
        assert served == path.read_text("utf-8"), page


def test_what_shows_an_entry_follows_its_edit(serving: Preview) -> None:
    builds = serving.builds
    assert "Salma Everywhere" not in serving.read("en/actors/a-z.html")
    _rename(serving, "Salma Everywhere")
    serving.wait_for_builds(builds + 1)
    for page in ("en/actors/a-z.html", "en/actors/index.html", "data/entries.json"):
        assert "Salma Everywhere" in serving.read(page)


def test_an_edit_of_an_entry_is_one_rebuild(serving: Preview) -> None:
    builds = serving.builds
    _rename(serving, "Salma Renamed")
    serving.wait_for_one_build(builds + 1)
    assert "Salma Renamed" in serving.read(PAGE)


def test_an_edit_of_a_hand_written_page_is_one_rebuild(serving: Preview) -> None:
    builds = serving.builds
    serving.edit("docs/en/method.md", lambda text: f"{text}\nA new sentence.\n")
    serving.wait_for_one_build(builds + 1)
    assert "A new sentence." in serving.read("en/method.html")


def test_an_edit_of_a_template_is_one_rebuild(serving: Preview) -> None:
    builds = serving.builds
    template = "build_tools/site/templates/entry.md.jinja"
    serving.edit(template, lambda text: text.replace("{{ summary }}", "{{ summary }} (new)"))
    serving.wait_for_one_build(builds + 1)
    assert "(new)" in serving.read(PAGE)


def test_an_edit_of_the_theme_is_one_rebuild(serving: Preview) -> None:
    builds = serving.builds
    serving.edit(
        "build_tools/site/theme/partials/footer.html", lambda text: text.replace("<p>", "<p>© ", 1)
    )
    serving.wait_for_one_build(builds + 1)
    assert "<p>© " in serving.read(PAGE)


def test_a_mistake_is_shown_and_the_old_site_stays_up(serving: Preview) -> None:
    good, builds = serving.read(PAGE), serving.builds
    serving.edit(ACTOR, lambda text: text.replace("summary:", "sumary:"))
    serving.wait_for_builds(builds + 1)
    reason = serving.log[serving.log.rindex("Building documentation") :]
    assert re.search(rf"^{re.escape(ACTOR)}:\d+: .*sumary.*summary", reason, re.MULTILINE)
    assert "Traceback" not in reason
    assert re.search(rf"{re.escape(ACTOR)}:\d+:.* .*sumary.*summary", _mistakes(serving.read(PAGE)))
    assert _stripped(serving.read(PAGE)) == _stripped(good)
    arabic = serving.read("ar/actors/a-z.html")  # not asked for before the mistake
    assert "Salma" in arabic
    assert 'role="alert" dir="rtl" lang="ar"' in arabic
    assert re.match(rf'[^<]+<bdi dir="ltr">{re.escape(ACTOR)}:\d+:</bdi> ', _mistakes(arabic))
    serving.edit(ACTOR, lambda text: text.replace("sumary:", "summary:"))
    serving.wait_for_builds(builds + 2)
    _rename(serving, "Salma Mended")
    serving.wait_for_builds(builds + 3)
    assert "Salma Mended" in serving.read(PAGE)


def test_a_mistake_is_shown_as_text(serving: Preview) -> None:
    builds = serving.builds
    stray = serving.folder / "dossier/<script>alert(1)<"
    stray.write_text("", "utf-8")
    serving.wait_for_builds(builds + 1)
    assert "&lt;script&gt;alert(1)&lt;" in _mistakes(serving.read(PAGE))
    stray.unlink()
    serving.wait_for_builds(builds + 2)
    assert _mistakes(serving.read(PAGE)) == ""


def test_a_mistake_in_a_template_is_shown_where_it_is_used(serving: Preview) -> None:
    builds = serving.builds
    template = "build_tools/site/templates/source.md.jinja"
    serving.edit(template, lambda text: text + "{{ nothing_of_that_name }}")
    serving.wait_for_builds(builds + 1)
    with pytest.raises(HTTPError) as failed:
        serving.read(SOURCE)
    assert "nothing_of_that_name" in _mistakes(failed.value.read().decode())
    assert "Salma" in serving.read(PAGE)
    serving.edit(template, lambda text: text.removesuffix("{{ nothing_of_that_name }}"))
    serving.wait_for_builds(builds + 2)
    serving.read(SOURCE)


def test_a_mistake_in_the_theme_leaves_the_old_site_up(serving: Preview) -> None:
    good, builds = serving.read(PAGE), serving.builds
    footer = "build_tools/site/theme/partials/footer.html"
    serving.edit(footer, lambda text: text + "{% if %}")
    serving.wait_for_builds(builds + 1)
    assert "TemplateSyntaxError" in serving.log
    assert "TemplateSyntaxError" in _mistakes(serving.read(PAGE))
    assert _stripped(serving.read(PAGE)) == _stripped(good)
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


def _error(serving: Preview, page: str) -> str:
    with socket.create_connection(("127.0.0.1", serving.port), timeout=PATIENCE) as connection:
        connection.sendall(f"GET /{page} HTTP/1.0\r\n\r\n".encode())
        with connection.makefile("rb") as answer:
            text = answer.read().decode("utf-8")
    assert text.startswith("HTTP/1.0 404")
    return text


def test_pages_come_while_a_rebuild_is_held_up(serving: Preview) -> None:
    builds = serving.builds
    with closing(sqlite3.connect(serving.folder / ".cache/dossier.sqlite")) as store:
        store.execute("BEGIN EXCLUSIVE")  # who reads the dossier waits until another has written
        _rename(serving, "Salma Awaited")
        serving.wait(lambda: serving.builds > builds)
        assert "Salma" in serving.read(PAGE)
        assert "</article>" in serving.read("ar/places/north-oasis.html")  # not asked for before
        assert serving.log.rstrip().endswith("Building documentation...")
        assert "Salma Awaited" not in serving.read(PAGE)
    serving.wait_for_builds(builds + 1)
    assert "Salma Awaited" in serving.read(PAGE)


@pytest.mark.browser
def test_an_open_page_follows_an_edit(serving: Preview, browser: Browser) -> None:
    with reading(browser) as reader:
        reader.open(serving.address + PAGE)
        _rename(serving, "Salma Followed")
        reader.page.locator("h1", has_text="Salma Followed").wait_for(timeout=PATIENCE * 1000)
        assert reader.complaints == []
