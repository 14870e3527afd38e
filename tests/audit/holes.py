"""Known holes in what the locks hold: `make audit-dependencies`. It asks OSV, by pip-audit.

No answer is no all-clear: where the database is out of reach, answers with something else, or knows
no hole in a release that is known for one, the audit fails and says so.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

DATABASE = "https://api.osv.dev/v1/query"
# A release in which OSV has long listed a hole.
CANARY = "pyyaml==5.3"
SILENT = "knows no hole in {canary}, which has one: what it says of other packages is worth nothing"
UNREACHED = "did not answer as it should, so nothing is known of any package:\n{words}"


class DatabaseError(Exception):
    """The database of holes cannot be relied upon; the message says why."""


def main(locks: Sequence[str], database: str) -> int:
    """Prints each known hole in `locks`, files of pip with hashes; 1 if any, or if nobody knows."""
    try:
        _know_a_hole(database)
        holes = [
            hole for lock in locks for hole in _holes(Path(lock), database, "--require-hashes")
        ]
    except DatabaseError as error:
        sys.stderr.write(f"The database of holes, {database}, {error}\n")
        return 1
    sys.stdout.write("".join(f"{hole}\n" for hole in holes) or "No known hole.\n")
    return int(bool(holes))


def _know_a_hole(database: str) -> None:
    """Raises DatabaseError unless the database lists a hole that has long been known."""
    with TemporaryDirectory() as folder:
        canary = Path(folder, "canary.txt")
        canary.write_text(CANARY, "utf-8")
        if not list(_holes(canary, database, "--no-deps")):
            raise DatabaseError(SILENT.format(canary=CANARY))


def _holes(requirements: Path, database: str, *options: str) -> Iterator[str]:
    for package in _asked(requirements, database, *options):
        for hole in package["vulns"]:
            fixed = ", ".join(hole["fix_versions"]) or "no release yet"
            names = ", ".join((hole["id"], *hole["aliases"]))
            at = f"{requirements}: {package['name']} {package['version']}"
            yield f"{at} has a known hole, {names}; fixed in {fixed}"


def _asked(requirements: Path, database: str, *options: str) -> list[dict[str, Any]]:
    asks = ["--vulnerability-service", "osv", "--osv-url", database, "--format", "json"]
    how = ["--strict", "--disable-pip", "--progress-spinner", "off", *options]
    command = [sys.executable, "-m", "pip_audit", *asks, *how, "--requirement", str(requirements)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        packages: list[dict[str, Any]] = json.loads(run.stdout)["dependencies"]
    except ValueError:
        words = (run.stderr.strip().splitlines() or ["no words"])[-1]
        raise DatabaseError(UNREACHED.format(words=words)) from None
    if not packages:
        raise DatabaseError(UNREACHED.format(words=f"{requirements} names no package"))
    return packages


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ.get("OSV_URL", DATABASE)))
