"""Writes an invented dossier: `python -m tests.bench.synthetic ROOT SIZE [SEED]`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.bench.synthetic import write_dossier

root, *numbers = sys.argv[1:]
write_dossier(Path(), Path(root), *map(int, numbers))
