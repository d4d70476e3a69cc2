"""An article as a page shows it: its text with all that was noted."""

from dataclasses import replace

import pytest

from summarize.report.article import (
    ReasonView,
    RemovedView,
    SegmentView,
    article_facts,
    article_parts,
    removed_by_reason,
)
from summarize.report.passage_links import TopicLinks
from summarize.report.ties import TieView
from summarize.schema import Article, LeftOut, Removed, SentenceGroup, Topic, Trace
from tests.report.samples import HARBOUR, source, span, storm, storm_summary


def test_what_was_removed_is_folded_and_the_parts_joined_are_the_text() -> None:
    links = TopicLinks("t", storm_summary(), storm())
    first, *others = article_parts(storm().articles[0], storm_summary(), links, {})
    assert isinstance(first, RemovedView)
    assert (first.said, first.folds) == ("1 page element removed", True)
    assert first.segments[0].removed == "menu"
    rest = "".join(part.text for part in others if isinstance(part, SegmentView))
    assert "".join(each.text for each in first.segments) + rest == HARBOUR


def test_a_passage_is_marked_as_what_it_is_to_the_summary() -> None:
    links = TopicLinks("t", storm_summary(), storm())
    tie = TieView("differs", "sentence 1", "t/s1")
    ties = {span(storm(), "a", "Twelve people were hurt."): (tie,)}
    parts = article_parts(storm().articles[0], storm_summary(), links, ties)
    stays = [each for each in parts if isinstance(each, SegmentView)]
    [twelve] = [each for each in stays if each.mark]
    assert (twelve.text, twelve.mark) == ("Twelve people were hurt.", "differs")
    assert [end.ties for end in twelve.ends] == [(tie,)]
    assert [link.target for link in twelve.begins] == ["t/p1.2"]


def test_what_was_removed_is_listed_by_reason() -> None:
    removed = (
        Removed(*span(storm(), "a", "Home"), "menu_row"),
        Removed(*span(storm(), "a", "Boats lay on the quay."), "caption"),
        Removed(*span(storm(), "a", "News"), "button"),
    )
    summary = replace(storm_summary(), trace=Trace(removed=removed))
    assert removed_by_reason(storm().articles[0], summary) == (
        ("menus and buttons", "no part of the report", ("Home", "News")),
        (
            "captions and credits",
            "they are about a picture",
            ("Boats lay on the quay.",),
        ),
    )


def test_what_was_removed_is_counted_by_kind() -> None:
    few = ReasonView("notices", "about the page", ("Imprint",))
    many = ReasonView("notices", "", ("Imprint", "Terms", "Help"))
    assert (few.counted, many.counted) == ("1 notice", "3 notices")


def test_what_became_of_an_article_is_told_in_counts() -> None:
    account = replace(storm_summary().articles[0], n_removed=2, n_merged=0)
    assert article_facts(account) == (
        "3 sentences",
        "2 used to write the summary",
    )


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("plan", []),
        ("day past", ["announces something for a day that has since passed"]),
        ("superseded", ["out of date: another article has something newer"]),
    ],
)
def test_what_most_sentences_are_left_out_for_is_not_said_beside_each(
    reason: str, said: list[str]
) -> None:
    boats = source(storm(), "a", "Boats lay on the quay.")
    left = LeftOut(SentenceGroup(boats), reason)
    trace = replace(storm_summary().trace, left_out=(left,))
    summary = replace(storm_summary(), trace=trace)
    links = TopicLinks("t", summary, storm())
    parts = article_parts(storm().articles[0], summary, links, {})
    labels = [
        label.text
        for part in parts
        if isinstance(part, SegmentView)
        for end in part.ends
        for label in end.labels
    ]
    assert [label for label in labels if label != "also in"] == said


def test_wrong_decoding_is_shown_as_it_is_read() -> None:
    article = Article("a", "The driversâ€™ caf&eacute; closed.\nItâ€™s gone.")
    summary = replace(storm_summary(), trace=Trace(), sentences=())
    links = TopicLinks("t", summary, Topic("t", (article,)))
    [part] = article_parts(article, summary, links, {})
    assert isinstance(part, SegmentView)
    assert part.text == "The drivers’ café closed.\nIt’s gone."
