"""A crowd of invented entries, so that the pages and pictures of a site are as full as a large dossier's.

Nothing in it is asked for by name: tests of what is said use the miniature, to which it is added.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import yaml

PERSONS, BODIES, FORCES, PLACES, EVENTS, SOURCES = 22, 10, 6, 24, 80, 8
FIRST_YEAR, LAST_YEAR = 2024, 2031

Words = tuple[str, str]  # Arabic, English
Entry = dict[str, Any]

GIVEN: tuple[Words, ...] = (
    ("سالم", "Salim"),
    ("مريم", "Maryam"),
    ("عبد الرحمن", "Abd al-Rahman"),
    ("ليلى", "Layla"),
    ("إبراهيم", "Ibrahim"),
    ("زينب", "Zaynab"),
    ("طارق", "Tariq"),
)
FAMILY: tuple[Words, ...] = (
    ("النخلي", "al-Nakhli"),
    ("بن وادي", "Bin Wadi"),
    ("الصحراوي", "al-Sahrawi"),
    ("الغديري", "al-Ghadiri"),
    ("قاسم", "Qasim"),
    ("التواتي", "al-Tuwati"),
)
LAND: tuple[Words, ...] = (
    ("بئر", "Bir"),
    ("وادي", "Wadi"),
    ("عين", "Ayn"),
    ("قصر", "Qasr"),
    ("جبل", "Jabal"),
)
OF: tuple[Words, ...] = (
    ("النخل", "al-Nakhl"),
    ("الطين", "al-Tin"),
    ("الملح", "al-Milh"),
    ("الريح", "al-Rih"),
    ("الغزلان", "al-Ghizlan"),
    ("الحجر", "al-Hajar"),
)
WHAT: tuple[tuple[str, Words], ...] = (
    ("meeting", ("لقاء {}", "Meeting at {}")),
    ("vote", ("تصويت مجلس {} على الماء", "Water vote of {}")),
    ("disaster", ("عاصفة {}", "Storm over {}")),
    (
        "meeting",
        (
            "محادثات {} بشأن تقاسم الآبار والمراعي (الجولة الثانية)",
            "Talks at {} on sharing wells and land (second round)",
        ),
    ),
)
DIFFER = ("الصحيفتان تختلفان.", "The papers differ.")


def add_crowd(dossier: Path) -> None:
    """Adds the crowd to a dossier that holds the miniature; the same one each time."""
    chance = random.Random(2031)  # noqa: S311  # the same crowd at every run
    sections = {
        "sources": dict(_sources()),
        "places": dict(_places(chance)),
        "actors": dict(_actors(chance)),
        "events": dict(_events(chance)),
    }
    for section, entries in sections.items():
        for name, entry in entries.items():
            _write(dossier / section / f"{name}.yaml", entry)
    with (dossier / "vocabulary" / "rosters.yaml").open("a", encoding="utf-8") as rosters:
        yaml.safe_dump(dict(_rosters()), rosters, allow_unicode=True, sort_keys=False)


def _write(path: Path, entry: Entry) -> None:
    text = yaml.safe_dump(entry, allow_unicode=True, sort_keys=False, width=1000)
    path.write_text(text, "utf-8")


def _pair(words: Words) -> dict[str, str]:
    return dict(zip(("ar", "en"), words, strict=True))


def _joined(first: Words, second: Words) -> Words:
    return f"{first[0]} {second[0]}", f"{first[1]} {second[1]}"


def _described(kind: str, name: Words, claims: list[Entry], **more: object) -> Entry:
    cited = " [@crowd-0]"
    summary = {"ar": f"من الجمع.{cited}", "en": f"One of the crowd.{cited}"}
    head: Entry = {"kind": kind, "name": _pair(name), **more}
    return {**head, "summary": summary, "confirmed": "2031-05-01", "claims": claims}


def _claim(chance: random.Random, number: int, **what: object) -> Entry:
    sources = chance.sample(range(SOURCES), chance.choice((1, 1, 2)))
    cited = [{"source": f"crowd-{one}", "locator": f"¶{number + 1}"} for one in sources]
    return {"id": f"claim-{number}", **what, "citations": cited}


def _sources() -> Iterator[tuple[str, Entry]]:
    for number in range(SOURCES):
        yield (
            f"crowd-{number}",
            {
                "kind": "news-article",
                "title": _pair((f"أخبار الواحات {number}", f"News of the oases {number}")),
                "language": "ar",
                "publisher_name": _pair((f"صحيفة الجمع {number}", f"Crowd paper {number}")),
                "issued": f"{2030 + number % 2}-0{number // 2 + 1}-1{number}",
                "issued_basis": "stated",
                "url": f"https://example.org/crowd/{number}",
                "read": "full",
            },
        )


def _place_names() -> list[Words]:
    return [_joined(*words) for words in product(LAND, OF)][:PLACES]


def _places(chance: random.Random) -> Iterator[tuple[str, Entry]]:
    """Most close together, as along a coast; a few far away."""
    for number, name in enumerate(_place_names()):
        latitude, longitude = chance.gauss(10, 0.9), chance.gauss(-20, 1.6)
        if number % 6 == 5:
            latitude, longitude = chance.uniform(-40, 60), chance.uniform(-90, 120)
        position = f"{latitude:.2f}, {longitude:.2f}"
        claims = [_claim(chance, 0, property="coordinates", value=position)]
        yield f"crowd-place-{number}", _described("city", name, claims)


def _actors(chance: random.Random) -> Iterator[tuple[str, Entry]]:
    names = _place_names()
    for number in range(BODIES):
        name = ("هيئة " + names[number][0], names[number][1] + " Authority")
        base = _claim(chance, 0, relation="based-in", object=f"crowd-place-{number}")
        yield _body(number), _described("body", name, [base])
    for number in range(FORCES):
        name = ("حرس " + names[number][0], names[number][1] + " Guards")
        claims = [_claim(chance, 0, relation="allied-with", object=_force((number + 2) % FORCES))]
        claims += [_tie(chance, 1, "opposes", _body(number))]
        yield _force(number), _described("armed-group", name, claims)
    for number, words in enumerate(list(product(GIVEN, FAMILY))[:PERSONS]):
        claims = list(_life(chance, number))
        more = {"other_names": [{"text": f"N. {words[1][1]}", "lang": "en"}], "living": True}
        yield f"crowd-person-{number}", _described("person", _joined(*words), claims, **more)
    name = ("شاغل المناصب", "Holder of Posts")
    yield "crowd-holder", _described("person", name, list(_contested_life()), living=True)


def _contested_life() -> Iterator[Entry]:
    """A start in dispute, two times in one post that meet on a day, ends that nobody states."""
    chance = random.Random(7)  # noqa: S311  # the same at every run
    spans = (
        ("chair", "2028-03/2030-05-06"),
        ("chair", "2029/2030-05-06"),
        ("deputy", "2029-01-15/2030-02-28"),
        ("deputy", "2030-02-28/.."),
    )
    for at, (role, valid) in enumerate(spans):
        post: Entry = {"relation": "holds-post", "role": role, "object": _body(0), "valid": valid}
        if role == "chair":
            rival = {"conflicts_with": [f"claim-{1 - at}"], "note": _pair(DIFFER)}
            post |= {"status": "contested", **rival}
        yield _claim(chance, at, **post)
    for at, valid in enumerate(("/2030-02-28", "2030-02-28/"), start=len(spans)):
        yield _claim(chance, at, relation="commands", object=_force(at), valid=valid)


def _body(number: int) -> str:
    return f"crowd-body-{number}"


def _force(number: int) -> str:
    return f"crowd-force-{number}"


def _life(chance: random.Random, number: int) -> Iterator[Entry]:
    """Two posts, and ties: to the first bodies and forces most often."""
    for at, role in enumerate(("chair", "deputy")):
        body = _body(int(chance.random() ** 2 * BODIES))
        yield _tie(chance, at, "holds-post", body, role=role)
    force = _force(int(chance.random() ** 2 * FORCES))
    relation = ("commands", "opposes", "allied-with", "member-of")[number % 4]
    yield _tie(chance, 2, relation, force)
    yield _tie(chance, 3, "opposes", "oasis-council")


def _tie(chance: random.Random, at: int, relation: str, whom: str, **more: str) -> Entry:
    begun = chance.randint(FIRST_YEAR, LAST_YEAR - 1)
    ended = chance.choice(("..", f"{chance.randint(begun + 1, LAST_YEAR)}-02"))
    valid = f"{begun}-0{chance.randint(1, 9)}/{ended}"
    return _claim(chance, at, relation=relation, **more, object=whom, valid=valid)


def _events(chance: random.Random) -> Iterator[tuple[str, Entry]]:
    """Fewest in the first year and most in the last but one; every ninth date is in dispute."""
    names = _place_names()
    taken: set[tuple[int, int]] = set()
    for number in range(EVENTS):
        place = int(chance.random() ** 2 * PLACES)
        kind, words = WHAT[number % len(WHAT)]
        while (number % len(WHAT), place) in taken:  # no two events have one name
            place = (place + 5) % PLACES
        taken.add((number % len(WHAT), place))
        name = (words[0].format(names[place][0]), words[1].format(names[place][1]))
        year = LAST_YEAR - 1 - int(chance.random() ** 2 * (LAST_YEAR - FIRST_YEAR))
        claims = list(_dates(chance, year, in_doubt=number % 9 == 0))
        claims += [_claim(chance, 2, relation="took-place-in", object=f"crowd-place-{place}")]
        persons = chance.sample(range(PERSONS), 2)
        who = [*(f"crowd-person-{one}" for one in persons), _body(number % BODIES)]
        claims += [
            _claim(chance, at, relation="participant", object=one)
            for at, one in enumerate(who, start=3)
        ]
        yield f"crowd-event-{number}", _described(kind, name, claims)


def _dates(chance: random.Random, year: int, *, in_doubt: bool) -> Iterator[Entry]:
    month = chance.randint(1, 11)
    day = chance.choice((f"{year}-{month:02}-1{chance.randint(0, 9)}", f"{year}-{month:02}"))
    if not in_doubt:
        yield _claim(chance, 0, property="date", value=day)
        return
    for at, value in enumerate((day, f"{year}-{month + 1:02}-03")):
        rival = [f"claim-{1 - at}"]
        more = {"status": "contested", "conflicts_with": rival, "note": _pair(DIFFER)}
        yield _claim(chance, at, property="date", value=value, **more)


def _rosters() -> Iterator[tuple[str, Entry]]:
    for number in range(4):
        words = _place_names()[number]
        name = _pair((f"رئاسة هيئة {words[0]}", f"Chairs of the {words[1]} Authority"))
        about = _pair(("من ترأسها ومن ناب.", "Those who chaired it and their deputies."))
        roles = ["chair", "deputy"]
        yield (
            f"crowd-roster-{number}",
            {"name": name, "about": about, "roles": roles, "bodies": [_body(number)]},
        )
