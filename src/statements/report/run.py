"""Runs notebooks and gives them back with what they show."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from math import inf
from multiprocessing.connection import wait
from pathlib import Path
from time import monotonic
from typing import Any

import nbformat
from nbformat import NotebookNode

from statements.errors import StatementError
from statements.report.kernels import begin

AT_ONCE = 4  # notebooks: while one starts or ends, others use the cores
INJECTED = "injected-parameters"
_DRAWN = "__import__('statements.display.notebook').display.notebook.show_all()"  # leaves no name

Parameters = Mapping[str, str | None]
Progress = Callable[[int, int, str], None]  # cells done, all cells, what is going on


def run_notebooks(
    paths: Sequence[Path],
    parameters: Parameters,
    *,
    timeout: int,
    progress: Progress,
    scratch: Path | None = None,
) -> list[NotebookNode]:
    """Run notebooks, each in a process and in its own folder, with parameters of ours.

    They leave nothing in a home folder: what IPython writes of its own goes to a folder in
    `scratch`, or the system's own. Raises `StatementError`, which names the notebook and the cell,
    where a cell fails or takes longer than `timeout` seconds.
    """
    notebooks = [with_parameters(_read(path), parameters) for path in paths]
    waiting = iter(zip(paths, notebooks, strict=True))
    total, done = sum(len(_code(notebook)) for notebook in notebooks), 0
    running: dict[Any, _Run] = {}  # by the pipes that lead there
    with tempfile.TemporaryDirectory(dir=scratch) as own:
        try:
            while True:
                for path, notebook in islice(waiting, AT_ONCE - len(running)):
                    run = _Run(path, notebook, Path(own))
                    running[run.pipe] = run
                if not running:
                    return notebooks
                due = min(run.due for run in running.values())
                ready = wait(running, None if due == inf else max(due - monotonic(), 0))
                for pipe in ready or [pipe for pipe in running if running[pipe].due == due]:
                    if running[pipe].hear(timeout):
                        progress(done, total, running[pipe].path.stem)
                        done += 1
                    else:
                        running.pop(pipe).end()
        finally:
            for run in running.values():
                run.end()


def _read(path: Path) -> NotebookNode:
    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError, nbformat.ValidationError) as error:
        raise StatementError(f"{path}: can't be read as a notebook ({error}); mend it") from error


def with_parameters(notebook: NotebookNode, parameters: Parameters) -> NotebookNode:
    """The notebook with a cell that sets parameters after the one tagged `parameters`."""
    lines = [f"{name} = {value!r}" for name, value in parameters.items()]
    source = "\n".join([*lines, _DRAWN])
    cell = nbformat.v4.new_code_cell(source, metadata={"tags": [INJECTED]}, id=INJECTED)
    tagged = (i for i, c in enumerate(notebook.cells, 1) if "parameters" in tags(c))
    notebook.cells.insert(next(tagged, 0), cell)
    return notebook


def tags(cell: NotebookNode) -> list[str]:
    return list(cell.metadata.get("tags", []))


def _code(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


class _Run:
    """A notebook at work."""

    def __init__(self, path: Path, notebook: NotebookNode, scratch: Path) -> None:
        self.path = path
        self.notebook = notebook
        self.cell = 0  # of those with code, the one that runs
        self.due = inf  # when it takes too long
        sources = [cell.source for cell in _code(notebook)]
        self.pipe, self.process = begin(sources, path.parent, scratch)

    def hear(self, timeout: int) -> bool:
        """Take what the process says: whether it begins a cell; otherwise all are done."""
        if not self.pipe.poll():
            raise self._failed(
                f"took longer than {timeout} seconds; mend it, or give it more with --timeout"
            )
        try:
            said = self.pipe.recv()
        except (EOFError, OSError) as error:
            raise self._failed("its Python process ended; is there memory enough?") from error
        if isinstance(said, str):
            raise self._failed(said)
        if isinstance(said, int):
            self.cell, self.due = said, monotonic() + timeout
            return True
        for cell, shown in zip(_code(self.notebook), said, strict=True):
            cell.outputs = nbformat.from_dict(shown)
        return False

    def _failed(self, reason: str) -> StatementError:
        """The cells are counted as a reader counts them: from 1, without the one put in here."""
        at = _code(self.notebook)[self.cell]
        before = self.notebook.cells[: self.notebook.cells.index(at)]
        number = 1 + sum(INJECTED not in tags(cell) for cell in before)
        return StatementError(f"{self.path.name}, cell {number}: {reason}")

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()
