"""An article as a page shows it: its text with all that was noted."""

from dataclasses import replace

from summarize.report.article import (
    RemovedView,
    SegmentView,
    article_facts,
    article_parts,
)
from summarize.report.passage_links import TopicLinks
from tests.report.samples import HARBOUR, storm, storm_summary


def test_what_was_removed_is_folded_and_the_parts_joined_are_the_text() -> None:
    links = TopicLinks("t", storm_summary(), storm())
    first, *others = article_parts(storm().articles[0], storm_summary(), links)
    assert isinstance(first, RemovedView)
    assert (first.said, first.folds) == ("1 page element removed", True)
    assert first.segments[0].removed == "menu"
    rest = "".join(part.text for part in others if isinstance(part, SegmentView))
    assert "".join(each.text for each in first.segments) + rest == HARBOUR


def test_a_passage_that_nothing_cites_is_marked_as_one_that_is_named() -> None:
    links = TopicLinks("t", storm_summary(), storm())
    parts = article_parts(storm().articles[0], storm_summary(), links)
    stays = [each for each in parts if isinstance(each, SegmentView)]
    [twelve] = [each for each in stays if each.named]
    assert twelve.text == "Twelve people were hurt."
    assert not twelve.cited
    assert [link.target for link in twelve.begins] == ["t/p1.2"]


def test_what_became_of_an_article_is_told_in_counts() -> None:
    account = replace(storm_summary().articles[0], n_removed=2, n_merged=0)
    assert article_facts(account) == (
        "3 sentences",
        "2 page elements removed",
        "2 read by the writer",
        "1 cited",
    )
