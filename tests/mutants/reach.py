"""Which tests reach which line, and how long each takes of a processor."""

from __future__ import annotations

import functools
import gc
import time
from collections import defaultdict
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from coverage import Coverage, CoverageData


@dataclass
class Reach:
    """What a run of every test showed: names of tests by file and line, and their seconds."""

    tests: dict[str, dict[int, set[str]]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    def of(self, path: Path, line: int) -> list[str]:
        """The tests that reach a line, the quickest first."""
        found = self.tests.get(str(path), {}).get(line, set())
        return sorted(found, key=lambda name: (self.seconds[name], name))


def run(items: list[pytest.Item], paths: list[Path], reach: Reach) -> Reach:
    """Runs the tests and adds them. A fixture's lines are reached by each test that asks for it."""
    coverage = Coverage(data_file=None, config_file=False, include=[str(path) for path in paths])
    fixtures, kept = _Fixtures(coverage), caches()
    items[0].config.pluginmanager.register(fixtures)
    with coverage.collect():
        for item, following in zip(items, [*items[1:], None], strict=True):
            forget(kept)
            started = time.process_time()
            fixtures.enter(item.nodeid)
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            reach.seconds[item.nodeid] = time.process_time() - started
    _add(coverage.get_data(), _users(items), reach)
    return reach


def _add(data: CoverageData, users: dict[str, list[str]], reach: Reach) -> None:
    for path in data.measured_files():
        lines = reach.tests.setdefault(path, defaultdict(set))
        for line, names in data.contexts_by_lineno(path).items():
            for name in filter(None, names):
                lines[line].update(users.get(name, [name]))


_Cache = type(functools.lru_cache(abs))  # which has no public name


def caches() -> list[Any]:
    """What our functions keep of what they were asked."""
    return [
        kept
        for kept in gc.get_objects()
        if isinstance(kept, _Cache) and kept.__module__.startswith("build_tools")
    ]


def forget(kept: list[Any]) -> None:
    """Empties them, so that each test asks anew."""
    for cache in kept:
        cache.cache_clear()


def _users(items: list[pytest.Item]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for item in items:
        for name in getattr(item, "fixturenames", ()):
            found[f"fixture {name}"].append(item.nodeid)
    return found


class _Fixtures:
    """Tells coverage who is at work: a test, or a fixture that outlives it."""

    def __init__(self, coverage: Coverage) -> None:
        self._coverage = coverage
        self._test = ""

    def enter(self, test: str) -> None:
        self._test = test
        self._coverage.switch_context(test)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any]) -> Generator[None, Any, Any]:
        """What outlives a test is put down to its own name."""
        if fixturedef.scope != "function":
            self._coverage.switch_context(f"fixture {fixturedef.argname}")
        made = yield
        self._coverage.switch_context(self._test)
        return made
