"""Everything in `dossier/`, loaded; what could not be loaded, as problems.

Two phases, since entries name each other: first every file is read and typed on its own,
then the checks resolve references over the whole.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from build_tools.outside.store import Store
from build_tools.reading.complaints import model_problem, model_problems, nearest
from build_tools.reading.document import Document
from build_tools.reading.files import file_reader
from build_tools.reading.ledger import LEDGER, read_ledger
from build_tools.reading.model import (
    SECTIONS,
    BaseMaps,
    Dossier,
    Entry,
    Section,
    Vocabulary,
)
from build_tools.reading.names import is_left_behind, wrong_name
from build_tools.reading.problems import Problem
from build_tools.reading.source import read_document
from build_tools.words.messages import Message, wording

FOLDER = "dossier"
IDENTITY = "dossier.yaml"
BASE_MAPS = "basemap.yaml"


def data_file(section: Section, entry_id: str) -> str:
    """The YAML file of an entry, relative to the root of the repository."""
    return f"{FOLDER}/{section}/{entry_id}.yaml"


@dataclass(frozen=True)
class Corpus:
    """The entries that could be typed, the documents they came from, and every id in use.

    `documents` are by id; what the dossier says of itself is under `IDENTITY`, which no id can be.

    `sections` maps each id to its section, also for entries that could not be typed, so that
    one broken entry does not make every reference to it a problem too.

    `sound` are what is left of such entries without their broken parts: to be checked, not shown.
    Their `documents` are without these, too.

    `doubled` are ids that two files have: nobody knows which of them is meant.

    `ledger` lists what was published: see `reading.ledger`.

    `keys` has a key for each entry and all that went into it: what has the same key is the same.
    """

    dossier: Dossier
    base_maps: BaseMaps
    vocabulary: Vocabulary
    entries: Mapping[str, Entry]
    sound: Mapping[str, Entry]
    documents: Mapping[str, Document]
    sections: Mapping[str, Section]
    doubled: frozenset[str]
    keys: Mapping[str, str]
    ledger: tuple[str, ...] = ()

    def is_in(self, name: str, sections: Collection[str]) -> bool:
        """Whether `name` is, or may be, an entry of one of `sections`."""
        return name in self.doubled or self.sections.get(name) in sections

    def problem(
        self,
        check: str,
        message: Message,
        entry: str,
        *keys: str | int,
        warning: bool = False,
    ) -> Problem:
        """A problem at the line of `keys` in the file of `entry`."""
        return self.documents[entry].problem(check, message, *keys, warning=warning)


def load_corpus(root: Path, store: Store | None = None) -> tuple[Corpus | None, list[Problem]]:
    """The dossier under `root`/dossier, and what is wrong with single files.

    There is no corpus when the vocabulary, or what the dossier says of itself, cannot be used.
    `store` keeps what the files of entries say.
    """
    vocabulary, problems = load_vocabulary(root)
    dossier, of_itself = load_dossier(root)
    base_maps, of_maps = load_base_maps(root)
    problems += of_itself + of_maps
    if vocabulary is None or dossier is None or base_maps is None:
        return None, problems
    files, stray = entry_files(root)
    ledger, of_ledger = read_ledger(root / FOLDER)
    named, twice = _by_id(files, root, frozenset(ledger))
    problems += of_ledger + stray + twice
    with file_reader(vocabulary, store or Store()) as read:
        found = {name: read(section, path) for name, (section, path) in named.items()}
    problems += [problem for one in found.values() for problem in one.problems]
    itself = read_document(root / FOLDER / IDENTITY, root)
    documents = {name: one.document for name, one in found.items() if one.document}
    sound = {name: one.sound for name, one in found.items() if one.sound}
    documents |= {name: left for name, (_, left) in sound.items()}
    if isinstance(itself, Document):
        documents[IDENTITY] = itself
    corpus = Corpus(
        dossier=dossier,
        base_maps=base_maps,
        vocabulary=vocabulary,
        entries={name: one.entry for name, one in found.items() if one.entry},
        sound={name: entry for name, (entry, _) in sound.items()},
        documents=documents,
        sections={name: section for name, (section, _) in named.items()},
        doubled=frozenset(Path(problem.path).stem for problem in twice),
        keys={name: one.key for name, one in found.items()},
        ledger=ledger,
    )
    return corpus, problems


def entry_files(root: Path) -> tuple[list[tuple[Section, Path]], list[Problem]]:
    """The entry files of each section, by name, and a problem for each other file beside them."""
    files: list[tuple[Section, Path]] = []
    folder, terms = root / FOLDER, map(_vocabulary_file, Vocabulary.model_fields)
    strays = _beside(folder, {*SECTIONS, "vocabulary", IDENTITY, BASE_MAPS, LEDGER})
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
    known = (*SECTIONS, "vocabulary", IDENTITY, BASE_MAPS, LEDGER)
    message = wording("not_a_section", known=known, near=nearest(path.name, SECTIONS))
    return Problem(path.relative_to(root).as_posix(), 1, message, "file-name")


def _stray_vocabulary(path: Path, root: Path) -> Problem:
    known = tuple(map(_vocabulary_file, Vocabulary.model_fields))
    message = wording("not_a_vocabulary", known=known)
    return Problem(path.relative_to(root).as_posix(), 1, message, "file-name")


def _linked(folder: Path, root: Path) -> Problem:
    message = wording("linked_folder")
    return Problem(folder.relative_to(root).as_posix(), 1, message, "file-name")


def _by_id(
    files: list[tuple[Section, Path]], root: Path, published: Container[str]
) -> tuple[dict[str, tuple[Section, Path]], list[Problem]]:
    """One file of each id with its section, and a problem for each other.

    Of several the one that is published stays, else the first: what names it is right.
    """
    named: dict[str, tuple[Section, Path]] = {}
    problems = []
    for section, path in files:
        _, first = named.setdefault(path.stem, (section, path))
        if first is not path:
            problems += [_taken(first, path, root), _taken(path, first, root)]
            if f"{section}/{path.stem}" in published:
                named[path.stem] = (section, path)
    return named, problems


def _taken(path: Path, other: Path, root: Path) -> Problem:
    """Told at both files: nobody but who added one of them knows which is the newer."""
    of_other = other.relative_to(root).as_posix()
    message = wording("id_of_two_files", id=path.stem, path=of_other)
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
            model_problem(documents[str(detail["loc"][0])], Vocabulary, detail, skip=1)
            for detail in error.errors()
        ]


def load_dossier(root: Path) -> tuple[Dossier | None, list[Problem]]:
    """What dossier/dossier.yaml under `root` says; None, with problems, when it cannot be used."""
    return _load(root, IDENTITY, Dossier)


def load_base_maps(root: Path) -> tuple[BaseMaps | None, list[Problem]]:
    """What dossier/basemap.yaml under `root` says: no maps without a file, None if it is broken."""
    if not (root / FOLDER / BASE_MAPS).exists():
        return BaseMaps(), []
    return _load(root, BASE_MAPS, BaseMaps)


M = TypeVar("M", bound=BaseModel)


def _load(root: Path, name: str, model: type[M]) -> tuple[M | None, list[Problem]]:
    document = read_document(root / FOLDER / name, root)
    if isinstance(document, Problem):
        return None, [document]
    try:
        return model.model_validate(document.data), []
    except ValidationError as error:
        return None, list(model_problems(document, model, error))


def _vocabulary_file(field: str) -> str:
    return f"{field.replace('_', '-')}.yaml"
