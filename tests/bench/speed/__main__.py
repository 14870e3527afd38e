"""Measures and prints: `python -m tests.bench.speed [--serve] [--runs N] SIZE…`."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from tests.bench.speed import ours, peers
from tests.bench.speed.meter import Cost
from tests.bench.speed.pages import weights
from tests.bench.speed.serving import serve_figures
from tests.bench.speed.table import Figures, as_table, ratios

RESULTS = ours.CHECKOUT / ".bench"


def main() -> None:
    """Measures each size, and writes the table and the figures after each."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.speed", description=__doc__)
    parser.add_argument("sizes", nargs="+", type=int)
    parser.add_argument("--serve", action="store_true", help="`mkdocs serve`, not builds")
    parser.add_argument("--runs", type=int, default=1, help="the least of so many is shown")
    given = parser.parse_args()
    found: dict[int, Figures] = {}
    for size in given.sizes:
        found[size] = served(size) if given.serve else built(size, given.runs)
        _write(found, "serve" if given.serve else "builds")
    sys.stdout.write(as_table(found))


def served(size: int) -> Figures:
    """What an editor waits for."""
    with tempfile.TemporaryDirectory() as folder:
        return dict(serve_figures(ours.lay_out(Path(folder) / "root", size)))


def built(size: int, runs: int) -> Figures:
    """Ours and the peers in turn, so that what else the machine does falls on all of them."""
    tools = peers.tools(RESULTS / "peers")
    found: dict[str, Cost | float] = {}
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            root = ours.lay_out(folder / "root", size)
            for stage, cost in ours.stages(root):
                _keep_least(found, f"ours, {stage}", cost)
            peers.lay_out(root, folder / "peers")
            for peer, cost in peers.builds(folder / "peers", tools):
                _keep_least(found, peer, cost)
            found |= weights(root)
    return found


def _keep_least(found: dict[str, Cost | float], name: str, cost: Cost) -> None:
    sys.stderr.write(f"{name}: {cost.cpu:.1f} s of processor, {cost.wall:.1f} s\n")
    before = found.get(name)
    if not isinstance(before, Cost) or cost.cpu < before.cpu:
        found[name] = cost


def _write(found: dict[int, Figures], name: str) -> None:
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.md").write_text(as_table(found), "utf-8")
    machine = {"cores": os.cpu_count(), "machine": platform.machine(), "python": platform.python_version()}  # fmt: skip
    plain = {
        size: {
            "figures": {k: asdict(v) if isinstance(v, Cost) else v for k, v in figures.items()},
            "ratios": ratios(figures),
        }
        for size, figures in found.items()
    }
    text = json.dumps({**machine, "sizes": plain}, ensure_ascii=False, indent=2)
    (RESULTS / f"{name}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
