"""The claims of invented entries: what is said, when it held, who says so, on which sources."""

from __future__ import annotations

from typing import Any

from tests.bench.synthetic.cast import Cast
from tests.bench.synthetic.words import ABOUT, NOTE, SAID, Words
from tests.bench.synthetic.yaml_text import Entry

FIRST_YEAR, LAST_YEAR = 2011, 2026
_ORDER = ("valid", "as_of", "said_by", "status", "conflicts_with", "note", "citations")


class Claims:
    """Those of one entry, each made with an id of its own."""

    def __init__(self, cast: Cast, entry: str) -> None:
        self._cast = cast
        self.entry = entry
        self.made: list[Entry] = []

    def add(self, what: Entry, **more: Any) -> None:
        """One claim that says `what`; `more` are fields of any claim. None says the same twice."""
        if "conflicts_with" not in more and any(what.items() <= one.items() for one in self.made):
            return
        said = {"id": f"claim-{len(self.made)}", **what}
        fields = {**self._aside(), **more, "citations": cited(self._cast)}
        self.made.append(said | {name: fields[name] for name in _ORDER if name in fields})

    def rivals(self, *rivals: Entry, **more: Any) -> None:
        """Claims of which each conflicts with each other; the entry's dispute is about them."""
        first = len(self.made)
        ids = [f"claim-{first + number}" for number in range(len(rivals))]
        self._cast.covered[self._cast.disputed[self.entry]] = f"{self.entry}#{ids[0]}"
        for own, what in zip(ids, rivals, strict=True):
            others = [one for one in ids if one != own]
            valid = {"valid": what.pop("valid")} if "valid" in what else {}
            note = _pair(self._cast.some(NOTE))
            open_ = {"status": "contested", "conflicts_with": others, "note": note}
            self.add(what, **more, **valid, **open_)

    def _aside(self) -> Entry:
        """As often as in the real dossier, a day, a speaker and a note."""
        cast, fields = self._cast, Entry()
        if cast.often(0.28):
            fields["as_of"] = day(cast)
        if cast.often(0.15):
            fields["said_by"] = cast.some(cast.ids["actors"])
        if cast.often(0.14):
            fields["note"] = _pair(cast.some(NOTE))
        return fields


def cited(cast: Cast) -> list[dict[str, str]]:
    """One to four sources, two most often; a few with the place in them."""
    count = cast.chance.choices((1, 2, 3, 4), (30, 52, 15, 3))[0]
    sources = dict.fromkeys(cast.source() for _ in range(count))
    where = [
        {"locator": f"¶{cast.chance.randint(1, 9)}"} if cast.often(0.03) else {} for _ in sources
    ]
    return [{"source": one, **at} for one, at in zip(sources, where, strict=True)]


def summary(cast: Cast, sentences: int) -> dict[str, str]:
    """So many sentences, each with a source, and links to those who are linked most."""
    made = [_sentence(cast, words) for words in cast.chance.sample(ABOUT, sentences)]
    marks = [f"[@{cast.source()}]" for _ in made]
    return {
        lang: " ".join(f"{said[lang]} {mark}" for said, mark in zip(made, marks, strict=True))
        for lang in ("ar", "en")
    }


def statement(cast: Cast) -> Entry:
    """What a claim says that is no more than a sentence."""
    said = _sentence(cast, cast.chance.choice(SAID))
    number = cast.chance.randrange(10**6)  # so that none says what another says
    return {"statement": {lang: f"{text.rstrip('.')} ({number})." for lang, text in said.items()}}


def measured(cast: Cast, measure: str | None = None) -> Entry:
    """What a claim says that counts something."""
    measures = list(cast.vocabulary.measures)
    number = int(10 ** cast.chance.uniform(0, 4.5)) + 1
    value = f"{number}/{number + 9}" if cast.often(0.05) else str(number)
    bound = {"bound": cast.chance.choice(("about", "at-least"))} if cast.often(0.2) else {}
    return {"measure": measure or cast.some(measures), "value": value, **bound}


def day(cast: Cast) -> str:
    """A date, most to the day, some to the month, more of late."""
    year = LAST_YEAR - int((LAST_YEAR - FIRST_YEAR + 1) * cast.chance.random() ** 1.5)
    month = f"{year}-{cast.chance.randint(1, 11):02}"
    return month if cast.often(0.15) else f"{month}-{cast.chance.randint(1, 28):02}"


def term_of_office(cast: Cast) -> str:
    """From one date to another or to this day."""
    begun = cast.chance.randint(FIRST_YEAR, LAST_YEAR - 2)
    start = f"{begun}-{cast.chance.randint(1, 12):02}"
    end = f"{cast.chance.randint(begun + 1, LAST_YEAR)}-{cast.chance.randint(1, 11):02}"
    return f"{start}/{'..' if cast.often(0.4) else end}"


def _sentence(cast: Cast, words: Words) -> dict[str, str]:
    """`words` with links in their places, the same in both languages."""
    linked = [f"[[{cast.some(cast.ids['actors'])}]]" for _ in range(2)]
    return {"ar": words[0].format(*linked), "en": words[1].format(*linked)}


def _pair(words: Words) -> dict[str, str]:
    return {"ar": words[0], "en": words[1]}
