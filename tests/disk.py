"""A disk on which a process ends, or that is full, at any call that changes a file.

Calls of `os`, `io.open` and what they open are replaced in this process: use it in a forked one.
"""

from __future__ import annotations

import ctypes
import errno
import io
import os
import traceback
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from statements import StatementError, replace

KILLED, REFUSED, FAILED = 9, 2, 3
_GROW = ("mkdir", "link", "symlink", "open", "write")
_OTHER = ("rmdir", "rename", "replace", "unlink", "remove", "chmod", "utime", "renameat2")
_CHANGES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Disk:
    """What becomes of the calls: at the call `at`, counted from 1, the process is killed, or from
    then on there is no more room."""

    def __init__(self, at: int, full: bool) -> None:
        self.at, self.full, self.calls = at, full, 0

    def use(self) -> None:
        for name in (*_GROW, *_OTHER):
            if hasattr(os, name):
                setattr(os, name, self._changing(name, getattr(os, name)))
        opened = io.open

        def open_file(file: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
            if not {*mode} & {*"wax+"}:
                return opened(file, mode, *args, **kwargs)
            self._call("open", file)
            made = opened(file, mode, *args, **kwargs)
            return _File(made, self._changing("write", made.write, file))

        io.open = open_file
        rename = ctypes.CDLL(None).renameat2
        vars(replace)["ctypes"] = SimpleNamespace(
            CDLL=lambda _: SimpleNamespace(renameat2=self._changing("renameat2", rename))
        )

    def _changing(
        self, name: str, real: Callable[..., Any], file: Any = None
    ) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            if name == "open" and not args[1] & _CHANGES:
                return real(*args, **kwargs)
            try:
                self._call(name, file or args[0])
            except (OSError, Killed) as error:
                if name == "write" and file:  # some of it is written; of a journal, all or nothing
                    real(bytes(args[0])[: len(args[0]) // 2])
                if isinstance(error, Killed):
                    os._exit(KILLED)
                raise
            return real(*args, **kwargs)

        return call

    def _call(self, name: str, file: Any) -> None:
        self.calls += 1
        if self.calls < self.at:
            return
        if not self.full:
            if name == "write":
                raise Killed
            os._exit(KILLED)
        if name in _GROW:
            where = () if name == "write" else (str(file),)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), *where)


class Killed(BaseException):
    """Raised within this module alone."""


class _File:
    def __init__(self, made: Any, write: Callable[..., Any]) -> None:
        self.made, self.write = made, write

    def __enter__(self) -> _File:
        return self

    def __exit__(self, *error: object) -> None:
        self.made.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.made, name)


def harmed(work: Callable[[], object], at: int, *, full: bool) -> int:
    """Do some work in another process on such a disk; how it ended: 0, KILLED, REFUSED, FAILED."""
    child = os.fork()
    if child == 0:
        status = FAILED
        try:
            Disk(at, full).use()
            work()
            status = 0
        except StatementError:
            status = REFUSED
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
