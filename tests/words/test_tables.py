"""No table of words says a thing twice: YAML takes the last, and whoever mends the first changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

CODE = Path(__file__).parent.parent.parent / "build_tools"


@pytest.mark.parametrize("table", sorted(CODE.rglob("*.yaml")), ids=lambda path: path.name)
def test_no_key_stands_twice(table: Path) -> None:
    root = yaml.compose(table.read_text("utf-8"), yaml.SafeLoader)
    assert not list(_twice(root))


def _twice(node: yaml.Node | None) -> Iterator[str]:
    """Each key that its mapping has already, with its line."""
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if key.value in seen:
                yield f"line {key.start_mark.line + 1}: {key.value}"
            seen.add(key.value)
            yield from _twice(value)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _twice(each)
