"""What a command costs: processor time of it and its children, wall time, peak memory."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from resource import struct_rusage

_STAGE = re.compile(r"INFO +- +Dossier: (.*)")
_STEP = 0.05  # seconds between two looks at the log
_KILOBYTE = 1 if sys.platform != "darwin" else 1 / 1024


@dataclass(frozen=True)
class Cost:
    """Seconds of processor (user and system, children included), seconds, bytes.

    `memory` is that of the largest process. `stages` are the processor's seconds (of children that
    have ended, too) up to each line of the log that tells of progress; Linux alone gives them.
    """

    cpu: float
    wall: float
    memory: int = 0
    stages: Mapping[str, float] = field(default_factory=dict)

    def __add__(self, other: Cost) -> Cost:
        """Both, one after the other."""
        memory = max(self.memory, other.memory)
        return Cost(self.cpu + other.cpu, self.wall + other.wall, memory)


class FailedError(Exception):
    """A measured command failed: its last words."""


def measure(command: Sequence[str | Path], folder: Path, *, strict: bool = True) -> Cost:
    """Runs `command` in `folder`; FailedError when it fails, unless not `strict`."""
    given = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as log:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            env=given,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        stages, status, used = _wait(process, log.fileno())
        wall = time.perf_counter() - start
        log.seek(0)
        if status and strict:
            raise FailedError(f"{' '.join(map(str, command))}\n{log.read()[-2000:]}")
    return Cost(used.ru_utime + used.ru_stime, wall, int(used.ru_maxrss * 1024 * _KILOBYTE), stages)


def _wait(
    process: subprocess.Popen[bytes], log: int
) -> tuple[dict[str, float], int, struct_rusage]:
    """Looks at the log until the command ends, and takes down when it told of progress."""
    stages: dict[str, float] = {}
    read = 0
    while True:
        ended, status, used = os.wait4(process.pid, os.WNOHANG)
        fresh = os.pread(log, 1 << 20, read)
        read += len(fresh)
        for told in _STAGE.findall(fresh.decode("utf-8", "replace")):
            stages.setdefault(re.sub(r"\d+", "…", told).strip(), _cpu_of(process.pid))
        if ended:
            process.returncode = os.waitstatus_to_exitcode(status)
            return stages, process.returncode, used
        time.sleep(_STEP)


def _cpu_of(process: int) -> float:
    """Seconds so far, of it and the children it has waited for; 0 where nobody says."""
    try:
        told = Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2]
    except OSError:
        return 0.0
    ticks = map(int, told.split()[11:15])
    return sum(ticks) / os.sysconf("SC_CLK_TCK")
