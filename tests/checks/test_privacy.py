"""What belongs to a private life is found in every form, and the real dossier holds none of it."""

from __future__ import annotations

import pytest
import yaml

from build_tools.checks.privacy import private_in
from build_tools.reading.graph import Graph
from tests.conftest import ROOT

CANARIES: dict[str, list[str]] = yaml.safe_load(
    (ROOT / "tests/checks/private.yaml").read_text("utf-8")
)
NONE = CANARIES.pop("none")


@pytest.mark.parametrize(
    ("said", "line"), [(said, line) for said, lines in CANARIES.items() for line in lines]
)
def test_a_canary_is_found(said: str, line: str) -> None:
    assert said in [str(found) for _, found in private_in(f"id: x\n{line}\n")]


@pytest.mark.parametrize("line", NONE)
def test_other_numbers_are_none(line: str) -> None:
    assert list(private_in(line)) == []


def test_the_dossier_gives_no_false_alarm(real: Graph) -> None:
    documents = real.corpus.documents.values()

    assert [doc.path for doc in documents if [*private_in(doc.text)]] == []
