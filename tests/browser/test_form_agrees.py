"""The command, the editors' schemas and the form judge alike: none lets pass what the check refuses.

The cases are those of tests/cases. `form_agrees.yaml` lists by name what a form cannot know, and why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from build_tools.checks.finished import UNFINISHED
from build_tools.checks.lives import PAIRS
from build_tools.checks.privacy import KINDS, private_in
from build_tools.checks.signs import SLIPS
from build_tools.checks.titles import ODD
from build_tools.reading.document import Document
from build_tools.reading.graph import Graph
from build_tools.reading.model import SECTIONS
from build_tools.reading.schema import FORMS, Known, form_schema
from build_tools.reading.schema.choices import id_definitions
from build_tools.reading.source import read_document
from build_tools.site.form_rules import conflicts, holdings, page_sum, pages, rule_data
from build_tools.site.forms import TOLD
from build_tools.words.language import LANGS
from build_tools.words.messages import Message, terms
from build_tools.words.numbers import numbers
from tests.cases.test_cases import PATHS, STAGES
from tests.conftest import ROOT, TODAY

pytestmark = pytest.mark.browser

SCRIPTS = ROOT / "build_tools/site/theme/assets/javascripts"
BEYOND: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("form_agrees.yaml").read_text("utf-8")
)
LATER: list[str] = re.findall(
    r'"([a-z/.-]+)"',
    (SCRIPTS / "form/form.js").read_text("utf-8").partition("LATER = [")[2].partition("]")[0],
)
TRUTHS = {"true": True, "false": False}
# "schema", else the first that a rule finds in each file, else "".
JUDGE = """([entries, schemas, asked]) => {
  const validators = {};
  return entries.map(({ section, gone, data }) => {
    const ids = Object.fromEntries(Object.entries(asked.ids).map(([name, part]) =>
      [name, { ...part, enum: part.enum.map((id) => gone.includes(id) ? `:${id}` : id),
        enumDescriptions: part.enumDescriptions.map((words, place) => gone.includes(part.enum[place]) ? "" : words) }]));
    const schema = { ...schemas[section], $defs: { ...schemas[section].$defs, ...ids } };
    const validator = new jsonSchema.Validator(schema, "2020-12", false);
    if (!validator.validate(data).valid) return "schema";
    const first = dossier.formProblems.allIn(validator, schema, data, { ...asked, ids, section })[0];
    return first ? `${first.name}: ${first.word}` : "";
  });
}"""

FIND = """([lines, rules]) => lines.map((line) => {
  const { loaded, accusing, numbers } = dossier.formWords(rules);
  const asked = { rules, section: "events", ids: {} };
  const [first] = dossier.formProse.flatMap((rule) => [...rule({ note: line }, asked)]).filter(([, term]) => term === "has_private");
  const searches = [loaded, accusing].flatMap((search) => [search.ar, search.en]);
  const keys = [...new Set(searches.flatMap((search) => [...search(line)].map(([key]) => key)))].sort();
  const sorted = (values) => [...values].sort((one, other) => one - other);
  return [first?.[2].what.term ?? null, keys,
    ["ar", "en"].map((lang) => numbers(line, lang).map(({ text, values }) => [text, sorted(values)]))];
});"""

WORD = """([slots, templates]) => Object.fromEntries(Object.entries(templates).map(([lang, terms]) =>
  [lang, Object.fromEntries(Object.keys(terms).map((term) => [term, dossier.formProblems.worded(terms, term, slots[term])]))]))"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page with what the form judges by."""
    context = browser.new_context()
    page = context.new_page()
    page.add_script_tag(content="globalThis.dossier = {};")
    for name in LATER:
        page.add_script_tag(path=SCRIPTS / "form" / f"{name}.js")
    yield page
    context.close()


def _as_typed(node: Any) -> Any:
    """As the form has what a file says: text, but what is true or false."""
    if isinstance(node, list):
        return [_as_typed(item) for item in node]
    if isinstance(node, dict):
        return {key: _as_typed(value) for key, value in node.items()}
    return TRUTHS.get(node, node)


def _entries(path: Path, folder: Path) -> Iterator[tuple[str, bool, dict[str, Any]]]:
    """Each entry of a case: its name in it, whether the command refuses it, what the form is asked."""
    case = yaml.safe_load(path.read_text("utf-8"))
    for name, text in case["files"].items():
        section, stem = name.split("/")[1], Path(name).stem
        if section not in FORMS or not isinstance(text, str):
            continue
        (folder / "entry.yaml").write_text(text, "utf-8")
        document = read_document(folder / "entry.yaml", folder)
        assert isinstance(document, Document)
        data = {"entry": stem, **_as_typed(document.data)}
        if "withdrawn" in data:
            continue  # no form withdraws
        gone = [Path(one).stem for one in case["files"]]
        said = [line for line in case["problems"] if line.startswith(f"{name}:")]
        wrong = any(": warning: " not in line for line in said)
        label = f"{path.parent.name}/{path.stem}" + ("" if len(gone) == 1 else f" {stem}")
        yield label, wrong, {"section": section, "gone": gone, "data": data}


def test_the_form_judges_as_the_command_does(page: Page, miniature: Graph, tmp_path: Path) -> None:
    paths = [path for path in PATHS if path.parent.name not in (*STAGES[:2], "lines_are_clean")]
    cases = [one for path in paths for one in _entries(path, tmp_path)]
    known = Known(miniature.corpus.vocabulary, miniature.names(), ["en"])
    asked = {
        "rules": rule_data(miniature.corpus.vocabulary),
        "today": TODAY.date().isoformat(),
        "ids": id_definitions(SECTIONS, Known(known.vocabulary, known.names)),
        "pages": pages(miniature),
        "conflicts": conflicts(miniature),
        **holdings(miniature),
    }
    schemas = {form: form_schema(form, known) for form in FORMS}

    found = page.evaluate(JUDGE, [[entry for *_, entry in cases], schemas, asked])

    judged = [(label, wrong, said) for (label, wrong, _), said in zip(cases, found, strict=True)]
    passed = {label for label, wrong, said in judged if wrong and not said}
    assert [(label, said) for label, wrong, said in judged if said and not wrong] == []
    assert sorted(passed) == sorted(label for labels in BEYOND.values() for label in labels)


def test_words_are_found_as_the_checks_find_them(page: Page, real: Graph) -> None:
    """The cases of the checks' own tests: what is private, loaded, accusing, a number."""
    vocabulary = real.corpus.vocabulary
    private = yaml.safe_load((ROOT / "tests/checks/private.yaml").read_text("utf-8"))
    forms = yaml.safe_load((ROOT / "tests/words/forms.yaml").read_text("utf-8"))
    lines = [line for table in (private, forms) for each in table.values() for line in each]

    found = page.evaluate(FIND, [lines, rule_data(vocabulary)])

    searches = (*vocabulary.loaded_forms.values(), *vocabulary.accusing_forms)
    assert found == [
        [
            next((message.term for _, message in private_in(f"note: {line}")), None),
            sorted({key for search in searches for key, _ in search.find(line)}),
            [[[one.text, sorted(one.values)] for one in numbers(line, lang)] for lang in LANGS],
        ]
        for line in lines
    ]


ADDRESSES = (
    "https://youtu.be/abc-1234567?si=x",
    "https://www.youtube.com/watch?v=abc-1234567&feature=share",
    "https://youtube.com/shorts/abc-1234567",
    "https://twitter.com/a/status/1?s=20&t=x",
    "https://x.com/a/status/1",
    "https://t.me/a/1?single",
    "https://www.facebook.com/a/posts/1?mibextid=x&__cft__[0]=y",
    "https://example.ly/%D8%A3/b?id=1&s=20&fbclid=2",
)


def test_an_address_is_of_the_page_that_the_check_says(page: Page, real: Graph) -> None:
    rules = rule_data(real.corpus.vocabulary)

    sums = page.evaluate(
        "([all, rules]) => all.map((one) => dossier.pageSum(one, rules))",
        [ADDRESSES, rules],
    )

    assert sums == [page_sum(address) for address in ADDRESSES]


def test_what_a_form_tells_is_the_commands_sentence(page: Page) -> None:
    """Each term with its values in both languages; a form tells all that its scripts name, and no more."""
    named = {
        name
        for script in [*LATER, "form"]
        for name in re.findall(
            r'"([a-z_]+)"', (SCRIPTS / "form" / f"{script}.js").read_text("utf-8")
        )
        if name in terms()
    }
    listed = {message.term for message, _ in KINDS} | {message.term for *_, message in PAIRS}
    tables = (SLIPS, UNFINISHED, ODD)
    listed |= {term for table in tables for slips in table.values() for term in slips}
    slots = {term: _slots(term) for term in TOLD}
    templates = {lang: {term: terms()[term][lang] for term in TOLD} for lang in LANGS}

    said = page.evaluate(WORD, [slots, templates])

    assert named | listed == set(TOLD)
    assert said == {
        lang: {term: Message(term, tuple(slots[term].items())).words(lang) for term in TOLD}
        for lang in LANGS
    }


def _slots(term: str) -> dict[str, str]:
    found = (name for _, name, _, _ in Formatter().parse(terms()[term]["en"]) if name)
    return {name: f"`{name}`" for name in found}
