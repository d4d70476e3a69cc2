"""Articles about something else are set aside: on strong evidence only."""

import pytest

from summarize.stages.clean import CleanOptions, clean_articles
from summarize.stages.clean.off_topic import find_strangers
from tests.build import topic
from tests.strangers import FLOOD, RECIPE

FLUT = (
    "Das Hafentor von Elmport brach am Montagmorgen nach wochenlangem Regen. Wasser "
    "lief durch die Unterstadt, die Bürgermeisterin ließ Häuser am Kai räumen. "
    "Feuerwehrleute trugen ältere Bewohner in die Markthalle, vierzig Boote gingen "
    "verloren, Ingenieure nannten Rost an den Angeln als Ursache, der Stadtrat berät "
    "über ein neues Tor, eine Versicherung und Reparaturen der zerstörten Mauer."
)


def about_the_flood(detail: str) -> str:
    return FLOOD.replace("Forty boats were lost", detail)


FERRY, CRANE = about_the_flood("The ferry sank"), about_the_flood("A crane fell over")


def test_a_text_that_shares_nothing_is_found_with_a_score_under_the_threshold() -> None:
    found = find_strangers([FLOOD, RECIPE, FERRY, CRANE], 0.15)
    assert list(found) == [1]
    assert 0 <= found[1] < 0.15


@pytest.mark.parametrize(
    "texts",
    [
        [],
        [FLOOD],
        [FLOOD, RECIPE],
        [FLOOD, FERRY, "Pears are cheap this year."],
        [FLOOD, FERRY, FLUT],
        [FLOOD, FERRY, CRANE],
    ],
    ids=["none", "one", "two", "short", "other language", "same event"],
)
def test_nothing_is_found_without_strong_evidence(texts: list[str]) -> None:
    assert find_strangers(texts, 0.15) == {}


def test_nothing_is_found_where_no_two_texts_are_about_one_thing() -> None:
    office = (
        "Parliament debated pensions while bankers weighed interest rates. " + RECIPE
    )
    assert find_strangers([FLOOD, RECIPE, FLUT], 0.15) == {}
    assert 0 not in find_strangers([FLOOD, RECIPE, FLUT, office[:40]], 0.15)


def test_a_threshold_of_zero_finds_nothing() -> None:
    assert find_strangers([FLOOD, RECIPE, FERRY, CRANE], 0.0) == {}


def test_more_texts_than_one_block_give_the_same() -> None:
    texts = [about_the_flood(f"{n} boats were lost") for n in range(300)]
    assert list(find_strangers([*texts, RECIPE], 0.15)) == [300]


def test_cleaning_sets_an_article_aside_with_its_score() -> None:
    texts = (FLOOD, RECIPE, FERRY, CRANE)
    cleaned = clean_articles(topic(*texts).articles, CleanOptions(model="off"))
    assert [bool(item.kept) for item in cleaned] == [True, False, True, True]
    assert {span.rule for span in cleaned[1].removed} == {"off_topic"}
    assert cleaned[1].warning is not None
    assert "relatedness 0." in cleaned[1].warning


def test_weak_evidence_sets_no_article_aside() -> None:
    rowing = "Rowing club wins the cup on the lake in a close final."
    cleaned = clean_articles(
        topic(FLOOD, RECIPE, rowing).articles, CleanOptions(model="off")
    )
    assert all(item.kept for item in cleaned)
