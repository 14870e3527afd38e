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
def written(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """What a Pagefind that ends well writes, whatever it is asked for."""
    files = dict(WHOLE)

    def pagefind(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        site, folder = (command[command.index(name) + 1] for name in ("--site", "--output-subdir"))
        for name, raw in files.items():
            path = Path(site, folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
        return subprocess.CompletedProcess([], 0)

    monkeypatch.setattr(subprocess, "run", pagefind)
    return files


def test_a_whole_index_is_taken(written: dict[str, bytes], tmp_path: Path) -> None:
    index_text(tmp_path)

    script = (tmp_path / FOLDER / "pagefind.js").read_bytes()
    assert script.endswith(written["pagefind.js"])
    assert sorted(path.name for path in tmp_path.iterdir()) == [FOLDER]


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("left", [0, 12])
def test_a_file_that_was_cut_off_is_named(
    name: str, left: int, written: dict[str, bytes], tmp_path: Path
) -> None:
    written[name] = WHOLE[name][:left]

    with pytest.raises(SearchIndexError, match=f"{name} is not whole: is the disk full"):
        index_text(tmp_path)
