"""Invented dossiers of any size, in the proportions of the real one, for `make bench`.

`python -m tests.bench.synthetic ROOT SIZE` writes ROOT/dossier; the same size and seed write the
same bytes while the vocabulary and the maps of this checkout are the same.
"""

from __future__ import annotations

import shutil
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from build_tools.reading.corpus import load_dossier, load_vocabulary
from tests.bench.synthetic.actors import actors
from tests.bench.synthetic.cast import Cast
from tests.bench.synthetic.disputes import disputes
from tests.bench.synthetic.events import events
from tests.bench.synthetic.places import places
from tests.bench.synthetic.sources import sources
from tests.bench.synthetic.yaml_text import Entry, yaml_text

SEED = 11
_KEPT = ("dossier.yaml", "basemap.yaml", "vocabulary")


def write_dossier(checkout: Path, root: Path, size: int, seed: int = SEED) -> None:
    """Writes `root`/dossier anew: `size` entries in the terms and on the maps of `checkout`."""
    folder = root / "dossier"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in _KEPT:
        copy = shutil.copytree if (checkout / "dossier" / name).is_dir() else shutil.copy
        copy(checkout / "dossier" / name, folder / name)
    cast = _cast(checkout, size, seed)
    _write_front(folder / "dossier.yaml", cast)
    _without_bodies(folder / "vocabulary" / "office-groups.yaml", "bodies")
    _without_bodies(folder / "vocabulary" / "roles.yaml", "several")
    rosters = yaml_text(dict(cast.rosters()))
    (folder / "vocabulary" / "rosters.yaml").write_text(rosters, "utf-8", newline="\n")
    for section, entries in _entries(cast).items():
        (folder / section).mkdir()
        for name, entry in entries.items():
            path = folder / section / f"{name}.yaml"
            path.write_text(yaml_text(entry), "utf-8", newline="\n")


def _write_front(path: Path, cast: Cast) -> None:
    """The home page names offices of the invented bodies."""
    dossier: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    fields = ("name", "roles", "bodies")
    offices = [{name: deepcopy(roster[name]) for name in fields} for _, roster in cast.rosters()]
    dossier["front"]["offices"] = offices
    text = yaml.safe_dump(dossier, allow_unicode=True, sort_keys=False)
    path.write_text(text, "utf-8", newline="\n")


def _without_bodies(path: Path, field: str) -> None:
    """The terms without the field that names bodies, since none is the checkout's."""
    terms: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    for term in terms.values():
        term.pop(field, None)
    text = yaml.safe_dump(terms, allow_unicode=True, sort_keys=False)
    path.write_text(text, "utf-8", newline="\n")


def _cast(checkout: Path, size: int, seed: int) -> Cast:
    vocabulary, _ = load_vocabulary(checkout)
    dossier, _ = load_dossier(checkout)
    assert vocabulary is not None
    assert dossier is not None
    on_maps = (name for frame in dossier.maps.values() for name in frame.names)
    names = dict.fromkeys([dossier.country, *on_maps])
    return Cast(size, seed, vocabulary, {name: _called(checkout, name) for name in names})


def _called(checkout: Path, place: str) -> dict[str, str]:
    path = checkout / "dossier" / "places" / f"{place}.yaml"
    entry: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return {"ar": entry["name"]["ar"], "en": entry["name"]["en"]}


def _entries(cast: Cast) -> dict[str, dict[str, Entry]]:
    """The entries of each section by id."""
    made = {
        "actors": dict(actors(cast)),
        "events": dict(events(cast)),
        "places": dict(places(cast)),
        "sources": dict(sources(cast)),
    }
    return {**made, "disputes": dict(disputes(cast))}
