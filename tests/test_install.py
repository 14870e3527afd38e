"""What is installed for what: the site alone, or everything; and what a command says without."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from click.testing import CliRunner
from packaging.version import Version

from build_tools.cli import main
from tests.conftest import MINIATURE, ROOT

SITE, ALL = ROOT / "requirements-site.lock", ROOT / "requirements.lock"
MONEY = ROOT / "requirements-money.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
MODULES = sorted((ROOT / "build_tools").rglob("*.py"))
FILES = {"page.html": "<html><body><p>Words.</p></body></html>", "article.pdf": "%PDF-1.4"}
# A module that is missing, and commands that need it.
MISSING = [
    ("trafilatura", ["scan", "{folder}/page.html"]),
    ("pypdf", ["scan", "{folder}/article.pdf"]),
    ("warcio", ["archive", "--capture", "{folder}/copies"]),
    ("playwright", ["pdf", "--site", "{folder}", "salma-example"]),
    ("pikepdf", ["pdf", "--site", "{folder}"]),
    ("cyclonedx", ["sbom", "--output", "{folder}/dist"]),
    ("cyclonedx", ["release", "{folder}", "--output", "{folder}/dist"]),
    ("pikepdf", ["release", "{folder}", "--output", "{folder}/dist"]),
]


def _pins(lock: Path) -> set[str]:
    """Each requirement with its marker and hashes, comments and line ends aside."""
    lines = [line for line in lock.read_text("utf-8").splitlines() if "#" not in line]
    return set("\n".join(lines).replace("\\\n", "").splitlines())


def _name(requirement: str) -> str:
    name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
    return re.sub(r"[_.-]+", "-", name).lower()


def _imported(path: Path) -> Iterator[str]:
    """The packages that are loaded with a module, not first within a function."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module).partition(".")[0]


def test_what_the_site_needs_is_locked_as_for_everything() -> None:
    assert _pins(SITE) <= _pins(ALL) <= _pins(MONEY)


@pytest.mark.parametrize("lock", [SITE, ALL, MONEY], ids=lambda lock: lock.name)
def test_a_lock_has_a_hash_for_each_and_names_no_index(lock: Path) -> None:
    assert all("--hash=sha256:" in pin for pin in _pins(lock))
    assert not re.search("://|--index|--find-links", lock.read_text("utf-8"))


# The first releases without a hole that a contributor's text could use.
FLOORS = {
    "jinja2": "3.1.6",
    "lxml": "6.1",
    "markdown": "3.8.1",
    "mkdocs-material": "9.7.7",
    "pymdown-extensions": "11.0.2",
    "pyyaml": "6.0.2",
}


def _too_old(pins: set[str]) -> set[str]:
    found = re.findall(r"^([\w.-]+)==([\w.]+)", "\n".join(sorted(pins)), re.MULTILINE)
    return {
        f"{name} {version}"
        for name, version in found
        if name in FLOORS and Version(version) < Version(FLOORS[name])
    }


@pytest.mark.parametrize("lock", [SITE, ALL, MONEY], ids=lambda lock: lock.name)
def test_nothing_locked_has_a_known_hole(lock: Path) -> None:
    pins = _pins(lock)

    assert _too_old(pins) == set()
    assert set(FLOORS) <= {_name(pin) for pin in pins}
    assert _too_old({"jinja2==3.1.5 \\", "lxml==10.0"}) == {"jinja2 3.1.5"}


def test_the_project_asks_for_no_less() -> None:
    asked = {_name(each): each for each in PROJECT["dependencies"]}

    assert {name for name, least in FLOORS.items() if f">={least}" not in asked[name]} == set()


def test_locks_hold_what_the_project_asks_for() -> None:
    site, everything = ({_name(pin) for pin in _pins(lock)} for lock in (SITE, MONEY))
    extras = PROJECT["optional-dependencies"]

    assert {_name(each) for each in (*PROJECT["dependencies"], *extras["setup"])} <= site
    assert {_name(each) for extra in extras.values() for each in extra} - {PROJECT["name"]} <= (
        everything
    )


def test_only_who_asks_for_it_needs_a_compiler() -> None:
    assert "pyicu" not in {_name(pin) for pin in _pins(ALL)}


@pytest.mark.parametrize("extra", ["archive", "dev", "money", "paper", "parts", "scan"])
def test_the_site_does_without_extras(extra: str) -> None:
    names = {_name(each) for each in PROJECT["optional-dependencies"][extra]}

    assert names & PINNED <= {"packaging"}  # which MkDocs brings, and tests ask for themselves


OF_PACKAGES = packages_distributions()
PINNED = {_name(pin) for pin in _pins(SITE)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_loads_only_what_the_site_needs(path: Path) -> None:
    """So every command answers where `make serve` alone has installed."""
    for module in set(_imported(path)) - sys.stdlib_module_names - {"build_tools"}:
        assert {_name(each) for each in OF_PACKAGES[module]} & PINNED, module


@pytest.mark.parametrize(("module", "arguments"), MISSING)
def test_a_command_says_what_it_needs_before_it_starts(
    module: str, arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")

    given = [argument.format(folder=tmp_path) for argument in arguments]
    run = CliRunner().invoke(main, ["--root", str(MINIATURE), *given])

    assert run.stderr == f"Error: this needs {module}: run `make setup-all` first\n"
    assert (run.exit_code, run.stdout) == (1, "")
    assert {path.name for path in tmp_path.iterdir()} == set(FILES)


def test_checksums_are_as_sha256sum_reads_them(tmp_path: Path) -> None:
    for name in ("index.html", "en/index.html", "en/places/عين.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")

    for _twice in range(2):
        run = CliRunner().invoke(main, ["checksums", str(tmp_path)])
        assert run.stderr.endswith("SHA256SUMS lists 3 files.\n")

    check = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    subprocess.run(check, cwd=tmp_path, check=True)
