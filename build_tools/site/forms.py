"""The data of the forms: for each form a script with its schema, ids of entries, words.

They are scripts, not JSON, since a page read from a disk may load a script and fetch nothing.
"""

from __future__ import annotations

from typing import Any

from build_tools.reading.graph import Graph
from build_tools.reading.model import SECTIONS, Described
from build_tools.reading.schema import FORMS, Form, Known, Schema, as_json, form_schema
from build_tools.reading.source import HIDDEN
from build_tools.site.addresses import MAX_ADDRESS, Repository
from build_tools.site.form_rules import conflicts, holdings, pages, rule_data
from build_tools.words.language import LANGS, Lang, translate

_IDS = "-ids"
# What each form asks besides the ids, by the name of its script.
_MORE = {"sources": ("pages", pages), "disputes": ("conflicts", conflicts)}
# What a script says; {field} and what else stands in braces it fills in.
_WORDS = {
    "required": "{field}: fill this in.",
    "pattern": "{field}: {how}",
    "hidden": "{field}: holds an invisible character, {character}. Type the words again.",
    "taken": "{field}: another entry has this id. Choose another.",
    "unknown": "{field}: choose one of those that are offered.",
    "long": "{field}: too long. At most {number} characters fit.",
    "date": "{field}: an event needs a claim with its date.",
    "support": "{field}: name a source that supports the claim.",
    "form": "{field}: choose one.",
    "one": "{field}: give the id or the name, one of the two.",
    "some": "{field}: add at least one.",
    "wrong": "{field}: this does not belong here.",
    "new": "{field}: no entry has the id {id} yet. It must come with this one.",
    "reversed": "{field}: ends before it begins. Swap the two dates.",
    "falling": "{field}: write the smaller number first.",
    "ahead": "{field}: this day has not come yet.",
    "early": "{field}: it was read before it came out. Correct one of the two days.",
    "twice": "{field}: another claim of this entry has this id. Choose another.",
    "same": "{field}: this claim says what {other} says. Put the sources under one claim.",
    "uncited": "{field}: nothing is cited after “{words}”. Put a source behind it.",
    "otherwise": "{field}: cites other sources or places than the Arabic. Cite the same in both, in one order.",
    "linked": "{field}: links other entries than the Arabic. Link the same in both.",
    "script-ar": "{field}: write this in Arabic letters.",
    "script-en": "{field}: write this in Latin letters.",
    "letters": "{field}: has a letter that only looks like another, or a word in two scripts. Type it again.",
    "itself": "{field}: ties the entry to itself. Name whom it is tied to.",
    "two": "{field}: another claim gives another value. Let each name the other as its rival, as contested, with a note.",
    "mutual": "{field}: each of the two claims must name the other.",
    "rival": "{field}: no claim of this entry has the id {id}.",
    "open": "{field}: two claims in conflict cannot both be accepted. Mark them as contested.",
    "second": "{field}: whoever is accused and lives has a right to two publishers that do not depend on each other.",
    "accused": "{field}: an accusation against somebody who lives needs this.",
    "page": "{field}: this page is here already, as {other}. Cite that.",
    "namesake": "{field}: {other} has the same two names. Tell them apart by a year or a place in brackets, if they are two.",
    "uncitable": "{field}: {id} is no source.",
    "unlinkable": "{field}: {id} is a source. Cite it.",
    "gone": "{field}: {id} is no longer in use. Name what took its place.",
    "covered": "{field}: {id} belongs to {other} already.",
    "offers": "What is called so",
    "found": "{number} found",
    "none": "Nothing is called so here. If you mean what is still to come, write its id.",
    "pick": "Cite or link: part of a name",
    "kept": "What you typed before is here again.",
    "lone": "{field}: {id} is in conflict with nothing yet. Propose it and its rival first.",
    "well": "Nothing to fix here. What only the whole dossier can show is checked once you propose it.",
    "copied": "Copied.",
    "uncopied": "The browser did not let us copy. Select the text and copy it.",
    "overlong": "Too long for an address, so it was copied instead: paste it into the page that opens.",
    "paste": "Copied. Paste it after the last claim of the file that opens.",
    "begin": "Copied. Paste it at the end of the file that opens.",
}


def form_files(graph: Graph) -> dict[str, str]:
    """The scripts, by their names within the folder of forms."""
    names = graph.names()
    repository = Repository(graph.corpus.dossier.home)
    bare = [entry.id for entry in graph.entries(Described) if not entry.claims]
    both = form_schema("actors", Known(graph.corpus.vocabulary, names))
    ids = {name: part for name, part in both["$defs"].items() if name.endswith(_IDS)}
    files = {"ids.js": _script({"ids": ids, **holdings(graph)})}
    files |= {f"{name}.js": _script({name: made(graph)}) for name, made in _MORE.values()}
    for lang in LANGS:
        known = Known(graph.corpus.vocabulary, names, [lang])
        for form in FORMS:
            more = {"bare": bare} if form == "claim" else {}
            files[f"{lang}-{form}.js"] = _script(_form_data(form, known, lang, repository) | more)
    return files


def _form_data(form: Form, known: Known, lang: Lang, repository: Repository) -> dict[str, Any]:
    schema: Schema = form_schema(form, known)
    schema["$defs"] = {n: part for n, part in schema["$defs"].items() if not n.endswith(_IDS)}
    return {
        "schema": schema,
        "rules": rule_data(known.vocabulary),
        "hidden": HIDDEN.pattern,
        "words": {name: translate(words, lang) for name, words in _WORDS.items()},
        "folders": {section: repository.edit_folder(section) for section in SECTIONS},
        "limit": MAX_ADDRESS,
    }


def _script(data: Any) -> str:
    return f"dossier.receive({as_json(data)});\n"
