from pathlib import Path

import pytest

from scripts.measuring import pages

EXAMPLES = Path(__file__).parents[3] / "examples"


def test_topics_are_repeated_up_to_the_number_and_their_pages_timed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "find_chromium", lambda: None)
    pages.main([str(EXAMPLES), "--topics", "6"])
    first, second, size = capsys.readouterr().out.splitlines()
    assert first.startswith("6 topics, 20 a page: ")
    assert second.startswith("6 topics, a page each: ")
    assert size.startswith("size of the pages: ")
