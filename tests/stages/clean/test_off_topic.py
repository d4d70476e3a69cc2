"""Strangers among texts: strong evidence only."""

import pytest

from summarize.stages.clean.off_topic import find_strangers
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
