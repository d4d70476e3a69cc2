"""The label of a sentence, with numbers worked out by hand."""

import pytest

from scripts.training.salience import salience


@pytest.mark.parametrize(
    ("sentence", "reference", "expected"),
    [
        # words 4 of 5 (the second "the" is one too many), pairs 2 of 4
        ("The ferry hit the pier.", "The ferry hit a pier.", (4 / 5 + 2 / 4) / 2),
        ("the the", "the ferry", (1 / 2 + 0) / 2),
        ("Ferries hit piers", "a ferry hit a pier", (3 / 3 + 1 / 2) / 2),
        ("Ferry", "the ferry", 1 / 2),
        ("It sank.", "It sank. It sank.", 1.0),
        ("Nobody spoke", "the ferry", 0.0),
        ("...", "the ferry", 0.0),
    ],
)
def test_mean_of_word_and_pair_precision(
    sentence: str, reference: str, expected: float
) -> None:
    assert salience([sentence], [reference]) == [pytest.approx(expected)]


def test_best_of_several_references() -> None:
    references = ["the ferry sank", "it sank at noon"]
    assert salience(["it sank", "the ferry"], references) == [1.0, 1.0]


def test_without_reference_nothing_is_salient() -> None:
    assert salience(["the ferry"], []) == [0.0]
