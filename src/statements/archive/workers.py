"""Processes, or the workers of a Dask cluster, that do tasks for this process."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from itertools import islice
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any, TypeVar

from statements.errors import StatementError

T = TypeVar("T")


class Died(StatementError):
    """A process ended in the middle of a task, or of another beside it."""


class Workers:
    """What does tasks, a few at once."""

    executor: Executor
    death: type[Exception]  # that the executor raises of a task at which a process died

    def room(self) -> int:
        """How many tasks may be at work."""
        raise NotImplementedError

    def submit(self, task: Callable[[T], Any], thing: T) -> Future[Any]:
        """Give a task out."""
        return self.executor.submit(task, thing)

    def each(self, task: Callable[[T], Any], things: Iterable[T]) -> Iterator[tuple[T, Any]]:
        """Do a task for each of some things: the thing and what comes of it, in any order.

        What comes may be `Died`; any other exception is raised.
        """
        waiting, at_work = iter(things), dict[Future[Any], T]()
        while True:
            for thing in islice(waiting, max(0, self.room() - len(at_work))):
                at_work[self.submit(task, thing)] = thing
            if not at_work:
                return
            for future in wait(at_work, return_when=FIRST_COMPLETED).done:
                died = isinstance(future.exception(), self.death)
                why = "the process that reads it dies; is there memory enough?"
                yield at_work.pop(future), Died(why) if died else future.result()


class Processes(Workers):
    """So many processes of this computer; where one dies, all begin again.

    They are spawned: a fork of a process with threads may inherit a lock that nobody opens.
    """

    death = BrokenProcessPool

    def __init__(self, number: int) -> None:
        self.number = number
        self._begin()

    def _begin(self) -> None:
        theirs, self.ours = Pipe(duplex=False)
        context = get_context("spawn")
        self.executor = ProcessPoolExecutor(self.number, context, _get_ready, (theirs,))
        try:
            self.executor.submit(int).result()
        except BrokenProcessPool as error:
            raise StatementError(
                "no process can be started; a script must do it below if __name__ == '__main__':"
            ) from error

    def room(self) -> int:
        return self.number + 1

    def submit(self, task: Callable[[T], Any], thing: T) -> Future[Any]:
        try:
            return self.executor.submit(task, thing)
        except BrokenProcessPool:
            self._begin()
            return self.executor.submit(task, thing)

    def close(self) -> None:
        """End them at once."""
        self.ours.close()
        self.executor.shutdown()


class Cluster(Workers):
    """The workers behind the address of a Dask scheduler."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client, KilledWorker
        except ImportError as error:
            raise StatementError(
                "a cluster needs Dask: pip install 'statements[cluster]'"
            ) from error
        try:
            self.client = Client(address)
        except (OSError, ValueError) as error:
            raise StatementError(f"{address}: no Dask scheduler answers ({error})") from error
        self.executor, self.death = self.client.get_executor(), KilledWorker

    def room(self) -> int:
        return 2 * max(1, sum(self.client.ncores().values()))

    def close(self) -> None:
        self.client.close()


def _get_ready(pipe: Connection) -> None:
    """Load what all tasks need, and end when the other end of a pipe is closed or its process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for the one that wants the work
    Thread(target=lambda: (pipe.poll(None), os._exit(1)), daemon=True).start()
    import_module("statements.archive.dataset")
