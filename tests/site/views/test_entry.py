"""The page of an entry: each claim told once, what it rests on, one reference a source."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from build_tools.facts import Facts
from build_tools.facts.telling import Part, told
from build_tools.reading.dates import parse_edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef, Described, Event
from build_tools.reading.model.entry import OtherName
from build_tools.site.addresses import claim_anchor, entry_page
from build_tools.site.render import render
from build_tools.site.views.chronology import event_line
from build_tools.site.views.context import PageContext
from build_tools.site.views.entry import view_entry
from build_tools.site.views.sentences import pronoun
from build_tools.words.language import LANGS, Lang

_ANCHOR = re.compile(r'<a id="(claim-[^"]*)"></a>')


def _page(graph: Graph, entry_id: str, lang: Lang = "en") -> str:
    entry = graph.described(entry_id)
    assert entry is not None
    page = entry_page(graph.corpus.sections[entry_id], entry_id, lang)
    return render("entry", view_entry(PageContext(Facts(graph), lang, page), entry))


@pytest.mark.parametrize("lang", LANGS)
def test_each_claim_is_told_once(crowd: Graph, lang: Lang) -> None:
    """A link to any claim of an entry lands on its page, wherever the page tells it."""
    for entry in crowd.entries(Described):
        landed = Counter(_ANCHOR.findall(_page(crowd, entry.id, lang)))

        assert {claim_anchor(claim.id) for claim in entry.claims} <= set(landed)
        assert set(landed.values()) <= {1}, entry.id


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("salma-example#born", "facts"),  # there is one, and no more to tell of it
        ("salma-example#born-in-north-oasis", "facts"),
        ("salma-example#spelled-selma", "facts"),  # one of the names
        ("salma-example#chairs-council", "facts"),  # the one post, which the key facts state
        ("salma-example#titled-architect", "life"),
        ("salma-example#opposed-guards", "ties"),
        ("salma-example#detained-by-nobody", "life"),
        ("nadia-example#deputy-of-council", "roles"),  # with one that proved wrong
        ("abd-al-qadir-al-ramli#commands-guards", "roles"),
        ("abd-al-qadir-al-ramli#born-1950", "life"),  # given up: no key fact
        ("oasis-council#members-nine", "disputed"),
        ("sandstorm-2030#killed-unknown", "numbers"),
    ],
)
def test_where_a_claim_is_told(miniature: Graph, name: str, part: Part) -> None:
    entry_id, _, claim = name.partition("#")
    entry = miniature.described(entry_id)
    assert entry is not None

    assert ClaimRef(entry_id, claim) in told(miniature, entry).get(part, ())


def test_claims_stand_in_order_of_time(miniature: Graph) -> None:
    """Of the same post: that of 2026, that of 2029, that of 2031, and that which nobody dates."""
    holders = re.search(r"Office-holders\n(.*?)\n\n", _page(miniature, "oasis-council"), re.DOTALL)

    assert holders is not None
    assert re.findall(r"\[(\w+) Example\]", holders[1]) == [
        *("Idris", "Nadia", "Salma", "Nadia", "Omar", "Idris")
    ]


def test_what_ties_two_events_stands_before_the_name(miniature: Graph) -> None:
    """“Vote · After” behind it would say that the vote came after."""
    event = miniature.corpus.entries["sandstorm-2030"]
    assert isinstance(event, Event)
    tie = miniature.ties_from["sandstorm-2030"][0]
    between = tie._replace(subject="council-vote-2031", object="sandstorm-2030")
    context = PageContext(Facts(miniature), "en", "en/events/council-vote-2031.md")

    line = event_line(context, event, None, [between])

    assert line.note == "Disaster"
    assert str(line.link).startswith("<span>Place: [")
    assert "](#ref-1)" in line.link


def test_a_page_says_how_old_the_newest_source_is_that_it_cites(miniature: Graph) -> None:
    """Also that of another entry's claim, which stands among its references."""

    def page(issued: dict[str, str]) -> str:
        entries = {
            name: miniature.source(name).model_copy(update={"issued": parse_edtf(when)})
            for name, when in issued.items()
        }
        corpus = replace(miniature.corpus, entries={**miniature.corpus.entries, **entries})
        return _page(replace(miniature, corpus=corpus), "oasis-council")

    own = {"daily-oasis-2031": "2029-01"}
    assert "Its newest source" not in page(own)
    assert "Its newest source is of March 2029." in page({**own, "posta-2031": "2029-03"})


def test_a_claim_says_on_how_many_it_rests(miniature: Graph) -> None:
    page = _page(miniature, "nadia-example")

    assert '<span class="rests one">1 publisher, no address</span>' in page
    assert "Claims that rest on one publisher: 3 of 3." in page
    assert "<form" not in page  # which would take nothing away
    assert "<form" in _page(miniature, "oasis-council")


def test_names_beyond_three_are_folded_and_those_with_a_source_are_not(miniature: Graph) -> None:
    entry = miniature.corpus.entries["salma-example"]
    assert isinstance(entry, Described)
    more = tuple(OtherName(text=f"Name {number}", lang="en") for number in range(4))
    named = entry.model_copy(update={"other_names": (*more, *entry.other_names)})
    corpus = replace(miniature.corpus, entries={**miniature.corpus.entries, "salma-example": named})

    names = _page(replace(miniature, corpus=corpus), "salma-example").split("Other names\n")[1]
    shown, folded = names.split("\n\n")[0].split("<details")

    assert re.findall(r"Selma Exampla|Name \d", shown) == ["Selma Exampla", "Name 0", "Name 1"]
    assert re.findall(r"Name \d", folded) == ["Name 2", "Name 3"]


@pytest.mark.parametrize(
    ("entry", "who"), [("salma-example", "She"), ("omar-example", "He"), ("north-oasis", "It")]
)
def test_an_entry_is_called_by_what_it_is(miniature: Graph, entry: str, who: str) -> None:
    context = PageContext(Facts(miniature), "en", f"en/actors/{entry}.md")
    if entry == "north-oasis":
        context = context.at(f"en/places/{entry}.md")

    assert str(pronoun(context, entry)) == who.lower()
    assert pronoun(context.at("en/index.md"), entry) is None


def test_a_source_is_one_reference_with_all_its_places(miniature: Graph) -> None:
    page = _page(miniature, "salma-example")
    references = re.findall(r'^1\.  <a id="ref-\d+"></a>(.*)$', page, re.MULTILINE)
    daily = [words for words in references if "daily-oasis-2031.md" in words]
    agency = [words for words in references if "agency-2031.md" in words]

    assert len(daily) == len(agency) == 1
    assert "¶2; ¶6 <q" in daily[0]
    assert "(Council votes “without objection”)" in daily[0]  # the title in the reader's language
    assert "(inferred)" in agency[0]
