import pytest

from summarize.evaluation.metrics.citations import CITATION_METRICS, citation_scores
from summarize.flags import Flag, FlagKind
from summarize.schema import Citation, Summary, SummarySentence
from tests.build import topic

STORM = topic(
    "The storm hit the coast at noon.", "Officials closed every school on Monday."
)


def cited(
    text: str, *citations: Citation, flags: tuple[Flag, ...] = ()
) -> SummarySentence:
    return SummarySentence(text, citations, flags)


def summary(*sentences: SummarySentence) -> Summary:
    return Summary("topic", sentences, ())


STORM_HIT = Citation("a", 0, 32, 0.9, "strong")
SCHOOLS = Citation("b", 0, 40, 0.45, "medium")
NEAREST = Citation("b", 0, 40, 0.1, "nearest")


def test_supported_is_the_verdict_and_nearest_passages_do_not_cite() -> None:
    made = summary(
        cited("The storm hit the coast.", STORM_HIT),
        cited("Every school closed on Monday.", SCHOOLS),
        cited("Nobody was hurt.", NEAREST, flags=(Flag(FlagKind.UNSUPPORTED),)),
        cited("It rained.", flags=(Flag(FlagKind.CONFLICT, "12", "15"),)),
        cited("12 ships sank.", STORM_HIT, flags=(Flag(FlagKind.NUMBER, "12"),)),
    )

    scores = citation_scores(made, STORM)

    assert scores["supported"] == 1 / 5
    assert scores["cited"] == 3 / 5
    assert scores["flagged"] == 2 / 5
    assert scores["citation_score"] == pytest.approx((0.9 + 0.45 + 0.1 + 0.9) / 5)


def test_balance_is_one_for_even_citations_and_zero_for_one_article_of_two() -> None:
    even = summary(cited("x", STORM_HIT), cited("y", SCHOOLS))
    lopsided = summary(cited("x", STORM_HIT), cited("y", STORM_HIT))

    assert citation_scores(even, STORM)["article_balance"] == pytest.approx(1.0)
    assert citation_scores(lopsided, STORM)["article_balance"] == 0.0
    assert citation_scores(lopsided, STORM)["articles_cited"] == 0.5


def test_a_citation_that_covers_the_words_counts_for_recall_and_precision() -> None:
    scores = citation_scores(
        summary(cited("The storm hit the coast.", STORM_HIT)), STORM
    )

    assert scores["lexical_citation_recall"] == 1.0
    assert scores["lexical_citation_precision"] == 1.0


def test_a_citation_that_adds_nothing_costs_precision_only() -> None:
    made = summary(cited("The storm hit the coast.", STORM_HIT, SCHOOLS))

    scores = citation_scores(made, STORM)

    assert scores["lexical_citation_recall"] == 1.0
    assert scores["lexical_citation_precision"] == 0.5


def test_a_wrong_citation_has_neither_recall_nor_precision() -> None:
    scores = citation_scores(summary(cited("The storm hit the coast.", SCHOOLS)), STORM)

    assert scores["lexical_citation_recall"] == 0.0
    assert scores["lexical_citation_precision"] == 0.0


def test_the_metrics_are_those_that_are_named() -> None:
    assert set(citation_scores(summary(), STORM)) == CITATION_METRICS


def test_an_empty_summary_scores_zero_everywhere() -> None:
    assert set(citation_scores(summary(), STORM).values()) == {0.0}
