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
from build_tools.words.language import LANGS, Lang, translate

_IDS = "-ids"
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
    files = {"ids.js": _script(ids)}
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
        "hidden": HIDDEN.pattern,
        "words": {name: translate(words, lang) for name, words in _WORDS.items()},
        "folders": {section: repository.edit_folder(section) for section in SECTIONS},
        "limit": MAX_ADDRESS,
    }


def _script(data: Any) -> str:
    return f"dossier.receive({as_json(data)});\n"
