"""The check of the built site accepts what is right and refuses, with its reason, what is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from build_tools.cli import main
from build_tools.outside.store import Store
from build_tools.site.site_check import check_site

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' file: data:; "
    "base-uri 'none'; form-action 'none'"
)
WORDS = {"en": ("A page", "What it holds", "ltr", "ar"), "ar": ("صفحة", "ما فيها", "rtl", "en")}


def page(lang: str, body: str = "", head: str = "", public: str = "") -> str:
    """A page `a.html` of a language's folder, as it is when the site has a `public` address."""
    title, description, direction, other = WORDS[lang]
    other_direction = WORDS[other][2]
    other_name = {"ar": "العربية", "en": "English"}[other]
    root = public or "../"
    own = f'<link rel="canonical" href="{public}{lang}/a.html">' if public else ""
    return f"""<!doctype html>
<html lang="{lang}" dir="{direction}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<title>{title}</title><meta name="description" content="{description}">
<link rel="alternate" hreflang="{lang}" href="{root}{lang}/a.html">
<link rel="alternate" hreflang="{other}" href="{root}{other}/a.html">
<link rel="stylesheet" href="../assets/own.css">{own}{head}
</head><body dir="{direction}">
<a href="../{other}/a.html" hreflang="{other}" lang="{other}" dir="{other_direction}">{other_name}</a>
<main id="top"><article>{body}</article></main></body></html>
"""


def not_found(body: str) -> str:
    """The page for addresses that are not there: it knows its own place only from the root."""
    return f"""<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<title>Not found</title><meta name="description" content="What it holds"></head>
<body dir="ltr">{body}</body></html>
"""


def site_of(case: dict[str, Any], folder: Path) -> Path:
    lang, public = case.get("lang", "en"), case.get("public", "")
    files = {
        "ar/a.html": page("ar", public=public),
        "en/a.html": page("en", public=public),
        "data/claims.csv": "entry\n",
        "a b.txt": "",
        "assets/own.svg": case.get(
            "svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>"
        ),
        "assets/own.js": "",
        "assets/own.css": case.get("css", "a { color: red }"),
    }
    files[f"{lang}/a.html"] = page(lang, case.get("body", ""), case.get("head", ""), public)
    if "not found" in case:
        files["404.html"] = not_found(case["not found"])
    if "replace" in case:
        before, after = case["replace"]
        assert before in files["en/a.html"]
        files["en/a.html"] = files["en/a.html"].replace(before, after)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", CASES["accept"])
def test_accepts(name: str, tmp_path: Path) -> None:
    assert check_site(site_of(CASES["accept"][name], tmp_path)) == []


@pytest.mark.parametrize("name", CASES["reject"])
def test_rejects(name: str, tmp_path: Path) -> None:
    case = CASES["reject"][name]
    wanted = [case["message"]] if isinstance(case["message"], str) else case["message"]
    messages = [problem.said("en") for problem in check_site(site_of(case, tmp_path))]
    assert messages
    unlike = [m for m in messages if not m.startswith(tuple(wanted))]
    missing = [w for w in wanted if not any(m.startswith(w) for m in messages)]
    assert (unlike, missing) == ([], [])


@pytest.mark.parametrize(
    "case", [pytest.param(c, id=name) for group in CASES.values() for name, c in group.items()]
)
def test_what_is_kept_changes_no_answer(case: dict[str, Any], tmp_path: Path) -> None:
    site, file = tmp_path / "site", tmp_path / "kept.sqlite"
    check_site(site_of({}, site), store=Store(file))
    edited = check_site(site_of(case, site), store=Store(file))
    alone, store = check_site(site), Store(tmp_path / "empty.sqlite")

    assert edited == alone
    assert check_site(site, store=store) == alone  # nothing kept
    assert check_site(site, store=store) == alone  # kept in memory
    assert check_site(site, store=Store(tmp_path / "empty.sqlite")) == alone  # on disk


def test_names_the_line(tmp_path: Path) -> None:
    site = site_of({"body": "\n<p>\n<a href='b.html'>b</a></p>"}, tmp_path)
    (problem,) = check_site(site)
    line = 1 + (site / "en/a.html").read_text("utf-8").split("<a href='b.html'>")[0].count("\n")
    assert str(problem) == f"{site}/en/a.html:{line}: b.html: leads nowhere"


def test_a_page_without_its_twin(tmp_path: Path) -> None:
    site = site_of({}, tmp_path)
    (site / "ar/a.html").unlink()
    messages = {str(problem.message) for problem in check_site(site)}
    assert "has no twin ar/a.html" in messages


def test_a_drawing_is_checked_too(tmp_path: Path) -> None:
    site = site_of({}, tmp_path)
    (site / "assets/own.svg").write_text("<svg onload='alert(1)'></svg>", "utf-8")
    (problem,) = check_site(site)
    assert str(problem.message) == "<svg onload>: not an allowed attribute"


def test_the_command_exits_with_1_and_says_why(tmp_path: Path) -> None:
    good = CliRunner().invoke(main, ["check-site", str(site_of({}, tmp_path / "good"))])
    assert (good.exit_code, good.output) == (0, "")
    bad_site = site_of({"body": "<a href='b.html'>b</a>"}, tmp_path / "bad")
    bad = CliRunner().invoke(main, ["check-site", str(bad_site)])
    assert bad.exit_code == 1
    assert "b.html: leads nowhere" in bad.output


def test_an_empty_site_is_a_problem(tmp_path: Path) -> None:
    assert [str(problem.message) for problem in check_site(tmp_path)] == [
        "holds no page: build the site first"
    ]
