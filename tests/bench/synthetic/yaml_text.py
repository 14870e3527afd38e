"""Entries as YAML in the canonical form, much faster than PyYAML writes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from build_tools.reading.canonical import scalar

Entry = dict[str, Any]
_SHORT = 90
"""A map of words that is no longer stands on one line."""


def yaml_text(entry: Entry) -> str:
    """The text of a file that holds `entry`."""
    return "\n".join(_map(entry)) + "\n"


def _map(entry: Entry) -> Iterator[str]:
    for key, value in entry.items():
        if _is_flat(value):
            yield f"{key}: {_flat(value)}"
        else:
            yield f"{key}:"
            rows = _map(value) if isinstance(value, dict) else _list(value)
            yield from (f"  {row}" for row in rows)


def _list(items: list[Any]) -> Iterator[str]:
    for item in items:
        first, *rest = [_flat(item)] if _is_flat(item) else _map(item)
        yield f"- {first}"
        yield from (f"  {row}" for row in rest)


def _is_flat(value: Any) -> bool:
    if isinstance(value, dict):
        return all(isinstance(one, str) for one in value.values()) and _fits(value.values())
    return not isinstance(value, list) or (all(isinstance(v, str) for v in value) and _fits(value))


def _fits(words: Any) -> bool:
    return sum(map(len, words)) <= _SHORT


def _flat(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_flat(one)}' for key, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flat, value))}]"
    return str(value).lower() if isinstance(value, bool) else scalar(value)
