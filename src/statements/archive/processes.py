"""Processes that do tasks for this one: each is asked through a pipe of its own.

So it is known which task one was at when it died, and none outlives the process that began it.
"""

from __future__ import annotations

import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import Pipe, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

from statements.errors import StatementError


class Died(StatementError):
    """A process ended in the middle of a task."""


class Processes:
    """Processes that do tasks, each for a thread of this one; one that died is replaced.

    They are spawned: a fork of a process with threads may inherit a lock that nobody opens.
    """

    def __init__(self, number: int) -> None:
        self.threads = ThreadPoolExecutor(number)
        self.here = threading.local()
        self.all: list[SpawnProcess] = []
        self.closed = False

    def submit(self, task: Callable[..., Any], *given: Any) -> Future[Any]:
        return self.threads.submit(self._do, task, *given)

    def _do(self, task: Callable[..., Any], *given: Any) -> Any:
        if not hasattr(self.here, "pipe"):
            self.here.pipe = self._begin()
        try:
            self.here.pipe.send((task, given))
            result = self.here.pipe.recv()
        except (EOFError, OSError) as error:
            del self.here.pipe
            raise Died("a process died; is there memory enough? run the same again") from error
        if isinstance(result, Exception):
            raise result
        return result

    def _begin(self) -> Connection:
        ours, theirs = Pipe()
        process = SpawnProcess(target=_serve, args=(theirs,))
        with theirs, _interrupts_blocked():
            process.start()
        self.all.append(process)
        if self.closed:
            process.kill()
        try:
            ours.recv()
        except (EOFError, OSError) as error:
            raise StatementError(
                "no process can be started; a script must do it below if __name__ == '__main__':"
            ) from error
        return ours

    def close(self) -> None:
        """End them at once; what waits is not begun."""
        self.closed = True
        self.threads.shutdown(wait=False, cancel_futures=True)
        for process in self.all:
            process.kill()
        self.threads.shutdown()
        for process in self.all:
            process.join()


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """A process begun meanwhile never sees Ctrl-C, which is for the one that wants the work."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # which would let them through when it is begun
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection) -> None:
    """Do tasks until the process that asks is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where they could not be blocked
    with suppress(EOFError, OSError):
        pipe.send("ready")
        while True:
            task, given = pipe.recv()
            try:
                result = task(*given)
            except Exception as error:
                error.add_note(traceback.format_exc())
                result = error
            pipe.send(result)
