"""What there is to take away: the copy for a disk, the book, the data."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from build_tools.data import EXPORTS
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.words.inline import bdi, link
from build_tools.words.language import LANGS, LANGUAGE_NAME, Lang


@dataclass(frozen=True)
class OfflineView:
    """Everything on the page of what there is to take away."""

    lang: str
    title: Markup
    zips: tuple[Markup, ...]
    books: tuple[Markup, ...]
    data: tuple[tuple[Markup, Markup], ...]  # the link to a file, and what it holds
    releases: Markup


def view_offline(context: PageContext) -> OfflineView:
    """Links to the files of a release, those in the page's own language first."""
    langs = sorted(LANGS, key=lambda lang: lang != context.lang)
    releases = link(context.say("All files and their checksums"), context.repository.releases)
    return OfflineView(
        lang=context.lang,
        title=context.say("Offline and on paper"),
        zips=tuple(
            _download(context, lang, addresses.offline_file(context.dossier.slug, lang))
            for lang in langs
        ),
        books=tuple(
            _download(context, lang, addresses.book_file(context.dossier.slug, lang))
            for lang in langs
        ),
        data=tuple((_data(context, each.name), context.say(each.about)) for each in EXPORTS),
        releases=releases,
    )


def _download(context: PageContext, lang: Lang, name: str) -> Markup:
    form = name.rpartition(".")[2].upper()
    words = context.foreign(LANGUAGE_NAME[lang], lang) + Markup(" ") + context.text(f"({form})")
    return link(words, context.repository.download(name))


def _data(context: PageContext, name: str) -> Markup:
    return context.page_link(bdi(name, "en"), f"{addresses.DATA_FOLDER}/{name}")
