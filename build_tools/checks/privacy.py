"""Checks that no file holds what belongs to somebody's private life, not even in a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.alone import Alone
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import claims_of
from build_tools.reading.model import Place, PropertyClaim
from build_tools.reading.problems import Problem
from build_tools.words.digits import western
from build_tools.words.messages import Message, wording

# Addresses of pages, ids of sources and checksums, whose digits are nobody's; and the position that a
# place gives, of which the model says how exact it may be.
NOT_PROSE = re.compile(
    r"https?://\S+|\[@[^\],]*|\b[0-9a-f]{32,64}\b|(?<=source: )[a-z0-9-]+"
    r"|(?<=value: )['\"]?-?\d{1,2}\.\d+, ?-?\d{1,3}\.\d+['\"]?$"
)
# No lone number: not the end of a decimal, of a date or of an id.
_START, _END = r"(?<![\w.,/-])", r"(?![\w/-]|[.,]\d)"

KINDS: tuple[tuple[Message, re.Pattern[str]], ...] = tuple(
    (said, re.compile(pattern, re.VERBOSE))
    for said, pattern in (
        (
            wording("e_mail_address"),
            r"[\w.+-]+ \s? (?:[@＠﹫]|\(at\)|\[at\]|\bAT\b) \s? [\w-]+ \s? (?:(?:\.|\(dot\)|\[dot\]|\bDOT\b) \s? [\w-]+)+",
        ),
        (
            wording("bank_account"),
            rf"""\b[A-Z]{{2}}\d{{2}} (?:[ -]?[A-Z0-9]{{4}}){{3,7}} (?:[ -]?[A-Z0-9]{{1,4}})?\b
            | (?i:\baccount|\biban|حسابه?ا?|آيبان|ايبان) [^\d.\n]{{0,25}} {_START} \d[\d -]{{6,}}\d {_END}""",
        ),
        (
            wording("identity_number"),
            rf"""{_START} [12][ -]?(?:19|20)\d{{2}}[ -]?\d{{3}}[ -]?\d{{4}} {_END}
            | (?i:national\ (?:id|number)|identity|\bid\ (?:no|number|card)|passport|الوطني|الهوية
                |البطاقة|جواز\ سفر\w*|جوازه?ا?\ رقم|كتيب\ العائلة|قيد\ العائلة)
              [^\d\n]{{0,25}}? \b[A-Zء-ي]{{0,2}}\d[\d -]{{4,}}\d {_END}
            | {_START} (?!\d+0{{5}}) \d{{11,}} {_END}""",
        ),
        (
            wording("telephone_number"),
            rf"""(?<![\w.]) (?:\+|00) [ ]? \d (?:[ ().-]{{0,2}}\d){{8,13}} {_END}
            | {_START} \(?0(?:[ ./_-]?\d){{1,2}}\)? (?:[ ./_-]?\d){{7}} {_END}
            | (?<![\w-]) (?i:tel|telephone|phone|mobile|whatsapp|cell|هاتف\w*|واتس\w*|جواله?ا?|المحمول|موبايل)
              [^\d.\n]{{0,20}}? {_START} \d[\d -]{{5,}}\d {_END}""",
        ),
        (
            wording("licence_plate"),
            rf"""(?i:licen[cs]e\ plates?|number\ plates?|plate\ numbers?|registration\ plates?|\bthe\ plates?)
              [^\d.\n]{{0,15}} {_START} \d{{1,3}}[ -]\d{{3,7}} {_END}
            | (?:لوحة|لوحته|لوحتها|لوحات|لوحاتها|اللوحة)\ (?:\w+\ ){{0,2}} {_START} \d{{1,3}}[ -]\d{{3,7}} {_END}""",
        ),
        (
            wording("street_address"),
            r"""\b\d{1,4}[a-z]?,?\ (?:[A-Z][\w'’-]*\ ){1,3}
              (?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd)\b
            | \b(?:Street|Road|Avenue|Lane),?\ (?:(?i:no\.?|number|nr\.?|house|villa|building)\ ?)?
              \d{1,3}\b (?!\ (?:km|kilomet))
            | \b(?i:house|flat|apartment|villa|building)\ (?i:no\.?|number|nr\.?)\ ?\d{1,4}\b
            | (?:منزله?ا?|المنزل|بيته?ا?|البيت|الشقة|شقة|عمارة|العمارة|فيلا|بناية|داره?ا?)\ (?:\w+\ ){0,3}رقم\ ?\d{1,4}
            | شارع\ (?:\w+،?\ ){1,4}(?:رقم|منزل|عمارة|شقة|فيلا|بناية)\ (?:رقم\ )?\d{1,4}""",
        ),
        (
            wording("exact_position"),
            r"""(?<![\d.]) -?\d{1,2}\.\d{3,}\ ?°?\ ?[NSشج]?\w*[,،;/ ]{1,3}-?\d{1,3}\.\d{3,}
            | (?<![\d.,]) -?\d{1,2},\d{4,}\ ?[;/]?\ ?-?\d{1,3},\d{4,} (?![\d,])
            | \b[2-9CFGHJMPQRVWX]{8}\+[2-9CFGHJMPQRVWX]{2,3}\b
            | \d{1,3}\ ?°\ ?\d{1,2}\ ?['′’]""",
        ),
    )
)
# In the address of a page: a number to write to, a spot on a map.
LINKED: tuple[tuple[Message, re.Pattern[str]], ...] = (
    (wording("telephone_number"), re.compile(r"\b(?:wa\.me/|tel:|[?&]phone=)\+?\d{8,}")),
    (wording("exact_position"), re.compile(r"[@=]-?\d{1,2}\.\d{4,},-?\d{1,3}\.\d{4,}")),
)
# One of these each of the above has, and most lines have none: so they are looked for first.
_MANY_DIGITS = re.compile(r"\d(?:[ (),./_;٫،-]{0,2}\d){5}|\b[2-9A-Z]{8}\+[2-9A-Z]{2}")
_AT = re.compile(r"(?<!\[)@|[＠﹫]|\bAT\b")
_TELLING = (
    *(
        "(at)",
        "[at]",
        "°",
        "Street",
        "Avenue",
        " Ave",
        "Road",
        " Rd",
        "Lane",
        "Boulevard",
        "Blvd",
        " St",
    ),
    *(
        "ouse n",
        "ouse N",
        "lat n",
        "lat N",
        "artment n",
        "artment N",
        "illa n",
        "illa N",
        "ilding n",
    ),
    *("ilding N", "رقم", "منزل", "عمارة", "شقة", "فيلا", "بناية"),
)
# Lines that hold one id, one date or one address of a page, as most do.
IDLE = re.compile(r"\s*(?:- )?\{?[a-z_]+: (?:[a-z][a-z0-9-]*|\d{4}(?:-\d\d){0,2}|https?://\S+)\}?")
HOME = re.compile(
    r"(?<!\w)(?:home|house|residence|villa|apartment|flat|farm)(?!\w)"
    r"|(?<!\w)(?:منزل|بيت|دار|فيلا|شقة|استراحة|مزرعة|محل إقامة)(?!\w)",
    re.IGNORECASE,
)
"""What the name of a place says where somebody lives in it."""


def nothing_is_private(one: Alone) -> Iterator[Problem]:
    """No telephone, identity, account or plate number, mail or street address, exact position; in comments too."""
    for number, said in private_in(one.document.text):
        message = wording("has_private", what=said)
        yield Problem(one.document.path, number, message, "nothing_is_private")
    for at in _positions_of_a_home(one):
        yield one.problem("nothing_is_private", wording("position_of_a_home"), *at)


def _telling_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of `text` in which something private may be, with their numbers."""
    places = [found.start() for found in _MANY_DIGITS.finditer(text)]
    places += [found.start() for found in _AT.finditer(text)]
    for sign in _TELLING:
        if sign in text:
            places += [found.start() for found in re.finditer(re.escape(sign), text)]
    if places:
        lines = text.split("\n")
        for number in sorted({text.count("\n", 0, place) for place in places}):
            yield number + 1, lines[number]


def _positions_of_a_home(one: Alone) -> Iterator[KeyPath]:
    if isinstance(one.entry, Place) and HOME.search(f"{one.entry.name.ar} {one.entry.name.en}"):
        positions = one.vocabulary.properties_as("position")
        for at, claim in claims_of(one.entry):
            if isinstance(claim, PropertyClaim) and claim.property in positions:
                yield at


def private_in(text: str) -> Iterator[tuple[int, Message]]:
    """What of somebody's private life stands in a text, as "a telephone number", with its line."""
    for number, line in _telling_lines(text):
        plain = western(line)
        prose = "" if IDLE.fullmatch(line) else NOT_PROSE.sub(" ", plain)
        yield from ((number, said) for said, pattern in KINDS if pattern.search(prose))
        yield from ((number, said) for said, pattern in LINKED if pattern.search(plain))
