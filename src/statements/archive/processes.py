"""Processes that do tasks for this one: each is asked through a pipe of its own.

So it is known which task one was at when it died, and none outlives the process that began it. The
pool of `concurrent.futures` gives up all tasks where one process dies, and when the process that
began it is killed, its own wait for ever.
"""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing import Pipe, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, TypeVar

from statements.errors import StatementError

T = TypeVar("T")


class Died(StatementError):
    """A process ended in the middle of a task."""


class Processes:
    """So many processes, which begin at once; one that died is replaced.

    They are spawned: a fork of a process with threads may inherit a lock that nobody opens.
    """

    def __init__(self, number: int, get_ready: Callable[[], object]) -> None:
        self.get_ready = get_ready
        self.all: dict[Any, SpawnProcess] = {}  # by the pipe that leads there
        self.idle: list[Any] = []
        for _ in range(number):
            self._begin()

    def each(self, task: Callable[[T], Any], things: Iterable[T]) -> Iterator[tuple[T, Any]]:
        """Do a task for each of some things: the thing and what comes of it, in any order.

        What comes may be `Died`; any other exception is raised.
        """
        waiting, at_work = iter(things), dict[Any, T]()
        while True:
            for thing in islice(waiting, len(self.idle)):
                with suppress(OSError):  # it has died, which is seen below
                    self.idle[-1].send((task, thing))
                at_work[self.idle.pop()] = thing
            if self.idle and not at_work:
                return
            for pipe in wait(set(self.all) - set(self.idle)):
                result = self._receive(pipe, began=pipe not in at_work)
                if isinstance(result, Exception) and not isinstance(result, Died):
                    raise result
                if pipe in at_work:
                    yield at_work.pop(pipe), result

    def _receive(self, pipe: Any, began: bool) -> Any:
        try:
            result = pipe.recv()
        except (EOFError, OSError) as error:
            if began:
                raise StatementError(
                    "no process can be started; a script must do it below"
                    " if __name__ == '__main__':"
                ) from error
            self.all.pop(pipe).join()
            self._begin()
            return Died("the process that reads it dies; is there memory enough?")
        self.idle.append(pipe)
        return result

    def _begin(self) -> None:
        ours, theirs = Pipe()
        process = SpawnProcess(target=_serve, args=(theirs, self.get_ready))
        with theirs, _interrupts_blocked():
            process.start()
        self.all[ours] = process

    def close(self) -> None:
        """End them at once."""
        for process in self.all.values():
            process.kill()
        for process in self.all.values():
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


def _serve(pipe: Connection, get_ready: Callable[[], object]) -> None:
    """Do tasks until the process that asks is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where they could not be blocked
    get_ready()
    with suppress(EOFError, OSError):
        pipe.send("ready")
        while True:
            task, thing = pipe.recv()
            try:
                result = task(thing)
            except Exception as error:
                error.add_note(traceback.format_exc())
                result = error
            pipe.send(result)
