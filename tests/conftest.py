"""What several tests share: tools that may be missing, folders made once, and a browser."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

from statements.cli import main
from statements.files import CODEBOOK, STATEMENTS

Needs = Callable[..., str]
Shared = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="session")
def needs() -> Needs:
    """Find a tool: ``path = needs("pdftotext")``; with several names, the first one found.

    Where it is missing the test skips, or fails if STATEMENTS_REQUIRE_TOOLS is set.
    """

    def find(*names: str) -> str:
        for name in names:
            if path := shutil.which(name):
                return path
        reason = f"{' or '.join(names)} is not installed"
        if os.environ.get("STATEMENTS_REQUIRE_TOOLS"):
            pytest.fail(reason)
        pytest.skip(reason)

    return find


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """Fill a folder once for all processes that run tests: ``folder = shared("name", fill)``."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def once(name: str, fill: Callable[[Path], object]) -> Path:
        folder, filled = base / name, base / f"{name}.filled"
        with FileLock(base / f"{name}.lock"):
            if not filled.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                fill(folder)
                filled.touch()
        return folder

    return once


@pytest.fixture(scope="session")
def report(shared: Shared) -> Path:
    """The page of the project's own notebooks, beside all else that a report holds."""
    from statements.report.make import make_report

    folder = shared("report", lambda to: make_report(STATEMENTS, CODEBOOK, to / "out"))
    return folder / "out" / "report.html"


@pytest.fixture(scope="session")
def browser(needs: Needs) -> Iterator[Browser]:
    """The installed Chromium, driven by Playwright; nothing is downloaded."""
    chromium = needs("chromium", "chromium-browser", "google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=[
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        yield browser
        browser.close()


class Ended(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """`statements ...` in this process: its status, and what it prints."""

    def command(*arguments: str | Path) -> Ended:
        monkeypatch.setattr(sys, "argv", ["statements", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        return Ended(int(ended.value.code or 0), *capfd.readouterr())

    return command
