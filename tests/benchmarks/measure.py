"""Times, taken in turn so that a machine whose speed drifts is fair to all that is compared."""

import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from timeit import timeit
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = ("pandas", "pyarrow", "matplotlib", "nbconvert", "distributed", "spacy", "duckling")

Timed = Callable[[], float]  # seconds


class Row(NamedTuple):
    """A line of the table."""

    what: str
    took: str
    against: str
    ratio: float | None = None
    most: float | None = None  # the ratio's target
    least: float | None = None

    def __str__(self) -> str:
        target, verdict = "", ""
        if self.ratio is not None and (self.most or self.least):
            target = f"≤ {self.most}" if self.most else f"≥ {self.least}"
            met = self.ratio <= self.most if self.most else self.ratio >= (self.least or 0)
            verdict = "met" if met else "not met"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        cells = (self.what, self.took, self.against, ratio, target, verdict)
        return f"| {' | '.join(cells)} |"


HEAD = """\
| what | took | against | ratio | target | |
| --- | --- | --- | ---: | ---: | --- |"""


def in_turn(runs: int, *timed: Timed) -> list[list[float]]:
    """The seconds of each, run one after the other `runs` times after a run that isn't counted."""
    for each in timed:
        each()
    rounds = [[each() for each in timed] for _ in range(runs)]
    return [list(one) for one in zip(*rounds, strict=True)]


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """The median of the ratios of runs that stood beside each other."""
    return median(a / b for a, b in zip(ours, theirs, strict=True))


def seconds(times: Sequence[float]) -> str:
    middle = median(times)
    return f"{middle:.2f} s" if middle >= 0.1 else f"{1000 * middle:.1f} ms"


def called(function: Callable[[], object]) -> Timed:
    """How long a call takes, the collection of garbage left out."""
    return partial(timeit, function, number=1)


class Ended(NamedTuple):
    seconds: float
    megabytes: float  # of memory, at the peak of the largest process


def python(*arguments: str | Path) -> Ended:
    """A run of this Python to its end; a status but 0 is an error."""
    begun = time.perf_counter()
    command = [sys.executable, *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}: {said.decode()}")
    return Ended(time.perf_counter() - begun, used.ru_maxrss / 1024)


def machine() -> str:
    """What this is measured on."""
    cpu = platform.processor() or platform.machine()
    information = Path("/proc/cpuinfo")
    if information.exists():
        lines = information.read_text().splitlines()
        cpu = next((x.split(": ")[1] for x in lines if x.startswith("model name")), cpu)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    git = ["git", "-C", str(ROOT), "describe", "--always", "--dirty"]
    commit = subprocess.run(git, capture_output=True, text=True).stdout.strip()
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES if find_spec(name))
    return (
        f"Measured on {time.strftime('%d %B %Y, %H:%M')} at commit {commit}: {platform.system()}"
        f" {platform.release()}, {cpu}, {os.cpu_count()} cores, {memory:.0f} GB of memory, load"
        f" {os.getloadavg()[0]:.1f} at the beginning; Python {platform.python_version()},"
        f" {libraries}.\n"
    )
