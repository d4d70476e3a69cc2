"""A real browser for the page, where there is one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from scripts.screenshots import find_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """The system's chromium; its driver downloads none."""
    chromium = find_chromium()
    if chromium is None:
        pytest.skip("no chromium on this machine: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        )
        yield launched
        launched.close()
