"""A problem is a value; text, annotations and JSON are renderings of it."""

from __future__ import annotations

import json

from build_tools.reading.problems import (
    Problem,
    errors,
    pack_problem,
    render_problems,
    unpack_problem,
)
from build_tools.words.language import LANGS
from build_tools.words.messages import Message, wording


def said(words: str) -> Message:
    """A message that is the same in both languages."""
    return wording("of_the_site", words=words)


FIRST = Problem("dossier/actors/a.yaml", 2, said("is wrong: fix it"), "model")
LATER = Problem("dossier/actors/a.yaml", 10, said("is old"), "entries_are_confirmed", "warning")
OTHER = Problem("dossier/actors/b.yaml", 1, said("is wrong: fix it"), "model")


def test_text_is_path_line_message() -> None:
    assert str(FIRST) == "dossier/actors/a.yaml:2: is wrong: fix it"
    assert str(LATER) == "dossier/actors/a.yaml:10: warning: is old"


def test_problems_are_shown_once_in_order_of_path_and_line() -> None:
    assert render_problems([OTHER, LATER, FIRST, FIRST]) == f"{FIRST}\n{LATER}\n{OTHER}"


def test_only_errors_stop_a_build() -> None:
    assert errors([LATER, FIRST]) == [FIRST]


def test_github_annotation() -> None:
    assert render_problems([LATER], "github", "en") == (
        "::warning file=dossier/actors/a.yaml,line=10,title=entries_are_confirmed::is old"
    )


def test_github_annotation_cannot_be_ended_by_what_it_quotes() -> None:
    """A message quotes the input: a line feed in it would start a command of its own."""
    hostile = Problem("a:b,c%.yaml", 1, said("100 %\r\n::set-output name=x::y"), "model")

    assert render_problems([hostile], "github", "en") == (
        r"::error file=a%3Ab%2Cc%25.yaml,line=1,title=model::100 %25\r\n::set-output name=x::y"
    )


def test_a_line_cannot_be_ended_by_what_it_quotes() -> None:
    """A file's name holds any character; in a log, `::` at a line's start is a command to GitHub."""
    hostile = Problem(
        "a\n::error::b.yaml", 1, said("quotes \x1b[31m, \u202e and \u2028"), "file-name"
    )

    assert render_problems([hostile]) == (
        r"a\n::error::b.yaml:1: quotes \x1b[31m, \u202e and \u2028"
    )


def test_an_annotation_is_in_both_languages_unless_one_is_named() -> None:
    tied = Problem("a.yaml", 3, wording("tied_to_itself", claim="x"), "ties_have_two_ends")

    both, one = render_problems([tied], "github"), render_problems([tied], "github", "en")

    assert one == (
        "::error file=a.yaml,line=3,title=ties_have_two_ends::"
        "`x` ties the entry to itself: name whom it is tied to"
    )
    assert both == one.replace("::`x`", f"::{_shown_arabic('x')}%0A`x`")


def test_a_line_in_arabic_keeps_what_is_typed_in_order() -> None:
    tied = Problem(
        "a.yaml", 3, wording("tied_to_itself", claim="x"), "ties_have_two_ends", "warning"
    )

    assert tied.text("ar") == f"a.yaml:3: {_shown_arabic('x').replace('القول', 'تنبيه: القول')}"


def test_an_isolate_that_is_quoted_is_shown_and_not_obeyed() -> None:
    tied = Problem("a.yaml", 3, wording("tied_to_itself", claim="\u2069\n::"), "ties_have_two_ends")

    assert r"`\u2069\n::`" in tied.text("ar")


def _shown_arabic(claim: str) -> str:
    return f"\u2067القول \u2068`{claim}`\u2069 يربط المادة بنفسها: اذكر الطرف الآخر\u2069"


def test_json_keeps_every_field() -> None:
    assert json.loads(render_problems([FIRST], "json")) == [
        {
            "path": "dossier/actors/a.yaml",
            "line": 2,
            "message": "is wrong: fix it",
            "check": "model",
            "severity": "error",
        }
    ]


def test_nothing_wrong() -> None:
    assert render_problems([]) == ""
    assert render_problems([], "json") == "[]"


def test_a_problem_that_is_kept_comes_back() -> None:
    kept = json.loads(json.dumps(pack_problem(LATER)))

    assert unpack_problem(kept) == LATER


def test_json_speaks_the_language_asked_for() -> None:
    tied = Problem("a.yaml", 3, wording("tied_to_itself", claim="x"), "ties_have_two_ends")

    said = [json.loads(render_problems([tied], "json", lang))[0]["message"] for lang in LANGS]

    assert said == [tied.said("ar"), tied.said("en")]
    assert said[0] != said[1]


def test_json_shows_arabic_as_such() -> None:
    """People read it, too: a field a line."""
    lines = render_problems([Problem("a.yaml", 1, said("تنبيه"), "x")], "json").splitlines()

    assert '    "message": "تنبيه",' in lines
