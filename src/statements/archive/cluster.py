"""A Dask cluster that does tasks for this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from statements.archive.processes import Died
from statements.errors import StatementError

T = TypeVar("T")


class Cluster:
    """The workers behind the address of a Dask scheduler."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client
        except ImportError as error:
            raise StatementError(
                "a cluster needs Dask: pip install 'statements[cluster]'"
            ) from error
        try:
            self.client = Client(address)
        except (OSError, ValueError) as error:
            raise StatementError(f"{address}: no Dask scheduler answers ({error})") from error

    def each(self, task: Callable[[T], Any], things: Iterable[T]) -> Iterator[tuple[T, Any]]:
        """Do a task for each of some things, as `Processes` do."""
        from distributed import KilledWorker, as_completed

        waiting, at_work, done = iter(things), dict[Any, T](), as_completed()
        while True:
            free = 2 * max(1, sum(self.client.ncores().values())) - len(at_work)
            for thing in islice(waiting, max(0, free)):
                future = self.client.submit(task, thing, pure=False)
                at_work[future.key] = thing
                done.add(future)
            if not at_work:
                return
            future = next(done)
            try:
                result = future.result()
            except KilledWorker:  # so often did workers die at it that Dask gives it up
                result = Died()
            yield at_work.pop(future.key), result

    def close(self) -> None:
        self.client.close()
