"""Every link is asked politely, and what it answers is told apart."""

from __future__ import annotations

import re
import shutil
import socket
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedIOBase
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from build_tools.cli import main
from build_tools.desk.links import Finding, Link, LinkChecker, by_host, links_of
from build_tools.desk.links.report import report
from build_tools.desk.links.verdict import Result, Verdict
from build_tools.outside.network import Client
from build_tools.reading.graph import Graph
from build_tools.reading.model import Source
from build_tools.site.addresses import Repository
from build_tools.words.language import script_of
from tests.conftest import MINIATURE

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("cases.yaml").read_text("utf-8")
)


class Web:
    """What is asked of a server, and how often at once."""

    def __init__(self, answers: dict[str, list[dict[str, Any]]]) -> None:
        self.answers = {path: list(several) for path, several in answers.items()}
        self.asked: list[str] = []
        self.base = ""
        self.at_once = self.most_at_once = 0
        self.lock = threading.Lock()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """A request being answered, which ends before the first byte of the answer leaves.

        Whoever asks may go on as soon as the answer is there, so what counts here must be over.
        """
        with self.lock:
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        time.sleep(0.01)  # long enough to be met by whoever does not wait
        yield
        with self.lock:
            self.at_once -= 1

    def answer(self, method: str, path: str) -> dict[str, Any]:
        """The next answer for `path`; the last one again and again."""
        self.asked.append(f"{method} {path}")
        several = self.answers.get(path, [{"status": 404}])
        return several.pop(0) if len(several) > 1 else several[0]


def _write(out: BufferedIOBase, answer: dict[str, Any]) -> None:
    how = answer.get("how")
    if how == "noise":
        out.write(b"SSH-2.0-nothing\r\n")
        return
    out.write(f"HTTP/1.0 {answer['status']} x\r\n".encode())
    out.writelines(
        f"{name}: {value}\r\n".encode() for name, value in answer.get("headers", {}).items()
    )
    while how == "drip":
        out.write(b"X")
        time.sleep(0.02)
    out.write(b"\r\n")
    while how == "endless":
        out.write(b"x" * 65536)


@contextmanager
def serving(answers: dict[str, list[dict[str, Any]]]) -> Iterator[Web]:
    """The server, for as long as the block lasts."""
    web = Web(answers)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with web.at_work():
                answer = web.answer(self.command, self.path)
            with suppress(OSError):  # whoever asked has hung up
                _write(self.wfile, answer)

        def do_HEAD(self) -> None:
            self.do_GET()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 its own name
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web.base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _checker(waits: list[float], seconds: float = 10) -> LinkChecker:
    """As users have it, but that this machine may be asked, and that nobody waits."""
    client = Client("test", allowed=lambda ip: ip == "127.0.0.1", max_seconds=seconds)
    return LinkChecker(client, sleep=waits.append)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_link(case: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    _no_names(monkeypatch)
    waits: list[float] = []
    with serving(case["answers"]) as web:
        link = Link("a", "address", case.get("url", web.base + case.get("path", "/page")))
        ((_, verdict),) = _checker(waits, case.get("seconds", 10)).check([link])

    assert verdict.result == case["result"]
    assert verdict.reason == case.get("reason", verdict.reason)
    assert verdict.to == case.get("to", "").replace("{base}", web.base)
    assert web.asked == case.get("asked", web.asked)
    assert waits == case.get("waits", waits)


def _no_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are looked up nowhere: there is no host but this machine."""
    found = socket.getaddrinfo

    def look_up(host: str, *more: Any, **named: Any) -> Any:
        if not host.startswith("127."):
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return found(host, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def test_a_redirect_to_an_arabic_host_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the name that DNS has for it, whatever letters the server sends."""
    asked: list[str] = []
    found = socket.getaddrinfo

    def look_up(host: str, *more: Any, **named: Any) -> Any:
        asked.append(host)
        return found("127.0.0.1", *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    answers: dict[str, list[dict[str, Any]]] = {"/%D8%A3": [{"status": 200}]}
    with serving(answers) as web:
        port = web.base.rpartition(":")[2]
        answers["/page"] = [
            {"status": 301, "headers": {"Location": f"http://موقع.invalid:{port}/أ"}}
        ]
        web.answers |= answers
        ((_, verdict),) = _checker([]).check([Link("a", "address", f"{web.base}/page")])

    assert set(asked) == {"127.0.0.1", "xn--4gbrim.invalid"}
    assert verdict.to == f"http://xn--4gbrim.invalid:{port}/%D8%A3"


def test_names_that_cannot_be_looked_up_now_are_not_dead(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a network must not call every source dead."""

    def fail(*_: Any, **__: Any) -> None:
        raise socket.gaierror(socket.EAI_AGAIN, "later")

    monkeypatch.setattr(socket, "getaddrinfo", fail)

    ((_, verdict),) = _checker([]).check([Link("a", "address", "https://example.org/")])

    assert (verdict.result, verdict.reason) == ("unclear", "gave no answer")


def test_a_host_is_asked_one_thing_at_a_time_with_pauses() -> None:
    waits: list[float] = []
    with serving({"/page": [{"status": 200}]}) as web:
        links = [Link(str(number), "address", f"{web.base}/page") for number in range(6)]
        findings = list(_checker(waits).check(links))

    assert len(findings) == 6
    assert web.most_at_once == 1
    assert waits == [4.0] * 5


def _wait(event: threading.Event) -> None:
    assert event.wait(10)


def test_whoever_stops_listening_stops_the_asking() -> None:
    """The queue of the copies takes half an hour: an interrupted command must not go on with it."""
    listening = threading.Event()
    with serving({"/page": [{"status": 200}]}) as web:
        client = Client("test", allowed=lambda ip: ip == "127.0.0.1")
        checker = LinkChecker(client, sleep=lambda _: _wait(listening))
        links = [Link(str(number), "address", f"{web.base}/page") for number in range(6)]
        findings = checker.check(links)
        next(findings)
        assert isinstance(findings, Generator)
        findings.close()
        listening.set()
        time.sleep(0.3)

    assert len(web.asked) <= 2


def test_hosts_stand_in_queues_of_their_own_the_longest_first() -> None:
    urls = ["https://a.example/1", "https://b.example/1", "http://b.example/2"]
    links = [Link(url, "address", url) for url in urls]

    assert by_host(links) == [links[1:], links[:1]]


def test_a_fault_of_ours_is_not_swallowed() -> None:
    def fail(_: float) -> None:
        raise ZeroDivisionError

    links = [Link("a", "address", "http://127.0.0.2/"), Link("b", "address", "http://127.0.0.2/")]

    with pytest.raises(ZeroDivisionError):
        list(LinkChecker(Client("test"), sleep=fail).check(links))


def test_sources_have_an_address_and_a_copy(miniature: Graph) -> None:
    links = links_of(miniature.entries(Source))

    assert {link.part for link in links} == {"address", "copy"}
    assert all(link.url.startswith("http") for link in links)


REPOSITORY = Repository("https://github.com/libya-dossier/libya-dossier")
FINDINGS = [
    Finding(Link("b", "address", "https://b.example/@x"), Verdict("dead", "404")),
    Finding(Link("a", "copy", "https://a.example/"), Verdict("works", "works")),
    Finding(
        Link("a", "address", "https://a.example/"),
        Verdict("moved", "leads elsewhere", to="https://a.example/> | @all `x`\n# y"),
    ),
    Finding(Link("c", "address", "https://c.example/"), Verdict("unclear", "took too long")),
]


def test_the_report_says_what_to_look_at_in_both_languages() -> None:
    text = report(FINDINGS, REPOSITORY)

    assert text.startswith("- Links asked · روابط فُحصت: 4\n- They answer · تعمل منها: 1\n\n## ")
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        "## Dead links · روابط معطّلة: 1",
        "## Links that lead elsewhere · روابط تقود إلى عنوان آخر: 1",
        "## Links to open by hand · روابط يلزم فتحها يدويًّا: 1",
    ]
    assert "| <https://b.example/@x> | 404 |" in text
    assert "<https://a.example/%3E%20%7C%20@all%20%60x%60%0A#%20y>" in text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_the_report_has_words_for_every_reason(case: dict[str, Any]) -> None:
    verdict = Verdict(case["result"], case.get("reason", "leads elsewhere"))
    text = report([Finding(Link("a", "address", "https://a.example/"), verdict)], REPOSITORY)
    last = text.splitlines()[-1].split(" | ")[-1]

    assert case["result"] == "works" or verdict.reason.isdigit() or script_of(last.split("·")[1])


RESULTS: tuple[Result, ...] = ("dead", "moved", "unclear")


def test_a_long_report_is_cut_before_github_refuses_it() -> None:
    url = "https://a.example/" + "x" * 300
    findings = [
        Finding(Link(f"s{n}", "address", url), Verdict(result, "404"))
        for result in RESULTS
        for n in range(400)
    ]

    text = report(findings, REPOSITORY)
    rows = [line for line in text.splitlines() if line.startswith("| [")]
    left_out = [int(number) for number in re.findall(r"… \+ (\d+)", text)]

    assert len(left_out) == 3
    assert len(rows) + sum(left_out) == 1200
    assert len(text) < 65_536


def test_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress on standard error, the report alone on standard output, 1 when a link is dead."""
    with serving({"/page": [{"status": 200}, {"status": 410}]}) as web:
        root = _dossier(tmp_path, f"{web.base}/page")
        monkeypatch.setattr("build_tools.cli.linking.checker", lambda _graph: _checker([]))
        works = CliRunner().invoke(main, ["--root", str(root), "links", "letter-2029"])
        words = ["--root", str(root), "links", "letter-2029", "--lang", "ar"]
        dead = CliRunner().invoke(main, words)

    assert works.stderr == "1/1 letter-2029 address: works: works\n"
    assert works.stdout == "- Links asked · روابط فُحصت: 1\n- They answer · تعمل منها: 1\n"
    assert works.exit_code == 0
    assert dead.stderr == "1/1 letter-2029 العنوان: معطّل: 410\n"
    assert "## Dead links" in dead.stdout
    assert dead.exit_code == 1


def _dossier(tmp_path: Path, url: str) -> Path:
    """The miniature dossier's sources, with one that this machine serves."""
    (tmp_path / "dossier").mkdir()
    shutil.copy(MINIATURE / "dossier" / "dossier.yaml", tmp_path / "dossier")
    for folder in ("vocabulary", "sources"):
        for path in (MINIATURE / "dossier" / folder).iterdir():
            text = path.read_text("utf-8")
            if path.stem == "letter-2029":
                lines = [
                    f"url: {url}" if line.startswith("url:") else line for line in text.split("\n")
                ]
                text = "\n".join(line for line in lines if not line.startswith("archive:"))
            target = tmp_path / "dossier" / folder / path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
    return tmp_path


def test_users_go_to_public_addresses_alone(tmp_path: Path) -> None:
    """No option of the command lifts the guard."""
    root = _dossier(tmp_path, "http://127.0.0.1:1/page")

    run = CliRunner().invoke(main, ["--root", str(root), "links", "letter-2029"])

    assert "leads to no public address" in run.stdout
    assert run.exit_code == 1


def test_a_machine_without_a_network_calls_nothing_dead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _no_names(monkeypatch)
    monkeypatch.setattr("build_tools.cli.linking.checker", lambda _graph: _checker([]))
    root = _dossier(tmp_path, "https://example.org/")

    run = CliRunner().invoke(main, ["--root", str(root), "links"])

    assert "not one host was found: is there a network?" in run.stderr
    assert run.stdout == ""
    assert run.exit_code == 1
