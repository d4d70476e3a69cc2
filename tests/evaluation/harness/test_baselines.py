import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.errors import ComparisonError
from summarize.evaluation.harness.baselines import (
    USUAL,
    joined,
    lead,
    lexrank,
    load_baseline,
    oracle,
)
from summarize.evaluation.metrics.rouge import score
from tests.build import topic

FLOOD = topic(
    "The river flooded the town. Rescue boats came at dawn. Shops stayed shut.",
    "The river flooded the old town. Schools are closed. A fair was moved.",
    "Rescue boats came from the coast at dawn. The mayor thanked the crews.",
    references=["Rescue boats came at dawn. Schools are closed."],
)


def test_the_lead_takes_first_sentences_then_second_ones() -> None:
    assert lead(FLOOD, 24).split("\n") == [
        "The river flooded the town.",
        "The river flooded the old town.",
        "Rescue boats came from the coast at dawn.",
        "Rescue boats came at dawn.",
    ]


def test_joined_takes_the_first_article_first_and_cuts_the_last_sentence() -> None:
    assert joined(FLOOD, 7) == "The river flooded the town.\nRescue boats"


def test_lexrank_takes_what_several_articles_say_but_once() -> None:
    text = lexrank(FLOOD, 13)

    assert text.count("flooded") == 1
    assert text.count("boats") == 1


def test_lexrank_of_sentences_without_shared_words_falls_back_to_their_order() -> None:
    assert lexrank(topic("Rain fell. Dogs barked.", "Ships sank."), 4) == (
        "Rain fell.\nDogs barked."
    )


def test_the_oracle_finds_the_sentences_of_the_reference() -> None:
    assert oracle(FLOOD, 50) == "Rescue boats came at dawn.\nSchools are closed."


def test_the_oracle_needs_a_reference() -> None:
    with pytest.raises(ComparisonError, match="no reference"):
        oracle(topic("Rain fell."), 10)


def test_no_baseline_scores_above_the_oracle_here() -> None:
    best = score(oracle(FLOOD, 9), FLOOD.references)["rouge1"].f

    for make in map(load_baseline, USUAL):
        assert score(make(FLOOD, 9), FLOOD.references)["rouge1"].f <= best


@pytest.mark.parametrize("name", USUAL)
def test_an_empty_topic_gives_an_empty_text(name: str) -> None:
    assert load_baseline(name)(topic("", references=["Rain."]), 10) == ""


@given(
    st.lists(st.text("ab. \n", max_size=40), min_size=1, max_size=4), st.integers(0, 9)
)
@settings(max_examples=50)
def test_a_baseline_keeps_to_its_length(texts: list[str], n_words: int) -> None:
    for make in map(load_baseline, USUAL):
        assert len(make(topic(*texts, references=["a b"]), n_words).split()) <= n_words
