"""Articles have in common what rare words they share."""

import pytest

from summarize.claims.reading.reading import Reading
from summarize.language.english import ENGLISH
from summarize.stages.events.cosines import article_cosines, read_stems


def cosine(one: str, other: str) -> float:
    stems = [read_stems([Reading(text, ENGLISH)]) for text in (one, other)]
    return float(article_cosines(stems)[0, 1])


def test_the_same_words_have_one_and_other_words_nothing() -> None:
    assert cosine("Herons nest.", "The herons nested.") == pytest.approx(1)
    assert cosine("Herons nest.", "Bankers lend.") == 0


def test_a_rare_word_in_common_counts_more_than_a_common_one() -> None:
    rare = cosine("Herons came to the town.", "Herons and a house.")
    common = cosine("Herons came to the town.", "A house in the town.")
    assert rare > common > 0


def test_an_article_without_words_has_nothing_in_common() -> None:
    assert cosine("", "Herons nest.") == 0
