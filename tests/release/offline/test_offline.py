"""A copy of a small site: where its links lead, that it is the same twice, what is refused."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from build_tools.cli import main
from build_tools.outside.checkout import CheckoutError, read_checkout
from build_tools.reading.corpus import load_dossier
from build_tools.release.offline.folder import read_folder
from tests.conftest import ROOT, release_of

DOSSIER, _ = load_dossier(ROOT)
assert DOSSIER
SLUG = DOSSIER.slug
POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"
WHEN = datetime(2026, 11, 24, tzinfo=UTC)
PUBLIC = "https://dossier.example/"
RELEASES = "https://github.com/oasis-dossier/oasis-dossier/releases"
PAGE = """<!doctype html>
<html lang="{lang}" dir="{dir}"><head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="{policy}">
  <meta name="viewport" content="width=device-width">
  <meta name="description" content="-">
  {canonical}
  <link rel="alternate" hreflang="{other}" href="{root}{other}/{page}">
  <title>-</title>
</head><body>
<a class="twin" hreflang="{other}" href="{up}{other}/{page}">-</a>
<main><a href="{up}{lang}/index.html">-</a> <a href="{up}{lang}/actors/a.html#top">-</a>
<a href="{up}data/claims.csv">-</a> <b id="top">-</b></main>
</body></html>
"""
PAGES = ("index.html", "actors/a.html")
FORMS = ("forms/ids.js", "forms/ar-claim.js", "forms/en-claim.js")


def _site(folder: Path, public: str = "") -> Path:
    for lang, other, direction in (("en", "ar", "ltr"), ("ar", "en", "rtl")):
        for page in PAGES:
            up = "../" * (page.count("/") + 1)
            canonical = f'<link rel="canonical" href="{public}{lang}/{page}">' if public else ""
            values = {"lang": lang, "other": other, "dir": direction, "page": page, "up": up}
            values |= {"policy": POLICY, "canonical": canonical, "root": public or up}
            path = folder / lang / page
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(PAGE.format(**values))
    for name in (
        "data/claims.csv",
        "search/en.js",
        "search/ar-1.js",
        "pagefind/pagefind.js",
        *FORMS,
    ):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("-")
    for name in ("404.html", "index.html", "robots.txt", "sitemap.xml"):
        (folder / name).write_text("<!doctype html>")
    return folder


def _links(raw: bytes) -> list[str]:
    return re.findall(r'href="([^"]*)"', raw.decode())


def test_it_holds_what_one_language_needs(tmp_path: Path) -> None:
    names = set(read_folder(release_of(_site(tmp_path)), "en"))

    pages = {"index.html", "en/index.html", "en/actors/a.html"}
    papers = {"READ-ME.txt", "LICENSE", "LICENSE-DATA"}
    scripts = {"search/en.js", "forms/en-claim.js", "forms/ids.js"}
    assert names == {*pages, *papers, *scripts, "data/claims.csv"}


def test_the_other_language_is_at_the_public_address(tmp_path: Path) -> None:
    files = read_folder(release_of(_site(tmp_path, PUBLIC)), "en")

    assert _links(files["en/actors/a.html"])[:3] == [
        f"{PUBLIC}en/actors/a.html",
        f"{PUBLIC}ar/actors/a.html",
        f"{PUBLIC}ar/actors/a.html",
    ]
    assert PUBLIC in files["READ-ME.txt"].decode()


def test_without_a_public_address_it_is_among_the_releases(tmp_path: Path) -> None:
    files = read_folder(release_of(_site(tmp_path)), "ar")

    assert _links(files["ar/actors/a.html"])[0] == RELEASES
    assert RELEASES in files["READ-ME.txt"].decode()


def test_the_first_file_is_the_home_page(tmp_path: Path) -> None:
    files = read_folder(release_of(_site(tmp_path)), "en")

    expected = ["en/index.html", "en/actors/a.html#top", "data/claims.csv"]
    assert _links(files["index.html"])[1:] == expected


def test_the_same_revision_makes_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = str(_site(tmp_path / "site"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    for name in ("one", "two"):
        output = tmp_path / name
        done = CliRunner().invoke(
            main, ["--root", str(ROOT), "offline", site, "--output", str(output)]
        )
        assert done.exit_code == 0, done.output
    made = {path.name: path.read_bytes() for path in (tmp_path / "one").iterdir()}

    assert made == {path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()}
    assert sorted(made) == [f"{SLUG}-ar.zip", f"{SLUG}-en.zip"]
    with ZipFile(tmp_path / "one" / f"{SLUG}-en.zip") as archive:
        assert {file.date_time[:3] for file in archive.infolist()} == {(2026, 11, 24)}


def test_a_link_that_leads_nowhere_stops_it(tmp_path: Path) -> None:
    site = _site(tmp_path / "site")
    (site / "data" / "claims.csv").unlink()
    output = tmp_path / "dist"

    done = CliRunner().invoke(
        main, ["--root", str(ROOT), "offline", str(site), "--output", str(output)]
    )

    assert done.exit_code == 1
    problem = f"{SLUG}-ar/ar/actors/a.html:11: ../../data/claims.csv: leads nowhere"
    assert problem in done.output
    assert not output.exists()


def test_a_copy_needs_a_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    with pytest.raises(CheckoutError, match="SOURCE_DATE_EPOCH"):
        read_checkout(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(CheckoutError, match="SOURCE_DATE_EPOCH"):
        read_checkout(tmp_path)
