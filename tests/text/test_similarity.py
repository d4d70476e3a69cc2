import math
from collections.abc import Sequence

import numpy as np
import pytest

from summarize.text.similarity import (
    inverse_frequencies,
    inverse_frequency,
    mass,
    tfidf_rows,
)

LISTS = [
    ["storm", "hit", "storm", "bay"],
    ["storm", "bay"],
    ["bread", "is", "dear", "is"],
    [],
]


def as_they_are(tokens: Sequence[str]) -> Sequence[str]:
    return tokens


def test_rows_are_those_of_scikit_learn() -> None:
    text = pytest.importorskip("sklearn.feature_extraction.text")
    oracle = text.TfidfVectorizer(analyzer=as_they_are)
    expected = oracle.fit_transform(LISTS).toarray()
    idf = inverse_frequencies(LISTS)
    assert list(idf) == list(oracle.get_feature_names_out())
    assert list(idf.values()) == pytest.approx(list(oracle.idf_))
    assert tfidf_rows(LISTS, idf).toarray() == pytest.approx(expected)


def test_rows_have_length_1_or_0_and_leave_unknown_tokens_out() -> None:
    idf = inverse_frequencies(LISTS[:2])
    rows = tfidf_rows([*LISTS, ["bay", "unheard"]], idf)
    lengths = np.sqrt(rows.multiply(rows).sum(axis=1)).ravel()
    assert np.asarray(lengths).ravel() == pytest.approx([1, 1, 0, 0, 1])
    assert (rows @ rows.T).toarray()[4, 4] == pytest.approx(1)


def test_a_token_of_every_list_still_counts() -> None:
    assert inverse_frequency(4, 4) == 1
    assert inverse_frequency(1, 4) == pytest.approx(math.log(5 / 2) + 1)


def test_mass_is_the_sum_of_what_is_known() -> None:
    assert mass(["a", "b", "c"], {"a": 1.5, "b": 2.0}) == 3.5
    assert mass([], {"a": 1.5}) == 0
