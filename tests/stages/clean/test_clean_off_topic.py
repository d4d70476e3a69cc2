"""Cleaning: articles about something else are set aside, with their score."""

from collections.abc import Sequence

import pytest

from summarize.stages.clean import CleanOptions, clean_articles
from tests.build import topic
from tests.strangers import FLOOD, RECIPE


def flood(other: str) -> str:
    return FLOOD.replace("Forty boats were lost", other)


def test_an_article_about_something_else_is_set_aside_with_its_score() -> None:
    texts = (FLOOD, RECIPE, flood("The ferry sank"), flood("A crane fell over"))
    cleaned = clean_articles(topic(*texts).articles, CleanOptions())
    assert [bool(item.kept) for item in cleaned] == [True, False, True, True]
    assert {span.rule for span in cleaned[1].removed} == {"off_topic"}
    assert cleaned[1].warning is not None
    assert "relatedness 0." in cleaned[1].warning


@pytest.mark.parametrize(
    "texts",
    [
        (FLOOD, RECIPE),
        (FLOOD, flood("The ferry sank"), "Pears are cheap this year, growers say."),
        (FLOOD, RECIPE, "Rowing club wins the cup on the lake in a close final."),
    ],
)
def test_weak_evidence_sets_nothing_aside(texts: Sequence[str]) -> None:
    cleaned = clean_articles(topic(*texts).articles, CleanOptions())
    assert all(item.kept for item in cleaned)
