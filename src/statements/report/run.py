"""Runs notebooks and gives them back with what they show."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from statements.errors import StatementError

AT_ONCE = 2  # kernels; more of them take memory and, on two cores, no less time
INJECTED = "injected-parameters"

Parameters = Mapping[str, str | None]
Progress = Callable[[int, int, str], None]  # cells done, all cells, what is going on


class _OwnPython(AsyncKernelManager):
    """A kernel of the Python that runs this, whatever kernels are installed elsewhere."""

    @property
    def kernel_spec(self) -> KernelSpec:
        argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=argv, language="python", display_name="Python")


def run_notebooks(
    paths: Sequence[Path], parameters: Parameters, *, timeout: int, progress: Progress
) -> list[NotebookNode]:
    """Run notebooks, each in its own kernel and folder, with parameters of ours.

    Raises `StatementError`, which names the notebook and the cell, where a cell fails or takes
    longer than `timeout` seconds.
    """
    notebooks = [with_parameters(_read(path), parameters) for path in paths]
    return asyncio.run(_run_all(list(zip(paths, notebooks, strict=True)), timeout, progress))


def _read(path: Path) -> NotebookNode:
    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError, nbformat.ValidationError) as error:
        raise StatementError(f"{path}: can't be read as a notebook ({error}); mend it") from error


def with_parameters(notebook: NotebookNode, parameters: Parameters) -> NotebookNode:
    """The notebook with a cell that sets parameters after the one tagged `parameters`."""
    source = "\n".join(f"{name} = {value!r}" for name, value in parameters.items())
    cell = nbformat.v4.new_code_cell(source, metadata={"tags": [INJECTED]}, id=INJECTED)
    tagged = (i for i, c in enumerate(notebook.cells, 1) if "parameters" in tags(c))
    notebook.cells.insert(next(tagged, 0), cell)
    return notebook


def tags(cell: NotebookNode) -> list[str]:
    return list(cell.metadata.get("tags", []))


async def _run_all(
    named: list[tuple[Path, NotebookNode]], timeout: int, progress: Progress
) -> list[NotebookNode]:
    total = sum(len(notebook.cells) for _, notebook in named)
    done = 0
    free = asyncio.Semaphore(AT_ONCE)

    async def run(path: Path, notebook: NotebookNode, scratch: Path) -> NotebookNode:
        def on_cell(**_: Any) -> None:
            nonlocal done
            progress(done, total, path.stem)
            done += 1

        async with free:
            return await _run(path, notebook, scratch, timeout, on_cell)

    with tempfile.TemporaryDirectory(prefix="statements-") as scratch:
        tasks = [asyncio.create_task(run(*pair, Path(scratch))) for pair in named]
        try:
            return await asyncio.gather(*tasks)
        finally:  # where one fails, the others' kernels end too
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


async def _run(
    path: Path,
    notebook: NotebookNode,
    scratch: Path,
    timeout: int,
    on_cell: Callable[..., None],
) -> NotebookNode:
    current = 0

    def starts(cell: NotebookNode, cell_index: int) -> None:
        nonlocal current
        current = cell_index
        _leave_interrupts_to_us()
        on_cell()

    client = NotebookClient(
        notebook,
        kernel_manager_class=_OwnPython,
        timeout=timeout,
        shutdown_kernel="immediate",
        record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
        on_cell_start=starts,
    )
    # Nothing of the user's own set-up of IPython is read, and nothing is left in the home folder.
    env = {**os.environ, "IPYTHONDIR": str(scratch), "JUPYTER_RUNTIME_DIR": str(scratch)}
    try:
        return await client.async_execute(env=env)
    except (CellExecutionError, CellTimeoutError, DeadKernelError, RuntimeError) as error:
        place = f"{path.name}, cell {_number(notebook, current)}"
        raise StatementError(f"{place}: {_reason(error, timeout)}") from error


def _leave_interrupts_to_us() -> None:
    """Undo nbclient's own handler, which ends a kernel at Ctrl-C and then goes on."""
    asyncio.get_running_loop().remove_signal_handler(signal.SIGINT)


def _number(notebook: NotebookNode, index: int) -> int:
    """The place of a cell as a reader counts it: from 1 and without the one put in here."""
    return 1 + sum(INJECTED not in tags(cell) for cell in notebook.cells[:index])


def _reason(error: Exception, timeout: int) -> str:
    if isinstance(error, CellExecutionError):
        return f"{error.ename}: {error.evalue}; open the notebook in JupyterLab to mend it"
    if isinstance(error, CellTimeoutError):
        return f"took longer than {timeout} seconds; mend it, or give it more with --timeout"
    return f"its Python process ended ({error}); is there memory enough?"
