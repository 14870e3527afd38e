"""The schemas that editors and the form are given: they take each real entry and refuse bad ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from build_tools.cli import main
from build_tools.reading.document import Document
from build_tools.reading.graph import Graph
from build_tools.reading.model import SECTIONS, Section
from build_tools.reading.schema import Known, as_json, claim_schema, section_schema
from build_tools.reading.source import HIDDEN, read_document
from build_tools.words.language import LANGS, Lang, script_of
from tests.conftest import MINIATURE, ROOT, uncounted

# What no schema can see: it compares values with one another, or asks a calendar or a parser.
BEYOND = {
    "model/reject-claim-id-twice",
    "model/reject-date-reversed-interval",
    "model/reject-not-nfc",
    "model/reject-number-reversed-range",
}
CASES = [
    path
    for check in ("model", "terms_exist", "relations_fit", "events_are_dated")
    for path in sorted((ROOT / "tests" / "cases" / check).glob("*.yaml"))
]


TRUTHS = {"true": True, "false": False}


def known(graph: Graph, *langs: Lang) -> Known:
    """All that a schema can offer of the dossier."""
    return Known(graph.corpus.vocabulary, graph.names(), langs or LANGS)


def _validator(graph: Graph, section: Section) -> Draft202012Validator:
    schema = section_schema(section, known(graph))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _as_the_form_has_it(node: Any) -> Any:
    """Every value as text, but what is true or false."""
    if isinstance(node, list):
        return [_as_the_form_has_it(item) for item in node]
    if isinstance(node, dict):
        return {
            key: TRUTHS.get(str(value)) if str(value) in TRUTHS else _as_the_form_has_it(value)
            for key, value in node.items()
        }
    return node


def _as_an_editor_has_it(path: Path) -> Any:
    """YAML 1.2, in which a year is a number."""
    return json.loads(json.dumps(YAML(typ="safe", pure=True).load(path), default=str))


@pytest.mark.parametrize("section", SECTIONS)
@uncounted()
def test_every_real_entry_is_taken(real: Graph, section: Section) -> None:
    validator, corpus = _validator(real, section), real.corpus
    documents = [
        corpus.documents[name] for name, where in corpus.sections.items() if where == section
    ]

    refused = [
        f"{document.path}: {error.json_path}: {error.message}"
        for document in documents
        for error in validator.iter_errors(_as_the_form_has_it(document.data))
    ]

    assert refused == []
    assert documents


@pytest.fixture(scope="module")
def validators(miniature: Graph) -> dict[str, Draft202012Validator]:
    """A validator for each section of the miniature dossier."""
    return {section: _validator(miniature, section) for section in SECTIONS}


@pytest.mark.parametrize("section", SECTIONS)
def test_an_editor_takes_entries_of_the_miniature_dossier(
    validators: dict[str, Draft202012Validator], section: Section
) -> None:
    validator = validators[section]
    paths = [*(MINIATURE / "dossier" / section).glob("*.yaml")]

    assert [(p.name, *validator.iter_errors(_as_an_editor_has_it(p))) for p in paths] == [
        (p.name,) for p in paths
    ]
    assert paths


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_the_check_refuses_is_refused(
    validators: dict[str, Draft202012Validator], path: Path, tmp_path: Path
) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    for name, text in case["files"].items():
        section = name.split("/")[1]
        if section not in SECTIONS or not isinstance(text, str):
            continue
        (tmp_path / "entry.yaml").write_text(text, "utf-8")
        document = read_document(tmp_path / "entry.yaml", tmp_path)
        assert isinstance(document, Document)
        data = _as_the_form_has_it(document.data)
        wrong = any(line.startswith(f"{name}:") for line in case["problems"])
        seen = f"{path.parent.name}/{path.stem}" not in BEYOND
        assert validators[section].is_valid(data) is not (wrong and seen)


def _fields(node: Any, at: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Each field that a schema describes, conditions and refusals left out."""
    for name, field in node.get("properties", {}).items():
        yield f"{at}.{name}", field
    for name, definition in node.get("$defs", {}).items():
        yield from _fields(definition, name)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_field_is_described_in_both_languages(miniature: Graph, section: Section) -> None:
    silent = [
        f"{name} in {lang}"
        for lang in LANGS
        for name, field in _fields(section_schema(section, known(miniature, lang)))
        if script_of(field.get("title", "")) != lang
        or script_of(field.get("description", "")) != lang
    ]
    both = dict(_fields(section_schema(section, known(miniature))))

    assert silent == []
    for lang in LANGS:
        for name, field in _fields(section_schema(section, known(miniature, lang))):
            assert field["description"] in both[name]["description"]


def test_ids_and_terms_are_offered_with_their_names(miniature: Graph) -> None:
    schema = section_schema("actors", known(miniature))
    ids = schema["$defs"]["actors-ids"]
    offered = dict(zip(ids["enum"], ids["enumDescriptions"], strict=True))

    assert offered["salma-example"] == "سلمى المثال · Salma Example"
    claim = schema["$defs"]["Claim"]["properties"]
    assert {"$ref": "#/$defs/actors-ids"} in claim["object"]["anyOf"]
    assert "holds-post" in claim["relation"]["enum"]
    assert "took-place-in" not in claim["relation"]["enum"]  # only events declare it


def test_a_new_id_may_be_named(miniature: Graph) -> None:
    schema = claim_schema(["actors"], known(miniature))
    claim = {
        "id": "member",
        "relation": "member-of",
        "object": "still-to-come",
        "said_by": ["nobody-yet"],
        "citations": [{"source": "new-source-2031"}],
    }

    assert [*Draft202012Validator(schema).iter_errors(claim)] == []


def test_command_writes_them_for_the_editors(tmp_path: Path) -> None:
    run = CliRunner().invoke(main, ["--root", str(MINIATURE), "schemas", str(tmp_path / "new")])

    assert (run.exit_code, run.output) == (0, "")
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    for file, entries in settings["yaml.schemas"].items():
        section = Path(file).stem
        assert entries == f"dossier/{section}/*.yaml"
        text = (tmp_path / "new" / f"{section}.json").read_text("utf-8")
        assert json.loads(text)["title"] == entries
        assert HIDDEN.search(text) is None
    assert {Path(file).stem for file in settings["yaml.schemas"]} == {*SECTIONS}


def test_a_schema_as_text_is_the_schema(miniature: Graph) -> None:
    schema = section_schema("places", known(miniature))

    assert json.loads(as_json(schema)) == schema
