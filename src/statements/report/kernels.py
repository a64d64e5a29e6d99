"""Processes for notebooks, each forked from one that has imported what all of them need."""

import os
import signal
import sys
from collections.abc import Sequence
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread
from typing import Any

# macOS' own libraries allow no fork, and Windows has none.
_CONTEXT: Any = get_context("forkserver" if sys.platform == "linux" else "spawn")


def get_ready() -> None:
    """Begin the process that the others are forked from; it comes up while this one works."""
    if sys.platform == "linux":
        from multiprocessing.forkserver import ensure_running

        _CONTEXT.set_forkserver_preload(["__main__", "statements.report.shell"])
        ensure_running()


def begin(sources: Sequence[str], folder: Path, scratch: Path) -> tuple[Connection, BaseProcess]:
    """A process that runs cells in a folder, and the pipe on which it says what comes of them.

    It sends the number of each cell before it runs it, and at the end what each shows, as a list of
    outputs of a notebook a cell, or what went wrong. It ends with this one. What IPython writes of
    its own goes to `scratch`.
    """
    get_ready()
    ours, theirs = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_run, args=(theirs, sources, folder, scratch), daemon=True)
    with theirs:
        process.start()
    return ours, process


def _run(pipe: Connection, sources: Sequence[str], folder: Path, scratch: Path) -> None:
    from statements.report.shell import run_cells

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one that wants the work
    Thread(target=_end_with_parent, daemon=True).start()
    with Path(os.devnull).open("r+") as nothing:
        for stream in range(3):
            os.dup2(nothing.fileno(), stream)
    os.chdir(folder)
    pipe.send(run_cells(sources, scratch, pipe.send))


def _end_with_parent() -> None:
    parent = parent_process()
    assert parent
    parent.join()
    os._exit(1)
