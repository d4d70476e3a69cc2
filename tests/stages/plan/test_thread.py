from collections.abc import Mapping
from datetime import date

from summarize.claims.sources import Sources
from summarize.schema import Sentence
from summarize.stages.plan.needs import Needs
from summarize.stages.plan.thread import find_opening
from summarize.stages.plan.unfit import Unfit
from summarize.stages.plan.units import Candidates, find_units
from tests.build import sentences
from tests.planned import INQUIRY, RESCUED, SANK, SANK_AGAIN, scored

BREAD = "Bakers in Leeds baked bread all night."
TOLD = (RESCUED, INQUIRY)
DAYS = {"a": date(2026, 5, 5), "b": date(2026, 5, 6)}


def opening(
    rows: list[Sentence],
    *scores: float,
    wanted: float = 200,
    days: Mapping[str, date] | None = None,
) -> str:
    groups, sources = scored(rows, *scores), Sources(rows)
    unfit = Unfit(groups, sources, days or {})
    needs = Needs(sources, unfit)
    candidates = Candidates(groups, find_units(groups, needs, 60), needs)
    place = find_opening(candidates, wanted, most_words=2 * wanted)
    return "" if place is None else rows[place].text


def test_nothing_opens_where_there_is_nothing_to_tell() -> None:
    assert opening([]) == ""
    assert opening(sentences(SANK), 0.0) == ""
    assert opening(sentences(SANK), wanted=4) == ""


def test_the_article_that_can_tell_most_opens() -> None:
    rows = [*sentences(SANK), *sentences(BREAD, RESCUED, INQUIRY, article_id="b")]
    assert opening(rows, 1.0, 0.9, 0.8, 0.8) == BREAD


def test_in_a_short_summary_the_better_opening_counts_for_more() -> None:
    rows = [*sentences(SANK), *sentences(BREAD, RESCUED, INQUIRY, article_id="b")]
    assert opening(rows, 1.0, 0.3, 0.3, 0.3, wanted=10) == SANK
    assert opening(rows, 1.0, 0.6, 0.6, 0.6) == BREAD


def test_an_article_opens_with_its_first_sentence_unless_it_is_worth_little() -> None:
    assert opening(sentences(SANK, RESCUED), 0.5, 1.0) == SANK
    assert opening(sentences(SANK, RESCUED), 0.2, 1.0) == RESCUED


def test_a_quotation_does_not_open() -> None:
    quoted = '"It sank off Harlow Bay in minutes," Ida Holm said.'
    assert opening(sentences(quoted, RESCUED), 1.0, 1.0) == RESCUED


def test_the_newest_of_equal_articles_opens() -> None:
    rows = [*sentences(SANK), *sentences(SANK_AGAIN, article_id="b")]
    assert opening(rows, 1.0, 1.0) == SANK
    assert opening(rows, 1.0, 1.0, days=DAYS) == SANK_AGAIN


def test_an_article_whose_opening_is_superseded_does_not_open() -> None:
    early = sentences(
        "The ferry sank off Harlow Bay, killing 12 people.", *TOLD, article_id="a"
    )
    late = sentences(
        "The ferry sank off Harlow Bay, killing 15 people.", article_id="b"
    )
    rows = [*early, *late]
    assert opening(rows, 1.0, 0.9, 0.9, 0.8, days=DAYS) == late[0].text
