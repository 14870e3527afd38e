"""What others made and we install or ship: from wheels with hashes, listed, asked after."""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from build_tools.cli import main
from build_tools.release.parts import taken_in
from tests.audit import holes
from tests.conftest import MINIATURE, ROOT

THEME = ROOT / "build_tools/site/theme"
INSTALLERS = [
    ROOT / "Makefile",
    *sorted((ROOT / ".ci").iterdir()),
    *sorted((ROOT / ".github/workflows").glob("*.yml")),
    ROOT / "tests/bench/speed/peers.py",
]
# Each command of pip, as a Makefile, a shell or a list of Python's has it.
_INSTALL = re.compile(r"^.*(?:\bpip\b.{1,4}\binstall\b|\$\((?:INSTALL|LOCKED)\)).*$", re.MULTILINE)
_SAFE = re.compile(r"\$\(LOCKED\)|--require-hashes.{1,4}--only-binary.{1,4}:all:")
# Ours alone comes without a lock, and asks for nothing else.
_OURS = re.compile(r"--no-deps --no-build-isolation --editable \.$|^INSTALL :=")


def _unsafe(text: str) -> list[str]:
    """The commands that install what no lock fixes, or what runs code while it is installed."""
    found = (line.strip() for line in _INSTALL.findall(text))
    return [line for line in found if not _SAFE.search(line) and not _OURS.search(line)]


@pytest.mark.parametrize("path", INSTALLERS, ids=lambda path: path.name)
def test_each_install_has_hashes_and_takes_wheels_alone(path: Path) -> None:
    assert _unsafe(path.read_text("utf-8")) == []


def test_an_install_without_either_is_found() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")

    assert len(_INSTALL.findall(makefile)) >= 6
    assert _unsafe("  run: pip install ruff\n") == ["run: pip install ruff"]
    assert _unsafe(makefile.replace("--only-binary :all:", ""))
    assert _unsafe(makefile.replace("$(LOCKED)", "$(INSTALL)"))
    assert re.findall(r"--no-binary (\S+)", makefile) == ["pyicu"]


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> str:
    return _listed(tmp_path_factory.mktemp("dist"))


def _listed(folder: Path) -> str:
    given = ["--root", str(MINIATURE), "sbom", "--output", str(folder)]
    day = {"SOURCE_DATE_EPOCH": "1795000000"}
    run = CliRunner().invoke(main, given, env=day, catch_exceptions=False)
    assert run.exit_code == 0, run.stderr
    (file,) = folder.glob("*.cdx.json")
    return file.read_text("utf-8")


def test_the_list_of_parts_is_as_cyclonedx_wants_it(parts: str) -> None:
    check = JsonStrictValidator(SchemaVersion.V1_6).validate_str

    assert check(parts) is None
    assert check(parts.replace('"pkg:', '"nothing:').replace('"name"', '"called"')) is not None


def test_the_same_revision_has_the_same_list(parts: str, tmp_path: Path) -> None:
    assert _listed(tmp_path) == parts


def test_every_locked_release_is_listed_with_its_digests(parts: str) -> None:
    lock = (ROOT / "requirements-site.lock").read_text("utf-8")
    listed = {part["purl"]: part.get("hashes", ()) for part in _components(parts)}
    pins = re.findall(r"^([\w.-]+)==([\w.]+)", lock, re.MULTILINE)
    digests = {one["content"] for hashes in listed.values() for one in hashes}

    assert {f"pkg:pypi/{name}@{version}" for name, version in pins} <= set(listed)
    assert set(re.findall("sha256:([0-9a-f]{64})", lock)) <= digests


def test_what_was_taken_in_by_hand_is_listed_with_its_licence(parts: str) -> None:
    """Each lies beside its licence; the style sheet's is Material's, which the lock has."""
    licences = {path.parent for path in THEME.rglob("*") if re.search("(?i)licen|^ofl", path.name)}
    taken = {part["name"]: part for part in taken_in()}
    digests = {one["content"] for part in _components(parts) for one in part.get("hashes", ())}
    files = [THEME / file for part in taken.values() for file in part["files"]]

    assert {path.parent for path in files} | {THEME / "assets/stylesheets"} == licences
    assert {hashlib.sha256(path.read_bytes()).hexdigest() for path in files} <= digests
    assert set(THEME.rglob("*.woff2")) <= set(files)
    for name, version in re.findall(
        r"((?:@cfworker/json-schema|world-atlas))@([\d.]+)", (ROOT / "Makefile").read_text("utf-8")
    ):
        assert taken[name]["version"] == version


def _components(parts: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(parts)["components"]
    return listed


Answer = Callable[[str], object]
HOLE = {
    "id": "OASIS-1",
    "affected": [{"package": {"name": "x", "ecosystem": "PyPI"}, "ranges": []}],
}


@contextmanager
def _database(answer: Answer) -> Iterator[str]:
    """A stand-in for OSV; `answer` is told the name of the package."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            raw = json.dumps(answer(asked["package"]["name"])).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    digest = f"--hash=sha256:{'0' * 64}"
    path = tmp_path / "some.lock"
    path.write_text(f"leaky==1.0 {digest}\nsound==2.0 {digest}\n", "utf-8")
    return path


def _knowing(*holed: str) -> Answer:
    return lambda name: {"vulns": [HOLE]} if name in holed else {}


def test_a_release_with_a_hole_is_named(lock: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with _database(_knowing("pyyaml", "leaky")) as database:
        code = holes.main([str(lock)], database)
    said = capsys.readouterr()

    assert (code, said.err) == (1, "")
    assert said.out.startswith(f"{lock}: leaky 1.0 has a known hole, OASIS-1")
    assert "sound" not in said.out


def test_locks_without_one_pass(lock: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with _database(_knowing("pyyaml")) as database:
        assert holes.main([str(lock)], database) == 0

    assert capsys.readouterr().out == "No known hole.\n"


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (_knowing(), "knows no hole in pyyaml==5.3"),
        (lambda _: "Welcome to our network", "did not answer as it should"),
        (None, "did not answer as it should"),
    ],
    ids=["silent", "something else", "out of reach"],
)
def test_no_answer_is_no_all_clear(
    answer: Answer | None, says: str, lock: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with _database(answer or _knowing()) as database:
        code = holes.main([str(lock)], database if answer else "http://127.0.0.1:1/")
    said = capsys.readouterr()

    assert (code, said.out) == (1, "")
    assert says in said.err
