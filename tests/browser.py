"""Find the Chromium that the browser tests drive: one on PATH, else Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

FLAGS = (
    "--disable-gpu",
    "--disable-background-networking",  # no request but the test's own
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

HINT = """No Chromium for the browser tests. Install one and run again:
  Debian, Ubuntu   sudo apt install chromium fonts-noto-core
  macOS            brew install --cask chromium
  anywhere         .venv/bin/playwright install --with-deps chromium"""


def find_chromium() -> str | None:
    """Return the path of a Chromium, or None."""
    on_path = (shutil.which(command) for command in COMMANDS)
    return next(filter(None, on_path), None) or _playwright_chromium()


def launch_chromium(playwright: Playwright) -> Browser:
    """Start the Chromium found, headless."""
    path = find_chromium()
    if path is None:
        raise FileNotFoundError(HINT)
    return playwright.chromium.launch(executable_path=path, args=[*FLAGS, *_sandbox_flags()])


def main() -> int:
    """Make sure that there is a Chromium: have Playwright fetch one, or say what to install."""
    if find_chromium() is None:
        fetch = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(fetch, check=False)
    if find_chromium() is None:
        print(HINT, file=sys.stderr)
        return 1
    return 0


def _playwright_chromium() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _sandbox_flags() -> list[str]:
    # Chromium's sandbox refuses to run as root, as containers and CI do.
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ["--no-sandbox"] if is_root else []


if __name__ == "__main__":
    sys.exit(main())
