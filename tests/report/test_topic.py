"""What a page shows of a topic, before it is HTML."""

from summarize.report.topic import topic_view
from summarize.schema import Summary
from tests.report.samples import storm, storm_summary


def test_who_says_what_has_a_column_for_each_article() -> None:
    topic = topic_view("t", storm_summary(), storm())
    assert topic.matrix.heads == ("Harbour Post", "Courier")
    assert [cells for _, cells in topic.matrix.rows] == [
        ("says", "says"),
        ("nearest", ""),
        ("", ""),
    ]


def test_a_topic_of_nothing_is_shown() -> None:
    empty = Summary("", (), ())
    assert topic_view("t", empty, None).paragraphs == []
