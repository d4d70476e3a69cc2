"""WARC files: the pages that were found, packed or not."""

import gzip
from pathlib import Path

import pytest

from summarize.corpus.archives import read_warc
from summarize.errors import CorpusError
from tests.corpus.saved_files import DIVERS, LETTERS, SANK, page, warc

OK, GONE = "200 OK", "404 Not Found"
ANSWERS = (
    ("https://ledger.example/1", OK, page(SANK, LETTERS)),
    ("https://ledger.example/gone", GONE, page("There is nothing here.")),
    ("https://courier.example/2", OK, page(DIVERS, LETTERS)),
)


@pytest.mark.parametrize("packed", [False, True])
def test_pages_that_were_found_are_articles_with_their_addresses(
    tmp_path: Path, packed: bool
) -> None:
    path = tmp_path / f"site.warc{'.gz' if packed else ''}"
    records = [warc(answer) for answer in ANSWERS]
    path.write_bytes(b"".join(map(gzip.compress, records) if packed else records))
    articles = read_warc(path)
    assert [(article.id, article.url) for article in articles] == [
        (f"{path.name}#1", "https://ledger.example/1"),
        (f"{path.name}#2", "https://courier.example/2"),
    ]
    assert articles[0].text.split("\n") == [SANK, LETTERS]


def test_pages_without_text_are_counted_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "site.warc"
    path.write_bytes(warc(ANSWERS[0], ("https://ledger.example/p", OK, page())))
    [article] = read_warc(path)
    assert article.id == "site.warc"
    assert "pages without text, not read: 1" in caplog.text


def test_what_was_read_before_an_archive_breaks_off_is_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "site.warc"
    path.write_bytes(warc(ANSWERS[0]) + b"no record\r\n\r\n")
    [article] = read_warc(path)
    assert article.url == "https://ledger.example/1"
    assert "site.warc: broken behind page 1" in caplog.text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"plain text", "the WARC file cannot be read"),
        (warc(ANSWERS[1]), "no page .HTML. with text in the WARC file"),
    ],
)
def test_a_file_without_a_page_is_an_error(
    tmp_path: Path, data: bytes, message: str
) -> None:
    path = tmp_path / "site.warc"
    path.write_bytes(data)
    with pytest.raises(CorpusError, match=message):
        read_warc(path)
