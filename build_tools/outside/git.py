"""What Git says of the repository that a folder is in."""

from __future__ import annotations

import subprocess
from pathlib import Path


def run_git(root: Path, *arguments: str) -> bytes:
    """What Git prints; FileNotFoundError without Git, CalledProcessError where it refuses.

    Whatever comes from outside among the `arguments` was verified by the caller.
    """
    command = ["git", "-C", str(root), *arguments]
    return subprocess.run(command, check=True, capture_output=True).stdout  # noqa: S603


def ask_git(root: Path, *arguments: str) -> str:
    """What Git prints; nothing without Git, or where it refuses, as outside a repository."""
    try:
        return run_git(root, *arguments).decode("utf-8", errors="replace")
    except (FileNotFoundError, subprocess.CalledProcessError):
        return ""
