"""What several tests share: tools that may be missing, and a browser."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

Needs = Callable[..., str]


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


@pytest.fixture(scope="module")
def browser(needs: Needs) -> Iterator[Browser]:
    """The installed Chromium, driven by Playwright; nothing is downloaded.

    One for each module: as long as Playwright is open, ``asyncio.run`` fails in its thread.
    """
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
