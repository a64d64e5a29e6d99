"""Kernels for notebooks, forked from one process that has imported what all of them need."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path

import statements
from statements.errors import StatementError

MODULES = (
    *("ipykernel.kernelapp", "ipykernel.debugger", "IPython.core.completerlib", "sqlite3"),
    *("IPython.extensions.storemagic", "matplotlib.pyplot", "matplotlib.backends.backend_svg"),
    *("matplotlib.backends.backend_pdf", "statements.charts", "statements.comparison.checks"),
    *("statements.tables.corpus", "statements.display.drawing"),
)
CAN_FORK = hasattr(os, "fork") and sys.platform != "darwin"  # whose own libraries don't allow it

SERVE = ("-m", "statements.report.kernels")


class Kernel:
    """A forked process, with what is asked of a `subprocess.Popen`; its status is not known."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int) -> None:
        self.pid = pid

    def poll(self) -> int | None:
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return 0
        return None

    def wait(self) -> int:
        """The status, once `poll` has one."""
        return 0

    def send_signal(self, number: int) -> None:
        os.kill(self.pid, number)


Fork = Callable[[Sequence[str], Mapping[str, str], str], Kernel | None]


def cannot_fork(*given: object) -> None:
    """Where there is no nursery."""


@contextmanager
def nursery() -> Iterator[Fork]:
    """A process that forks kernels, each in a session of its own; it comes up while others work.

    What is yielded takes the arguments of a kernel, its environment and its folder, and gives none
    where this system can't fork.
    """
    if not CAN_FORK:
        yield cannot_fork
        return
    # A kernel shows charts only where their backend is set before their library is imported; and
    # its debugger, which is not used, would say what it thinks of this Python.
    env = {**os.environ, "MPLBACKEND": "module://matplotlib_inline.backend_inline"}
    env["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"
    command, pipe = [sys.executable, *SERVE], subprocess.PIPE
    with subprocess.Popen(command, text=True, env=env, stdin=pipe, stdout=pipe) as process:

        def fork(*given: object) -> Kernel | None:
            assert process.stdin and process.stdout
            try:
                print(json.dumps(given), file=process.stdin, flush=True)
            except OSError:
                return None
            pid = process.stdout.readline()
            return Kernel(int(pid)) if pid else None

        try:
            yield fork
        finally:
            process.terminate()


def serve() -> None:
    """Fork a kernel for each line of standard input, and print its process's number."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asked
    if not sys.flags.safe_path:
        del sys.path[0]  # the folder in which this runs is not that of a notebook
    for module in MODULES:
        import_module(module)
    with suppress(StatementError):
        statements.compare(statements.load())  # what is compiled and cached once, for all of them
    gc.freeze()  # what all of them share is neither searched nor copied
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # so that none stays a zombie
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _become_kernel(*json.loads(line))
        print(pid, flush=True)


def _become_kernel(arguments: list[str], env: dict[str, str], cwd: str) -> None:
    from ipykernel.kernelapp import IPKernelApp

    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.setsid()
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    with Path(os.devnull).open() as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    IPKernelApp.launch_instance([*arguments, f"--IPKernelApp.parent_handle={os.getppid()}"])
    os._exit(0)


if __name__ == "__main__":
    serve()
