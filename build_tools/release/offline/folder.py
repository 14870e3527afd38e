"""The files of a copy in one language: its pages, all that they fetch, the data, the licences."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from html import escape, unescape
from pathlib import Path
from urllib.parse import unquote

from build_tools.data import EXPORTS
from build_tools.reading.dates import date_words, parse_edtf
from build_tools.release.made_of import Release
from build_tools.site import addresses
from build_tools.words.language import LANGS, Lang, other, translate

LICENCES = ("LICENSE", "LICENSE-DATA")

# For servers and crawlers, or fetched, which a page on a disk may not do.
_SERVED_ONLY = re.compile(
    r"404\.html|robots\.txt|sitemap\.xml(\.gz)?|assets/card-..\.png|SHA256SUMS|pagefind/.*|.*\.map"
)
_ADDRESS = re.compile(r'(?<=\s)(href|src)="([^"]*)"')
_TAG = re.compile(
    r'<[a-z](?:[^<>"]|"[^"]*")*>'
)  # what looks like an attribute in its words is none
_PAIR = re.compile(r'\s*<link rel="alternate" hreflang="[^>]*>')
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')


def read_folder(release: Release, lang: Lang) -> dict[str, bytes]:
    """The files of the copy in `lang` of the built site, by their names in it."""
    site = release.site
    newer = public_address(site) or release.repository.releases
    home = addresses.built(addresses.home_page(lang))
    public = public_address(site)
    files: dict[str, bytes] = {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and _belongs(name, lang):
            raw = path.read_bytes()
            files[name] = _freed(name, raw, lang, public, newer) if name.endswith(".html") else raw
    if home in files:
        files["index.html"] = _moved(files[home], home)
    files |= {name: (release.root / name).read_bytes() for name in LICENCES}
    files["READ-ME.txt"] = _read_me(release, lang, newer).encode("utf-8")
    return files


def public_address(site: Path) -> str:
    """Where the built `site` will be served, as its home page says; empty if it does not."""
    home = addresses.built(addresses.home_page("en"))
    said = _CANONICAL.search((site / home).read_text("utf-8"))
    return unescape(said.group(1)).removesuffix(home) if said else ""


def _belongs(name: str, lang: Lang) -> bool:
    folder, _slash, rest = name.partition("/")
    if folder in (addresses.SEARCH_FOLDER, addresses.FORMS_FOLDER, addresses.FEEDS_FOLDER):
        return re.split(r"[-.]", rest)[0] != other(lang)
    own = folder not in LANGS or folder == lang
    return own and name != "index.html" and not _SERVED_ONLY.fullmatch(name)


def _freed(name: str, raw: bytes, lang: Lang, public: str, newer: str) -> bytes:
    """A page whose ways into the other language lead to the public site, or to where its zip is."""
    abroad = f"{other(lang)}/"

    def lead(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), _path(found)))
        if not _is_relative(found) or not target.startswith(abroad):
            return found.group()
        address = public + target if public else newer
        return f'{found.group(1)}="{escape(address)}"'

    page = raw.decode("utf-8")
    return _led(page if public else _PAIR.sub("", page), lead).encode("utf-8")


def _moved(raw: bytes, name: str) -> bytes:
    """The page `name` as it reads from the root, where whoever unpacks the zip looks first."""

    def lead(found: re.Match[str]) -> str:
        if not _is_relative(found) or found.group(2).startswith(("#", "?")):
            return found.group()
        path, mark, fragment = found.group(2).partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
        return f'{found.group(1)}="{target}{mark}{fragment}"'

    return _led(raw.decode("utf-8"), lead).encode("utf-8")


def _led(page: str, lead: Callable[[re.Match[str]], str]) -> str:
    """`page` with each address in it as `lead` makes it."""
    return _TAG.sub(lambda tag: _ADDRESS.sub(lead, tag[0]), page)


def _is_relative(found: re.Match[str]) -> bool:
    return not re.match(r"[a-z]+:|/", unescape(found.group(2)))


def _path(found: re.Match[str]) -> str:
    return unquote(unescape(found.group(2))).partition("#")[0]


def _data(lang: Lang) -> str:
    """Each data file, and what it holds."""
    lines = (f"- {export.name}: {translate(export.about, lang)}" for export in EXPORTS)
    return "\n".join((translate("The data is in the folder data:", lang), *lines))


def _read_me(release: Release, lang: Lang, newer: str) -> str:
    """What to open, what there is and on what terms, for a reader who has nothing but the folder."""
    checkout = release.checkout
    day = date_words(parse_edtf(checkout.when.date().isoformat()), release.dossier.locale(lang))
    lines = (
        release.dossier.title.in_language(lang),
        translate("Open index.html in a browser. No network is needed.", lang),
        translate("Search finds names here; the text is searched on the site only.", lang),
        _data(lang),
        translate("Text and data: CC BY 4.0 (LICENSE-DATA). Code: MIT (LICENSE).", lang),
        f"{translate('Revision:', lang)} {', '.join(filter(None, (checkout.name, day)))}",
        f"{translate('Newer copies, and the other language:', lang)}\n{newer}",
    )
    return "\n\n".join(lines).replace("\n", "\r\n") + "\r\n"  # as every editor shows it
