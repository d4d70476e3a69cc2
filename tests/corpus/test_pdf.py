"""PDF files: lines become paragraphs again, and what cannot be read says why."""

import sys
from pathlib import Path

import pytest

from summarize.corpus.pdf import read_pdf
from summarize.errors import CorpusError
from tests.corpus.saved_files import LETTERS, SANK, STORY, save_pdf

pypdf = pytest.importorskip("pypdf")


def paragraphs(path: Path) -> list[str]:
    [article] = read_pdf(path)
    return [" ".join(block.split()) for block in article.text.split("\n\n")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ferry.pdf"


def test_the_lines_of_a_paragraph_stay_together_and_paragraphs_apart(
    path: Path,
) -> None:
    save_pdf(path)
    assert paragraphs(path) == list(STORY)


def test_a_sentence_goes_on_over_the_end_of_a_page_and_running_heads_go(
    path: Path,
) -> None:
    long = " ".join(f"{SANK} {LETTERS}" for _ in range(12))
    save_pdf(path, [long, SANK], head="Northern Ledger, page")
    assert paragraphs(path) == [long, SANK]


def test_a_head_on_fewer_than_three_pages_is_text(path: Path) -> None:
    save_pdf(path, [SANK], head="Northern Ledger")
    assert "Northern Ledger 1" in paragraphs(path)


def test_a_line_too_wide_to_be_known_as_hard_wrapped_is_joined(path: Path) -> None:
    save_pdf(path, [f"{SANK} {LETTERS}"], size=900)
    [article] = read_pdf(path)
    assert article.text == f"{SANK} {LETTERS}"


def test_title_and_day_of_the_file_are_not_those_of_the_article(path: Path) -> None:
    save_pdf(path)
    [article] = read_pdf(path)
    assert (article.id, article.title, article.date) == ("ferry.pdf", None, None)


def test_pages_without_text_say_that_they_have_to_be_recognized(path: Path) -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(str(path))
    with pytest.raises(CorpusError, match="pages are pictures; run text recognition"):
        read_pdf(path)


def test_a_locked_file_says_so(path: Path) -> None:
    save_pdf(path)
    writer = pypdf.PdfWriter(clone_from=str(path))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(str(path))
    with pytest.raises(CorpusError, match="locked; save it without its password"):
        read_pdf(path)


def test_a_broken_file_says_so(path: Path) -> None:
    path.write_bytes(b"%PDF-1.4 and then nothing")
    with pytest.raises(CorpusError, match="the PDF cannot be read"):
        read_pdf(path)


def test_without_the_extra_its_name_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_pdf(path)
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(CorpusError, match=r"needs the extra pdf: .*\[pdf\]"):
        read_pdf(path)


def test_a_broken_file_is_told_once_and_by_name(
    path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """pypdf's own remarks on it ("EOF marker not found") name no file."""
    path.write_bytes(b"no PDF at all" * 200)
    with pytest.raises(CorpusError, match="the PDF cannot be read"):
        read_pdf(path)
    assert capfd.readouterr().err == ""
