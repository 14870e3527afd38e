"""The Nu checker over every built page: `make audit`. It needs Java, and the jar that npm brings."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from build_tools.reading.problems import Format, Problem, render_problems
from build_tools.words.messages import wording

ROOT = Path(__file__).parent.parent.parent
JAR = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# Deep pages overflow the checker's usual stack.
CHECKER = ("-Xss8m", "-jar", str(JAR), "--errors-only", "--format", "json", "--skip-non-html")
JAVA_MISSING = "The Nu checker needs Java 17 or newer: apt install default-jre-headless\n"


def main() -> int:
    """Print each error of the built site in `site/`; 1 when there is one."""
    java = shutil.which("java")
    if java is None:
        sys.stderr.write(JAVA_MISSING)
        return 1
    form: Format = "github" if os.environ.get("GITHUB_ACTIONS") else "text"
    problems = check_html(java, ROOT / "site")
    sys.stdout.write(render_problems(problems, form) + "\n" if problems else "")
    return int(bool(problems))


def check_html(java: str, site: Path) -> list[Problem]:
    """What the Nu checker calls an error in the pages of `site`."""
    pages = sum(1 for _ in site.rglob("*.html"))
    if not pages:
        return [Problem(str(site), 1, wording("no_page"), "html")]
    command = [java, *CHECKER, str(site)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return [_problem(message) for message in json.loads(run.stderr)["messages"]]


def _problem(message: dict[str, Any]) -> Problem:
    path = Path(unquote(urlsplit(message.get("url", "")).path))
    shown = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    words = wording("of_the_site", words=message["message"])
    return Problem(shown.as_posix(), message.get("lastLine", 1), words, "html")


if __name__ == "__main__":
    sys.exit(main())
