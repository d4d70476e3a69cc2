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
from summarize.report.words import UNREAD
from summarize.schema import (
    Article,
    ArticleAccount,
    ArticleCopy,
    Conflict,
    Dropped,
    Event,
    Headline,
    LeftOut,
    Mark,
    Removed,
    Sentence,
    SentenceGroup,
    Summary,
    SummarySentence,
    Supporter,
    Topic,
    Trace,
)
from tests.report.samples import (
    citation,
    source,
    storm,
    storm_summary,
    topic_html,
    topic_text,
)

HOSTILE = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//x.test/a.js></sCrIpT>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '" onfocus="alert(1)" autofocus="',
    "`onclick=alert(1)`",
    "</details></section><!-- ]]> -->",
    "<!--",
    "-->",
    "<![CDATA[ x ]]>",
    "</p></div></article></main></body></html>",
    "<svg onload=alert(1)>",
    "<math><mtext><table><mglyph><style><img src=x>",
    "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'>",
    "<base href=//x.test/>",
    "<meta http-equiv=refresh content=0;url=//x.test>",
    "<link rel=stylesheet href=//x.test/a.css>",
    "<form action=//x.test><button>go</button></form>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<object data=//x.test></object><embed src=//x.test>",
    "<a href=javascript:alert(1)>x</a>",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "&lt;b&gt; &amp; \u202e\x00\ud800",
    "&#x6a;avascript:alert(1)",
    "{{ 7 * 7 }}{% for x in y %}",
    "${alert(1)} {alert(1)}",
    "\u202egnp.exe\u202c \u2066x\u2069 \u200f",
    "\x00<b>\x1b[31m",
    "\ufeff\ufffe\uffff",
    "\u2028alert(1)\u2029",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "../../etc/passwd#/s1 '\"\\",
]
VOID = {"meta", "br", "img", "link", "input"}


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
    article = Article(text, text, text, text, text, text, text)
    other = Article("b", text)
    sentence = Sentence(text, 0, 0, len(text), text)
    twin = Sentence("b", 0, 0, len(text), text)
    group = SentenceGroup(sentence, (twin,), paraphrases=(twin,))
    flags = tuple(Flag(kind, text, text) for kind in FlagKind)
    marks = (Mark(flags[0], 0, len(text), text, 0, len(text)),)
    told = (citation(sentence, 0.5), citation(twin, 0.2, "nearest"))
    summary = Summary(
        topic_id=text,
        sentences=(SummarySentence(text, told, flags, marks),),
        articles=(
            ArticleAccount(text, text, text, text, text, 1, 1, 1, 1, 1, text, text),
            ArticleAccount("b", None, None, None, None, 1, 1, 1, 1, 1),
        ),
        trace=Trace(
            removed=(Removed(text, 0, 1, text), Removed("b", 0, 1, text)),
            groups=(group,),
            left_out=(LeftOut(group, text),),
            conflicts=(
                Conflict(
                    text,
                    (sentence, twin),
                    (text, text),
                    (text, text),
                    (text, text),
                    text,
                ),
            ),
            dropped=(Dropped(text, flags, text),),
            copies=(ArticleCopy("b", text, 0.9),),
            events=(Event((text,)), Event(("b",))),
        ),
        model=text,
        config=text,
        headline=Headline(text, told, flags, marks),
    )
    return summary, Topic(text, (article, other), (text,))


def pages_with(words: str, folder: Path) -> list[Read]:
    """An index and two pages with the same words in every field."""
    write_pages([hostile_pair(words), hostile_pair(words)], 2, folder, page_topics=1)
    pages = [read(path.read_text("utf-8")) for path in sorted(folder.iterdir())]
    assert len(pages) == 3
    return pages


@pytest.fixture(scope="module")
def harmless_pages(tmp_path_factory: pytest.TempPathFactory) -> list[Read]:
    return pages_with("harmless words", tmp_path_factory.mktemp("harmless"))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_every_field_stays_text(
    text: str, harmless_pages: list[Read], tmp_path: Path
) -> None:
    """The page has the elements and attributes of one with harmless words."""
    pages = pages_with(text, tmp_path)
    for harmless, hostile in zip(harmless_pages, pages, strict=True):
        assert _kinds(hostile) == _kinds(harmless)
        assert hostile.tags["img"] == 0
        assert all(name not in EVENTS for _, name, _ in hostile.attributes)
        assert all(re.match(r"#|report", value) for value in hostile.values("href"))
        assert not hostile.values("src")
        for anchor in hostile.values("id"):
            assert re.fullmatch(r"[\w/.-]+", anchor)


EVENTS = {"onerror", "onload", "onmouseover", "onfocus", "onclick", "autofocus"}


def _kinds(page: Read) -> set[tuple[str, str]]:
    """The elements of a page, and their attributes."""
    attributes = {(tag, name) for tag, name, _ in page.attributes}
    return attributes | {(tag, "") for tag in page.tags if tag not in TEXT_BOUND}


TEXT_BOUND = {"mark", "i", "s", "b", "del", "ins"}
"""Elements that stand or not with what two texts have in common."""


def test_a_very_long_line_is_named_in_short(tmp_path: Path) -> None:
    line = "long " * 40_000
    article = Article("a", "Rain fell.", line, line, "https://x.test/" + "y" * 200_000)
    account = ArticleAccount("a", line, line, article.url, line, 1, 0, 0, 1, 1)
    summary = Summary(line, (SummarySentence("Rain fell."),), (account,))
    [page] = write_pages([(summary, Topic(line, (article,)))], 1, tmp_path)
    assert page.stat().st_size < 10**6


def test_ids_are_unique_and_every_link_within_the_page_leads_somewhere(
    tmp_path: Path,
) -> None:
    reader = read(page_of(tmp_path, storm_summary(), storm_summary()))
    ids = reader.values("id")
    assert len(ids) == len(set(ids))
    inner = {value[1:] for value in reader.values("href") if value.startswith("#")}
    assert inner <= set(ids)
    assert {*reader.values("data-cards")} <= {*reader.values("data-of")}


def test_the_policy_allows_the_one_style_and_script_and_nothing_else(
    tmp_path: Path,
) -> None:
    html = page_of(tmp_path, storm_summary())
    digests = {}
    for tag in ("style", "script"):
        [text] = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        digests[tag] = f"{tag}-src 'sha256-{digest}'"
        assert not re.search(r"url\(|@import|fetch\(|XMLHttp|import\(|eval\(", text)
    [policy] = [v for v in read(html).values("content") if "default-src" in v]
    assert policy.split("; ") == [
        "default-src 'none'",
        digests["style"],
        digests["script"],
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert read(html).values("style") == []


def test_a_citation_leads_to_its_card_the_card_back_and_to_the_article() -> None:
    html = topic_html(storm_summary(), storm())
    assert '<a class="chip strong" href="#storm/s1/a2">' in html
    card = html[html.index('id="storm/s1/a2"') :]
    assert 'href="#storm/p2.1">In the article</a>' in card
    assert '<a class="back" href="#storm/s1">Sentence 1</a>' in html
    assert (
        '<span class="anchor" id="storm/p2.1"></span><mark class="says">The storm'
        in html
    )
    assert '<a class="back says" href="#storm/s1">sentence 1</a>' in html


def test_an_article_stands_on_the_page_to_the_character() -> None:
    html = topic_html(storm_summary(), storm())
    extras = (
        r' ?<span class="label[^"]*">\[.*?\]</span>| <a class="back.*?</a>'
        r"|<summary>.*?</summary>"
    )
    shown = re.findall('<div class="full">(.*?)</div>', html, re.DOTALL)
    bare = [re.sub(extras, "", text, flags=re.DOTALL) for text in shown]
    texts = [unescape(re.sub("<[^>]*>", "", text)) for text in bare]
    undated, dated = storm().articles
    assert texts == [dated.text, undated.text]


def test_what_was_removed_is_struck_out_and_named() -> None:
    html = topic_html(storm_summary(), storm())
    assert '<details class="removed audit" open><summary>1 page element removed' in html
    assert '<del>Home | News</del><span class="label">[menu]</span>' in html


def test_twins_name_one_another() -> None:
    text = topic_text(storm_summary(), storm())
    assert "fish hall at Port Ellan. sentence 1 [also in Courier]" in text
    assert "Port Ellan's fish hall. sentence 1 [the same as in Harbour Post]" in text


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
    assert "Port Ellan. sentence 1 [in other words in Courier]" in text
    assert "fish hall. sentence 1 [in other words in Harbour Post]" in text


def test_strength_is_told_by_shape_and_word_and_a_score_in_the_audit_only() -> None:
    html = topic_html(storm_summary(), storm())
    assert '<a class="chip nearest" href="#storm/s2/a1">? <span' in html
    assert "nearest passage, does not say it</span></a>" in html
    assert re.findall(r">[^<]*0\.[29]0[^<]*<", html)
    [audit] = re.findall(r'<section class="audit" id.*?</section>', html, re.DOTALL)
    bare = html.replace(audit, "")
    assert not re.findall(r">[^<]*0\.[29]0[^<]*<", bare)


def test_doubts_are_words_and_not_only_colours() -> None:
    text = topic_text(storm_summary(), storm())
    assert "A tide came. ? Harbour Post" in text
    assert "no article says this" in text
    assert "77 ships. no article found no article has this number: 77" in text
    assert "[not read, no room left]" in text
    assert "little text is left" in text


def test_one_source_is_not_said_to_be_all_that_say_a_sentence() -> None:
    cited = citation(source(storm(), "a", "Boats lay on the quay."), 0.9)
    own = (Supporter("a", whole=True),)
    told = SummarySentence("Boats lay on the quay.", (cited,), supporters=own)
    text = topic_text(replace(storm_summary(), sentences=(told,)), storm())
    assert "1 of 2 articles says this" in text
    assert "may say it all the same" in text
    found = text.replace("Found in one article only", "")
    assert not re.search(r"\bonly\b", found, re.IGNORECASE)


def test_an_article_without_a_day_says_so() -> None:
    summary = storm_summary()
    bare = tuple(replace(each, date=None) for each in summary.articles)
    text = topic_text(replace(summary, articles=bare), storm())
    assert re.search(r"2 articles Removed .+\. Without a date, so perhaps newer", text)
    dated = topic_text(summary, storm())
    assert dated.index("1 Mar 2026 Courier") < dated.index("Without a date")
    assert text.count("no date Harbour Post") == text.count("no date Courier") == 1


def test_both_sides_of_a_conflict_have_a_card_with_the_value_marked() -> None:
    html = topic_html(storm_summary(), storm())
    said = " ".join(unescape(re.sub("<[^>]*>", "", html)).split())
    assert "Where articles differ … people were hurt" in said
    assert "twelve Harbour Post, no date or fifteen Courier, 1 Mar 2026" in said
    assert '<mark><span class="differs">Fifteen</span> people were hurt.</mark>' in html


def test_an_update_stands_apart_from_what_sources_differ_on() -> None:
    summary = storm_summary()
    [conflict] = summary.trace.conflicts
    trace = replace(
        summary.trace, conflicts=(conflict, replace(conflict, relation="update"))
    )
    text = topic_text(replace(summary, trace=trace), storm())
    differ, update = (
        text.index("Where articles differ"),
        text.index("Updated, the newest"),
    )
    assert differ < text.index("twelve Harbour Post, no date or fifteen") < update
    newest = "fifteen Courier, 1 Mar 2026 earlier twelve Harbour Post, no date"
    assert update < text.index(newest)


def test_a_passage_that_the_writer_did_not_read_says_so_in_the_audit() -> None:
    html = topic_html(storm_summary(), storm())
    assert UNREAD == "found afterwards; the summary was written without it"
    assert html.count(f'<span class="audit">{UNREAD}</span>') == 1


def test_what_the_checks_took_out_is_struck_out_with_its_flags() -> None:
    html = topic_html(storm_summary(), storm())
    assert '<del>Eels sang.</del> <span class="remark">unsupported</span>' in html
    assert "in its place: <q>Boats lay on the quay.</q>" in html


def test_without_the_topic_the_page_says_that_the_texts_are_not_stored() -> None:
    html = topic_html(storm_summary(), None)
    assert "The text of this article is not stored" in html
    assert "#storm/p" not in html


def test_a_summary_without_sentences_says_so() -> None:
    html = topic_html(replace(storm_summary(), sentences=()), storm())
    assert "No summary: nothing of the text is left." in html


def test_paragraphs_and_bullets_stand_as_the_form_has_them() -> None:
    first, second, third = storm_summary().sentences
    sentences = (first, second, replace(third, paragraph=1))
    summary = replace(storm_summary(), sentences=sentences)
    prose = read(topic_html(summary, storm())).tags
    bullets = read(topic_html(replace(summary, form="bullets"), storm())).tags
    assert prose["p"] - bullets["p"] == 2
    assert bullets["li"] - prose["li"] == 2


def test_the_summary_says_what_language_it_is_in() -> None:
    german = topic_html(replace(storm_summary(), language="de"), storm())
    assert '<section class="summary text" lang="de">' in german
    assert "lang=" not in topic_html(replace(storm_summary(), language=""), storm())


def test_many_topics_are_an_index_and_pages_that_lead_to_one_another(
    tmp_path: Path,
) -> None:
    pairs = [(replace(storm_summary(), topic_id=f"t{n}"), None) for n in range(5)]
    pages = write_pages(iter(pairs), 5, tmp_path, page_topics=2)
    names = ["report.html", "report-1.html", "report-2.html", "report-3.html"]
    assert [p.name for p in pages] == names
    index, _, second, _ = (read(page.read_text(encoding="utf-8")) for page in pages)
    assert index.texts["h1"] == ["5 summaries"]
    leads = [v for v in index.values("href") if v.startswith("report")]
    assert leads == [f"report-{1 + n // 2}.html#t{n}" for n in range(5)]
    assert second.texts["title"] == ["Page 2 of 3"]
    linked = [v for v in second.values("href") if v.startswith("report")]
    assert linked == ["report.html", "report-1.html", "report-3.html"]


def test_the_page_of_one_topic_has_its_headline_for_a_title(tmp_path: Path) -> None:
    summary = replace(storm_summary(), headline=Headline("Storm hits Port Ellan"))
    page = read(page_of(tmp_path, summary))
    assert page.texts["title"] == ["Storm hits Port Ellan"]
    assert page.tags["nav"] == 0


def test_a_page_is_written_topic_by_topic(tmp_path: Path) -> None:
    first, second = storm().articles
    long = replace(second, text=second.text + " Rain fell." * 2000)
    pairs = [(storm_summary(), Topic("storm", (first, long)))] * 30
    write_pages(pairs[:1], 1, tmp_path)  # reads the templates
    tracemalloc.start()
    try:
        [page] = write_pages(pairs, len(pairs), tmp_path, page_topics=30)
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


def test_the_page_says_what_its_marks_mean(tmp_path: Path) -> None:
    text = page_of(tmp_path, storm_summary())
    for meaning in (
        "one box for each report",
        "only the nearest passage",
        "one report that two outlets print",
        "it says at least part of it",
        "may say it all the same, in words that were not matched",
    ):
        assert meaning in text
    assert "medium support where the passage does not say the sentence" in text
