"""Everything in `dossier/`, loaded; what could not be loaded, as problems.

Two phases, since entries name each other: first every file is read and typed on its own,
then the checks resolve references over the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from build_tools.reading.messages import closest, explain
from build_tools.reading.model import (
    ENTRY_TYPES,
    SECTIONS,
    Context,
    Entry,
    Section,
    Vocabulary,
    is_id,
)
from build_tools.reading.model.nesting import field_names, model_at
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
    files, stray = _entry_files(root)
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
    close = closest(word, known)
    return f": did you mean `{close}`?" if close else ": see what is there, or add it first"


def _entry_files(root: Path) -> tuple[list[tuple[Section, Path]], list[Problem]]:
    """The files of each section in order of name, and what should not be beside them."""
    files: list[tuple[Section, Path]] = []
    problems = [_stray_folder(path, root) for path in _strays(root / FOLDER)]
    problems += [_stray_vocabulary(path, root) for path in _stray_terms(root)]
    for section in SECTIONS:
        folder = root / FOLDER / section
        if folder.is_symlink():
            problems.append(_linked(folder, root))
            continue
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.suffix == ".yaml" and is_id(path.stem):
                files.append((section, path))
            elif path.name != ".gitkeep":
                problems.append(_misnamed(path, root))
    return files, problems


def _strays(folder: Path) -> list[Path]:
    known = {*SECTIONS, "vocabulary"}
    return [path for path in sorted(folder.iterdir()) if path.name not in known]


def _stray_folder(path: Path, root: Path) -> Problem:
    message = f"is not one of {', '.join(SECTIONS)}, vocabulary{nearest(path.name, SECTIONS)}"
    return Problem(path.relative_to(root).as_posix(), 1, message, "file-name")


def _stray_terms(root: Path) -> list[Path]:
    folder = root / FOLDER / "vocabulary"
    known = {_vocabulary_file(field) for field in Vocabulary.model_fields}
    return [path for path in sorted(folder.iterdir()) if path.name not in known]


def _stray_vocabulary(path: Path, root: Path) -> Problem:
    known = ", ".join(map(_vocabulary_file, Vocabulary.model_fields))
    message = f"is not one of the vocabulary's files, {known}: put its terms in one of them"
    return Problem(path.relative_to(root).as_posix(), 1, message, "file-name")


def _linked(folder: Path, root: Path) -> Problem:
    message = "is a symbolic link: put the folder itself here"
    return Problem(folder.relative_to(root).as_posix(), 1, message, "file-name")


def _misnamed(path: Path, root: Path) -> Problem:
    message = (
        "is not an entry's file name: use a-z, 0-9 and single hyphens, at most 80, then `.yaml`"
    )
    return Problem(path.relative_to(root).as_posix(), 1, message, "file-name")


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
    close = closest(str(field), field_names(model_at(model, tuple(home))))
    return (*home, close or field)


def _value_at(data: Any, at: KeyPath) -> Any:
    for key in at:
        data = data[key]
    return data


def _model_problem(
    document: Document, model: type[BaseModel], detail: Any, skip: int = 0
) -> Problem:
    at = _place(document.data, detail["loc"][skip:])
    message = explain(detail, model)
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
