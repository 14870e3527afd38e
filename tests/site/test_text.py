"""An index of the text that was cut off stops the build: on a full disk Pagefind says that all is well."""

from __future__ import annotations

import gzip
import subprocess
from pathlib import Path

import pytest

from build_tools.site.search.text import FOLDER, SearchIndexError, index_text

PACKED = gzip.compress(b"words" * 99)
WHOLE = {
    "fragment/en_1.pf_fragment": PACKED,
    "index/en_2.pf_index": PACKED,
    "pagefind.en_3.pf_meta": PACKED,
    "wasm.en.pagefind": PACKED,
    "pagefind-entry.json": b'{"languages": {}}',
    "pagefind.js": b"var a = {};export{init,search};",
}


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a Pagefind that ends well has written, in a site."""
    for name, raw in WHOLE.items():
        path = tmp_path / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    done = subprocess.CompletedProcess[str]([], 0)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    return tmp_path / FOLDER


def test_a_whole_index_is_taken(index: Path) -> None:
    index_text(index.parent)

    assert (index / "pagefind.js").read_bytes().endswith(WHOLE["pagefind.js"])


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("left", [0, 12])
def test_a_file_that_was_cut_off_is_named(name: str, left: int, index: Path) -> None:
    (index / name).write_bytes(WHOLE[name][:left])

    with pytest.raises(SearchIndexError, match=f"{name} is not whole: is the disk full"):
        index_text(index.parent)
