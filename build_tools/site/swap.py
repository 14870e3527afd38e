"""A site is built beside the one that stands and takes its place when it is whole.

So a build that is killed, or that fills the disk, leaves the site that was there. Between the two
renames of a change there is no site for a moment: who is killed just then finds it again at the
next build.
"""

from __future__ import annotations

import shutil
from pathlib import Path

_NEW, _OLD = ".new", ".old"


def beside(site: Path) -> Path:
    """Where the next `site` is built; puts back a `site` that was lost between two renames."""
    old = _named(site, _OLD)
    if old.exists() and not site.exists():
        old.rename(site)
    return _named(site, _NEW)


def put_in_place(new: Path) -> Path:
    """Gives the whole site in `new` (see `beside`) the place of the one that stands; the place."""
    site = new.with_name(new.name.removesuffix(_NEW))
    old = _named(site, _OLD)
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    return site


def _named(site: Path, suffix: str) -> Path:
    return site.with_name(site.name + suffix)
