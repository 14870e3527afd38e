"""The patterns of single values (dates, ids, addresses …) in JSON Schema, with error messages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from build_tools.reading.dates import MAX_LENGTH
from build_tools.reading.model import Special
from build_tools.reading.model.values import BLANK, ID_PATTERN, LANGUAGE, MAX_ID, WIKIDATA_PATTERN
from build_tools.reading.schema.words import format_words, term_words
from build_tools.reading.source import HIDDEN
from build_tools.words.language import Lang

Schema = dict[str, Any]

_ID = ID_PATTERN.strip("^$")
_MONTH = "(?:0[1-9]|1[0-2])"
# The days of each month of any year, and the day that leap years have besides.
_MONTH_DAY = (
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
_LEAP = "(?:(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)"
_DAY = f"(?!0000)(?:[0-9]{{4}}-{_MONTH_DAY}|{_LEAP})"
_POINT = f"(?:(?:{_DAY}|(?!0000)[0-9]{{4}}(?:-{_MONTH})?)[?~%]?|(?!000)[0-9]{{3}}X)"
_EDTF = rf"^(?:{_POINT}|{_POINT}/(?:{_POINT}|\.\.)?|(?:\.\.)?/{_POINT})$"
_NUMBER = "[0-9]{1,15}"
_NORTH = r"-?(?:90\.00|[0-8]?[0-9]\.[0-9]{2})"
_EAST = r"-?(?:180\.00|(?:1[0-7])?[0-9]\.[0-9]{2}|[0-9]{2}\.[0-9]{2})"
# Brackets are for addresses in numbers (IPv6); a port is 1 to 65535.
_HOST = r"(?:\[[0-9A-Fa-f:.]+\]|[!$-.0-9;=A-Z_a-z~]+)"
_PORT = "0*(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
_UNSEEN = HIDDEN.pattern.strip("[]")
# What YAML reads as a number in an editor is text to us: a year, a count.
_FORMS: dict[str, Schema] = {
    "id": {"type": "string", "maxLength": MAX_ID, "pattern": ID_PATTERN},
    "text": {"pattern": rf"^(?!{BLANK}$)[^\s{_UNSEEN}](?:[^{_UNSEEN}]*[^\s{_UNSEEN}])?$"},
    "url": {"pattern": rf"^https?://{_HOST}(?::(?:{_PORT})?)?(?:[/?#][!#-;=?-\[\]_a-z~]*)?$"},
    "date": {"format": "date", "pattern": f"^{_DAY}$"},
    "edtf": {"type": ["string", "integer"], "maxLength": MAX_LENGTH, "pattern": _EDTF},
    "language": {"type": "string", "pattern": f"^{LANGUAGE.pattern}$"},
    "claim": {"type": "string", "pattern": f"^(?:{_ID}#)?{_ID}$"},
    "quantity": {
        "type": ["string", "number"],
        "pattern": f"^{_NUMBER}(?:/{_NUMBER})?$",
        "multipleOf": 1,
        "minimum": 0,
        "exclusiveMaximum": 10**15,
    },
    "wikidata": {"type": "string", "pattern": f"^{WIKIDATA_PATTERN}$"},
    "coordinates": {"type": "string", "pattern": f"^{_NORTH}, {_EAST}$"},
}
CLAIM: Schema = {"format": "claim"}


def value_of(form: str, langs: Sequence[Lang]) -> Schema:
    """A claim's value in `form`, or one of the words for what is unknown or none."""
    words = {"enum": list(get_args(Special))}
    return {"anyOf": [simplified({"format": form}, langs), simplified(words, langs)]}


def simplified(node: Any, langs: Sequence[Lang]) -> Any:
    """`node` of pydantic's schema without what YAML never holds; formats become patterns."""
    if isinstance(node, list):
        return [simplified(item, langs) for item in node]
    if not isinstance(node, dict):
        return node
    left: Schema = {
        key: _each(value, langs) if key == "properties" else simplified(value, langs)
        for key, value in node.items()
        if key not in _DROPPED
    }
    left |= _filled(left.pop("anyOf", []))
    if "const" in left:
        left["enum"] = [left.pop("const")]
    if "enum" in left:
        left["enumDescriptions"] = [term_words(term, langs) for term in left["enum"]]
    form = left.pop("format", None)
    stated = {**_FORMS[form], "patternErrorMessage": format_words(form, langs)} if form else {}
    return {**left, **stated}


_EDITORS = ("patternErrorMessage", "errorMessage", "enumDescriptions")
_DATE: Schema = {"type": "string", "maxLength": MAX_LENGTH, "pattern": _EDTF}
_AMOUNT: Schema = {"type": "number", "minimum": 0}
_RANGE: Schema = {
    "type": "object",
    "properties": {"low": _AMOUNT, "high": _AMOUNT},
    "required": ["low", "high"],
    "additionalProperties": False,
}
# A number or a range of numbers, words in both languages, or a date, a position, a name.
_VALUE = {"anyOf": [_AMOUNT, _RANGE, {"$ref": "#/$defs/Text"}, {"type": "string"}]}


def as_published(node: Any) -> Any:
    """`node` of `simplified` for values as JSON has them: a date is text, a number is one."""
    if isinstance(node, list):
        return [as_published(item) for item in node]
    if not isinstance(node, dict):
        return node
    left = {key: as_published(each) for key, each in node.items() if key not in _EDITORS}
    if left.get("pattern") == _EDTF:
        left |= _DATE
    if "bound" in left and "value" in left:  # the fields of a claim
        left["value"] |= _VALUE
    return left


# Names and descriptions in our words take the place of pydantic's; defaults are the model's.
_DROPPED = ("title", "description", "default")


def _each(fields: dict[str, Schema], langs: Sequence[Lang]) -> dict[str, Schema]:
    return {name: simplified(field, langs) for name, field in fields.items()}


def _filled(choices: list[Schema]) -> Schema:
    """What of `anyOf` is not null: an empty field is no field."""
    left = [choice for choice in choices if choice != {"type": "null"}]
    return {"anyOf": left} if len(left) > 1 else dict(*left)
