"""What GitHub reads of the repository: the forms that readers fill in, and what runs there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.site.addresses import Repository
from build_tools.site.views.context import PageContext
from build_tools.site.views.reader_links import reader_links
from build_tools.words.language import LANGS, Lang, script_of
from tests.conftest import ROOT

GITHUB = ROOT / ".github"
FORMS = GITHUB / "ISSUE_TEMPLATE"
KINDS = ("error", "source", "proposal")

# What has no words of a language: addresses and code.
_WORDLESS = re.compile(r"`[^`]*`|\(?https?://\S+")


def _form(name: str) -> dict[str, Any]:
    form: dict[str, Any] = yaml.safe_load((FORMS / name).read_text("utf-8"))
    return form


def _words(value: object, key: str = "") -> Iterator[str]:
    """Every text of a form that people read."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _words(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from _words(part, key)
    elif isinstance(value, str) and key not in ("id", "type", "render"):
        yield _WORDLESS.sub("", value)


@pytest.mark.parametrize("lang", LANGS)
def test_links_fill_in_fields_that_the_forms_have(miniature: Graph, lang: Lang) -> None:
    """A parameter that names no field is dropped by GitHub in silence."""
    context = PageContext(Facts(miniature), lang, "")
    links = reader_links(context, "oasis-council", "مجلس الواحة")
    for address, kind in zip((links.report, links.suggest), KINDS, strict=False):
        query = parse_qs(urlsplit(address).query)
        (template,) = query.pop("template")
        fields = {field.get("id") for field in _form(template)["body"]}

        assert template == f"{kind}-{lang}.yml"
        assert set(query) - {"title"} <= fields
        assert query["entry"] == ["dossier/actors/oasis-council.yaml"]
        assert query["title"][0].startswith(_form(template)["title"])


@pytest.mark.parametrize("lang", LANGS)
def test_files_are_proposed_together_in_a_form_that_takes_them(lang: Lang) -> None:
    address = Repository("https://github.com/oasis/oasis").issue("proposal", lang)
    (template,) = parse_qs(urlsplit(address).query)["template"]

    assert "files" in {field.get("id") for field in _form(template)["body"]}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_form_is_in_its_language(kind: str, lang: Lang) -> None:
    assert [
        words for words in _words(_form(f"{kind}-{lang}.yml")) if script_of(words) != lang
    ] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_asks_the_same_in_both_languages(kind: str) -> None:
    shapes = [
        [
            (field["type"], field.get("id"), field.get("validations"))
            for field in _form(f"{kind}-{lang}.yml")["body"]
        ]
        for lang in LANGS
    ]

    assert shapes[0] == shapes[1]


def test_forms_send_who_is_at_risk_to_this_repository(real: Graph) -> None:
    private = f"{real.corpus.dossier.repository}/security/advisories/new"
    for path in (FORMS / "config.yml", FORMS / "error-ar.yml", FORMS / "error-en.yml"):
        assert private in path.read_text("utf-8")


@pytest.mark.parametrize(
    "path",
    [GITHUB / "pull_request_template.md", *sorted((GITHUB / "PULL_REQUEST_TEMPLATE").iterdir())],
    ids=lambda path: path.stem,
)
def test_a_pull_request_template_says_each_thing_in_both_languages(path: Path) -> None:
    for line in filter(None, path.read_text("utf-8").splitlines()):
        english, _, arabic = line.partition(" · ")

        assert script_of(_WORDLESS.sub("", english)) == "en"
        assert script_of(re.sub(r"\(\?[^)]*\)|[-*<>]", "", _WORDLESS.sub("", arabic))) == "ar"


def test_the_default_template_leads_to_the_others() -> None:
    text = (GITHUB / "pull_request_template.md").read_text("utf-8")
    linked = re.findall(r"template=(\S+?)\)", text)

    assert sorted(linked) == sorted(p.name for p in (GITHUB / "PULL_REQUEST_TEMPLATE").iterdir())


WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))


def _jobs(workflow: Path) -> dict[str, dict[str, Any]]:
    jobs: dict[str, dict[str, Any]] = yaml.safe_load(workflow.read_text("utf-8"))["jobs"]
    return jobs


def _may_write(job: dict[str, Any]) -> bool:
    return "write" in job["permissions"].values()


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_what_may_write_runs_nothing_of_the_repository(workflow: Path) -> None:
    """Building and asking strangers' servers is for jobs that only read."""
    for name, job in _jobs(workflow).items():
        uses = [str(step.get("uses", "")) for step in job["steps"]]
        runs = " ".join(str(step.get("run", "")) for step in job["steps"])
        if _may_write(job):
            assert not any("checkout" in action for action in uses), name
            assert not re.search(r"make |dossier |\.ci/", runs), name


def test_a_pull_request_is_only_read() -> None:
    jobs = _jobs(GITHUB / "workflows" / "check.yml")
    text = (GITHUB / "workflows" / "check.yml").read_text("utf-8")

    assert not any(map(_may_write, jobs.values()))
    assert "secrets." not in text
    assert "pull_request_target" not in text


def test_no_run_takes_over_what_another_kept() -> None:
    """Whoever fills a cache can mislead the checks that read it."""
    text = "".join(path.read_text("utf-8") for path in WORKFLOWS)

    assert not re.search(r"actions/cache|\bcache(-[a-z]+)*:", text)


def test_an_action_has_one_pin() -> None:
    """A version that one workflow has left behind is one that nobody looks after."""
    text = "".join(path.read_text("utf-8") for path in WORKFLOWS)
    pins = dict.fromkeys(re.findall(r"uses: (\S+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)\n", text))

    assert len({action for action, _ in pins}) == len(pins)
    assert len(re.findall(r"uses: ", text)) == len(re.findall(r"uses: \S+@[0-9a-f]{40} # v", text))


def test_dependabot_looks_after_everything_that_is_pinned() -> None:
    updates = yaml.safe_load((GITHUB / "dependabot.yml").read_text("utf-8"))["updates"]
    found = {(update["package-ecosystem"], update["directory"]) for update in updates}
    manifests = [
        path.parent.relative_to(ROOT).as_posix()
        for folder in ("build_tools", "tests")
        for path in (ROOT / folder).rglob("package.json")
        if "node_modules" not in path.parts
    ]

    assert found == {
        ("github-actions", "/"),
        ("pip", "/"),
        *(("pip", f"/{path.parent.relative_to(ROOT)}") for path in (ROOT / "tests").rglob("*.in")),
        *(("npm", f"/{folder}") for folder in manifests),
    }
    assert all(update["cooldown"]["default-days"] >= 7 for update in updates)


def test_workflows_call_what_there_is() -> None:
    """All the work is in make targets and commands that run on any machine."""
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    runs = [
        step["run"]
        for path in WORKFLOWS
        for job in _jobs(path).values()
        for step in job["steps"]
        if "run" in step
    ]
    called = re.findall(r"\bmake(?: --\S+)* ([a-z -]+)", "\n".join(runs))

    assert {target for line in called for target in line.split()} <= set(targets)
    assert len(called) >= 6
    assert all(run.count("\n") < 10 for run in runs)


# Whoever may change these may change what every other rule is worth.
SENSITIVE = ("/.github/", "/build_tools/", "/dossier/vocabulary/")


def test_what_is_sensitive_has_owners_and_each_line_names_a_path_and_people() -> None:
    """GitHub passes over a line that it cannot read, and takes the last that fits a file."""
    lines = [
        line.split()
        for line in (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]

    for path, *owners in lines:
        assert path == "*" or (path.startswith("/") and (ROOT / path[1:]).exists()), path
        assert owners, path
        assert all(re.fullmatch(r"@[A-Za-z0-9-]+(/[A-Za-z0-9_-]+)?", owner) for owner in owners)
    for sensitive in SENSITIVE:
        *_, last = (owners for path, *owners in lines if path == "*" or sensitive.startswith(path))
        assert any(owner.endswith("/maintainers") for owner in last), sensitive
    assert lines[0][0] == "*"
    assert {path for path, *_ in lines} >= set(SENSITIVE)
