"""Titles as they come → headlines."""

import pytest

from summarize.language.english import ENGLISH
from summarize.stages.headline.titles import clean_title

NEWS = "Storm tears roof off fish hall"


@pytest.mark.parametrize(
    "title",
    [
        NEWS,
        f"{NEWS} | Harbour Post",
        f"{NEWS} - BBC News",
        f"{NEWS} – courier.com",
        f"Harbour Herald - {NEWS}",
        f"LIVE: {NEWS}",
        f"Breaking: Exclusive: {NEWS}",
        f"UPDATE 2-{NEWS}",
        f"WATCH {NEWS} [VIDEO]",
        f"# {NEWS}.",
        f"World | {NEWS} | News",
    ],
)
def test_what_a_page_puts_around_a_title_goes(title: str) -> None:
    assert clean_title(title, None, ENGLISH) == NEWS


def test_the_outlet_of_the_article_goes_by_its_name() -> None:
    assert clean_title(f"{NEWS} - Quay Watch", "Quay Watch", ENGLISH) == NEWS
    kept = clean_title(f"{NEWS} - Quay Watch", None, ENGLISH)
    assert kept == f"{NEWS} - Quay Watch"


@pytest.mark.parametrize(
    "title",
    [
        f"Opinion | {NEWS}",
        f"Explainer: {NEWS}",
        "Storm tears roof off fish hall and …",
        "",
    ],
)
def test_what_is_no_news_or_cut_short_is_no_headline(title: str) -> None:
    assert clean_title(title, None, ENGLISH) is None


def test_a_kicker_that_names_the_place_or_the_source_stays() -> None:
    for title in (f"Port Ellan: {NEWS}", f"Police: {NEWS}"):
        assert clean_title(title, None, ENGLISH) == title


def test_an_acronym_before_a_title_is_no_label() -> None:
    title = "NATO Chief meets ministers"
    assert clean_title(title, None, ENGLISH) == title
