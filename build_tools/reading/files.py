"""The file of an entry, read and typed; or as it was read before, where nothing has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from build_tools.outside.store import Store, code_key, key_of
from build_tools.reading.complaints import model_problems
from build_tools.reading.document import Document
from build_tools.reading.model import ENTRY_TYPES, Context, Entry, Section, Vocabulary
from build_tools.reading.problems import Problem, pack_problem, unpack_problem
from build_tools.reading.source import SourceError, decode, parse, read_bytes
from build_tools.words.messages import Message, wording


@dataclass(frozen=True)
class Read:
    """A file as far as it could be read and typed; `key` tells all that went into that."""

    key: str
    document: Document | None
    entry: Entry | None
    problems: tuple[Problem, ...]


ReadFile = Callable[[Section, Path], Read]


@contextmanager
def file_reader(root: Path, vocabulary: Vocabulary, store: Store) -> Iterator[ReadFile]:
    """What reads the files of entries under `root`; `store` keeps what they say."""
    versions = code_key(("words", "reading"), ("babel", "pydantic", "pyyaml"))
    settings = key_of(versions, vocabulary.model_dump_json())
    with store.shelf("entries", _packed) as shelf:

        def read(section: Section, path: Path) -> Read:
            name = path.relative_to(root).as_posix()
            try:
                raw = read_bytes(path)
            except SourceError as refusal:
                return _refused("", name, refusal.line, refusal.message)
            key = key_of(settings, name, sha256(raw).hexdigest())
            typed = partial(_typed, key, section, vocabulary)
            return shelf.kept(
                key,
                lambda: _parsed(key, name, raw, typed),
                lambda kept: _unpacked(key, name, raw, kept, typed),
            )

        yield read


def _parsed(key: str, name: str, raw: bytes, typed: Callable[[Document], Read]) -> Read:
    try:
        text = decode(raw)
        parsed = parse(text)
    except SourceError as refusal:
        return _refused(key, name, refusal.line, refusal.message)
    return typed(Document(parsed.data, parsed.begins, parsed.comments, name, text))


def _refused(key: str, name: str, line: int, message: Message) -> Read:
    return Read(key, None, None, (Problem(name, line, message, "source"),))


def _packed(read: Read) -> dict[str, Any]:
    """What of a file cannot be had faster than from JSON: what its YAML says, or why it is none."""
    document = read.document
    if document is None:
        return {"problem": pack_problem(read.problems[0])}
    comments = list(document.comments.items())
    return {"data": document.data, "begins": document.begins, "comments": comments}


def _unpacked(
    key: str, name: str, raw: bytes, kept: dict[str, Any], typed: Callable[[Document], Read]
) -> Read:
    if "problem" in kept:
        return Read(key, None, None, (unpack_problem(kept["problem"]),))
    begins, comments = tuple(kept["begins"]), dict(kept["comments"])
    return typed(Document(kept["data"], begins, comments, name, raw.decode("utf-8")))


def _typed(key: str, section: Section, vocabulary: Vocabulary, document: Document) -> Read:
    """Typed anew each time: so nothing that was kept gets past the model."""
    if "id" in document.data:
        message = wording("id_is_the_file_name")
        return Read(key, document, None, (document.problem("model", message, "id"),))
    model = ENTRY_TYPES[section]
    entry_id = Path(document.path).stem
    try:
        entry = model.model_validate(
            {**document.data, "id": entry_id}, context=Context(entry_id, vocabulary)
        )
    except ValidationError as error:
        elsewhere = _of_another_section(section, vocabulary, document)
        problems = (elsewhere,) if elsewhere else tuple(model_problems(document, model, error))
        return Read(key, document, None, problems)
    return Read(key, document, entry, ())


def _of_another_section(
    section: Section, vocabulary: Vocabulary, document: Document
) -> Problem | None:
    """Says that a file is in the wrong folder: then each of its fields would be wrong."""
    name = str(document.data.get("kind"))
    kind = vocabulary.kinds.get(name)
    if kind is None or kind.section == section:
        return None
    path = document.path.replace(f"/{section}/", f"/{kind.section}/")
    message = wording("kind_of_another_section", kind=name, section=kind.section, path=path)
    return document.problem("model", message, "kind")
