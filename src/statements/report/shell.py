"""What runs the cells of a notebook, in a process of their own.

The import is what takes time: it is done once, in the process that the others are forked from.
"""

import base64
import gc
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any

# Charts are shown only where the backend is set before their library is imported.
os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.interactiveshell import InteractiveShell

import statements
from statements.errors import StatementError

Output = dict[str, Any]  # of a notebook, as its format has it

for _name in (
    *("IPython.core.completerlib", "sqlite3", "matplotlib.pyplot", "seaborn"),
    *("matplotlib.backends.backend_svg", "matplotlib.backends.backend_pdf", "statements.charts"),
    *("statements.comparison.checks", "statements.display.save"),
):
    import_module(_name)
with suppress(StatementError):
    statements.compare(statements.load())  # what is compiled and cached once, for all of them
gc.freeze()  # what all of them share is neither searched nor copied


class _Result(DisplayHook):
    """Keeps what a cell ends in."""

    def write_output_prompt(self) -> None:
        pass

    def write_format_data(self, format_dict: Any, md_dict: Any = None) -> None:
        assert self.shell
        self.shell.display_pub.publish(format_dict, md_dict)


class _Printed(io.TextIOBase):
    """Keeps what a cell prints, among what it displays."""

    def __init__(self, shown: list[Any]) -> None:
        self.shown = shown

    def write(self, text: str) -> int:
        self.shown += [text] if text else []
        return len(text)


class _Shell(InteractiveShell):
    """IPython's own, which keeps what cells show and what goes wrong."""

    display_pub_class = CapturingDisplayPublisher
    displayhook_class = _Result
    error: BaseException | None = None

    def _showtraceback(self, etype: Any, evalue: BaseException, stb: Any) -> None:
        self.error = evalue


def run_cells(
    sources: Sequence[str], scratch: Path, begins: Callable[[int], object]
) -> list[list[Output]] | str:
    """What each cell shows; or, where one fails, the kind of error and what it says."""
    sys.path.insert(0, "")
    shell: Any = _Shell.instance(ipython_dir=str(scratch))
    shown = shell.display_pub.outputs
    found = []
    with redirect_stdout(_Printed(shown)), redirect_stderr(io.StringIO()):
        for number, source in enumerate(sources):
            begins(number)
            result = shell.run_cell(source, store_history=True)
            if error := result.error_before_exec or result.error_in_exec or shell.error:
                full = "is the disk full?" if type(error) is OSError else ""
                advice = full or "open the notebook in JupyterLab to mend it"
                return f"{type(error).__name__}: {error}; {advice}"
            found.append([*_outputs(shown)])
            shown.clear()
    return found


def _outputs(shown: list[Any]) -> Iterator[Output]:
    for kind, alike in groupby(shown, type):
        if kind is str:
            yield {"output_type": "stream", "name": "stdout", "text": "".join(alike)}
            continue
        for each in (each for each in alike if not each["update"]):
            data = {
                kind: base64.b64encode(value).decode() if isinstance(value, bytes) else value
                for kind, value in each["data"].items()
            }
            yield {"output_type": "display_data", "data": data, "metadata": each["metadata"] or {}}
