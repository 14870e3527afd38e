"""How commands that only read the dossier load it."""

from __future__ import annotations

import sys
from pathlib import Path

from build_tools.cli.output import show
from build_tools.corpus import load_corpus
from build_tools.graph import Graph, build_graph


def read_graph(root: Path) -> Graph:
    """The dossier as far as it can be read; the command ends where it has no vocabulary."""
    corpus, problems = load_corpus(root)
    if corpus is None:
        show(problems, "text")
        sys.exit(1)
    return build_graph(corpus)
