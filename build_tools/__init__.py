"""The pipeline that turns `dossier/*.yaml` into a bilingual site.

Its wings, each a folder whose docstring says what comes in and what goes out, import one way
only: from those before them in `WINGS`. `build` tells the whole of it in order; `mkdocs_hook` is
how MkDocs enters.
"""

WINGS = (
    "outside",
    "words",
    "reading",
    "facts",
    "checks",
    "data",
    "site",
    "release",
    "desk",
    "build",
    "cli",
    "mkdocs_hook",
)
"""Earlier first; `tests/test_layers.py` proves that imports follow it."""
