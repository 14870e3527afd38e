"""Packages that only some commands need, and that `make serve` does not install."""

from __future__ import annotations

from importlib.util import find_spec


class MissingExtraError(Exception):
    """A command needs what is not installed; the message says how to install it."""


def need(*modules: str) -> None:
    """Raises MissingExtraError, which says how to install them, if one of `modules` is missing."""
    missing = [module for module in modules if find_spec(module) is None]
    if missing:
        raise MissingExtraError(f"this needs {' and '.join(missing)}: run `make setup-all` first")
