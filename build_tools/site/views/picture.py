"""What figures share: links for SVG and for their tables, and the key to date signs."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from build_tools.site import addresses
from build_tools.site.figures import date_signs
from build_tools.site.figures.sheet import Key, Sheet, small
from build_tools.site.views.context import PageContext
from build_tools.words.language import translate

_SIGNS = {
    "day": "a day",
    "within": "at some time within it",
    "lasting": "start and end known",
    "doubtful": "uncertain",
    "about": "start or end uncertain",
    "open": "goes on that way",
    "unstated": "only its start or its end is stated",
}


def href(context: PageContext, entry_id: str) -> str | None:
    """The address of an entry's page in a picture; None on that page itself."""
    target = context.address(entry_id)
    return None if target == context.page else picture_href(context, target)


def picture_href(context: PageContext, target: str, fragment: str = "") -> str:
    """The address of a page in a picture, from where the picture is kept."""
    file = addresses.figure_file(context.page, "")
    return addresses.relative(file, addresses.built(target)) + fragment


def page_href(context: PageContext, target: str, fragment: str = "") -> str:
    """The address of another page for HTML, where MkDocs resolves no link."""
    return addresses.relative(context.page, addresses.built(target)) + fragment


def picture_source(site: PageContext, page: str) -> tuple[str, ...]:
    """What a picture of `page` says where it is shown elsewhere: whose, of which revision, its page."""
    whose = (site.dossier.title.in_language(site.lang), "CC BY 4.0", site.edition.revision)
    home = site.edition.address
    where = home + addresses.built(page) if home else site.dossier.home
    # A word of the page's script first: a line that begins with an address is set the other way.
    return " · ".join(filter(None, whose)), f"{translate('Page:', site.lang)} {where}"


def named(context: PageContext, entry_id: str) -> Markup:
    """The name of an entry, linked, in HTML."""
    target = context.address(entry_id)
    name = context.name(entry_id)
    if target == context.page:
        return name
    return Markup('<a href="%s">%s</a>') % (page_href(context, target), name)


def sign_keys(context: PageContext, used: Iterable[str]) -> tuple[Key, ...]:
    """The key to the date signs `used`, in a fixed order."""
    sheet, wanted = Sheet(context.lang), set(used)
    return tuple(
        Key(small(date_signs.sign(sheet, sign)), context.say(words))
        for sign, words in _SIGNS.items()
        if sign in wanted
    )
