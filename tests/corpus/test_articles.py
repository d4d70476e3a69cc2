"""One file makes one article."""

import sys
from pathlib import Path

import pytest

from summarize.corpus.articles import read_article
from summarize.errors import CorpusError
from summarize.schema import Article


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def test_a_text_file_is_taken_exactly(tmp_path: Path) -> None:
    text = "  Head \r\n\r\nBody.\r\n\n\t"
    assert read_article(write(tmp_path, "a.txt", text)) == Article("a.txt", text)


def test_front_matter_becomes_facts_and_leaves_the_text(tmp_path: Path) -> None:
    page = (
        '---\ntitle: "Storm: the night"\nsource: The Echo\ndate: 2025-01-02\n'
        "url: https://echo.example/storm\ntags:\n  - sea\n# note\n\nlang: en\n---\n"
        "\nThe storm came.\n"
    )
    assert read_article(write(tmp_path, "a.md", page)) == Article(
        id="a.md",
        text="\nThe storm came.\n",
        title="Storm: the night",
        source="The Echo",
        url="https://echo.example/storm",
        date="2025-01-02",
    )


def test_front_matter_with_windows_line_ends_is_read(tmp_path: Path) -> None:
    article = read_article(
        write(tmp_path, "a.md", "---\r\ntitle: T\r\n---\r\nText\r\n")
    )
    assert (article.title, article.text) == ("T", "Text\r\n")


@pytest.mark.parametrize(
    "page",
    [
        "# Head\n\nText\n",
        "---\nThis is a sentence between two rules.\n---\nText\n",
        "---\n---\nText\n",
        "---\n- only a list\n---\nText\n",
        "---\ntitle: never closed\nText\n",
        "Text\n---\ntitle: too late\n---\n",
    ],
)
def test_markdown_without_front_matter_is_taken_exactly(
    tmp_path: Path, page: str
) -> None:
    assert read_article(write(tmp_path, "a.md", page)) == Article("a.md", page)


def test_endings_are_read_in_either_case(tmp_path: Path) -> None:
    assert read_article(write(tmp_path, "A.TXT", "Text")).text == "Text"


def test_another_ending_is_an_error_that_names_the_endings(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"'\.docx'.*\.txt, \.md"):
        read_article(write(tmp_path, "a.docx", "Text"))


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="cannot be read: No such file"):
        read_article(tmp_path / "gone.txt")


def test_without_trafilatura_a_page_is_an_error_that_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(CorpusError, match=r"trafilatura.*install the project's"):
        read_article(write(tmp_path, "a.html", "<p>Text</p>"))
