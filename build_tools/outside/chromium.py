"""The Chromium that prints the book and drives the browser tests: one on PATH, else Playwright's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

# First those that can draw no window, which a page costs half as much.
COMMANDS = (
    "chromium-headless-shell",
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)

FLAGS = (
    "--disable-gpu",
    "--disable-background-networking",  # no request but our own
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

HINT = """No Chromium. Install one and run again:
  Debian           sudo apt install chromium-headless-shell fonts-noto-core
  macOS            brew install --cask chromium
  anywhere         .venv/bin/playwright install --with-deps chromium"""


def find_chromium(playwright: Playwright) -> str | None:
    """The path of a Chromium, or None."""
    on_path = next(filter(None, (shutil.which(command) for command in COMMANDS)), None)
    own = playwright.chromium.executable_path
    return on_path or (own if Path(own).exists() else None)


def launch_chromium(playwright: Playwright) -> Browser:
    """Starts the Chromium found, headless; FileNotFoundError, with what to install, if none is."""
    path = find_chromium(playwright)
    if path is None:
        raise FileNotFoundError(HINT)
    return playwright.chromium.launch(executable_path=path, args=[*FLAGS, *_sandbox_flags()])


def _sandbox_flags() -> list[str]:
    # Chromium's sandbox refuses to run as root, as containers and CI do.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ["--no-sandbox"] if is_root else []


def main() -> int:
    """Makes sure that there is a Chromium: has Playwright fetch one, or says what to install."""
    if _is_missing():
        fetch = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(fetch, check=False)  # noqa: S603  # our own arguments
    if _is_missing():
        print(HINT, file=sys.stderr)
        return 1
    return 0


def _is_missing() -> bool:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # of an extra

    with sync_playwright() as playwright:
        return find_chromium(playwright) is None


if __name__ == "__main__":
    sys.exit(main())
