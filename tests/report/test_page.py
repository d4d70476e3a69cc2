"""The page, read back by a parser: what it shows, and that nothing in it can run."""

import base64
import hashlib
import re
import tracemalloc
from collections import Counter
from dataclasses import dataclass, field, replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from summarize.flags import Flag, FlagKind
from summarize.report.page import write_pages
from summarize.schema import (
    Article,
    ArticleAccount,
    Conflict,
    Dropped,
    LeftOut,
    Removed,
    Sentence,
    SentenceGroup,
    Summary,
    SummarySentence,
    Topic,
    Trace,
)
from tests.report.samples import citation, storm, storm_summary, topic_html, topic_text

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</details></section><!-- ]]> -->",
    "javascript:alert(1)",
    "&lt;b&gt; &amp; \u202e\x00\ud800",
]
VOID = {"meta", "br", "img", "link"}


@dataclass
class Read(HTMLParser):
    """Elements, attributes and texts of a page."""

    tags: Counter[str] = field(default_factory=Counter)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.setdefault(self.open[-1] if self.open else "", []).append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, attribute, value in self.attributes if attribute == name]


def read(html: str) -> Read:
    reader = Read()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


def page_of(folder: Path, *summaries: Summary) -> str:
    pairs = [(summary, storm()) for summary in summaries]
    [page] = write_pages(pairs, len(pairs), folder)
    return page.read_text(encoding="utf-8")


def hostile_pair(text: str) -> tuple[Summary, Topic]:
    article = Article(text, text, text, text, text, text)
    sentence = Sentence(text, 0, 0, len(text), text)
    group = SentenceGroup(sentence, (sentence,))
    flag = Flag(FlagKind.CONFLICT, text, text)
    summary = Summary(
        topic_id=text,
        sentences=(SummarySentence(text, (citation(sentence, 0.5),), (flag,)),),
        articles=(ArticleAccount(text, text, text, text, text, 1, 1, 1, 1, 1, text),),
        trace=Trace(
            removed=(Removed(text, 0, 3, text),),
            groups=(group,),
            left_out=(LeftOut(group, text),),
            conflicts=(Conflict(text, (sentence, sentence), (text, text)),),
            dropped=(Dropped(text, (flag,), text),),
        ),
        model=text,
        config=text,
    )
    return summary, Topic(text, (article,), (text,))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_every_field_stays_text(text: str, tmp_path: Path) -> None:
    harmless = read(topic_html(*hostile_pair("harmless words")))
    [page] = write_pages([hostile_pair(text)], 1, tmp_path)
    hostile = read(page.read_text(encoding="utf-8"))
    body = read(topic_html(*hostile_pair(text)))
    assert body.tags == harmless.tags
    assert hostile.tags["script"] == hostile.tags["img"] == 0
    assert not [n for _, n, _ in hostile.attributes if n.startswith("on")]
    assert all(value.startswith("#") for value in hostile.values("href"))
    assert hostile.values("src") == []
    assert body.texts["h2"] == [text]
    assert text in body.texts["q"]


def test_ids_are_unique_and_every_link_within_the_page_leads_somewhere(
    tmp_path: Path,
) -> None:
    reader = read(page_of(tmp_path, storm_summary(), storm_summary()))
    ids = reader.values("id")
    assert len(ids) == len(set(ids))
    inner = {value[1:] for value in reader.values("href") if value.startswith("#")}
    assert inner <= set(ids)


def test_the_policy_allows_the_one_style_and_nothing_else(tmp_path: Path) -> None:
    html = page_of(tmp_path, storm_summary())
    [style] = re.findall("<style>(.*?)</style>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    [policy] = [v for v in read(html).values("content") if "default-src" in v]
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert read(html).values("style") == []
    assert "url(" not in style
    assert "@import" not in style


def test_a_citation_links_to_its_passage_and_the_passage_back() -> None:
    html = topic_html(storm_summary(), storm())
    assert '<a href="#t1-a2-p1" aria-label="source 2.1, strong support, 0.90"' in html
    assert '<span class="anchor" id="t1-a2-p1">2.1</span> <mark>' in html
    back = 'href="#t1-s1" aria-label="back to sentence 1 of the summary">↑1</a>'
    assert back in " ".join(html.split())


def test_an_article_stands_on_the_page_to_the_character() -> None:
    html = topic_html(storm_summary(), storm())
    extras = r' <span class="label">.*?</span>| <a class="back".*?</a>'
    anchors = r'<span class="anchor".*?</span> '
    shown = re.findall('<div class="text">(.*?)</div>', html, re.DOTALL)
    bare = [re.sub(f"{extras}|{anchors}", "", text, flags=re.DOTALL) for text in shown]
    texts = [unescape(re.sub("<[^>]*>", "", text)) for text in bare]
    assert texts == [article.text for article in storm().articles]


def test_what_was_removed_is_struck_out_with_its_rule() -> None:
    html = topic_html(storm_summary(), storm())
    assert "<del>Home | News</del> <span" in html
    assert "[removed: menu]" in html


def test_twins_name_one_another() -> None:
    text = topic_text(storm_summary(), storm())
    assert "fish hall at Port Ellan. [also said in 2.1]" in text
    assert "Port Ellan's fish hall. [the same as 1.1]" in text


def test_paraphrases_name_one_another() -> None:
    summary = storm_summary()
    [group] = summary.trace.groups
    roof, twin = group.members
    groups = (
        SentenceGroup(roof, paraphrases=(twin,)),
        SentenceGroup(twin, paraphrases=(roof,)),
    )
    summary = replace(summary, trace=replace(summary.trace, groups=groups))
    text = topic_text(summary, storm())
    assert "fish hall at Port Ellan. [in other words in 2.1]" in text
    assert "Port Ellan's fish hall. [in other words in 1.1]" in text


def test_doubts_are_words_and_not_only_colours() -> None:
    text = topic_text(storm_summary(), storm())
    assert "A tide came.1.3? [unsupported]" in text
    assert "nearest passage, not support, 0.20" in text
    assert "77 ships. [no source found] [number not in sources: 77]" in text
    assert "[left out: budget]" in text
    assert "[little text is left]" in text
    assert "sentences left out: 1 (budget)" in text


def test_both_sides_of_a_conflict_are_quoted() -> None:
    text = topic_text(storm_summary(), storm())
    first = "1.2 twelve – Storm hits Port Ellan, Harbour Post: Twelve people were hurt."
    assert first in text
    second = "2.2 fifteen – Fish hall damaged, Courier, 2026-03-01: Fifteen people"
    assert second in text


def test_a_passage_that_the_writer_did_not_read_says_so() -> None:
    text = topic_text(storm_summary(), storm())
    assert text.count("(not read by the writer)") == 1
    assert "fish hall. – strong support, 0.90 (not read by the writer)" in text


def test_what_the_checks_took_out_is_struck_out_with_its_flags() -> None:
    html = topic_html(storm_summary(), storm())
    assert '<del>Eels sang.</del> <span class="flag">[unsupported]</span>' in html
    assert "in its place: <q>Boats lay on the quay.</q>" in html


def test_without_the_topic_the_page_says_that_the_texts_are_not_stored() -> None:
    html = topic_html(storm_summary(), None)
    assert "The text of this article is not stored" in html
    assert "#t1-a" not in html


def test_a_summary_without_sentences_says_so() -> None:
    html = topic_html(replace(storm_summary(), sentences=()), storm())
    assert "[no summary: nothing of the text is left]" in html


def test_many_topics_are_pages_that_lead_to_one_another(tmp_path: Path) -> None:
    pairs = [(replace(storm_summary(), topic_id=f"t{n}"), None) for n in range(5)]
    pages = write_pages(iter(pairs), 5, tmp_path, page_topics=2)
    assert [p.name for p in pages] == ["report.html", "report-2.html", "report-3.html"]
    second = read(pages[1].read_text(encoding="utf-8"))
    assert second.texts["h2"] == ["t2", "t3"]
    assert second.texts["title"] == ["5 summaries, page 2 of 3"]
    linked = [v for v in second.values("href") if v.startswith("report")]
    assert set(linked) == {"report.html", "report-3.html"}


def test_a_page_is_written_topic_by_topic(tmp_path: Path) -> None:
    first, second = storm().articles
    long = replace(second, text=second.text + " Rain fell." * 2000)
    pairs = [(storm_summary(), Topic("storm", (first, long)))] * 30
    write_pages(pairs[:1], 1, tmp_path)  # reads the templates
    tracemalloc.start()
    try:
        [page] = write_pages(pairs, len(pairs), tmp_path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < page.stat().st_size / 2


def test_pages_that_a_larger_run_left_go(tmp_path: Path) -> None:
    stale, other = tmp_path / "report-7.html", tmp_path / "report-mine.html"
    for path in (stale, other):
        path.write_text("", encoding="utf-8")
    page_of(tmp_path, storm_summary())
    assert not stale.exists()
    assert other.exists()


def test_the_same_summaries_give_the_same_page(tmp_path: Path) -> None:
    assert page_of(tmp_path, storm_summary()) == page_of(tmp_path, storm_summary())


def test_the_page_says_what_its_words_mean(tmp_path: Path) -> None:
    [page] = write_pages([(storm_summary(), storm())], 1, tmp_path)
    text = page.read_text(encoding="utf-8")
    for word in ("strong support, 0.95", "merged into twins", "left out (plan)"):
        assert f"<dt>{word}</dt>" in text
    assert "medium support where the passage lacks a number" in text
