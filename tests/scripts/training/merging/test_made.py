"""Pairs made by rule."""

import random

from scripts.training.merging.filters import fault
from scripts.training.merging.made import (
    copied,
    cut,
    gathered,
    joined,
    made_pairs,
    shortened,
)

PLAIN = "The ferry Aurora hit the northern pier in Harlow on Tuesday, police said."
TWO_PHRASES = (
    "After a collision at sea, the ferry Aurora hit the northern pier of the town,"
    " where crews had been at work since Monday."
)


def test_coordinated_clauses_become_two_sentences() -> None:
    sentence = (
        "The ferry Aurora hit the northern pier on Tuesday, and the operator has"
        " cancelled all its sailings this week."
    )
    pair = joined(sentence, random.Random(1))
    assert pair is not None
    assert pair.target == sentence
    assert set(pair.sources) == {
        "The ferry Aurora hit the northern pier on Tuesday.",
        "The operator has cancelled all its sailings this week.",
    }
    assert fault(pair) is None


def test_a_relative_clause_becomes_a_sentence() -> None:
    sentence = (
        "The captain, who had been at sea for twenty years, was questioned by the"
        " police of the town."
    )
    pair = joined(sentence, random.Random(1))
    assert pair is not None
    assert set(pair.sources) == {
        "The captain was questioned by the police of the town.",
        "The captain had been at sea for twenty years.",
    }


def test_two_tellings_give_their_phrases_to_one() -> None:
    pair = gathered(TWO_PHRASES, random.Random(1))
    assert pair is not None
    assert pair.target == TWO_PHRASES
    assert set(pair.sources) == set(shortened(TWO_PHRASES))
    assert fault(pair) is None


def test_a_cut_leaves_a_phrase_out() -> None:
    pair = cut(TWO_PHRASES, random.Random(1))
    assert pair is not None
    assert pair.sources == (TWO_PHRASES,)
    assert len(pair.target) < len(TWO_PHRASES)
    assert cut(PLAIN, random.Random(1)) is None


def test_a_copy_loses_its_dateline() -> None:
    pair = copied(f"LEEDS, England (Agency) - {PLAIN}", random.Random(1))
    assert pair is not None
    assert pair.target == PLAIN


def test_the_seed_decides() -> None:
    articles = [("paper", [TWO_PHRASES, PLAIN])] * 20
    first, again = (list(made_pairs(articles, 1)) for _ in range(2))
    assert first == again
    assert {pair.set for pair in first} >= {"gathered", "copied"}
