"""The scripts as pages load them: without remarks; the one of every page has the words of what it makes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from build_tools.words.language import Lang

ADDRESS = "assets/javascripts/dossier.js"
_PREFIX = "search."
# A line that is a remark and nothing else; of what others wrote the first says whose it is.
_REMARK = re.compile(r"^ *//.*\n", re.MULTILINE)


def publish_scripts(
    files: Files, config: MkDocsConfig, words: Mapping[Lang, Mapping[str, str]]
) -> None:
    """Takes our remarks out of the theme's scripts, and puts the dialog's words before that of every page.

    The words are those of `words` in each language under `search.`. `files` are those of a build
    after the theme's have joined them.
    """
    ours = [file for file in files.javascript_files() if file.src_dir == config.theme.dirs[0]]
    for source in ours:
        if f"{source.src_uri.removesuffix('.js')}.LICENSE.txt" not in files.src_uris:
            before = f"{_declared(words)}\n" if source.src_uri == ADDRESS else ""
            files.remove(source)
            text = before + without_remarks(source.content_string)
            files.append(File.generated(config, source.src_uri, content=text))


def without_remarks(script: str) -> str:
    """`script` without the lines that are nothing but a remark."""
    return _REMARK.sub("", script)


def _declared(words: Mapping[Lang, Mapping[str, str]]) -> str:
    own = {
        lang: {key.removeprefix(_PREFIX): said for key, said in table.items() if _is_own(key)}
        for lang, table in words.items()
    }
    return f"const DIALOG_WORDS = {json.dumps(own, ensure_ascii=False)};"


def _is_own(key: str) -> bool:
    """Not of the button, which stands in the page."""
    return key.startswith(_PREFIX) and key != "search.keys"
