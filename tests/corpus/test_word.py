"""Word files: paragraphs, lists and tables in their order."""

import sys
from pathlib import Path

import pytest

from summarize.corpus.word import read_docx
from summarize.errors import CorpusError
from tests.corpus.saved_files import DIVERS, LETTERS, SANK, save_docx

docx = pytest.importorskip("docx")


def test_headings_lists_and_tables_are_told_apart_and_in_order(tmp_path: Path) -> None:
    path = tmp_path / "ferry.docx"
    save_docx(path)
    [article] = read_docx(path)
    assert article.text.split("\n\n") == [
        "# Ferry sinks off Harlow Bay",
        SANK,
        f"- {DIVERS}",
        "Killed | 12",
        LETTERS,
    ]
    assert (article.id, article.date, article.author) == ("ferry.docx", None, None)


def test_a_file_without_text_or_of_another_kind_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    docx.Document().save(str(path))
    with pytest.raises(CorpusError, match="has no text"):
        read_docx(path)
    path.write_bytes(b"plain text")
    with pytest.raises(CorpusError, match=r"no Word file .*save it as \.docx again"):
        read_docx(path)


def test_without_the_extra_its_name_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_docx(tmp_path / "a.docx")
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(CorpusError, match=r"needs the extra docx: .*\[docx\]"):
        read_docx(tmp_path / "a.docx")
