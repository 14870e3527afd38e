"""Who looks after which part: a small file, checked, from which CODEOWNERS is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, ValidationError

from build_tools.reading.complaints import model_problems, nearest
from build_tools.reading.corpus import FOLDER
from build_tools.reading.model import SECTIONS, Section
from build_tools.reading.model.values import Id, Strict
from build_tools.reading.problems import Problem
from build_tools.reading.source import KeyPath, read_document

FILE = ".github/maintainers.yaml"
CODEOWNERS = ".github/CODEOWNERS"

# Whoever may change these may change what every other rule is worth.
SENSITIVE = ("/.github/", "/build_tools/", f"/{FOLDER}/vocabulary/")

Handle = Annotated[str, StringConstraints(pattern=r"^@[A-Za-z0-9-]+(?:/[A-Za-z0-9_-]+)?$")]
Owners = Annotated[tuple[Id, ...], Field(min_length=1)]
Repository = Annotated[str, StringConstraints(pattern=r"^/[A-Za-z0-9._/-]+$")]


class Maintainers(Strict):
    """The file: `handles` names who there is, the rest says by these names who looks after what."""

    handles: dict[Id, Handle]
    everything: Owners
    paths: dict[Repository, Owners]
    sections: dict[Section, Owners]
    entries: dict[Id, Owners]


def codeowners(root: Path) -> tuple[str | None, list[Problem]]:
    """The text of CODEOWNERS, or what is wrong with the file that it is made from."""
    document = read_document(root / FILE, root)
    if isinstance(document, Problem):
        return None, [document]
    try:
        maintainers = Maintainers.model_validate(document.data)
    except ValidationError as error:
        return None, list(model_problems(document, Maintainers, error))
    files = {path.stem: path for path in (root / FOLDER).glob("*/*.yaml")}
    problems = [
        Problem(document.path, document.line(*keys), message, "maintainers")
        for message, keys in _problems(maintainers, files, root)
    ]
    return (None, problems) if problems else (_text(maintainers, files, root), [])


def _problems(
    maintainers: Maintainers, files: Mapping[str, Path], root: Path
) -> Iterator[tuple[str, KeyPath]]:
    """What is wrong, each with its place in the file."""
    yield from _unknown_owners(maintainers)
    for path in maintainers.paths:
        if not (root / path.lstrip("/")).exists():
            yield f"there is no {path}: correct it or remove the line", ("paths", path)
    for entry in maintainers.entries:
        if entry not in files:
            yield f"there is no entry `{entry}`{nearest(entry, files)}", ("entries", entry)
    for section in sorted(set(SECTIONS) - set(maintainers.sections)):
        yield f"`sections` lacks {section}: say who looks after it", ("sections",)
    for name in sorted(set(SENSITIVE) - set(maintainers.paths)):
        yield f"`paths` lacks {name}: say who looks after it", ("paths",)


def _unknown_owners(
    maintainers: Maintainers,
) -> Iterator[tuple[str, KeyPath]]:
    for keys, owners in _rules(maintainers):
        for number, owner in enumerate(owners):
            if owner not in maintainers.handles:
                hint = nearest(owner, maintainers.handles)
                yield f"there is no handle `{owner}`{hint}", (*keys, number)


def _rules(maintainers: Maintainers) -> Iterator[tuple[KeyPath, tuple[str, ...]]]:
    """Each rule's place in the file, with the names of its owners."""
    yield ("everything",), maintainers.everything
    for part, rules in (
        ("paths", maintainers.paths),
        ("sections", maintainers.sections),
        ("entries", maintainers.entries),
    ):
        for name, owners in rules.items():
            yield (part, name), owners


def _text(maintainers: Maintainers, files: Mapping[str, Path], root: Path) -> str:
    """One line a rule; of those that fit a file, GitHub takes the last."""

    def line(pattern: str, owners: Iterable[str]) -> str:
        return f"{pattern} {' '.join(maintainers.handles[owner] for owner in owners)}\n"

    entries = {entry: files[entry].relative_to(root) for entry in maintainers.entries}
    return "".join(
        [
            f"# Written by `dossier codeowners` from {FILE}: change that file.\n",
            line("*", maintainers.everything),
            *(line(path, owners) for path, owners in maintainers.paths.items()),
            *(line(f"/{FOLDER}/{name}/", owners) for name, owners in maintainers.sections.items()),
            *(
                line(f"/{path.as_posix()}", maintainers.entries[entry])
                for entry, path in entries.items()
            ),
        ]
    )
