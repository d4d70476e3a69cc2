"""The pictures of a page."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scripts.screenshots import SHOTS, Shot, main, take
from summarize.report.page import write_pages
from tests.report.samples import storm, storm_summary

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.mark.slow
@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_a_page_of_one_topic_has_every_picture(
    shot: Shot, browser: "Browser", tmp_path: Path
) -> None:
    [page_file] = write_pages([(storm_summary(), storm())], 1, tmp_path)
    picture = take(browser, page_file, shot, tmp_path)
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_folder_without_a_page_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([str(tmp_path)])
    said = capsys.readouterr().err
    assert "report.html: is no file" in said or "is installed" in said
