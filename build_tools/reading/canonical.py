"""The one form of a YAML file: fields in the model's order, fixed indents, comments kept."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from build_tools.reading.model import ENTRY_TYPES, Section
from build_tools.reading.model.nesting import field_names, model_in

# Long parts come last, whatever section-specific field a model adds after them.
_LAST = ("summary", "confirmed", "claims", "covers", "corrections")


@lru_cache(maxsize=4096)
def canonical_text(text: str, section: Section) -> str:
    """`text`, the YAML of an entry of `section`, in canonical form; formatting twice changes nothing.

    ruamel.yaml's errors pass through: only text that `source` accepts may come here.
    """
    yaml = _round_trip()
    data = yaml.load(unicodedata.normalize("NFC", text))
    _order(data, ENTRY_TYPES[section])
    out = io.StringIO()
    yaml.dump(data, out)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def with_field(text: str, section: Section, field: str, value: dict[str, Any]) -> str:
    """`text` with `field` set to the small map `value`, in canonical form, comments kept."""
    yaml = _round_trip()
    data = yaml.load(text)
    flow = CommentedMap(value)
    flow.fa.set_flow_style()
    data[field] = flow
    out = io.StringIO()
    yaml.dump(data, out)
    return canonical_text(out.getvalue(), section)


def _round_trip() -> Any:
    yaml = YAML(typ="rt")
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.preserve_quotes = True
    yaml.width = 100_000
    yaml.allow_unicode = True
    return yaml


def _order(node: Any, model: type[BaseModel] | None) -> None:
    """Moves the keys of each map into the order of its model's fields; unknown keys stay last."""
    if isinstance(node, CommentedSeq):
        for item in node:
            _order(item, model)
    if isinstance(node, CommentedMap) and model is not None:
        wanted = canonical_order(model, node)
        for key in wanted if wanted != list(node) else ():
            node.move_to_end(key)
        for key, value in node.items():
            _order(value, model_in(model, key))


def canonical_order(model: type[BaseModel], present: Iterable[str]) -> list[str]:
    """The keys in `present` in the order of the model's fields, unknown ones last."""
    given = list(present)
    fields = [name for name in field_names(model) if name not in _LAST] + list(_LAST)
    known = [name for name in fields if name in given]
    return known + [name for name in given if name not in known]
