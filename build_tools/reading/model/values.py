"""The types of single values: ids, dates, texts, quantities, coordinates, addresses."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, TypeGuard, get_args
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetPydanticSchema,
)
from pydantic_core import PydanticKnownError, core_schema

from build_tools.reading.dates import Edtf, parse_edtf
from build_tools.words.language import Lang
from build_tools.words.messages import WrongValueError

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
MAX_ID = 80
_ID = re.compile(r"\A[a-z0-9]+(?:-[a-z0-9]+)*\Z")

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")
"""The tags of languages that the dossier writes: BCP 47's language, script and country."""

BLANK = "…"
"""What `dossier new` writes where a value is still to come."""

Special = Literal["somevalue", "novalue"]
"""Wikibase's terms: a value exists but is not known; there is none."""


def is_special(value: object) -> TypeGuard[Special]:
    """Whether `value` says that there is none, or none that is known."""
    return value in get_args(Special)


class Strict(BaseModel):
    """What every part of an entry shares: it cannot change and knows all its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def is_id(text: str) -> bool:
    """Whether `text` may name an entry, a claim or a term."""
    return len(text) <= MAX_ID and _ID.match(text) is not None


def _check_id(text: str) -> str:
    if not text:
        raise WrongValueError("empty_value")
    if not is_id(text):
        meant = _meant_id(text)
        if is_id(meant):
            raise WrongValueError("not_an_id_but", text=text[:80], meant=meant)
        raise WrongValueError("not_an_id", text=text[:80])
    return text


def _meant_id(text: str) -> str:
    """The id in a file's path, a citation's mark, a name as it is written in English."""
    name = text.rpartition("/")[2].removesuffix(".yaml")
    return re.sub(r"[ _@-]+", "-", name.lower()).strip("-")


def _check_text(text: str) -> str:
    if text != text.strip() or not text:
        raise WrongValueError("blank_text")
    if text == BLANK:
        raise WrongValueError("still_blank")
    if unicodedata.normalize("NFC", text) != text:
        raise WrongValueError("not_nfc")
    return text


def _check_url(text: str) -> str:
    try:
        parts = urlsplit(text)
        port_is_valid = parts.port is None or parts.port > 0
    except ValueError:
        raise WrongValueError("not_an_address") from None
    if not text.startswith(("http://", "https://")) or not parts.hostname or not port_is_valid:
        raise WrongValueError("address_beginning")
    if parts.username or parts.password:
        raise WrongValueError("address_with_user")
    if not re.fullmatch(r"[!-~]+", text) or re.search(r'["<>\\^`{|}]', text):
        raise WrongValueError("address_characters")
    return text


def _check_language(text: str) -> str:
    if not LANGUAGE.fullmatch(text):
        raise WrongValueError("not_a_language", text=text[:40])
    return text


def _parse_day(text: Any) -> date:
    try:
        # Python reads 20230928 and 2023-W39-4 too.
        day = date.fromisoformat(str(text))
        if day.isoformat() == str(text):
            return day
    except ValueError:
        pass
    raise WrongValueError("not_a_day", text=str(text)[:40])


def _parse_date(text: Any) -> Edtf:
    return text if isinstance(text, Edtf) else parse_edtf(str(text))


def _edtf_schema(_source: Any, _handler: Any) -> core_schema.CoreSchema:
    return core_schema.no_info_plain_validator_function(
        _parse_date, serialization=core_schema.to_string_ser_schema()
    )


def _truth(text: Any) -> Any:
    """Of YAML's many words for true and false one each, which all that read the file read alike."""
    truths = {"true": True, "false": False}
    if text not in truths and not isinstance(text, bool):
        raise PydanticKnownError("bool_parsing")
    return truths.get(text, text)


Truth = Annotated[bool, BeforeValidator(_truth)]

Section = Literal["actors", "events", "places", "sources", "disputes"]
"""A folder of entries; `sections` says what each is."""

# `format` names a form for the schema, which states it in JSON Schema's own terms.
_TEXT: dict[str, Any] = {"format": "text"}
Id = Annotated[str, AfterValidator(_check_id), Field(json_schema_extra={"format": "id"})]
ShortLine = Annotated[
    str, Field(max_length=120, json_schema_extra=_TEXT), AfterValidator(_check_text)
]
Quote = Annotated[str, Field(max_length=300, json_schema_extra=_TEXT), AfterValidator(_check_text)]
"""A source's own words: few enough for fair quotation."""
Line = Annotated[str, Field(max_length=400, json_schema_extra=_TEXT), AfterValidator(_check_text)]
Prose = Annotated[str, Field(max_length=4000, json_schema_extra=_TEXT), AfterValidator(_check_text)]
Url = Annotated[
    str,
    Field(max_length=2000, json_schema_extra={"format": "url"}),
    AfterValidator(_check_url),
]
Day = Annotated[date, BeforeValidator(_parse_day)]
Date = Annotated[
    Edtf,
    GetPydanticSchema(_edtf_schema, lambda _schema, _handler: {"type": "string", "format": "edtf"}),
]
LanguageTag = Annotated[
    str, AfterValidator(_check_language), Field(json_schema_extra={"format": "language"})
]


class Text(Strict):
    """The same words in both languages; neither may be missing."""

    ar: Prose
    en: Prose

    def in_language(self, lang: Lang) -> str:
        """The words in `lang`."""
        return self.ar if lang == "ar" else self.en


class Label(Text):
    """A name or a short label in both languages."""

    ar: Line
    en: Line


@dataclass(frozen=True)
class Quantity:
    """How many, or a range from `low` to `high`; what is counted is whole."""

    low: int
    high: int

    def __str__(self) -> str:
        return f"{self.low}" if self.low == self.high else f"{self.low}/{self.high}"


_NUMBER = r"[0-9]{1,15}"
# A part of a million, or thousands as half of Europe writes them.
_POINTED = rf"{_NUMBER}\.[0-9]+"


def parse_quantity(text: str) -> Quantity:
    """`11300` or `18000/20000` as a quantity; ValueError when it is none."""
    pointed = next((each for each in text.split("/") if re.fullmatch(_POINTED, each)), None)
    if pointed:
        raise WrongValueError("part_counted", text=pointed)
    if not re.fullmatch(rf"{_NUMBER}(?:/{_NUMBER})?", text):
        raise WrongValueError("not_a_number", text=text[:40])
    low, _, high = text.partition("/")
    quantity = Quantity(int(low), int(high or low))
    if quantity.low > quantity.high:
        raise WrongValueError("range_falls", text=text)
    return quantity


def short_text(value: Any) -> str:
    """`value` if it is one line's worth of text; ValueError when it is none."""
    if not isinstance(value, str) or not value.strip() or len(value) > 200:
        raise WrongValueError("not_short")
    return value


def _amount_schema(_source: Any, _handler: Any) -> core_schema.CoreSchema:
    return core_schema.no_info_plain_validator_function(
        lambda value: parse_quantity(short_text(value))
    )


Amount = Annotated[
    Quantity,
    GetPydanticSchema(
        _amount_schema, lambda _schema, _handler: {"type": "string", "format": "quantity"}
    ),
]


@dataclass(frozen=True)
class Coordinates:
    """Degrees north and east, to two decimals: a place, never a person."""

    latitude: float
    longitude: float

    def __str__(self) -> str:
        return f"{self.latitude:.2f}, {self.longitude:.2f}"


WIKIDATA_PATTERN = "Q[1-9][0-9]{0,9}"


def parse_coordinates(text: str) -> Coordinates:
    """`32.76, 22.64` as degrees north and east; ValueError when it is none."""
    if not re.fullmatch(r"-?[0-9]{1,2}\.[0-9]{2}, -?[0-9]{1,3}\.[0-9]{2}", text):
        exact = re.fullmatch(r"(-?[0-9]{1,2}\.[0-9]+), ?(-?[0-9]{1,3}\.[0-9]+)", text)
        if exact:
            two = str(Coordinates(float(exact[1]), float(exact[2])))
            raise WrongValueError("not_two_decimals", text=text[:40], two=two)
        raise WrongValueError("not_a_position", text=text[:40])
    latitude, longitude = (float(part) for part in text.split(", "))
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise WrongValueError("not_on_earth", text=text)
    return Coordinates(latitude, longitude)


def wikidata_id(text: str) -> str:
    """An id of Wikidata's for a thing, `Q1016`; ValueError when it is none."""
    if not re.fullmatch(WIKIDATA_PATTERN, text):
        raise WrongValueError("not_of_wikidata", text=text[:40])
    return text


@dataclass(frozen=True, order=True)
class ClaimRef:
    """A claim's name in the whole dossier: `entry#claim`."""

    entry: str
    claim: str

    def __str__(self) -> str:
        return f"{self.entry}#{self.claim}"


def parse_claim_ref(text: str, home: str = "") -> ClaimRef:
    """`entry#claim`, or `claim` alone for one of the entry `home`; ValueError when it is none."""
    entry, _, claim = text.rpartition("#")
    if not is_id(claim) or (entry and not is_id(entry)):
        raise WrongValueError("not_a_claim_id", text=text[:80])
    return ClaimRef(entry or home, claim)
