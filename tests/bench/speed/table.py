"""One table of all figures: rows by what was measured, columns by size."""

from __future__ import annotations

from collections.abc import Mapping

from tests.bench.speed.meter import Cost
from tests.bench.speed.ours import CLEAN

Figures = Mapping[str, Cost | float]
_OURS = "ours, "


def as_table(by_size: Mapping[int, Figures]) -> str:
    """Markdown: a cost as processor seconds (wall seconds, MB), ratios of processor time."""
    rows = {name: None for figures in by_size.values() for name in _spread(figures)}
    spread = {size: _spread(figures) for size, figures in by_size.items()}
    lines = [
        f"| | {' | '.join(f'{size:,} entries' for size in by_size)} |",
        f"|---|{'--:|' * len(by_size)}",
    ]
    lines += [
        f"| {row} | {' | '.join(one.get(row, '') for one in spread.values())} |" for row in rows
    ]
    return "\n".join(lines) + "\n"


def _spread(figures: Figures) -> dict[str, str]:
    """The cell of each row: costs with their stages, numbers, ratios to the peers."""
    cells: dict[str, str] = {}
    for name, one in figures.items():
        if isinstance(one, Cost):
            cells[name] = f"{one.cpu:.1f} s ({one.wall:.1f} s, {one.memory / 1e6:,.0f} MB)"
            cells |= {
                f"· {name}, until “{told}”": f"{cpu:.1f} s" for told, cpu in one.stages.items()
            }
        else:
            cells[name] = f"{one:,.1f}"
    return cells | {name: f"{ratio:.2f} ×" for name, ratio in ratios(figures).items()}


def ratios(figures: Figures) -> dict[str, float]:
    """Processor time of our clean build to each peer's, and of our other stages to it."""
    clean = figures.get(f"{_OURS}{CLEAN}")
    if not isinstance(clean, Cost):
        return {}
    costs = {name: one for name, one in figures.items() if isinstance(one, Cost)}
    peers = {
        f"clean build / {name}": clean.cpu / one.cpu
        for name, one in costs.items()
        if not name.startswith(_OURS)
    }
    own = {
        f"{name.removeprefix(_OURS)} / clean build": one.cpu / clean.cpu
        for name, one in costs.items()
        if name.startswith(_OURS) and one is not clean
    }
    return peers | own
