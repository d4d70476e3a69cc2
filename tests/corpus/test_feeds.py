"""Saved feeds: an article an entry."""

import sys
from pathlib import Path

import pytest

from summarize.corpus.feeds import read_feed
from summarize.errors import CorpusError
from tests.corpus.saved_files import DIVERS, SANK, STORY, save_feed

pytest.importorskip("feedparser")
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>Harlow &amp; Bay Courier</title>
<entry><title>Ferry &lt;i&gt;sinks&lt;/i&gt;</title>
<updated>2025-03-14T07:00:00Z</updated>
<author><name>Ann Lee</name></author><link href="https://courier.example/1"/>
<summary>Short.</summary>
<content type="html">&lt;p&gt;{SANK}&lt;/p&gt;&lt;p&gt;{DIVERS}&lt;/p&gt;</content>
</entry>
<entry><title>Title alone</title><link href="https://courier.example/2"/></entry>
</feed>"""


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "feed.xml"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_entry_is_an_article_with_its_facts(tmp_path: Path) -> None:
    path = tmp_path / "ledger.rss"
    save_feed(path)
    articles = read_feed(path)
    assert [article.text for article in articles] == list(STORY)
    first = articles[0]
    assert (first.id, first.title, first.url) == (
        "ledger.rss#1",
        "Part 1",
        "https://ledger.example/1",
    )
    assert (first.source, first.date, first.language) == (
        "Northern Ledger",
        "2025-03-14",
        "en-gb",
    )


def test_atom_is_read_by_its_content_and_an_entry_without_text_is_kept(
    tmp_path: Path,
) -> None:
    full, bare = read_feed(write(tmp_path, ATOM))
    assert full.text.split("\n") == [SANK, DIVERS]
    assert (full.source, full.author) == ("Harlow & Bay Courier", "Ann Lee")
    assert (bare.title, bare.text) == ("Title alone", "")


def test_a_feed_of_titles_and_other_xml_are_errors(tmp_path: Path) -> None:
    titles = ATOM.partition("<entry>")[0] + "<entry><title>A</title></entry></feed>"
    with pytest.raises(CorpusError, match="save the pages that it links to"):
        read_feed(write(tmp_path, titles))
    with pytest.raises(CorpusError, match="no RSS or Atom feed"):
        read_feed(write(tmp_path, "<note><to>Ann</to></note>"))


def test_without_the_extra_its_name_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    with pytest.raises(CorpusError, match=r"needs the extra feeds: .*\[feeds\]"):
        read_feed(write(tmp_path, ATOM))
