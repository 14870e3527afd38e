"""A claim as a sentence: counts, bounds, tenses and agreement in both languages."""

from __future__ import annotations

import re

import pytest

from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef, MeasureClaim, Quantity, StatementClaim
from build_tools.reading.model.context import Context
from build_tools.site.views.claims import claim_sentence, quantity_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.details import claim_details, untold_details
from build_tools.words.language import LANGS, Lang


def _counted(graph: Graph, value: str, bound: str | None, lang: Lang) -> str:
    data = {"id": "x", "measure": "killed", "value": value, "bound": bound}
    context = Context("north-oasis", graph.corpus.vocabulary)
    claim = MeasureClaim.model_validate(
        {**data, "citations": [{"source": "agency-2031"}]}, context=context
    )
    assert isinstance(claim.value, Quantity)
    return quantity_words(graph, claim, claim.value, lang)


@pytest.mark.parametrize(
    ("value", "bound", "en", "ar"),
    [
        ("0", None, "0 people killed", "لا قتلى"),
        ("1", None, "1 person killed", "قتيل واحد"),
        ("2", None, "2 people killed", "قتيلان"),
        ("5", None, "5 people killed", "5 قتلى"),
        ("11", None, "11 people killed", "11 قتيلاً"),
        ("102", None, "102 people killed", "102 قتيل"),
        ("11300", None, "11,300 people killed", "11,300 قتيل"),
        ("1", "at-least", "at least 1 person killed", "قتيل واحد على الأقل"),
        ("0", "at-most", "at most 0 people killed", "0 قتلى على الأكثر"),
        ("2", "more-than", "more than 2 people killed", "أكثر من 2 قتلى"),
        ("11300", "about", "about 11,300 people killed", "نحو 11,300 قتيل"),
        ("1/2", None, "1 to 2 people killed", "1 إلى 2 قتلى"),
        ("5000/6000", None, "5,000 to 6,000 people killed", "5,000 إلى 6,000 قتيل"),
        ("3/6", "about", "about 3 to 6 people killed", "نحو 3 إلى 6 قتلى"),
    ],
)
def test_counts(miniature: Graph, value: str, bound: str | None, en: str, ar: str) -> None:
    assert _counted(miniature, value, bound, "en") == en
    assert _counted(miniature, value, bound, "ar") == ar


@pytest.mark.parametrize(
    ("en", "valid", "as_of", "details"),
    [
        ("He left on 5 May 2030.", "2030-05-05", None, ""),
        ("He left on 15 May 2030.", "2030-05-05", None, " (5 May 2030)"),
        ("They held it from 3 to 9 May 2030.", "2030-05", None, ""),
        ("Seven had returned by May 2030.", None, "2030-05", ""),
        ("He had left by May 2030.", "2029-01", "2030-05", " (January 2029)"),
        ("A war that began in 2030.", None, "2030", " (as of 2030)"),
        ("He left.", "2030-05-05", None, " (5 May 2030)"),
    ],
)
def test_a_date_in_the_sentence_is_not_said_again(
    miniature: Graph, en: str, valid: str | None, as_of: str | None, details: str
) -> None:
    claim = StatementClaim.model_validate(
        {
            "id": "x",
            "statement": {"ar": "قيل.", "en": en},
            "valid": valid,
            "as_of": as_of,
            "citations": [{"source": "agency-2031"}],
        },
        context=Context("north-oasis", miniature.corpus.vocabulary),
    )
    context = PageContext(Facts(miniature), "en", "en/index.md")

    assert untold_details(context, claim) == details
    assert claim_details(context, claim) != ""


def _sentence(graph: Graph, name: str, lang: Lang) -> str:
    """On a page of its own, links and runs of the other script taken off."""
    entry, claim = name.split("#")
    markdown = claim_sentence(
        PageContext(Facts(graph), lang, f"{lang}/index.md"), ClaimRef(entry, claim)
    )
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)|<[^>]*>", r"\1", str(markdown))
    return text.replace("&#58;", ":")


@pytest.mark.parametrize(
    ("name", "en", "ar"),
    [
        (  # the end is stated
            "salma-example#chairs-council",
            "Salma Example was chair of",
            "كانت سلمى المثال رئيسة",
        ),
        (  # it goes on
            "omar-example#chairs-council",
            "Omar Example is chair of",
            "عمر المثال رئيس",
        ),
        (  # nothing is stated, and he is dead
            "idris-example#chaired-again",
            "Idris Example was chair of",
            "كان إدريس المثال رئيس",
        ),
        (  # a plural in English
            "oasis-guards#opposes-council",
            "Oasis Guards oppose",
            "يعارض حرس الواحة",
        ),
        ("north-oasis#in-great-oasis", "North Oasis is in Great Oasis", "تقع الواحة الشمالية في"),
        (
            "salma-example#born",
            "Salma Example, date of birth: about 1980",
            "تاريخ ميلاد سلمى المثال: نحو 1980",
        ),
        (
            "oasis-guards#founded",
            "Oasis Guards, founded: not known",
            "تاريخ تأسيس حرس الواحة: غير معروف",
        ),
        ("oasis-guards#dissolved", "Oasis Guards, dissolved: none", "تاريخ حل حرس الواحة: لا يوجد"),
        ("sandstorm-2030#killed-unknown", "Killed: not known", "القتلى: غير معروف"),
    ],
)
def test_sentences_agree_with_the_subject_and_the_time(
    miniature: Graph, name: str, en: str, ar: str
) -> None:
    assert _sentence(miniature, name, "en").removeprefix("The ").startswith(en)
    assert _sentence(miniature, name, "ar").startswith(ar)


@pytest.mark.parametrize("lang", LANGS)
def test_every_claim_has_a_sentence_without_slots_or_a_full_stop(
    miniature: Graph, lang: Lang
) -> None:
    for ref in miniature.claims:
        sentence = _sentence(miniature, str(ref), lang)
        assert sentence.strip(), ref
        assert not re.search(r"[{}]|\.$", sentence), ref
