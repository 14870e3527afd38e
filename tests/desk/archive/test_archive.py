"""Sources get their copies: found or made, recorded, and nothing private is ever fetched."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from warcio.archiveiterator import ArchiveIterator

from build_tools.build import check_dossier
from build_tools.cli import main
from build_tools.desk.archive import Archivist, Outcome
from build_tools.desk.archive.tries import Tries
from build_tools.desk.archive.wayback import Wayback
from build_tools.outside.network import Client, is_public
from build_tools.reading.canonical import canonical_text
from build_tools.reading.model import Source
from build_tools.reading.problems import errors
from tests.conftest import MINIATURE, uncounted
from tests.desk.archive.fake import FakeWeb, fake_web

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("cases.yaml").read_text("utf-8")
)
SOURCE = "dossier/sources/daily-oasis-2031.yaml"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_archive(case: dict[str, Any], tmp_path: Path) -> None:
    """The outcome is as the case says, and the file holds the copy or is as it was."""
    with fake_web(case) as web:
        url = case.get("url", web.base + case.get("path", "/page"))
        root = _dossier(tmp_path, url)
        before = (root / SOURCE).read_text("utf-8")
        waits: list[float] = []
        outcome = _archive(root, web, case, waits)
        said = case.get("said", "").replace("{base}", web.base)

    after = (root / SOURCE).read_text("utf-8")
    assert outcome.result == case["result"]
    assert str(outcome.said).endswith(said)
    assert waits == case.get("waits", waits)
    if "archive" in case:
        assert case["archive"].replace("{base}", web.base) in after
    if case["result"] in ("failed", "refused"):
        assert after == before
    else:
        assert canonical_text(after, "sources") == after
        assert "# A comment that stays." in after
        # The servers of this test are on this machine, where no reader could go.
        with uncounted():
            wrong = errors(check_dossier(root)[1])
        assert {problem.check for problem in wrong} <= {"addresses_lead_to_the_page"}
    _check_warc(case, tmp_path, after)


def _dossier(tmp_path: Path, url: str) -> Path:
    root = tmp_path / "repository"
    shutil.copytree(MINIATURE / "dossier", root / "dossier")
    path = root / SOURCE
    kept = [line for line in path.read_text("utf-8").splitlines() if "archive:" not in line]
    lines = [f"url: {url}" if line.startswith("url:") else line for line in kept]
    path.write_text("\n".join([lines[0], "# A comment that stays.", *lines[1:]]) + "\n", "utf-8")
    return root


def _without_copies(root: Path, base: str) -> None:
    """Leaves three sources to archive, all on the test's own web."""
    for path in sorted((root / "dossier/sources").glob("*.yaml")):
        url = f"{base}/{path.stem}" if path.stem in SOURCES else "somevalue"
        lines = [
            f"url: {url}" if line.startswith("url:") else line
            for line in path.read_text("utf-8").splitlines()
            if not line.startswith("archive:")
        ]
        path.write_text("\n".join(lines) + "\n", "utf-8")


def _archive(root: Path, web: FakeWeb, case: dict[str, Any], waits: list[float]) -> Outcome:
    with uncounted():
        graph, _ = check_dossier(root)
    assert graph is not None
    sources = [s for s in graph.entries(Source) if not s.archived and s.id in SOURCE]
    (outcome,) = _archivist(root, web, case, waits).archive(sources)
    return outcome


def _archivist(root: Path, web: FakeWeb, case: dict[str, Any], waits: list[float]) -> Archivist:
    """As users have it, but for where the archive is and that this machine may be asked."""
    return Archivist(
        root,
        Client("test", allowed=lambda ip: ip == "127.0.0.1", max_bytes=100_000, max_seconds=5),
        Wayback(f"{web.base}/available", f"{web.base}/save/", sleep=waits.append),
        capture=root.parent / "captures" if case.get("capture") else None,
        sleep=waits.append,
    )


def _check_warc(case: dict[str, Any], tmp_path: Path, text: str) -> None:
    captured = list((tmp_path / "captures").glob("*"))
    assert len(captured) == (1 if "warc" in case else 0)
    for path in captured:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        with path.open("rb") as file:
            records = [
                (record.rec_type, record.http_headers and record.http_headers.statusline)
                for record in ArchiveIterator(file)
            ]

        assert f"sha256: {digest}" in text
        assert records == [("warcinfo", None), ("response", case["warc"])]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 an address to refuse
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::a00:1", False),
    ],
)
def test_only_public_addresses_are_public(address: str, *, public: bool) -> None:
    assert is_public(address) is public


def test_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress on each source, a summary, and an exit code that a scheduled job can heed."""
    with fake_web({"available": {"timestamp": "20310213101010"}}) as web:
        root = _dossier(tmp_path, f"{web.base}/page")
        monkeypatch.setattr(
            "build_tools.cli.archiving.archivist",
            lambda root, _graph, capture: _archivist(root, web, {"capture": capture}, []),
        )
        run = CliRunner().invoke(main, ["--root", str(root), "archive", "daily-oasis-2031"])
        words = ["--root", str(root), "archive", "daily-oasis-2031", "--lang", "ar"]
        again = CliRunner().invoke(main, words)

    assert run.stdout.startswith("1/1 daily-oasis-2031: found: https://web.archive.org/web/2031")
    assert run.stderr == "1 found, 0 made, 0 refused, 0 failed\n"
    assert run.exit_code == 0
    assert again.stderr == "نسخ وُجدت 0، وأُخذت 0، ولم تُطلب 0، وتعذّرت 0\n"


SOURCES = ["daily-oasis-2031", "agency-2031", "posta-2031"]


def test_a_run_goes_on_where_the_last_one_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sources that were tried in vain come after those that were not."""
    asked: list[str] = []
    case = {"save": [500] * 9}
    with fake_web(case) as web:
        root = _dossier(tmp_path, f"{web.base}/page")
        _without_copies(root, web.base)
        monkeypatch.setattr(
            "build_tools.cli.archiving.archivist",
            lambda root, _graph, _capture: _archivist(root, web, {}, []),
        )
        for _ in range(4):
            run = CliRunner().invoke(main, ["--root", str(root), "archive", "--limit", "1"])
            asked.append(run.stdout.split()[1])
            assert "1 failed\n3 still without a copy: run it again to go on\n" in run.stderr
            assert run.exit_code == 1

    assert len(set(asked[:3])) == 3
    assert asked[3] == asked[0]


def test_an_archive_that_asks_for_an_hour_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with fake_web({"available": 429}) as web:
        root = _dossier(tmp_path, f"{web.base}/page")
        _without_copies(root, web.base)
        monkeypatch.setattr(
            "build_tools.cli.archiving.archivist",
            lambda root, _graph, _capture: _archivist(root, web, {}, []),
        )
        run = CliRunner().invoke(main, ["--root", str(root), "archive"])

    assert len(web.asked) == 1
    assert run.stdout.count("failed") == 1
    assert "3 still without a copy" in run.stderr


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"daily-oasis-2031": 3}'])
def test_a_broken_note_of_tries_is_as_none(tmp_path: Path, kept: str) -> None:
    path = tmp_path / ".cache/archive.json"
    path.parent.mkdir()
    path.write_text(kept, "utf-8")

    tries = Tries(tmp_path)
    tries.failed("daily-oasis-2031")

    assert "daily-oasis-2031" in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["daily-oasis-2032"], "there is no source `daily-oasis-2032`: did you mean"),
        (["--capture", "{root}/captures"], "--capture is inside the repository"),
        (["--limit", "0"], "0 is not in the range"),
    ],
)
def test_command_refuses(tmp_path: Path, arguments: list[str], message: str) -> None:
    root = _dossier(tmp_path, "somevalue")
    filled = [argument.format(root=root) for argument in arguments]

    run = CliRunner().invoke(main, ["--root", str(root), "archive", *filled])

    assert message in run.stderr
    assert run.exit_code == 2


def test_users_go_to_public_addresses_alone(tmp_path: Path) -> None:
    """No option of the command lifts the guard: the page of this machine is refused."""
    root = _dossier(tmp_path, "http://127.0.0.1:1/page")

    run = CliRunner().invoke(main, ["--root", str(root), "archive", "daily-oasis-2031"])

    assert "refused: 127.0.0.1 is at 127.0.0.1, which is not public" in run.stdout
    assert run.exit_code == 1
