"""Search among invented names: every spelling, both scripts, honest labels, keys, bad input."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from axe_playwright_python.base import AXE_SCRIPT

from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.site.search.names import card_files, search_cards
from build_tools.site.search.text import FOLDER, index_text
from build_tools.site.views.search_held import view_dates
from build_tools.words.folding import TABLE, fold, keys, query_words, sounds, stems, words
from build_tools.words.language import LANGS
from tests.browser.asking import ask, found_exactly, missed, unanswered
from tests.browser.reader import Reader, reading
from tests.browser.test_access import ALL, RUN
from tests.conftest import uncounted
from tests.sites import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yaml").read_text("utf-8"))


def _cases(lang: str) -> list[dict[str, Any]]:
    return [case for of_class in QUERIES[lang].values() for case in of_class]


def test_each_spelling_finds_its_entry(scripted: Reader, served: str, lang: str) -> None:
    scripted.open(f"{served}{lang}/index.html")

    assert missed(scripted.page, _cases(lang)) == []
    assert scripted.complaints == []


@pytest.fixture(scope="module")
def nameless(site: Path, crowd: Graph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site as it would be if no entry had a list of other names."""
    folder = tmp_path_factory.mktemp("nameless") / "site"
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns(FOLDER, "data"))
    for path in (folder / "search").iterdir():
        path.unlink()
    for path in folder.glob("*/*/*.html"):
        page = path.read_text("utf-8")
        path.write_text(re.sub(r' data-also="[^"]*"', ' data-also=""', page), "utf-8")
    for lang in LANGS:
        cards = [
            (page, replace(card, names=card.names[:2]))
            for page, card in search_cards(Facts(crowd), lang)
        ]
        for name, text in card_files(cards, lang, view_dates(crowd.corpus.dossier.locale(lang))):
            (folder / "search" / name).write_text(text, "utf-8")
    index_text(folder)
    with serving(folder) as address:
        yield address


def test_most_are_found_without_lists_of_other_names(
    scripted: Reader, nameless: str, lang: str
) -> None:
    scripted.open(f"{nameless}{lang}/index.html")

    cases = _cases(lang)

    assert len(missed(scripted.page, cases)) <= 0.06 * len(cases)


def test_who_is_absent_is_not_shown_as_found(scripted: Reader, served: str, lang: str) -> None:
    scripted.open(f"{served}{lang}/index.html")

    assert found_exactly(scripted.page, QUERIES["absent"][lang]) == []
    said = ask(scripted.page, QUERIES["absent"][lang][0])["said"]
    assert not re.search(r"\d", said), said  # no count of results


def test_a_post_comes_first_with_who_holds_it(scripted: Reader, served: str, lang: str) -> None:
    scripted.open(f"{served}{lang}/index.html")

    assert unanswered(scripted.page, QUERIES["posts"][lang]) == []
    assert scripted.complaints == []


def test_a_post_leads_to_its_roster(scripted: Reader, served: str) -> None:
    scripted.open(f"{served}en/index.html")
    first = ask(scripted.page, "chair of the Oasis Council")["results"][0]
    assert "Omar Example, since June 2031" in first["text"]
    with scripted.page.expect_navigation():
        scripted.page.keyboard.press("Enter")
    assert "/en/offices/chairs-of-the-council.html" in scripted.page.url


def test_a_post_on_a_day_comes_as_it_was_held(scripted: Reader, served: str, lang: str) -> None:
    scripted.open(f"{served}{lang}/index.html")
    for case in QUERIES["held"][lang]:
        first, *others = ask(scripted.page, case["query"])["results"]
        person = next(each["id"] for each in others if each["section"] != "posts")
        found = scripted.page.locator(".search-results [role=option]").first.get_attribute("href")
        day = parse_qs(urlsplit(found or "").query).get("on", [None])[0]
        assert first["text"].startswith(case["post"])
        assert case["when"] in first["text"]
        assert (person, day) == (case["holder"], case["day"] and f"{case['day']}")
    for query in QUERIES["unheld"][lang]:
        shown = ask(scripted.page, query)["results"]
        assert [
            each for each in shown if each["section"] == "posts" and each["kind"] == "exact"
        ] == []
    assert scripted.complaints == []


def test_a_date_is_read_in_any_wording(scripted: Reader, served: str) -> None:
    scripted.open(f"{served}ar/index.html")
    ask(scripted.page, "")
    cases = QUERIES["dates"]

    read = scripted.page.evaluate(
        """async ([table, queries]) => {
          const { dates } = await dossier.loadScript(new URL("../search/ar.js", location));
          const folding = dossier.makeFolding(table);
          const readDate = dossier.makeDates(folding, dates);
          return queries.map(readDate)
            .map((found) => (found ? [found.first, found.last, folding.queryWords(found.rest)] : null));
        }""",
        [TABLE, [case["query"] for case in cases]],
    )

    assert read == [
        case["rest"] and [f"{case['first']}", f"{case['last']}", query_words(case["rest"])]
        for case in cases
    ]


def test_a_form_is_the_word_and_a_kindred_word_is_not(scripted: Reader, served: str) -> None:
    scripted.open(f"{served}ar/index.html")
    ask(scripted.page, "")

    kinds = scripted.page.evaluate(
        """([table, cases]) => {
          const { term, judge } = dossier.makeJudge(dossier.makeFolding(table));
          const card = { names: [], section: "events", ties: 0 };
          return cases.map(({ query, text }) => judge([term(query.toLowerCase())], { ...card, text: [text] }, [[0]]).kind);
        }""",
        [TABLE, QUERIES["forms"]],
    )

    assert kinds == [case["kind"] for case in QUERIES["forms"]]


def test_a_post_that_lacks_a_word_is_no_answer(scripted: Reader, served: str) -> None:
    scripted.open(f"{served}en/index.html")
    ask(scripted.page, "")

    place, post = scripted.page.evaluate(
        """(table) => {
          const { term, judge } = dossier.makeJudge(dossier.makeFolding(table));
          const terms = ["controls", "oil", "crescent"].map(term);
          const cards = [
            { section: "places", names: ["Oil crescent"], ties: 5 },
            { section: "posts", names: ["Chair, Council"], asked: ["controls"], ties: 400 },
          ];
          return cards.map((card) => judge(terms, card).rank);
        }""",
        TABLE,
    )

    assert place > post


def test_the_name_of_a_body_gives_the_body(scripted: Reader, served: str) -> None:
    scripted.open(f"{served}en/index.html")
    assert ask(scripted.page, "Oasis Council")["results"][0]["id"] == "oasis-council"


def test_a_result_shows_both_names_and_why(scripted: Reader, served: str) -> None:
    scripted.open(f"{served}en/index.html")
    first = ask(scripted.page, "Selma")["results"][0]
    assert "Salma Example" in first["text"]
    assert "سلمى المثال" in first["text"]
    assert first["why"] == "Also written Selma Exampla"
    assert "Salma Example chaired the Oasis Council." in first["text"]
    assert ask(scripted.page, "سلمى")["results"][0]["why"] == ""
    similar = ask(scripted.page, "Salmaa")["results"][0]
    assert (similar["kind"], similar["why"]) == ("similar", "Similar spelling: Salma Example")
    kinds = [result["kind"] for result in ask(scripted.page, "Ramly")["results"]]
    assert kinds == sorted(kinds, key=["exact", "begun", "similar", "partial"].index)


@pytest.mark.parametrize("lang", LANGS)
def test_the_name_in_the_other_language_stands_below(
    scripted: Reader, served: str, lang: str
) -> None:
    """In one line the two run into each other, and break where neither of them does."""
    scripted.open(f"{served}{lang}/index.html")
    ask(scripted.page, "Selma")
    title = scripted.page.locator(".result-title").first
    name, other = (title.locator(f".result-{part}").bounding_box() for part in ("name", "other"))

    assert name is not None
    assert other is not None
    assert name["y"] + name["height"] <= other["y"] + 1
    assert " · " in title.inner_text()


@uncounted()
def test_python_and_the_browser_fold_alike(scripted: Reader, served: str, real: Graph) -> None:
    names = sorted(
        {
            name
            for lang in LANGS
            for _, card in search_cards(Facts(real), lang)
            for name in card.names
        }
    )
    every = sorted({word for name in names for word in words(name)})
    scripted.open(f"{served}en/index.html")
    ask(scripted.page, "")

    in_browser = scripted.page.evaluate(
        """([table, names, words]) => {
          const folding = dossier.makeFolding(table);
          return {
            fold: names.map(folding.fold), words: names.map(folding.words),
            query: names.map(folding.queryWords), stems: words.map(folding.stems),
            sounds: words.map(folding.sounds), keys: words.map(folding.keys),
          };
        }""",
        [TABLE, names, every],
    )

    assert len(every) > 1000
    assert in_browser == {
        "fold": [fold(name) for name in names],
        "words": [words(name) for name in names],
        "query": [query_words(name) for name in names],
        "stems": [stems(word) for word in every],
        "sounds": [sounds(word) for word in every],
        "keys": [keys(word) for word in every],
    }


def test_keys_alone_lead_to_a_marked_page(scripted: Reader, served: str, lang: str) -> None:
    scripted.open(f"{served}{lang}/method.html")
    page = scripted.page
    page.keyboard.press("/")
    page.keyboard.type("Erramli")
    page.wait_for_selector(".search-results[aria-busy=false] [role=option]")
    page.keyboard.press("ArrowDown")
    active = page.locator(".search-input").get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.startswith(f"{served}{lang}/actors/abd-al-qadir-al-ramli.html")
    page.wait_for_selector("article mark")
    assert not _is_open(page)
    page.keyboard.press("/")
    assert _is_open(page)
    page.keyboard.press("Escape")
    assert not _is_open(page)
    assert scripted.complaints == []


def _is_open(page: Page) -> bool:
    return page.locator(".search-dialog[open]").count() > 0


def test_going_back_from_a_result_opens_the_search_with_its_query(
    scripted: Reader, served: str, lang: str
) -> None:
    scripted.open(f"{served}{lang}/method.html")
    page = scripted.page
    page.keyboard.press("/")
    page.keyboard.type("Erramli")
    page.wait_for_selector(".search-results[aria-busy=false] [role=option]")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    page.go_back()

    page.wait_for_selector(".search-dialog[open] .search-results [role=option]")
    assert page.url.startswith(f"{served}{lang}/method.html")
    assert page.locator(".search-dialog[open] .search-input").input_value() == "Erramli"


def test_one_key_opens_it_and_can_be_turned_off(browser: Browser, served: str) -> None:
    """WCAG 2.1.4: whoever speaks to the machine, or touches a key unawares, needs a way to."""
    with reading(browser) as reader:
        page = reader.page
        reader.open(f"{served}en/method.html")
        page.keyboard.type("sf")
        assert not _is_open(page)
        page.keyboard.press("/")
        assert _is_open(page)
        page.locator("[name=slash]").uncheck()
        page.keyboard.press("Escape")
        reader.open(f"{served}ar/method.html")
        page.keyboard.press("/")
        assert not _is_open(page)
        page.locator("header .search-open").click()
        page.locator("[name=slash]").check()
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        assert _is_open(page)


@pytest.mark.parametrize("case", QUERIES["begins"], ids=lambda case: case["query"])
def test_a_stem_is_not_the_word(scripted: Reader, served: str, case: dict[str, str]) -> None:
    scripted.open(f"{served}{case['lang']}/index.html")
    found = {each["id"]: each["kind"] for each in ask(scripted.page, case["query"])["results"]}
    assert found[case["id"]] == case["kind"]


def test_a_query_in_the_address_is_asked(scripted: Reader, served: str) -> None:
    scripted.open(f"{served}ar/index.html?q=Selma")
    scripted.page.wait_for_selector(".search-results [role=option][href*=salma-example]")


def test_filters_by_section_and_year(scripted: Reader, served: str) -> None:
    scripted.open(f"{served}en/index.html")
    everything = ask(scripted.page, "Wadi")["results"]
    scripted.page.locator(".search-filters summary").click()
    scripted.page.locator("select[name=section]").select_option("events")
    scripted.page.locator("select[name=year]").select_option("2030")
    chosen = ask(scripted.page, "Wadi")["results"]
    assert {result["section"] for result in everything} > {"events"}
    assert {result["section"] for result in chosen} == {"events"}
    assert [result for result in chosen if "2030" not in result["text"]] == []


@pytest.mark.parametrize("query", ["zzqqxx", "<b>x</b>"])
def test_where_nothing_is_found_no_more_is_offered(
    query: str, scripted: Reader, served: str
) -> None:
    scripted.open(f"{served}en/index.html")
    assert ask(scripted.page, query)["results"] == []
    assert not scripted.page.locator(".search-dialog .search-more").is_visible()


HOSTILE = (
    "",
    "   ",
    "x" * 10_000,
    "سلمى " * 2_000,
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "\u202e\u2066\u200f\u061c",
    "\u202eسلمى\u2069",
    "javascript:alert(1)",
    "\\ $1 ( [ * ? {2,}",
    "\x00\ud7ff\ufffe🙂",
)


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_bad_input_is_only_words(scripted: Reader, served: str, lang: str, query: str) -> None:
    scripted.open(f"{served}{lang}/index.html")
    scripted.page.evaluate("() => { window.alert = () => { window.alerted = true; }; }")
    ask(scripted.page, query)
    assert scripted.page.locator(".search-dialog :is(img, script)").count() == 0
    assert scripted.page.evaluate("window.alerted ?? false") is False
    assert scripted.complaints == []


@pytest.mark.parametrize(
    ("files", "body"),
    [
        (r"/search/..\.js", None),
        (r"/search/..\.js", "dossier.receive({})"),
        (r"/search/..-\d+\.js", "dossier.receive(1)"),
        (r"/pagefind/pagefind\.js", None),
        (r"/pagefind/.*\.pf_meta", "not an index"),
        (r"/pagefind/index/", "not an index"),
        (r"/pagefind/fragment/", "not a page"),
    ],
)
def test_a_broken_index_is_told(
    browser: Browser, served: str, files: str, body: str | None
) -> None:
    with reading(browser) as reader:
        if body is None:
            reader.page.route(re.compile(files), lambda route: route.fulfill(status=404))
        else:
            reader.page.route(re.compile(files), lambda route: route.fulfill(body=body))
        reader.open(f"{served}ar/index.html")
        answer = ask(reader.page, "سلمى")
        named = "/pagefind/" in files
        assert bool(answer["results"]) is named
        assert ("الأسماء وحدها" if named else "تعذر") in answer["said"]
        # The browser itself says so when a server has no file; a page cannot hinder it.
        assert [line for line in reader.complaints if "Failed to load resource" not in line] == []


def test_names_are_found_on_a_disk(scripted: Reader, site: Path, lang: str) -> None:
    scripted.open((site / lang / "index.html").as_uri())
    answer = ask(scripted.page, "Selma")
    assert answer["results"][0]["id"] == "salma-example"
    assert {"en": "Only names", "ar": "الأسماء وحدها"}[lang] in answer["said"]
    assert scripted.complaints == []


def test_without_scripts_the_box_leads_to_an_index(plain: Reader, served: str, lang: str) -> None:
    plain.open(f"{served}{lang}/events/index.html")
    plain.follow("header .search-open")
    assert plain.page.url == f"{served}{lang}/actors/a-z.html"


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_in_the_dialog(
    scripted: Reader, served: str, lang: str, width: int
) -> None:
    scripted.open(f"{served}{lang}/method.html")
    scripted.resize(width)
    scripted.page.evaluate(AXE_SCRIPT)
    for query in ("", "Selma", "سلمى", "Harbuor"):
        ask(scripted.page, query)
        assert scripted.page.evaluate(RUN, ALL) == [], query
