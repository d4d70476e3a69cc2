"""Spoiled files of every kind: readers say what is wrong, and never raise."""

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.corpus import read_topics
from summarize.errors import CorpusError
from summarize.schema import Failure, Topic
from tests.corpus.saved_files import (
    SANK,
    STORY,
    page,
    save_docx,
    save_feed,
    save_mail,
    save_pdf,
    save_warc,
)


def text(*parts: str) -> Callable[[Path], object]:
    return lambda path: path.write_text("\n".join(parts), encoding="utf-8")


WHOLE: dict[str, Callable[[Path], object]] = {
    "txt": text(*STORY),
    "md": text("---", "title: Ferry", "---", *STORY),
    "html": text(page(*STORY)),
    "jsonl": text(f'{{"id": "a", "documents": ["{SANK}"]}}'),
    "csv": text("id,documents", f'a,"{SANK}"'),
    "eml": save_mail,
    "rss": save_feed,
    "warc": save_warc,
    "docx": save_docx,
    "pdf": save_pdf,
}
CUTS = st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12))


@cache
def whole(ending: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{ending}"
        WHOLE[ending](path)
        return path.read_bytes()


def spoil(data: bytes, cuts: list[tuple[float, int, bytes]]) -> bytes:
    """Put other bytes in the place of some, at shares of the whole."""
    for share, size, other in cuts:
        at = int(share * len(data))
        data = data[:at] + other + data[at + size :]
    return data


@pytest.mark.parametrize("ending", WHOLE)
@given(cuts=st.lists(CUTS, min_size=1, max_size=4))
@settings(max_examples=15)
def test_a_spoiled_file_is_read_or_named_and_the_one_beside_it_is_read(
    ending: str, cuts: list[tuple[float, int, bytes]]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / f"a.{ending}"
        path.write_bytes(spoil(whole(ending), cuts))
        (folder / "b.txt").write_text(SANK, encoding="utf-8")
        refused = ""
        try:
            items = list(read_topics([path, folder / "b.txt"]))
        except CorpusError as error:  # nothing is left in it
            items, refused = [], str(error)
    if refused:
        assert path.name in refused
        return
    read = [item for item in items if isinstance(item, Topic)]
    texts = [article.text for topic in read for article in topic.articles]
    assert SANK in texts
    assert len(texts) > 1 or any(isinstance(item, Failure) for item in items)
