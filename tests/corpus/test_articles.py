"""One file makes one article, or several with separators between them."""

import sys
from pathlib import Path

import pytest

from summarize.corpus.readers import read_articles
from summarize.errors import CorpusError
from summarize.schema import Article


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def read_article(path: Path) -> Article:
    (article,) = read_articles(path)
    return article


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
        language="en",
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
    with pytest.raises(CorpusError, match=r"'\.odt'.*\.md, .*\.txt"):
        read_article(write(tmp_path, "a.odt", "Text"))


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="cannot be read: No such file"):
        read_article(tmp_path / "gone.txt")


def test_without_trafilatura_a_page_is_an_error_that_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(CorpusError, match=r"trafilatura.*install the project's"):
        read_article(write(tmp_path, "a.html", "<p>Text</p>"))


def test_a_text_file_of_markup_is_read_as_a_page(tmp_path: Path) -> None:
    text = "<p>The quay is dry.</p>\n<p>The gate held.</p>\n"
    assert read_article(write(tmp_path, "a.txt", text)) == Article(
        "a.txt", "The quay is dry.\nThe gate held.", extracted_by="trafilatura"
    )


@pytest.mark.parametrize("separator", ["|||||", "story_separator_special_tag"])
def test_a_file_with_separators_is_several_articles(
    tmp_path: Path, separator: str
) -> None:
    text = f"The quay is dry. {separator}\n {separator} The gate held.\n"
    assert read_articles(write(tmp_path, "a.txt", text)) == [
        Article("a.txt#1", "The quay is dry. "),
        Article("a.txt#2", " The gate held.\n"),
    ]


def test_articles_of_one_file_share_its_front_matter(tmp_path: Path) -> None:
    page = "---\nsource: The Echo\n---\nA|||||B"
    assert read_articles(write(tmp_path, "a.md", page)) == [
        Article("a.md#1", "A", source="The Echo"),
        Article("a.md#2", "B", source="The Echo"),
    ]


def test_a_separator_at_the_end_of_one_article_leaves_it_one(tmp_path: Path) -> None:
    assert read_article(write(tmp_path, "a.txt", "A|||||\n")) == Article("a.txt", "A")


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\x01\x02PK " * 30 + b"The gate held."]
)
def test_a_binary_file_is_an_error_that_names_it(
    tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CorpusError, match=f"{name} looks like a binary file: .*UTF-8"):
        read_articles(tmp_path / name)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_wide_encodings_are_no_binary_files(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes("The gate held.".encode(encoding))
    assert read_article(tmp_path / "a.txt").text == "The gate held."


def test_a_few_control_characters_are_no_binary_file(tmp_path: Path) -> None:
    text = "\f\tThe gate\x07 held, and the harbour\x1b stayed dry.\r\n" * 3
    assert read_article(write(tmp_path, "a.txt", text)).text == text
