"""Commands of a release: `offline` (zips), `pdf` (book or entry), `sbom`, `release` (all), `checksums`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from build_tools.cli.keeping import need_whole_ledger
from build_tools.cli.output import show, told
from build_tools.cli.reading import read_dossier
from build_tools.outside.checkout import Checkout, CheckoutError, read_checkout
from build_tools.outside.extras import need
from build_tools.release.checksums import LIST, write_checksums
from build_tools.release.made_of import Release
from build_tools.release.offline import offline
from build_tools.release.paper import (
    NEEDED,
    PageError,
    PressError,
    press,
    print_book,
    print_entry,
)
from build_tools.release.parts import NEEDED as NEEDED_FOR_PARTS
from build_tools.release.parts import parts_file, write_parts
from build_tools.site import addresses
from build_tools.words.language import LANGS, LANGUAGE_NAME, Lang
from build_tools.words.messages import wording

BUILT = click.Path(path_type=Path, exists=True, file_okay=False)
FOLDER = click.Path(path_type=Path, file_okay=False)
OUTPUT = click.option(
    "--output", type=FOLDER, default=Path("dist"), show_default=True, help="Where the files go."
)
SITE = click.argument("site", type=BUILT)


@click.command("offline")
@OUTPUT
@SITE
@click.pass_obj
def offline_command(root: Path, site: Path, output: Path) -> None:
    """Make of the built pages in SITE one zip a language that reads without a network."""
    make_copies(root, site, output)


@click.command("pdf")
@click.option("--lang", type=click.Choice(LANGS), help="By default both.")
@click.option(
    "--site", type=BUILT, default=Path("site"), show_default=True, help="The built pages."
)
@OUTPUT
@click.argument("entry", required=False)
@click.pass_obj
def pdf_command(root: Path, entry: str | None, lang: Lang | None, site: Path, output: Path) -> None:
    """Print ENTRY, given by its id, or else the whole dossier as a book of a thousand pages."""
    for each in (lang,) if lang else LANGS:
        if entry:
            make_entry(root, site, each, entry, output)
        else:
            make_book(root, site, each, output)


@click.command("sbom")
@OUTPUT
@click.pass_obj
def sbom_command(root: Path, output: Path) -> None:
    """List what the site is built with and what it ships (SBOM), as CycloneDX."""
    list_parts(root, output)


@click.command("release")
@OUTPUT
@SITE
@click.pass_obj
def release_command(root: Path, site: Path, output: Path) -> None:
    """Make of the built pages in SITE all that is published with a release, with checksums."""
    if output.is_dir() and any(output.iterdir()):
        raise click.ClickException(told(wording("holds_other_files", path=str(output))))
    need(*NEEDED, *NEEDED_FOR_PARTS)
    need_whole_ledger(root)
    make_copies(root, site, output)
    for path in sorted((site / addresses.DATA_FOLDER).iterdir()):
        write(output / path.name, path.read_bytes(), "data")
    for lang in LANGS:
        make_book(root, site, lang, output)
    list_parts(root, output)
    list_checksums(output)


@click.command("checksums")
@click.argument("folder", type=BUILT)
def checksums_command(folder: Path) -> None:
    """List in FOLDER/SHA256SUMS the SHA-256 of each file of FOLDER, the site or a release."""
    list_checksums(folder)


def list_checksums(folder: Path) -> None:
    """Writes SHA256SUMS of `folder` and prints how many files it lists."""
    number = write_checksums(folder)
    click.echo(told(wording("files_listed", path=f"{folder}/{LIST}", number=number)), err=True)


def list_parts(root: Path, output: Path) -> None:
    """Writes the list of parts to `output`."""
    dossier = read_dossier(root)
    parts = write_parts(dossier, checkout_of(root))
    write(output / parts_file(dossier.slug), parts.encode(), "parts")


def make_copies(root: Path, site: Path, output: Path) -> None:
    """Writes the zip of each language to `output`; prints problems, if any, and exits with 1."""
    if not all((site / lang / "index.html").is_file() for lang in LANGS):
        raise click.ClickException(f"{site}: {told(wording('no_page'))}")
    release = release_of(root, site)
    copies = [offline(release, lang) for lang in LANGS]
    show([problem for copy in copies for problem in copy.problems], "text")
    if any(copy.problems for copy in copies):
        sys.exit(1)
    for copy in copies:
        write(output / copy.name, copy.raw, f"{copy.files} files")


def make_entry(root: Path, site: Path, lang: Lang, entry: str, output: Path) -> None:
    """Writes one entry as PDF to `output`."""
    with refusals(), press() as browser:
        printed = print_entry(browser, release_of(root, site), lang, entry)
    write(output / f"{entry}-{lang}.pdf", printed.raw, f"{printed.pages} pages")


def make_book(root: Path, site: Path, lang: Lang, output: Path) -> None:
    """Writes the whole dossier as PDF to `output`; prints its progress, since it takes minutes."""

    def tell(words: str) -> None:
        click.echo(f"{LANGUAGE_NAME[lang]}: {words}", err=True)

    release = release_of(root, site)
    with refusals(), press() as browser:
        printed = print_book(browser, release, lang, tell)
    write(
        output / addresses.book_file(release.dossier.slug, lang),
        printed.raw,
        f"{printed.pages} pages",
    )


@contextmanager
def refusals() -> Iterator[None]:
    """Turns what the user can fix (no Chromium, no such page) into a message and exit code 1."""
    try:
        yield
    except (PageError, PressError) as error:
        raise click.ClickException(str(error)) from error


def release_of(root: Path, site: Path) -> Release:
    """The built pages in `site` with their dossier and revision; without one, a message, exit 1."""
    return Release(root, site, read_dossier(root), checkout_of(root))


def checkout_of(root: Path) -> Checkout:
    """The revision of what is published; where it has no date, a message and exit code 1."""
    try:
        return read_checkout(root)
    except CheckoutError as error:
        raise click.ClickException(str(error)) from error


def write(path: Path, raw: bytes, holds: str) -> None:
    """Writes `raw` to `path`, with its folder, and prints the name, what it `holds`, its size."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    click.echo(f"{path}: {holds}, {len(raw) / 1e6:.1f} MB", err=True)
