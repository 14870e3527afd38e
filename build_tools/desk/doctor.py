"""What stands between a checkout and its first publication: each step seen, as far as a machine can."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from build_tools.outside.git import ask_git
from build_tools.reading.problems import one_line
from build_tools.words.language import LANGS, Lang
from build_tools.words.tables import read_table

State = Literal["done", "to do", "advice", "not seen"]
Found = dict[str, str]

TOOLS = ("git", "make", "tar")
TEAMS = ("editors", "maintainers")
ENVIRONMENTS = {"github-pages", "release"}
RULES = {"pull_request", "required_status_checks"}
# What names the repository and is read by GitHub, which fills in nothing.
NAMING = (
    ".github/ISSUE_TEMPLATE/config.yml",
    ".github/ISSUE_TEMPLATE/error-ar.yml",
    ".github/ISSUE_TEMPLATE/error-en.yml",
    "SECURITY.md",
    *(f"docs/{lang}/{page}.md" for lang in LANGS for page in ("contribute", "method")),
)


@dataclass(frozen=True)
class Setting:
    """A checkout and what it says of itself: `repository` and `site_url` are addresses, or ""."""

    root: Path
    repository: str
    site_url: str
    contact: str
    mistakes: int  # in its entries

    @property
    def name(self) -> str:
        """The repository as GitHub names it: owner/name."""
        return urlsplit(self.repository).path.strip("/")

    @property
    def owner(self) -> str:
        """Who owns the repository."""
        return self.name.partition("/")[0]


@dataclass(frozen=True)
class Finding:
    """How it stands with one step; `fix` is empty where there is nothing to do."""

    step: str
    state: State
    title: str
    fix: str = ""


def examine(setting: Setting, lang: Lang) -> Iterator[Finding]:
    """Every step, in the order in which they are taken."""
    table = read_table("doctor")
    for step, look in STEPS.items():
        yield _finding(step, table[step], look(setting), lang)
    signed_in = _gh("auth", "status") is not None
    yield _finding("github", table["github"], None if signed_in else {}, lang)
    for step, look in AT_GITHUB.items():
        if signed_in:
            yield _finding(step, table[step], look(setting), lang)
        else:
            yield Finding(step, "not seen", table[step]["title"][lang], table[step]["fix"][lang])


def _finding(step: str, words: dict[str, Any], found: Found | None, lang: Lang) -> Finding:
    title = words["title"][lang]
    if found is None:
        return Finding(step, "done", title)
    state: State = "advice" if step in ADVICE else "to do"
    said = {name: one_line(value) for name, value in found.items()}
    return Finding(step, state, title, words["fix"][lang].format(**said))


# What each looks for; None when there is nothing to do, else what stands in braces in the words.


def _tools(_: Setting) -> Found | None:
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    return {"found": ", ".join(missing)} if missing else None


def _address(setting: Setting) -> Found | None:
    remote = ask_git(setting.root, "remote", "get-url", "origin").strip()
    same = _repository_of(remote).casefold() == setting.repository.casefold()
    return None if same else {"said": setting.repository, "found": remote or "–"}


def _repository_of(remote: str) -> str:
    """The address on the web of what Git calls `git@host:owner/name.git` or `https://….git`."""
    web = re.sub(r"^(?:ssh://)?git@([^:/]+)[:/]", r"https://\1/", remote)
    return web.removesuffix("/").removesuffix(".git")


def _named(setting: Setting) -> Found | None:
    wrong: dict[str, list[str]] = {}
    for path, name in _naming(setting):
        if name not in _text(setting.root / path):
            wrong.setdefault(name, []).append(path)
    found = "; ".join(f"{name}: {', '.join(paths)}" for name, paths in wrong.items())
    return {"found": found} if wrong else None


def _naming(setting: Setting) -> Iterator[tuple[str, str]]:
    """The files that name the repository, or its owner, each with the name."""
    yield from ((path, setting.name) for path in NAMING)
    yield ".github/CODEOWNERS", f"@{setting.owner}/"


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


def _history(setting: Setting) -> Found | None:
    shallow = ask_git(setting.root, "rev-parse", "--is-shallow-repository")
    return None if shallow == "false\n" else {}


def _entries(setting: Setting) -> Found | None:
    return {"found": str(setting.mistakes)} if setting.mistakes else None


def _site_url(setting: Setting) -> Found | None:
    url = urlsplit(setting.site_url)
    fits = url.scheme == "https" and url.hostname and url.path.endswith("/")
    return None if not setting.site_url or fits else {"found": setting.site_url}


def _contact(setting: Setting) -> Found | None:
    return None if setting.contact else {}


def _pages(setting: Setting) -> Found | None:
    return None if _api(setting, "pages").get("build_type") == "workflow" else {}


def _reporting(setting: Setting) -> Found | None:
    return None if _api(setting, "private-vulnerability-reporting").get("enabled") else {}


def _teams(setting: Setting) -> Found | None:
    there = [_gh_json(f"orgs/{setting.owner}/teams/{team}") for team in TEAMS]
    return None if all(there) else {}


def _rule(setting: Setting) -> Found | None:
    rules = _gh_json(f"repos/{setting.name}/rules/branches/main") or []
    return None if {rule["type"] for rule in rules if _asks(rule)} >= RULES else {}


def _asks(rule: dict[str, Any]) -> bool:
    owner = rule.get("parameters", {}).get("require_code_owner_review")
    return rule["type"] != "pull_request" or bool(owner)


def _environments(setting: Setting) -> Found | None:
    there = {env["name"] for env in _api(setting, "environments").get("environments", [])}
    return None if there >= ENVIRONMENTS else {}


def _published(setting: Setting) -> Found | None:
    runs = _api(setting, "actions/workflows/publish.yml/runs?branch=main&status=success")
    return None if runs.get("total_count") else {}


def _api(setting: Setting, path: str) -> dict[str, Any]:
    return _gh_json(f"repos/{setting.name}/{path}") or {}


def _gh_json(path: str) -> Any:
    """What GitHub answers; None where it has no such thing, or does not show it."""
    said = _gh("api", path)
    return None if said is None else json.loads(said)


def _gh(*arguments: str) -> str | None:
    """What GitHub's own command says; None without it, or where it fails."""
    try:
        done = subprocess.run(  # noqa: S603
            ["gh", *arguments],  # noqa: S607  # wherever it is installed
            capture_output=True,
            text=True,
            check=True,
        )
    except (FileNotFoundError, subprocess.CalledProcessError):
        return None
    return done.stdout


Look = Callable[[Setting], Found | None]

STEPS: dict[str, Look] = {
    "tools": _tools,
    "address": _address,
    "named": _named,
    "history": _history,
    "entries": _entries,
    "site-url": _site_url,
    "contact": _contact,
}
AT_GITHUB: dict[str, Look] = {
    "pages": _pages,
    "reporting": _reporting,
    "teams": _teams,
    "rule": _rule,
    "environments": _environments,
    "published": _published,
}
ADVICE = ("contact", "github")
