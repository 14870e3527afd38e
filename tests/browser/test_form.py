"""The forms: what is typed becomes the file that `dossier fmt` would write, or is said to be wrong."""

from __future__ import annotations

import gzip
import re
import shutil
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
import yaml
from axe_playwright_python.base import AXE_SCRIPT
from click.testing import CliRunner
from playwright.sync_api import Browser, Locator, Route

from build_tools.cli import main
from build_tools.reading.canonical import canonical_text
from build_tools.reading.document import Document
from build_tools.reading.source import HIDDEN, read_document
from build_tools.site.addresses import MAX_ADDRESS, Repository
from build_tools.words.language import script_of
from tests.browser.reader import CUT, OVERFLOW, SETTLED, Reader, Scheme, reading
from tests.browser.test_access import ALL, COLOURS, RUN
from tests.conftest import MINIATURE, TODAY

pytestmark = pytest.mark.browser

REPOSITORY = Repository("https://github.com/oasis-dossier/oasis-dossier")
HERE = Path(__file__).parent
STORY: dict[str, Any] = yaml.safe_load((HERE.parent / "cli" / "test_story.yaml").read_text("utf-8"))
TEXTS: dict[str, list[str]] = yaml.safe_load((HERE / "form_texts.yaml").read_text("utf-8"))
TYPED: dict[str, Any] = yaml.load(
    (HERE / "form_typed.yaml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506 text alone
)
WRITE = "([hidden, entries]) => entries.map(dossier.yamlWriter(hidden).entry)"
CHOOSE = """(text) => [...document.activeElement.options].findIndex((one) => one.value === text)"""
PROBLEMS = """() => [...document.querySelectorAll(".problems a")].map((link) => {
  const control = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return [control.id, link.textContent, document.getElementById(`${control.id}.error`).textContent];
})"""
MOST = 40_000  # bytes of scripts and schema, but for the ids, which grow with the dossier


@pytest.fixture(scope="module")
def writer(browser: Browser, served: str) -> Iterator[Reader]:
    """A reader whose browser lets pages copy, and who never reaches GitHub."""
    with reading(browser) as reader:
        reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served)
        reader.page.context.route("https://github.com/**", _answer)
        reader.page.clock.set_fixed_time(TODAY)
        yield reader


@pytest.fixture(scope="module")
def phone(browser: Browser, served: str) -> Iterator[Reader]:
    """A reader with a small phone."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served)
    context.route("https://github.com/**", _answer)
    page = context.new_page()
    page.clock.set_fixed_time(TODAY)
    yield Reader(page)
    context.close()


def _answer(route: Route) -> None:
    route.fulfill(body="<title>GitHub</title>", content_type="text/html")


@pytest.mark.parametrize("width", [320, 360])
def test_every_form_fits_a_phone(scripted: Reader, served: str, site: Path, width: int) -> None:
    found = []
    for form in sorted(site.glob("??/add/*.html")):
        scripted.open(served + form.relative_to(site).as_posix())
        scripted.page.evaluate(
            "document.querySelectorAll('details').forEach((d) => { d.open = true; })"
        )
        scripted.resize(width)
        cut = scripted.cut_when_large() if width == 360 else scripted.page.evaluate(CUT)
        found += [f"{form.name}: {each}" for each in cut]

    assert found == []


def _open(writer: Reader, address: str) -> None:
    """A form in which nobody has typed yet."""
    writer.page.evaluate("location.protocol === 'http:' && sessionStorage.clear()")
    writer.open(address)
    _begin(writer)


def _begin(writer: Reader) -> None:
    """As whoever enters the form, when the ids of the entries are fetched."""
    writer.page.locator("form[data-ready]").dispatch_event("focusin")
    writer.page.wait_for_selector("form[data-complete]")


def _tab_to(writer: Reader, selector: str) -> None:
    for _ in range(100):
        if writer.page.evaluate("(one) => document.activeElement.matches(one)", selector):
            return
        writer.page.keyboard.press("Tab")
    pytest.fail(f"no tab leads to {selector}")


def _reach(writer: Reader, name: str) -> None:
    """Adds the items of lists in which the control `name` is to be, and unfolds where it is."""
    keys = writer.page.keyboard
    for found in re.finditer(r"\.\d+", name):
        item, of = name[: found.end()], name[: found.start()]
        if not writer.page.locator(f'[data-item="{item}"]').count():
            _tab_to(writer, f'[data-list="{of}"] > .add')
            keys.press("Enter")
    folded = f'details:not([open]):has([name="{name}"])'
    if writer.page.locator(folded).count():
        _tab_to(writer, f"{folded} > summary")
        keys.press("Enter")


def _type(writer: Reader, name: str, text: str) -> None:
    """Goes on to the control `name` with the tab key and types, or chooses with the arrows."""
    _enter(writer, name, text, writer.page.keyboard.type)


def _enter(writer: Reader, name: str, text: str, write: Callable[[str], None]) -> None:
    keys = writer.page.keyboard
    _reach(writer, name)
    _tab_to(writer, f'[name="{name}"]')
    if writer.page.evaluate("document.activeElement.tagName") == "SELECT":
        for _ in range(writer.page.evaluate(CHOOSE, text)):
            keys.press("ArrowDown")
        assert writer.page.evaluate("document.activeElement.value") == text
    else:
        write(text)


def _put(writer: Reader, name: str, text: str) -> None:
    """Puts a text into the control `name` at once, or chooses it."""
    _reach(writer, name)
    control = _field(writer, name)
    is_choice = control.evaluate("(control) => control.matches('select')")
    control.select_option(text) if is_choice else control.fill(text)


def _tap_in(phone: Reader, name: str, text: str) -> None:
    """As `_put`, with a finger: adds items, unfolds, and types what the keyboard of a phone sends."""
    page = phone.page
    for found in re.finditer(r"\.\d+", name):
        if not page.locator(f'[data-item="{name[: found.end()]}"]').count():
            page.locator(f'[data-list="{name[: found.start()]}"] > .add').tap()
    folded = page.locator(f'details:not([open]):has([name="{name}"]) > summary')
    if folded.count():
        folded.tap()
    control = _field(phone, name)
    control.tap()
    is_choice = control.evaluate("(control) => control.matches('select')")
    control.select_option(text) if is_choice else page.keyboard.insert_text(text)


def _field(writer: Reader, name: str) -> Locator:
    return writer.page.locator(f'.entry-form [name="{name}"]')


def _yaml(writer: Reader) -> str:
    return writer.page.locator(".yaml").text_content() or ""


def _status(writer: Reader) -> str:
    return writer.page.locator(".form-status").text_content() or ""


def _note(writer: Reader) -> str:
    return writer.page.locator(".form-note").text_content() or ""


def _check(root: Path) -> None:
    for arguments in (("check",), ("fmt", "--check")):
        run = CliRunner().invoke(main, ["--root", str(root), *arguments])
        assert (run.exit_code, run.stdout) == (0, "")


def _entry(text: str) -> dict[str, Any]:
    """A place with `text` wherever a text may stand."""
    words = {"ar": text, "en": text}
    citations = [{"source": "daily", "locator": text}, {"source": "other"}]
    claim = {"id": "said", "statement": words, "said_by": [text, text], "note": words}
    return {
        "kind": "city",
        "name": words,
        "other_names": [{"text": text, "lang": "ar"}],
        "summary": words,
        "confirmed": "2031-05-01",
        "claims": [{**claim, "citations": citations}],
    }


def _read(text: str, folder: Path) -> Document | None:
    (folder / "entry.yaml").write_text(text, "utf-8")
    document = read_document(folder / "entry.yaml", folder)
    return document if isinstance(document, Document) else None


def test_files_are_as_fmt_writes_them(writer: Reader, served: str, tmp_path: Path) -> None:
    _open(writer, f"{served}en/add/places.html")
    entries = [_entry(text) for text in (*TEXTS["kept"], *TEXTS["shown"])]

    written = writer.page.evaluate(WRITE, [HIDDEN.pattern, entries])

    kept = len(TEXTS["kept"])
    assert len(written) == len(entries)
    for entry, text in zip(entries[:kept], written[:kept], strict=True):
        document = _read(text, tmp_path)
        assert document is not None, text
        assert document.data == entry
        assert canonical_text(text, "places") == text
    for text in written[kept:]:
        assert HIDDEN.search(text) is None
        assert _read(text, tmp_path) is None


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_an_event_written_with_the_keyboard_passes_the_check(
    writer: Reader, served: str, tmp_path: Path, lang: str
) -> None:
    _open(writer, f"{served}{lang}/add/events.html")
    for name, text in TYPED["event"].items():
        _type(writer, name, text)
    shown = _yaml(writer)
    writer.page.keyboard.press("Enter")

    assert writer.page.evaluate(PROBLEMS) == []
    assert script_of(_status(writer)) == lang
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    name = f"{TYPED['event']['entry']}.yaml"
    (tmp_path / "dossier" / "events" / name).write_text(shown, "utf-8")
    _check(tmp_path)
    address = urlsplit(writer.page.locator(".hand-over").get_attribute("href") or "")
    assert f"https://github.com{address.path}" == REPOSITORY.new_file("events")
    assert parse_qs(address.query) == {"filename": [name], "value": [shown]}
    with writer.page.expect_popup() as popup:
        writer.page.locator(".hand-over").press("Enter")
    assert popup.value.url == address.geturl()
    popup.value.close()
    assert writer.complaints == []


@pytest.mark.parametrize("form", TYPED["files"])
def test_a_file_written_on_a_phone_with_what_is_folded_away_passes_the_check(
    phone: Reader, served: str, tmp_path: Path, form: str
) -> None:
    typed = TYPED["files"][form]
    _open(phone, f"{served}ar/add/{form}.html")
    for name, text in typed.items():
        _tap_in(phone, name, text)
    shown = _yaml(phone)
    phone.page.locator("button[type=submit]").tap()

    assert phone.page.evaluate(PROBLEMS) == []
    assert phone.page.evaluate(CUT) == []
    assert not re.search("[a-z0-9]#", _status(phone))  # nothing known is called unknown
    with phone.page.expect_popup() as popup:
        phone.page.locator(".hand-over").tap()
    address = urlsplit(popup.value.url)
    popup.value.close()
    handed = parse_qs(address.query).get("value") or [
        phone.page.evaluate("navigator.clipboard.readText()")
    ]
    assert handed == [shown]
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    path = tmp_path / "dossier" / form / f"{typed['entry']}.yaml"
    path.write_text(shown, "utf-8")
    _check(tmp_path)
    assert phone.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_the_main_buttons_say_is_read_under_the_pointer(
    writer: Reader, served: str, scheme: Scheme
) -> None:
    writer.page.emulate_media(color_scheme=scheme)
    _open(writer, f"{served}ar/add/places.html")
    writer.page.evaluate(AXE_SCRIPT)
    for button in (".hand-over", "button[type=submit]", ".copy"):
        for turn in ("focus", "hover"):
            getattr(writer.page.locator(f".actions {button}"), turn)()
            writer.page.evaluate(SETTLED)
            assert writer.page.evaluate(RUN, COLOURS) == []
    writer.page.emulate_media(color_scheme="light")


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_an_id_that_no_entry_has_is_named_and_no_mistake(
    writer: Reader, served: str, lang: str
) -> None:
    """The source may come with the same change."""
    _open(writer, f"{served}{lang}/add/events.html")
    for name, text in TYPED["event"].items():
        _put(writer, name, text)
    _field(writer, "claims.0.citations.0.source").fill("unheard-of-2031")
    writer.page.keyboard.press("Enter")

    assert writer.page.evaluate(PROBLEMS) == []
    assert "unheard-of-2031" in _status(writer)


def test_a_claim_written_with_the_keyboard_passes_the_check(
    writer: Reader, served: str, site: Path, tmp_path: Path
) -> None:
    writer.open(f"{served}ar/places/great-oasis.html")
    writer.page.locator("hr + ul a").first.click()
    _begin(writer)
    assert writer.page.locator("#entry").input_value() == "great-oasis"
    for name, text in TYPED["claim"].items():
        _type(writer, name, text)
    shown = _yaml(writer)
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    path = tmp_path / "dossier/places/great-oasis.yaml"
    path.write_text(path.read_text("utf-8") + shown, "utf-8")

    _check(tmp_path)
    with writer.page.expect_popup() as popup:
        writer.page.locator(".hand-over").press("Enter")
    assert popup.value.url == f"{REPOSITORY.edit_folder('places')}great-oasis.yaml"
    popup.value.close()
    assert writer.page.evaluate("navigator.clipboard.readText()") == shown
    assert script_of(_status(writer)) == "ar"
    bare = re.search(r'"bare":\s*\[\s*"([^"]+)"', (site / "forms/ar-claim.js").read_text("utf-8"))
    assert bare, "an entry without claims"
    _field(writer, "entry").fill(bare[1])
    assert _yaml(writer) == f"claims:\n{shown}"


def test_what_is_typed_outlives_a_reload_until_it_is_handed_over(
    writer: Reader, served: str
) -> None:
    _open(writer, f"{served}ar/add/events.html")
    for name, text in TYPED["files"]["events"].items():
        _put(writer, name, text)
    before = _yaml(writer)
    writer.page.reload()
    _begin(writer)
    assert _yaml(writer) == before
    assert script_of(_note(writer)) == "ar"
    assert writer.page.locator(".offers-said").count() == 1  # what is learnt is taken in once

    with writer.page.expect_popup() as popup:
        writer.page.locator(".hand-over").press("Enter")
    popup.value.close()
    writer.page.reload()
    assert _field(writer, "entry").input_value() == ""
    _field(writer, "entry").fill("again")
    writer.page.reload()
    with writer.page.expect_navigation():
        writer.page.locator(".empty").click()
    assert _field(writer, "entry").input_value() == ""
    assert writer.complaints == []


def test_what_must_sign_in_first_is_not_lost(writer: Reader, served: str) -> None:
    """The whole address is encoded once more on the way through the page that signs in."""
    _open(writer, f"{served}ar/add/places.html")
    for length in (300, 450, 600):
        _field(writer, "summary.ar").fill("نص " * length)
        address = writer.page.locator(".hand-over").get_attribute("href") or ""
        assert len(f"https://github.com/login?return_to={quote(address, safe='')}") < MAX_ADDRESS
        assert ("value" in parse_qs(urlsplit(address).query)) is (length == 300)


def test_ids_are_found_by_part_of_a_name_in_either_language(writer: Reader, served: str) -> None:
    _open(writer, f"{served}ar/add/claim.html")
    page, keys = writer.page, writer.page.keyboard
    for typed in ("واحه كبرى", "great oas"):
        _field(writer, "entry").fill("")
        _tab_to(writer, "[name=entry]")
        keys.type(typed)
        assert _field(writer, "entry").get_attribute("aria-expanded") == "true"
        page.evaluate(AXE_SCRIPT)
        assert page.evaluate(RUN, ALL) == []
        keys.press("ArrowDown")
        named = _field(writer, "entry").get_attribute("aria-activedescendant") or ""
        assert page.locator(f"#{named}").get_attribute("aria-selected") == "true"
        keys.press("Enter")
        assert _field(writer, "entry").input_value() == "great-oasis"
        assert page.locator(".offers").is_hidden()
    keys.press("Escape")
    page.locator("[name=said_by]").fill("oasis")
    first = page.locator(".offers [role=option]").first
    assert first.get_attribute("data-id") == "oasis-council"  # to which most leads
    page.locator("[name=said_by]").fill("")
    keys.type("salma")
    page.locator(".offers [role=option]").first.click()
    keys.type(", idris ex")
    keys.press("ArrowDown")
    keys.press("Enter")
    assert _field(writer, "said_by").input_value() == "salma-example, idris-example"
    _field(writer, "said_by").fill("nobody is called so")
    assert script_of(page.locator(".offers-said").inner_text()) == "ar"
    assert writer.complaints == []


def test_marks_are_put_into_prose_by_name(writer: Reader, served: str) -> None:
    _open(writer, f"{served}ar/add/places.html")
    keys = writer.page.keyboard
    _tab_to(writer, "[name='summary.ar']")
    keys.type("بلدة قرب ")
    for typed, then in (("great oasis", ". "), ("بلا اعتراض", ", ¶1")):
        keys.press("Tab")
        keys.type(typed)
        keys.press("ArrowDown")
        keys.press("Enter")
        keys.type(then)
    found = "بلدة قرب [[great-oasis]]. [@daily-oasis-2031, ¶1]"
    assert _field(writer, "summary.ar").input_value() == found
    assert writer.complaints == []


def _drafted(root: Path) -> str:
    """The source that a scan of an article drafts, as Chrome on Android saves it; taken out again."""
    saved = EmailMessage()
    saved["Snapshot-Content-Location"] = STORY["options"][-1]
    parts = "".join(f"<p>{part}</p>" for part in STORY["article"].strip().split("\n\n")[1:])
    title = STORY["article"].split("\n")[0]
    page = f"<html lang=ar><title>{title}</title><body><article><h1>{title}</h1>{parts}</article>"
    saved.set_content(page, subtype="html", cte="quoted-printable")
    saved.make_related()
    (root / "article.mhtml").write_bytes(saved.as_bytes())
    options = ["report-2031" if one == "daily-wells-2031" else one for one in STORY["options"]]
    scan = ["scan", str(root / "article.mhtml"), "--draft", *options]
    run = CliRunner().invoke(main, ["--root", str(root), *scan])
    assert run.exit_code == 0, run.output
    path = root / "dossier/sources/report-2031.yaml"
    text = path.read_text("utf-8")
    path.unlink()
    return text


def _flat(node: dict[str, Any], at: str = "") -> Iterator[tuple[str, str]]:
    for name, value in node.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{at}{name}.")
        else:
            yield f"{at}{name}", str(value)


def test_a_new_source_and_the_claim_that_cites_it_go_together(
    phone: Reader, served: str, tmp_path: Path
) -> None:
    """An Arabic phone, by touch: from a page that it saved to one proposal of both files."""
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    drafted = _drafted(tmp_path)
    _open(phone, f"{served}ar/add/sources.html")
    page = phone.page
    page.locator(".entry-form details summary").tap()
    for name, text in [("entry", "report-2031"), *_flat(yaml.safe_load(drafted))]:
        control = _field(phone, name)
        if control.evaluate("(control) => control.matches('select')"):
            control.select_option(text)  # a tap would leave the phone's own list open
        else:
            control.tap()
            control.press_sequentially(text)
    with page.expect_navigation(url="**/add/index.html"):
        page.locator(".aside").tap()
    with page.expect_navigation():
        page.locator("article a[href='claim.html']").tap()
    _begin(phone)
    assert script_of(_note(phone)) == "ar"
    assert _field(phone, "citations.0.source").input_value() == "report-2031"
    _field(phone, "entry").tap()
    page.keyboard.type("الواحة الكبرى")
    page.locator(".offers [role=option]", has_text="great-oasis").tap()
    for name, text in TYPED["claim"].items():
        if not name.startswith("citations.0.source"):
            control = _field(phone, name)
            is_choice = control.evaluate("(control) => control.matches('select')")
            control.select_option(text) if is_choice else control.fill(text)
    with page.expect_popup() as popup:
        page.locator(".hand-over").tap()
    assert page.evaluate(PROBLEMS) == []
    assert popup.value.url.startswith(REPOSITORY.issue("proposal", "ar"))
    popup.value.close()
    issue = f"### الملفات\n\n```yaml\n{_yaml(phone)}\n```\n\n### السلامة\n\n- [X] لا شيء\n"
    put_in = CliRunner().invoke(main, ["--root", str(tmp_path), "receive", "-"], input=issue)
    assert put_in.exit_code == 0, put_in.output
    _check(tmp_path)
    source = (tmp_path / "dossier/sources/report-2031.yaml").read_text("utf-8")
    assert yaml.safe_load(source) == yaml.safe_load(drafted)
    assert page.evaluate(OVERFLOW) <= 0
    assert phone.complaints == []


def test_what_is_too_long_for_an_address_is_copied(writer: Reader, served: str) -> None:
    _open(writer, f"{served}ar/add/sources.html")
    writer.page.locator(".entry-form details").evaluate("(one) => { one.open = true }")
    for name, text in TYPED["files"]["sources"].items():
        control = _field(writer, name)
        is_choice = control.evaluate("(control) => control.matches('select')")
        control.select_option(text) if is_choice else control.fill(text)
    address = writer.page.locator(".hand-over").get_attribute("href") or ""
    assert "value" in parse_qs(urlsplit(address).query)

    for lang in ("ar", "en"):
        _field(writer, f"note.{lang}").fill({"ar": "نص ", "en": "text "}[lang] * 700 + "x.")
    with writer.page.expect_popup() as popup:
        writer.page.locator(".hand-over").click()
    assert len(popup.value.url) < MAX_ADDRESS
    assert parse_qs(urlsplit(popup.value.url).query) == {"filename": ["report-2031.yaml"]}
    popup.value.close()
    assert writer.page.evaluate("navigator.clipboard.readText()") == _yaml(writer)
    assert "أطول مما يسعه عنوان" in _status(writer)
    with writer.page.expect_download() as download:
        writer.page.locator(".save").click()
    assert download.value.suggested_filename == "report-2031.yaml"
    assert download.value.path().read_text("utf-8") == _yaml(writer)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_what_is_wrong_is_said_at_the_field_and_in_the_summary(
    writer: Reader, served: str, lang: str
) -> None:
    _open(writer, f"{served}{lang}/add/events.html")
    writer.page.evaluate("() => { window.alert = () => { window.alerted = true; }; }")
    writer.page.locator("button[type=submit]").press("Enter")

    assert writer.page.evaluate("document.activeElement.className") == "problems"
    lacking = writer.page.evaluate(PROBLEMS)
    assert [control for control, _, _ in lacking] == TYPED["lacking"]["event"].split()
    for name, text in TYPED["wrong"].items():
        _field(writer, name).fill(text)
    found = {control: words for control, words, _ in writer.page.evaluate(PROBLEMS)}
    assert all(words == at for _, words, at in writer.page.evaluate(PROBLEMS))
    assert {name: words for name, words in found.items() if name in TYPED["wrong"]} == TYPED[lang]
    assert {
        script_of(re.sub(r"[\w.-]*[a-z0-9][\w.-]*", "", words)) for words in found.values()
    } in (
        {lang},
        {lang, None},
    )
    assert writer.page.locator("form :is(img, script)").count() == 0
    assert writer.page.evaluate("window.alerted ?? false") is False
    assert HIDDEN.search(_yaml(writer)) is None
    writer.page.locator(".problems a").first.press("Enter")
    assert writer.page.evaluate("document.activeElement.getAttribute('aria-invalid')") == "true"
    writer.page.evaluate(AXE_SCRIPT)
    assert writer.page.evaluate(RUN, ALL) == []
    assert writer.complaints == []


def test_fields_and_parts_come_when_they_are_asked_for(writer: Reader, served: str) -> None:
    _open(writer, f"{served}ar/add/actors.html")
    page = writer.page
    assert _field(writer, "living").is_hidden()
    _field(writer, "kind").select_option("person")
    assert _field(writer, "living").is_visible()
    page.locator("[data-list=claims] > .add").press("Enter")
    page.locator("[data-list=claims] > .add").press("Enter")
    assert page.evaluate("document.activeElement.name") == "claims.1.id"
    _field(writer, "claims.1.form").select_option("relation")
    _field(writer, "claims.1.relation").select_option("holds-post")
    assert _field(writer, "claims.1.role").is_visible()
    assert _field(writer, "claims.0.role").is_hidden()
    page.locator('[data-list="claims.1.citations"] > .add').click()
    _field(writer, "claims.1.citations.1.source").fill("second-2031")
    page.locator('[data-item="claims.0"] > .remove').press("Enter")
    assert _field(writer, "claims.0.citations.1.source").input_value() == "second-2031"
    page.locator('[data-item="claims.0.citations.0"] > .remove').click()
    assert yaml.safe_load(_yaml(writer))["claims"] == [
        {"relation": "holds-post", "citations": [{"source": "second-2031"}]}
    ]
    assert writer.complaints == []


def test_a_claim_that_no_source_supports_is_refused(writer: Reader, served: str) -> None:
    _open(writer, f"{served}en/add/claim.html")
    _field(writer, "citations.0.source").fill("second-2031")
    _field(writer, "citations.0.role").select_option("contradicts")
    writer.page.locator("button[type=submit]").press("Enter")

    said = [words for _, words, _ in writer.page.evaluate(PROBLEMS)]
    assert (
        "Citations: name no source that supports the claim: add one (a citation without “What the source does” supports)"
        in said
    )
    _field(writer, "citations.0.role").select_option("supports")
    said = [words for _, words, _ in writer.page.evaluate(PROBLEMS)]
    assert not any("supports the claim" in words for words in said)


def test_what_a_chosen_form_lacks_is_asked_for_where_it_is_missing(
    phone: Reader, served: str
) -> None:
    _open(phone, f"{served}ar/add/events.html")
    phone.page.select_option('[name="claims.0.form"]', "measure")
    phone.page.locator("button[type=submit]").first.click()

    said = phone.page.locator(".problems li").all_inner_texts()
    assert "«قول 1، المقدار»: هذا الحقل مطلوب" in said
    assert [words for words in said if "اختر واحداً" in words] == []


def test_english_that_is_quoted_in_arabic_keeps_its_full_stop_at_its_end(
    phone: Reader, served: str
) -> None:
    _open(phone, f"{served}ar/add/events.html")
    phone.page.fill('[name="summary.en"]', "He died aged 230. [@daily-oasis-2031, ¶1]")
    phone.page.locator("button[type=submit]").first.click()

    assert "He died aged 230." in phone.page.locator(".problems bdi[dir=ltr]").all_inner_texts()


def test_a_third_language_asks_for_the_title_in_it(writer: Reader, served: str) -> None:
    _open(writer, f"{served}ar/add/sources.html")
    shown = {}
    for lang in ("", "ar", "fr"):
        _field(writer, "language").fill(lang)
        shown[lang] = _field(writer, "original_title.text").is_visible()
    assert shown == {"": False, "ar": False, "fr": True}


def test_without_scripts_it_says_what_to_do(plain: Reader, served: str) -> None:
    plain.open(f"{served}ar/add/claim.html")
    assert "جافاسكربت" in plain.page.locator("form .without").inner_text()
    assert plain.page.locator("form .with").is_hidden()
    plain.follow("form .without a")
    assert plain.page.url == f"{served}ar/contribute.html"


def test_a_form_from_a_disk(scripted: Reader, site: Path) -> None:
    scripted.open((site / "ar/add/places.html").as_uri())
    _begin(scripted)
    assert scripted.complaints == []


def test_the_form_is_light(site: Path) -> None:
    scripts = (site / "assets/javascripts/form").glob("*.js")
    schema = site / "forms" / "ar-actors.js"
    assert sum(len(gzip.compress(path.read_bytes())) for path in (*scripts, schema)) < MOST
