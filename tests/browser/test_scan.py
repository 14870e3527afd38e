"""An article that a browser prints is read as the article itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from build_tools.desk.scan.article import read_article
from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

ARTICLES: dict[str, Any] = yaml.safe_load(
    (ROOT / "tests" / "desk" / "scan" / "articles.yaml").read_text("utf-8")
)
IN_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@pytest.mark.parametrize("digits", ["western", "eastern"])
def test_a_printed_article(browser: Browser, tmp_path: Path, digits: str) -> None:
    """Letters, words, numbers and brackets in their order, in either kind of digits."""
    text: str = ARTICLES["in Arabic"]["text"] + "\n\nعددهم (4,352) في 17/9/2023، أي 35.2 في المئة."
    text = text.translate(IN_DIGITS) if digits == "eastern" else text
    blocks = [block for block in text.split("\n\n") if block.strip()]
    page = browser.new_page()
    page.set_content(
        '<html lang="ar" dir="rtl"><body style="font-family: serif">'
        + "".join(f"<p>{block}</p>" for block in blocks)
    )
    (tmp_path / "article.pdf").write_bytes(page.pdf(format="A4"))
    page.close()

    article = read_article(tmp_path / "article.pdf")

    (passage,) = article.passages
    assert passage.text.split() == " ".join(blocks).split()
    assert article.doubtful_numbers
