"""What there is to take away: the copy for a disk, the book, and where the data is."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.words.inline import link
from build_tools.words.language import LANGS, LANGUAGE_NAME, Lang


@dataclass(frozen=True)
class OfflineView:
    """Everything on the page of what there is to take away."""

    lang: str
    title: Markup
    zips: tuple[Markup, ...]
    books: tuple[Markup, ...]
    data: Markup
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
        data=context.page_link(
            context.say("Use the data"), addresses.data_page("data", context.lang)
        ),
        releases=releases,
    )


def _download(context: PageContext, lang: Lang, name: str) -> Markup:
    form = name.rpartition(".")[2].upper()
    words = context.foreign(LANGUAGE_NAME[lang], lang) + Markup(" ") + context.text(f"({form})")
    return link(words, context.repository.download(name))
