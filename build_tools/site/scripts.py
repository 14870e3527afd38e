"""The script that every page loads, with the words of what it makes: pages need not carry them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from build_tools.words.language import Lang

ADDRESS = "assets/javascripts/dossier.js"
_PREFIX = "search."


def publish_script(
    files: Files, config: MkDocsConfig, words: Mapping[Lang, Mapping[str, str]]
) -> None:
    """Puts the dialog's words, those of `words` in each language under `search.`, before the script.

    `files` are those of a build after the theme's have joined them.
    """
    source = files.src_uris[ADDRESS]
    files.remove(source)
    text = f"{_declared(words)}\n{source.content_string}"
    files.append(File.generated(config, ADDRESS, content=text))


def _declared(words: Mapping[Lang, Mapping[str, str]]) -> str:
    own = {
        lang: {key.removeprefix(_PREFIX): said for key, said in table.items() if _is_own(key)}
        for lang, table in words.items()
    }
    return f"const DIALOG_WORDS = {json.dumps(own, ensure_ascii=False)};"


def _is_own(key: str) -> bool:
    """Not of the button, which stands in the page."""
    return key.startswith(_PREFIX) and key != "search.keys"
