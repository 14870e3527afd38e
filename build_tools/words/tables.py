"""Reads the YAML tables of words beside this module, which are told by key, not by message."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


def read_table(name: str) -> dict[str, Any]:
    """The table `name`.yaml of this folder: by key, words by language (`ar`, `en`) or maps of them."""
    table: dict[str, Any] = yaml.safe_load(
        Path(__file__).with_name(f"{name}.yaml").read_text("utf-8")
    )
    return table
