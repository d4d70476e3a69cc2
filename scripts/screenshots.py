"""Pictures of a run's page: what docs/page.md shows, and what a designer looks at.

    python -m scripts.screenshots out/demo --output out/screenshots

The folder is that of a run; its page is opened in the system's chromium, as it is read
on a screen, a tablet and a phone, light and dark.
"""

import argparse
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator

NAMES = ("chromium", "chromium-browser", "google-chrome")
"""What a chromium is called on the path of Debian, Ubuntu and others."""

REST = 400  # milliseconds that a page is given to show what was pointed at


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its name, what of the page it shows and what is done before.

    `topic` counts the topics of the page from 0, `sentence` its sentences from 1: it is
    chosen, and 0 is none. `audit` turns the audit view on and opens an article.
    """

    name: str
    width: int
    height: int
    scheme: str
    topic: int = 1
    sentence: int = 0
    audit: bool = False


SHOTS = (
    Shot("reading-wide-light", 1440, 780, "light", sentence=1),
    Shot("reading-wide-dark", 1440, 760, "dark", topic=2, sentence=3),
    Shot("reading-tablet-light", 800, 900, "light", topic=0, sentence=1),
    Shot("reading-phone-light", 390, 800, "light", topic=1),
    Shot("reading-phone-dark", 390, 800, "dark", topic=3, sentence=1),
    Shot("audit-wide-light", 1440, 900, "light", audit=True),
)


def find_chromium() -> str | None:
    """Return the path of the system's chromium, None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def take(browser: "Browser", page_file: Path, shot: Shot, folder: Path) -> Path:
    """Take one picture of a page, and return its file."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(page_file.resolve().as_uri())
    topic = _pick(page.locator(".topic"), shot.topic)
    topic.evaluate("(each) => each.scrollIntoView()")
    if shot.sentence:
        _pick(topic.locator(".summary .s"), shot.sentence - 1).click()
    if shot.audit:
        page.locator(".audit-switch").check()
        article = _pick(topic.locator(".timeline li:has(.removed)"), 2)
        article.locator("summary").first.click()
        article.evaluate("(each) => each.scrollIntoView()")
    page.wait_for_timeout(REST)
    path = folder / f"{shot.name}.png"
    page.screenshot(path=path)
    context.close()
    return path


def _pick(found: "Locator", place: int) -> "Locator":
    """Return one of what was found, the last where there are fewer."""
    return found.nth(min(place, found.count() - 1))


def main(arguments: Sequence[str] | None = None) -> None:
    """Take all pictures of the page of a run."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("run", type=Path, help="the folder of a run")
    parser.add_argument("--output", type=Path, default=Path("out/screenshots"))
    asked = parser.parse_args(arguments)
    chromium, page_file = find_chromium(), asked.run / "report.html"
    if chromium is None:
        parser.error(f"none of {', '.join(NAMES)} is installed: apt install chromium")
    if not page_file.is_file():
        parser.error(f"{page_file}: is no file; name the --output folder of a run")
    asked.output.mkdir(parents=True, exist_ok=True)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        )
        for shot in SHOTS:
            print(take(browser, page_file, shot, asked.output))
        browser.close()


if __name__ == "__main__":
    main()
