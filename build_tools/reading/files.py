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
from build_tools.reading.complaints import model_problems, sound_part
from build_tools.reading.document import Document
from build_tools.reading.model import ENTRY_TYPES, Context, Entry, Section, Vocabulary
from build_tools.reading.problems import Problem, pack_problem, unpack_problem
from build_tools.reading.source import SourceError, decode, parse, read_bytes
from build_tools.words.messages import Message, wording


@dataclass(frozen=True)
class Read:
    """A file as far as it could be read and typed.

    `key` tells all that went into that; "" where nothing could be read.
    `sound` is what is left of a broken entry without its broken claims and fields, with the
    document without them.
    """

    key: str
    document: Document | None
    entry: Entry | None
    problems: tuple[Problem, ...]
    sound: tuple[Entry, Document] | None = None


ReadFile = Callable[[Section, Path], Read]


@contextmanager
def file_reader(vocabulary: Vocabulary, store: Store) -> Iterator[ReadFile]:
    """What reads the files of entries; `store` keeps what they say."""
    versions = code_key(("words", "reading"), ("babel", "pydantic", "pyyaml"))
    settings = key_of(versions, vocabulary.model_dump_json())
    with store.shelf("entries", _packed) as shelf:

        def read(section: Section, path: Path) -> Read:
            name = "/".join(path.parts[-3:])  # as dossier/events/x.yaml
            try:
                raw = read_bytes(path)
            except SourceError as refusal:
                return _refused(name, refusal.line, refusal.message)
            key = key_of(settings, name, sha256(raw).hexdigest())
            typed = partial(_typed, key, section, vocabulary)
            return shelf.kept(
                key,
                lambda: _parsed(name, raw, typed),
                lambda kept: _unpacked(name, raw, kept, typed),
            )

        yield read


def _parsed(name: str, raw: bytes, typed: Callable[[Document], Read]) -> Read:
    try:
        text = decode(raw)
        parsed = parse(text)
    except SourceError as refusal:
        return _refused(name, refusal.line, refusal.message)
    return typed(Document(parsed.data, parsed.begins, parsed.comments, name, text))


def _refused(name: str, line: int, message: Message) -> Read:
    return Read("", None, None, (Problem(name, line, message, "source"),))


def _packed(read: Read) -> dict[str, Any]:
    """What of a file cannot be had faster than from JSON: what its YAML says, or why it is none."""
    document = read.document
    if document is None:
        return {"problem": pack_problem(read.problems[0])}
    comments = list(document.comments.items())
    return {"data": document.data, "begins": document.begins, "comments": comments}


def _unpacked(
    name: str, raw: bytes, kept: dict[str, Any], typed: Callable[[Document], Read]
) -> Read:
    if "problem" in kept:
        return Read("", None, None, (unpack_problem(kept["problem"]),))
    begins, comments = tuple(kept["begins"]), dict(kept["comments"])
    return typed(Document(kept["data"], begins, comments, name, raw.decode("utf-8")))


def _typed(key: str, section: Section, vocabulary: Vocabulary, document: Document) -> Read:
    """Typed anew each time: so nothing that was kept gets past the model."""
    if "id" in document.data:
        message = wording("id_is_the_file_name")
        return Read(key, document, None, (document.problem("model", message, "id"),))
    model = ENTRY_TYPES[section]
    try:
        return Read(key, document, _entry(model, document, vocabulary), ())
    except ValidationError as error:
        elsewhere = _of_another_section(section, vocabulary, document)
        if elsewhere:
            return Read(key, document, None, (elsewhere,))
        problems = tuple(model_problems(document, model, error))
        left = sound_part(document, model, error)
    try:
        sound = (_entry(model, left, vocabulary), left) if left else None
    except ValidationError:
        sound = None
    return Read(key, document, None, problems, sound)


def _entry(model: type[Entry], document: Document, vocabulary: Vocabulary) -> Entry:
    name = Path(document.path).stem
    return model.model_validate({**document.data, "id": name}, context=Context(name, vocabulary))


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
