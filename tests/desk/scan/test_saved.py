"""Files as people save them: in any encoding, packed, broken, and dated or not."""

from __future__ import annotations

import plistlib
from datetime import date
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.desk.scan.article import Article, read_article
from build_tools.desk.scan.date_line import day_line
from build_tools.desk.scan.garbled import is_garbled
from build_tools.desk.scan.saved import UnreadableError

CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("saved.yaml").read_text("utf-8"))
TITLE, PARAGRAPHS = CASES["title"], CASES["paragraphs"]
LOCATORS = ["H", "¶1", "¶2", "¶3", "¶4"]


def _page(head: str = "", body: str = "", start: str = "", title: str = TITLE) -> str:
    text = body or "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"{start}<html><head>{head}<title>{title}</title></head>"
        f"<body><h1>{title}</h1><article>{text}</article></body></html>"
    )


def _read(folder: Path, raw: bytes, name: str = "page.html") -> Article:
    path = folder / name
    path.write_bytes(raw)
    return read_article(path)


def _texts(article: Article) -> list[str]:
    return [passage.text for passage in article.passages]


@pytest.mark.parametrize("case", CASES["encodings"], ids=lambda case: case["case"])
def test_encodings(case: dict[str, Any], tmp_path: Path) -> None:
    """A page is read as a browser reads it, or better, wherever its encoding is declared."""
    head = case.get("head", "").replace("{filler}", "x = 1;" * 2000)
    page = _page(head, start=case.get("start", ""))
    mark = bytes.fromhex(case.get("mark", ""))

    article = _read(tmp_path, mark + page.encode(case["in"]))

    assert _texts(article) == [TITLE, *PARAGRAPHS]
    assert article.language == "ar"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256", "iso8859_6"])
def test_plain_text_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    text = "\r\n\r\n".join([TITLE, *PARAGRAPHS])

    assert _texts(_read(tmp_path, text.encode(encoding), "page.txt")) == [TITLE, *PARAGRAPHS]


def test_english_in_windows_1252(tmp_path: Path) -> None:
    text = "The council met\n\nThe mayor’s café “reopened” on Monday, after naïve plans."

    assert "café “reopened”" in _texts(_read(tmp_path, text.encode("cp1252"), "page.txt"))[1]


@pytest.mark.parametrize("place", ["body", "foot"])
def test_one_bad_byte_is_one_bad_letter(tmp_path: Path, place: str) -> None:
    """A letter cut in the middle does not keep a page from being read."""
    page = _page(body="".join(f"<p>{one}</p>" for one in [*PARAGRAPHS, "جميع الحقوق محفوظة"]))
    cut = (PARAGRAPHS[1][-3] if place == "body" else "ظ").encode()

    article = _read(tmp_path, page.encode().replace(cut, cut[:1], 1))

    assert _texts(article)[1] == PARAGRAPHS[0] or "�" in "".join(_texts(article))
    assert article.language == "ar"


@pytest.mark.parametrize("case", CASES["garbled"], ids=lambda case: case["case"])
def test_garbled_letters_are_not_read_as_words(tmp_path: Path, case: dict[str, str]) -> None:
    """Nothing is found in them, in any language: the file has to be saved again."""
    garbled = PARAGRAPHS[0].encode(case["in"]).decode(case["read_as"], "replace")

    assert is_garbled(garbled)
    for name, text in (("page.txt", garbled), ("page.html", _page(body=f"<p>{garbled}</p>" * 4))):
        with pytest.raises(UnreadableError, match="garbled letters"):
            _read(tmp_path, text.encode(), name)


@pytest.mark.parametrize("text", CASES["not_garbled"])
def test_what_is_only_unusual_is_not_garbled(text: str) -> None:
    assert not is_garbled(text)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
def test_mhtml(tmp_path: Path, charset: str) -> None:
    """What Chrome on a phone saves: the page alone is read, its frames are not."""
    page = MIMEText(_page(head=f'<meta charset="{charset}">'), "html", charset)
    page["Content-ID"] = "<frame-1@mhtml.blink>"
    frame = MIMEText("<p>Buy now, and save on what you need most this week.</p>" * 9, "html")
    mail = MIMEMultipart("related", type="text/html", start="<frame-1@mhtml.blink>")
    mail["From"] = "<Saved by Blink>"
    mail["Snapshot-Content-Location"] = "https://example.org/news/7"
    mail["Subject"] = "Saved"
    mail["Date"] = "Sun, 29 Nov 2026 10:00:00 +0000"
    for part in (frame, page):
        mail.attach(part)

    for name in ("page.mhtml", "page.mht", "page.txt", "page"):
        article = _read(tmp_path, mail.as_bytes(), name)

        assert _texts(article) == [TITLE, *PARAGRAPHS]
        assert (article.url, article.issued) == ("https://example.org/news/7", None)


def test_mhtml_without_a_page_is_refused(tmp_path: Path) -> None:
    mail = (
        b"From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nwords words words\r\n"
    )

    with pytest.raises(UnreadableError, match="holds no web page"):
        _read(tmp_path, mail, "page.mhtml")


def test_webarchive(tmp_path: Path) -> None:
    """What Safari saves."""
    page = {
        "WebResourceData": _page().encode(),
        "WebResourceURL": "https://example.org/news/7",
        "WebResourceTextEncodingName": "UTF-8",
    }
    raw = plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_BINARY)

    article = _read(tmp_path, raw, "page.webarchive")

    assert _texts(article) == [TITLE, *PARAGRAPHS]
    assert article.url == "https://example.org/news/7"


@pytest.mark.parametrize("inside", [{}, {"WebMainResource": {"WebResourceData": 3}}, []])
def test_another_property_list_is_refused(tmp_path: Path, inside: Any) -> None:
    with pytest.raises(UnreadableError, match="no web page that Safari saved"):
        _read(tmp_path, plistlib.dumps(inside, fmt=plistlib.FMT_BINARY), "page.webarchive")


def test_pictures_inside_a_page_do_not_count(tmp_path: Path) -> None:
    picture = f'<img src="data:image/png;base64,{"iVBORw0KGgo" * 1_000_000}">'

    article = _read(tmp_path, _page(body=picture + _page()).encode())

    assert _texts(article) == [TITLE, *PARAGRAPHS]


def test_a_long_script_is_not_the_end_of_a_page(tmp_path: Path) -> None:
    script = f"<script>{'var a = 1;' * 1_100_000}</script>"

    article = _read(tmp_path, _page(body=script + _page()).encode())

    assert _texts(article) == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize("case", CASES["paragraphs_parted"], ids=lambda case: case["case"])
def test_paragraphs_are_numbered_apart(tmp_path: Path, case: dict[str, Any]) -> None:
    body = case["body"].format(*PARAGRAPHS, *([""] * 4))

    article = _read(tmp_path, _page(body=body).encode())

    assert [passage.locator for passage in article.passages] == case.get("locators", LOCATORS)


def test_marks_of_direction_are_dropped(tmp_path: Path) -> None:
    """Nobody sees them, and the check refuses a title with one."""
    marked = [one.replace(" ", "\u200f \u200b", 2) for one in PARAGRAPHS]
    body = "".join(f"<p>\u202b{one}&rlm;\u202c</p>" for one in marked)

    article = _read(tmp_path, _page(body=body, title=f"\u200f{TITLE}&#8206;").encode())
    text = _read(tmp_path, f"\u200f{TITLE}\n\n\u202b{PARAGRAPHS[0]}\u202c".encode(), "page.txt")

    assert _texts(article) == [TITLE, *PARAGRAPHS]
    assert article.title == TITLE
    assert [passage.locator for passage in article.passages] == LOCATORS
    assert _texts(text) == [TITLE, PARAGRAPHS[0]]


@pytest.mark.parametrize(
    "how", ["hidden", 'style="display: none"', 'style="color:red;display:none"']
)
def test_hidden_text_is_left_out(tmp_path: Path, how: str) -> None:
    hidden = f"<p {how}>هذه فقرة لا يراها أحد من القراء، فليست من المقال ولا يُستشهد بها.</p>"
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)

    assert _texts(_read(tmp_path, _page(body=hidden + body).encode())) == [TITLE, *PARAGRAPHS]


def test_text_that_a_script_shows_is_kept(tmp_path: Path) -> None:
    """Where all of a page is hidden until a script runs, it is the article."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)

    article = _read(tmp_path, _page(body=f'<div style="display:none">{body}</div>').encode())

    assert PARAGRAPHS[2] in _texts(article)


@pytest.mark.parametrize("case", CASES["pages"], ids=lambda case: case["case"])
def test_pages_of_all_sorts(tmp_path: Path, case: dict[str, Any]) -> None:
    """Forms, asides, AMP: the whole article, and nothing else."""
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    page = case["page"].replace("{title}", TITLE).replace("{text}", text)
    for number, paragraph in enumerate(PARAGRAPHS, start=1):
        page = page.replace(f"{{{number}}}", paragraph)

    article = _read(tmp_path, page.encode())

    assert _texts(article) == [TITLE, *PARAGRAPHS]
    assert [passage.locator for passage in article.passages] == LOCATORS
    assert article.url == case.get("url")
    assert str(article.issued or "") == case.get("issued", "")


def test_a_page_that_only_a_script_fills_is_refused(tmp_path: Path) -> None:
    data = f'<script type="application/json">{{"text": "{PARAGRAPHS[0]}"}}</script>'
    page = f'<!DOCTYPE html><html><head></head><body><div id="__next"></div>{data}</body></html>'

    with pytest.raises(UnreadableError, match="holds no words: save the article's text"):
        _read(tmp_path, page.encode())


@pytest.mark.parametrize("body", CASES["walls"])
def test_what_stands_in_an_articles_place_is_refused(tmp_path: Path, body: str) -> None:
    with pytest.raises(UnreadableError, match="no article but a page in its place"):
        _read(tmp_path, f"<html><head><title>x</title></head><body>{body}</body></html>".encode())


@pytest.mark.parametrize("case", CASES["days"], ids=lambda case: case["case"])
def test_day_of_a_page(tmp_path: Path, case: dict[str, Any]) -> None:
    """Stated in the metadata or the date line, or in the address; never guessed."""
    body = case.get("body", "{text}").format(text="".join(f"<p>{one}</p>" for one in PARAGRAPHS))
    page = (
        f"<html><head><title>{TITLE}</title>{case.get('head', '')}</head><body>{case.get('top', '')}"
        f"<div><h1>{TITLE}</h1>{body}</div>{case.get('foot', '')}</body></html>"
    )

    article = _read(tmp_path, page.encode())

    assert article.issued == (date.fromisoformat(case["issued"]) if "issued" in case else None)
    assert article.issued_basis == case.get("basis", "stated" if "issued" in case else None)
    assert article.locators == case.get("locators", "H, ¶1-¶4")


@pytest.mark.parametrize("row", CASES["date_lines"], ids=lambda row: row["line"])
def test_date_lines(row: dict[str, Any]) -> None:
    issued = day_line(row["line"])

    assert issued == (date.fromisoformat(row["issued"]) if "issued" in row else None)


@pytest.mark.parametrize("case", CASES["texts"], ids=lambda case: case["case"])
def test_day_of_a_text(tmp_path: Path, case: dict[str, Any]) -> None:
    """A line of its own under the headline says it, and is no paragraph."""
    article = _read(tmp_path, case["text"].encode(), "page.txt")

    assert article.issued == (date.fromisoformat(case["issued"]) if "issued" in case else None)
    assert article.locators == case["locators"]
