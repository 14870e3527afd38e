"""Plants faults in chosen modules, one at a time, and says which of them no test finds.

    python -m tests.mutants [--size N] [--seed WORD] [GROUP | PATH …]

A fault is what mutmut makes: an operator swapped, an argument gone, a text changed. Tests are
collected once; each fault is planted in a fork of that process, in the living function, and meets
the quickest tests that reach its line, up to `--seconds` of them. So the score is a lower bound.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import os
import pickle
import resource
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from types import FunctionType

import pytest

from build_tools.checks import CHECKS
from tests.conftest import ROOT
from tests.mutants.reach import Reach, caches, forget, run
from tests.mutants.sample import Mutant, mutants, sample

GROUPS = {
    "reading": ["build_tools/reading/**/*.py"],
    "escaping": [
        "build_tools/words/inline.py",
        "build_tools/site/render.py",
        "build_tools/site/anchors.py",
        "build_tools/site/conversion.py",
        "build_tools/reading/problems.py",
    ],
    "facts": ["build_tools/facts/*.py"],
    "checks": ["build_tools/checks/*.py"],
}

_ALWAYS = ["tests/cases/test_cases.py", "tests/test_miniature.py"]
# By group, what is near to it. What guesses at random (test_fuzz) is left out: it finds, but not each time.
TESTS = {
    "reading": ["tests/reading"],
    "escaping": [
        "tests/words/test_bidi.py",
        "tests/words/test_inline.py",
        "tests/reading/test_problems.py",
        "tests/site/test_render.py",
        "tests/site/test_conversion.py",
        "tests/site/test_hostile.py",
    ],
    "facts": ["tests/facts", "tests/site/views"],
    "checks": ["tests/checks"],
}

KEPT = ROOT / ".cache" / "mutants"
GOAL = 0.8  # of a group's faults, found; else the run fails
_FAULTY = 1  # how the fork of a fault that was found ends
_BROKEN = 70  # how it ends if the fault is ours


class Trial:
    """Takes the place of pytest's loop over the tests."""

    def __init__(self, groups: dict[str, list[Path]], size: int, seed: str, seconds: float) -> None:
        self._groups, self._size, self._seed, self._seconds = groups, size, seed, seconds
        self._items: dict[str, pytest.Item] = {}
        self._failed = False
        self.weak: list[str] = []

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Without what reads the real dossier, which each fork would have to read anew."""
        items[:] = [item for item in items if "real" not in getattr(item, "fixturenames", ())]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Every group in turn, each with its survivors and its score."""
        self._items = {item.nodeid: item for item in session.items}
        paths = [path for name in GROUPS for path in _paths(name)]
        reach = _reach(session, paths)
        for name, group in self._groups.items():
            self._try_group(name, group, reach)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Whether any part of a test failed."""
        self._failed |= report.failed

    def _try_group(self, name: str, paths: list[Path], reach: Reach) -> None:
        found = [m for path in paths for m in mutants(path) if reach.of(m.path, m.line)]
        chosen = sample(found, self._size, self._seed)
        caught, finders = 0, set[str]()
        for mutant in chosen:
            if finder := self._finder(mutant, reach):
                caught += 1
                finders.add(finder)
            else:
                _say(f"\n{mutant.path.relative_to(ROOT)}:{mutant.line}", *mutant.change)
        self._hold_true(finders)
        if caught < len(chosen) * GOAL:
            self.weak.append(name)
        _say(f"\n{name}: {caught} of {len(chosen)} found, of {len(found)} that can be planted")

    def _finder(self, mutant: Mutant, reach: Reach) -> str:
        """The test that fails by the fault, the last one begun if it ends the process; "" if none."""

        def meet() -> None:
            _plant(mutant)
            self._run(self._chosen(mutant, reach), begun)

        with tempfile.TemporaryDirectory() as folder:
            begun = Path(folder, "begun")
            return begun.read_text("utf-8") if _forked(lambda: self._ends(meet), folder) else ""

    def _hold_true(self, finders: set[str]) -> None:
        """What has found a fault passes without one, else it has found none."""
        with tempfile.TemporaryDirectory() as folder:
            begun = Path(folder, "begun")
            if _forked(lambda: self._ends(lambda: self._run(sorted(finders), begun)), folder):
                raise RuntimeError(f"fails without a fault, too: {begun.read_text('utf-8')}")

    def _ends(self, work: Callable[[], None]) -> int:
        """How a fork ends: 0 if each test passes."""
        resource.setrlimit(resource.RLIMIT_CPU, (120, 130))
        work()
        return _FAULTY if self._failed else 0

    def _run(self, names: list[str], begun: Path) -> None:
        """The tests `names` until one fails; `begun` holds the name of the last."""
        items = [self._items[name] for name in names]
        for item, following in zip(items, [*items[1:], None], strict=True):
            begun.write_text(item.nodeid, encoding="utf-8")
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self._failed:
                return

    def _chosen(self, mutant: Mutant, reach: Reach) -> list[str]:
        near = _near(mutant.path)
        found = [test for test in reach.of(mutant.path, mutant.line) if test in self._items]
        first = [test for test in found if any(word in test for word in near)]
        chosen, left = dict.fromkeys(first), self._seconds
        for test in found:
            left -= reach.seconds[test]
            if left > 0:
                chosen.setdefault(test)
        # It builds in processes of its own, which the first pass does not see.
        whole = [test for test in self._items if "test_miniature" in test]
        return list(dict.fromkeys([*chosen, *whole]))


def _near(path: Path) -> list[str]:
    """What the names of a module's own tests contain."""
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    checks = [f"[{check.__name__}/" for check in CHECKS if check.__module__ == module]
    return [*checks, f"/test_{path.stem}.py"]


def _plant(mutant: Mutant) -> None:
    """The changed code takes its place in every function that was made of the old."""
    code = mutant.code
    assert code is not None
    for known in gc.get_objects():
        if isinstance(known, FunctionType) and _is_of(known, mutant):
            known.__code__ = code
    forget(caches())


def _is_of(known: FunctionType, mutant: Mutant) -> bool:
    old = known.__code__
    return old.co_firstlineno == mutant.start and old.co_filename == str(mutant.path)


def _reach(session: pytest.Session, paths: list[Path]) -> Reach:
    """Measured where nothing of it is left behind, and kept: only new tests are run again."""
    file = KEPT / _digest(paths)
    reach: Reach = pickle.loads(file.read_bytes()) if file.exists() else Reach()  # noqa: S301  # our own
    new = [item for item in session.items if item.nodeid not in reach.seconds]
    if new:
        KEPT.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            _forked(lambda: file.write_bytes(pickle.dumps(run(new, paths, reach))) and 0, folder)
        reach = pickle.loads(file.read_bytes())  # noqa: S301  # our own
    return reach


def _digest(paths: list[Path]) -> str:
    """Of the modules, in which a line may have moved."""
    found = hashlib.sha256()
    for path in paths:
        found.update(path.read_bytes())
    return found.hexdigest()


def _forked(work: Callable[[], int], folder: str) -> int:
    """How a silent copy of this process ends, which does the work and leaves its files in `folder`."""
    child = os.fork()
    if not child:
        os.environ["PYTEST_DEBUG_TEMPROOT"] = folder
        said, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        try:
            os._exit(work())
        except BaseException:
            os.write(said, traceback.format_exc().encode())
            os._exit(_BROKEN)
    status = os.waitpid(child, 0)[1]
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _BROKEN:
        raise RuntimeError("the trial itself has failed")
    return status


def _say(*lines: str) -> None:
    sys.stderr.write("\n".join(lines) + "\n")


def _paths(name: str) -> list[Path]:
    return sorted(path for pattern in GROUPS.get(name, [name]) for path in ROOT.glob(pattern))


def main() -> None:
    """Reads what is asked, and runs it."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("group", nargs="*", default=list(GROUPS))
    asked = parser.parse_args()
    groups = {name: _paths(name) for name in asked.group}
    known = set(groups) <= set(GROUPS)  # else a module: all that we have
    trial = Trial(groups, asked.size, asked.seed, asked.seconds)
    options = ["-q", "-p", "no:cacheprovider", "-n0", "-m", "not browser", "-s"]
    options += ["--ignore", "tests/reading/test_fuzz.py"]
    tests = [test for name in GROUPS if name in groups or not known for test in TESTS[name]]
    status = pytest.main([*options, *_ALWAYS, *tests], plugins=[trial])
    sys.exit(status or bool(trial.weak))


if __name__ == "__main__":
    main()
