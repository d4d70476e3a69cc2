"""Folders become topics, by the conventions that the examples describe."""

from pathlib import Path

import pytest

from summarize.corpus import read_topics
from summarize.schema import Failure, Topic


def make(folder: Path, **files: str) -> Path:
    """Write files; `__` in a name stands for `.`, `_s_` for a folder."""
    for name, text in files.items():
        path = folder / name.replace("_s_", "/").replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder


def read(folder: Path) -> tuple[list[Topic], list[Failure]]:
    items = list(read_topics([folder]))
    topics = [item for item in items if isinstance(item, Topic)]
    return topics, [item for item in items if isinstance(item, Failure)]


def test_a_folder_of_folders_is_a_topic_each(tmp_path: Path) -> None:
    make(tmp_path, storm_s_a__txt="A", flood_s_b__txt="B", flood_s_c__md="C")
    topics, failures = read(tmp_path)
    assert [(topic.id, [a.id for a in topic.articles]) for topic in topics] == [
        ("flood", ["b.txt", "c.md"]),
        ("storm", ["a.txt"]),
    ]
    assert not failures


def test_a_folder_of_files_is_one_topic(tmp_path: Path) -> None:
    make(tmp_path, storm_s_a__txt="A", storm_s_b__txt="B")
    topics, _ = read(tmp_path / "storm")
    assert [topic.id for topic in topics] == ["storm"]


def test_files_and_topics_stand_in_natural_order(tmp_path: Path) -> None:
    make(
        tmp_path, t10_s_a__txt="A", t2_s_a10__txt="A", t2_s_A9__txt="A", t2_s_b__txt="B"
    )
    topics, _ = read(tmp_path)
    assert [topic.id for topic in topics] == ["t2", "t10"]
    assert [a.id for a in topics[0].articles] == ["A9.txt", "a10.txt", "b.txt"]


def test_references_are_never_articles(tmp_path: Path) -> None:
    make(
        tmp_path,
        a__txt="A",
        reference__txt=" one \n",
        **{"reference-2__md": "two", "references_s_x__txt": "three"},
    )
    topics, failures = read(tmp_path)
    assert [a.id for a in topics[0].articles] == ["a.txt"]
    assert sorted(topics[0].references) == ["one", "three", "two"]
    assert not failures


def test_a_name_that_only_begins_like_a_reference_is_an_article(tmp_path: Path) -> None:
    make(tmp_path, referendum__txt="A", references__txt="B")
    topics, _ = read(tmp_path)
    assert [a.id for a in topics[0].articles] == ["references.txt", "referendum.txt"]


def test_hidden_files_and_readmes_are_skipped(tmp_path: Path) -> None:
    make(
        tmp_path, README__md="R", s_s_a__txt="A", s_s___hidden="H", s_s_readme__txt="R"
    )
    topics, failures = read(tmp_path)
    assert [a.id for topic in topics for a in topic.articles] == ["a.txt"]
    assert not failures


def test_a_file_of_another_kind_fails_and_the_rest_goes_on(tmp_path: Path) -> None:
    make(tmp_path, a__txt="A", b__pdf="B", c__txt="C")
    topics, failures = read(tmp_path)
    assert [a.id for a in topics[0].articles] == ["a.txt", "c.txt"]
    assert [(f.place, f.stage, f.error) for f in failures] == [
        (str(tmp_path / "b.pdf"), "read", "CorpusError")
    ]


@pytest.mark.parametrize(
    ("files", "place", "message"),
    [
        ({"t_s_a__txt": "A", "loose__txt": "L"}, "loose.txt", "beside topic folders"),
        ({"t_s_a__txt": "A", "t_s_deep_s_b__txt": "B"}, "t/deep", "inside a topic"),
        ({"t_s_a__txt": "A", "t_s_reference__txt": " "}, "t/reference.txt", "is empty"),
        (
            {"t_s_a__txt": "A", "t_s_references_s_r__pdf": "R"},
            "t/references/r.pdf",
            ".txt",
        ),
        ({"t_s_a__txt": "A", "u_s_reference__txt": "R"}, "u", "no article with text"),
        ({"t_s_a__txt": "A", "u_s_b__txt": " \n"}, "u", "no article with text"),
    ],
)
def test_what_does_not_fit_is_a_failure_and_the_topic_stays(
    tmp_path: Path, files: dict[str, str], place: str, message: str
) -> None:
    topics, failures = read(make(tmp_path, **files))
    assert [topic.id for topic in topics] == ["t"]
    assert [f.place for f in failures] == [str(tmp_path / place)]
    assert message in failures[0].message


def test_an_empty_topic_folder_is_a_failure(tmp_path: Path) -> None:
    make(tmp_path, t_s_a__txt="A")
    (tmp_path / "empty").mkdir()
    topics, failures = read(tmp_path)
    assert [topic.id for topic in topics] == ["t"]
    assert [f.place for f in failures] == [str(tmp_path / "empty")]


def test_an_empty_article_beside_others_is_kept(tmp_path: Path) -> None:
    topics, _ = read(make(tmp_path, a__txt="A", b__txt=""))
    assert [a.text for a in topics[0].articles] == ["A", ""]


def test_a_broken_link_is_a_failure(tmp_path: Path) -> None:
    make(tmp_path, a__txt="A")
    try:
        (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    except OSError:
        pytest.skip("this system lets the user make no links")
    topics, failures = read(tmp_path)
    assert len(topics[0].articles) == 1
    assert "cannot be read" in failures[0].message


def test_names_that_are_no_text_can_be_written(tmp_path: Path) -> None:
    make(tmp_path, a__txt="A")
    try:
        (tmp_path / "b\udcff.txt").write_text("B")
    except OSError:
        pytest.skip("this file system takes text names only")
    topics, _ = read(tmp_path)
    assert topics[0].articles[1].id == "b\ufffd.txt"


def test_a_file_of_several_articles_is_cut_in_a_folder_and_by_itself(
    tmp_path: Path,
) -> None:
    make(tmp_path, storm_s_a__txt="A ||||| B", storm_s_b__txt="C")
    ((folder,), _), ((single,), _) = (
        read(path) for path in (tmp_path / "storm", tmp_path / "storm" / "a.txt")
    )
    assert [a.id for a in folder.articles] == ["a.txt#1", "a.txt#2", "b.txt"]
    assert [(a.id, a.text) for a in single.articles] == [
        ("a.txt#1", "A "),
        ("a.txt#2", " B"),
    ]


def test_a_binary_file_is_a_failure_and_the_rest_is_read(tmp_path: Path) -> None:
    make(tmp_path, a__txt="A", b__txt="\0\1\2", reference__txt="\0")
    topics, failures = read(tmp_path)
    assert [a.id for a in topics[0].articles] == ["a.txt"]
    assert [Path(failure.place).name for failure in failures] == [
        "b.txt",
        "reference.txt",
    ]
    assert all("looks like a binary file" in failure.message for failure in failures)
