"""Runs notebooks and gives them back with what they show."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError
from nbformat import NotebookNode

from statements.errors import StatementError
from statements.report.kernels import Fork, cannot_fork

AT_ONCE = 4  # kernels: while one starts or ends, others use the cores
INJECTED = "injected-parameters"
_DRAWN = "__import__('statements.display.notebook').display.notebook.show_drawn()"  # leaves no name

Parameters = Mapping[str, str | None]
Progress = Callable[[int, int, str], None]  # cells done, all cells, what is going on


class _OwnPython(AsyncKernelManager):
    """A kernel of the Python that runs this, whatever kernels are installed elsewhere."""

    def __init__(self, fork: Fork) -> None:
        super().__init__()
        self.provisioner = _Forked(
            kernel_id=self.kernel_id, kernel_spec=self.kernel_spec, parent=self
        )
        self.provisioner.fork = fork

    @property
    def kernel_spec(self) -> KernelSpec:
        kernel = ["ipykernel_launcher", "-f", "{connection_file}", "--log-level=ERROR"]
        argv = [sys.executable, "-m", *kernel]
        return KernelSpec(argv=argv, language="python", display_name="Python")


class _Forked(LocalProvisioner):
    """Forks a kernel, or starts one where that can't be."""

    fork: Fork
    process: Any

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        arguments = cmd[cmd.index("-f") :]
        self.process = self.fork(arguments, kwargs["env"], kwargs["cwd"])
        if self.process is None:
            return await super().launch_kernel(cmd, **kwargs)
        self.pid = self.pgid = self.process.pid
        return self.connection_info


def run_notebooks(
    paths: Sequence[Path],
    parameters: Parameters,
    *,
    timeout: int,
    progress: Progress,
    fork: Fork = cannot_fork,
    scratch: Path | None = None,
) -> list[NotebookNode]:
    """Run notebooks, each in its own kernel and folder, with parameters of ours.

    `fork` is that of a `nursery`; kernels are started where it gives none. They leave nothing in a
    home folder: what they write of their own goes to a folder in `scratch`, or the system's own.
    Raises `StatementError`, which names the notebook and the cell, where a cell fails or takes
    longer than `timeout` seconds.
    """
    notebooks = [with_parameters(_read(path), parameters) for path in paths]
    total = sum(len(notebook.cells) for notebook in notebooks)
    with tempfile.TemporaryDirectory(dir=scratch) as own:
        kernels = _Kernels(fork, own, timeout, total, progress)
        return asyncio.run(_run_all(kernels, zip(paths, notebooks, strict=True)))


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


async def _run_all(
    kernels: _Kernels, named: Iterable[tuple[Path, NotebookNode]]
) -> list[NotebookNode]:
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(kernels.run(*each)) for each in named]
    except* StatementError as errors:
        raise errors.exceptions[0] from None
    return [task.result() for task in tasks]


class _Kernels:
    """Notebooks at work, so many at once."""

    def __init__(
        self, fork: Fork, scratch: str, timeout: int, total: int, progress: Progress
    ) -> None:
        self.fork = fork
        # Nothing of a user's own set-up of IPython is read, and nothing is left in a home folder.
        self.env = {**os.environ, "IPYTHONDIR": scratch, "JUPYTER_RUNTIME_DIR": scratch}
        self.timeout = timeout
        self.total = total
        self.progress = progress
        self.free = asyncio.Semaphore(AT_ONCE)
        self.done = 0

    async def run(self, path: Path, notebook: NotebookNode) -> NotebookNode:
        async with self.free:
            current = 0

            def starts(cell: NotebookNode, cell_index: int) -> None:
                nonlocal current
                current = cell_index
                self._starts_cell(path.stem)

            client = self._client(notebook, path.parent, starts)
            try:
                return await client.async_execute(env=self.env, cleanup_kc=True)
            except (CellExecutionError, CellTimeoutError, RuntimeError) as error:
                task = asyncio.current_task()
                if task and task.cancelling():  # another notebook failed, or it was Ctrl-C
                    raise asyncio.CancelledError from error
                place = f"{path.name}, cell {_number(notebook, current)}"
                raise StatementError(f"{place}: {_reason(error, self.timeout)}") from error

    def _client(
        self, notebook: NotebookNode, folder: Path, starts: Callable[..., None]
    ) -> NotebookClient:
        return NotebookClient(
            notebook,
            km=_OwnPython(self.fork),
            timeout=self.timeout,
            shutdown_kernel="immediate",
            record_timing=False,
            resources={"metadata": {"path": str(folder)}},
            on_cell_start=starts,
        )

    def _starts_cell(self, name: str) -> None:
        # nbclient's own handler would end a kernel at Ctrl-C and then go on.
        asyncio.get_running_loop().remove_signal_handler(signal.SIGINT)
        self.progress(self.done, self.total, name)
        self.done += 1


def _number(notebook: NotebookNode, index: int) -> int:
    """The place of a cell as a reader counts it: from 1 and without the one put in here."""
    return 1 + sum(INJECTED not in tags(cell) for cell in notebook.cells[:index])


def _reason(error: Exception, timeout: int) -> str:
    if isinstance(error, CellExecutionError):
        full = error.ename == "OSError"
        advice = "is the disk full?" if full else "open the notebook in JupyterLab to mend it"
        return f"{error.ename}: {error.evalue}; {advice}"
    if isinstance(error, CellTimeoutError):
        return f"took longer than {timeout} seconds; mend it, or give it more with --timeout"
    return f"its Python process ended ({error}); is there memory enough?"
