"""What a page shows of a topic, before it is HTML."""

from dataclasses import replace

from summarize.report.article import ArticleView
from summarize.report.topic import topic_view
from summarize.schema import Summary
from tests.report.samples import storm, storm_summary


def test_who_says_what_has_a_column_for_each_article() -> None:
    topic = topic_view("t", storm_summary(), storm())
    assert topic.matrix.heads == ("Courier", "Harbour Post")  # as they are listed
    assert [cells for _, cells in topic.matrix.rows] == [
        ("says", "says"),
        ("", "nearest"),
        ("", ""),
    ]


def test_sentences_told_and_not_told_add_up_to_all() -> None:
    told = storm_summary().sentences[:1]
    topic = topic_view("t", replace(storm_summary(), sentences=told), storm())
    assert topic.counts == (
        "2 articles came in; 2 pieces of their pages removed, 6 sentences left to "
        "read.",
        "5 sentences are behind the summary: it says them, some of them, or another "
        "value.",
        "1 sentence is left out – not read, no room left.",
        "Together 5 + 1 = 6 sentences.",
        "Of these, 2 sentences each say what another sentence says.",
        "The summary has 1 sentence; the checks took out 2.",
    )


def test_articles_of_one_report_share_its_number() -> None:
    first, second = storm_summary().articles
    summary = Summary("t", (), (first, replace(second, author="Harbour Post")))
    assert {each.report for each in _articles(summary)} == {1}
    assert {each.report for each in _articles(storm_summary())} == {1, 2}


def _articles(summary: Summary) -> list[ArticleView]:
    topic = topic_view("t", summary, None)
    return [*topic.articles, *topic.undated]


def test_a_topic_of_nothing_is_shown() -> None:
    empty = Summary("", (), ())
    assert topic_view("t", empty, None).paragraphs == []


def test_what_was_removed_is_counted_by_kind_and_by_article() -> None:
    removals = topic_view("t", storm_summary(), storm()).removals
    assert removals.heads == ("Courier", "Harbour Post")
    [(reason, why, counts)] = removals.rows
    assert (reason, why, counts) == ("menu", "", (0, 1))
    assert removals.sums == (0, 1)
