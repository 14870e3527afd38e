"""Offices in a browser: a day chosen, the day of the build without scripts, old addresses."""

from __future__ import annotations

from datetime import date
from typing import get_args
from urllib.parse import parse_qs, urlsplit

import pytest
from markupsafe import Markup

from build_tools.facts import Facts
from build_tools.facts.days import Hold
from build_tools.facts.offices import group_of
from build_tools.reading.graph import Graph
from build_tools.site.conversion import convert
from build_tools.site.views.context import PageContext
from build_tools.site.views.offices import view_day
from build_tools.words.language import LANGS, Lang
from tests.browser.reader import WIDTH, Reader
from tests.conftest import TODAY

pytestmark = pytest.mark.browser

DAYS = (
    date(2029, 1, 15),  # a chair and her deputy begin
    date(2028, 5, 1),  # by one date in the chair, by its rival not yet
    date(2025, 6, 1),
    date(2027, 1, 2),
    date(2030, 2, 28),  # twice in one post; since and until ends that nobody states
    date(2031, 2, 14),
)
SHOWN_TENURES = """() => [...document.querySelectorAll("[data-first]")]
  .sort((one, other) => one.dataset.at - other.dataset.at)
  .filter((mark) => !("off" in mark.dataset))
  .map((mark) => mark.closest("tr"))
  .filter((row) => !row.hidden)
  .map((row) => [
    row.closest("details") ? "perhaps" : row.closest("table").previousElementSibling.id,
    ...[...row.cells].map((cell) => cell.textContent.replaceAll(/\\s+/g, " ").trim()),
  ])"""
CHOOSE = """(day) => {
  const field = document.querySelector("form[name=as-of] input");
  field.value = day;
  field.dispatchEvent(new Event("input"));
}"""


def _tenures(graph: Graph, lang: Lang, day: date) -> list[list[str]]:
    """A day's rows as the build makes them, each behind the heading under which it stands."""
    facts = Facts(graph)
    context = PageContext(facts, lang, f"{lang}/offices/index.md")
    return [
        [
            "perhaps" if held.hold == "perhaps" else f"group-{group_of(graph, held.tenure.body)}",
            _plain(row.post),
            " ".join(filter(None, (_plain(row.holder), row.hold, row.disputed))),
            _plain(row.when),
        ]
        for held, row in zip(facts.held_on(day), view_day(context, day), strict=True)
    ]


def _plain(words: Markup) -> str:
    """What a browser shows of Markdown's words."""
    html = Markup(convert(f"{words}", "en/offices/index.md", "en", str).html)  # noqa: S704  # ours
    return html.striptags()


def test_the_days_show_every_way_in_which_a_post_is_held(crowd: Graph) -> None:
    facts = Facts(crowd)
    holds = {held.hold for day in DAYS for held in facts.held_on(day)}

    assert holds == set(get_args(Hold))


@pytest.mark.parametrize("lang", LANGS)
def test_a_day_chosen_shows_what_the_build_shows_of_it(
    scripted: Reader, served: str, crowd: Graph, lang: Lang
) -> None:
    scripted.open(f"{served}{lang}/offices/index.html?on={DAYS[0]}")

    for day in DAYS:
        scripted.page.evaluate(CHOOSE, day.isoformat())
        assert scripted.page.evaluate(SHOWN_TENURES) == _tenures(crowd, lang, day)
        assert parse_qs(urlsplit(scripted.page.url).query) == {"on": [day.isoformat()]}

    undated = scripted.page.locator("tr:has([data-born='2026-01-01'])")  # the body's first day
    for day, shown in ((date(2025, 12, 31), False), (date(2026, 1, 1), True)):
        scripted.page.evaluate(CHOOSE, day.isoformat())
        assert undated.first.is_visible() is shown
    scripted.page.evaluate(CHOOSE, "2999-01-01")  # nobody knows: the day of the build
    assert scripted.page.evaluate(SHOWN_TENURES) == _tenures(crowd, lang, TODAY.date())
    assert scripted.complaints == []


@pytest.mark.parametrize("lang", LANGS)
def test_without_scripts_who_holds_what_on_the_day_of_the_build(
    plain: Reader, served: str, crowd: Graph, lang: Lang
) -> None:
    plain.open(f"{served}{lang}/offices/index.html")

    assert not plain.page.locator(".as-of").is_visible()
    assert not plain.page.locator("tr:has([data-off])").first.is_visible()
    for width in (390, WIDTH):
        plain.page.set_viewport_size({"width": width, "height": 800})
        assert plain.page.evaluate(SHOWN_TENURES) == _tenures(crowd, lang, TODAY.date())
    assert plain.complaints == []


FORMER = {
    "figures/in-office.html?on=2029-01-15#on-a-day": "offices/index.html?on=2029-01-15",
    "figures/in-office.html#office-chairs-of-the-council": "offices/chairs-of-the-council.html",
    "figures/in-office-2029.html#on-2029-01-15": "offices/index.html?on=2029-01-15",
    "figures/in-office-2029.html": "offices/index.html",
    "rosters/index.html#chairs-of-the-council": "offices/chairs-of-the-council.html",
    "rosters/index.html": "offices/index.html",
}


@pytest.mark.parametrize("lang", LANGS)
def test_old_addresses_lead_to_where_offices_are_now(
    scripted: Reader, served: str, lang: Lang
) -> None:
    found = {}
    for old in FORMER:
        scripted.page.goto(f"{served}{lang}/{old}")
        scripted.page.wait_for_url("**/offices/**")
        found[old] = scripted.page.url.removeprefix(f"{served}{lang}/")

    assert found == FORMER


ON_A_DAY = {
    "en": ("Offices", "Salma Example", "from this day"),
    "ar": ("المناصب", "سلمى المثال", "من هذا اليوم"),
}


@pytest.mark.parametrize("lang", LANGS)
def test_who_held_a_post_on_a_day_takes_a_link_and_a_date(
    scripted: Reader, served: str, lang: Lang
) -> None:
    """The answer stands on the first screen."""
    menu, holder, words = ON_A_DAY[lang]
    scripted.open(f"{served}{lang}/index.html")
    scripted.follow(f".sections a:text-is('{menu}')")
    scripted.page.fill("input[name=on]", "2029-01-15")
    row = scripted.page.locator("#group-oasis + table tr:not([hidden])", has_text=holder)

    assert words in row.inner_text()
    box = row.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 800


COMMANDER = {
    "en": ("Commander", "Abd al-Qadir al-Ramli"),
    "ar": ("آمر", "عبد القادر الرملي"),
}


@pytest.mark.parametrize("lang", LANGS)
def test_who_commands_a_force_is_said_among_its_key_facts(
    plain: Reader, served: str, lang: Lang
) -> None:
    plain.open(f"{served}{lang}/actors/oasis-guards.html")
    title, commander = COMMANDER[lang]
    fact = plain.page.locator("#facts + dl dt", has_text=title).locator("+ dd")

    assert commander in fact.inner_text()
