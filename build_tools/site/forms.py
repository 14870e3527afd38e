"""The data of the forms: for each form a script with its schema, ids of entries, words.

They are scripts, not JSON, since a page read from a disk may load a script and fetch nothing.
"""

from __future__ import annotations

from typing import Any

from build_tools.reading.graph import Graph
from build_tools.reading.model import SECTIONS, Described
from build_tools.reading.schema import FORMS, Form, Known, as_json, form_schema, id_definitions
from build_tools.reading.source import HIDDEN
from build_tools.site.addresses import MAX_ADDRESS, Repository
from build_tools.site.form_rules import conflicts, holdings, pages, rule_data
from build_tools.words.language import LANGS, Lang, language_name, translate
from build_tools.words.messages import terms

# What each form asks besides the ids, by the name of its script.
_MORE = {"sources": ("pages", pages), "disputes": ("conflicts", conflicts)}
# What the form says that is no problem; {…} it fills in.
_WORDS = {
    "told": "{field}: {what}",
    "quoted": "“{words}”",
    "offers": "What is called so",
    "found": "{number} found",
    "none": "Nothing is called so here. If you mean what is still to come, write its id.",
    "pick": "Cite or link: part of a name",
    "kept": "What you typed before is here again.",
    "together": "The source that you have just written goes with this, in one proposal.",
    "well": "Nothing to fix here. The check after sending also looks at what other entries say: whether posts, "
    "lives and places fit, and whether somebody has another entry already.",
    "copied": "Copied.",
    "uncopied": "The browser did not let us copy. Select the text and copy it.",
    "overlong": "Too long for an address, so it was copied instead: paste it into the page that opens.",
    "paste": "Copied. Paste it after the last claim of the file that opens.",
    "begin": "Copied. Paste it at the end of the file that opens.",
}
TOLD = (
    *(
        "answer_has_invisible",
        "as_it_is_written",
        "choose_offered",
        "does_not_belong",
    ),
    *("fill_in", "id_of_another", "id_or_name", "in_no_conflict", "needs_date", "no_entry_yet"),
    *("no_items", "no_support", "not_a_source", "a_source", "too_long"),
    "bound_of_range",
    *("ends_before_it_begins", "range_falls", "not_come_yet", "read_before_issue"),
    *("claim_id_twice", "says_the_same", "uncited", "cites_otherwise", "links_otherwise"),
    *(
        "other_script",
        "look_alike",
        "pictogram",
        "two_kinds_of_digits",
        "two_scripts",
        "name_in_quotes",
    ),
    *("title_of_another", "title_in_another_script", "tied_to_itself", "two_values"),
    *("conflicts_with_itself", "not_named_in_return", "no_claim", "both_accepted"),
    *("accusation_lacks", "two_publishers", "may_accuse", "may_accuse_without_claim"),
    *("name_accuses", "takes_a_side", "number_in_one", "numbers_differ", "locator_otherwise"),
    *("has_private", "position_of_a_home", "e_mail_address", "bank_account", "identity_number"),
    *("telephone_number", "street_address", "exact_position", "covered_twice", "same_page"),
    *("same_names", "names_withdrawn", "too_far_ahead", "planned_when", "no_person_at_end"),
    *("no_group_at_end", "property_of_people", "property_of_groups", "died_before_birth"),
    *("dissolved_before_founding", "lives_and_died", "replies_to_itself", "reply_without_speaker"),
    *("tie_outside_life", "told_after_death", "begins_before_birth", "begins_after_death"),
    *("goes_on_after_death", "ends_after_death", "follows_readers", "closed_host"),
    *("encoded_twice", "through_another", "members_only", "lives_too_long", "said_outside_life"),
    *("days_differ", "no_such_place", "cited_twice", "shown_as_it_stands", "without_partner"),
    *("two_spaces", "space_before_sign", "space_within_pair", "sign_twice"),
    *("no_space_behind_sign", "sign_of_the_other", "word_twice", "number_of_what", "title_in_name"),
    *("left_to_do", "nothing_known", "day_in_figures", "counts_from_today", "on_one_side"),
    "age_of_nobody",
    *("all_capitals", "garbled", "outlet_behind", "vowel_marks", "ends_in_sign"),
    *("number_of_a_note", "family_name_first", "small_letter", "from_a_sentence", "name_twice"),
    *("address_for_a_name", "exclaims", "taken_for_granted", "in_haste", "two_names", "honour"),
    *("no_such_day", "another_weekday", "two_addresses", "no_full_stop", "left_of_a_page"),
    *("day_year_first", "points_elsewhere", "another_language", "no_title", "outlet_named"),
    *("no_name", "another_apostrophe", "more_than_a_name", "digit_in_a_word", "hyphen_astray"),
    *("words_joined", "address_cut_off", "other_than_itself"),
    *("name_in_another_script", "licence_plate"),
)
"""The terms of problems.yaml that a form may tell: what the command says of the same, and its own."""


def form_files(graph: Graph) -> dict[str, str]:
    """The scripts, by their names within the folder of forms."""
    names = graph.names()
    repository = Repository(graph.corpus.dossier.home)
    bare = [entry.id for entry in graph.entries(Described) if not entry.claims]
    ids = id_definitions(SECTIONS, Known(graph.corpus.vocabulary, names))
    files = {"ids.js": _script({"ids": ids, **holdings(graph)})}
    files |= {f"{name}.js": _script({name: made(graph)}) for name, made in _MORE.values()}
    files["rules.js"] = _script({"rules": rule_data(graph.corpus.vocabulary)})
    for lang in LANGS:
        known = Known(graph.corpus.vocabulary, names, [lang])
        files[f"{lang}-words.js"] = _script({"words": _words(lang)})
        for form in FORMS:
            more = {"bare": bare} if form == "claim" else {}
            files[f"{lang}-{form}.js"] = _script(_form_data(form, known, lang, repository) | more)
    return files


def _words(lang: Lang) -> dict[str, Any]:
    """What a form says in `lang`."""
    return {
        **{name: translate(words, lang) for name, words in _WORDS.items()},
        "languages": {each: language_name(each, lang) for each in LANGS},
        "terms": {term: terms()[term][lang] for term in TOLD},
    }


def _form_data(form: Form, known: Known, lang: Lang, repository: Repository) -> dict[str, Any]:
    return {
        "schema": form_schema(form, known),
        "hidden": HIDDEN.pattern,
        "folders": {section: repository.edit_folder(section) for section in SECTIONS},
        "proposal": repository.issue("proposal", lang),
        "limit": MAX_ADDRESS,
    }


def _script(data: Any) -> str:
    return f"dossier.receive({as_json(data, indent=None)});\n"
