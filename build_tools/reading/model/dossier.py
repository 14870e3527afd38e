"""Whose dossier this is: what `dossier/dossier.yaml` says, and the base maps beside it."""

from __future__ import annotations

import os
from functools import cache
from typing import Annotated, Any, Literal

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, BeforeValidator, Field

from build_tools.reading.model.values import (
    Coordinates,
    Id,
    Label,
    ShortLine,
    Strict,
    Url,
    parse_coordinates,
)
from build_tools.words.language import Lang
from build_tools.words.messages import WrongValueError


def _check_locale(tag: str) -> str:
    try:
        Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        raise WrongValueError("not_a_locale", tag=tag) from None
    return tag


@cache
def _locale(tag: str) -> Locale:
    return Locale.parse(tag, sep="-")


def _parse_position(text: Any) -> Coordinates:
    return text if isinstance(text, Coordinates) else parse_coordinates(str(text))


LocaleTag = Annotated[str, AfterValidator(_check_locale)]
Position = Annotated[Coordinates, BeforeValidator(_parse_position)]
Degrees = Annotated[float, Field(ge=-180, le=180)]
Outline = Annotated[str, Field(pattern=r"^[MLlZz0-9 .,-]*$")]
"""A path of SVG, in thousandths of a map's width, and nothing else."""


class Locales(Strict):
    """Which forms of Arabic and English dates take: the names of months differ by country."""

    ar: LocaleTag
    en: LocaleTag


class MapFrame(Strict):
    """A map's part of the world in degrees, and where on it the names of countries stand.

    `detail` and `stray` are for cutting its base map: from Natural Earth at 1:50 or 1:110 million,
    lines straying by at most so many thousandths of its width.
    """

    west: Degrees
    south: Degrees
    east: Degrees
    north: Degrees
    detail: Literal["50m", "110m"] = "50m"
    stray: float = 1.0
    names: dict[Id, Position] = Field(default_factory=dict)


class Queries(Strict):
    """What a reader may try to search for, in each language; each finds something."""

    ar: Annotated[tuple[ShortLine, ...], Field(min_length=1)]
    en: Annotated[tuple[ShortLine, ...], Field(min_length=1)]

    def in_language(self, lang: Lang) -> tuple[str, ...]:
        """Those in `lang`."""
        return self.ar if lang == "ar" else self.en


class FrontOffice(Strict):
    """An office on the home page: `roles` in any of `bodies`."""

    name: Label
    roles: Annotated[tuple[Id, ...], Field(min_length=1)]
    bodies: Annotated[tuple[Id, ...], Field(min_length=1)]


class Front(Strict):
    """What stands on the home page: examples for the search, and offices whose holders it names."""

    queries: Queries
    offices: tuple[FrontOffice, ...] = ()


class Dossier(Strict):
    """What the site, its copies and its citations are called, where it lies, what it is about.

    `promise` says in a few words what a reader finds; `credit` who made it. `slug` begins the names
    of files. `front` is what its home page shows. `country` is the place of its subject,
    `country_code` its number in ISO 3166-1. `contact` is a mail address for readers who have no
    account at GitHub, where there is one.
    `spellings` are some of one name that all find the same. `maps` are its frames, the closest first.
    """

    title: Label
    promise: Label
    credit: Label
    slug: Id
    repository: Url
    contact: (
        Annotated[str, Field(pattern=r"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")] | None
    ) = None
    locales: Locales
    front: Front
    country: Id
    country_code: Annotated[str, Field(pattern=r"^\d{3}$")] | None = None
    spellings: tuple[ShortLine, ...] = ()
    maps: Annotated[dict[Id, MapFrame], Field(min_length=1)]

    @property
    def home(self) -> str:
        """The repository's address; a fork's is set by REPOSITORY_URL where it is published."""
        return os.environ.get("REPOSITORY_URL") or self.repository

    def locale(self, lang: Lang) -> Locale:
        """Babel's locale for dates in `lang`."""
        return _locale(getattr(self.locales, lang))


class BaseMap(Strict):
    """What lies under the dots of a map: all land, the dossier's own country, borders."""

    land: Outline = ""
    own: Outline = ""
    borders: Outline = ""


class BaseMaps(Strict):
    """The base maps by the names of their frames."""

    maps: dict[Id, BaseMap] = Field(default_factory=dict)
