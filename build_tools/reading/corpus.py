"""Everything in `dossier/`, loaded; what could not be loaded, as problems.

Two phases, since entries name each other: first every file is read and typed on its own,
then the checks resolve references over the whole.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from build_tools.reading.model import (
    ENTRY_TYPES,
    SECTIONS,
    Context,
    Entry,
    Section,
    Vocabulary,
)
from build_tools.reading.model.nesting import field_names, model_in
from build_tools.reading.names import is_left_behind, wrong_name
from build_tools.reading.problems import Problem, Severity
from build_tools.reading.source import Document, KeyPath, read_document

FOLDER = "dossier"


@dataclass(frozen=True)
class Corpus:
    """The entries that could be typed, the documents they came from, and every id in use.

    `sections` maps each id to its section, also for entries that could not be typed, so that
    one broken entry does not make every reference to it a problem too.
    """

    vocabulary: Vocabulary
    entries: Mapping[str, Entry]
    documents: Mapping[str, Document]
    sections: Mapping[str, Section]

    def problem(
        self, check: str, message: str, entry: str, *keys: str | int, warning: bool = False
    ) -> Problem:
        """A problem at the line of `keys` in the file of `entry`."""
        document = self.documents[entry]
        severity: Severity = "warning" if warning else "error"
        return Problem(document.path, document.line(*keys), message, check, severity)


def load_corpus(root: Path) -> tuple[Corpus | None, list[Problem]]:
    """The dossier under `root`/dossier, and what is wrong with single files.

    There is no corpus when the vocabulary itself cannot be used.
    """
    vocabulary, problems = load_vocabulary(root)
    if vocabulary is None:
        return None, problems
    files, stray = entry_files(root)
    problems += stray
    entries: dict[str, Entry] = {}
    documents: dict[str, Document] = {}
    sections: dict[str, Section] = {}
    for section, path in files:
        if path.stem in sections:
            problems.append(_taken(path, root, sections[path.stem]))
            continue
        sections[path.stem] = section
        document = read_document(path, root)
        if isinstance(document, Problem):
            problems.append(document)
            continue
        documents[path.stem] = document
        entry, found = _type_entry(document, path.stem, section, vocabulary)
        problems += found
        if entry is not None:
            entries[path.stem] = entry
    return Corpus(vocabulary, entries, documents, sections), problems


def nearest(word: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown `word`: the known one it may be meant for."""
    close = _closest(word, known)
    return f": did you mean `{close}`?" if close else ": see what is there, or add it first"


def _closest(word: str, known: Iterable[str]) -> str | None:
    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.75)), None)


def entry_files(root: Path) -> tuple[list[tuple[Section, Path]], list[Problem]]:
    """The files of each section in order of name, and what should not be beside them."""
    files: list[tuple[Section, Path]] = []
    folder, terms = root / FOLDER, map(_vocabulary_file, Vocabulary.model_fields)
    strays = _beside(folder, {*SECTIONS, "vocabulary"})
    problems = [_stray_folder(path, root) for path in strays]
    strays = _beside(folder / "vocabulary", set(terms))
    problems += [_stray_vocabulary(path, root) for path in strays]
    for section in SECTIONS:
        folder = root / FOLDER / section
        if folder.is_symlink():
            problems.append(_linked(folder, root))
            continue
        for path in _beside(folder, set()):
            wrong = wrong_name(path)
            if wrong:
                problems.append(Problem(path.relative_to(root).as_posix(), 1, wrong, "file-name"))
            else:
                files.append((section, path))
    return files, problems


def _beside(folder: Path, known: set[str]) -> list[Path]:
    """What people put in a folder beside what is known; nothing where there is no folder."""
    found = folder.iterdir() if folder.is_dir() else ()
    names = sorted(path.name for path in found if path.name not in known)
    return [folder / name for name in names if not is_left_behind(name)]


def _stray_folder(path: Path, root: Path) -> Problem:
    message = f"is not one of {', '.join(SECTIONS)}, vocabulary{nearest(path.name, SECTIONS)}"
    return Problem(path.relative_to(root).as_posix(), 1, message, "file-name")


def _stray_vocabulary(path: Path, root: Path) -> Problem:
    known = ", ".join(map(_vocabulary_file, Vocabulary.model_fields))
    message = f"is not one of the vocabulary's files, {known}: put its terms in one of them"
    return Problem(path.relative_to(root).as_posix(), 1, message, "file-name")


def _linked(folder: Path, root: Path) -> Problem:
    message = "is a symbolic link: put the folder itself here"
    return Problem(folder.relative_to(root).as_posix(), 1, message, "file-name")


def _taken(path: Path, root: Path, section: Section) -> Problem:
    message = f"the id `{path.stem}` is taken by {FOLDER}/{section}/{path.name}: choose another"
    return Problem(path.relative_to(root).as_posix(), 1, message, "file-name")


def load_vocabulary(root: Path) -> tuple[Vocabulary | None, list[Problem]]:
    """The vocabulary under `root`, each file the field of its name; None when any is broken."""
    data: dict[str, Any] = {}
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for field in Vocabulary.model_fields:
        path = root / FOLDER / "vocabulary" / _vocabulary_file(field)
        document = read_document(path, root)
        if isinstance(document, Problem):
            problems.append(document)
            continue
        documents[field] = document
        data[field] = document.data
    if problems:
        return None, problems
    try:
        return Vocabulary.model_validate(data), []
    except ValidationError as error:
        return None, [
            _model_problem(documents[str(detail["loc"][0])], Vocabulary, detail, skip=1)
            for detail in error.errors()
        ]


def _vocabulary_file(field: str) -> str:
    return f"{field.replace('_', '-')}.yaml"


def _type_entry(
    document: Document, entry_id: str, section: Section, vocabulary: Vocabulary
) -> tuple[Entry | None, list[Problem]]:
    if "id" in document.data:
        message = "`id` is the file's name: remove this line"
        return None, [Problem(document.path, document.line("id"), message, "model")]
    model = ENTRY_TYPES[section]
    context = Context(entry_id, vocabulary)
    try:
        entry = model.model_validate({**document.data, "id": entry_id}, context=context)
    except ValidationError as error:
        return None, list(model_problems(document, model, error))
    return entry, []


def model_problems(
    document: Document, model: type[BaseModel], error: ValidationError
) -> Iterator[Problem]:
    """One problem a place: of a union's several complaints the first is the one to mend.

    A field misspelt is not missing too, and a list of broken items is not empty.
    """
    seen: set[KeyPath] = set()
    details = error.errors()
    meant = {_meant(detail, model) for detail in details if detail["type"] == "extra_forbidden"}
    for detail in details:
        kind, at = detail["type"], _place(document.data, detail["loc"])
        echoes = (kind == "missing" and detail["loc"] in meant) or (
            kind == "too_short" and bool(_value_at(document.data, at))
        )
        if not echoes and (kind in ("missing", "extra_forbidden") or at not in seen):
            seen.add(at)
            yield _model_problem(document, model, detail)


def _meant(detail: Any, model: type[BaseModel]) -> KeyPath:
    """Where the field would be that an unknown one is taken for."""
    *home, field = detail["loc"]
    close = _closest(str(field), _fields_at(model, tuple(home)))
    return (*home, close or field)


def _value_at(data: Any, at: KeyPath) -> Any:
    for key in at:
        data = data[key]
    return data


def _model_problem(
    document: Document, model: type[BaseModel], detail: Any, skip: int = 0
) -> Problem:
    at = _place(document.data, detail["loc"][skip:])
    message = _explain(detail, model)
    where = _dotted(at[:-1] if detail["type"] == "extra_forbidden" else at)
    text = f"{where} {message}" if where else message
    return Problem(document.path, document.line(*at), text, "model")


def _place(data: Any, loc: KeyPath) -> KeyPath:
    """The part of pydantic's location that is in the data; unions add names of their own."""
    at: list[str | int] = []
    for key in loc:
        inside = isinstance(data, dict) and key in data
        inside = inside or (isinstance(data, list) and isinstance(key, int) and key < len(data))
        if inside:
            at.append(key)
            data = data[key]
    return tuple(at)


def _dotted(at: KeyPath) -> str:
    path = ""
    for key in at:
        path += f"[{key + 1}]" if isinstance(key, int) else f".{key}"
    return f"`{path[1:]}`" if path else ""


def _explain(detail: Any, model: type[BaseModel]) -> str:
    kind, loc = detail["type"], detail["loc"]
    if kind == "extra_forbidden":
        known = _fields_at(model, loc[:-1])
        close = _closest(str(loc[-1]), known)
        hint = f"did you mean `{close}`?" if close else f"the fields here are {', '.join(known)}"
        return f"{'has an ' if len(loc) > 1 else ''}unknown field `{loc[-1]}`: {hint}"
    if kind == "missing":
        return f"lacks `{loc[-1]}`: add it{_HINTS.get(str(loc[-1]), '')}"
    if kind == "value_error":
        return str(detail["ctx"]["error"])
    if kind == "model_type":
        fields = " and ".join(f"`{name}:`" for name in _fields_at(model, loc)[:2])
        return f"is one value where fields are expected: write {fields}"
    if kind == "literal_error":
        known = [
            word.strip("'") for word in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")
        ]
        return f"is `{str(detail['input'])[:40]}`, not one of {', '.join(known)}"
    return _KIND_WORDS.get(kind, f"{detail['msg']}: correct it").format(**detail.get("ctx", {}))


_HINTS = {
    "citations": " (nothing is asserted without a citation)",
    "ar": " (every text is in both languages)",
    "en": " (every text is in both languages)",
}
_KIND_WORDS = {
    "string_type": "is not a text: write one value here",
    "tuple_type": "is not a list: write `- …` items",
    "list_type": "is not a list: write `- …` items",
    "dict_type": "is one value where fields are expected: write its fields",
    "too_short": "is empty: give at least one item",
    "string_too_long": "is longer than {max_length} characters: shorten it",
    "bool_parsing": "is neither true nor false: write one of them",
    "string_pattern_mismatch": "does not look like `{pattern}`: correct it",
}


def _fields_at(model: type[BaseModel], loc: KeyPath) -> list[str]:
    """The fields that may stand at pydantic's location `loc` under `model`."""
    for key in loc:
        model = model_in(model, str(key)) or model
    return field_names(model)
