"""Our own stages over an invented dossier: check, build, build again, check of the site."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.speed.edits import edit
from tests.bench.speed.meter import Cost, measure
from tests.bench.synthetic import write_dossier

CHECKOUT = Path(__file__).parents[3]
_BIN = Path(sys.executable).parent
_BUILD = (sys.executable, "-m", "mkdocs", "build", "--strict")
CLEAN = "clean build"


def lay_out(root: Path, size: int) -> Path:
    """A checkout in `root` of this engine with `size` invented entries and a few pages by hand."""
    root.mkdir(parents=True)
    write_dossier(CHECKOUT, root, size)
    _by_hand(root / "docs")
    shutil.copy(CHECKOUT / "mkdocs.yml", root)
    (root / "build_tools").symlink_to(CHECKOUT / "build_tools")
    return root


def _by_hand(docs: Path) -> None:
    """The miniature's pages, which lead to disputes of its own: here to the list of them."""
    shutil.copytree(CHECKOUT / "tests" / "miniature" / "docs", docs)
    for path in docs.rglob("*.md"):
        text = re.sub(r"\(disputes/[a-z-]+\.md\)", "(disputes/index.md)", path.read_text("utf-8"))
        path.write_text(text, "utf-8")


def stages(root: Path) -> Iterator[tuple[str, Cost]]:
    """What each stage costs, by name, in the order in which they are run."""
    dossier = _BIN / "dossier"
    yield "check, nothing kept", measure([dossier, "check"], root)
    yield "check again", measure([dossier, "check"], root)
    shutil.rmtree(root / ".cache", ignore_errors=True)
    yield CLEAN, measure(_BUILD, root)
    yield "build again, nothing changed", measure(_BUILD, root)
    edit(root, 1)
    yield "build again, one claim changed", measure(_BUILD, root)
    yield "check-site", measure([dossier, "check-site", "site"], root)
