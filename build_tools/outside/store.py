"""What was worked out before, kept by the content of all that went in: nothing is worked out twice.

It is kept in memory as long as a `Store` lives and, where that has a path, as JSON in one SQLite
file, from one run to the next. The file may be deleted at any time and a killed run leaves it
whole. It holds plain data, so that whoever writes to it can mislead, but never run anything.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, Generic, TypeVar

T = TypeVar("T")

STORE_FOLDER = ".cache"
"""In a repository's root."""
_BUSY = 60  # seconds that another run may take to write


class Shelf(Generic[T]):
    """One kind of values under their keys, while it is open: see `Store.shelf`."""

    def __init__(
        self,
        rows: Callable[[str], str | None],
        before: dict[str, T],
        pack: Callable[[T], Any],
    ) -> None:
        self._rows, self._before, self._pack = rows, before, pack
        self.used: dict[str, T] = {}
        self.fresh: dict[str, str] = {}

    def holds(self, key: str) -> bool:
        """Whether the value of `key` was kept."""
        return key in self._before or self._rows(key) is not None

    def kept(self, key: str, make: Callable[[], T], unpack: Callable[[Any], T]) -> T:
        """The value of `key`: as it was kept, unpacked from JSON where it was on disk, or made."""
        value = self._before.get(key)
        if value is None:
            row = self._rows(key)
            value = make() if row is None else unpack(json.loads(row))
            if row is None:
                self.fresh[key] = json.dumps(self._pack(value), ensure_ascii=False)
        self.used[key] = value
        return value


class Store:
    """Shelves of values, in memory and, if `path` is given, in the file there."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._memory: dict[str, dict[str, Any]] = {}

    @contextmanager
    def shelf(self, name: str, pack: Callable[[T], Any]) -> Iterator[Shelf[T]]:
        """The shelf `name`, open; `pack` makes JSON's plain data of a value.

        When it closes without an error, what is new is kept, and what nobody asked for is dropped.
        """
        with closing(_opened(self._path)) as file:
            shelf = Shelf(_reader(file, name), self._memory.get(name, {}), pack)
            yield shelf
            self._memory[name] = shelf.used
            _save(file, name, shelf)


def key_of(*parts: str) -> str:
    """A key for what is made of `parts`, and of nothing else."""
    return sha256("\0".join(parts).encode()).hexdigest()


@cache
def code_key(wings: tuple[str, ...], packages: tuple[str, ...]) -> str:
    """A key for the code and the tables of some wings, which must be there, and for what they run on."""
    house = Path(__file__).parent.parent
    folders = [(house / wing).resolve(strict=True) for wing in wings]
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    texts = [path.read_bytes() for path in files if path.suffix in (".py", ".yaml", ".po")]
    versions = [sys.version, *map(version, packages)]
    return key_of(*versions, *(sha256(text).hexdigest() for text in texts))


def _opened(path: Path | None) -> sqlite3.Connection:
    """The file; one in memory where there is none, or none can be; a broken one is begun anew."""
    if path is None:
        return _table(":memory:")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _table(path)
    except (OSError, sqlite3.OperationalError):  # a folder that is not ours to write to
        return _table(":memory:")
    except sqlite3.DatabaseError:
        path.unlink()
        return _table(path)


def _table(path: Path | str) -> sqlite3.Connection:
    file = sqlite3.connect(path, timeout=_BUSY)
    file.execute(
        "CREATE TABLE IF NOT EXISTS kept"
        " (shelf TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY (shelf, key)) WITHOUT ROWID"
    )
    return file


def _reader(file: sqlite3.Connection, name: str) -> Callable[[str], str | None]:
    def read(key: str) -> str | None:
        found = file.execute("SELECT value FROM kept WHERE shelf = ? AND key = ?", (name, key))
        row = found.fetchone()
        return str(row[0]) if row else None

    return read


def _save(file: sqlite3.Connection, name: str, shelf: Shelf[Any]) -> None:
    """All or nothing; what cannot be kept is worked out again the next time."""
    keys = {key for (key,) in file.execute("SELECT key FROM kept WHERE shelf = ?", (name,))}
    old = keys - shelf.used.keys()
    if not old and not shelf.fresh:
        return
    with suppress(sqlite3.OperationalError), file:
        file.executemany(
            "DELETE FROM kept WHERE shelf = ? AND key = ?", [(name, key) for key in old]
        )
        file.executemany(
            "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)",
            [(name, key, value) for key, value in shelf.fresh.items()],
        )
