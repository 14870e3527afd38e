"""Reads the YAML tables of words beside this module, which are told by key, not by message."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

# Seventeen times faster where libyaml is there.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_table(name: str) -> dict[str, Any]:
    """The table `name`.yaml of this folder: by key, words by language (`ar`, `en`) or maps of them."""
    text = Path(__file__).with_name(f"{name}.yaml").read_text("utf-8")
    table: dict[str, Any] = yaml.load(text, Loader=LOADER)  # noqa: S506  # a safe one
    return table
